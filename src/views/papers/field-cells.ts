/** A declared field's value as it stands in a paper, by its kind; columns and labels come from the declaration. */
import type { Json, JsonObject } from '../../base/index.ts';
import type { PartyValue } from '../../plan/index.ts';
import {
  type ChoiceField,
  type ColumnField,
  type Field,
  objectType,
  parseCadence,
  sideMeaning,
  unitNamesFor,
  type Values,
} from '../../plan/objects/index.ts';
import { type Cell, date, none, plain, say, several, words } from './cell.ts';
import type { FormColumn, FormField, Scope } from './form.ts';
import type { PaperArea, PaperSources, PaperThing } from './sources.ts';

/** The names of what references lead to, and the parties whose something may be. */
export type Named = Pick<PaperSources, 'refs'> & Partial<Pick<PaperSources, 'parties'>>;

/** What a reference leads to, by name; nothing where the reader may not follow it. */
export function refCell({ refs }: Named, ref: string | null | undefined): Cell {
  const view = ref === null || ref === undefined ? undefined : refs[ref];
  return view === undefined || !view.open ? none : words(view.label);
}

function cadenceCell(value: Json): Cell {
  if (typeof value !== 'object' || value === null || !('rule' in value)) return none;
  const { rule, from } = value;
  const cadence = typeof rule === 'string' ? parseCadence(rule) : null;
  if (cadence === null || typeof from !== 'string') return none;
  return say(`object.cadence.${cadence.every}ly`, { n: cadence.interval, from: date(from) });
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const partsOf = (value: Json): JsonObject => (isObject(value) ? value : {});

function textsOf(value: Json): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** A word of a choice; whose something is by the party's name [EX1851]. */
export function choiceCell(field: ChoiceField, parties: readonly PartyValue[], word: string): Cell {
  const meant = sideMeaning(field, parties, word);
  switch (meant.is) {
    case 'party':
      return words(meant.party.name);
    case 'one-of':
      return say('joint.side-of', {
        parties: several(
          meant.parties.map(({ name }) => words(name)),
          'list',
        ),
      });
    case 'all':
      return say('term.actor.all');
    case 'outside':
      return say('choice.outside');
    case 'word':
      return { is: 'choice', set: field.set, word };
  }
}

/** The value of a field. */
export function valueCell(
  sources: Named,
  field: Field | ColumnField,
  value: Json | undefined,
  values: Values = {},
): Cell {
  if (value === undefined || value === null) return none;
  switch (field.kind) {
    case 'name':
    case 'words':
      return words(
        Object.fromEntries(Object.entries(partsOf(value)).map(([at, text]) => [at, String(text)])),
      );
    case 'line':
      return plain(String(value));
    case 'date':
      return date(String(value));
    case 'count':
      return { is: 'count', n: Number(value) };
    case 'amount': {
      const { amount, unit } = partsOf(value);
      const names = unitNamesFor(field, values, (ref) => sources.refs[ref]?.unit);
      const cell = { is: 'amount', amount: String(amount ?? ''), unit: String(unit ?? '') } as const;
      return names === null ? cell : { ...cell, names };
    }
    case 'choice':
      return choiceCell(field, sources.parties ?? [], String(value));
    case 'flag':
      return say(value === true ? 'paper.yes' : 'paper.no');
    case 'link':
      return refCell(sources, String(value));
    case 'links':
      return several(
        textsOf(value).map((ref) => refCell(sources, ref)),
        'list',
      );
    case 'cadence':
      return cadenceCell(value);
    case 'rows':
    case 'place':
    case 'files':
      return none;
  }
}

/** A field of an object. */
export function fieldCell(sources: PaperSources, thing: PaperThing, name: string): Cell {
  const field = objectType(thing.type)?.fields[name];
  return field === undefined ? none : valueCell(sources, field, thing.values[name], thing.values);
}

/** The message of a declared field's label. */
export function fieldLabel(type: string, name: string): string {
  return `field.${objectType(type)?.fields[name]?.word ?? name}`;
}

/** Fields of a type as a paper's fields. */
export function fieldsOf(type: string, names: readonly string[]): readonly FormField[] {
  return names.map((name) => ({ name, label: fieldLabel(type, name) }));
}

/** Fields of a type as columns, each with its share of the width. */
export function columnsOf(type: string, widths: Readonly<Record<string, number>>): readonly FormColumn[] {
  return Object.entries(widths).map(([name, width]) => {
    const kind = objectType(type)?.fields[name]?.kind;
    const column = { name, label: fieldLabel(type, name), width };
    if (kind === 'date') return { ...column, day: true };
    return kind === 'count' || kind === 'amount' ? { ...column, align: 'end' } : column;
  });
}

/** The number of a row, as the first column. */
export const ordinal: FormColumn = { name: 'n', label: 'paper.column.n', width: 7 };

/** An object as a row: its number, and each of the columns that are fields of its type. */
export function rowOf(
  sources: PaperSources,
  thing: PaperThing,
  i: number,
  columns: readonly FormColumn[],
): Scope {
  const cells = columns.map(({ name }) => [name, fieldCell(sources, thing, name)] as const);
  return { ...Object.fromEntries(cells), n: { is: 'count', n: i + 1 } };
}

/** A cell of a small table of an object. */
export function columnCell(
  sources: PaperSources,
  type: string,
  table: string,
  row: JsonObject,
  column: string,
): Cell {
  const field = objectType(type)?.fields[table];
  const declared = field?.kind === 'rows' ? field.columns[column] : undefined;
  return declared === undefined ? none : valueCell(sources, declared, row[column]);
}

/** An area's heading in each language in which a text of the plan has it, after what `before` puts there. */
export function headingCell(
  { language, label, heading, others }: PaperArea,
  before: (label: string | null) => string = () => '',
): Cell {
  const printed = [{ language, label, heading }, ...others].map((one) => {
    const number = before(one.label);
    const gap = number === '' || /[、．。）]$/.test(number) ? '' : ' ';
    return [one.language, `${number}${gap}${one.heading ?? ''}`.trim()] as const;
  });
  return words(Object.fromEntries(printed));
}

/** An area's label and heading as they are printed; where it has no label, its path. */
export const areaCell = (area: PaperArea): Cell => headingCell(area, (label) => label ?? area.path);
