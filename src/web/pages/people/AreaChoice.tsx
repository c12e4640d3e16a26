/** In which areas of which plan a role holds. In a plan that is not narrowed it holds everywhere. */
import type { Static } from 'typebox';
import type { Plan } from '../../../http/contract/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { localName } from '../../frame/index.ts';
import { CheckboxGroup, Given, Switch } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { type Areas, narrowed, withAreas } from './areas.ts';
import type { RoleName } from './grants.ts';

export interface AreaChoiceProps {
  readonly role: RoleName;
  readonly areas: Areas;
  readonly onChange: (areas: Record<string, string[]>) => void;
}

export function AreaChoice({ role, areas, onChange }: AreaChoiceProps) {
  const say = useSay();
  const answer = useAnswer(addresses.plans());
  return (
    <fieldset className="field areas">
      <legend className="field-label">{say('people.areas-as', { role: say(`term.role.${role}`) })}</legend>
      <p className="field-help">{say('people.areas-help')}</p>
      <Given answer={answer} lines={2}>
        {({ items }) => (
          <>
            {items.map((plan) => (
              <PlanAreas key={plan.id} plan={plan} role={role} areas={areas} onChange={onChange} />
            ))}
          </>
        )}
      </Given>
    </fieldset>
  );
}

function PlanAreas({
  plan,
  role,
  areas,
  onChange,
}: AreaChoiceProps & { readonly plan: Static<typeof Plan> }) {
  const say = useSay();
  const language = useLanguage();
  const limited = narrowed(areas, plan.id);
  const answer = useAnswer(limited ? addresses.overview(plan.id) : null);
  const title = localName(plan.title, language);
  return (
    <div className="areas-plan">
      <p>{title}</p>
      <Switch isSelected={limited} onChange={(next) => onChange(withAreas(areas, plan.id, next ? [] : null))}>
        {say('people.areas-narrow')}
      </Switch>
      {limited ? (
        <Given answer={answer} lines={2}>
          {(overview) => (
            <CheckboxGroup
              bare
              label={say('people.areas-of', { plan: title, role: say(`term.role.${role}`) })}
              value={areas[plan.id] ?? []}
              onChange={(chosen) => onChange(withAreas(areas, plan.id, chosen))}
              choices={overview.byArea.map((area) => ({
                value: area.id,
                word: [area.path, area.heading ?? area.label ?? ''].join(' ').trim(),
              }))}
            />
          )}
        </Given>
      ) : null}
    </div>
  );
}
