/** A place of the original in words; neighbouring places are said once, as a range. */
import type { Places } from '../../http/contract/index.ts';
import type { Say } from '../words/index.ts';

export type Place = Places['places'][number]['place'];

/** The form of a file in the words that people use for it; these are names in every language. */
export function formOf(mediaType: string): string {
  const forms: Readonly<Record<string, string>> = {
    'application/pdf': 'PDF',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
    'text/html': 'HTML',
    'text/markdown': 'Markdown',
    'application/akn+xml': 'Akoma Ntoso',
    'text/plain': 'TXT',
  };
  return forms[mediaType] ?? mediaType;
}

/** Number by which places of a kind follow each other; null where they do not. */
function numberOf(place: Place): number | null {
  if (place.kind === 'line') return place.line;
  if (place.kind === 'paragraph') return place.paragraph;
  return place.kind === 'page' ? place.page : null;
}

function isSameKind(a: Place, b: Place): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind !== 'paragraph' || b.kind !== 'paragraph' || a.part === b.part;
}

function say1(say: Say, place: Place, to: number): string {
  switch (place.kind) {
    case 'line':
      return say('place.line', { from: place.line, to, many: to > place.line ? 'yes' : 'no' });
    case 'page':
      return say('place.page', { from: place.page, to, many: to > place.page ? 'yes' : 'no' });
    case 'paragraph':
      return say(`place.${place.part}`, {
        from: place.paragraph,
        to,
        many: to > place.paragraph ? 'yes' : 'no',
      });
    default:
      return place.line === null
        ? say('place.element', { path: place.path })
        : say('place.element-line', { path: place.path, line: place.line });
  }
}

/** The places of a stretch of text, in words, each once. */
export function placeWords(say: Say, places: readonly Place[]): readonly string[] {
  const runs: { readonly first: Place; to: number }[] = [];
  for (const place of places) {
    const number = numberOf(place);
    const last = runs.at(-1);
    if (
      last !== undefined &&
      number !== null &&
      isSameKind(last.first, place) &&
      number - last.to <= 1 &&
      number >= last.to
    )
      last.to = number;
    else runs.push({ first: place, to: number ?? 0 });
  }
  return [...new Set(runs.map(({ first, to }) => say1(say, first, to)))];
}
