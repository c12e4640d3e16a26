/** A button says what happens. One primary act on a page; while it runs it says so and cannot be pressed twice. */
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { useSay } from '../words/index.ts';
import { Working } from './Working.tsx';

/** primary: the act of the page; plain: any other; quiet: in tables and lines; danger: cannot be undone. */
export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly look?: ButtonLook;
  readonly busy?: boolean;
  readonly small?: boolean;
  readonly children: ReactNode;
}

export function Button({
  look = 'plain',
  busy = false,
  small = false,
  children,
  type = 'button',
  onPress,
  ...rest
}: ButtonProps) {
  const say = useSay();
  // React Aria's own pending state announces a picture without a name; the word in the button is read out instead.
  const held = busy
    ? { type: 'button' as const, 'data-pending': true }
    : { type, ...(onPress && { onPress }) };
  return (
    <AriaButton {...rest} {...held} className={`button button-${look}${small ? ' button-small' : ''}`}>
      {busy ? (
        <>
          <Working />
          <span className="unseen">{say('parts.working')}</span>
        </>
      ) : null}
      {children}
    </AriaButton>
  );
}
