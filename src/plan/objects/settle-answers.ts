/**
 * What an answer does to what it answers [OB1750]: while it is in use, a letter that waited for it is answered as of its day; when the
 * answer is taken back, what still stands as that answer left it waits again. Nothing is looked up here.
 */
import type { Json } from '../../base/index.ts';
import type { Values } from './decide-object.ts';
import { type ObjectType, RETIRED } from './object-type.ts';

/** How objects of a type answer others of it. */
export interface Answers {
  /** The reference to what is answered. */
  readonly link: string;
  /** The choice in which an answer and what it answers differ: who wrote it. */
  readonly across: string;
  /** The state of what waits, and of what was answered. */
  readonly waiting: string;
  readonly answered: string;
  /** The day on which it was answered, and the fields of the answer that tell it, the first that is set. */
  readonly on: string;
  readonly days: readonly string[];
}

/** What an object answers: whom, by which side, and when. */
export interface GivenAnswer {
  readonly ref: string;
  readonly side: Json;
  readonly on: Json;
}

/** What the object answers as it stands; null where it answers nothing or is out of use. */
export function givenAnswer(type: ObjectType, values: Values | null): GivenAnswer | null {
  const answers = type.rules?.answers;
  if (answers === undefined || values === null || values[RETIRED] !== undefined) return null;
  const ref = values[answers.link];
  if (typeof ref !== 'string') return null;
  const on = answers.days.map((day) => values[day]).find((day) => day !== undefined) ?? null;
  return { ref, side: values[answers.across] ?? null, on };
}

const isGiven = (answers: Answers, { side }: GivenAnswer, values: Values): boolean =>
  side !== values[answers.across];

/** Whether it waits: its state says so, or a day until which an answer is expected while nothing has ended it. */
function isWaiting(type: ObjectType, { waiting }: Answers, values: Values): boolean {
  const state = values[type.state ?? ''];
  if (state === waiting) return true;
  const isDue = typeof type.due === 'string' && values[type.due] !== undefined;
  return isDue && !(type.ended ?? []).includes(String(state));
}

/** What to change in an object of which answers were `taken` back and others `given`; null where it stays as it is. */
export function settleAnswers(
  type: ObjectType,
  values: Values,
  taken: readonly GivenAnswer[],
  given: readonly GivenAnswer[],
  isAnsweredOtherwise: boolean,
): Values | null {
  const answers = type.rules?.answers;
  const state = type.state;
  if (answers === undefined || state === undefined || values[RETIRED] !== undefined) return null;
  const stands = (one: GivenAnswer) =>
    isGiven(answers, one, values) &&
    values[state] === answers.answered &&
    (values[answers.on] ?? null) === one.on;
  const isFree = !isAnsweredOtherwise && taken.some(stands);
  const reopened: Values = isFree ? { [state]: answers.waiting, [answers.on]: null } : {};
  const answer = given.find((one) => isGiven(answers, one, values));
  if (answer !== undefined && isWaiting(type, answers, { ...values, ...reopened }))
    return { [state]: answers.answered, [answers.on]: answer.on };
  return isFree ? reopened : null;
}
