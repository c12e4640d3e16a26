/**
 * What a line break in a page's file means. Between two East Asian characters it is a space or nothing: programs that break
 * lines at spaces alone mean the space; files that are wrapped at a width, where there is no space to break at, mean nothing.
 * Where every line of a block ends as a paragraph does, the site's style sheet shows the lines, and they are lines.
 */
import { type HtmlElement, isElement, isText } from './parse-html.ts';

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u9fff\ua000-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** A character of a script that is written without spaces between words. */
export function isWide(char: string): boolean {
  return WIDE.test(char);
}

/** Breaks that are seen before a file counts as wrapped, and the longest line that such a file has. */
const LEAST_BREAKS = 3;
const LONGEST_LINE = 120;

/** Whether the file is wrapped at a width: several lines end inside East Asian words, and none runs on far beyond. */
export function isWrappedFile(chars: string): boolean {
  let breaks = 0;
  let before = '';
  for (const line of chars.split(/\r?\n/)) {
    if (line.length > LONGEST_LINE && Array.from(line).filter(isWide).length > LONGEST_LINE) return false;
    const words = line.trim();
    if (words === '') continue;
    if (isWide(before.charAt(before.length - 1)) && isWide(words.charAt(0))) breaks++;
    before = words;
  }
  return breaks >= LEAST_BREAKS;
}

const LEAST_LINES = 4;
/** What a paragraph of an East Asian text ends with, and what one begins with. */
const CLOSED = /[。：；！？”）]$/;
const LABELLED =
  /^(?:[一二三四五六七八九十]{1,4}、|（[一二三四五六七八九十]{1,4}）|第[一二三四五六七八九十百]{1,5}[编章节条]|\d{1,3}[.．、])/;

/** The words of a block up to the blocks inside it, with the line breaks of the file. */
function ownRun(block: HtmlElement, isBlock: (element: HtmlElement) => boolean): string {
  let words = '';
  for (const child of block.childNodes) {
    if (isText(child)) words += child.value;
    else if (isElement(child) && child.tagName === 'br') words += '\n';
    else if (isElement(child) && !isBlock(child)) words += ownRun(child, isBlock);
  }
  return words;
}

/** Whether the file's lines in a block are paragraphs: each ends as one does, or stands beside a numbered heading. */
export function keepsLines(block: HtmlElement, isBlock: (element: HtmlElement) => boolean): boolean {
  const lines = ownRun(block, isBlock)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < LEAST_LINES || lines.some((line) => !isWide(line.charAt(0)) && !LABELLED.test(line)))
    return false;
  const closed = lines.filter((line) => CLOSED.test(line)).length;
  return (
    closed * 2 >= lines.length &&
    lines.every(
      (line, at) =>
        at === lines.length - 1 ||
        CLOSED.test(line) ||
        LABELLED.test(line) ||
        LABELLED.test(lines[at + 1] ?? ''),
    )
  );
}
