/** What a list of somebody's things is narrowed to, by kind; in words below, each with its cross; and the way to it as a sheet. */
import type { Holdings } from '../../../http/contract/index.ts';
import type { Query } from '../../data/index.ts';
import { typeWords } from '../../objects/index.ts';
import { CheckboxGroup, type FilterChip, FilterChips, PopoverButton, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { holdingsSheet } from './address.ts';
import { kindsChosen } from './kinds-chosen.ts';

type Things = Holdings['things'];

export interface HoldingsBarProps {
  readonly planId: string;
  readonly things: Things;
  readonly query: URLSearchParams;
  readonly change: (changes: Query) => void;
}

export function HoldingsBar({ planId, things, query, change }: HoldingsBarProps) {
  const say = useSay();
  const kinds = [...new Set(things.map(({ type }) => type))];
  const chosen = kindsChosen(query, things);
  const title = say('handover.kind');
  const countOf = (type: string): number => things.filter((thing) => thing.type === type).length;
  const chips = chosen.map((type): FilterChip => {
    const left = chosen.filter((one) => one !== type);
    return {
      id: type,
      words: say('object.chip', { name: title, value: typeWords(say, type, 'many') }),
      onRemove: () => change({ type: left }),
    };
  });
  return (
    <search className="register-bar not-on-paper">
      <div className="register-filters">
        {kinds.length < 2 ? null : (
          <PopoverButton
            label={chosen.length === 0 ? title : say('object.chosen', { name: title, n: chosen.length })}
          >
            <CheckboxGroup
              label={title}
              value={chosen}
              onChange={(type) => change({ type })}
              choices={kinds.map((type) => ({
                value: type,
                word: say('register.value-count', {
                  value: typeWords(say, type, 'many'),
                  count: String(countOf(type)),
                }),
              }))}
            />
          </PopoverButton>
        )}
        <TextLink look="button" href={holdingsSheet(planId, query)} download>
          {say('object.sheet')}
        </TextLink>
      </div>
      <FilterChips label={say('register.filters')} chips={chips} onClear={() => change({ type: null })} />
    </search>
  );
}
