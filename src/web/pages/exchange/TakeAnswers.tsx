/** A file of answers from the offline form: looked at first, each answer with what it is about, then entered by one act. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswersReading, AnswersTaken } from '../../../http/contract/index.ts';
import { addresses, refresh, useAct } from '../../data/index.ts';
import { UploadProgress, useUpload } from '../../files/index.ts';
import { SubjectText, ValueLines } from '../../joint/index.ts';
import { Acts, Button, FileDrop, ProblemNote, Tag, TextLink, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import type { FilesProps } from './CarryFiles.tsx';
import { useRouted } from './use-routed.ts';

type Answer = AnswersReading['answers'][number];

const answerWords = {
  confirm: 'joint.act.confirm',
  note: 'joint.act.note',
  consult: 'joint.act.consult',
  object: 'joint.act.object',
  'dispute.raise': 'joint.act.dispute',
} as const;

const tones = {
  ready: 'accent',
  given: 'plain',
  other: 'care',
  over: 'plain',
  locked: 'plain',
  own: 'plain',
  'not-here': 'care',
} as const;

export function TakeAnswers({ plan, isResting }: FilesProps) {
  const say = useSay();
  return (
    <section aria-labelledby="answers" className="stack-close not-on-paper">
      <h2 id="answers">{say('answers.title')}</h2>
      <p className="soft measure">{say('answers.lead')}</p>
      <p>
        <TextLink href="/answer-form.html" download>
          {say('answers.form')}
        </TextLink>
      </p>
      {isResting ? <p className="measure">{say('opening.rests.advice')}</p> : <TakeFile plan={plan} />}
    </section>
  );
}

function TakeFile({ plan }: { readonly plan: string }) {
  const say = useSay();
  const tell = useTell();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [shown, setShown] = useState<AnswersReading | null>(null);
  const looking = useUpload<AnswersReading>();
  const taking = useUpload<AnswersTaken>();
  const { prepare, preparing, routed } = usePreparing(plan, () => {
    setFile(null);
    setShown(null);
  });
  const form = (given: File): FormData => {
    const made = new FormData();
    made.append('file', given);
    return made;
  };
  const look = async (given: File) => {
    taking.clear();
    setFile(given);
    setShown(null);
    const answer = await looking.send(addresses.jointAct(plan, 'answer-files', 'reading'), form(given));
    if (answer?.ok) setShown(answer.value);
  };
  const enter = async () => {
    if (file === null || shown === null) return;
    if (routed.hasRoute) return prepare(shown);
    const answer = await taking.send(addresses.jointAct(plan, 'answer-files'), form(file));
    if (!answer?.ok) return;
    const { entries, left } = answer.value;
    tell({ words: say('answers.taken', { n: entries.length, m: left.length }) });
    setFile(null);
    setShown(null);
    await refresh(queries, [addresses.plan(plan)]);
  };
  const problem = taking.problem ?? preparing.problem ?? looking.problem;
  return (
    <>
      {problem === null ? null : <ProblemNote problem={problem} />}
      <FileDrop
        label={say('answers.choose')}
        help={say('answers.choose-help')}
        name="answers"
        file={file}
        onFile={(given) => void look(given)}
      />
      <UploadProgress uploading={looking} />
      {shown === null ? null : (
        <Given shown={shown} plan={plan} words={routed.words} onEnter={() => void enter()} />
      )}
    </>
  );
}

/** Where a route is set, what is ready of the file is prepared for release as other answers are. */
function usePreparing(plan: string, onDone: () => void) {
  const say = useSay();
  const tell = useTell();
  const routed = useRouted(plan);
  const preparing = useAct<unknown>([addresses.plan(plan)]);
  const prepare = async ({ answers }: AnswersReading) => {
    const ready = answers
      .filter(({ standing }) => standing === 'ready')
      .map(({ kind, item, reason }) => ({ kind, item, ...(reason === '' ? {} : { reason }) }));
    const body = { answers: ready };
    const done = await preparing.run(routed.asked({ kind: 'answers', at: ['answers'], body }));
    if (!done.ok) return;
    tell({ words: say('release.prepared') });
    onDone();
  };
  return { prepare, preparing, routed };
}

interface GivenProps {
  readonly shown: AnswersReading;
  readonly plan: string;
  readonly words: (act: string) => string;
  readonly onEnter: () => void;
}

function Given({ shown, plan, words, onEnter }: GivenProps) {
  const say = useSay();
  const { person, day, answers } = shown;
  const ready = answers.filter(({ standing }) => standing === 'ready').length;
  return (
    <>
      <p>{say('answers.filled-in', { person, day })}</p>
      {answers.map((answer) => (
        <GivenAnswer key={answer.item} answer={answer} plan={plan} />
      ))}
      <Acts>
        <Button look="primary" isDisabled={ready === 0} onPress={onEnter}>
          {words(say('answers.enter', { n: ready }))}
        </Button>
      </Acts>
    </>
  );
}

function GivenAnswer({ answer, plan }: { readonly answer: Answer; readonly plan: string }) {
  const say = useSay();
  const { item, kind, reason, standing, subject, lines } = answer;
  return (
    <article className="joint-card proposal" aria-labelledby={`answer-${item}`}>
      <header className="proposal-head">
        <div>
          <p className="soft">{subject === null ? item : `${subject.kind} · ${subject.field}`}</p>
          <h3 id={`answer-${item}`}>{subject === null || subject.name === '' ? item : subject.name}</h3>
        </div>
        <p className="proposal-marks">
          <strong>{say(answerWords[kind])}</strong>{' '}
          <Tag tone={tones[standing]}>{say(`answers.standing.${standing}`)}</Tag>
        </p>
      </header>
      {subject === null ? null : (
        <div className="proposal-body">
          <ValueLines lines={lines} before={say('joint.agreed-now')} after={say('joint.value-proposed')} />
          <SubjectText text={subject.text} plan={plan} />
        </div>
      )}
      {reason === '' ? null : <blockquote>{reason}</blockquote>}
    </article>
  );
}
