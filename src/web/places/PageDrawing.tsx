/**
 * A page of a PDF as its printed lines lie on it, and among them those that the words stand on. It is a map to find the
 * place on the real page by, not a picture of it.
 */
import type { Places } from '../../http/contract/index.ts';
import { useSay } from '../words/index.ts';

type Page = Places['pages'][number];
type Box = Page['boxes'][number];

export function PageDrawing({ page, marked }: { readonly page: Page; readonly marked: readonly Box[] }) {
  const say = useSay();
  const [width = 1, height = 1] = page.size;
  return (
    <figure className="page-drawing">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={say('place.drawing', { page: page.page })}
      >
        <rect className="page-sheet" x="0" y="0" width={width} height={height} />
        {page.boxes.map((box) => (
          <BoxShape key={box.join()} box={box} look="page-line" />
        ))}
        {marked.map((box) => (
          <BoxShape key={`m${box.join()}`} box={box} look="page-mark" />
        ))}
      </svg>
      <figcaption>{say('place.page', { from: page.page, to: page.page, many: 'no' })}</figcaption>
    </figure>
  );
}

function BoxShape({ box, look }: { readonly box: Box; readonly look: string }) {
  const [left = 0, top = 0, right = 0, bottom = 0] = box;
  return <rect className={look} x={left} y={top} width={right - left} height={bottom - top} />;
}
