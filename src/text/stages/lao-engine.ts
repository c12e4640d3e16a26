/**
 * Reads Lao texts, by rules written from the grammar of official Lao: a clause whose head, after subject and modal, is
 * a verb of undertaking is a commitment. Less certain than Chinese and English, and said to be so by a diagnostic.
 */
import * as lo from '../languages/lo/verbs.ts';
import type { Found, FoundCommitment, FoundMention, LanguageEngine } from './found.ts';
import { settleMentions } from './mentions.ts';
import type { Section } from './outline.ts';
import { cutSentences } from './sentences.ts';
import { WordTable, wordsOf } from './word-table.ts';

const verbTable = new WordTable(
  lo.verbs
    .flatMap(({ words, kind, strength }) => wordsOf(words, { kind, strength }))
    .flatMap(([word, verb]) => bothSpellings(word).map((each): [string, typeof verb] => [each, verb])),
);
const modalTable = new WordTable(
  lo.modals
    .flatMap((list) => wordsOf(list.words, true))
    .map(([word]): [string, boolean] => [word, lo.tentativeModals.has(word)]),
);
const subjectTable = new WordTable(lo.subjects.map(([word, actor]): [string, string] => [word, actor]));

/** ຳ is written as one character or as ໍ and າ. */
function bothSpellings(word: string): string[] {
  return word.includes('ຳ') ? [word, word.replaceAll('ຳ', 'ໍາ')] : [word];
}

interface Clause {
  readonly from: number;
  readonly to: number;
}

/** Clauses of a sentence: Lao sets off clauses by commas, semicolons and a spaced ແລະ. */
function cutClauses(chars: string, from: number, to: number): Clause[] {
  const clauses: Clause[] = [];
  let start = from;
  const push = (end: number, next: number): void => {
    while (start < end && /[\s,;.]/.test(chars.charAt(start))) start++;
    let stop = end;
    while (stop > start && /[\s,;.]/.test(chars.charAt(stop - 1))) stop--;
    if (stop > start) clauses.push({ from: start, to: stop });
    start = next;
  };
  for (let at = from; at < to; at++) {
    const char = chars.charAt(at);
    if (char === ',' || char === ';') push(at, at + 1);
    else if (char === 'ແ' && chars.startsWith('ແລະ ', at) && verbTable.longest(chars, at + 4, to))
      push(at, at + 4);
  }
  push(to, to);
  return clauses;
}

function readSection(chars: string, section: Section): FoundCommitment[] {
  const found: FoundCommitment[] = [];
  for (const sentence of cutSentences(chars, section.body, section.own)) {
    let actor = 'both';
    let open = -1;
    let bound = false;
    for (const clause of cutClauses(chars, sentence.from, sentence.to)) {
      let at = clause.from;
      const subject = subjectTable.longest(chars, at, clause.to);
      if (subject) {
        actor = subject.value;
        at += subject.length;
      }
      while (chars.charAt(at) === ' ') at++;
      const modal = modalTable.longest(chars, at, clause.to);
      if (modal) at += modal.length;
      while (chars.charAt(at) === ' ') at++;
      bound ||= subject !== null || modal !== null;
      const verb = verbTable.longest(chars, at, clause.to);
      if (verb && (bound || clause.from === sentence.from)) {
        const strength = modal?.value === true ? 'tentative' : verb.value.strength;
        open = found.length;
        found.push({
          from: clause.from,
          to: clause.to,
          provision: section.path,
          actor,
          kind: verb.value.kind,
          strength,
          due: null,
          leads: [],
        });
        bound = true;
      } else {
        const last = found[open];
        if (last) found[open] = { ...last, to: clause.to };
      }
    }
  }
  return found;
}

const TIMES =
  /(?:ວັນທີ\s?\d{1,2}\s?[\u0e80-\u0eff]{2,12}\s?)?(?:ປີ|ຄ\.ສ)\s?\d{4}(?:\s?[-–]\s?\d{4})?|\d{4}\s?[-–]\s?\d{4}/g;
const BODIES = /(?:ກະຊວງ|ສະຫະປະຊາຊາດ|ອາຊຽນ|ສະພາແຫ່ງຊາດ)(?:[\u0e80-\u0eff]{2,24}(?=[\s,.;]))?/g;

function read(chars: string, sections: readonly Section[]): Found {
  const mentions: FoundMention[] = [];
  for (const [pattern, type] of [
    [TIMES, 'T'],
    [BODIES, 'O'],
  ] as const) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(chars); match; match = pattern.exec(chars)) {
      mentions.push({ type, from: match.index, to: match.index + match[0].length });
    }
  }
  const commitments = sections.flatMap((section) =>
    section.role === 'operative' ? readSection(chars, section) : [],
  );
  return { commitments, mentions: settleMentions(mentions) };
}

export const laoEngine: LanguageEngine = { isRunInTitle: () => true, read, traditional: new Uint8Array() };
