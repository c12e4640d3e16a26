/** One of many, found by typing part of its words. */
import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { Icon } from './Icon.tsx';
import type { Choice } from './Select.tsx';

export interface ComboBoxProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Words that are not in the list are allowed too. */
  readonly free?: boolean;
  /** Said in the list when nothing fits. */
  readonly nothing?: string;
}

export function ComboBox({ label, choices, value, onChange, free = false, nothing }: ComboBoxProps) {
  const start = choices.find((choice) => choice.value === value)?.word ?? value ?? '';
  return (
    <AriaComboBox
      className="field"
      menuTrigger="focus"
      allowsEmptyCollection={nothing !== undefined}
      allowsCustomValue={free}
      defaultInputValue={start}
      onSelectionChange={(key) => onChange(key === null ? null : String(key))}
      {...(free
        ? {
            onInputChange: (words: string) =>
              onChange(choices.find((choice) => choice.word === words)?.value ?? words),
          }
        : {})}
    >
      <Label className="field-label">{label}</Label>
      <span className="combo">
        <Input className="input" />
        <Button className="combo-open">
          <Icon name="down" />
        </Button>
      </span>
      <Popover className="popover popover-list">
        <ListBox
          className="list"
          items={choices}
          renderEmptyState={() => <p className="list-empty">{nothing}</p>}
        >
          {(choice) => (
            <ListBoxItem id={choice.value} textValue={choice.word} className="list-item">
              {choice.word}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
