/** Words in the reader's language for what views give as codes, names and references, and for who acted. */
import { operatorPseudonym } from '../../app/index.ts';
import { sayCell } from '../../export/index.ts';
import { isMessageKey, type Language, translate } from '../../i18n/index.ts';
import type { PartyValue } from '../../plan/index.ts';
import type { ChoiceField } from '../../plan/objects/index.ts';
import { choiceCell, type RefViews } from '../../views/index.ts';

/** A code with facts: `<prefix>.<code>` of the catalogues. */
export function sayMessage(
  language: Language,
  prefix: string,
  message: { readonly code: string; readonly facts: Readonly<Record<string, string | number>> },
): string {
  const exact = `${prefix}.${message.code}`;
  const key = isMessageKey(exact) ? exact : `${prefix}.other`;
  return isMessageKey(key)
    ? translate(language, key, { code: message.code, ...message.facts })
    : message.code;
}

/** The name of who acted; whoever acted on the machine itself has none of their own. */
export function sayWho(language: Language, name: string): string {
  return name === operatorPseudonym ? translate(language, 'entry.by-operator') : name;
}

type Words = Readonly<Partial<Record<Language, string | undefined>>>;

/** In the reader's language, or in one that there is. */
export function wordsIn(language: Language, words: Words): string {
  return words[language] ?? words.zh ?? words.lo ?? words.en ?? '';
}

/** What a reference leads to: its name, and the first words of a commitment. */
export function refIn(language: Language, ref: string, refs: RefViews): string {
  const found = refs[ref];
  if (found === undefined) return '';
  return [wordsIn(language, found.label), found.words ?? ''].filter((one) => one !== '').join(' ');
}

/** The message of that key where there is one. */
export function sayOr(language: Language, key: string, otherwise: string): string {
  return isMessageKey(key) ? translate(language, key) : otherwise;
}

/** A word of a set of choices; nothing where nothing was chosen. */
export function choiceIn(language: Language, set: string, word: string | null): string | null {
  return word === null ? null : sayOr(language, `choice.${set}.${word}`, word);
}

/** A word of a field's choices, whose something is by the party's name. */
export function choiceOf(
  language: Language,
  field: ChoiceField,
  parties: readonly PartyValue[],
  word: string,
): string {
  return sayCell(language, choiceCell(field, parties, word));
}
