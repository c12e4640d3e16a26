/**
 * Indicators between the parties: each party's value and the difference, for all of them, for one, or for those that serve a
 * commitment, as far as a person sees them; and what the own register holds of both sides [AP1045].
 */
import { type Json, partialDateBounds } from '../../../base/index.ts';
import { emptyRegister } from '../../../ledger/index.ts';
import type { LocalName } from '../../../plan/index.ts';
import { holdsPeriod, ownUnitNames, parsePeriod, type Words } from '../../../plan/objects/index.ts';
import { compareIndicatorValues, type IndicatorValues } from '../../../views/index.ts';
import type { Sight } from '../../objects/sight.ts';
import type { StoreReader } from '../../ports/index.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import { jointName, tellingContents } from '../told/joint-names.ts';
import { jointlyServed, ownIndicatorValues, partyCodes, statedIndicatorValues } from './indicator-facts.ts';

/** An indicator with its name; `ref` is null where this node has none of it. */
export interface IndicatorView extends IndicatorValues {
  readonly ref: string | null;
  readonly name: LocalName;
  /** How languages write its unit; null where nobody has said so. */
  readonly unitNames: Words | null;
  /** Commitments that it serves: `commitment/<id>`. */
  readonly serves: readonly string[];
}

const servedBy = (values: { readonly commitments?: unknown } | undefined): readonly string[] => {
  const refs = values?.commitments;
  return Array.isArray(refs) ? refs.filter((ref) => typeof ref === 'string') : [];
};

/** What is agreed in a register, else what was proposed there last. */
async function saidOf(r: StoreReader, book: JointBook, register: string): Promise<Json> {
  const [content] = tellingContents(book.state.registers[register] ?? emptyRegister);
  return jointValue(r, book.planId, content ?? null);
}

/** What the parties state, as far as the person sees the indicator: what is not here, to whoever sees the whole plan. */
export async function jointIndicators(
  r: StoreReader,
  book: JointBook,
  sight: Sight,
): Promise<readonly IndicatorView[]> {
  const { planId, state, opened } = book;
  const compared = compareIndicatorValues(statedIndicatorValues(state, partyCodes(opened.genesis)));
  const keys = compared.map(({ indicator: id }) => ({ type: 'indicator', id }));
  const rows = new Map((await r.objects.many(planId, keys)).map((row) => [row.id, row]));
  const served = jointlyServed(state);
  const views: IndicatorView[] = [];
  for (const one of compared) {
    const row = rows.get(one.indicator);
    if (row === undefined ? sight.open !== null : !sight.sees(row)) continue;
    const name = row?.label ?? (await jointName(r, planId, state, `indicator/${one.indicator}`));
    const serves = [...new Set([...servedBy(row?.values), ...(served.get(one.indicator) ?? [])])].toSorted();
    // How its unit is written goes by the joint log alone: what is told here goes on papers for others, too.
    const said = { unitNames: await saidOf(r, book, `indicator/${one.indicator}/unitNames`) };
    const ref = row === undefined ? null : `indicator/${one.indicator}`;
    views.push({ ...one, ref, name, unitNames: ownUnitNames(said), serves });
  }
  return views;
}

/** The values of a reporting period alone: what was given for it, or for a day, month or quarter of it. */
export function indicatorsIn(all: readonly IndicatorView[], key: string): readonly IndicatorView[] {
  const outer = parsePeriod(key);
  if (outer === null) return all;
  const isIn = (period: string): boolean => {
    const days = partialDateBounds(period);
    return days !== null && holdsPeriod(outer, days);
  };
  return all
    .map((one) => ({ ...one, periods: one.periods.filter(({ period }) => isIn(period)) }))
    .filter(({ periods }) => periods.length > 0);
}

/** Those that are about a thing: the indicator itself, or the commitment that they serve. */
export function indicatorsAbout(all: readonly IndicatorView[], ref: string): readonly IndicatorView[] {
  return all.filter(({ indicator, serves }) => ref === `indicator/${indicator}` || serves.includes(ref));
}

/** What the own register holds of the indicator `ref`, or of those that serve the commitment `ref`, by whose side it is. */
export async function ownIndicators(
  r: StoreReader,
  planId: string,
  sight: Sight,
  ref: string,
): Promise<readonly IndicatorView[]> {
  const indicators = (await r.objects.ofType(planId, 'indicator')).filter(
    (row) => sight.sees(row) && (ref === `indicator/${row.id}` || servedBy(row.values).includes(ref)),
  );
  if (indicators.length === 0) return [];
  const named = new Map(indicators.map((row) => [row.id, row]));
  const rows = (await r.objects.ofType(planId, 'indicator-value')).filter((row) => sight.sees(row));
  const values = ownIndicatorValues(rows.map((row) => row.values)).filter(({ indicator }) =>
    named.has(indicator),
  );
  return compareIndicatorValues(values).map((one) => {
    const row = named.get(one.indicator);
    const unitNames = ownUnitNames(row?.values ?? {});
    const ofRow = { ref: `indicator/${one.indicator}`, name: row?.label ?? {}, unitNames };
    return { ...one, ...ofRow, serves: servedBy(row?.values) };
  });
}
