/** The periods of the plan: which are over and which are locked; locking one, and opening it again with a reason. */
import { useState } from 'react';
import type { Periods, Plan } from '../../../http/contract/index.ts';
import { formatPeriod } from '../../../i18n/desk/index.ts';
import { useAct } from '../../data/index.ts';
import { everything } from '../../objects/index.ts';
import { Acts, Button, Dialog, ProblemNote, Tag, TextField, TextLink } from '../../parts/index.ts';
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
  return (
    <details className="stack-close">
      <summary>{say('status.periods')}</summary>
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
