/** One field of a reading in words. */
import type { Reading } from '../../../http/contract/index.ts';
import { formatList, type Language } from '../../../i18n/desk/index.ts';
import type { Say } from '../../words/index.ts';
import type { ReadingField } from './reading-change.ts';
import { actorWords, dueWords, type Party } from './reading-words.ts';

/** What the reading says in this field; nothing set is said, not left blank. */
export function fieldWords(
  say: Say,
  language: Language,
  parties: readonly Party[],
  field: ReadingField,
  reading: Reading,
): string {
  switch (field) {
    case 'actor':
      return actorWords(say, language, parties, reading.actor);
    case 'kind':
      return say(`term.kind.${reading.kind}`);
    case 'strength':
      return say(`term.strength.${reading.strength}`);
    case 'due':
      return dueWords(say, language, reading.due);
    case 'leads':
      return reading.leads.length === 0 ? say('commitment.nothing') : formatList(language, reading.leads);
    case 'done':
      return reading.done ?? say('commitment.nothing');
  }
}
