/** The roles, each with one line on what it may do. */
import { CheckboxGroup } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export const roles = ['administrator', 'coordinator', 'contributor', 'reader', 'auditor'] as const;

export function RoleChoice({
  value,
  onChange,
}: {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}) {
  const say = useSay();
  const choices = roles.map((role) => ({
    value: role,
    word: say(`term.role.${role}`),
    help: say(`people.role-help.${role}`),
  }));
  return <CheckboxGroup label={say('people.roles')} value={value} onChange={onChange} choices={choices} />;
}
