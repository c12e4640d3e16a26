/**
 * Reads Lao texts, by rules written from the grammar of official Lao: a clause whose head, after subject, modal and what
 * tells how, is a verb of undertaking is a commitment; purpose stays with the action before it. Less certain than Chinese
 * and English, and said to be so by a diagnostic.
 */

import type { Due } from '../../extraction.ts';
import { dateFields, dutyLeads, fieldLeads, leadWords, tableWords } from '../../languages/lo/structure.ts';
import type { Found, FoundCommitment, FoundMention, LanguageEngine } from '../found.ts';
import { bracketOf, leadLine, namesIn } from '../lead-bodies.ts';
import { leadInOf, readSections } from '../lead-ins.ts';
import { settleMentions } from '../mentions.ts';
import type { Section } from '../outline.ts';
import { cutSentences, type Sentence } from '../sentences.ts';
import { type TaskRow, tablesOf } from '../tables.ts';
import { type Clause, cutClauses, NOUN } from './clauses.ts';
import { dueIn, dueOf, instrumentDue, lastYear, planEndDue } from './due.ts';
import { type Head, headOf } from './head.ts';
import { type LaoVerb, purposeTable, selfFormula, verbTable } from './lexicon.ts';
import { meaningOf } from './meaning.ts';
import { findLaoNames } from './names.ts';

/** What a lead-in binds its items to. */
interface Lead {
  readonly actor: string;
  readonly permits: boolean;
}

/** What is undertaken where a subject is bound to a verb that no list holds. */
const ANY_VERB: LaoVerb = { kind: 'cooperate', strength: 'firm', joining: 'opens' };
/** Whether the clause goes on with the commitment before it. */
function goesOn(chars: string, clause: Clause, head: Head, verb: LaoVerb | null): boolean {
  if (clause.fresh || head.actor !== null) return false;
  if (!verb || head.stated || purposeTable.longest(chars, clause.from, clause.to)) return true;
  return verb.joining === 'joins' && !clause.linked;
}

const SUPPORT = 'ສະໜັບສະໜູນ';
const DUTY_LEAD = new RegExp(`^([\u0e80-\u0eff][^,.;:]{1,60}?) ?(?:${dutyLeads})`);
/** ໃນຂົງເຂດ ດັ່ງລຸ່ມນີ້: the items are fields, and a noun among them is no action. */
const FIELDS = new RegExp(fieldLeads);

/** A stance whose verb is repeated: ສະໜັບສະໜູນ…, ສະໜັບສະໜູນ…. */
function repeatsStance(chars: string, clause: Clause, head: Head, last: FoundCommitment): boolean {
  return (
    last.kind === 'position' &&
    head.actor === null &&
    !clause.fresh &&
    !clause.linked &&
    chars.startsWith(SUPPORT, head.at) &&
    chars.slice(last.from, last.to).includes(SUPPORT)
  );
}

/** The verb of a clause: what its head leads to, or in an item of a list the noun of an action (ການແລກປ່ຽນ). */
function verbOf(chars: string, clause: Clause, head: Head, isItem: boolean): LaoVerb | null {
  const verb = verbTable.longest(chars, head.at, clause.to)?.value;
  if (verb) return verb;
  if (isItem && head.actor === null && chars.startsWith(NOUN, head.at)) {
    const noun = verbTable.longest(chars, head.at + NOUN.length, clause.to)?.value ?? null;
    if (noun) head.at += NOUN.length;
    return noun;
  }
  const bound = head.binds && head.actor !== null && !head.stated && head.at < clause.to;
  return bound ? ANY_VERB : null;
}

const TELLS_WHEN = /^(?:ໃນ|ຮອດ|ມາຮອດ|ພາຍໃນ|ແຕ່|ນັບແຕ່|ກ່ອນ|ຫຼັງ|ພ້ອມ)/;

