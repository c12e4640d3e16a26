/**
 * Sections → commitments: sentences outside the brackets of responsibility, their clauses in groups, what each means, its
 * due date, and the bodies that the next bracket makes responsible.
 */

import type { CommitmentKind, Due } from '../../extraction.ts';
import { selfFormulas } from '../../languages/zh/grammar.ts';
import { digitValue } from '../characters.ts';
import type { FoundCommitment } from '../found.ts';
import { leadInOf } from '../lead-ins.ts';
import { GuardedPattern } from '../needed-letters.ts';
import type { Section } from '../outline.ts';
import type { Sentence } from '../sentences.ts';
import { bracketEnd, closesBracket, sentencesOutside } from './clauses.ts';
import type { Group } from './group.ts';
import type { SentenceReader } from './groups.ts';
import { bodiesOfBracket, lineTells } from './leads.ts';
import { commonness } from './lexicon.ts';
import { meaningOf } from './meaning.ts';
import type { ClauseReader } from './predicate.ts';
import { dateIn, dueOf, instrumentDue, planEndDue, type TimeOrQuantity } from './times.ts';
import { endOf, tokenFrom } from './tokens.ts';

const SELF = new GuardedPattern(
  selfFormulas.map(({ pattern }) => pattern),
  commonness,
);

/** 2023年两国建立……: a year before the text's own, and nothing willed. */
function isPast(chars: string, { from, to }: Sentence, year: number): boolean {
  const first = chars.charCodeAt(from);
  if (year === 0 || (digitValue(first) < 0 && first !== 0x65e9)) return false;
  const begin = /^(?:早在)?(\d{4})年(?!至|到|前|底|末|以|起|—|－|-)/.exec(chars.slice(from, from + 9));
  return (
    begin !== null &&
    Number(begin[1]) < year &&
    !/[将愿要应须]/.test(chars.slice(from, Math.min(to, from + 200)))
  );
}

/** 马内莱总理: the state that he speaks for. */
function actorIn({ leaders }: ClauseReader, actor: string): string {
  if (leaders.size === 0 || actor.length < 4) return actor;
  const name = /^(.{2,8}?)(?:总理|总统|主席|首相|国王|外长)$/.exec(actor)?.[1];
  return leaders.get(name ?? '') ?? actor;
}

/**
 * 中方将提供……。支持学院发展。: a party takes a stance over several sentences, and gives to the other; what else nobody is named
 * for, both do.
 */
function carriedOn(reader: ClauseReader, { a, b, actor }: Group, kind: CommitmentKind): string {
  if (!/^[a-z]{2,8}$/.test(actor) || actor === 'both' || kind === 'position') return actor;
  for (let at = a; at + 1 < b; at++) {
    const other = /^[向为对给]$/.test(reader.text(at)) ? reader.stateAt(at + 1) : null;
    if (other !== null && other !== actor) return actor;
  }
  return 'both';
}

const DUTIES = /^(.{2,40}?)(?:的|及其)?(?:主要|工作)?职责$/;

/** 指挥部职责 with items below: who has the duties acts in them. */
function actorOfDuties({ chars }: ClauseReader, { parent }: Section): string | null {
  if (!parent?.heading) return null;
  const words = chars.slice(parent.heading.from, parent.heading.to);
  return words.endsWith('职责') ? (DUTIES.exec(words)?.[1] ?? null) : null;
}

/** Commitments of a sentence; null where it speaks of the text itself. */
function readSentence(
  sentences: SentenceReader,
  section: Section,
  sentence: Sentence,
  times: readonly TimeOrQuantity[],
  inherited: string | null,
  inArticle: boolean,
): FoundCommitment[] | null {
  const { reader } = sentences;
  const { chars, tokens } = reader;
  if (isPast(chars, sentence, reader.year)) return null;
  if (SELF.test(chars, sentence.from, sentence.closed ? sentence.to - 1 : sentence.to)) return null;
  const a = reader.tokenAt(sentence.from);
  const b = tokenFrom(tokens, sentence.to, a);
  const first = reader.timeIndex(times, sentence.from);
  return sentences.read(a, b, inherited).map((group) => {
    const [own, stop] = [tokens.from[group.a] ?? 0, endOf(tokens, group.b - 1)];
    const said = dueOf(chars, times, own, stop, first);
    const { kind, strength } = meaningOf(reader, group, said?.origin === 'stated', inArticle);
    const led = kind === 'implement' ? instrumentDue(chars, own, stop) : null;
    const due = said ?? planEndDue(chars, own, stop, reader.lastYear) ?? led;
    const whole = kind === 'position' ? group.around : group;
    const from = tokens.from[whole.a] ?? 0;
    const to = endOf(tokens, whole.b - 1);
    return {
      from,
      to: trimBracket(chars, from, to),
      provision: section.path,
      actor: group.carriesOn ? carriedOn(reader, group, kind) : actorIn(reader, group.actor),
      kind,
      strength,
      due,
      leads: leadsIn(chars, own, stop),
    };
  });
}

/** 由财政部牵头, 由外交部会同财政部负责: who leads, by the words of what is undertaken. */
function leadsIn(chars: string, from: number, to: number): string[] {
  const said = chars.slice(from, to);
  if (!said.includes('由')) return [];
  const at = said.search(/由[^，。；由]{2,40}?(?:负责|牵头)/);
  if (at < 0) return [];
  const led = /^由([^，。；由]{2,40}?)(?:共同|联合|具体)?(?:负责|牵头)/.exec(chars.slice(from + at, to));
  if (!led?.[1]) return [];
  const start = from + at + 1;
  return bodiesOfBracket(chars, start, start + led[1].length).map((body) => chars.slice(body.from, body.to));
}

