/**
 * A paper for signature of what we have worked out ourselves, for parties that agree on paper: one thing with all that could be
 * proposed of it, or our claims of a time in the wordings that were cleared for the others. What is said inside, and the names of things that only
 * we have, stay out of it as they stay out of what is proposed on the line. An original for each party, which names that party first [EX1880].
 */
import { isJsonObject, type Json, type JsonObject } from '../../../base/index.ts';
import { objectType, parsePeriod, parseRef, withoutOwnRefs, withSides } from '../../../plan/objects/index.ts';
import { type ToldRegister, toldField, toldLines } from '../../joint/told-value.ts';
import { type Cell, labelled, none, plain, say, several, words } from '../cell.ts';
import { headingCell, ordinal } from '../field-cells.ts';
import type { FormColumn, FormPart, Scope } from '../form.ts';
import type { PaperKind, PaperWish } from '../paper.ts';
import {
  type PaperCommitment,
  type PaperSources,
  type PaperThing,
  refsAt,
  tableAt,
  textAt,
  thingsOf,
} from '../sources.ts';
import { commitmentCell } from './leaders-page.ts';
import { signatureRows, signaturesPart, turned } from './package-annex.ts';
import { overlaps } from './training-and-visits.ts';

const itemColumns: readonly FormColumn[] = [
  ordinal,
  { name: 'what', label: 'paper.package-annex.what', width: 31 },
  { name: 'said', label: 'paper.for-signature.said', width: 62 },
];

const parts: readonly FormPart[] = [
  {
    is: 'facts',
    name: 'head',
    fields: [
      { name: 'parties', label: 'paper.package-annex.parties' },
      { name: 'original', label: 'paper.package-annex.original' },
    ],
  },
  {
    is: 'groups',
    name: 'things',
    parts: [{ is: 'table', name: 'items', columns: itemColumns, empty: 'paper.nothing' }],
    empty: 'paper.for-signature.nothing',
  },
  { is: 'words', name: 'closing' },
  signaturesPart,
];

/** What is noted is for ourselves. */
const INSIDE = 'notes';

/** Whatever the parties can agree on, as a signed paper names it. */
function signable(): readonly string[] {
  const about = objectType('signed-paper')?.fields.about;
  return about?.kind === 'links' ? about.to : [];
}

interface Item {
  readonly what: Cell;
  readonly said: Cell;
}

/** By the party's code, so that it means one thing to whoever signs; among more than two 'theirs' is of nobody in particular. */
function codeOf({ parties }: PaperSources, side: string): string {
  const others = parties.filter(({ ours }) => !ours);
  const meant = side === 'ours' ? parties.filter(({ ours }) => ours) : side === 'theirs' ? others : [];
  const [one, ...more] = meant;
  return one === undefined || more.length > 0 ? side : one.code;
}

/** A value in the words of a paper that all sign. */
function saidOf(sources: PaperSources, register: ToldRegister, value: Json): Cell {
  const { refs, parties } = sources;
  const others = parties.filter(({ ours }) => !ours);
  const lines = toldLines({ refs, parties, quote: () => [] }, register, null, value, others);
  return several(
    lines.map(({ label, after }) => labelled(label, after)),
    'lines',
  );
}

/** Where a field is ours and another is theirs, as the two bodies of a channel are, each goes by its party's name. */
function fieldCell(sources: PaperSources, register: ToldRegister): Cell {
  const { type, field } = register;
  const fields = objectType(type)?.fields ?? {};
  const isSided = ['ours', 'theirs'].every((side) => Object.hasOwn(fields, side));
  if (!isSided || (field !== 'ours' && field !== 'theirs')) return toldField(register);
  const code = codeOf(sources, field);
  const name = sources.parties.find((one) => one.code === code)?.name;
  const party = name === undefined ? say('paper.for-signature.other-party') : words(name);
  return say('paper.for-signature.body-of', { party });
}

/** All that could be proposed of a thing, field by field. */
function fieldsOf(sources: PaperSources, { type, id, values }: PaperThing): readonly Item[] {
  return Object.entries(objectType(type)?.fields ?? {}).flatMap(([field, declared]): readonly Item[] => {
    const held = field === INSIDE ? undefined : values[field];
    const shared = held === undefined || held === null ? null : withoutOwnRefs(declared, held);
    if (shared === null) return [];
    const register = { type, id, field };
    const value = withSides(declared, shared, (side) => codeOf(sources, side));
    return [{ what: fieldCell(sources, register), said: saidOf(sources, register, value) }];
  });
}

