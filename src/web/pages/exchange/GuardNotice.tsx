/** What a restored node waits for, and how two people of the party release it where the others cannot be reached. */
import { useState } from 'react';
import type { GuardLifted, JointKeys } from '../../../http/contract/index.ts';
import { addresses, useAct } from '../../data/index.ts';
import { localName, useSettings } from '../../frame/index.ts';
import {
  Acts,
  Button,
  Facts,
  InstantText,
  Notice,
  ProblemNote,
  TextField,
  useTell,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

type Guard = NonNullable<JointKeys['guard']>;

export function GuardNotice({
  guard,
  parties,
  plan,
}: {
  readonly guard: Guard;
  readonly parties: JointKeys['parties'];
  readonly plan: string;
}) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  const nameOf = (letter: string) =>
    localName(parties.find((party) => party.letter === letter)?.names ?? {}, language);
  return (
    <Notice tone="care" title={say('keys.guard.title')}>
      <p className="measure">{say('keys.guard.lead')}</p>
      <Facts
        facts={[
          ...(guard.since === null
            ? []
            : [[say('keys.guard.since'), <InstantText key="since" at={guard.since} zone={zone} />] as const]),
          [say('keys.guard.signed'), guard.signed ?? say('keys.guard.unknown')],
          [say('keys.guard.held'), guard.held],
          ...guard.heard.map(
            ({ letter, size }) =>
              [say('keys.guard.heard', { name: nameOf(letter) }), size ?? say('keys.guard.unheard')] as const,
          ),
        ]}
      />
      <Release guard={guard} plan={plan} />
    </Notice>
  );
}

function Release({ guard, plan }: { readonly guard: Guard; readonly plan: string }) {
  const say = useSay();
  const tell = useTell();
  const act = useAct<GuardLifted>([addresses.plan(plan)]);
  const [reason, setReason] = useState('');
  const run = async () => {
    const address = addresses.jointAct(plan, 'guard', 'lifting');
    const done = await act.run({ method: 'POST', address, body: reason === '' ? {} : { reason } });
    if (done.ok) tell({ words: say(`keys.guard.${done.value.state}`) });
  };
  const { pending } = guard;
  return (
    <div className="stack-close not-on-paper">
      <h3>{say('keys.guard.release.title')}</h3>
      <p className="measure">{say('keys.guard.release.help')}</p>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {pending === null ? (
        <TextField label={say('keys.guard.reason')} value={reason} onChange={setReason} />
      ) : (
        <p>{say('keys.guard.pending', { name: pending.name, reason: pending.reason })}</p>
      )}
      <Acts>
        <Button
          isDisabled={act.busy || (pending === null && reason.trim() === '')}
          onPress={() => void run()}
        >
          {say(pending === null ? 'keys.guard.first' : 'keys.guard.second')}
        </Button>
      </Acts>
    </div>
  );
}
