/**
 * What a run of words names, by its head, and whether letters are short for it.
 */
import type { MentionType } from '../../extraction.ts';
import { connectors, states } from './lexicon.ts';
import { headOf, YEAR } from './name-words.ts';
import type { Word } from './words.ts';

/** What tells a political party from a party to an agreement. */
const POLITICAL =
  /^(?:communist|revolutionary|people[’']s|workers[’']?|labou?r|socialist|democratic|national|liberal|conservative|republican|green|progressive|justice|development)$/;
/** What may stand after the head: the number of a stage, a wider circle. "Work Plan III", "Ministers’ Meeting Plus". */
const AFTER_HEAD = /^(?:Plus|[IVX]{1,4}|\d{1,2})$/;

/** What the word at `at` says of the run: a joint commission and a trust fund are ways of working together. */
export function typeAt(run: readonly Word[], at: number): MentionType | undefined {
  const word = run[at];
  if (!word) return undefined;
  const before = run[at - 1]?.lower ?? '';
  const isJoint = run
    .slice(0, at)
    .some((each) => /^(?:joint|mixed|intergovernmental|standing|bilateral)/.test(each.lower));
  if (word.lower === 'commission' && isJoint) return 'M';
  // "the Lakes-Valleys Fund": what two partners, or those who respond together, put their means in.
  const isShared = run
    .slice(0, at)
    .some(
      ({ text }) => /^[A-Z][\w.]*-[A-Z]/.test(text) && states.has(text.split('-')[1]?.toLowerCase() ?? ''),
    );
  if (word.lower === 'fund' && (/^(?:trust|response|emergency|voluntary)$/.test(before) || isShared))
    return 'M';
  // "the 2030 World Summit Outcome"
  // "Digital Public Infrastructure"
  const isBuilt = /^(?:information|public|data|spatial|digital)$/.test(before);
  if (word.lower === 'infrastructure' && at === run.length - 1 && at > 1 && isBuilt) return 'J';
  // "the National Data Library": no house
  if (word.lower === 'library' && isBuilt) return 'J';
  if (word.lower === 'mission' && at > 2 && /^(?:development|trade|business)$/.test(before)) return 'J';
  if (word.lower === 'undertaking' && before === 'joint') return 'O';
  // "Joint United Nations Programme on …": a body.
  if (word.lower === 'programme' && before === 'nations') return 'O';
  if (word.lower === 'outcome' && /^(?:summit|conference|meeting)$/.test(before)) return 'I';
  // The State Council and a Council of Ministers are bodies; a business council is a way of meeting.
  const ofState = /^(?:state|national|federal|privy|supreme|legislative|provincial|security)$/.test(before);
  const ofMinisters =
    run[at + 1]?.lower === 'of' && /^(?:ministers|state|states)$/.test(run[at + 2]?.lower ?? '');
  if (word.lower === 'council' && (ofState || ofMinisters)) return 'O';
  // A state's committee and a party's central one are bodies.
  if (word.lower === 'committee' && /^(?:state|central)$/.test(before)) return 'O';
  // The World Bank Group is a body; working groups and groups of experts meet.
  if (word.lower === 'group' && before === 'bank') return 'O';
  if (word.lower === 'groups' && /^(?:working|task|expert|study)$/.test(before)) return 'M';
  // "Programme of Action" is a paper.
  const ofAction = /^(?:of|for)$/.test(run[at + 1]?.lower ?? '') && run[at + 2]?.lower === 'action';
  if (before === 'action' && /^(?:programme|program)$/.test(word.lower)) return 'I';
  // "the Council of the World Fund": a body's own.
  const ofBody = run[at + 1]?.lower === 'of' && run.slice(at + 2).some((each) => headOf(each) === 'O');
  if (word.lower === 'council' && ofBody) return 'O';
  if (ofAction && /^(?:programme|program|platform|framework)$/.test(word.lower)) return 'I';
  // "the Report on Lake Levels", "the 2031 World Assessment Report": a paper with a title.
  const isTitled = /^(?:on|of)$/.test(run[at + 1]?.lower ?? '') || at > 1;
  if (word.lower === 'report' && isTitled && !/^(?:progress|annual|status)$/.test(before)) return 'I';
  if (word.lower === 'party' && POLITICAL.test(before)) return 'O';
  return headOf(word);
}

/** Nouns that name a body before a state's name: Statistics Canada. */
const AGENCIES =
  /^(?:statistics|information|transparency|invest|innovation|affairs|tourism|police|customs|university|export|broadcasting|heritage|sport|parks|environment|education)$/;

/** "Statistics New Lakeland": a body named by its field and its state. */
function isAgencyOf(run: readonly Word[]): boolean {
  for (const length of [1, 2]) {
    const state = run
      .slice(-length)
      .map(({ lower }) => lower)
      .join(' ');
    if (run.length > length && states.has(state) && AGENCIES.test(run.at(-length - 1)?.lower ?? ''))
      return true;
  }
  return false;
}

/** What a run of words is, or null where none of them tells. */
export function typeOf(run: readonly Word[]): MentionType | null {
  // "Operation Aquila", "Project Halo": called by a word of its own
  const [first, second] = run;
  if (run.length > 1 && /^(?:Inc|Ltd|Limited|LLC|GmbH|Corp)$/.test(run.at(-1)?.text ?? '')) return 'O';
  const isCalled = run.length === 2 && second !== undefined && headOf(second) === undefined;
  if (
    isCalled &&
    /^(?:Operation|Project|Exercise)$/.test(first?.text ?? '') &&
    !/s$|^Management$/.test(second.text)
  )
    return 'J';
  for (let at = 0; at + 1 < run.length; at++) {
    const type = typeAt(run, at);
    const link = run[at + 1]?.lower ?? '';
    // "Framework for Lake Safety 2030-2035": one for years is a paper.
    const ofYears = type === 'F' && YEAR.test(run.at(-1)?.text ?? '');
    if (type && (connectors.has(link) || (type === 'I' && link === 'establishing')))
      return ofYears ? 'I' : type;
  }
  const lastAt = run.findLastIndex(
    ({ text, before }) => !YEAR.test(text) && !AFTER_HEAD.test(text) && before !== '(',
  );
  const last = run[lastAt];
  const type = typeAt(run, lastAt) ?? (isAgencyOf(run) ? 'O' : null);
  // A vision of a year is a paper.
  return type === 'F' &&
    run.length > 1 &&
    run.some(({ text }) => /(?:19|20)\d{2}(?!\d)/.test(text)) &&
    !/^(?:day|year)$/.test(last?.lower ?? '')
    ? 'I'
    : type;
}

/** COC: the Code of Conduct; small links may be counted. */
function isInitial(word: Word, letter: string): boolean {
  return (
    word.text.includes(letter) || (connectors.has(word.lower) && word.text.charAt(0).toUpperCase() === letter)
  );
}

/** Whether the letters of an abbreviation are initials of the name, the first one that of its first word. */
export function isShortFor(short: string, run: readonly Word[]): boolean {
  let at = 0;
  let isFirst = true;
  for (const letter of short.replace(/[^A-Z]/g, '')) {
    const found = run.findIndex((word, index) => index >= at && isInitial(word, letter));
    if (found < 0 || (isFirst && found > 1)) return false;
    isFirst = false;
    at = found;
  }
  return !isFirst;
}
