/**
 * Names that stand for the same thing: a short name that the text itself gives (以下简称《行动计划》, hereinafter "the Plan",
 * letters in brackets), and a name with and without its marks. Offsets are code points. Nothing is guessed from likeness:
 * two names are one only where the text says so.
 */

/** A name as found in a text. */
export interface NameInText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How far behind a name its short form is looked for, in code points. */
const MOST = 90;
const SHORT_FORMS: readonly RegExp[] = [
  // （以下简称“行动计划”）, (以下称《行动计划》)
  /^[》”"]?\s?[（(]\s?(?:以下|下文)(?:统?简称|统?称)(?:为)?[：:]?\s?[“"《「]?([^“”"《》「」（）()]{2,30})[”"》」]?\s?[）)]/u,
  // (hereinafter referred to as "the Plan"), (hereinafter "COC")
  /^[”"]?,?\s?\(?\s?(?:here(?:in)?after|henceforth)(?:\s(?:referred\sto\sas|called|known\sas|as))?,?\s(?:the\s)?[“"'‘]?(?:the\s)?([A-Z][^“”"'’‘()]{1,40})[”"'’]?\s?\)?/u,
  // (ຕໍ່ໄປນີ້ເອີ້ນວ່າ “ແຜນ”)
  /^[”"]?\s?\(\s?(?:ຊຶ່ງ)?(?:ຕໍ່ໄປນີ້|ຕໍ່ໄປ)\s?(?:ເອີ້ນວ່າ|ຮຽກວ່າ)\s?[“"]?([^“”"()]{2,40})[”"]?\s?\)/u,
  // Code of Conduct (COC)
  /^\s?[（(]\s?(?:the\s)?[“"]?([A-Z][A-Za-z]{0,2}[A-Z][A-Za-z0-9-]{0,8})[”"]?\s?[）)]/u,
];

/** A name without its marks, articles and case. */
function keyOf(words: string): string {
  return words
    .replace(/[《》“”"「」‘’']/gu, '')
    .replace(/^the\s/iu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The short form that stands right behind a name, or null. */
function shortBehind(behind: string): string | null {
  for (const form of SHORT_FORMS) {
    const found = form.exec(behind)?.[1];
    if (found) return found.trim();
  }
  return null;
}

/**
 * For each name the words of the first name that stands for the same thing in full: a name that is no short form keeps the
 * words in which it came first.
 */
export function fullNames(chars: string, names: readonly NameInText[]): readonly string[] {
  const points = [...chars];
  const full = new Map<string, string>();
  const first = new Map<string, string>();
  for (const { end, text } of names) {
    const key = keyOf(text);
    if (!first.has(key)) first.set(key, text);
    const short = shortBehind(points.slice(end, end + MOST).join(''));
    if (short === null || full.has(keyOf(short)) || keyOf(short) === key) continue;
    full.set(keyOf(short), full.get(key) ?? first.get(key) ?? text);
  }
  return names.map(({ text }) => full.get(keyOf(text)) ?? first.get(keyOf(text)) ?? text);
}
