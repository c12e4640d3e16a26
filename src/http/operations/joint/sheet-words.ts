/** Words for the cells of sheets about the joint log: parties by their names, and either side of a change. */
import type { Actor, App } from '../../../app/index.ts';
import { listOpenings, showJoint } from '../../../app/joint/index.ts';
import { ok, type Problem, type Result } from '../../../base/index.ts';
import type { Language } from '../../../i18n/index.ts';
import type { JointLine, JointSubject } from '../../contract/index.ts';
import type { Wide } from '../../operation.ts';
import { wordsIn } from '../../server/words.ts';
import type { SheetColumn } from '../../sheet-operation.ts';

type NameOf = (letter: string) => string;
type Party = { readonly letter: string; readonly names: Parameters<typeof wordsIn>[1] };

const namesOf =
  (language: Language, parties: readonly Party[]): NameOf =>
  (letter) =>
    wordsIn(language, parties.find((one) => one.letter === letter)?.names ?? {}) || letter;

/** The name of each party by its letter. */
export async function partyNames(
  app: App,
  who: Actor,
  planId: string,
  language: Language,
): Promise<Result<NameOf, Problem>> {
  const joint = await showJoint(app, who, { planId });
  return joint.ok ? ok(namesOf(language, joint.value.parties)) : joint;
}

/** The same of an opening that has ended, where one is named: letters may have meant others then. */
export async function partiesThen(
  app: App,
  who: Actor,
  asked: { readonly planId: string; readonly opening: number | undefined; readonly language: Language },
): Promise<Result<NameOf, Problem>> {
  const { planId, opening, language } = asked;
  if (opening === undefined) return partyNames(app, who, planId, language);
  const openings = await listOpenings(app, who, { planId });
  if (!openings.ok) return openings;
  const found = openings.value.items.find(({ number }) => number === opening);
  return ok(namesOf(language, found?.parties ?? []));
}

interface About {
  readonly subject: Wide<JointSubject>;
  readonly summary: string;
}

/** What a value is about: the kind of thing, its name, which of its values, its place in the text. */
export const subjectColumns: readonly SheetColumn<About>[] = [
  ['handover.kind', 18, ({ subject }) => subject.kind],
  ['joint.column.about', 50, ({ subject, summary }) => subject.name || summary],
  ['joint.column.value', 20, ({ subject }) => subject.field],
  ['term.field.provision', 12, ({ subject }) => subject.text?.provision?.path ?? null],
];

/** What a value says, line by line, without what is only of the other side of the change. */
export function said(lines: readonly Wide<JointLine>[], without: 'gone' | 'new'): string {
  return lines
    .map(({ label, diff }) => {
      const words = diff.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');
      return words === '' ? '' : [label, words].filter((part) => part !== '').join(' ');
    })
    .filter((line) => line !== '')
    .join('\n');
}
