/** An account as those see it who may. */
import type { PersonWithDeputies } from '../../../accounts/index.ts';
import { type AskedRow, operatorPseudonym } from '../../../app/index.ts';
import type { Language } from '../../../i18n/index.ts';
import type { Person } from '../../contract/index.ts';
import type { Wide } from '../../operation.ts';
import { sayWho } from '../../server/words.ts';

/** The account as the API gives it. */
export function personView(language: Language, found: PersonWithDeputies): Wide<Person> {
  const { person, deputies, leftAreas, nameById } = found;
  const { personId, pseudonym, name, displayName, grants, asked, active, passwordHash, version } = person;
  const nameOf = (id: string): string => nameById.get(id) ?? sayWho(language, operatorPseudonym);
  const askedView = ({ by, at }: AskedRow) => ({ by: nameOf(by), at: new Date(at).toISOString() });
  return {
    id: personId,
    pseudonym,
    name,
    displayName,
    grants,
    waiting: asked && { ...askedView(asked), grants: asked.grants },
    language: person.language,
    active,
    used: passwordHash !== null,
    version,
    deputies: deputies.map((row) => ({
      id: row.deputyId,
      deputy: row.deputy,
      name: nameOf(row.deputy),
      from: row.from,
      to: row.to,
      waiting: row.asked && askedView(row.asked),
    })),
    leftAreas: leftAreas.map(({ planId, areaId, area }) => ({
      plan: planId,
      area: areaId,
      path: area?.path ?? '',
      label: area?.label ?? null,
      heading: area?.heading ?? null,
    })),
  };
}

/** A one-time code as it is shown, this once. */
export function codeView({ code, expiresAt }: { readonly code: string; readonly expiresAt: number }) {
  return { code, expiresAt: new Date(expiresAt).toISOString() };
}
