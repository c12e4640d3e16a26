/** The form that proposes terms of answering. It begins with those that hold; with a route set they are prepared for release. */
import { useState } from 'react';
import type { JointTerms } from '../../../http/contract/index.ts';
import { addresses, useAct } from '../../data/index.ts';
import { Acts, Button, Checkbox, ProblemNote, TextField, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

const subjects = ['claims', 'readings', 'programme'] as const;
type Subject = (typeof subjects)[number];
type Terms = Readonly<Record<Subject, { readonly days: string; readonly deemed: boolean }>>;

interface ProposeTermsProps {
  readonly plan: string;
  readonly settled: JointTerms['settled'];
  readonly hasRoute: boolean;
}

function startOf(settled: JointTerms['settled']): Terms {
  const of = (subject: Subject) => {
    const held = settled?.terms.find((term) => term.subject === subject);
    return { days: held === undefined ? '' : String(held.days), deemed: held?.deemed ?? false };
  };
  return { claims: of('claims'), readings: of('readings'), programme: of('programme') };
}

const isWrong = (days: string): boolean =>
  days !== '' && !(/^[1-9]\d{0,2}$/.test(days) && Number(days) <= 730);

export function ProposeTerms({ plan, settled, hasRoute }: ProposeTermsProps) {
  const say = useSay();
  const tell = useTell();
  const [terms, setTerms] = useState<Terms>(() => startOf(settled));
  const act = useAct<unknown>([addresses.plan(plan)]);
  const change = (subject: Subject, part: Partial<Terms[Subject]>) =>
    setTerms({ ...terms, [subject]: { ...terms[subject], ...part } });
  const asked = subjects
    .filter((subject) => terms[subject].days !== '')
    .map((subject) => ({ subject, days: Number(terms[subject].days), deemed: terms[subject].deemed }));
  const propose = async () => {
    const done = await act.run({
      method: 'POST',
      address: addresses.jointAct(plan, hasRoute ? 'releases' : 'answer-terms'),
      body: { ...(hasRoute ? { kind: 'terms' } : {}), terms: asked },
    });
    if (done.ok) tell({ words: say(hasRoute ? 'release.prepared' : 'reply.form.done') });
  };
  return (
    <details className="stack-close not-on-paper">
      <summary>{say('reply.form.title')}</summary>
      <p className="soft measure">{say('reply.form.help')}</p>
      {subjects.map((subject) => {
        const { days, deemed } = terms[subject];
        const what = say(`reply.subject.${subject}`);
        return (
          <div key={subject} className="stack-close">
            <TextField
              label={say('reply.form.days', { what })}
              value={days}
              width={4}
              inputMode="numeric"
              problem={isWrong(days) ? say('reply.form.wrong') : undefined}
              onChange={(next) => change(subject, { days: next.trim() })}
            />
            <Checkbox
              isSelected={deemed}
              isDisabled={days === ''}
              onChange={(isOn) => change(subject, { deemed: isOn })}
            >
              {say('reply.form.deemed', { what })}
            </Checkbox>
          </div>
        );
      })}
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Acts>
        <Button
          isDisabled={act.busy || subjects.some((subject) => isWrong(terms[subject].days))}
          onPress={() => void propose()}
        >
          {say('reply.form.act')}
        </Button>
      </Acts>
    </details>
  );
}
