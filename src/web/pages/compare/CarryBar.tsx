/** What can be carried over from the earlier plan: all of it picked at once, or nothing, and the act. */
import { Button, Checkbox, ProblemNote } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import type { Carrying } from './use-carrying.ts';

export function CarryBar({ all, chosen, choose, busy, problem, carry }: Carrying) {
  const say = useSay();
  return (
    <section className="carry-bar not-on-paper" aria-labelledby="carry-over">
      <h2 id="carry-over">{say('compare.carry')}</h2>
      <p className="soft">{say('compare.carry-lead')}</p>
      <div className="carry-acts">
        <Checkbox
          isSelected={chosen.size === all.size}
          isIndeterminate={chosen.size > 0 && chosen.size < all.size}
          onChange={(isSelected) => choose(isSelected ? all : new Set())}
        >
          {say('compare.carry-all', { n: all.size })}
        </Checkbox>
        <Button isDisabled={busy || chosen.size === 0} onPress={() => void carry()}>
          {say('compare.carry-act', { n: chosen.size })}
        </Button>
      </div>
      {problem === null ? null : <ProblemNote problem={problem} />}
    </section>
  );
}
