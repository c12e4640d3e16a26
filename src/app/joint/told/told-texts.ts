/**
 * The signed words that proposals are about. Spans come from whoever proposed: those that reach beyond the text are told by
 * nothing, never guessed.
 */
import { fromUtf8, type Span } from '../../../base/index.ts';
import type { OutlineNode } from '../../../plan/index.ts';
import { sliceText, type TextSlices, type ToldQuote } from '../../../views/index.ts';
import type { ProvisionRow, StoreReader, TextRow } from '../../ports/index.ts';

/** Words around what is meant. */
export interface ToldText {
  readonly text: string;
  readonly language: TextRow['lang'];
  /** Null where this node has not accepted an outline that has the provision. */
  readonly provision: { readonly id: string; readonly path: string; readonly heading: string | null } | null;
  readonly words: string;
  /** What of the words is meant, in code points of these words; none: all of them. */
  readonly marks: readonly Span[];
}

/** Code points of a provision that are shown, around what is meant in it. */
const MOST = 1_200;
const AROUND = 120;

/** Whether the spans stand in a text of so many code points. */
function areWithin(spans: readonly Span[], codePoints: number): boolean {
  return spans.length > 0 && spans.every(({ start, end }) => start >= 0 && start < end && end <= codePoints);
}

/** A stretch of the text with what is meant in it. */
function windowOf({ start, end }: Span, spans: readonly Span[]): Span {
  const first = spans[0];
  const last = spans.at(-1);
  if (end - start <= MOST || first === undefined || last === undefined) return { start, end };
  return { start: Math.max(start, first.start - AROUND), end: Math.min(end, last.end + AROUND) };
}

/** A provision, as an accepted outline has it or a machine has found it. */
export type FoundProvision = Pick<ProvisionRow, 'id' | 'textId' | 'path' | 'heading' | 'start' | 'end'>;

export class ToldTexts {
  readonly #texts: readonly TextRow[];
  readonly #slices: ReadonlyMap<string, TextSlices>;
  readonly #found = new Map<string, ReadonlyMap<string, OutlineNode>>();

  private constructor(texts: readonly TextRow[], slices: ReadonlyMap<string, TextSlices>) {
    this.#texts = texts;
    this.#slices = slices;
  }

  /** The plan's current texts; or those of a genesis by their characters, in its order, whatever copy has taken their place here since. */
  static async load(
    r: StoreReader,
    planId: string,
    genesis: readonly string[] | null = null,
  ): Promise<ToldTexts> {
    const all = await r.projections.texts(planId);
    const texts =
      genesis === null
        ? all.filter(({ current }) => current)
        : genesis.flatMap((hash) => all.find(({ charsSha256 }) => charsSha256 === hash) ?? []);
    const slices = new Map<string, TextSlices>();
    for (const { charsSha256 } of texts) {
      const bytes = await r.blobs.get(planId, charsSha256);
      const chars = bytes === null ? null : fromUtf8(bytes);
      if (chars !== null) slices.set(charsSha256, sliceText(chars));
    }
    return new ToldTexts(texts, slices);
  }

  /** The provision of that id; where no accepted outline has it, as the machine found it in the text [EX1730]. */
  async provision(r: StoreReader, planId: string, id: string): Promise<FoundProvision | undefined> {
    const [row] = await r.projections.provisionsById(planId, [id]);
    if (row !== undefined) return row;
    for (const { textId } of this.#texts) {
      const node = (await this.#foundIn(r, planId, textId)).get(id);
      if (node !== undefined) return { ...node, textId };
    }
    return undefined;
  }

  async #foundIn(r: StoreReader, planId: string, textId: string): Promise<ReadonlyMap<string, OutlineNode>> {
    const known = this.#found.get(textId);
    if (known !== undefined) return known;
    const nodes = (await r.own.extraction(planId, textId))?.outline ?? [];
    const found = new Map(nodes.map((node) => [node.id, node]));
    this.#found.set(textId, found);
    return found;
  }

  /** Exact words, in each text that the spans name. */
  quote(spans: Readonly<Record<string, readonly Span[]>>): readonly ToldQuote[] {
    return this.#texts.flatMap(({ charsSha256, lang }) => {
      const [slices, mine] = [this.#slices.get(charsSha256), spans[charsSha256] ?? []];
      if (slices === undefined || !areWithin(mine, slices.codePoints)) return [];
      return [{ language: lang, text: slices.words(mine) }];
    });
  }

  /** The provision with what is meant in it, or what is meant with its surroundings. */
  around(
    provision: FoundProvision | undefined,
    spans: Readonly<Record<string, readonly Span[]>>,
  ): ToldText | null {
    const text = this.#texts.find(
      ({ textId, charsSha256 }) => textId === provision?.textId || spans[charsSha256] !== undefined,
    );
    const slices = text === undefined ? undefined : this.#slices.get(text.charsSha256);
    if (text === undefined || slices === undefined) return null;
    const named = spans[text.charsSha256] ?? [];
    const marks = areWithin(named, slices.codePoints) ? named : [];
    const whole = provision ?? this.#surroundings(marks, slices);
    if (whole === null) return null;
    const shown = windowOf(whole, marks);
    return {
      text: text.textId,
      language: text.lang,
      provision:
        provision === undefined
          ? null
          : { id: provision.id, path: provision.path, heading: provision.heading },
      words: slices.at(shown),
      marks: marks
        .filter(({ start, end }) => start >= shown.start && end <= shown.end)
        .map(({ start, end }) => ({ start: start - shown.start, end: end - shown.start })),
    };
  }

  #surroundings(marks: readonly Span[], { codePoints }: TextSlices): Span | null {
    const [first, last] = [marks[0], marks.at(-1)];
    if (first === undefined || last === undefined) return null;
    return { start: Math.max(0, first.start - AROUND), end: Math.min(codePoints, last.end + AROUND) };
  }
}
