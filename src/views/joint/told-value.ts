/**
 * What a register of the joint log holds, as people read it: lines with a label, the words that stand there now, and those
 * that are proposed. Before any language is chosen; whatever cannot be told is still there as exact bytes [VW70].
 */
import {
  canonicalText,
  isJsonObject,
  type Json,
  type JsonObject,
  jsonList,
  type Span,
} from '../../base/index.ts';
import { type DueValue, type PartyValue, subjectOf } from '../../plan/index.ts';
import {
  type ColumnField,
  type Field,
  isFormed,
  isSide,
  objectType,
  RETIRED,
  WHOLE,
  type WordsLanguage,
  withSides,
} from '../../plan/objects/index.ts';
import type { RefViews } from '../objects.ts';
import { type Cell, date, labelled, none, plain, say, several, words } from '../papers/cell.ts';
import { fieldLabel, valueCell } from '../papers/field-cells.ts';
import { actorCell } from '../papers/kinds/commitment-sheet.ts';

/** A register taken apart. */
export interface ToldRegister {
  readonly type: string;
  readonly id: string;
  readonly field: string;
}

/** Exact words of a text. */
export interface ToldQuote {
  readonly language: WordsLanguage;
  readonly text: string;
}

/** What is needed to tell values. */
export interface ToldSources {
  readonly refs: RefViews;
  readonly parties: readonly PartyValue[];
  /** Parties other than the one that proposes the value: among more than two, 'theirs' is said of one of these [AP1735]. */
  readonly others?: readonly PartyValue[];
  /** The words at spans that are named by the hash of the text's characters. */
  readonly quote: (spans: Readonly<Record<string, readonly Span[]>>) => readonly ToldQuote[];
}

/** One thing that a value holds. */
export interface ToldLine {
  /** Tells the line from the others of the value, in every language alike. */
  readonly key: string;
  readonly label: Cell;
  readonly before: Cell;
  readonly after: Cell;
}

interface Part {
  readonly label: Cell;
  readonly cell: Cell;
}
type Parts = ReadonlyMap<string, Part>;

const languages: readonly WordsLanguage[] = ['zh', 'lo', 'en'];

function membersOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** Words in each language that they stand in: what changed in one of them must not hide behind another. */
function wordsParts(value: Json, label: Cell | null): readonly (readonly [string, Part])[] {
  if (!isJsonObject(value)) return [];
  return languages.flatMap((language) => {
    const text = value[language];
    if (typeof text !== 'string' || text === '') return [];
    const named = say(`term.language.${language}`);
    const both = say('joint.told.in', { what: label ?? named, language: named });
    const part = { label: label === null ? named : both, cell: plain(text) };
    return [[language, part] as const];
  });
}

const partyOf = ({ parties }: ToldSources, side: Json | undefined): PartyValue | undefined =>
  parties.find(({ code }) => code === side);

/** A value in a paper's words; whose it is by the party's name. */
function cellOf(sources: ToldSources, field: Field | ColumnField, value: Json | undefined): Cell {
  const party = isSide(field) ? partyOf(sources, value) : undefined;
  const { others = [] } = sources;
  if (isSide(field) && value === 'theirs' && others.length > 1) {
    const named = others.map(({ name }) => words(name));
    return say('joint.side-of', { parties: several(named, 'list') });
  }
  return party === undefined ? valueCell(sources, field, value) : words(party.name);
}

function rowCell(sources: ToldSources, field: Extract<Field, { kind: 'rows' }>, row: Json): Cell {
  if (!isJsonObject(row)) return none;
  const cells = Object.entries(field.columns).map(([name, column]) => cellOf(sources, column, row[name]));
  return several(cells, 'list');
}

function fileNames(value: Json): Cell {
  const names = jsonList(value).flatMap((file) =>
    isJsonObject(file) && typeof file.name === 'string' ? [plain(file.name)] : [],
  );
  return several(names, 'lines');
}

/** The parts of a declared field; `label` names the field where others stand beside it. */
function fieldParts(
  sources: ToldSources,
  field: Field,
  value: Json,
  label: Cell | null,
): readonly (readonly [string, Part])[] {
  const one = (cell: Cell): readonly (readonly [string, Part])[] => [['', { label: label ?? none, cell }]];
  // Another node may have written what this program does not know: that is told as it stands.
  const known = withSides(field, value, (side) => (partyOf(sources, side) === undefined ? side : 'ours'));
  if (!isFormed(field, known)) return one(plain(canonicalText(value)));
  switch (field.kind) {
    case 'name':
    case 'words':
      return wordsParts(value, label);
    case 'rows':
      return jsonList(value).map((row, n) => {
        const numbered = say('joint.told.row', { n: n + 1 });
        const part = {
          label: label === null ? numbered : several([label, numbered], 'space'),
          cell: rowCell(sources, field, row),
        };
        return [String(n), part] as const;
      });
    case 'files':
      return one(fileNames(value));
    case 'place':
      return one(plain(String(value)));
    default:
      return one(cellOf(sources, field, value));
  }
}