const readingFields = ['actor', 'kind', 'strength', 'due', 'leads', 'done'] as const;

function wordsOf({ quotes }: PaperCommitment): Cell {
  return several(
    quotes.map((quote): Cell => ({ is: 'quote', language: quote.language, text: quote.text })),
    'lines',
  );
}

/** Its words in each text, and how we read them. */
function readingOf(sources: PaperSources, commitment: PaperCommitment): readonly Item[] {
  const { id, reading } = commitment;
  const read = readingFields.flatMap((field): readonly Item[] => {
    const register = { type: 'reading', id, field };
    const due = reading.due === null ? null : { ...reading.due };
    const value = field === 'due' ? due : field === 'leads' ? [...reading.leads] : reading[field];
    const said = field === 'due' && value === null ? say('term.due.none') : saidOf(sources, register, value);
    return said.is === 'none' ? [] : [{ what: toldField(register), said }];
  });
  return [{ what: say('term.field.words'), said: wordsOf(commitment) }, ...read];
}

const isShownEvidence = ({ values }: PaperThing): boolean => values.showing === 'shown';

/** Evidence that a claim shows: its title, its address, the hash of its file. */
function evidenceOf(sources: PaperSources, claim: PaperThing): readonly JsonObject[] {
  const named = new Set(refsAt(claim, 'evidence'));
  const shown = thingsOf(sources, 'evidence').filter(
    (one) => isShownEvidence(one) && named.has(`evidence/${one.id}`),
  );
  return shown.map((one) => {
    const [file = {}] = tableAt(one, 'file');
    return { title: one.values.title ?? null, address: textAt(one, 'address'), sha256: file.sha256 ?? null };
  });
}

/** Whether nothing in it waits to be cleared for the others [AP882]. */
function mayGo(claim: PaperThing): boolean {
  const cleared = tableAt(claim, 'cleared').some(({ wording }) => wording === 'shared');
  return cleared || !isJsonObject(claim.values.shared ?? null);
}

/** A claim in the wording that was cleared for the others. */
function claimOf(sources: PaperSources, claim: PaperThing, what: Cell): Item {
  const { progress = null, finished = null, moved = null, shared = null } = claim.values;
  const evidence = evidenceOf(sources, claim);
  const translations = tableAt(claim, 'translations').filter(({ wording }) => wording === 'shared');
  const said = {
    words: shared,
    evidence: evidence.map(({ title = null }) => title),
    translations: translations.map(({ language = null }) => ({ language })),
  };
  const register = { type: 'claim', id: claim.id, field: '*' };
  return {
    what,
    said: saidOf(sources, register, { progress, finished, moved, said, evidence: [...evidence] }),
  };
}

function claimsOf(sources: PaperSources, wanted: (claim: PaperThing) => boolean): readonly PaperThing[] {
  const period = (claim: PaperThing): string => textAt(claim, 'period') ?? '';
  return thingsOf(sources, 'claim')
    .filter((claim) => mayGo(claim) && wanted(claim))
    .toSorted((a, b) => (period(a) < period(b) ? -1 : period(a) > period(b) ? 1 : 0));
}

const periodCell = (claim: PaperThing): Cell =>
  say('paper.for-signature.claim', { period: { is: 'period', period: textAt(claim, 'period') ?? '' } });

/** Whether it is of a period that has a day in the span. */
function isOfSpan(claim: PaperThing, wish: PaperWish): boolean {
  const period = parsePeriod(textAt(claim, 'period') ?? '');
  return period !== null && overlaps(period, wish);
}

function claimsFor(sources: PaperSources, wish: PaperWish, ref: string): readonly Item[] {
  const isWanted = (claim: PaperThing): boolean =>
    textAt(claim, 'commitment') === ref && isOfSpan(claim, wish);
  return claimsOf(sources, isWanted).map((claim) => claimOf(sources, claim, periodCell(claim)));
}

interface Group {
  readonly heading: Cell;
  readonly items: readonly Item[];
}

function commitmentGroup(sources: PaperSources, wish: PaperWish, id: string): readonly Group[] {
  const found = sources.commitments.find((one) => one.id === id);
  if (found === undefined) return [];
  const items = [...readingOf(sources, found), ...claimsFor(sources, wish, `commitment/${id}`)];
  return [{ heading: plain(found.place), items }];
}

