/** Paragraphs and tables of one part of a Word document → lines, with the numbers that Word draws before them. */
import { type Line, tableLines } from '../lines.ts';
import type { DocumentPart, Place } from '../places/place.ts';
import { childOf, elementsOf, type XmlElement } from '../xml/parse-xml.ts';
import { chosenOf, InlineReader, type Met } from './inline.ts';
import type { Numbering } from './numbering.ts';
import { listPlaceOf, type Styles } from './styles.ts';

/** What a document's parts share while they are read. */
export interface Reading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly met: Met;
  /** Numbers that were written as text, and formats that were not known. */
  readonly labels: { count: number; readonly unknown: Set<string> };
}

/** Reads the blocks of one part; paragraphs are counted from one, in the order of the file. */
export class BlockReader {
  readonly #reading: Reading;
  readonly #part: DocumentPart;
  readonly #inline: InlineReader;
  #paragraphs = 0;
  /** Characters of a paragraph whose end is a recorded deletion: they belong to the next one. */
  #pending: Line = [];

  constructor(reading: Reading, part: DocumentPart) {
    this.#reading = reading;
    this.#part = part;
    this.#inline = new InlineReader(reading.styles, reading.met);
  }

  read(container: XmlElement): readonly Line[] {
    const lines = elementsOf(container).flatMap((child) => this.#block(child));
    const rest = this.#pending;
    this.#pending = [];
    return rest.length === 0 ? lines : [...lines, rest];
  }

  #block(element: XmlElement): readonly Line[] {
    switch (element.name) {
      case 'p':
        return this.#paragraph(element);
      case 'tbl':
        return this.#table(element);
      case 'del':
      case 'moveFrom':
        this.#reading.met.deleted++;
        return [];
      case 'altChunk':
        this.#reading.met.pictures++;
        return [];
      case 'AlternateContent': {
        const chosen = chosenOf(element);
        return chosen === undefined ? [] : this.read(chosen);
      }
      case 'sectPr':
      case 'sdtPr':
      case 'sdtEndPr':
        return [];
      default:
        return elementsOf(element).flatMap((child) => this.#block(child));
    }
  }

  #paragraph(element: XmlElement): readonly Line[] {
    const place: Place = { kind: 'paragraph', part: this.#part, paragraph: ++this.#paragraphs };
    const properties = childOf(element, 'pPr');
    const { text, boxes } = this.#inline.read(element);
    const below = boxes.flatMap((box) => elementsOf(box).flatMap((child) => this.#block(child)));
    const before = this.#pending;
    if (childOf(childOf(properties, 'rPr'), 'del') !== undefined) {
      this.#reading.met.deleted++;
      this.#pending = text === '' ? before : [...before, { text, place }];
      return below;
    }
    this.#pending = [];
    const label = this.#label(properties);
    const line = [{ text: label, place }, ...before, { text, place }].filter((piece) => piece.text !== '');
    return [line, ...below];
  }

  #label(properties: XmlElement | undefined): string {
    const { numbering, styles, labels } = this.#reading;
    const style = childOf(properties, 'pStyle')?.attributes.val ?? styles.defaultParagraph;
    const label = numbering.next(style, listPlaceOf(properties));
    if (label === null) return '';
    labels.count++;
    if (label.unknown !== null) labels.unknown.add(label.unknown);
    return label.text;
  }

  #table(element: XmlElement): readonly Line[] {
    const rows = this.#rows(element).map((row) =>
      this.#cells(row).map((cell) => {
        const merge = childOf(childOf(cell, 'tcPr'), 'vMerge');
        const lines = elementsOf(cell).flatMap((child) => this.#block(child));
        return merge !== undefined && (merge.attributes.val ?? 'continue') === 'continue' ? [] : lines;
      }),
    );
    return tableLines(rows);
  }

  #rows(element: XmlElement): readonly XmlElement[] {
    return elementsOf(element).flatMap((child): readonly XmlElement[] => {
      if (child.name === 'tr') {
        const isDeleted = childOf(childOf(child, 'trPr'), 'del') !== undefined;
        if (isDeleted) this.#reading.met.deleted++;
        return isDeleted ? [] : [child];
      }
      return child.name.endsWith('Pr') || child.name === 'tblGrid' ? [] : this.#rows(child);
    });
  }

  #cells(row: XmlElement): readonly XmlElement[] {
    return elementsOf(row).flatMap((child): readonly XmlElement[] => {
      if (child.name === 'tc') return [child];
      return child.name.endsWith('Pr') ? [] : this.#cells(child);
    });
  }
}