function retiredCell(value: Json): Cell {
  if (!isJsonObject(value)) return none;
  const { on, reason } = value;
  return several([
    date(typeof on === 'string' ? on : null),
    plain(typeof reason === 'string' ? reason : null),
  ]);
}

function objectParts(sources: ToldSources, { type, field }: ToldRegister, value: Json): Parts {
  const declared = objectType(type);
  if (declared === null) return new Map();
  if (field === RETIRED) return new Map([['', { label: none, cell: retiredCell(value) }]]);
  const one = declared.fields[field];
  if (one !== undefined) return new Map(fieldParts(sources, one, value, null));
  return new Map();
}

/** A claim with the words that travel beside it put in their place: `said` holds them and the titles of evidence. */
function claimParts(sources: ToldSources, value: Json): Parts {
  const declared = objectType('claim')?.fields ?? {};
  const { said, evidence, ...clear } = membersOf(value);
  const { words, evidence: titles, translations } = membersOf(said);
  const fields = ['progress', 'finished', 'moved'].flatMap((name) => {
    const [field, held] = [declared[name], clear[name]];
    return field === undefined || held === undefined || held === null
      ? []
      : fieldParts(sources, field, held, say(fieldLabel('claim', name)));
  });
  const named = fields.map(([, part], n) => [`field ${n}`, part] as const);
  const translated = new Set(jsonList(translations).map((row) => text(membersOf(row).language)));
  const told = wordsParts(words ?? null, say('joint.told.words')).map(([key, { label, cell }]) => {
    const marked = translated.has(key) ? say('joint.told.translated', { what: label }) : label;
    return [`words ${key}`, { label: marked, cell }] as const;
  });
  const shown = jsonList(evidence).map((one, n) => {
    const { address, sha256 } = membersOf(one);
    const title = wordsParts(jsonList(titles)[n] ?? null, null).map(([, { cell }]) => cell);
    const cell = several([...title, plain(text(address)), plain(text(sha256))], 'lines');
    return [`evidence ${n}`, { label: say('joint.told.evidence', { n: n + 1 }), cell }] as const;
  });
  return new Map([...named, ...told, ...shown]);
}

const text = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

function dueCell(due: DueValue): Cell {
  const origin = say(due.origin === 'set' ? 'joint.told.due-set' : `term.due-origin.${due.origin}`);
  if (due.date === null) return say('term.due.soft', { words: due.words ?? '', origin });
  const form = ['year', 'month', 'day'][due.date.split('-').length - 1] ?? 'day';
  return say(`term.due.${form}`, { date: date(due.date), origin });
}

function readingCell(sources: ToldSources, field: string, value: Json): Cell {
  if (field === 'due') {
    if (!isJsonObject(value)) return say('term.due.none');
    const { date: day, origin, words: quoted } = value;
    const due = {
      date: typeof day === 'string' ? day : null,
      origin: typeof origin === 'string' ? origin : 'set',
      words: typeof quoted === 'string' ? quoted : null,
    };
    return isOrigin(due.origin) ? dueCell({ ...due, origin: due.origin }) : plain(due.date);
  }
  if (field === 'leads')
    return several(
      jsonList(value).map((lead) => plain(typeof lead === 'string' ? lead : canonicalText(lead))),
      'lines',
    );
  if (typeof value !== 'string') return none;
  if (field === 'actor') return actorCell(sources, value);
  if (field === 'kind') return isKind(value) ? say(`term.kind.${value}`) : plain(value);
  if (field === 'strength') return isStrength(value) ? say(`term.strength.${value}`) : plain(value);
  return plain(value);
}

const isOrigin = (word: string): word is DueValue['origin'] =>
  ['stated', 'instrument', 'plan-end', 'soft', 'set'].includes(word);
const isStrength = (word: string): boolean => ['firm', 'effort', 'tentative'].includes(word);
const isKind = (word: string): boolean =>
  [
    'exchange',
    'implement',
    'conclude',
    'establish',
    'build',
    'train',
    'provide',
    'explore',
    'position',
    'cooperate',
  ].includes(word);

