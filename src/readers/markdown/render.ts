/** The tree of a Markdown file → lines, each with the line of the file that it came from. */
import { type Line, type Piece, tableLines, textOf } from '../lines.ts';
import type { Place } from '../places/place.ts';
import { raise } from '../superscript.ts';
import type { FootnoteDefinition, List, ListItem, Nodes, Root, Table } from './tree.ts';

/** What was met on the way. */
export interface MarkdownMet {
  deleted: number;
  active: number;
  pictures: number;
  notes: number;
}

/** Renders one file. */
export class MarkdownRenderer {
  readonly met: MarkdownMet = { deleted: 0, active: 0, pictures: 0, notes: 0 };
  readonly #source: string;
  readonly #places: Place[] = [];
  readonly #footnotes = new Map<string, FootnoteDefinition>();
  readonly #referred: string[] = [];
  #lines: Line[] = [];
  #line: Piece[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  render(root: Root): readonly Line[] {
    for (const child of root.children)
      if (child.type === 'footnoteDefinition') this.#footnotes.set(child.identifier, child);
    this.#blocks(root.children);
    // A note may refer to further notes: the list grows while it is gone through.
    for (let at = 0; at < this.#referred.length; at++) this.#footnote(this.#referred[at] ?? '', at + 1);
    return this.#lines;
  }

  #placeOf(line: number): Place {
    const known = this.#places[line];
    if (known !== undefined) return known;
    const place: Place = { kind: 'line', line };
    this.#places[line] = place;
    return place;
  }

  #blocks(nodes: readonly Nodes[]): void {
    for (const node of nodes) this.#block(node);
  }

  #block(node: Nodes): void {
    switch (node.type) {
      case 'list':
        this.#list(node);
        break;
      case 'table':
        this.#table(node);
        break;
      case 'code':
        this.#text(node.value, (node.position?.start.line ?? 1) + (this.#isFenced(node) ? 1 : 0));
        break;
      case 'html':
        this.#html(node.value, node.position?.start.line ?? 1);
        break;
      case 'blockquote':
        this.#blocks(node.children);
        break;
      case 'heading':
      case 'paragraph':
        this.#inline(node.children);
        break;
      default:
    }
    this.#endLine();
  }

  #isFenced(node: Nodes): boolean {
    return /^\s*[`~]{3}/.test(
      this.#source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
    );
  }

  /** Numbers go on from the first one as Markdown counts them, with the mark that the file has after them. */
  #list(list: List): void {
    list.children.forEach((item, at) => {
      const written = this.#source.slice(
        item.position?.start.offset ?? 0,
        (item.position?.start.offset ?? 0) + 12,
      );
      const after = /^\d+([.)])/.exec(written)?.[1] ?? '.';
      const sign = list.ordered ? `${(list.start ?? 1) + at}${after} ` : `${checkOf(item)} `;
      this.#line.push({ text: sign, place: this.#placeOf(item.position?.start.line ?? 1) });
      if (item.children.length === 0) this.#endLine();
      this.#blocks(item.children);
    });
  }

  #table(table: Table): void {
    const outside = this.#lines;
    const rows = table.children.map((row) =>
      row.children.map((cell): readonly Line[] => {
        this.#lines = [];
        this.#inline(cell.children);
        this.#endLine();
        return this.#lines;
      }),
    );
    this.#lines = outside;
    for (const line of tableLines(rows)) this.#lines.push(line);
  }

  #footnote(identifier: string, n: number): void {
    const definition = this.#footnotes.get(identifier);
    if (definition === undefined) return;
    this.#line.push({
      text: `${raise(String(n))} `,
      place: this.#placeOf(definition.position?.start.line ?? 1),
    });
    this.#blocks(definition.children);
    this.#endLine();
  }

  #inline(nodes: readonly Nodes[]): void {
    for (const node of nodes) {
      const line = node.position?.start.line ?? 1;
      if (node.type === 'text' || node.type === 'inlineCode') this.#text(node.value, line);
      else if (node.type === 'break') this.#break();
      else if (node.type === 'html') this.#html(node.value, line);
      else if (node.type === 'delete') this.met.deleted++;
      else if (node.type === 'image' || node.type === 'imageReference') this.met.pictures++;
      else if (node.type === 'footnoteReference') this.#refer(node.identifier, line);
      else if ('children' in node) this.#inline(node.children);
    }
  }

  #refer(identifier: string, line: number): void {
    let at = this.#referred.indexOf(identifier);
    if (at < 0) {
      at = this.#referred.push(identifier) - 1;
      this.met.notes++;
    }
    this.#text(raise(String(at + 1)), line);
  }

  #text(chars: string, firstLine: number): void {
    chars.split('\n').forEach((words, at) => {
      if (at > 0) this.#break();
      if (words !== '') this.#line.push({ text: words, place: this.#placeOf(firstLine + at) });
    });
  }

  /** Tags between the marks: a break is one, comments and programs are nothing, of all others the words are read. */
  #html(tags: string, firstLine: number): void {
    if (/<(?:script|iframe|object|embed|input|button|select|textarea)\b/i.test(tags)) this.met.active++;
    if (/<img\b/i.test(tags)) this.met.pictures++;
    const words = tags
      .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
      .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/<[^<>]*>/g, '');
    this.#text(
      words.trim() === '' ? words.replace(/[^\n]/g, '').slice(0, tags.match(/<br/gi)?.length ?? 0) : words,
      firstLine,
    );
  }

  #break(): void {
    this.#lines.push(this.#line);
    this.#line = [];
  }

  #endLine(): void {
    if (textOf(this.#line) !== '') this.#break();
    this.#line = [];
  }
}

function checkOf({ checked }: ListItem): string {
  return checked === true ? '☑' : checked === false ? '☐' : '•';
}
