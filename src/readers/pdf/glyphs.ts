/**
 * A page's drawing instructions → its characters, each with its place. The text part of PDF's imaging model is followed
 * (ISO 32000-2, 9.4): matrices, sizes, spacing, rise. Spaces that the file holds are told from gaps that a program left.
 */
import { getResolvedPDFJS } from 'unpdf';
import type { PageSize } from '../places/place.ts';
import type { PdfPage } from './open-pdf.ts';

/** A character with the marks on it, where it stands on the page: points from the upper left corner. */
export interface Unit {
  readonly text: string;
  readonly left: number;
  right: number;
  /** The line that letters stand on. */
  readonly base: number;
  readonly size: number;
  readonly font: string;
}
/** What a page holds. */
export interface PageGlyphs {
  readonly size: PageSize;
  readonly units: readonly Unit[];
  /** Characters drawn in another direction than the page's. */
  readonly turned: number;
  /** Characters whose font does not tell what they are. */
  readonly unknown: number;
  /** Characters that are there and not drawn: what a program recognised in a picture. */
  readonly unseen: number;
}

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

/** A matrix from an instruction's arguments, which are numbers or hold them. */
function matrixOf(value: unknown): Matrix {
  const list = Array.from(
    Object(value).length === undefined ? Object.values(Object(value)) : Object(value),
    Number,
  );
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = list;
  return [a, b, c, d, e, f];
}

interface Font {
  readonly name: string;
  /** Width of a glyph's unit in text space. */
  readonly scale: number;
  readonly isVertical: boolean;
  readonly isLost: boolean;
}

interface State {
  ctm: Matrix;
  font: Font;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  leading: number;
  rise: number;
  mode: number;
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** Text that only shapes: marks stand on the character before them. */
const MARK = /^\p{M}+$/u;
const UNKNOWN = /^[\p{Co}\p{Cc}\ufffd]*$/u;
const INVISIBLE = 3;

/** Follows the instructions of one page. */
class Tracer {
  readonly #page: PdfPage;
  readonly #view: Matrix;
  readonly #fonts = new Map<string, Font>();
  readonly #stack: State[] = [];
  #state: State;
  #matrix: Matrix = IDENTITY;
  #lineMatrix: Matrix = IDENTITY;
  readonly found: { readonly unit: Unit; readonly turn: number }[] = [];
  unknown = 0;
  unseen = 0;

  constructor(page: PdfPage, view: Matrix) {
    this.#page = page;
    this.#view = view;
    const font = { name: '', scale: 0.001, isVertical: false, isLost: false };
    this.#state = {
      ctm: IDENTITY,
      font,
      size: 1,
      charSpacing: 0,
      wordSpacing: 0,
      hScale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
  }

  readonly instructions: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save: () => this.#stack.push({ ...this.#state }),
    restore: () => this.#restore(),
    transform: (args) => {
      this.#state.ctm = times(matrixOf(args), this.#state.ctm);
    },
    paintFormXObjectBegin: ([matrix]) => {
      this.#stack.push({ ...this.#state });
      if (matrix) this.#state.ctm = times(matrixOf(matrix), this.#state.ctm);
    },
    paintFormXObjectEnd: () => this.#restore(),
    beginText: () => this.#setMatrix(IDENTITY),
    setTextMatrix: (args) => this.#setMatrix(matrixOf(args.length === 1 ? args[0] : args)),
    moveText: ([x, y]) => this.#move(Number(x), Number(y)),
    setLeadingMoveText: ([x, y]) => {
      this.#state.leading = -Number(y);
      this.#move(Number(x), Number(y));
    },
    setLeading: ([leading]) => {
      // pdf.js hands leading over with its sign turned.
      this.#state.leading = Math.abs(Number(leading));
    },
    nextLine: () => this.#move(0, -this.#state.leading),
    setFont: ([name, size]) => {
      this.#state.font = this.#fontOf(String(name));
      this.#state.size = Number(size);
    },
    setCharSpacing: ([spacing]) => {
      this.#state.charSpacing = Number(spacing);
    },
    setWordSpacing: ([spacing]) => {
      this.#state.wordSpacing = Number(spacing);
    },
    setHScale: ([scale]) => {
      this.#state.hScale = Number(scale) / 100;
    },
    setTextRise: ([rise]) => {
      this.#state.rise = Number(rise);
    },
    setTextRenderingMode: ([mode]) => {
      this.#state.mode = Number(mode);
    },
    showText: ([glyphs]) => {
      if (Array.isArray(glyphs)) this.#show(glyphs);
    },
  };

