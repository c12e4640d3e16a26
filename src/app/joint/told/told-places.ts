/**
 * Where commitments stand, and in which words: here, or as the joint log has it; for what goes to others, by the joint log alone, so that all
 * sides tell the same [EX1730].
 */
import { placeName, type Span } from '../../../base/index.ts';
import type { LocalName } from '../../../plan/index.ts';
import { excerptOf, type ToldQuote } from '../../../views/index.ts';
import type { StoreReader } from '../../ports/index.ts';
import type { JointBook } from '../joint-book.ts';
import { type JointPlace, jointNumbers, jointPlaces } from './joint-names.ts';
import type { FoundProvision, ToldText, ToldTexts } from './told-texts.ts';

/** Whose names are used: this node's own and, where it has none, those of the joint log; or those of the joint log alone. */
export type Naming = 'own-first' | 'joint-alone';

/** A commitment as it stands in the text. */
export interface ToldCommitment {
  readonly path: string | null;
  /** '2.1.3–2' */
  readonly place: string | null;
  readonly quotes: readonly ToldQuote[];
  /** Whether all have agreed where it stands, somebody has proposed it, or nobody has said anything of it in the joint log. */
  readonly cut: 'agreed' | 'proposed' | 'none';
  /** The joint log gives the passage no number: this is the one of the outline here. */
  readonly isOurs: boolean;
}

type Spans = Readonly<Record<string, readonly Span[]>>;

interface PlacesSource {
  readonly r: StoreReader;
  readonly book: JointBook;
  readonly texts: ToldTexts;
  /** Hash of a text's characters by the id that this node has for it. */
  readonly charsByText: ReadonlyMap<string, string>;
  readonly naming: Naming;
}

/** Looks places up for a page. */
export class ToldPlaces {
  readonly #source: PlacesSource;

  constructor(source: PlacesSource) {
    this.#source = source;
  }

  /** The exact words at the spans. */
  quote(spans: Spans): readonly ToldQuote[] {
    return this.#source.texts.quote(spans);
  }

  /** A commitment by its place and first words; empty where it stands nowhere. */
  async label(id: string): Promise<LocalName> {
    const told = await this.commitment(id);
    const [first] = told.quotes;
    if (told.place === null && first === undefined) return {};
    // A passage without a number is named by its words already.
    const words = told.path === '' ? '' : excerptOf(first?.text ?? '');
    const label = [told.place ?? '', words].filter((part) => part !== '').join(' ');
    return { zh: label, lo: label, en: label };
  }

  /** A commitment's place and signed words; null and none where neither the joint log nor this node has cut it. */
  async commitment(id: string): Promise<ToldCommitment> {
    const place = await this.placeOf(id);
    if (place === null) return { path: null, place: null, quotes: [], cut: 'none', isOurs: false };
    const { provision, ordinal, spans } = place;
    const cut = place.isAgreed ? 'agreed' : 'proposed';
    const { number: path, isOurs } = await this.number(provision, place.number);
    const quotes = this.quote(spans);
    const heading = (await this.#provision(provision))?.heading;
    const name = placeName({ number: path, heading, words: quotes[0]?.text }, ordinal);
    return { path, place: path === null ? null : name, quotes, cut, isOurs };
  }

  /** A passage by the number that the joint log gives it, or its own; none where nobody gives it one. */
  async passage(id: string): Promise<LocalName> {
    const { r, book } = this.#source;
    const { number } = await this.number(id, (await jointNumbers(r, book)).get(id) ?? null);
    return number === null || number === '' ? {} : { zh: number, lo: number, en: number };
  }

  /**
   * The number of a passage: what goes to all has the one that the joint log gives it; where that gives none, the one of the outline here,
   * which is said to be ours alone [EX1837].
   */
  async number(
    provision: string,
    joint: string | null,
  ): Promise<{ readonly number: string | null; readonly isOurs: boolean }> {
    const isAlone = this.#source.naming === 'joint-alone';
    if (isAlone && joint !== null) return { number: joint, isOurs: false };
    const number = (await this.#provision(provision))?.path ?? null;
    return number === null ? { number: joint, isOurs: false } : { number, isOurs: isAlone && number !== '' };
  }

  /** Where a commitment stands; null where it stands nowhere. */
  async placeOf(id: string): Promise<(JointPlace & { readonly isHere: boolean }) | null> {
    const { r, book, charsByText, naming } = this.#source;
    const joint = (await jointPlaces(r, book)).get(id);
    const [row] = naming === 'joint-alone' ? [] : await r.projections.places(book.planId, [id]);
    if (row !== undefined) {
      const spans = Object.entries(row.spans).map(
        ([text, list]) => [charsByText.get(text) ?? text, list] as const,
      );
      const { provisionId: provision, ordinal } = row;
      const isAgreed = joint?.isAgreed === true;
      const number = joint?.number ?? null;
      return { provision, ordinal, spans: Object.fromEntries(spans), number, isHere: true, isAgreed };
    }
    return joint === undefined ? null : { ...joint, isHere: false };
  }

  /** The signed words around the spans of a provision. */
  async text(provision: string, spans: Spans): Promise<ToldText | null> {
    return this.#source.texts.around(await this.#provision(provision), spans);
  }

  /** What is told to all goes by what a machine found in the text where this node has accepted no outline of it: as the other side has it. */
  async #provision(id: string): Promise<FoundProvision | undefined> {
    const { r, book, texts, naming } = this.#source;
    if (naming === 'joint-alone') return texts.provision(r, book.planId, id);
    const [row] = await r.projections.provisionsById(book.planId, [id]);
    return row;
  }
}
