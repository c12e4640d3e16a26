/** What is accepted: lines of this page, one by one or all of them, and what of the plan before goes along. */
import { useState } from 'react';
import type { SuccessionLine } from '../../../http/contract/index.ts';
import { typeWords } from '../../objects/index.ts';
import { Button, Checkbox, CheckboxGroup, ProblemNote } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { type Accepting, along } from './use-accepting.ts';

export interface AcceptBarProps {
  readonly of: readonly SuccessionLine[];
  readonly picked: readonly SuccessionLine[];
  readonly onPick: (all: boolean) => void;
  readonly onDone: () => void;
  readonly accepting: Accepting;
}

export function AcceptBar({ of, picked, onPick, onDone, accepting }: AcceptBarProps) {
  const say = useSay();
  const [carry, setCarry] = useState<readonly string[]>([]);
  const { busy, problem, accept } = accepting;
  const run = async () => {
    if (await accept(picked, carry)) onDone();
  };
  return (
    <section className="carry-bar not-on-paper" aria-labelledby="accept-lines">
      <h2 id="accept-lines">{say('succession.accept-title')}</h2>
      <CheckboxGroup
        label={say('succession.along')}
        help={say('succession.along-help')}
        value={carry}
        onChange={setCarry}
        choices={along.map((type) => ({ value: type, word: typeWords(say, type, 'many') }))}
      />
      <div className="carry-acts">
        <Checkbox
          isSelected={picked.length === of.length}
          isIndeterminate={picked.length > 0 && picked.length < of.length}
          onChange={onPick}
        >
          {say('succession.choose-all', { n: of.length })}
        </Checkbox>
        <Button look="primary" busy={busy} isDisabled={picked.length === 0} onPress={() => void run()}>
          {say('succession.accept', { n: picked.length })}
        </Button>
      </div>
      {problem === null ? null : <ProblemNote problem={problem} />}
    </section>
  );
}