const GOES_ON = /^(?:同时，?|还|也)?(?:要|应当?|必须|须)(?![求点素领将])/;

/** Letters of a party, or both, or nobody. */
function isParty(actor: string | null): boolean {
  return actor === null || /^[a-z]{2,8}$/.test(actor);
}

/** What a lead-in undertakes by itself. */
export function readLeadIn(
  sentences: SentenceReader,
  section: Section,
  sentence: Sentence,
  times: readonly TimeOrQuantity[],
): FoundCommitment[] {
  // 有下列情形之一的，由……处罚：: what follows from cases.
  if (section.children.some(({ role }) => role === 'preamble')) return [];
  const inArticle = isArticle(sentences.reader.chars, section);
  return readSentence(sentences, section, sentence, times, null, inArticle) ?? [];
}

/** Commitments of one section's own words; `brackets`: those of responsibility in them. */
export function readCommitments(
  reading: SentenceReader,
  section: Section,
  times: readonly TimeOrQuantity[],
  brackets: readonly Sentence[],
): FoundCommitment[] {
  const { reader } = reading;
  const { chars } = reader;
  const found: FoundCommitment[] = [];
  let inherited: string | null = actorOfDuties(reader, section) ?? bodyAbove(reader, section);
  let acting: string | null = null;
  const inArticle = isArticle(chars, section);
  const all = sentencesOutside(chars, section.body, section.own, brackets);
  const told = all.filter(({ from, to }) => lineTells(chars.slice(from, Math.min(to, from + 10))) !== null);
  const sentences = told.length === 0 ? all : all.filter((sentence) => !told.includes(sentence));
  // 双方将……： leads to its items.
  for (const sentence of leadInOf(chars, section) ? sentences.slice(0, -1) : sentences) {
    // A closing line without a mark (a signature, a date) undertakes nothing; a plan's last words cut off do.
    if (!sentence.closed && sentence.to - sentence.from < 16 && found.length > 0) continue;
    // 各市政府要……。要结合实际……: whose duty it is still.
    const onDuty = !isParty(acting) && GOES_ON.test(chars.slice(sentence.from, sentence.from + 4));
    const read = readSentence(reading, section, sentence, times, onDuty ? acting : inherited, inArticle);
    if (!read) continue;
    const last = read.at(-1)?.actor ?? null;
    const holds = last !== null && (/^[a-z]{2,8}$/.test(last) || reader.bodies.has(last));
    inherited = holds && last !== 'both' ? last : null;
    acting = last;
    found.push(...read);
  }
  const last = found.at(-1)?.actor ?? '';
  if (section.children.length > 0 && reader.bodies.has(last)) reader.lastBodies.set(section.path, last);
  const led = brackets.length > 0 ? withLeads(chars, found, brackets) : found;
  return told.length > 0 ? withLines(chars, led, told) : led;
}

/** 责任单位：……, 完成时限：…… on lines below: who and when, for what stands above and says neither itself. */
function withLines(
  chars: string,
  found: readonly FoundCommitment[],
  told: readonly Sentence[],
): FoundCommitment[] {
  return told.reduce<FoundCommitment[]>(
    (all, { from, to }) => {
      const words = chars.slice(from, to);
      const bodies = lineTells(words) === 'who' ? bodiesOfBracket(chars, from, to) : [];
      const leads = bodies.map((body) => chars.slice(body.from, body.to));
      const due = lineTells(words) === 'when' ? bracketDue(words) : null;
      return all.map((each) => ({
        ...each,
        leads: each.leads.length === 0 && each.to <= from ? leads : each.leads,
        due: each.due ?? (each.to <= from ? due : null),
      }));
    },
    [...found],
  );
}

/** The date that a bracket or line of responsibility gives. */
function bracketDue(words: string): Due | null {
  const date = /\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?[初底末]?(?:之?前|以前)?/.exec(words)?.[0];
  const read = date ? dateIn(date) : null;
  return date && read ? { date: read, origin: 'stated', words: date } : null;
}

/** 指挥部……，应立即组织……：（1）……: the body that acts in the words above the items. */
function bodyAbove({ lastBodies }: ClauseReader, { parent }: Section): string | null {
  return parent ? (lastBodies.get(parent.path) ?? null) : null;
}

/** Whether the section stands in an article of a law or treaty: 第三条. */
function isArticle(chars: string, section: Section): boolean {
  for (let each: Section | null = section; each; each = each.parent)
    if (each.label && chars.charCodeAt(each.label.to - 1) === 0x6761) return true;
  return false;
}

/** A bracket of responsibility before the closing mark is not part of the words undertaken. */
function trimBracket(chars: string, from: number, to: number): number {
  if (!closesBracket(chars.charCodeAt(to - 1))) return to;
  const open = from + chars.slice(from, to).lastIndexOf('（');
  if (open <= from || bracketEnd(chars, open, to) !== to) return to;
  return /负责|牵头|配合/.test(chars.slice(open, to)) ? open : to;
}

/** Each commitment gets the bodies of the next bracket after it. */
function withLeads(
  chars: string,
  found: readonly FoundCommitment[],
  brackets: readonly { from: number; to: number }[],
): FoundCommitment[] {
  let next = 0;
  return found.map((commitment) => {
    while ((brackets[next]?.from ?? Number.POSITIVE_INFINITY) < commitment.to) next++;
    const bracket = brackets[next];
    if (!bracket) return commitment;
    const leads = bodiesOfBracket(chars, bracket.from, bracket.to).map((body) =>
      chars.slice(body.from, body.to),
    );
    const due = commitment.due ?? bracketDue(chars.slice(bracket.from, bracket.to));
    return { ...commitment, due, leads: leads.length > 0 ? leads : commitment.leads };
  });
}
