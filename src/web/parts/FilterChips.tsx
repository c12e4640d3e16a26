/** What a list is narrowed to, in words, each taken away by its cross; and one button that takes all away. */
import { Button } from 'react-aria-components';
import { useSay } from '../words/index.ts';
import { Icon } from './Icon.tsx';

export interface FilterChip {
  readonly id: string;
  /** The whole filter in words: "Kind: build". */
  readonly words: string;
  readonly onRemove: () => void;
}

export function FilterChips({
  label,
  chips,
  onClear,
}: {
  readonly label: string;
  readonly chips: readonly FilterChip[];
  readonly onClear: () => void;
}) {
  const say = useSay();
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={label}>
      {chips.map((chip) => (
        <li className="chip" key={chip.id}>
          <span>{chip.words}</span>
          <Button
            className="chip-remove"
            aria-label={say('parts.remove-filter', { filter: chip.words })}
            onPress={chip.onRemove}
          >
            <Icon name="close" />
          </Button>
        </li>
      ))}
      <li>
        <Button className="button button-quiet button-small" onPress={onClear}>
          {say('parts.clear-filters')}
        </Button>
      </li>
    </ul>
  );
}
