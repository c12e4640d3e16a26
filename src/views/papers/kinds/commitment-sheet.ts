/**
 * A sheet for a commitment: where it stands, its signed words in each language side by side, its reading, and what of the
 * programme serves it. For others than ourselves only the signed words are told: a reading, and everything that we do and
 * think, stays own until it is released.
 */
import { type Cell, none, plain, say, several, words } from '../cell.ts';
import { columnsOf, headingCell, rowOf } from '../field-cells.ts';
import type { Audience, FormColumn, FormField, FormLeaf, Scope } from '../form.ts';
import type { PaperKind } from '../paper.ts';
import { leadsTo, type PaperCommitment, type PaperSources, type PaperThing, thingsOf } from '../sources.ts';

const readingFields: readonly FormField[] = [
  { name: 'actor', label: 'term.field.actor' },
  { name: 'kind', label: 'term.field.kind' },
  { name: 'strength', label: 'term.field.strength' },
  { name: 'due', label: 'term.field.due' },
  { name: 'leads', label: 'term.field.leads' },
  { name: 'done', label: 'term.field.done' },
];

/** What of the programme is listed, in this order: type, and its columns. */
const lists: readonly (readonly [string, string, Readonly<Record<string, number>>])[] = [
  ['tasks', 'task', { title: 40, lead: 24, due: 16, state: 14 }],
  ['milestones', 'milestone', { title: 40, owner: 24, due: 16, state: 14 }],
  ['deliverables', 'deliverable', { title: 40, occasion: 24, due: 16, stage: 14 }],
  ['instruments', 'instrument', { title: 40, stage: 16, signed: 16, expires: 16 }],
  ['projects', 'project', { title: 40, lead: 24, stage: 16, due: 16 }],
  ['activities', 'activity', { date: 16, title: 44, form: 14, people: 10 }],
  ['obstacles', 'obstacle', { title: 44, raised: 16, state: 14, taken: 24 }],
  ['letters', 'letter', { number: 20, title: 40, date: 16, state: 16 }],
  ['balances', 'opening-balance', { period: 14, progress: 16, result: 44 }],
];

const columnsBy = new Map<string, readonly FormColumn[]>(
  lists.map(([, type, widths]) => [type, columnsOf(type, widths)]),
);

function sheetParts(audience: Audience): readonly FormLeaf[] {
  const texts: readonly FormLeaf[] = [
    {
      is: 'table',
      name: 'texts',
      columns: [
        { name: 'language', label: 'paper.column.language', width: 12 },
        { name: 'words', label: 'term.field.words', width: 88 },
      ],
      empty: 'paper.commitment-sheet.no-words',
    },
  ];
  if (audience !== 'own') return texts;
  const tables = lists.map(([name, type]): FormLeaf => {
    const heading = `object.${type}.many`;
    return { is: 'table', name, heading, columns: columnsBy.get(type) ?? [] };
  });
  return [...texts, { is: 'facts', name: 'reading', fields: readingFields }, ...tables];
}

/** Who acts, by name. */
export function actorCell({ parties }: Pick<PaperSources, 'parties'>, actor: string): Cell {
  if (actor === 'both' && parties.length > 2) return say('term.actor.all');
  if (['both', 'all', 'unknown'].includes(actor)) return say(`term.actor.${actor}`);
  const named = actor.split('+').map((code) => {
    const party = parties.find((one) => one.code === code);
    return party === undefined ? plain(code) : words(party.name);
  });
  const [only, ...more] = named;
  return only !== undefined && more.length === 0 ? only : several(named, 'list');
}

/** A due date with its origin. */
export function dueCell({ reading: { due } }: PaperCommitment): Cell {
  if (due === null) return say('term.due.none');
  const origin = say(`term.due-origin.${due.origin}`);
  if (due.date === null) return say('term.due.soft', { words: due.words ?? '', origin });
  const form = ['year', 'month', 'day'][due.date.split('-').length - 1] ?? 'day';
  return say(`term.due.${form}`, { date: { is: 'date', date: due.date }, origin });
}

function readingOf(sources: PaperSources, commitment: PaperCommitment): Scope {
  const { actor, kind, strength, leads, done } = commitment.reading;
  return {
    actor: actorCell(sources, actor),
    kind: say(`term.kind.${kind}`),
    strength: say(`term.strength.${strength}`),
    due: dueCell(commitment),
    leads: several(
      leads.map((lead) => plain(lead)),
      'list',
    ),
    done: plain(done),
  };
}

/** Objects of the type that serve the commitment. */
function serving(sources: PaperSources, type: string, commitment: PaperCommitment): readonly PaperThing[] {
  const wanted = new Set([`commitment/${commitment.id}`]);
  const field = type === 'opening-balance' ? 'commitment' : 'commitments';
  return thingsOf(sources, type).filter((thing) => leadsTo(thing, field, wanted));
}

function sheetOf(sources: PaperSources, commitment: PaperCommitment, audience: Audience): Scope {
  const area = sources.areas.find(({ path }) => path === commitment.path);
  const heading = area === undefined || area.heading === null ? none : headingCell(area);
  const texts = commitment.quotes.map(
    ({ language, text }): Scope => ({
      language: say(`term.language.${language}`),
      words: { is: 'quote', text, language },
    }),
  );
  const head: Scope = {
    heading: several([plain(commitment.place), heading], 'space'),
    texts,
  };
  if (audience !== 'own') return head;
  const tables = lists.map(([name, type]) => {
    const rows = serving(sources, type, commitment);
    return [name, rows.map((thing, i) => rowOf(sources, thing, i, columnsBy.get(type) ?? []))] as const;
  });
  return { ...head, ...readingOf(sources, commitment), ...Object.fromEntries(tables) };
}

export const commitmentSheet: PaperKind = {
  name: 'commitment-sheet',
  landscape: false,
  needs: lists.map(([, type]) => type),
  about: ['commitment'],
  audiences: ['own', 'shared', 'public'],
  parts: (audience) => [
    {
      is: 'groups',
      name: 'sheets',
      parts: sheetParts(audience),
      empty: 'paper.commitment-sheet.empty',
      pages: audience === 'own',
    },
  ],
  fill(sources, { about, audience }) {
    const of = sources.commitments.filter(({ id }) => about === null || `commitment/${id}` === about);
    return { sheets: of.map((commitment) => sheetOf(sources, commitment, audience)) };
  },
};
