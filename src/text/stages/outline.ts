/**
 * Tree → outline: paths, spans, printed labels, headings, run-in provisions, and what each provision is for. Spans
 * nest; siblings are in order; the own stretches of all sections, root included, joined in reading order are the text.
 */
import type { ProvisionRole } from '../extraction.ts';
import type { StructurePack } from '../languages/structure.ts';
import { isHan, isLao, skipSpace, trimEnd } from './characters.ts';
import { withoutBold } from './items.ts';
import {
  firstSentence,
  latinRunIn,
  latinRunInTitle,
  lineEnd,
  lineTitle,
  type Title,
  type TitleTest,
} from './titles.ts';
import type { TreeNode } from './tree.ts';

/** A provision in UTF-16 units. */
export interface Section {
  readonly path: string;
  readonly start: number;
  end: number;
  /** Units of the printed label, if any. */
  readonly label: { readonly from: number; readonly to: number } | null;
  heading: { readonly from: number; readonly to: number } | null;
  /** Own words after label and heading: `[body, own)`. */
  body: number;
  own: number;
  role: ProvisionRole;
  readonly parent: Section | null;
  readonly children: Section[];
}

const RUN_IN_MOST = 42;

function toSection(node: TreeNode, path: string, end: number, parent: Section | null): Section {
  const label = node.item?.label ?? null;
  const section: Section = {
    path,
    start: node.start,
    end,
    label: label && label.end > label.start ? { from: label.start, to: label.end } : null,
    heading: null,
    body: node.item?.rest ?? node.start,
    own: end,
    role: parent ? 'operative' : 'root',
    parent,
    children: [],
  };
  node.children.forEach((child, at) => {
    const stop = node.children[at + 1]?.start ?? end;
    section.children.push(toSection(child, path === '' ? `${at + 1}` : `${path}.${at + 1}`, stop, section));
  });
  section.own = section.children[0]?.start ?? end;
  return section;
}

