/** One party's keys through time; of own ones the key that counts can be replaced or ended. */
import { useState } from 'react';
import type { JointKeys, KeyPeriod } from '../../../http/contract/index.ts';
import { addresses, useAct } from '../../data/index.ts';
import { Acts, Button, Dialog, ProblemNote, useTell } from '../../parts/index.ts';
import { type Say, useSay } from '../../words/index.ts';
import { RootKeyField } from './RootKeyField.tsx';

type Party = JointKeys['parties'][number];
type Role = 'log' | 'cosign';

export function KeyPeriods({
  party,
  plan,
  isRootHere,
  nameOf,
}: {
  readonly party: Party;
  readonly plan: string;
  readonly isRootHere: boolean;
  /** Of the party whose log that is. */
  readonly nameOf: (letter: string) => string;
}) {
  const say = useSay();
  // Another's keys stand below its name.
  const Heading = party.isOwn ? 'h3' : 'h4';
  return (
    <ul className="joint-keys">
      {(['log', 'cosign'] as const).map((role) => (
        <li key={role} className="stack-close">
          <Heading>{say(`joint.key.${role}`)}</Heading>
          <ol className="joint-key-periods">
            {party[role].map((period) => (
              <Period key={period.printed} period={period} isOwn={party.isOwn} nameOf={nameOf} />
            ))}
          </ol>
          {party.isOwn ? <KeyActs role={role} plan={plan} isRootHere={isRootHere} /> : null}
        </li>
      ))}
    </ul>
  );
}

function endWords(say: Say, { until, ended }: KeyPeriod, nameOf: (letter: string) => string): string {
  if (until === null) return say('keys.counts-now');
  const sizes = Object.entries(until).map(([log, n]) => say('keys.until', { log: nameOf(log), n }));
  return [say(`keys.ended.${ended ?? 'none'}`), ...sizes].join(' · ');
}

interface PeriodProps {
  readonly period: KeyPeriod;
  readonly isOwn: boolean;
  readonly nameOf: (letter: string) => string;
}

function Period({ period, isOwn, nameOf }: PeriodProps) {
  const say = useSay();
  const isGone = isOwn && period.until === null && !period.isHere;
  return (
    <li>
      <code>{period.printed}</code>
      <p className="soft">
        {endWords(say, period, nameOf)}
        {isGone ? ` · ${say('keys.not-here')}` : ''}
      </p>
    </li>
  );
}

interface KeyActsProps {
  readonly role: Role;
  readonly plan: string;
  readonly isRootHere: boolean;
}

function KeyActs({ role, plan, isRootHere }: KeyActsProps) {
  const say = useSay();
  const [asked, setAsked] = useState<'rotate' | 'revoke' | null>(null);
  return (
    <>
      <Acts>
        <Button onPress={() => setAsked('rotate')}>{say('keys.rotate.act')}</Button>
        <Button look="quiet" onPress={() => setAsked('revoke')}>
          {say('keys.revoke.act')}
        </Button>
      </Acts>
      <Dialog
        title={say(`keys.${asked ?? 'rotate'}.ask`)}
        open={asked !== null}
        onClose={() => setAsked(null)}
      >
        {asked === null ? null : (
          <ChangeKey
            statement={asked}
            role={role}
            plan={plan}
            isRootHere={isRootHere}
            onClose={() => setAsked(null)}
          />
        )}
      </Dialog>
    </>
  );
}

function ChangeKey({
  statement,
  role,
  plan,
  isRootHere,
  onClose,
}: KeyActsProps & { readonly statement: 'rotate' | 'revoke'; readonly onClose: () => void }) {
  const say = useSay();
  const tell = useTell();
  const act = useAct<JointKeys>([addresses.plan(plan)]);
  const [rootKey, setRootKey] = useState<string | null>(null);
  const needsRoot = statement === 'revoke' && !isRootHere;
  const run = async () => {
    const done = await act.run({
      method: 'POST',
      address: addresses.jointAct(plan, 'keys', statement === 'rotate' ? 'rotations' : 'revocations'),
      body: needsRoot && rootKey !== null ? { role, rootKey } : { role },
    });
    if (!done.ok) return;
    tell({ words: say('keys.done') });
    onClose();
  };
  return (
    <div className="stack">
      <p className="measure">{say(`keys.${statement}.help`)}</p>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {needsRoot ? <RootKeyField onKey={setRootKey} /> : null}
      <Acts>
        <Button
          look="primary"
          isDisabled={act.busy || (needsRoot && rootKey === null)}
          onPress={() => void run()}
        >
          {say(`keys.${statement}.act`)}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {say('plans.cancel')}
        </Button>
      </Acts>
    </div>
  );
}
