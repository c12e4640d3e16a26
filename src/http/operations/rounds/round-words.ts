/** Rounds and returns as they are answered: faults and notes in the reader's language, people by their names. */
import type { ReturnView, RoundView } from '../../../app/index.ts';
import type { PlacedFault } from '../../../base/index.ts';
import {
  datedFacts,
  faultWords,
  isMessageKey,
  type Language,
  problemWords,
  translate,
} from '../../../i18n/index.ts';
import type { ReturnDetail, RoundStanding } from '../../contract/index.ts';
import { sayWho } from '../../server/words.ts';

function say(language: Language, key: string, facts: PlacedFault['facts']): string {
  return isMessageKey(key) ? translate(language, key, facts) : key;
}

/** What keeps a file from being read, by its problem. */
const sayProblem = (language: Language, { fault, facts }: PlacedFault) => {
  return { fault, message: problemWords(language, fault, 'title', facts) };
};

/** How a round stands. */
export function sayRound(language: Language, { round, lines, astray, ...rest }: RoundView): RoundStanding {
  const { id, title, period, due, state, languages, version } = round;
  return {
    ...rest,
    counts: { ...rest.counts },
    round: { id, title, period, due, state, languages: [...languages], version },
    lines: lines.map((line) => ({
      ...line,
      sent: line.sent.map(({ at, how, to }) => ({ at, how, to: [...to] })),
      contacts: line.contacts.map(({ name, mail }) => ({ name, mail })),
      returns: line.returns.map(({ returnId, fault, ...of }) => {
        return { id: returnId, ...of, fault: fault === null ? null : sayProblem(language, fault) };
      }),
    })),
    astray: astray.map(({ returnId, receivedAt, file, mail, fault }) => ({
      id: returnId,
      receivedAt,
      file: file?.name ?? null,
      mail: mail === null ? null : { from: mail.from, subject: mail.subject },
      fault: fault === null ? null : sayProblem(language, fault),
    })),
  };
}

/** A return row by row. */
export function sayReturn(language: Language, view: ReturnView): ReturnDetail {
  const { record, rows, counts, notes, leftOut, items, figures, people, bodyName, tag } = view;
  const { returnId, roundId, code, body, state, via, receivedAt, file, mail, head, fault, settled } = record;
  const nameOf = (pseudonym: string): string => sayWho(language, people.get(pseudonym) ?? pseudonym);
  return {
    id: returnId,
    ...{ roundId, code, body, bodyName, state, via, receivedAt, head },
    receivedBy: nameOf(record.receivedBy),
    file: file?.name ?? null,
    mail: mail === null ? null : { from: mail.from, subject: mail.subject },
    fault:
      fault === null
        ? null
        : {
            ...sayProblem(language, fault),
            advice: problemWords(language, fault.fault, 'advice', fault.facts),
          },
    settled: settled === null ? null : { ...settled, by: nameOf(settled.by) },
    counts: { ...counts },
    notes: notes.map((note) => {
      const facts = datedFacts(language, note.facts, ['due', 'at']);
      return { fault: note.fault, message: say(language, `round.note.${note.fault}`, facts) };
    }),
    rows: rows.map((row) => ({
      ...row,
      faults: row.faults.map(({ at, fault: one, facts }) => {
        return { at, fault: one, message: faultWords(language, { fault: one, facts }) };
      }),
    })),
    filled: record.filled.map(({ cells }) => ({ ...cells })),
    tag,
    leftOut: leftOut.map(({ key }) => key),
    items: items.map((item) => ({ ...item })),
    figures: figures.map((one) => ({ ...one, provinces: [...one.provinces] })),
  };
}