  #restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
  }

  #setMatrix(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#lineMatrix = matrix;
  }

  #move(x: number, y: number): void {
    this.#setMatrix(times([1, 0, 0, 1, x, y], this.#lineMatrix));
  }

  #fontOf(name: string): Font {
    const known = this.#fonts.get(name);
    if (known !== undefined) return known;
    const store = this.#page.commonObjs;
    const font: unknown = store.has(name) ? store.get(name) : null;
    const matrix: unknown = Reflect.get(Object(font), 'fontMatrix');
    const made: Font = {
      name: String(Reflect.get(Object(font), 'name') ?? name),
      scale: Array.isArray(matrix) ? Number(matrix[0]) : 0.001,
      isVertical: Reflect.get(Object(font), 'vertical') === true,
      // Of a font that cannot be read pdf.js keeps the reason instead.
      isLost: typeof font !== 'object' || font === null,
    };
    this.#fonts.set(name, made);
    return made;
  }

  #show(glyphs: readonly unknown[]): void {
    if (this.#state.font.isLost) this.unknown += Math.max(1, glyphs.length);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') this.#advance((-glyph / 1000) * this.#state.size);
      else if (isGlyph(glyph)) this.#draw(glyph);
    }
  }

  #advance(distance: number): void {
    const { font, hScale } = this.#state;
    const [x, y] = font.isVertical ? [0, distance] : [distance * hScale, 0];
    this.#matrix = times([1, 0, 0, 1, x, y], this.#matrix);
  }

  #draw(glyph: Glyph): void {
    const { font, size, hScale, rise, charSpacing, wordSpacing, ctm, mode } = this.#state;
    const own: Matrix = [size * hScale, 0, 0, size, 0, rise];
    const at = times(times(times(own, this.#matrix), ctm), this.#view);
    const width = glyph.width * font.scale * size;
    this.#advance(width);
    const after = times(times(times(own, this.#matrix), ctm), this.#view);
    this.#advance(charSpacing + (glyph.isSpace ? wordSpacing : 0));
    const text = glyph.unicode;
    if (mode === INVISIBLE) this.unseen++;
    if (UNKNOWN.test(text)) {
      if (text !== '' || !glyph.isSpace) this.unknown++;
      return;
    }
    const turn = Math.round((Math.atan2(at[1], at[0]) * 2) / Math.PI);
    const unit = turned(at, after, turn, text, font.name);
    this.found.push({ unit, turn: isStraight(at) ? turn : Number.NaN });
  }
}

/** Whether the letters stand along one of the page's sides. */
function isStraight([a, b]: Matrix): boolean {
  const angle = (Math.atan2(b, a) * 2) / Math.PI;
  return Math.abs(angle - Math.round(angle)) < 0.03;
}

/** A character as it stands when the page is turned so that it is upright. */
function turned(at: Matrix, after: Matrix, turn: number, text: string, font: string): Unit {
  const size = Math.hypot(at[2], at[3]);
  const [x, y] = upright(at[4], at[5], turn);
  const [end] = upright(after[4], after[5], turn);
  return { text, left: x, right: Math.max(end, x), base: y, size, font };
}

function upright(x: number, y: number, turn: number): readonly [number, number] {
  if (turn === 1) return [y, -x];
  if (turn === -1) return [-y, x];
  return turn === 2 || turn === -2 ? [-x, -y] : [x, y];
}

function isGlyph(value: unknown): value is Glyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;
}

/** Puts marks on the characters that they were drawn over, so that sorting cannot part them. */
function withMarks(units: readonly Unit[]): readonly Unit[] {
  const joined: Unit[] = [];
  for (const unit of units) {
    const last = joined.at(-1);
    if (last !== undefined && MARK.test(unit.text) && Math.abs(unit.base - last.base) < last.size * 0.5)
      joined[joined.length - 1] = {
        ...last,
        text: last.text + unit.text,
        right: Math.max(last.right, unit.right),
      };
    else joined.push(unit);
  }
  return joined;
}

/** The characters of a page. */
export async function readGlyphs(page: PdfPage): Promise<PageGlyphs> {
  const { OPS } = await getResolvedPDFJS();
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  const viewport = page.getViewport({ scale: 1 });
  const tracer = new Tracer(page, matrixOf(viewport.transform));
  const { fnArray, argsArray } = await page.getOperatorList();
  fnArray.forEach((code, at) => {
    const follow = tracer.instructions[names.get(code) ?? ''];
    const args: unknown = argsArray[at];
    follow?.(Array.isArray(args) ? args : []);
  });
  const turns = [0, 1, -1, 2, -2].map((turn) => tracer.found.filter((one) => one.turn === turn));
  const main = turns.reduce((most, some) => (some.length > most.length ? some : most), turns[0] ?? []);
  const isSide = Math.abs(main[0]?.turn ?? 0) === 1;
  const size: PageSize = isSide ? [viewport.height, viewport.width] : [viewport.width, viewport.height];
  page.cleanup();
  return {
    size,
    units: withMarks(
      onPage(
        main.map(({ unit }) => unit),
        size,
        main[0]?.turn ?? 0,
      ),
    ),
    turned: tracer.found.length - main.length,
    unknown: tracer.unknown,
    unseen: tracer.unseen,
  };
}

/** Upright coordinates of a turned page begin at its own corner. */
function onPage(units: readonly Unit[], [width, height]: PageSize, turn: number): readonly Unit[] {
  const [dx, dy] =
    turn === 1 ? [0, height] : turn === -1 ? [width, 0] : Math.abs(turn) === 2 ? [width, height] : [0, 0];
  return units.map((unit) => ({
    ...unit,
    left: unit.left + dx,
    right: unit.right + dx,
    base: unit.base + dy,
  }));
}