/** Whether a clause without a verb tells when, how or why, and waits for the action after it. */
function waits(chars: string, { from, to }: Clause): boolean {
  return purposeTable.longest(chars, from, to) !== null || TELLS_WHEN.test(chars.slice(from, from + 12));
}

function readSentence(
  chars: string,
  section: Section,
  from: number,
  to: number,
  lead: Lead | null = null,
): FoundCommitment[] {
  const found: FoundCommitment[] = [];
  if (selfFormula.test(chars.slice(from, Math.min(to, from + 1000)))) return found;
  const bracket = bracketOf(chars, from, to, leadWords);
  let actor = lead?.actor ?? 'both';
  let isOpen = false;
  /** Where time, manner or basis began that wait for their action. */
  let waiting = -1;
  for (const clause of cutClauses(chars, from, bracket?.from ?? to)) {
    const head = headOf(chars, clause);
    const verb = verbOf(chars, clause, head, lead !== null && !isOpen);
    const last = found.at(-1);
    if (isOpen && last && (goesOn(chars, clause, head, verb) || repeatsStance(chars, clause, head, last))) {
      found[found.length - 1] = { ...last, to: clause.to };
      continue;
    }
    if (head.actor !== null) actor = head.actor;
    isOpen = verb !== null && !head.stated;
    if (!verb && found.length === 0 && waiting < 0 && waits(chars, clause)) waiting = clause.from;
    if (!verb || head.stated) continue;
    const begins = waiting >= 0 ? waiting : clause.from;
    waiting = -1;
    const { kind, strength } = meaningOf(chars, head.at, clause.to, verb);
    found.push({
      from: begins,
      to: clause.to,
      provision: section.path,
      actor,
      kind,
      strength: head.permits || lead?.permits === true ? 'tentative' : strength,
      due: null,
      leads: bracket?.names ?? (head.lead ? [head.lead] : []),
    });
  }
  return found;
}

/** What the words before a list of items bind them to, where such words stand. */
function leadFor(chars: string, { parent }: Section, levels = MOST_LEVELS): Lead | null {
  const sentence = parent ? leadInOf(chars, parent) : null;
  if (
    !parent ||
    !sentence ||
    FIELDS.test(chars.slice(Math.max(sentence.from, sentence.to - 60), sentence.to))
  )
    return null;
  const head = headOf(chars, { ...sentence, fresh: false, linked: false });
  // 2. ປະສານສົມທົບ…: - …: a duty with items of its own is still whose the duties are.
  const actor =
    head.actor ??
    whoseDuties(chars, sentence) ??
    (levels > 1 ? leadFor(chars, parent, levels - 1)?.actor : null);
  return { actor: actor ?? 'both', permits: head.permits };
}

const MOST_DUTIES = 160;
/** Lists in lists that whose duties they are is looked for above. */
const MOST_LEVELS = 3;

/** ກົມການຄ້າ ມີ ສິດ ແລະ ໜ້າທີ່ ດັ່ງນີ້: who has the duties acts in them. */
function whoseDuties(chars: string, { from, to }: Sentence): string | null {
  if (to - from > MOST_DUTIES) return null;
  return DUTY_LEAD.exec(chars.slice(from, to))?.[1] ?? null;
}

function readRow(chars: string, section: Section, row: TaskRow): FoundCommitment[] {
  const { task, responsible, date } = row;
  const names = responsible ? namesIn(chars.slice(responsible.from, responsible.to)) : [];
  const lead = { actor: names.length > 1 ? 'both' : (names[0] ?? 'both').slice(0, 60), permits: false };
  return readSentence(chars, section, task.from, task.to, lead).map((each) => ({
    ...each,
    due: date ? dueIn(chars.slice(date.from, date.to)) : null,
    leads: names,
  }));
}

