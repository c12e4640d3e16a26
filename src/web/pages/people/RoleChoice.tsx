/** The roles, each with one line on what it may do, and for each that is chosen the areas in which it holds. */
import type { Grant } from '../../../http/contract/index.ts';
import { CheckboxGroup } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { AreaChoice } from './AreaChoice.tsx';
import { roles, withRoleAreas, withRoles } from './grants.ts';

export function RoleChoice({
  value,
  onChange,
}: {
  readonly value: readonly Grant[];
  readonly onChange: (value: readonly Grant[]) => void;
}) {
  const say = useSay();
  const choices = roles.map((role) => ({
    value: role,
    word: say(`term.role.${role}`),
    help: say(`people.role-help.${role}`),
  }));
  return (
    <>
      <CheckboxGroup
        label={say('people.roles')}
        value={value.map(({ role }) => role)}
        onChange={(chosen) => onChange(withRoles(value, chosen))}
        choices={choices}
      />
      {value.map(({ role, areas }) => (
        <AreaChoice
          key={role}
          role={role}
          areas={areas}
          onChange={(next) => onChange(withRoleAreas(value, role, next))}
        />
      ))}
    </>
  );
}