function spansOf(value: Json | undefined): Readonly<Record<string, readonly Span[]>> {
  if (!isJsonObject(value)) return {};
  const spans = Object.entries(value).map(([text, list]) => {
    const pairs = jsonList(list).flatMap((span) => {
      if (!isJsonObject(span)) return [];
      const { start, end } = span;
      return typeof start === 'number' && typeof end === 'number' ? [{ start, end }] : [];
    });
    return [text, pairs] as const;
  });
  return Object.fromEntries(spans);
}

/** A commitment in a cut that some node wrote. */
export interface ToldCutItem {
  readonly id: string;
  readonly spans: Readonly<Record<string, readonly Span[]>>;
}

/** The commitments of a cut, whoever wrote it: what has not their form is not among them. */
export function toldCut(value: Json | null): readonly ToldCutItem[] {
  return jsonList(membersOf(value ?? undefined).items).flatMap((item) => {
    const { id, spans } = membersOf(item);
    return typeof id === 'string' ? [{ id, spans: spansOf(spans) }] : [];
  });
}

/** Longest number of a passage: what is longer is none. */
const LONGEST_PLACE = 60;

/** The number that a cut gives its passage; null where it gives none. */
export function toldCutPlace(value: Json | null): string | null {
  const { place } = membersOf(value ?? undefined);
  return typeof place === 'string' && place !== '' && place.length <= LONGEST_PLACE ? place : null;
}

function cutParts(sources: ToldSources, value: Json): Parts {
  const place = toldCutPlace(value);
  const placed: Parts =
    place === null
      ? new Map()
      : new Map([['place', { label: say('joint.told.number'), cell: plain(place) }]]);
  if ('holds' in membersOf(value))
    return new Map([...placed, ['', { label: none, cell: say('joint.told.holds-none') }]]);
  return new Map([
    ...placed,
    ...toldCut(value).map(({ id, spans }, n) => {
      const quotes = sources.quote(spans).map((quote): Cell => ({ is: 'quote', ...quote }));
      return [
        id,
        { label: say('joint.told.commitment', { n: n + 1 }), cell: several(quotes, 'lines') },
      ] as const;
    }),
  ]);
}

function planParts({ field }: ToldRegister, value: Json): Parts {
  if (field === 'title') return new Map(wordsParts(value, null));
  if (!isJsonObject(value)) return new Map();
  const { from, to } = value;
  const end = (of: Json | undefined): Cell => date(typeof of === 'string' ? of : null);
  return new Map([['', { label: none, cell: say('joint.told.period', { from: end(from), to: end(to) }) }]]);
}

/** The head of a package: what it is called, on what occasion, of when, how much it holds. */
function packageParts(value: Json): Parts {
  const { title = null, occasion = null, date: day, entries } = membersOf(value);
  return new Map([
    ...wordsParts(title, say('package.title')).map(([key, part]) => [`title ${key}`, part] as const),
    ...wordsParts(occasion, say('package.occasion')).map(([key, part]) => [`occasion ${key}`, part] as const),
    ...(typeof day === 'string' ? [['date', { label: say('package.date'), cell: date(day) }] as const] : []),
    [
      'entries',
      { label: none, cell: say('package.total', { n: typeof entries === 'number' ? entries : 0 }) },
    ] as const,
  ]);
}

/** What a record for the public says of itself; what it lists is told entry by entry by whoever has the log. */
function recordParts(value: Json): Parts {
  const { title = null, date: day } = membersOf(value);
  return new Map([
    ...wordsParts(title, say('public.record-title')).map(([key, part]) => [`title ${key}`, part] as const),
    ...(typeof day === 'string'
      ? [['date', { label: say('public.record-date'), cell: date(day) }] as const]
      : []),
  ]);
}

/** What is said to the public of a claim, each language for itself, and whether that is a translation. */
export function publicWordsCell(said: Json): Cell {
  const { words: spokenWords = null, translations } = membersOf(said);
  const translated = new Set(jsonList(translations).map((row) => text(membersOf(row).language)));
  const lines = wordsParts(spokenWords, say('public.words')).map(([key, { label, cell }]) =>
    labelled(translated.has(key) ? say('joint.told.translated', { what: label }) : label, cell),
  );
  return several(lines, 'lines');
}

function partsOf(sources: ToldSources, register: ToldRegister, value: Json | null): Parts {
  if (value === null) return new Map();
  if (register.type === 'plan') return planParts(register, value);
  if (register.type === 'cut') return cutParts(sources, value);
  if (register.type === 'claim') return claimParts(sources, value);
  if (register.type === 'package') return packageParts(value);
  if (register.type === 'public') return recordParts(value);
  const one = (cell: Cell): Parts => new Map([['', { label: none, cell }]]);
  if (register.type === 'reading') return one(readingCell(sources, register.field, value));
  if (register.type === 'period')
    return one(say(membersOf(value).locked === true ? 'joint.told.locked' : 'joint.told.opened'));
  if (register.type === 'rule') return termParts(value);
  if (register.type === 'dispute') return disagreementParts(sources, register, membersOf(value));
  return objectParts(sources, register, value);
}

