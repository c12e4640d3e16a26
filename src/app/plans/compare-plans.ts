/**
 * Two editions of a plan compared: plans of this node, or files that are stored nowhere. Nothing is written; what a person
 * makes of it stands in no log [AP65].
 */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { currentTexts } from '../../plan/index.ts';
import { type AlignableText, compareEditions, type Edition, type Extraction } from '../../text/index.ts';
import {
  type ComparedEdition,
  type ComparisonView,
  commitmentItems,
  comparisonView,
  outlineTree,
  sliceText,
} from '../../views/index.ts';
import { openProvisions } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { App, PlanRow, StoreReader, TextRow } from '../ports/index.ts';
import { provisionRows } from '../projections/project-rows.ts';
import type { Digest } from '../texts/digest-file.ts';
import { toAlignable } from '../texts/parallel/align-rows.ts';
import { loadStored, settledItems, storedProposals } from '../texts/parallel/load-stored.ts';
import { isFurtherText } from '../texts/pick-text.ts';
import { periodOf } from './period-of-title.ts';
import { progressById } from './plan-picture.ts';
import { chainOf, readSlices } from './plan-words.ts';

/** Two editions to be compared, and in which language. */
export interface ComparePlans {
  /** The new edition. */
  readonly planId: string;
  /** The one before it. */
  readonly withPlan: string;
  /** Default: the first language that both have a text in, the new plan's first text's before others. */
  readonly language?: TextRow['lang'];
}

/** An edition ready to be compared and shown. */
interface Ready {
  readonly edition: Edition;
  readonly shown: ComparedEdition;
}

function compare(
  language: TextRow['lang'],
  old: Ready,
  now: Ready,
  further: ComparisonView['further'] = null,
): ComparisonView {
  return comparisonView(language, compareEditions(old.edition, now.edition), old.shown, now.shown, further);
}

interface PlanTexts {
  readonly plan: PlanRow;
  readonly all: readonly TextRow[];
  readonly current: readonly TextRow[];
}

async function textsOf(r: StoreReader, planId: string): Promise<Result<PlanTexts, Problem>> {
  const plan = await r.projections.plan(planId);
  if (plan === null) return err(problem('not-found', { plan: planId }));
  const all = await r.projections.texts(planId);
  return ok({ plan, all, current: currentTexts(all) });
}

async function readyPlan(
  r: StoreReader,
  who: Actor,
  { plan, all }: PlanTexts,
  row: TextRow,
): Promise<Result<Ready, Problem>> {
  const { planId, period, title } = plan;
  const proposals = await r.own.proposals(planId, { textId: row.textId, state: ['open'] });
  // In a further text the first one's commitments have no places of their own: its own rules' are compared.
  const isFurther = isFurtherText(all, row);
  const commitments = isFurther ? [] : await r.projections.commitments(planId, { live: true });
  const stored = [...settledItems(commitments, row.textId), ...storedProposals(proposals)];
  const loaded = await loadStored(r, planId, row, stored);
  if (!loaded.ok) return loaded;
  const { text } = loaded.value;
  const tree = outlineTree(provisionRows(row.textId, text.nodes, () => 'open'));
  const visible = openProvisions(who, planId, tree.provisions);
  const isVisible = ({ provisionId }: { readonly provisionId: string }): boolean =>
    visible?.has(provisionId) ?? true;
  const earlier = isFurther ? ok([]) : await readSlices(r, planId, chainOf(all, row).slice(1));
  if (!earlier.ok) return earlier;
  const items = isFurther
    ? []
    : commitmentItems(commitments.filter(isVisible), proposals.filter(isVisible), {
        texts: [{ textId: row.textId, slices: sliceText(text.chars) }, ...earlier.value],
        tree,
        progress: await progressById(r, planId),
      });
  const shown = new Map(items.map((item) => [item.id, item]));
  return ok({
    edition: { text: toAlignable(text), period: period ?? periodOf(title) },
    shown: {
      provisions: text.nodes.map(({ id, path, label, heading }) => ({ id, path, label, heading })),
      items: text.items.map(({ id }) => shown.get(id) ?? null),
      visible,
    },
  });
}

/** Whether one of the texts stands beside its plan's first, and where the first ones are compared instead [AP1191]. */
function furtherOf(...sides: readonly (readonly [PlanTexts, TextRow])[]): ComparisonView['further'] {
  if (!sides.some(([{ all }, row]) => isFurtherText(all, row))) return null;
  const [lang, ...others] = sides.map(([{ current }]) => current[0]?.lang ?? null);
  return { first: others.every((other) => other === lang) ? (lang ?? null) : null };
}

/** Compares two plans of the node. */
export async function comparePlans(
  app: App,
  who: Actor,
  { planId, withPlan, language }: ComparePlans,
): Promise<Result<ComparisonView, Problem>> {
  return app.store.read(async (r) => {
    const [now, old] = [await textsOf(r, planId), await textsOf(r, withPlan)];
    if (!now.ok) return now;
    if (!old.ok) return old;
    const find = ({ current }: PlanTexts, lang: TextRow['lang']): TextRow | undefined =>
      current.find((row) => row.lang === lang);
    const lang = language ?? now.value.current.find((row) => find(old.value, row.lang) !== undefined)?.lang;
    const [before, after] = lang === undefined ? [] : [find(old.value, lang), find(now.value, lang)];
    if (lang === undefined || before === undefined || after === undefined)
      return err(problem('no-common-language', { plan: withPlan }));
    const readyOld = await readyPlan(r, who, old.value, before);
    if (!readyOld.ok) return readyOld;
    const readyNow = await readyPlan(r, who, now.value, after);
    if (!readyNow.ok) return readyNow;
    const further = furtherOf([old.value, before], [now.value, after]);
    return ok(compare(lang, readyOld.value, readyNow.value, further));
  });
}

function readyDigest({ document, extraction }: Digest): Ready {
  const { language, provisions, commitments } = extraction;
  const places = new Map(provisions.map(({ path }, place) => [path, place]));
  const text: AlignableText = {
    language,
    chars: document.chars,
    provisions,
    commitments: commitments.map(({ provision, start, end, actor, kind, strength, due }) => {
      return { provision: places.get(provision) ?? 0, spans: [{ start, end }], actor, kind, strength, due };
    }),
  };
  return {
    edition: { text, period: periodOf({ [language]: headOf(document.chars, extraction) }) },
    shown: {
      provisions: provisions.map(({ path, label, heading }) => ({ id: null, path, label, heading })),
      items: commitments.map(() => null),
      visible: null,
    },
  };
}

/** What stands before the first provision of a file: its title is there. */
function headOf(chars: string, { provisions }: Extraction): string {
  const first = provisions.find(({ role }) => role !== 'root' && role !== 'front' && role !== 'title');
  return [...chars].slice(0, first?.start ?? 500).join('');
}

/** Compares two files that were read; refused where they are in two languages. */
export function compareDigests(old: Digest, now: Digest): Result<ComparisonView, Problem> {
  const { language } = now.extraction;
  if (old.extraction.language !== language)
    return err(problem('no-common-language', { old: old.extraction.language, now: language }));
  return ok(compare(language, readyDigest(old), readyDigest(now)));
}
