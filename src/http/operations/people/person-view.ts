/** An account as administrators see it. */
import type { PersonWithDeputies } from '../../../accounts/index.ts';
import type { Person } from '../../contract/index.ts';
import type { Wide } from '../../operation.ts';

export function personView({ person, deputies }: PersonWithDeputies): Wide<Person> {
  const { personId, pseudonym, name, displayName, roles, areas, language, active, version } = person;
  const shown = deputies.map(({ deputyId, deputy, from, to }) => ({ id: deputyId, deputy, from, to }));
  return {
    id: personId,
    pseudonym,
    name,
    displayName,
    roles,
    areas,
    language,
    active,
    version,
    deputies: shown,
  };
}

export function codeView({ code, expiresAt }: { readonly code: string; readonly expiresAt: number }) {
  return { code, expiresAt: new Date(expiresAt).toISOString() };
}
