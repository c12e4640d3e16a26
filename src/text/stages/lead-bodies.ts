/**
 * Brackets in which a text itself names who is responsible: "(Lead: Ministry of Trade; Support: Customs)". They stand
 * outside what is undertaken.
 */

export interface LeadBracket {
  /** Unit where the bracket begins. */
  readonly from: number;
  readonly names: readonly string[];
}

const MOST = 300;

/** Names of a list: parted by commas, semicolons, strokes; marks of notes left out. */
export function namesIn(list: string): string[] {
  return list
    .replace(/\[\^[^\]]{1,8}\]/g, '')
    .split(
      /[,;/\n]|\sand\s(?=(?:the\s)?(?:Ministry|Department|Office|Agency|Bureau|Board|Commission|Authority|Customs|National|Central|State)\b)/,
    )
    .map((name) =>
      name
        .replace(/\*/g, '')
        .trim()
        .replace(/^(?:and )?(?:the )/i, ''),
    )
    .filter((name) => name !== '' && name !== '-');
}

/** The bracket of responsibility in `[from, to)`; `words` is a pattern of what stands before its colon. */
export function bracketOf(chars: string, from: number, to: number, words: string): LeadBracket | null {
  const text = chars.slice(Math.max(from, to - MOST), to);
  const found = new RegExp(`[(\\[] ?(?:${words}) ?[:：] ?([^()\\[\\]]{2,200})[)\\]]`, 'i').exec(text);
  if (!found) return null;
  // Who only supports is no lead.
  const [list = ''] = (found[1] ?? '').split(
    /[;,] ?(?:support|supported by|supporting|with|ສົມທົບ|ພາກສ່ວນສົມທົບ)[^:]{0,24}:/i,
  );
  let at = Math.max(from, to - MOST) + found.index;
  while (at > from && chars.charAt(at - 1) === ' ') at--;
  return { from: at, names: namesIn(list) };
}

/** Names of a line that says nothing but who is responsible: "Lead agency: Ministry of Trade". */
export function leadLine(text: string, words: string): string[] | null {
  const found = new RegExp(`^\\*{0,2}(?:${words}) ?[:：]\\*{0,2} ?(.{2,200})$`, 'is').exec(
    text.trim().replace(/\.$/, ''),
  );
  return found?.[1] ? namesIn(found[1]) : null;
}
