/**
 * Reads English texts.
 */
import type { Found, LanguageEngine } from '../found.ts';
import { settleMentions } from '../mentions.ts';
import type { Section } from '../outline.ts';
import { LatinReader, readLatinCommitments } from './commitments.ts';
import { findLatinNames } from './names.ts';

const SIDES =
  /\b(?:[Tt]he two (?:sides|countries|Parties)|[Bb]oth (?:sides|countries|Parties)|the (?:Contracting )?Parties)\b/;

function read(chars: string, sections: readonly Section[]): Found {
  const reader = new LatinReader(chars, SIDES.test(chars) ? 'several' : 'one');
  const commitments = sections.flatMap((section) =>
    section.role === 'operative' ? readLatinCommitments(chars, section, reader) : [],
  );
  const mentions = settleMentions(findLatinNames(chars));
  const front = sections[1]?.start ?? 0;
  return { commitments, mentions: mentions.filter((mention) => mention.from >= front) };
}

export const latinEngine: LanguageEngine = { isRunInTitle: () => true, read, traditional: new Uint8Array() };
