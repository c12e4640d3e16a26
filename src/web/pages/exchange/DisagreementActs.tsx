/** What our side can do about a disagreement: say what it holds, propose another level, propose how it ends, take it back. */
import { type ReactNode, useState } from 'react';
import type { JointDisagreement } from '../../../http/contract/index.ts';
import { addresses, useAct, useAnswer } from '../../data/index.ts';
import { localName } from '../../frame/index.ts';
import { objectAddresses } from '../../objects/index.ts';
import { Acts, Button, ProblemNote, Select, TextField, useTell } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { useRouted } from './use-routed.ts';

interface ActsProps {
  readonly item: JointDisagreement;
  readonly plan: string;
}

export function DisagreementActs({ item, plan }: ActsProps) {
  if (item.standing === 'settled' || item.standing === 'taken-back') return null;
  return (
    <div className="disagreement-acts not-on-paper">
      <Statement item={item} plan={plan} />
      <Refer item={item} plan={plan} />
      <End item={item} plan={plan} />
      {item.by === item.me ? <TakeBack item={item} plan={plan} /> : null}
    </div>
  );
}

/** What each act is called where it is prepared for release. */
const releaseActs = { statements: 'state', levels: 'refer', outcomes: 'end' } as const;

interface FormProps extends ActsProps {
  readonly title: string;
  readonly help: string;
  /** Last part of the address. */
  readonly act: keyof typeof releaseActs;
  readonly body: Readonly<Record<string, string>>;
  readonly send: string;
  readonly onDone?: () => void;
  readonly children?: ReactNode;
}

function ActForm({ item, plan, title, help, act: rest, body, send, onDone, children }: FormProps) {
  const say = useSay();
  const tell = useTell();
  const act = useAct<unknown>([addresses.plan(plan)]);
  const routed = useRouted(plan);
  const run = async () => {
    const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value.trim() !== ''));
    const done = await act.run(
      routed.asked({
        ...{ kind: 'disagreement', at: ['disagreements', item.id, rest], body: given },
        prepared: { dispute: item.id, act: { act: releaseActs[rest], ...given } },
      }),
    );
    if (!done.ok) return;
    tell({ words: routed.done(say('disagreement.done')) });
    onDone?.();
  };
  return (
    <details className="joint-card">
      <summary>{title}</summary>
      <p className="soft measure">{help}</p>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {children}
      <Acts>
        <Button look="primary" isDisabled={act.busy} onPress={() => void run()}>
          {routed.words(send)}
        </Button>
      </Acts>
    </details>
  );
}

function Statement({ item, plan }: ActsProps) {
  const say = useSay();
  const held = item.statements.find(({ party }) => party === item.me)?.words ?? '';
  const [words, setWords] = useState(held);
  const title = say(held === '' ? 'disagreement.state' : 'disagreement.state-again');
  const help = say('disagreement.our-words-help');
  return (
    <ActForm item={item} plan={plan} title={title} help={help} act="statements" body={{ words }} send={title}>
      <TextField label={say('disagreement.our-words')} lines={4} value={words} onChange={setWords} />
    </ActForm>
  );
}

function Refer({ item, plan }: ActsProps) {
  const say = useSay();
  const language = useLanguage();
  const [level, setLevel] = useState('committee');
  const [meeting, setMeeting] = useState('');
  const [on, setOn] = useState('');
  const meetings = useAnswer(objectAddresses.list(plan, 'meetings', { limit: '100' }));
  const named = meetings?.ok === true ? meetings.value.items : [];
  return (
    <ActForm
      item={item}
      plan={plan}
      title={say('disagreement.refer')}
      help={say('disagreement.refer-help')}
      act="levels"
      body={{ level, meeting, on }}
      send={say('disagreement.propose')}
    >
      <Select
        label={say('disagreement.field.level')}
        value={level}
        onChange={setLevel}
        choices={(['desk', 'committee', 'ministers'] as const).map((value) => {
          return { value, word: say(`disagreement.level.${value}`) };
        })}
      />
      <Select
        label={say('disagreement.meeting')}
        value={meeting}
        onChange={setMeeting}
        choices={[
          { value: '', word: say('disagreement.no-meeting') },
          ...named.map(({ id, label }) => ({ value: `meeting/${id}`, word: localName(label, language) })),
        ]}
      />
      <TextField
        label={say('disagreement.on')}
        help={say('disagreement.on-help')}
        width={10}
        value={on}
        onChange={setOn}
      />
    </ActForm>
  );
}

function End({ item, plan }: ActsProps) {
  const say = useSay();
  const [outcome, setOutcome] = useState('settled');
  const [words, setWords] = useState('');
  const [on, setOn] = useState('');
  return (
    <ActForm
      item={item}
      plan={plan}
      title={say('disagreement.end')}
      help={say('disagreement.end-help')}
      act="outcomes"
      body={{ outcome, words, on }}
      send={say('disagreement.propose')}
      onDone={() => setWords('')}
    >
      <Select
        label={say('disagreement.field.outcome')}
        value={outcome}
        onChange={setOutcome}
        choices={(['settled', 'standing'] as const).map((value) => {
          return { value, word: say(`disagreement.outcome.${value}`) };
        })}
      />
      <TextField
        label={say('disagreement.end-words')}
        help={say('disagreement.end-words-help')}
        lines={3}
        value={words}
        onChange={setWords}
      />
      <TextField
        label={say('disagreement.on')}
        help={say('disagreement.on-help')}
        width={10}
        value={on}
        onChange={setOn}
      />
    </ActForm>
  );
}

function TakeBack({ item, plan }: ActsProps) {
  const say = useSay();
  const tell = useTell();
  const act = useAct<unknown>([addresses.plan(plan)]);
  const routed = useRouted(plan);
  const run = async () => {
    const done = await act.run(
      routed.asked({
        ...{ kind: 'disagreement', at: ['disagreements', item.id, 'taking-back'], body: {} },
        prepared: { dispute: item.id, act: { act: 'take-back' } },
      }),
    );
    if (done.ok) tell({ words: routed.done(say('disagreement.done')) });
  };
  return (
    <div>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Button look="quiet" isDisabled={act.busy} onPress={() => void run()}>
        {routed.words(say('disagreement.take-back'))}
      </Button>
    </div>
  );
}
