/** Yes or no, on its own or in a group of which several may hold. */
import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
  CheckboxGroup as AriaGroup,
  Label,
  Text,
} from 'react-aria-components';
import type { Choice } from './Select.tsx';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
  readonly children?: ReactNode;
}

export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className="check">
      {({ isIndeterminate }) => (
        <>
          <svg className="check-box" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <rect x="0.75" y="0.75" width="14.5" height="14.5" rx="3" />
            <path d={isIndeterminate ? 'M4 8h8' : 'M3.8 8.3l2.8 2.8 5.6-6.2'} />
          </svg>
          {children === undefined ? null : <span>{children}</span>}
        </>
      )}
    </AriaCheckbox>
  );
}

export interface CheckboxGroupProps {
  readonly label: string;
  readonly choices: readonly (Choice & { readonly help?: string })[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly help?: string;
  /** The label is for screen readers only. */
  readonly bare?: boolean;
}

export function CheckboxGroup({ label, choices, value, onChange, help, bare = false }: CheckboxGroupProps) {
  return (
    <AriaGroup className="field" value={[...value]} onChange={onChange}>
      <Label className={bare ? 'unseen' : 'field-label'}>{label}</Label>
      {help === undefined ? null : (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      {choices.map((choice) => (
        <Checkbox key={choice.value} value={choice.value}>
          {choice.word}
          {choice.help === undefined ? null : <small className="check-help">{choice.help}</small>}
        </Checkbox>
      ))}
    </AriaGroup>
  );
}
