/** Words that lines of the register have already: where all that is to be quoted is among them, no text is read. */
import type { Span } from '../../base/index.ts';
import { sliceText } from '../../views/index.ts';
import type { SlicedWords } from '../plans/plan-words.ts';
import type { CommitmentRow, ProposalRow, RegisterLine, TextRow } from '../ports/index.ts';

const wordsKey = (textId: string, spans: readonly Span[]): string =>
  `${textId} ${spans.map(({ start, end }) => `${start}-${end}`).join()}`;

/** Words by text and spans, as lines that stand already have them. */
export function knownWords(lines: readonly RegisterLine[]): ReadonlyMap<string, string> {
  return new Map(lines.map(({ textId, spans, words }) => [wordsKey(textId, spans), words]));
}

interface Quoted {
  readonly commitments: readonly CommitmentRow[];
  readonly proposals: readonly ProposalRow[];
}

/** Whether all words that are to be quoted are known: then no text needs to be read. */
export function areKnown(
  chain: readonly TextRow[],
  { commitments, proposals }: Quoted,
  known: ReadonlyMap<string, string>,
): boolean {
  const ids = chain.map(({ textId }) => textId);
  const quoted = commitments.every(({ spans }) => {
    const textId = ids.find((id) => spans[id] !== undefined);
    return textId === undefined || known.has(wordsKey(textId, spans[textId] ?? []));
  });
  return quoted && proposals.every(({ textId, spans }) => known.has(wordsKey(textId, spans)));
}

/** The texts as far as their words are known. */
export function knownTexts(
  chain: readonly TextRow[],
  known: ReadonlyMap<string, string>,
): readonly SlicedWords[] {
  const words = (textId: string, spans: readonly Span[]) => known.get(wordsKey(textId, spans)) ?? '';
  return chain.map(({ textId }) => {
    return { textId, slices: { ...sliceText(''), words: (spans) => words(textId, spans) } };
  });
}
