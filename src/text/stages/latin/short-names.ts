/**
 * Abbreviations and last words that stand for a name from where it is given in full on.
 */
import type { MentionType } from '../../extraction.ts';
import { commonLetters, standing } from './lexicon.ts';
import { isShortFor, typeOf } from './name-types.ts';
import { ACRONYM, headOf, isCapital } from './name-words.ts';
import { textOf, type Word } from './words.ts';

/** "Resolution of the International Lakes Union (ILU)": what the last part of the name is that the letters are short for. */
function partNamed(short: string, run: readonly Word[]): MentionType | null {
  for (let at = run.length - 2; at > 0; at--) {
    const part = run.slice(at);
    if (!isCapital(part[0]) || part[0]?.text.charAt(0) !== short.charAt(0)) continue;
    if (isShortFor(short, part)) return typeOf(part);
  }
  return null;
}

/** Heads by which a name is spoken of again. */
const SPOKEN = /^(?:Summit|Ministerial|Guidelines|Forum|Roadmap)$/;

export class ShortNames {
  private readonly types = new Map<string, MentionType>();

  typeOf(text: string): MentionType | undefined {
    return this.types.get(text);
  }

  set(text: string, type: MentionType): void {
    this.types.set(text, type);
  }

  /**
   * Letters that are explained nowhere stand for a body where they own something or act: "the RCMP’s powers", "held by LAC",
   * "VAC will".
   */
  learnBodies(words: readonly Word[]): void {
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      const letters = word?.text.replace(/[’']s$/, '') ?? '';
      if (!word || !/^[A-Z]{3,6}$/.test(letters) || commonLetters.has(letters) || standing.has(letters))
        continue;
      const owns = letters !== word.text;
      const before = word.before === '' ? (words[at - 1]?.lower ?? '') : '';
      const isHeld = before === 'by' && /ed$|^(?:held|led|run|built|made)$/.test(words[at - 2]?.lower ?? '');
      const acts = /^(?:will|shall|must)$/.test(words[at + 1]?.lower ?? '') && words[at + 1]?.before === '';
      if ((owns || isHeld || acts) && !this.types.has(letters)) this.types.set(letters, 'O');
    }
  }

  /** An abbreviation in brackets after the name, and the last word of a thing named in full. */
  learn(words: readonly Word[], run: readonly Word[], type: MentionType, end: number): void {
    const last = run.at(-1);
    if (type === 'J' && last) this.types.set(last.text, type);
    // "the Leaders’ Climate Summit", then "the Summit"
    const head = run.find(({ text }) => SPOKEN.test(text));
    if (/^[MI]$/.test(type) && head && headOf(head) === type) this.types.set(head.text, type);
    // "Master Plan on Connectivity (MPC) 2035"
    for (const [at, { text, before }] of run.entries())
      if (at > 0 && before === '(' && ACRONYM.test(text)) this.learnInside(text, typeOf(run.slice(0, at)));
    const after = words[end];
    if (!after?.before.startsWith('(') && !after?.before.endsWith('(')) return;
    // "Center for Disease Control (U.L. CDC)"
    const closed = words.slice(end + 1, end + 4).findIndex(({ before }) => before.startsWith(')'));
    const inBrackets = closed > 0 ? words.slice(end, end + 1 + closed) : [];
    if (
      after.before === '(' &&
      inBrackets.length > 1 &&
      inBrackets.every(isCapital) &&
      inBrackets.some(({ text }) => ACRONYM.test(text))
    )
      this.types.set(textOf(inBrackets), type);
    // "Center for International Cooperation (MASHAV)": short for what it is called at home.
    const part = isShortFor(after.text, run) ? null : partNamed(after.text, run);
    if (part && ACRONYM.test(after.text)) {
      this.types.set(after.text, part);
      return;
    }
    const isAlone = words[end + 1]?.before.startsWith(')') === true && type !== 'L';
    if (!isShortFor(after.text, run) && !(isAlone && after.before === '(' && /^[A-Z]{3,9}$/.test(after.text)))
      return;
    if (ACRONYM.test(after.text)) this.types.set(after.text, type);
    const second = words[end + 1];
    if (ACRONYM.test(after.text) && second && second.before === '' && isCapital(second) && headOf(second))
      this.types.set(`${after.text} ${second.text}`, type);
  }

  private learnInside(short: string, type: MentionType | null): void {
    if (type) this.types.set(short, type);
  }
}