function setTitle(chars: string, section: Section, title: Title | null): void {
  if (!title) return;
  const from = Math.min(
    title.from + (/^#{1,6} {0,2}/.exec(chars.slice(title.from, title.from + 8))?.[0].length ?? 0),
    title.to,
  );
  const to = beforeMarks(chars, from, title.to);
  section.heading = { from, to };
  section.body = Math.min(afterMarks(chars, title.body), section.own);
}

/** End of a heading without the marks of emphasis that close it: "Title.**". */
function beforeMarks(chars: string, from: number, to: number): number {
  let end = to;
  while (end > from && chars.charAt(end - 1) === '*') end--;
  return end > from ? trimEnd(chars, from, end) : to;
}

/** First unit of a body after marks of emphasis that close its title: "**Title.** Body". */
function afterMarks(chars: string, at: number): number {
  if (!chars.startsWith('**', at) && !chars.startsWith('** ', at)) return at;
  return skipSpace(chars, at + 2, chars.length);
}

function walk(section: Section, visit: (section: Section) => void): void {
  visit(section);
  for (const child of section.children) walk(child, visit);
}

/** Headings that stand on lines, for every section of the tree. */
function titleLines(
  chars: string,
  root: Section,
  nodes: ReadonlyMap<number, TreeNode>,
  isTitle: TitleTest,
): void {
  walk(root, (section) => {
    if (!section.parent) return;
    const kind = nodes.get(section.start)?.item?.kind;
    const from = skipSpace(chars, section.body, section.own);
    const isBare = section.label !== null && chars.slice(section.label.to, from).includes('\n');
    section.body = from;
    if (!isBare && kind !== undefined && /^(?:markdown|plain|loose|colon|width|known)$/.test(kind)) {
      let stop = nodes.get(section.start)?.item?.headingEnd ?? from;
      while (stop < section.own && chars.charCodeAt(stop) !== 10) stop++;
      const to = trimEnd(chars, from, stop);
      const words = withoutBold(chars, { start: from, end: stop, from, to });
      if (to > from)
        setTitle(chars, section, {
          from: words.from,
          to: words.to,
          body: skipSpace(chars, stop, section.own),
        });
      return;
    }
    const latin = latinRunIn(chars, from, section.own);
    const label = section.label ? chars.slice(section.label.from, section.label.to) : '';
    const isNamed = /^[A-Z][a-z]{3,12} \d/.test(label);
    setTitle(chars, section, lineTitle(chars, from, section.own, section.end, isTitle, isNamed) ?? latin);
  });
}

/** （一）重大意义。… where all siblings begin so. */
function titleRunIns(chars: string, root: Section, isTitle: TitleTest): void {
  walk(root, (section) => {
    const bare = section.children.filter((child) => child.label && !child.heading);
    if (bare.length === 0) return;
    const titles = bare.map((child) => {
      const title = firstSentence(chars, child.body, child.end, RUN_IN_MOST);
      return title && !/[\d《]/.test(chars.slice(title.from, title.to)) ? title : null;
    });
    const found = titles.filter((title) => title !== null);
    const letters = found.reduce((sum, title) => sum + title.to - title.from, 0);
    const single = bare.length === 1 && found[0] !== undefined && isTitle(chars, found[0].from, found[0].to);
    if (found.length < bare.length || (found.length < 2 && !single) || letters > found.length * 30) return;
    for (const [at, child] of bare.entries()) setTitle(chars, child, titles[at] ?? null);
  });
}

/** Paragraphs of `[from, to)`: their first units. */
function paragraphs(chars: string, from: number, to: number): number[] {
  const starts: number[] = [];
  let at = skipSpace(chars, from, to);
  while (at < to) {
    starts.push(at);
    at = skipSpace(chars, lineEnd(chars, at, to), to);
  }
  return starts;
}

/** Unlabelled paragraphs that each begin with a run-in title are provisions of their own. */
function openRunIns(chars: string, root: Section, isTitle: TitleTest): void {
  const leaves: Section[] = [];
  walk(root, (section) => {
    if (section.parent && section.children.length === 0 && isHan(chars.charCodeAt(section.body)))
      leaves.push(section);
  });
  for (const leaf of leaves) {
    const starts = paragraphs(chars, leaf.body, leaf.own);
    if (starts.length < 2) continue;
    const found = starts.flatMap((start, at) => {
      const title = firstSentence(chars, start, starts[at + 1] ?? leaf.own, RUN_IN_MOST);
      return title && isTitle(chars, title.from, title.to) ? [title] : [];
    });
    const sentences = starts.filter((start, at) =>
      chars.slice(start, starts[at + 1] ?? leaf.own).includes('。'),
    );
    if (found.length < 2 || found.length < sentences.length * 0.7) continue;
    addRunIns(leaf, found);
  }
}

/**
 * A text without numbers whose paragraphs begin "Title in Capitals – We …": provisions of their own. A dash is believed
 * where it comes twice; a colon or a point, which sentences have too, only where most paragraphs begin so.
 */
function openLatinRunIns(chars: string, root: Section): void {
  if (root.children.length > 0) return;
  const starts = paragraphs(chars, root.body, root.own);
  const found = starts.flatMap((start, at) => {
    const title = latinRunInTitle(chars, start, starts[at + 1] ?? root.own);
    return title ? [{ at, title }] : [];
  });
  for (const mark of ['dash', 'colon', 'point'] as const) {
    const titles = found.filter(({ title }) => title.mark === mark);
    const first = titles[0];
    if (titles.length < 2 || !first) continue;
    if (mark !== 'dash' && titles.length < (starts.length - first.at) * 0.5) continue;
    addRunIns(
      root,
      titles.map(({ title, at }) => ({ ...title, from: title.from, start: starts[at] ?? title.from })),
    );
    return;
  }
}

/** "Improve Training. The Ministry will …" in a numbered section: paragraphs, most of which begin so, are its parts. */
function openLatinPoints(chars: string, root: Section): void {
  const leaves: Section[] = [];
  walk(root, (section) => {
    const isLatin = !isHan(chars.charCodeAt(section.body)) && !isLao(chars.charCodeAt(section.body));
    if (section.parent && section.children.length === 0 && isLatin) leaves.push(section);
  });
  for (const leaf of leaves) {
    const starts = paragraphs(chars, leaf.body, leaf.own).filter((start) =>
      /\n\s{0,6}\n\s{0,6}$/.test(chars.slice(Math.max(leaf.start, start - 8), start)),
    );
    const titles = starts.flatMap((start, at) => {
      const title = latinRunIn(chars, start, starts[at + 1] ?? leaf.own);
      return title && chars.charAt(title.to) === '.' ? [title] : [];
    });
    if (titles.length >= 2 && titles.length >= starts.length * 0.6) addRunIns(leaf, titles);
  }
}

function addRunIns(leaf: Section, titles: readonly (Title & { readonly start?: number })[]): void {
  titles.forEach((title, at) => {
    const next = titles[at + 1];
    const end = next?.start ?? next?.from ?? leaf.end;
    leaf.children.push({
      path: leaf.parent ? `${leaf.path}.${at + 1}` : `${at + 1}`,
      start: title.start ?? title.from,
      end,
      label: null,
      heading: { from: title.from, to: title.to },
      body: title.body,
      own: end,
      role: 'operative',
      parent: leaf,
      children: [],
    });
  });
  leaf.own = titles[0]?.start ?? titles[0]?.from ?? leaf.own;
  leaf.body = Math.min(leaf.body, leaf.own);
}

/** 专栏1, Box 2: set beside what a section says, and no part of it. */
const BOX = /^(?:专栏|附表|Box|Table)\s{0,2}\d/;

function isBox(chars: string, { label }: Section): boolean {
  return label !== null && BOX.test(chars.slice(label.from, label.from + 12));
}

/** A box that shows figures: 专栏1：主要指标. */
function showsFigures(chars: string, section: Section): boolean {
  const from = section.heading?.from ?? section.body;
  return (
    isBox(chars, section) && /指标|[Ii]ndicators/.test(chars.slice(from, Math.min(section.own, from + 40)))
  );
}

/** A provision with a title and children only heads them; one without a title (a paragraph with items) says something too. */
function isHeading(chars: string, section: Section): boolean {
  const isPlain = section.children.every((child) => isBox(chars, child));
  const heads =
    section.children.length > 0 && !isPlain && (section.heading !== null || section.label === null);
  return heads && !leadsToItems(chars, section);
}

/** A label without a number: a bullet, a letter. */
const ITEM_LABEL = /^(?:[^\p{L}\p{N}]{1,3}|\(?[a-z]\)|[a-z]\.)$/u;

/** A titled paragraph of sentences, the last of which leads to bullets or letters, says something itself; one that heads numbers does not. */
function leadsToItems(chars: string, section: Section): boolean {
  const from = skipSpace(chars, section.body, section.own);
  const to = trimEnd(chars, from, section.own);
  const first = chars.charCodeAt(from);
  if (chars.charAt(to - 1) !== ':' || isHan(first) || isLao(first)) return false;
  return section.children.every(
    ({ label, children }) =>
      label !== null && children.length === 0 && ITEM_LABEL.test(chars.slice(label.from, label.to)),
  );
}

const MOST_LEAD = 120;

/** Whether a section's own words lead up to cases or definitions, which undertake nothing. */
function listsCases(chars: string, section: Section, cases: RegExp): boolean {
  if (section.children.length === 0 || section.role === 'root') return false;
  const from = section.heading && section.body >= section.own ? section.heading.from : section.body;
  const to = trimEnd(chars, from, section.own);
  return to > from && cases.test(chars.slice(Math.max(from, to - MOST_LEAD), to).toLowerCase());
}

/** 指导思想、基本原则和主要目标: a heading that lists more than what undertakes nothing, with what stands below it. */
function isNamed(words: string, wanted: string, undertaking: RegExp): boolean {
  return words.startsWith(wanted) && !undertaking.test(words.slice(wanted.length));
}

function setRoles(chars: string, root: Section, pack: StructurePack): void {
  const cases = new RegExp(pack.cases.map(({ pattern }) => pattern).join('|'));
  const undertaking = new RegExp(`^(?:[、，,和与及]|and|ແລະ).{0,40}(?:${pack.undertaking})`);
  const barrenHeadings = pack.barren.map(({ words, at, role }) => ({
    at,
    role,
    wanted: words.replace(/ /g, ''),
  }));
  const caseLists = new Set<Section>();
  walk(root, (section) => {
    if (listsCases(chars, section, cases)) caseLists.add(section);
    if (!section.parent) return;
    const inherited = section.parent.role;
    if (inherited === 'preamble' || inherited === 'closing') section.role = inherited;
    else if (caseLists.has(section.parent)) section.role = 'preamble';
    else section.role = isHeading(chars, section) ? 'heading' : 'operative';
    if (showsFigures(chars, section)) section.role = 'preamble';
    if (!section.heading) return;
    const words = chars.slice(section.heading.from, section.heading.to).toLowerCase();
    const dense = words.replace(/[\s\u3000*#]/g, '');
    const barren = barrenHeadings.find(({ wanted, at }) =>
      at === 'start' ? isNamed(dense, wanted, undertaking) : dense.includes(wanted),
    );
    if (barren) section.role = barren.role;
  });
}

/** The outline of a tree: root first, then in reading order. */
export function toOutline(chars: string, tree: TreeNode, pack: StructurePack, isTitle: TitleTest): Section[] {
  const nodes = new Map<number, TreeNode>();
  const collect = (node: TreeNode): void => {
    nodes.set(node.start, node);
    node.children.forEach(collect);
  };
  tree.children.forEach(collect);
  const root = toSection(tree, '', chars.length, null);
  titleLines(chars, root, nodes, isTitle);
  titleRunIns(chars, root, isTitle);
  openRunIns(chars, root, isTitle);
  openLatinPoints(chars, root);
  openLatinRunIns(chars, root);
  setRoles(chars, root, pack);
  const sections: Section[] = [];
  walk(root, (section) => sections.push(section));
  return sections;
}
