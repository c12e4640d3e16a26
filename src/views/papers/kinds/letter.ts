/**
 * A letter drafted from what was entered of it: number, date, addressee, subject, its words, the commitments that it is about
 * with their signed words, the day by which an answer is hoped for. A draft until somebody signs it; notes stay out of it.
 */
import { type Cell, none, say } from '../cell.ts';
import { fieldCell, fieldsOf } from '../field-cells.ts';
import type { FormPart } from '../form.ts';
import type { PaperKind } from '../paper.ts';
import { refsAt, thingsOf } from '../sources.ts';
import { commitmentCell } from './leaders-page.ts';

const parts: readonly FormPart[] = [
  { is: 'facts', name: 'head', fields: fieldsOf('letter', ['number', 'date', 'to', 'title']) },
  { is: 'words', name: 'opening' },
  { is: 'words', name: 'summary' },
  {
    is: 'table',
    name: 'commitments',
    heading: 'paper.letter.commitments',
    columns: [{ name: 'what', label: 'paper.column.commitment', width: 100 }],
  },
  { is: 'words', name: 'reply' },
  { is: 'words', name: 'closing' },
  { is: 'facts', name: 'foot', fields: fieldsOf('letter', ['from', 'sender']) },
];

export const letterDraft: PaperKind = {
  name: 'letter',
  landscape: false,
  needs: ['letter', 'further-commitment'],
  about: ['letter'],
  aboutNeeded: true,
  drafted: true,
  audiences: ['own'],
  parts: () => parts,
  fill(sources, { about }) {
    const letter = thingsOf(sources, 'letter').find(({ id }) => `letter/${id}` === about);
    const of = (name: string): Cell => (letter === undefined ? none : fieldCell(sources, letter, name));
    const fields = ['number', 'date', 'to', 'title', 'summary', 'from', 'sender'].map(
      (name) => [name, of(name)] as const,
    );
    const due = of('due');
    const refs = letter === undefined ? [] : refsAt(letter, 'commitments');
    return {
      ...Object.fromEntries(fields),
      opening: say('paper.letter.opening'),
      commitments: refs.map((ref) => ({ what: commitmentCell(sources, ref) })),
      reply: due.is === 'none' ? none : say('paper.letter.reply', { due }),
      closing: say('paper.letter.closing'),
    };
  },
};
