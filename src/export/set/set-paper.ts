/** Sets a paper: every label and value in the languages asked for, in the order of the paper's form [EX1]. */
import { formatInstant, formatList, type Language } from '../../i18n/index.ts';
import {
  type Cell,
  type FormLeaf,
  type FormPart,
  none,
  type Paper,
  type PaperLanguages,
  plain,
  type Scope,
  type SetLeaf,
  type SetPaper,
  type SetPart,
  type SetText,
  say,
  several,
} from '../../views/index.ts';
import { sayCell, signedIn } from '../words/index.ts';

/** What of a cell is said again beside it: a label alone, before the same words, says nothing new [EX1400]. */
function saidAgain(main: Language, second: Language, cell: Cell): Cell {
  switch (cell.is) {
    case 'labelled':
      return sayCell(main, cell.cell) === sayCell(second, cell.cell) ? none : cell;
    case 'spoken': {
      const rest = saidAgain(main, second, cell.words);
      return isSaidOnce(main, second, cell.words) ? none : { ...cell, words: rest };
    }
    case 'signed':
      return cell.words[main] === undefined ? none : plain(cell.words[second]);
    case 'several':
      return several(
        cell.cells.map((one) => saidAgain(main, second, one)),
        cell.apart,
      );
    default:
      return cell;
  }
}

/** Whether the second language has nothing to add to the first. */
function isSaidOnce(main: Language, second: Language, cell: Cell): boolean {
  const again = sayCell(second, saidAgain(main, second, cell));
  return again === '' || again === sayCell(main, cell);
}

/** What is said in the first language: what a party says once stands under its name in both [EX1450]. */
function saidFirst(main: Language, second: Language, cell: Cell): Cell {
  if (cell.is === 'several')
    return several(
      cell.cells.map((one) => saidFirst(main, second, one)),
      cell.apart,
    );
  if (cell.is === 'signed') {
    // Beside the paper's other language stands what is in it; whatever else has to be said stands here.
    const isSecond = (one: Language): boolean => one === second && cell.words[main] !== undefined;
    const said = signedIn([main, second], cell).filter((one) => !isSecond(one));
    return several(said.map((one) => plain(cell.words[one])));
  }
  if (cell.is !== 'spoken' || !isSaidOnce(main, second, cell.words)) return cell;
  const names = [sayCell(main, cell.by), sayCell(second, cell.by)];
  return { ...cell, by: plain([...new Set(names)].join(' · ')) };
}

/** A cell in both languages; the second one only where it says something else. */
export function setCell({ main, second }: PaperLanguages, cell: Cell): SetText {
  const first = sayCell(main, second === null ? cell : saidFirst(main, second, cell));
  const other = second === null ? null : sayCell(second, saidAgain(main, second, cell));
  return {
    main: first,
    second: other === first || other === '' ? null : other,
    ...(cell.is === 'count' ? { number: cell.n } : {}),
    ...(cell.is === 'date' && cell.date.length === 10 ? { day: cell.date } : {}),
  };
}

/** The cell of a field; none where a scope has none of that name. */
export function cellAt(scope: Scope, name: string): Cell {
  const found = scope[name];
  return found === undefined || !('is' in found) ? none : found;
}

/** The rows of a table or of groups. */
export function rowsAt(scope: Scope, name: string): readonly Scope[] {
  const found = scope[name];
  return Array.isArray(found) ? found : [];
}

function setLeaf(languages: PaperLanguages, part: FormLeaf, scope: Scope): readonly SetLeaf[] {
  const set = (cell: Cell): SetText => setCell(languages, cell);
  const label = (key: string): SetText => set(say(key));
  const heading = part.heading === undefined ? null : label(part.heading);
  const { name } = part;
  switch (part.is) {
    case 'words':
      return [{ is: 'words', name, heading, look: part.look ?? 'plain', text: set(cellAt(scope, name)) }];
    case 'facts': {
      const fields = part.fields.map((field) => {
        return { name: field.name, label: label(field.label), value: set(cellAt(scope, field.name)) };
      });
      const shown = part.heldOnly === true ? fields.filter(({ value }) => value.main !== '') : fields;
      return [{ is: 'facts', name, heading, fields: shown }];
    }
    case 'table': {
      const columns = part.columns.map((column) => {
        const { width, align } = column;
        return { name: column.name, width, align: align ?? ('start' as const), label: label(column.label) };
      });
      const rows = rowsAt(scope, name).map((row) =>
        part.columns.map((column) => set(cellAt(row, column.name))),
      );
      if (rows.length === 0 && part.empty === undefined) return [];
      const empty = part.empty === undefined ? null : label(part.empty);
      return [{ is: 'table', name, heading, columns, rows, empty }];
    }
  }
}

function setPart(languages: PaperLanguages, part: FormPart, scope: Scope): readonly SetPart[] {
  if (part.is !== 'groups') return setLeaf(languages, part, scope);
  const groups = rowsAt(scope, part.name).map((group) => {
    const heading = setCell(languages, cellAt(group, 'heading'));
    return { heading, parts: part.parts.flatMap((leaf) => setLeaf(languages, leaf, group)) };
  });
  const empty = setCell(languages, say(part.empty));
  return [{ is: 'groups', name: part.name, pages: part.pages ?? false, groups, empty }];
}

const standingKeys = {
  internal: 'paper.standing',
  joint: 'paper.standing-joint',
  none: 'paper.standing-none',
} as const;

/** As of when, from which place of the log, and what is not in it. */
export function standingLines(
  { standing, audience }: Paper,
  { main, second }: PaperLanguages,
  zone: string,
): readonly SetText[] {
  const { at, entries, root, areas, log, by = none } = standing;
  const inLanguage = (language: typeof main): readonly string[] => {
    const lines = [
      say(standingKeys[log], {
        at: formatInstant(language, at, zone),
        ...{ zone, entries, party: by },
        mark: root === null ? '–' : root.slice(0, 16),
      }),
      ...(areas === null
        ? []
        : [
            say(audience === 'own' ? 'paper.part-only' : 'paper.part-of-plan', {
              areas: formatList(language, areas),
            }),
          ]),
    ];
    return lines.map((line) => sayCell(language, line));
  };
  const other = second === null ? [] : inLanguage(second);
  return inLanguage(main).map((line, i) => ({ main: line, second: other[i] ?? null }));
}

/** Whom it is for; a draft is for nobody yet. */
export function zoneCell({ audience, drafted }: Paper): Cell {
  return say(drafted ? 'paper.draft' : `paper.audience.${audience}`);
}

/** The paper in words. */
export function setPaper(paper: Paper, languages: PaperLanguages, zone: string): SetPaper {
  const { kind, landscape, audience, standing } = paper;
  const set = (cell: Cell): SetText => setCell(languages, cell);
  return {
    ...{ kind, landscape, audience, languages, at: standing.at },
    title: set(say(`paper.kind.${kind}`)),
    plan: set({ is: 'words', words: paper.plan }),
    about: paper.about.is === 'none' ? null : set(paper.about),
    zone: set(zoneCell(paper)),
    standing: standingLines(paper, languages, zone),
    parts: paper.parts.flatMap((part) => setPart(languages, part, paper.values)),
  };
}