/** Terms of answering: for each subject the days, and whether silence counts. What has no known form stands as it is. */
function termParts(value: Json): Parts {
  const lines = jsonList(membersOf(value).terms).map((term) => membersOf(term));
  const parts = lines.map(({ covers, days, deemed }) => {
    const named = jsonList(covers).flatMap((cover) => text(cover) ?? []);
    const subject = subjectOf(named);
    const label = subject === null ? plain(named.join(' · ')) : say(`reply.subject.${subject}`);
    const silence = say(deemed === true ? 'reply.told.silence-counts' : 'reply.told.silence-nothing');
    const cell = several(
      [say('reply.told.days', { n: typeof days === 'number' ? days : 0 }), silence],
      'list',
    );
    return [subject ?? named.join(' '), { label, cell }] as const;
  });
  const isEmpty = Array.isArray(membersOf(value).terms) && parts.length === 0;
  if (isEmpty) return new Map([['', { label: none, cell: say('reply.told.none') }]]);
  return parts.length > 0
    ? new Map(parts)
    : new Map([['', { label: none, cell: plain(canonicalText(value)) }]]);
}

/** Words that there are of a disagreement's level and of its outcome. */
const disagreementWords: ReadonlyMap<string, readonly string[]> = new Map([
  ['level', ['desk', 'committee', 'ministers']],
  ['outcome', ['settled', 'standing']],
]);

/** Where a disagreement goes, or how it ends: the word, the meeting, the day, and what was said with it. */
function disagreementParts(sources: ToldSources, { field }: ToldRegister, value: JsonObject): Parts {
  const { level, outcome, meeting, name, on, said } = value;
  const word = text(field === 'level' ? level : outcome);
  const known = (disagreementWords.get(field) ?? []).includes(word ?? '');
  const here = typeof meeting === 'string' ? sources.refs[meeting] : undefined;
  const given = wordsParts(name ?? null, null).map(([, { cell }]) => cell);
  const at = here?.open === true ? words(here.label) : several(given.slice(0, 1));
  const cells = [
    known ? say(`disagreement.${field}.${word}`) : plain(word),
    at,
    date(text(on)),
    plain(text(said)),
  ];
  return new Map([['', { label: none, cell: several(cells, 'lines') }]]);
}

/** The lines of a value beside what stood there before it; null where nothing stands there. */
export function toldLines(
  sources: ToldSources,
  register: ToldRegister,
  before: Json | null,
  after: Json | null,
  others: readonly PartyValue[] = [],
): readonly ToldLine[] {
  // What stands was said by somebody else: among whom its 'theirs' is, only the new one's author says.
  const now = partsOf({ ...sources, others }, register, after);
  const old = partsOf(sources, register, before);
  return [...new Set([...now.keys(), ...old.keys()])].map((key) => ({
    key,
    label: now.get(key)?.label ?? old.get(key)?.label ?? none,
    before: old.get(key)?.cell ?? none,
    after: now.get(key)?.cell ?? none,
  }));
}

/** The message that names what a register says of its thing; a field that this program does not know stands as it is. */
export function toldField({ type, field }: ToldRegister): Cell {
  if (
    field === WHOLE ||
    type === 'package' ||
    type === 'public' ||
    type === 'rule' ||
    (type === 'dispute' && field === 'statement')
  )
    return none;
  const known = Object.hasOwn(knownFields, type) ? knownFields[type] : undefined;
  if (known !== undefined) return known.fields.includes(field) ? say(`${known.key}${field}`) : plain(field);
  if (type === 'cut') return say('joint.told.cut');
  if (type === 'period') return say('joint.told.lock');
  if (field === RETIRED) return say('joint.told.retired');
  const declared = objectType(type)?.fields ?? {};
  return Object.hasOwn(declared, field) ? say(fieldLabel(type, field)) : plain(field);
}

/** Fields of what is no declared object, and where their names stand. */
const knownFields: Readonly<Record<string, { readonly key: string; readonly fields: readonly string[] }>> = {
  plan: { key: 'joint.told.plan-', fields: ['title', 'period'] },
  reading: { key: 'term.field.', fields: ['actor', 'kind', 'strength', 'due', 'leads', 'done'] },
  dispute: { key: 'disagreement.field.', fields: ['level', 'outcome'] },
};
