/**
 * Letters drafted from what was entered: one of one's own words, a reminder, a reply, a transmittal with its enclosures, each
 * about a letter; an invitation, about a meeting or a visit. Drafts until somebody signs them; notes stay out of them.
 */
import { type Cell, date, none, plain, say, words } from '../cell.ts';
import { columnCell, fieldCell, fieldsOf, ordinal, refCell } from '../field-cells.ts';
import type { FormColumn, FormField, FormPart, Scope } from '../form.ts';
import type { PaperKind, PaperName } from '../paper.ts';
import { type PaperSources, type PaperThing, refsAt, tableAt, textAt, thingsOf } from '../sources.ts';
import { commitmentCell } from './leaders-page.ts';

const head = fieldsOf('letter', ['number', 'date', 'to', 'title']);
const foot = fieldsOf('letter', ['from', 'sender']);
const commitments: FormPart = {
  is: 'table',
  name: 'commitments',
  heading: 'paper.letter.commitments',
  columns: [{ name: 'what', label: 'paper.column.commitment', width: 100 }],
};
const enclosures: FormPart = {
  is: 'table',
  name: 'enclosures',
  heading: 'paper.letter.enclosures',
  columns: [ordinal, { name: 'what', label: 'paper.letter.enclosure', width: 93 }],
};
const agendaColumns: readonly FormColumn[] = [
  ordinal,
  { name: 'item', label: 'field.agenda-item', width: 55 },
  { name: 'about', label: 'field.about', width: 38 },
];
const agenda: FormPart = { is: 'table', name: 'agenda', heading: 'field.agenda', columns: agendaColumns };

/** From its head to its foot, with what is its own between opening and closing. */
const partsOf = (fields: readonly FormField[], own: readonly FormPart[]): readonly FormPart[] => [
  { is: 'facts', name: 'head', fields },
  { is: 'words', name: 'opening' },
  { is: 'words', name: 'lead' },
  ...own,
  { is: 'words', name: 'reply' },
  { is: 'words', name: 'closing' },
  { is: 'facts', name: 'foot', fields: foot },
];

const letterOf = (sources: PaperSources, ref: string | null): PaperThing | null =>
  thingsOf(sources, 'letter').find(({ id }) => `letter/${id}` === ref) ?? null;

function fieldsIn(sources: PaperSources, thing: PaperThing | null, names: readonly string[]): Scope {
  const cells = names.map((name) => [name, thing === null ? none : fieldCell(sources, thing, name)] as const);
  return Object.fromEntries(cells);
}

function servedBy(sources: PaperSources, thing: PaperThing | null): Scope {
  const refs = thing === null ? [] : refsAt(thing, 'commitments');
  return { commitments: refs.map((ref) => ({ what: commitmentCell(sources, ref) })) };
}

/** What is sent along: what the letter is about, and its scans by name. */
function enclosed(sources: PaperSources, letter: PaperThing | null): Scope {
  if (letter === null) return { enclosures: [] };
  const things = refsAt(letter, 'about').map((ref) => refCell(sources, ref));
  const scans = tableAt(letter, 'scans').map(({ name }) => plain(typeof name === 'string' ? name : null));
  const rows = [...things, ...scans].filter((cell) => cell.is !== 'none');
  return { enclosures: rows.map((what, i) => ({ n: { is: 'count', n: i + 1 }, what })) };
}

/** The facts by which another letter is named in a sentence. */
function namedLetter(letter: PaperThing): Readonly<Record<string, string | Cell>> {
  const title = letter.values.title;
  const subject = typeof title === 'object' && title !== null && !Array.isArray(title) ? { ...title } : {};
  const texts = Object.entries(subject).map(([language, text]) => [language, String(text)] as const);
  return {
    number: textAt(letter, 'number') ?? '',
    date: date(letter.date),
    title: words(Object.fromEntries(texts)),
  };
}

const replyBy = (due: string | null): Cell =>
  due === null ? none : say('paper.letter.reply', { due: date(due) });

const common = { landscape: false, aboutNeeded: true, drafted: true, audiences: ['own'] } as const;
const frame: Scope = { opening: say('paper.letter.opening'), closing: say('paper.letter.closing') };
const usual = ['number', 'date', 'to', 'title', 'from', 'sender'];

interface LetterForm {
  readonly name: PaperName;
  readonly own: readonly FormPart[];
  /** Its first sentence, and what else is its own. */
  fill(sources: PaperSources, letter: PaperThing): Scope;
}