/** What a provision holds: its commitments, each in its words. */
function provisionGroup(sources: PaperSources, id: string): readonly Group[] {
  const area = sources.areas.find((one) => one.id === id);
  if (area === undefined) return [];
  const heading = several([plain(area.path), headingCell(area)], 'space');
  const held = sources.commitments.filter(({ path }) => path === area.path);
  return [{ heading, items: held.map((one) => ({ what: plain(one.place), said: wordsOf(one) })) }];
}

function thingGroup(sources: PaperSources, wish: PaperWish, thing: PaperThing): Group {
  const heading = several([say(`object.${thing.type}.one`), words(thing.label)], 'space');
  const claims =
    thing.type === 'further-commitment' ? claimsFor(sources, wish, `further-commitment/${thing.id}`) : [];
  return { heading, items: [...fieldsOf(sources, thing), ...claims] };
}

/** A meeting with its decisions; anything else by itself. */
function groupsAbout(sources: PaperSources, wish: PaperWish, about: string): readonly Group[] {
  const { type = '', id = '' } = parseRef(about) ?? {};
  if (type === 'commitment') return commitmentGroup(sources, wish, id);
  if (type === 'provision') return provisionGroup(sources, id);
  const itself = thingsOf(sources, type).filter((thing) => thing.id === id);
  const decided =
    type === 'meeting' ? thingsOf(sources, 'decision').filter((one) => textAt(one, 'meeting') === about) : [];
  return [...itself, ...decided].map((thing) => thingGroup(sources, wish, thing));
}

/** Our claims of the time, commitment by commitment. */
function claimGroups(sources: PaperSources, wish: PaperWish): readonly Group[] {
  const order = new Map(sources.commitments.map(({ id }, i) => [`commitment/${id}`, i]));
  // What was taken from elsewhere is by itself: its name is of our own, and goes where somebody asks for it.
  const isWanted = (claim: PaperThing): boolean =>
    isOfSpan(claim, wish) && order.has(textAt(claim, 'commitment') ?? '');
  const place = (ref: string): number => order.get(ref) ?? order.size;
  const by = [...Map.groupBy(claimsOf(sources, isWanted), (claim) => textAt(claim, 'commitment') ?? '')];
  return by
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([ref, claims]) => ({
      heading: commitmentCell(sources, ref),
      items: claims.map((claim) => claimOf(sources, claim, periodCell(claim))),
    }));
}

/** What it is made from: the kind of thing that it is about, and what is told with it. */
function needsFor({ about }: PaperWish): readonly string[] {
  const type = about === null ? null : (parseRef(about)?.type ?? null);
  const claims = ['claim', 'evidence'];
  if (type === null || type === 'commitment') return claims;
  if (type === 'provision') return [];
  if (type === 'meeting') return [type, 'decision'];
  return type === 'further-commitment' ? [type, ...claims] : [type];
}

/** Who signs, ourselves first; nobody signs alone, so where the plan names no other there is one without a name. */
function namesOf({ parties }: PaperSources): readonly Cell[] {
  const ordered = [...parties].sort((a, b) => Number(b.ours) - Number(a.ours));
  const names = ordered.map(({ name }) => words(name));
  return names.length > 1 ? names : [...names, say('paper.for-signature.other-party')];
}

export const forSignature: PaperKind = {
  name: 'for-signature',
  landscape: false,
  needs: [],
  needsFor,
  about: signable(),
  spans: true,
  originals: true,
  audiences: ['shared'],
  parts: () => parts,
  fill(sources, wish) {
    const names = turned(namesOf(sources), wish.original - 1);
    const [first = none] = names;
    const groups = wish.about === null ? claimGroups(sources, wish) : groupsAbout(sources, wish, wish.about);
    const of = names.length;
    return {
      parties: several(names, 'lines'),
      original: say('paper.package-annex.original-of', { n: wish.original, of, party: first }),
      things: groups.map(
        ({ heading, items }): Scope => ({
          heading,
          items: items.map(({ what, said }, i) => ({ n: { is: 'count', n: i + 1 }, what, said })),
        }),
      ),
      closing: say('paper.package-annex.closing', { of }),
      signatures: signatureRows(names),
    };
  },
};
