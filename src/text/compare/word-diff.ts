/**
 * What changed between two wordings, unit by unit. Scraps that stayed the same between two changes are taken into them:
 * a reader follows words, not characters that happen to recur.
 */
import { diffArrays } from 'diff';
import type { LanguageId } from '../extraction.ts';
import { isWord, tokensOf } from './tokens.ts';

/** A stretch that both have, only the old one, or only the new one. */
export interface Change {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Letters that a stretch between two changes must have to stand by itself. */
const SHORTEST: Readonly<Record<LanguageId, number>> = { zh: 3, lo: 6, en: 6 };

interface Part {
  kind: Change['kind'];
  tokens: readonly string[];
}

const lettersOf = (tokens: readonly string[]): number => tokens.filter(isWord).join('').length;

/** A short stretch between two changes, which is taken into both. */
function isScrap(parts: readonly Part[], at: number, language: LanguageId): boolean {
  const part = parts[at];
  const [before, after] = [parts[at - 1], parts[at + 1]];
  if (part?.kind !== 'same' || before === undefined || after === undefined) return false;
  // White space and marks alone between two changes are a scrap too.
  return lettersOf(part.tokens) < SHORTEST[language] && !part.tokens.some((token) => /\d/.test(token));
}

function withoutScraps(parts: readonly Part[], language: LanguageId): Part[] {
  return parts.flatMap((part, at): Part[] =>
    isScrap(parts, at, language)
      ? [
          { kind: 'gone', tokens: part.tokens },
          { kind: 'new', tokens: part.tokens },
        ]
      : [part],
  );
}

/** What was taken out before what was put in, each in one piece. */
function gathered(parts: readonly Part[]): Change[] {
  const changes: Change[] = [];
  let [gone, fresh] = ['', ''];
  const flush = (): void => {
    if (gone !== '') changes.push({ kind: 'gone', text: gone });
    if (fresh !== '') changes.push({ kind: 'new', text: fresh });
    [gone, fresh] = ['', ''];
  };
  for (const { kind, tokens } of parts) {
    const text = tokens.join('');
    if (kind === 'gone') gone += text;
    else if (kind === 'new') fresh += text;
    else {
      flush();
      changes.push({ kind, text });
    }
  }
  flush();
  return changes;
}

/** The changes from one wording to another. Old and new are had by leaving out what the other has alone. */
export function wordDiff(old: string, now: string, language: LanguageId): readonly Change[] {
  const found = diffArrays(tokensOf(old, language), tokensOf(now, language));
  const parts = found.map(({ added, removed, value }): Part => {
    return { kind: added ? 'new' : removed ? 'gone' : 'same', tokens: value };
  });
  return gathered(withoutScraps(parts, language));
}
