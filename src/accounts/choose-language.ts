/** One's own language. */
import type { Actor, PersonRow } from '../app/index.ts';
import { err, ok, problem, type Result } from '../base/index.ts';
import { accountLine } from './account-line.ts';
import { foldName } from './names.ts';
import type { AccountApp } from './needs.ts';

export function chooseLanguage(
  app: AccountApp,
  actor: Actor,
  language: PersonRow['language'],
): Promise<Result<PersonRow>> {
  return app.store.write('node', async (w) => {
    const person = await w.accounts.person(actor.personId);
    if (person === null) return err(problem('not-found'));
    if (person.language === language) return ok(person);
    const changed = { ...person, language, version: person.version + 1 };
    await w.accounts.putPerson(changed, foldName(person.name));
    await w.accounts.addAccountHistory([
      accountLine(app, actor.pseudonym, 'person-changed', person.personId, {
        before: { language: person.language },
        after: { language },
      }),
    ]);
    return ok(changed);
  });
}
