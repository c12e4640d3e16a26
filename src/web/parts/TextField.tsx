/** One line of text, or several: label above, help under it, the mistake in words. Works in a plain form too (`name`). */
import type { ReactNode } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  readonly help?: ReactNode;
  readonly problem?: string | undefined;
  readonly lines?: number;
  /** Width in characters, where the content has a known length. */
  readonly width?: number;
  readonly placeholder?: string;
}

export function TextField({ label, help, problem, lines, width, placeholder, ...rest }: TextFieldProps) {
  const hint = placeholder === undefined ? {} : { placeholder };
  const style = width === undefined ? {} : { style: { maxWidth: `${width + 3}ch` } };
  return (
    <AriaTextField {...rest} className="field" isInvalid={problem !== undefined}>
      <Label className="field-label">{label}</Label>
      {help === undefined ? null : (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      {lines === undefined ? (
        <Input className="input" {...hint} {...style} />
      ) : (
        <TextArea className="input" rows={lines} {...hint} />
      )}
      <FieldError className="field-problem">{problem}</FieldError>
    </AriaTextField>
  );
}
