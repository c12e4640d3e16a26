/**
 * A list answered by one act, as delegations agree: what is on the page is confirmed, but for the exceptions that are marked.
 * Those are returned where reasons are given, and stay open where none are.
 */
import { useState } from 'react';
import { addresses, useAct } from '../../data/index.ts';
import { Acts, Button, ProblemNote, TextField, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { useRouted } from './use-routed.ts';

export interface AnswerManyProps {
  readonly plan: string;
  /** Entry ids of the proposals on the page. */
  readonly items: readonly string[];
  readonly exceptions: ReadonlySet<string>;
  readonly onDone: () => void;
}

export function AnswerMany({ plan, items, exceptions, onDone }: AnswerManyProps) {
  const say = useSay();
  const tell = useTell();
  const [reason, setReason] = useState('');
  const act = useAct<unknown>([addresses.plan(plan)]);
  const routed = useRouted(plan);
  const marked = items.filter((id) => exceptions.has(id));
  const confirmed = items.filter((id) => !exceptions.has(id));
  const returned = reason.trim() === '' ? [] : marked;
  const counts = { n: confirmed.length, m: marked.length };
  const run = async () => {
    const answers = [
      ...confirmed.map((item) => ({ kind: 'confirm', item })),
      ...returned.map((item) => ({ kind: 'object', item, reason })),
    ];
    const done = await act.run(routed.asked({ kind: 'answers', at: ['answers'], body: { answers } }));
    if (!done.ok) return;
    tell({ words: routed.done(say('joint.many.done', { n: answers.length })) });
    setReason('');
    onDone();
  };
  return (
    <section className="answer-many not-on-paper" aria-label={say('joint.many.title')}>
      <p className="measure">{say('joint.many.help')}</p>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {marked.length === 0 ? null : (
        <TextField
          label={say('joint.many.reason')}
          help={say('joint.many.reason-help')}
          value={reason}
          onChange={setReason}
          lines={2}
        />
      )}
      <Acts>
        <Button
          look="primary"
          isDisabled={act.busy || confirmed.length + returned.length === 0}
          onPress={run}
        >
          {routed.words(say(returned.length > 0 ? 'joint.many.act-returning' : 'joint.many.act', counts))}
        </Button>
      </Acts>
    </section>
  );
}
