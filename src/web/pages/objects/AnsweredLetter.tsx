/**
 * On the page of a letter: what it answers, whether that waits on, and the way back; and on one that waits, the way to record the answer.
 */
import type { ObjectDetail } from '../../../http/contract/index.ts';
import { formatDate } from '../../../i18n/desk/index.ts';
import { parseRef } from '../../../plan/objects/index.ts';
import { useAct, useAnswer } from '../../data/index.ts';
import { localName } from '../../frame/index.ts';
import { everything, objectAddresses, objectLinks } from '../../objects/index.ts';
import { Button, ProblemNote, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

interface OfLetter {
  readonly planId: string;
  readonly letter: ObjectDetail;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Where an answer to this letter is entered, with what is known of it. */
function answerLink({ planId, letter }: OfLetter): string {
  const { direction, from, to, commitments, about, areas } = letter.values;
  const query = new URLSearchParams({
    direction: direction === 'in' ? 'out' : 'in',
    state: 'registered',
    replies: `letter/${letter.id}`,
  });
  if (text(to) !== '') query.set('from', text(to));
  if (text(from) !== '') query.set('to', text(from));
  for (const [name, refs] of Object.entries({ commitments, about, areas }))
    for (const ref of Array.isArray(refs) ? refs : []) query.append(name, text(ref));
  return `${objectLinks.make(planId, 'letter')}?${query}`;
}

/** Where an answer is still to come: enter it. */
export function RecordAnswer({ planId, letter }: OfLetter) {
  const say = useSay();
  if (letter.ended) return null;
  return (
    <TextLink look="button" href={answerLink({ planId, letter })}>
      {say(letter.values.direction === 'in' ? 'object.answer.ours' : 'object.answer.theirs')}
    </TextLink>
  );
}

/** What the letter answers, as it stands now. */
export function AnsweredLetter({ planId, letter }: OfLetter) {
  const ref = text(letter.values.replies);
  const id = parseRef(ref)?.id ?? null;
  const answer = useAnswer<ObjectDetail>(id === null ? null : objectAddresses.one(planId, 'letters', id));
  if (id === null || !answer?.ok || answer.value.id !== id) return null;
  return <Answered planId={planId} letter={letter} answered={answer.value} />;
}

interface AnsweredProps extends OfLetter {
  readonly answered: ObjectDetail;
}

function Answered({ planId, letter, answered }: AnsweredProps) {
  const say = useSay();
  const language = useLanguage();
  const act = useAct<ObjectDetail>([everything(planId)]);
  const change = (body: Readonly<Record<string, unknown>>) => () =>
    void act.run({
      ...{ method: 'PATCH', address: objectAddresses.one(planId, 'letters', answered.id) },
      ...{ body, version: answered.version },
    });
  const { values, ended } = answered;
  const day = text(values.answered);
  const on = text(letter.values.received) || text(letter.values.date);
  // A letter of the same side goes on from another and answers nothing.
  if (values.direction === letter.values.direction) return null;
  const may = answered.mayChange && answered.retired === null;
  const name = localName(answered.label, language);
  const isAnswered = values.state === 'answered';
  return (
    <div className="object-answered stack">
      <p className="soft">
        {isAnswered && day !== ''
          ? say('object.answer.closed', { name, date: formatDate(language, day) })
          : say(ended ? 'object.answer.ended' : 'object.answer.waits', { name })}
      </p>
      {may && isAnswered ? (
        <p className="not-on-paper">
          <Button small busy={act.busy} onPress={change({ state: 'reply-expected', answered: null })}>
            {say('object.answer.reopen')}
          </Button>
        </p>
      ) : null}
      {may && !ended ? (
        <p className="not-on-paper">
          <Button
            small
            busy={act.busy}
            onPress={change({ state: 'answered', answered: on === '' ? null : on })}
          >
            {say('object.answer.close')}
          </Button>
        </p>
      ) : null}
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
    </div>
  );
}
