/**
 * A paragraph's content → its characters. Every character that is printed is read, whatever element holds it: what is
 * left out is left out by name (deletions, hidden words, instructions of fields, phonetic guides) and counted.
 */
import { raise } from '../superscript.ts';
import { childOf, descendantsOf, elementsOf, type XmlElement } from '../xml/parse-xml.ts';
import { type Styles, switchOf } from './styles.ts';

/** What was met on the way; one for a document. */
export interface Met {
  inserted: number;
  deleted: number;
  hidden: number;
  pictures: number;
  active: number;
  footnotes: string[];
  endnotes: string[];
}

/** A paragraph's characters, and the text boxes that hang at it. */
export interface Inline {
  readonly text: string;
  readonly boxes: readonly XmlElement[];
}

/** Elements that hold no printed characters. */
const SILENT = new Set([
  'pPr',
  'rPr',
  'tblPr',
  'tcPr',
  'trPr',
  'sdtPr',
  'sdtEndPr',
  'instrText',
  'delText',
  'delInstrText',
  'softHyphen',
  'rt',
  'proofErr',
]);

/** Characters that have an element of their own. */
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
};

/** Signs of the symbol fonts that plans use as boxes and bullets; others are shown as a bullet. */
const symbols: Readonly<Record<string, string>> = {
  '006C': '●',
  '006E': '■',
  '0071': '❑',
  '0075': '◆',
  '0076': '❖',
  '00A7': '▪',
  '00A8': '☐',
  '00D8': '➢',
  '00FB': '☒',
  '00FC': '✓',
  '00FD': '☒',
  '00FE': '☑',
  '00B7': '•',
  '00E0': '→',
};

function symbolOf(code: string): string {
  const number = Number.parseInt(code, 16);
  if (!Number.isFinite(number)) return '';
  const own = number >= 0xf000 ? number - 0xf000 : number;
  return symbols[own.toString(16).toUpperCase().padStart(4, '0')] ?? '•';
}

/** Of two forms of the same thing the newer one, where it holds anything that is read. */
export function chosenOf(alternative: XmlElement): XmlElement | undefined {
  const choice = childOf(alternative, 'Choice');
  const holds = choice !== undefined && [...descendantsOf(choice)].some(({ name }) => READABLE.has(name));
  return holds ? choice : (childOf(alternative, 'Fallback') ?? choice);
}
const READABLE = new Set(['t', 'txbxContent', 'p']);

/** Reads the content of paragraphs of one document. */
export class InlineReader {
  readonly #styles: Styles;
  readonly #met: Met;
  #pieces: string[] = [];
  #boxes: XmlElement[] = [];

  constructor(styles: Styles, met: Met) {
    this.#styles = styles;
    this.#met = met;
  }

  read(paragraph: XmlElement): Inline {
    this.#pieces = [];
    this.#boxes = [];
    this.#walk(paragraph);
    return { text: this.#pieces.join(''), boxes: this.#boxes };
  }

  #walk(element: XmlElement): void {
    for (const child of elementsOf(element)) this.#take(child);
  }

  /** Whatever has no word of its own here is looked into: no printed character is lost for being held by a new element. */
  #take(element: XmlElement): void {
    const { name } = element;
    if (SILENT.has(name)) return;
    const sign = signs[name];
    const handler = this.#handlers[name];
    if (sign !== undefined) this.#pieces.push(sign);
    else if (handler !== undefined) handler(element);
    else this.#walk(element);
  }

  readonly #handlers: Readonly<Record<string, (element: XmlElement) => void>> = {
    r: (element) => this.#takeRun(element),
    t: (element) => {
      this.#pieces.push(element.children.filter((one) => typeof one === 'string').join(''));
    },
    sym: ({ attributes }) => {
      this.#pieces.push(symbolOf(attributes.char ?? ''));
    },
    del: () => {
      this.#met.deleted++;
    },
    moveFrom: () => {
      this.#met.deleted++;
    },
    ins: (element) => this.#takeInserted(element),
    moveTo: (element) => this.#takeInserted(element),
    AlternateContent: (element) => {
      const chosen = chosenOf(element);
      if (chosen !== undefined) this.#walk(chosen);
    },
    drawing: (element) => this.#takeDrawing(element),
    pict: (element) => this.#takeDrawing(element),
    object: (element) => this.#takeDrawing(element),
    footnoteReference: ({ attributes }) => this.#takeNote('footnotes', attributes),
    endnoteReference: ({ attributes }) => this.#takeNote('endnotes', attributes),
    fldChar: (element) => {
      if (childOf(element, 'ffData') !== undefined) this.#met.active++;
    },
    f: (element) => this.#takeFraction(element),
  };

  #takeInserted(element: XmlElement): void {
    this.#met.inserted++;
    this.#walk(element);
  }

  #takeRun(run: XmlElement): void {
    const properties = childOf(run, 'rPr');
    const style = childOf(properties, 'rStyle')?.attributes.val;
    const isHidden = switchOf(properties, 'vanish') ?? this.#styles.isHidden(style);
    const before = this.#pieces.length;
    this.#walk(run);
    if (isHidden) {
      for (const piece of this.#pieces.splice(before)) this.#met.hidden += Array.from(piece).length;
    } else if (childOf(properties, 'vertAlign')?.attributes.val === 'superscript') {
      for (const piece of this.#pieces.splice(before)) this.#pieces.push(raise(piece));
    }
  }

  /** A note's mark as printed; where the author set one of their own, it stands in the run itself. */
  #takeNote(kind: 'footnotes' | 'endnotes', { id = '', customMarkFollows }: XmlElement['attributes']): void {
    const list = this.#met[kind];
    list.push(id);
    if (customMarkFollows === undefined || customMarkFollows === '0')
      this.#pieces.push(noteMark(kind, list.length));
  }

  /** Text boxes are read after the paragraph that they hang at; pictures and embedded objects are counted. */
  #takeDrawing(element: XmlElement): void {
    const boxes = topmost(element, 'txbxContent');
    for (const box of boxes) this.#boxes.push(box);
    if (boxes.length === 0) this.#met.pictures++;
    if (element.name === 'object' && [...descendantsOf(element)].some(({ name }) => name === 'control'))
      this.#met.active++;
  }

  /** A fraction of a formula, over and under in one line. */
  #takeFraction(element: XmlElement): void {
    const [over, under] = [childOf(element, 'num'), childOf(element, 'den')];
    if (over === undefined || under === undefined) {
      this.#walk(element);
    } else {
      this.#walk(over);
      this.#pieces.push('/');
      this.#walk(under);
    }
  }
}

/** The printed mark of the n-th note. */
export function noteMark(kind: 'footnotes' | 'endnotes', n: number): string {
  return kind === 'footnotes' ? raise(String(n)) : `[${n}]`;
}

/** Elements of a name below `element`, none inside another. */
function topmost(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'AlternateContent') {
      const chosen = chosenOf(child);
      return chosen === undefined ? [] : topmost(chosen, name);
    }
    return child.name === name ? [child] : topmost(child, name);
  });
}
