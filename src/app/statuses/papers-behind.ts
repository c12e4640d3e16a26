/** The signed papers on which a status rests that is confirmed on paper: what its mark leads to [OB1671]. */
import { type Progress, paperItems } from '../../plan/index.ts';
import { RETIRED } from '../../plan/objects/index.ts';
import type { Sight } from '../objects/sight.ts';
import type { StatusRow, StoreReader } from '../ports/index.ts';

/** What a paper says of which commitment in which period. */
const said = (commitment: string, period: string, progress: Progress): string =>
  `${commitment} ${period} ${progress}`;

/** Refs of the papers that say just what each of these rows says, as this person sees them; newest first. */
export async function papersBehind(
  r: StoreReader,
  planId: string,
  sight: Sight,
  rows: readonly StatusRow[],
): Promise<(row: StatusRow) => readonly string[]> {
  const refs = rows.filter(({ basis }) => basis === 'paper').map(({ commitment }) => commitment);
  const links = refs.length === 0 ? [] : await r.objects.linksTo(planId, refs);
  const keys = links.filter(({ type, field }) => type === 'signed-paper' && field === 'items');
  const once = [...new Map(keys.map(({ type, id }) => [id, { type, id }])).values()];
  const papers = (await r.objects.many(planId, once)).filter(
    (paper) => paper.values[RETIRED] === undefined && sight.sees(paper),
  );
  const found = papers.flatMap((paper) =>
    paperItems(paper.values).map((item) => ({ ...item, ref: `signed-paper/${paper.id}` })),
  );
  const bySaid = Map.groupBy(found, ({ commitment, period, progress }) => said(commitment, period, progress));
  return ({ basis, commitment, saidFor, progress }) => {
    const behind = basis === 'paper' ? (bySaid.get(said(commitment, saidFor, progress)) ?? []) : [];
    const inOrder = behind.toSorted((a, b) => (a.signed < b.signed ? 1 : -1));
    return [...new Set(inOrder.map(({ ref }) => ref))];
  };
}
