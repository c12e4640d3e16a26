/** A link: a plain one, which the desk takes over where it leads to another of its pages. */
import type { ReactNode } from 'react';

export interface TextLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  /** plain: underlined words; quiet: looks like text until it is pointed at; button: looks like a button. */
  readonly look?: 'plain' | 'quiet' | 'button' | 'primary';
  readonly 'aria-current'?: 'page' | 'true';
  readonly 'aria-label'?: string;
  /** A file: the browser saves it and the router leaves it alone. */
  readonly download?: boolean;
}

export function TextLink({ look = 'plain', ...rest }: TextLinkProps) {
  return <a {...rest} className={linkClass[look]} />;
}

const linkClass = {
  plain: 'link',
  quiet: 'link link-quiet',
  button: 'button button-plain',
  primary: 'button button-primary',
};
