/** A link. Inside the desk the router takes it over; without script it is a plain link. */
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';

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
  return <Link {...rest} className={linkClass[look]} />;
}

const linkClass = {
  plain: 'link',
  quiet: 'link link-quiet',
  button: 'button button-plain',
  primary: 'button button-primary',
};
