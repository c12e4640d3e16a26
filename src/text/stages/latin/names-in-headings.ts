/**
 * Names in headings. There every word is capital: what is a name is known from elsewhere, has an article before it, or a form
 * of its own. A place in a heading tells what the section is about, and a heading that is nothing but a name names itself.
 */
import type { FoundMention } from '../found.ts';
import type { Section } from '../outline.ts';
import { isTitleCase } from '../titles.ts';

const MOST_LINE = 120;
/** What stands under a heading is longer than a line of a list. */
const LEAST_BODY = 100;

interface Heading {
  readonly from: number;
  readonly to: number;
}

/** The line around the mention where it is a heading that the outline does not count: title case, no stop, prose below. */
function plainHeading(chars: string, { from, to }: FoundMention): Heading | null {
  const before = chars.slice(Math.max(0, from - MOST_LINE), from);
  const after = chars.slice(to, to + MOST_LINE);
  const start = before.lastIndexOf('\n');
  const stop = after.indexOf('\n');
  if (start < 0 || stop < 0 || /[.;:,|]\s{0,3}$/.test(after.slice(0, stop))) return null;
  const line = { from: from - before.length + start + 1, to: to + stop };
  const below = chars.slice(line.to, line.to + LEAST_BODY + 4).trimStart();
  // A line of a sentence that is broken at a page's width is no heading.
  const isApart = /^[A-Z\d]/.test(below) && isOver(before.slice(0, start));
  const isProse = isApart && below.length >= LEAST_BODY && !below.slice(0, LEAST_BODY).includes('\n');
  return isProse && !/[.,;:|]/.test(before.slice(start + 1)) && isHeadingCase(chars, line) ? line : null;
}

/** Whether a sentence is over, or a blank line stands at the end. */
function isOver(above: string): boolean {
  const said = above.trimEnd();
  return said === '' || /[.!?:;)”"]$/.test(said) || above.slice(said.length).includes('\n');
}

/** Title case; also of one word. */
function isHeadingCase(chars: string, { from, to }: Heading): boolean {
  return isTitleCase(chars, from, to) || /^\s{0,3}[A-Z][\w’'-]{2,20}\s{0,3}$/.test(chars.slice(from, to));
}

/** Which of the mentions stay: `mentions` in the order of the text. */
export function outsideTitles(
  chars: string,
  sections: readonly Section[],
  mentions: readonly FoundMention[],
): (mention: FoundMention) => boolean {
  const headings = sections.flatMap(({ heading }) =>
    heading && isTitleCase(chars, heading.from, heading.to) ? [heading] : [],
  );
  let next = 0;
  const inside = new Map<FoundMention, Heading>();
  for (const mention of mentions) {
    while (next < headings.length && (headings[next]?.to ?? 0) <= mention.from) next++;
    const heading = headings[next];
    const isIn = heading && mention.from >= heading.from && mention.to <= heading.to;
    const found = isIn ? heading : plainHeading(chars, mention);
    if (found) inside.set(mention, found);
  }
  const elsewhere = new Set(
    mentions.filter((each) => !inside.has(each)).map(({ from, to }) => chars.slice(from, to)),
  );
  return (mention) => {
    const heading = inside.get(mention);
    if (!heading || mention.type === 'T' || mention.type === 'Q') return true;
    const text = chars.slice(mention.from, mention.to);
    const isWhole = chars.slice(heading.from, heading.to).trim() === text;
    if (isWhole) return false;
    return (
      text.includes('.') ||
      (mention.type !== 'L' && elsewhere.has(text)) ||
      / (?:an?|the) $/.test(chars.slice(mention.from - 5, mention.from))
    );
  };
}