/** "… by the Forestry Department": who leads, by the words of what is undertaken. */
const LED_BY =
  /ໂດຍ ?(?:ແມ່ນ|ມອບໃຫ້|ມີ|ໃຫ້)? ?((?:ກະຊວງ|ກົມ|ອົງການ|ທະນາຄານ|ສະພາ|ພະແນກ|ຄະນະ)[^,.;()]{2,60}?) ?(?:ເປັນ(?:ຜູ້|ເຈົ້າການ) ?)?(?:ຮັບຜິດຊອບ|ເປັນເຈົ້າການ)/;
const DATED = new RegExp(`^(?:${dateFields}) ?[:：] ?`);

/** What lines and brackets that stand by themselves tell about what stands above them. */
interface Told {
  readonly at: number;
  readonly leads: readonly string[];
  readonly due: Due | null;
}

function toldBy(chars: string, from: number, to: number): Told | null {
  const words = chars.slice(from, to);
  const dated = DATED.exec(words);
  if (dated) return { at: from, leads: [], due: dueIn(words.slice(dated[0].length).replace(/\.$/, '')) };
  const line = leadLine(words, leadWords);
  if (line) return { at: from, leads: line, due: null };
  const bracket = bracketOf(chars, from, to, leadWords);
  return bracket && bracket.from <= from ? { at: from, leads: bracket.names, due: null } : null;
}

function readSection(
  chars: string,
  section: Section,
  dates: readonly FoundMention[],
  end: string | null,
): FoundCommitment[] {
  const { running, rows } = tablesOf(chars, section.body, section.own, tableWords);
  const sentences = running.flatMap(({ from, to }) => cutSentences(chars, from, to));
  if (leadInOf(chars, section)) sentences.pop();
  const lead = leadFor(chars, section);
  const told = sentences.flatMap(({ from, to }) => toldBy(chars, from, to) ?? []);
  const said = sentences.filter(({ from }) => !told.some(({ at }) => at === from));
  const read = said.flatMap(({ from, to }, at) =>
    readSentence(chars, section, from, to, at === 0 ? lead : null),
  );
  const dueFor = ({ from, to, kind }: FoundCommitment): Due | null =>
    dueOf(chars, dates, from, to) ??
    planEndDue(chars, from, to, end) ??
    (kind === 'implement' ? instrumentDue(chars, from, to) : null);
  const led = read.map((each): FoundCommitment => {
    const below = told.filter(({ at }) => at >= each.to);
    const by = LED_BY.exec(chars.slice(each.from, each.to))?.[1];
    const own = each.leads.length > 0 ? each.leads : by ? [by] : [];
    return {
      ...each,
      leads: own.length > 0 ? own : (below.find(({ leads }) => leads.length > 0)?.leads ?? []),
      due: dueFor(each) ?? below.find(({ due }) => due !== null)?.due ?? null,
    };
  });
  return [
    ...led,
    ...rows.flatMap((row) =>
      readRow(chars, section, row).map((each) => ({ ...each, due: each.due ?? dueFor(each) })),
    ),
  ].sort((a, b) => a.from - b.from);
}

/** Lines before the first provision that are titles hold no mentions. */
function isTitleLine(chars: string, at: number): boolean {
  const from = chars.lastIndexOf('\n', at - 1) + 1;
  const end = chars.indexOf('\n', at);
  const line = chars.slice(from, end < 0 ? chars.length : end).trim();
  return line.length < 160 && !/[.;:,]$/.test(line);
}

function read(chars: string, sections: readonly Section[]): Found {
  const front = sections[1]?.start ?? chars.length;
  const { names, dates } = findLaoNames(chars);
  const end = lastYear(chars);
  const commitments = readSections(
    chars,
    sections,
    (section) => readSection(chars, section, dates, end),
    (section, { from, to }) => readSentence(chars, section, from, to),
  );
  const mentions = settleMentions([...names, ...dates]).filter(
    (mention) => mention.from >= front || !isTitleLine(chars, mention.from),
  );
  return { commitments, mentions };
}

export const laoEngine: LanguageEngine = { isRunInTitle: () => true, read, traditional: new Uint8Array() };
