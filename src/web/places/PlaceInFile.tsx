/** Where words stand in the file that the text was read from: in words, and for a PDF on a drawing of the page. */
import { addresses, useAnswer } from '../data/index.ts';
import { Given, TextLink } from '../parts/index.ts';
import { useSay } from '../words/index.ts';
import { PageDrawing } from './PageDrawing.tsx';
import { formOf, placeWords } from './place-words.ts';

export interface PlaceInFileProps {
  readonly planId: string;
  readonly textId: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

export function PlaceInFile({ planId, textId, spans }: PlaceInFileProps) {
  const say = useSay();
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const answer = useAnswer(spans.length === 0 ? null : addresses.places(planId, textId, start, end));
  if (spans.length === 0) return null;
  return (
    <section className="place-in-file" aria-label={say('place.title')}>
      <h3 className="place-title">{say('place.title')}</h3>
      <Given answer={answer}>
        {({ mediaType, places, pages }) => {
          const touched = places.filter((one) =>
            spans.some((span) => span.start < one.end && one.start < span.end),
          );
          return (
            <>
              <ul className="place-list">
                {placeWords(
                  say,
                  touched.map(({ place }) => place),
                ).map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
              <div className="page-drawings">
                {pages.map((page) => (
                  <PageDrawing
                    key={page.page}
                    page={page}
                    marked={touched.flatMap(({ place }) =>
                      place.kind === 'page' && place.page === page.page ? place.boxes : [],
                    )}
                  />
                ))}
              </div>
              <TextLink
                href={`/api/plans/${encodeURIComponent(planId)}/texts/${encodeURIComponent(textId)}/source`}
              >
                {say('place.original', { form: formOf(mediaType) })}
              </TextLink>
            </>
          );
        }}
      </Given>
    </section>
  );
}
