/** Words in which a Lao repetition stays on the line of what it repeats [DK133]. */
import { piecesOf } from './words/index.ts';

export function Unparted({ text }: { readonly text: string }) {
  let at = 0;
  return piecesOf(text).map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.held ? (
      <span key={key} className="unparted">
        {piece.text}
      </span>
    ) : (
      piece.text
    );
  });
}
