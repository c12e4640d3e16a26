/** What a reading says, in words: who acts, when it is due and where the date comes from. */
import type { Static } from 'typebox';
import { placeName } from '../../../base/index.ts';
import type { Plan, Reading } from '../../../http/contract/index.ts';
import { formatDate, formatList, isMessageKey, type Language } from '../../../i18n/desk/index.ts';
import type { Say } from '../../words/index.ts';

/** A party of the plan, as its readings name it. */
export type Party = Static<typeof Plan>['parties'][number];

/** Who acts: 'both' (all parties, however many), or party codes joined by '+'. A code that is no party of the plan is shown as it stands. */
export function actorWords(say: Say, language: Language, parties: readonly Party[], actor: string): string {
  if (actor === 'both') return say(parties.length > 2 ? 'term.actor.all' : 'term.actor.both');
  const names = actor.split('+').map((code) => {
    const name = parties.find((party) => party.code === code)?.name;
    return name?.[language] ?? name?.en ?? name?.zh ?? name?.lo ?? code.toUpperCase();
  });
  return formatList(language, names);
}

/** When it is due, always with the origin of the date: "by end 2026 (from the instrument)". */
export function dueWords(say: Say, language: Language, due: Reading['due']): string {
  if (due === null) return say('term.due.none');
  const origin = say(`term.due-origin.${due.origin}`);
  if (due.date === null) {
    return due.words === null
      ? say('term.due-origin.soft')
      : say('term.due.soft', { words: due.words, origin });
  }
  const date = formatDate(language, due.date);
  const precision = due.date.length === 4 ? 'year' : due.date.length === 7 ? 'month' : 'day';
  return say(`term.due.${precision}`, { date, origin });
}

/** The name of a mention's type; a type that is not known is shown by its letter. */
export function mentionWords(say: Say, type: string): string {
  const key = `term.mention.${type}`;
  return isMessageKey(key) ? say(key) : type;
}

/** The name of a text's language; one that the desk does not know is shown by its tag. */
export function languageWords(say: Say, language: string): string {
  const key = `term.language.${language}`;
  return isMessageKey(key) ? say(key) : language;
}

/** A line of the register, as far as its place is concerned. */
interface Placed {
  readonly provision: {
    readonly path: string;
    readonly label: string | null;
    readonly heading: string | null;
  };
  readonly ordinal: number;
  readonly words: string;
}

/** Where a commitment stands: '2.1.3–2'; without a number by label or heading and first words. */
export function placeWords({ provision, ordinal, words }: Placed): string {
  const { path, label, heading } = provision;
  return placeName({ number: path, heading: heading ?? label, words }, ordinal);
}

/** What a commitment is called by its place. */
export function placeTitle(say: Say, item: Placed): string {
  const { path } = item.provision;
  return path === '' ? placeWords(item) : say('commitment.title', { provision: path, n: item.ordinal });
}
