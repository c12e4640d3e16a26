/** A button says what happens. One primary act on a page; while it runs it says so and cannot be pressed twice. */
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Working } from './Working.tsx';

/** primary: the act of the page; plain: any other; quiet: in tables and lines; danger: cannot be undone. */
export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly look?: ButtonLook;
  readonly busy?: boolean;
  readonly small?: boolean;
  readonly children: ReactNode;
}

export function Button({ look = 'plain', busy = false, small = false, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${look}${small ? ' button-small' : ''}`} isPending={busy}>
      {busy ? <Working /> : null}
      {children}
    </AriaButton>
  );
}
