/** Which provisions of the further text a row goes with: ticked by hand, those nearby first. */
import { useState } from 'react';
import { Acts, Button, CheckboxGroup, Dialog } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { outlineName } from '../reader/Outline.tsx';
import type { Provision } from '../reader/set-text.ts';
import type { Group, Row } from './rows.ts';

export interface ChooseDialogProps {
  readonly row: Row;
  /** Provisions of either text that can stand in a group, in reading order. */
  readonly first: readonly Provision[];
  readonly other: readonly Provision[];
  /** Place of the row's neighbours in the other text, where the row itself has none there. */
  readonly near: number;
  readonly onChoose: (group: Group) => void;
  readonly onClose: () => void;
}

/** Provisions shown before the rest is asked for. */
const NEARBY = 5;

export function ChooseDialog({ row, first, other, near, onChoose, onClose }: ChooseDialogProps) {
  const say = useSay();
  // A row that only the further text has is given provisions of the first.
  const side = row.first.length === 0 ? 'first' : 'other';
  const all = side === 'first' ? first : other;
  const [chosen, setChosen] = useState<readonly string[]>(row[side]);
  const [isWhole, setWhole] = useState(false);
  const places = row[side].map((id) => all.findIndex((each) => each.id === id));
  const low = Math.min(...(places.length === 0 ? [near] : places)) - NEARBY;
  const high = Math.max(...(places.length === 0 ? [near] : places)) + NEARBY;
  const shown = isWhole ? all : all.filter((each, i) => (i >= low && i <= high) || chosen.includes(each.id));
  const inOrder = all.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  return (
    <Dialog form="wide" title={say('beside.choose-title')} open onClose={onClose}>
      <div className="stack">
        <p className="soft">{say('beside.choose-lead')}</p>
        <CheckboxGroup
          label={say('beside.choose-title')}
          bare
          choices={shown.map((each) => ({ value: each.id, word: outlineName(each) }))}
          value={chosen}
          onChange={setChosen}
        />
        {isWhole ? null : (
          <Button look="quiet" small onPress={() => setWhole(true)}>
            {say('beside.choose-all')}
          </Button>
        )}
        <Acts>
          <Button look="primary" onPress={() => onChoose({ ...row, [side]: inOrder })}>
            {say('beside.settle')}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {say('plans.cancel')}
          </Button>
        </Acts>
      </div>
    </Dialog>
  );
}
