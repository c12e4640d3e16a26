/**
 * Lead-ins whose items are things, not actions: "The Parties shall cooperate in the following fields: (a) trade; …" is one
 * commitment over all of them. Where the items undertake something themselves, the lead-in only leads.
 */
import { trimEnd } from './characters.ts';
import type { FoundCommitment } from './found.ts';
import type { Section } from './outline.ts';
import { cutSentences, type Sentence } from './sentences.ts';

const MARKS = /[\s.;；。,，、:：]/;

/** The sentence that leads to a section's children, or null. */
export function leadInOf(chars: string, section: Section): Sentence | null {
  if (section.children.length === 0 || section.role === 'root') return null;
  const to = trimEnd(chars, section.body, section.own);
  if (to <= section.body || !':：'.includes(chars.charAt(to - 1))) return null;
  return cutSentences(chars, section.body, to).at(-1) ?? null;
}

/** End of the last words below a section, closing marks left out. */
function lastWord(chars: string, section: Section): number {
  let last = section;
  for (let child = last.children.at(-1); child; child = last.children.at(-1)) last = child;
  let to = last.own;
  while (to > last.body && MARKS.test(chars.charAt(to - 1))) to--;
  return to;
}

/** Commitments of all sections: their own words, and lead-ins of those below which nothing is undertaken. */
export function readSections(
  chars: string,
  sections: readonly Section[],
  readOwn: (section: Section) => readonly FoundCommitment[],
  readLeadIn: (section: Section, sentence: Sentence) => readonly FoundCommitment[],
  standsAlone: (sentence: Sentence) => boolean = () => false,
): FoundCommitment[] {
  const undertaking = new Set<Section>();
  const found: FoundCommitment[] = [];
  for (const section of sections) {
    const own = section.role === 'operative' ? readOwn(section) : [];
    if (own.length === 0) continue;
    found.push(...own);
    for (let each = section.parent; each && !undertaking.has(each); each = each.parent) undertaking.add(each);
  }
  const before = found.length;
  for (const section of sections) {
    if (undertaking.has(section)) {
      // "shall not do so unless the following conditions are met:", whose items go on to bind by themselves.
      const alone = section.role === 'operative' ? leadInOf(chars, section) : null;
      if (alone && standsAlone(alone)) found.push(...readLeadIn(section, alone));
      continue;
    }
    if (section.role !== 'operative' && section.role !== 'heading') continue;
    const sentence = leadInOf(chars, section);
    const led = sentence ? readLeadIn(section, sentence) : [];
    const last = led.at(-1);
    if (!last) continue;
    const to = section.children.some(({ role }) => role === 'operative') ? lastWord(chars, section) : last.to;
    found.push(...led.slice(0, -1), { ...last, to: Math.max(last.to, to) });
  }
  return found.length > before ? found.sort((a, b) => a.from - b.from) : found;
}
