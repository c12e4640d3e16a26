/** What of the programme refers to something: by type and field, each a link, and a way to the whole list. */
import type { BackLinks, RefViews } from '../../http/contract/index.ts';
import { objectType } from '../../plan/objects/index.ts';
import { DateText, TextLink } from '../parts/index.ts';
import { useSay } from '../words/index.ts';
import { RefLink } from './RefLink.tsx';
import { fieldWordsOf, objectLinks, stateWords, typeWords } from './words/index.ts';

export interface LinkedObjectsProps {
  readonly planId: string;
  /** What they refer to. */
  readonly to: string;
  readonly back: readonly BackLinks[];
  readonly refs: RefViews;
}

function Line({ planId, type, ref_, refs }: { planId: string; type: string; ref_: string; refs: RefViews }) {
  const say = useSay();
  const view = refs[ref_];
  const state = stateWords(say, objectType(type), view?.state ?? null);
  return (
    <li className="linked-line">
      <RefLink planId={planId} to={ref_} refs={refs} brief />
      <span className="soft linked-state">
        {state}
        {view?.due ? (
          <>
            {state === null ? '' : ' · '}
            <DateText date={view.due} />
          </>
        ) : null}
      </span>
    </li>
  );
}

/** What refers, and by which field; what serves a commitment is named by what it is alone. */
function headWords(say: ReturnType<typeof useSay>, { type, field }: BackLinks): string {
  const many = typeWords(say, type, 'many');
  if (objectType(type)?.commitments === field) return many;
  return say('object.back', { many, field: fieldWordsOf(say, type, field) });
}

/** The lists, one for each type and field. */
export function LinkedObjectsSection({ planId, to, back, refs }: LinkedObjectsProps) {
  const say = useSay();
  return back.map((of) => (
    <section key={`${of.type} ${of.field}`} className="linked">
      <h3>{headWords(say, of)}</h3>
      <ul className="plain-list">
        {of.refs.map((ref) => (
          <Line key={ref} planId={planId} type={of.type} ref_={ref} refs={refs} />
        ))}
      </ul>
      {of.total > of.refs.length ? (
        <TextLink href={objectLinks.list(planId, of.type, { linked: to })}>
          {say('object.all-n', { n: of.total })}
        </TextLink>
      ) : null}
    </section>
  ));
}
