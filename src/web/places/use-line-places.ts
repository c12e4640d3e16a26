/** The place of each line of a text, for the margin: asked for once, when somebody wants to see it. */
import { useMemo } from 'react';
import { addresses, useAnswer } from '../data/index.ts';
import { useSay } from '../words/index.ts';
import { placeWords } from './place-words.ts';

/** Words for the place that a line begins at, by the line's first code point; empty until they are wanted and known. */
export function useLinePlaces(
  planId: string,
  textId: string,
  lines: readonly { readonly start: number; readonly end: number }[],
  wanted: boolean,
): ReadonlyMap<number, string> {
  const say = useSay();
  const end = lines.at(-1)?.end ?? 0;
  const answer = useAnswer(wanted && end > 0 ? addresses.places(planId, textId, 0, end) : null);
  return useMemo(() => {
    const words = new Map<number, string>();
    if (!wanted || !answer?.ok) return words;
    const { places } = answer.value;
    let at = 0;
    let before = '';
    for (const { start } of lines) {
      while (at < places.length && (places[at]?.end ?? 0) <= start) at++;
      const place = places[at]?.place;
      const [said] = place === undefined ? [] : placeWords(say, [place]);
      // Said where it changes: all lines of a page need it once.
      if (said !== undefined && said !== before) words.set(start, said);
      before = said ?? before;
    }
    return words;
  }, [answer, lines, wanted, say]);
}
