/** Words for the cells of sheets about the joint log: parties by their names, and either side of a change. */
import type { Actor, App } from '../../../app/index.ts';
import { showJoint } from '../../../app/joint/index.ts';
import { ok, type Problem, type Result } from '../../../base/index.ts';
import type { Language } from '../../../i18n/index.ts';
import type { JointLine } from '../../contract/index.ts';
import type { Wide } from '../../operation.ts';
import { wordsIn } from '../../server/words.ts';

/** The name of each party by its letter. */
export async function partyNames(
  app: App,
  who: Actor,
  planId: string,
  language: Language,
): Promise<Result<(letter: string) => string, Problem>> {
  const joint = await showJoint(app, who, { planId });
  if (!joint.ok) return joint;
  const { parties } = joint.value;
  return ok(
    (letter) => wordsIn(language, parties.find((one) => one.letter === letter)?.names ?? {}) || letter,
  );
}

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
