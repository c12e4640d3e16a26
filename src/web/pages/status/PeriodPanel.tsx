/** The periods of the plan: how often it reports, which are over, which are locked; setting, locking, and opening again with a reason. */
import { useState } from 'react';
import type { Periods, Plan } from '../../../http/contract/index.ts';
import { formatPeriod } from '../../../i18n/desk/index.ts';
import { useAct } from '../../data/index.ts';
import { everything } from '../../objects/index.ts';
import { Acts, Button, Dialog, ProblemNote, Select, Tag, TextField, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { statusAddresses, statusLink } from './addresses.ts';

interface PanelProps {
  readonly plan: Plan;
  readonly periods: Periods;
  readonly may: boolean;
}

export function PeriodPanel({ plan, periods, may }: PanelProps) {
  const say = useSay();
  const language = useLanguage();
  if (periods.periods.length === 0) return <p className="soft">{say('status.no-periods')}</p>;
  const { usual, flagships } = periods;
  return (
    <details className="stack-close">
      <summary>{say('status.periods')}</summary>
      <p>
        {say('status.rhythm', {
          usual: say(`status.every.${usual}`),
          flagships: say(`status.every.${flagships}`),
        })}
      </p>
      {may ? <Rhythm key={periods.version} plan={plan} periods={periods} /> : null}
      <ul className="plain-list status-periods">
        {periods.periods.map((period) => (
          <li key={period.key} className="status-period">
            <TextLink href={statusLink(plan.id, { period: period.key })}>
              {formatPeriod(language, period.key)}
            </TextLink>
            {period.flagshipsOnly ? <Tag>{say('status.flagships')}</Tag> : null}
            {period.locked ? <Tag>{say('status.locked')}</Tag> : null}
            {period.reason === null ? null : <span className="soft">{period.reason}</span>}
            {may ? <LockButton plan={plan} periods={periods} period={period} /> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

const everies = ['year', 'half', 'quarter', 'month'] as const; // the contract's

/** How often the plan reports from now on; what was said for other periods stays. */
function Rhythm({ plan, periods }: Pick<PanelProps, 'plan' | 'periods'>) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [usual, setUsual] = useState(periods.usual);
  const [flagships, setFlagships] = useState(periods.flagships);
  const act = useAct<Periods>([everything(plan.id)]);
  const choices = everies.map((value) => ({ value, word: say(`status.every.${value}`) }));
  const every = (value: string) => everies.find((one) => one === value) ?? 'year';
  const run = async () => {
    const answer = await act.run({
      method: 'PATCH',
      address: statusAddresses.periods(plan.id),
      body: { usual, flagships },
      version: periods.version,
    });
    if (answer.ok) setOpen(false);
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('status.set-rhythm')}</Button>
      <Dialog title={say('status.set-rhythm')} open={open} onClose={() => setOpen(false)}>
        {act.problem === null ? null : <ProblemNote problem={act.problem} />}
        <p>{say('status.rhythm-advice')}</p>
        <Select
          label={say('status.rhythm-usual')}
          value={usual}
          choices={choices}
          onChange={(value) => setUsual(every(value))}
        />
        <Select
          label={say('status.rhythm-flagships')}
          value={flagships}
          choices={choices}
          onChange={(value) => setFlagships(every(value))}
        />
        <Acts>
          <Button look="primary" busy={act.busy} onPress={run}>
            {say('notice.save')}
          </Button>
          <Button onPress={() => setOpen(false)}>{say('commitment.cancel')}</Button>
        </Acts>
      </Dialog>
    </>
  );
}

function LockButton({
  plan,
  periods,
  period,
}: {
  readonly plan: Plan;
  readonly periods: Periods;
  readonly period: Periods['periods'][number];
}) {
  const say = useSay();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const act = useAct<Periods>([everything(plan.id)]);
  const run = async () => {
    const answer = await act.run({
      method: 'POST',
      address: statusAddresses.period(plan.id, period.key, period.locked ? 'reopen' : 'lock'),
      body: reason.trim() === '' ? {} : { reason },
      version: periods.version,
    });
    if (answer.ok) setOpen(false);
  };
  const name = formatPeriod(language, period.key);
  const title = say(period.locked ? 'status.reopen' : 'status.lock', { period: name });
  return (
    <>
      <Button onPress={() => setOpen(true)}>{title}</Button>
      <Dialog title={title} open={open} onClose={() => setOpen(false)}>
        {act.problem === null ? null : <ProblemNote problem={act.problem} />}
        <p>{say(period.locked ? 'status.reopen-advice' : 'status.lock-advice')}</p>
        <TextField label={say('object.retire-reason')} value={reason} onChange={setReason} lines={2} />
        <Acts>
          <Button look="primary" busy={act.busy} onPress={run}>
            {title}
          </Button>
          <Button onPress={() => setOpen(false)}>{say('commitment.cancel')}</Button>
        </Acts>
      </Dialog>
    </>
  );
}
