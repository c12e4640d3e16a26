/**
 * Proposals of a bundle in words, from what the file brings alone: names that the file gives, the signed words where the
 * plan file is beside it. What cannot be told is told by nothing; its exact record is shown beside [SY1002].
 */
import { isJsonObject, type Json, jsonText, type Span } from '../../base/index.ts';
import { isMessageKey } from '../../i18n/index.ts';
import type { CarriedText, Genesis } from '../../ledger/index.ts';
import { parseJointClaim, parsePublicRegister, readPublicRecord } from '../../plan/index.ts';
import { objectType, parseRegister, type RegisterName, WHOLE } from '../../plan/objects/index.ts';
import type { OfferedProposal } from '../../sync/index.ts';
import {
  type Cell,
  labelled,
  publicWordsCell,
  type RefViews,
  several,
  sliceText,
  type TextSlices,
  type ToldLine,
  type ToldQuote,
  toldCut,
  toldField,
  toldLines,
} from '../../views/index.ts';

/** A proposal before any language is chosen. */
export interface ToldOffered {
  readonly kind: Cell;
  /** None where the quoted words tell what it is. */
  readonly name: Cell;
  readonly field: Cell;
  readonly lines: readonly ToldLine[];
  /** The signed words that it is about, in each text that is here. */
  readonly quotes: readonly ToldQuote[];
}

type Spans = Readonly<Record<string, readonly Span[]>>;
type LocalWords = Readonly<Record<string, string>>;

const none: Cell = { is: 'none' };
const plain = (text: string): Cell => ({ is: 'plain', text });

interface TextHere {
  readonly language: ToldQuote['language'];
  readonly slices: TextSlices;
}

function toWords(value: Json | undefined): LocalWords {
  if (typeof value === 'string') return { zh: value, lo: value, en: value };
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

const isTold = (language: string): language is ToldQuote['language'] =>
  language === 'zh' || language === 'lo' || language === 'en';

/** Tells the proposals of one bundle. */
export class Telling {
  readonly #texts = new Map<string, TextHere>();
  readonly #refs: RefViews;
  readonly #places = new Map<string, Spans>();
  readonly #genesis: Genesis;
  readonly #byId: ReadonlyMap<string, OfferedProposal>;

  /** `texts` by the hash of their characters; those that the genesis does not name must not be among them. */
  constructor(
    proposals: readonly OfferedProposal[],
    genesis: Genesis,
    texts: ReadonlyMap<string, CarriedText>,
  ) {
    this.#genesis = genesis;
    this.#byId = new Map(proposals.map((one) => [one.id, one]));
    for (const [hash, { language, characters }] of texts)
      if (isTold(language)) this.#texts.set(hash, { language, slices: sliceText(characters) });
    this.#refs = namesIn(proposals);
    for (const { register, value } of proposals)
      if (parseRegister(register).type === 'cut')
        for (const { id, spans } of toldCut(value)) this.#places.set(id, spans);
  }

  /** The exact words at the spans; nothing for spans beyond the text. */
  #quote(spans: Spans): readonly ToldQuote[] {
    return [...this.#texts].flatMap(([hash, { language, slices }]) => {
      const mine = spans[hash] ?? [];
      const isWithin = mine.every(({ start, end }) => start >= 0 && start < end && end <= slices.codePoints);
      return mine.length > 0 && isWithin ? [{ language, text: slices.words(mine) }] : [];
    });
  }

  tell({ register, value, words }: OfferedProposal): ToldOffered {
    const parsed = parseRegister(register);
    const parties = this.#genesis.parties.map(({ code, names }) => ({ code, name: names, ours: false }));
    const sources = { refs: this.#refs, parties, quote: (spans: Spans) => this.#quote(spans) };
    const own = toldLines(sources, parsed, null, expanded(parsed, value, words));
    const lines = [...own, ...this.#listed(register, value, words)];
    const claim = parseJointClaim(register);
    const commitment = parsed.type === 'reading' ? parsed.id : (claim?.commitment ?? null);
    const quotes = commitment === null ? [] : this.#quote(this.#places.get(commitment) ?? {});
    const field = claim === null ? toldField(parsed) : plain(claim.period);
    // Quoted words tell what it is better than an id does.
    const isQuoted = quotes.length > 0 || (parsed.type === 'cut' && this.#texts.size > 0);
    const name = isQuoted ? none : this.#name(parsed, commitment);
    return { kind: kindCell(parsed), name, field, lines, quotes };
  }

  /** What a record for the public lists, as far as the file brings it; of the rest that it is not in the file, and where it stands. */
  #listed(register: string, value: Json, words: OfferedProposal['words']): readonly ToldLine[] {
    const record = parsePublicRegister(register) === null ? null : readPublicRecord(value);
    return (record?.items ?? []).map((item, n) => {
      const here = this.#byId.get(item.entry);
      const place = item.entry.split(':', 2).join(' ');
      const isListed = here !== undefined && parsePublicRegister(here.register) === null;
      const told = isListed ? this.tell({ ...here, words: {} }) : null;
      const what = told === null ? plain(place) : several([told.kind, told.name, told.field], 'space');
      const said = told?.lines.map(({ label, after }) => labelled(label, after)) ?? [
        { is: 'say', key: 'public.item.not-in-file', facts: { place } } as const,
      ];
      const found = item.words !== null && Object.hasOwn(words, item.words) ? words[item.words] : undefined;
      const spoken = found?.name === 'public-words' ? publicWordsCell(found.value) : none;
      const quotes = told?.quotes.map((quote): Cell => ({ is: 'quote', ...quote })) ?? [];
      const label: Cell = { is: 'say', key: 'public.item-numbered', facts: { n: n + 1, what } };
      const after = several([...quotes, ...said, spoken], 'lines');
      return { key: `item ${item.entry}`, label, before: none, after };
    });
  }

  #name({ type, id }: RegisterName, commitment: string | null): Cell {
    if (commitment !== null || type === 'cut') return plain((commitment ?? id).slice(0, 8));
    const label = this.#refs[`${type}/${id}`]?.label;
    return label === undefined ? none : { is: 'words', words: label };
  }
}

function kindCell({ type }: RegisterName): Cell {
  const about = { reading: 'commitment', cut: 'provision', claim: 'claim' }[type] ?? type;
  for (const key of [`joint.told.kind.${about}`, `object.${about}.one`])
    if (isMessageKey(key)) return { is: 'say', key, facts: {} };
  return plain(type);
}

/** A claim with the words beside it in their place. */
function expanded({ type }: RegisterName, value: Json, words: OfferedProposal['words']): Json {
  if (type !== 'claim' || !isJsonObject(value)) return value;
  const { words: digest, ...clear } = value;
  const found = jsonText(digest);
  const said = found !== null && Object.hasOwn(words, found) ? words[found]?.value : null;
  return { ...clear, said: said ?? null };
}

/** Names of things, as the proposals themselves give them. */
function namesIn(proposals: readonly OfferedProposal[]): RefViews {
  const views = proposals.flatMap(({ register, value }) => {
    const { type, id, field } = parseRegister(register);
    const labels = objectType(type)?.label ?? [];
    const named = field === WHOLE && isJsonObject(value) ? labels.map((label) => value[label]) : [];
    const held = labels.includes(field) ? [value] : named;
    const label = held.map(toWords).find((words) => Object.keys(words).length > 0);
    if (label === undefined) return [];
    const view = { label, words: null, state: null, due: null, retired: false, open: true };
    return [[`${type}/${id}`, view] as const];
  });
  return Object.fromEntries(views);
}
