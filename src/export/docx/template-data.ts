/**
 * What a template is filled with. A field `lead` is there as `lead` in the paper's language, as `lead_zh`, `lead_lo` and
 * `lead_en` in each of the three, and as `lead_2`: a new line in the language beside it, where that says something else.
 * Rows are a list under the name of their table; `<table>_any` tells whether there are any, `<words>_any` whether words are there, and
 * so `<field>_any` where a field of which nothing is held is left out.
 */
import { languages } from '../../i18n/index.ts';
import {
  type Cell,
  type FormPart,
  type Paper,
  type PaperKind,
  type PaperLanguages,
  type Scope,
  type SetText,
  say,
} from '../../views/index.ts';
import { cellAt, rowsAt, setCell, standingLines, zoneCell } from '../set/set-paper.ts';
import { sayCell } from '../words/index.ts';

/** Values by tag. Without a prototype, so that a template reaches nothing else. */
export type TemplateScope = Readonly<Record<string, string | boolean | readonly TemplateScope[] | undefined>>;

/** Tags that a template of the kind may hold: fields, and lists with the tags inside them. */
export interface TagTree {
  readonly fields: ReadonlySet<string>;
  readonly lists: ReadonlyMap<string, TagTree>;
}

/** Fields of every paper beside those of its kind. */
export const everyPaper = ['paper', 'plan', 'about', 'zone', 'standing', 'as_of', 'entries', 'mark'] as const;

const scopeOf = (entries: readonly (readonly [string, TemplateScope[string]])[]): TemplateScope =>
  Object.assign(Object.create(null), Object.fromEntries(entries));

function tagsOf(name: string, { main, second }: SetText, each: (language: 'zh' | 'lo' | 'en') => string) {
  const inEach = languages.map((language) => [`${name}_${language}`, each(language)] as const);
  return [[name, main] as const, [`${name}_2`, second === null ? '' : `\n${second}`] as const, ...inEach];
}

function cellTags(name: string, cell: Cell, of: PaperLanguages) {
  return tagsOf(name, setCell(of, cell), (language) => sayCell(language, cell));
}

function partTags(
  part: FormPart,
  scope: Scope,
  of: PaperLanguages,
): readonly (readonly [string, TemplateScope[string]])[] {
  switch (part.is) {
    case 'words': {
      const tags = cellTags(part.name, cellAt(scope, part.name), of);
      return [...tags, [`${part.name}_any`, tags.some(([, text]) => text.trim() !== '')]];
    }
    case 'facts':
      return part.fields.flatMap(({ name }) => {
        const tags = cellTags(name, cellAt(scope, name), of);
        if (part.heldOnly !== true) return tags;
        return [...tags, [`${name}_any`, tags.some(([, text]) => text.trim() !== '')] as const];
      });
    case 'table': {
      const rows = rowsAt(scope, part.name).map((row) =>
        scopeOf(part.columns.flatMap(({ name }) => cellTags(name, cellAt(row, name), of))),
      );
      return [
        [part.name, rows],
        [`${part.name}_any`, rows.length > 0],
      ];
    }
    case 'groups': {
      const groups = rowsAt(scope, part.name).map((group) =>
        scopeOf([
          ...cellTags('heading', cellAt(group, 'heading'), of),
          ...part.parts.flatMap((inner) => partTags(inner, group, of)),
        ]),
      );
      return [
        [part.name, groups],
        [`${part.name}_any`, groups.length > 0],
      ];
    }
  }
}

/** The values of a paper by tag. */
export function templateData(paper: Paper, of: PaperLanguages, zone: string): TemplateScope {
  const { at, entries, root, log } = paper.standing;
  const standing = (language: 'zh' | 'lo' | 'en'): string =>
    standingLines(paper, { main: language, second: null }, zone)
      .map(({ main }) => main)
      .join('\n');
  const second = of.second === null ? null : standing(of.second);
  return scopeOf([
    ...cellTags('paper', say(`paper.kind.${paper.kind}`), of),
    ...cellTags('plan', { is: 'words', words: paper.plan }, of),
    ...cellTags('about', paper.about, of),
    ...cellTags('zone', zoneCell(paper), of),
    ...tagsOf('standing', { main: standing(of.main), second }, standing),
    ...cellTags('as_of', { is: 'date', date: at.slice(0, 10) }, of),
    ...cellTags('entries', log === 'none' ? { is: 'none' } : { is: 'count', n: entries }, of),
    ...cellTags('mark', { is: 'plain', text: root?.slice(0, 16) ?? '–' }, of),
    ...paper.parts.flatMap((part) => partTags(part, paper.values, of)),
  ]);
}

const suffixes = ['', '_2', ...languages.map((language) => `_${language}`)];
const withSuffixes = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => suffixes.map((suffix) => name + suffix));

function treeOf(parts: readonly FormPart[], own: readonly string[]): TagTree {
  const fields = new Set(withSuffixes(own));
  const lists = new Map<string, TagTree>();
  for (const part of parts) {
    if (part.is === 'words') for (const name of withSuffixes([part.name])) fields.add(name);
    if (part.is === 'facts') {
      const names = part.fields.map((field) => field.name);
      const held = part.heldOnly === true ? names.map((name) => `${name}_any`) : [];
      for (const name of [...withSuffixes(names), ...held]) fields.add(name);
    }
    if (part.is === 'table')
      lists.set(part.name, {
        fields: new Set(withSuffixes(part.columns.map(({ name }) => name))),
        lists: new Map(),
      });
    if (part.is === 'groups') lists.set(part.name, treeOf(part.parts, ['heading']));
    if (part.is !== 'facts') fields.add(`${part.name}_any`);
  }
  return { fields, lists };
}

/** Every tag that a template of the kind may hold. */
export function tagTree(kind: PaperKind): TagTree {
  return treeOf(kind.parts('own'), everyPaper);
}
