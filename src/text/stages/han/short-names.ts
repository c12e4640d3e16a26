/**
 * Short names that a text gives itself: 应急委员会（以下简称应急委）. From there on the short name stands for the full one.
 */
import type { MentionType } from '../../extraction.ts';
import type { FoundMention } from '../found.ts';
import { MARK, NOUNLIKE, PREPOSITION, VERB } from './lexicon.ts';
import { endOf, entryAt, type Tokens, tokenFrom } from './tokens.ts';

const MOST_AFTER = 40;
/** Short names in a text at most, so that looking for them costs no more than reading. */
const MOST_NAMES = 40;
const GIVEN =
  /^[》”]?[（(](?:以下|下文|下)(?:统?简称|统?称)(?:为)?[：:]?[“《「]?([^“”《》「」（）()，。；]{2,20})[”》」]?[）)]/;
/** What a text calls its parties and itself. */
const OWN = /^(?:[双各甲乙丙两三]方|缔约[双各]?方|[双各]国|参[与加]方|本.{0,8}|.方|协[定议]|计划|备忘录)$/;

/** What is called by a short name is a name, whatever its words: from the verb or mark before it to its head. */
export function namesBefore(chars: string, tokens: Tokens): FoundMention[] {
  const found: FoundMention[] = [];
  for (let at = chars.indexOf('以下简称'); at >= 0; at = chars.indexOf('以下简称', at + 4)) {
    if (!GIVEN.test(chars.slice(at - 1, at + MOST_AFTER))) continue;
    const last = tokenFrom(tokens, at - 1) - 1;
    const type: MentionType | null = entryAt(tokens, last)?.head ?? null;
    if (last < 0 || endOf(tokens, last) !== at - 1 || type === null || !/^[IMO]$/.test(type)) continue;
    let first = last;
    while (first > 0 && (tokens.from[first - 1] ?? 0) > at - MOST_AFTER) {
      const flags = tokens.flags[first - 1] ?? 0;
      const code = chars.charCodeAt(tokens.from[first - 1] ?? 0);
      if (flags & (MARK | PREPOSITION) || (flags & (VERB | NOUNLIKE)) === VERB || code === 0x7684) break;
      first--;
    }
    const from = tokens.from[first] ?? 0;
    if (first < last && !chars.slice(from, at).includes('\n')) found.push({ type, from, to: at - 1 });
  }
  return found;
}

const BODY_HEADS = /^(?:管理|执行|建设|工作|协调|领导)?(?:委员会|管委会|领导小组)/;

/** 合作区管理委员会: the bodies of a zone or a project that was given the short name. */
function bodiesOf(chars: string, short: string, from: number, into: FoundMention[]): void {
  for (let at = chars.indexOf(short, from); at >= 0; at = chars.indexOf(short, at + short.length)) {
    const head = BODY_HEADS.exec(chars.slice(at + short.length, at + short.length + 8))?.[0];
    if (head) into.push({ type: 'O', from: at, to: at + short.length + head.length });
  }
}

/** Every place in the text where a short name stands that was given behind one of the names. */
export function shortNames(chars: string, names: readonly FoundMention[], front: number): FoundMention[] {
  const found: FoundMention[] = [];
  const given = new Set<string>();
  for (const { type, from, to } of names) {
    // Only bodies, papers and mechanisms: 试验区 goes on to stand for any of its kind; before the first provision bodies are parties.
    if (type === 'O' && from < front) continue;
    const opens = '（(》”'.includes(chars.charAt(to)) && given.size < MOST_NAMES;
    const behind = opens ? GIVEN.exec(chars.slice(to, to + MOST_AFTER)) : null;
    const short = behind?.[1];
    if (!behind || short === undefined || OWN.test(short) || given.has(short)) continue;
    given.add(short);
    if (!/^[IMO]$/.test(type)) {
      bodiesOf(chars, short, to, found);
      continue;
    }
    // Given as 《行动计划》 it stands for the paper only with its marks.
    const written = behind[0].includes('《') ? `《${short}》` : short;
    for (let at = chars.indexOf(written, to); at >= 0; at = chars.indexOf(written, at + written.length)) {
      const marked = chars.charAt(at - 1) === '《' && chars.charAt(at + written.length) === '》';
      found.push({ type, from: marked ? at - 1 : at, to: at + written.length + (marked ? 1 : 0) });
    }
  }
  return found;
}