/** A kind of letter that is about a letter which was entered. */
function letterKind({ name, own, fill }: LetterForm): PaperKind {
  return {
    ...{ name, ...common },
    needs: ['letter', 'further-commitment'],
    about: ['letter'],
    parts: () => partsOf(head, own),
    fill(sources, { about }) {
      const letter = letterOf(sources, about);
      const filled = letter === null ? {} : fill(sources, letter);
      return { ...fieldsIn(sources, letter, usual), ...frame, lead: none, reply: none, ...filled };
    },
  };
}

/** In the words that were entered. */
export const letterDraft = letterKind({
  name: 'letter',
  own: [{ is: 'words', name: 'summary' }, commitments],
  fill: (sources, letter) => ({
    ...fieldsIn(sources, letter, ['summary']),
    ...servedBy(sources, letter),
    reply: replyBy(textAt(letter, 'due')),
  }),
});

/** Asks again after a letter of ours that awaits an answer; its number and date are those of the letter that it recalls. */
export const letterReminder = letterKind({
  name: 'letter-reminder',
  own: [commitments],
  fill: (sources, letter) => ({
    ...{ number: none, date: date(sources.day) },
    ...servedBy(sources, letter),
    lead: say(
      textAt(letter, 'due') === null ? 'paper.letter-reminder.lead' : 'paper.letter-reminder.lead-due',
      {
        ...namedLetter(letter),
        ...(textAt(letter, 'due') === null ? {} : { due: date(textAt(letter, 'due')) }),
      },
    ),
    reply: say('paper.letter-reminder.thanks'),
  }),
});

/** Answers a letter: about ours, which names the one that it replies to, or about theirs, while ours is not written yet. */
export const letterReply = letterKind({
  name: 'letter-reply',
  own: [{ is: 'words', name: 'summary' }, commitments],
  fill(sources, letter) {
    const isOurs = textAt(letter, 'direction') === 'out';
    const theirs = isOurs ? letterOf(sources, textAt(letter, 'replies')) : letter;
    const turned = isOurs
      ? {}
      : {
          ...{ number: none, date: date(sources.day), sender: none },
          ...{ to: fieldCell(sources, letter, 'from'), from: fieldCell(sources, letter, 'to') },
        };
    return {
      ...turned,
      ...servedBy(sources, letter),
      lead: theirs === null ? none : say('paper.letter-reply.lead', namedLetter(theirs)),
      summary: isOurs ? fieldCell(sources, letter, 'summary') : none,
      reply: isOurs ? replyBy(textAt(letter, 'due')) : none,
    };
  },
});

/** Sends papers along. */
export const letterTransmittal = letterKind({
  name: 'letter-transmittal',
  own: [{ is: 'words', name: 'summary' }, enclosures],
  fill: (sources, letter) => ({
    ...fieldsIn(sources, letter, ['summary']),
    ...enclosed(sources, letter),
    lead: say('paper.letter-transmittal.lead'),
    reply: replyBy(textAt(letter, 'due')),
  }),
});

const place: readonly FormField[] = fieldsOf('meeting', ['title', 'date', 'end', 'venue']);

/** Invites to a meeting or a visit. */
export const letterInvitation: PaperKind = {
  ...{ name: 'letter-invitation', ...common },
  needs: ['meeting', 'visit', 'further-commitment'],
  about: ['meeting', 'visit'],
  parts: () => partsOf(place, [agenda, commitments]),
  fill(sources, { about }) {
    const things = [...thingsOf(sources, 'meeting'), ...thingsOf(sources, 'visit')];
    const meeting = things.find(({ type, id }) => `${type}/${id}` === about) ?? null;
    const rows = meeting?.type === 'meeting' ? tableAt(meeting, 'agenda') : [];
    return {
      ...fieldsIn(sources, meeting, ['title', 'date', 'end', 'venue']),
      ...{ ...frame, from: none, sender: none },
      ...servedBy(sources, meeting),
      lead: say('paper.letter-invitation.lead', { title: words(meeting?.label) }),
      agenda: rows.map((row, i) => ({
        n: { is: 'count', n: i + 1 },
        item: columnCell(sources, 'meeting', 'agenda', row, 'item'),
        about: refCell(sources, typeof row.about === 'string' ? row.about : null),
      })),
      reply: say('paper.letter-invitation.reply'),
    };
  },
};
