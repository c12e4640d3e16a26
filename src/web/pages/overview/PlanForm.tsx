/** Title, period and parties of a plan. Each change is registered; nothing is lost if somebody else was quicker. */
import { type FormEvent, useState } from 'react';
import type { Static } from 'typebox';
import type { Plan } from '../../../http/contract/index.ts';
import { htmlLang, languages } from '../../../i18n/desk/index.ts';
import { addresses, useAct } from '../../data/index.ts';
import { Acts, Button, Icon, ProblemNote, TextField, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { blankParty, fieldsOfPlan, type PartyFields, type PlanFields, planPatch } from './plan-fields.ts';

export function PlanForm({
  plan,
  onDone,
}: {
  readonly plan: Static<typeof Plan>;
  readonly onDone: () => void;
}) {
  const say = useSay();
  const tell = useTell();
  const act = useAct<Static<typeof Plan>>(['/api/plans']);
  const [fields, setFields] = useState<PlanFields>(() => fieldsOfPlan(plan));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act.run({
      method: 'PATCH',
      address: addresses.plan(plan.id),
      version: plan.version,
      body: planPatch(fields),
    });
    if (!answer.ok) return;
    tell({ words: say('overview.edit-done') });
    onDone();
  };
  const setParty = (at: number, party: PartyFields) =>
    setFields({ ...fields, parties: fields.parties.map((one, i) => (i === at ? party : one)) });
  return (
    <form className="stack" onSubmit={save}>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <TitleAndPeriod fields={fields} onChange={setFields} />
      <h3>{say('overview.parties')}</h3>
      {fields.parties.map((party, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end.
        <PartyRow key={`party ${at + 1}`} party={party} at={at + 1} onChange={(next) => setParty(at, next)} />
      ))}
      <div>
        <Button
          look="quiet"
          onPress={() => setFields({ ...fields, parties: [...fields.parties, blankParty] })}
        >
          <Icon name="plus" />
          {say('overview.party-add')}
        </Button>
      </div>
      <Acts>
        <Button type="submit" look="primary" busy={act.busy}>
          {say('overview.edit-act')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {say('plans.cancel')}
        </Button>
      </Acts>
    </form>
  );
}

interface FieldsProps {
  readonly fields: PlanFields;
  readonly onChange: (fields: PlanFields) => void;
}

function TitleAndPeriod({ fields, onChange }: FieldsProps) {
  const say = useSay();
  const partialDate = { help: say('overview.period-help'), width: 12, pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' };
  return (
    <>
      {languages.map((one) => (
        <TextField
          key={one}
          label={say('overview.title-in', { language: say(`term.language.${one}`) })}
          lang={htmlLang[one]}
          value={fields.title[one]}
          onChange={(words) => onChange({ ...fields, title: { ...fields.title, [one]: words } })}
        />
      ))}
      <div className="pair">
        <TextField
          {...partialDate}
          label={say('overview.period-from')}
          value={fields.from}
          onChange={(from) => onChange({ ...fields, from })}
        />
        <TextField
          {...partialDate}
          label={say('overview.period-to')}
          value={fields.to}
          onChange={(to) => onChange({ ...fields, to })}
        />
      </div>
    </>
  );
}

function PartyRow({
  party,
  at,
  onChange,
}: {
  readonly party: PartyFields;
  readonly at: number;
  readonly onChange: (party: PartyFields) => void;
}) {
  const say = useSay();
  return (
    <fieldset className="field party">
      <legend className="unseen">{say('overview.party-number', { n: at })}</legend>
      <TextField
        label={say('overview.party-code')}
        value={party.code}
        onChange={(code) => onChange({ ...party, code })}
        maxLength={16}
      />
      {languages.map((one) => (
        <TextField
          key={one}
          label={say(`term.language.${one}`)}
          lang={htmlLang[one]}
          value={party.name[one]}
          onChange={(words) => onChange({ ...party, name: { ...party.name, [one]: words } })}
        />
      ))}
    </fieldset>
  );
}
