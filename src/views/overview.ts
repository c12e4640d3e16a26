/** Honest numbers, each with the desk address that lists exactly what it counts. */
import type { CommitmentItem } from './commitment.ts';
import { deskAddress } from './desk-addresses.ts';
import type { OutlineTree } from './outline-tree.ts';
import type { PlanView } from './plan.ts';
import { isDated, isLed } from './register.ts';
import type { DiagnosticFacts, Message } from './rows.ts';

export interface Figure {
  /** provisions-settled, commitments-accepted, proposals-open, provisions-uncovered, reported, with-due-date, with-lead */
  readonly key: string;
  readonly n: number;
  readonly of: number | null;
  readonly href: string;
}
export interface AreaLine {
  readonly id: string;
  readonly path: string;
  readonly label: string | null;
  readonly heading: string | null;
  readonly accepted: number;
  readonly proposed: number;
  readonly href: string;
}
export interface ValueLine {
  readonly value: string;
  readonly accepted: number;
  readonly proposed: number;
  readonly href: string;
}
export interface RecentLine {
  readonly at: string;
  readonly by: string;
  readonly act: Message;
  readonly register: string;
  readonly seq: number;
  readonly href: string;
}
export interface OverviewView {
  readonly plan: PlanView;
  readonly figures: readonly Figure[];
  readonly byArea: readonly AreaLine[];
  readonly byKind: readonly ValueLine[];
  readonly byStrength: readonly ValueLine[];
  readonly diagnostics: readonly (Message & { readonly severity: string; readonly href: string })[];
  readonly recent: readonly RecentLine[];
  readonly asOf: { readonly entries: number; readonly at: string };
}

export interface OverviewInput {
  readonly plan: PlanView;
  readonly tree: OutlineTree;
  readonly items: readonly CommitmentItem[];
  readonly textId: string;
  readonly diagnostics: readonly DiagnosticFacts[];
  readonly recent: readonly Omit<RecentLine, 'href'>[];
  /** RFC 3339: when it was looked at. */
  readonly at: string;
}

const accepted = { state: 'accepted' } as const;

function figuresOf({ plan, items }: OverviewInput): readonly Figure[] {
  const { counts, id } = plan;
  const settled = items.filter(({ what }) => what === 'commitment');
  const list = (query: Readonly<Record<string, string>>): string => deskAddress.register(id, query);
  const figure = (key: string, n: number, of: number | null, href: string): Figure => ({ key, n, of, href });
  return [
    figure(
      'provisions-settled',
      counts.covered + counts.holdingNone,
      counts.operative,
      deskAddress.review(id, { coverage: 'settled' }),
    ),
    figure(
      'provisions-uncovered',
      counts.uncovered,
      counts.operative,
      deskAddress.review(id, { coverage: 'open' }),
    ),
    figure('commitments-accepted', settled.length, items.length, list(accepted)),
    figure('proposals-open', items.length - settled.length, null, list({ state: 'proposed' })),
    figure(
      'reported',
      settled.filter(({ progress }) => progress !== 'not-reported').length,
      settled.length,
      list({ ...accepted, progress: 'reported' }),
    ),
    figure(
      'with-due-date',
      settled.filter(isDated).length,
      settled.length,
      list({ ...accepted, due: 'dated' }),
    ),
    figure('with-lead', settled.filter(isLed).length, settled.length, list({ ...accepted, lead: 'named' })),
  ];
}

const countOf = (items: readonly CommitmentItem[], what: CommitmentItem['what']): number =>
  items.filter((item) => item.what === what).length;

function valueLines(
  items: readonly CommitmentItem[],
  name: 'kind' | 'strength',
  planId: string,
): readonly ValueLine[] {
  const groups = Map.groupBy(items, ({ reading }) => reading[name]);
  return [...groups]
    .map(([value, group]) => ({
      value,
      accepted: countOf(group, 'commitment'),
      proposed: countOf(group, 'proposal'),
      href: deskAddress.register(planId, { [name]: value }),
    }))
    .sort((a, b) => b.accepted + b.proposed - a.accepted - a.proposed || (a.value < b.value ? -1 : 1));
}

/** Areas: the headings that hold commitments; a text without headings has its operative provisions instead. */
function areaLines({ plan, tree, items }: OverviewInput): readonly AreaLine[] {
  const heads = tree.provisions.filter(({ role }) => role === 'heading');
  const areas = heads.length > 0 ? heads : tree.provisions.filter(({ role }) => role === 'operative');
  return areas.flatMap(({ id, path, label, heading }) => {
    const within = tree.subtree([id]);
    const group = items.filter(({ provision }) => within.has(provision.id));
    const line = { id, path, label, heading, href: deskAddress.register(plan.id, { area: id }) };
    const counts = { accepted: countOf(group, 'commitment'), proposed: countOf(group, 'proposal') };
    return group.length > 0 ? [{ ...line, ...counts }] : [];
  });
}

/** Puts the overview together. */
export function overviewView(input: OverviewInput): OverviewView {
  const { plan, items, textId } = input;
  return {
    plan,
    figures: figuresOf(input),
    byArea: areaLines(input),
    byKind: valueLines(items, 'kind', plan.id),
    byStrength: valueLines(items, 'strength', plan.id),
    diagnostics: input.diagnostics.map(({ code, severity, facts, start }) => ({
      code,
      severity,
      facts,
      href: deskAddress.place(plan.id, textId, start),
    })),
    recent: input.recent.map((line) => ({ ...line, href: deskAddress.entry(plan.id, line.seq) })),
    asOf: { entries: plan.counts.entries, at: input.at },
  };
}
