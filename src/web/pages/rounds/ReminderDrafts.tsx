/** Reminders to bodies whose form has not come back: drafted to be read first, sent together by one act. */
import { useState } from 'react';
import type { RoundStanding, SendOutcomes } from '../../../http/contract/index.ts';
import { useAct, useAnswer } from '../../data/index.ts';
import { Button, Given, ProblemNote } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { roundAddresses } from './addresses.ts';
import { Sent } from './RoundActs.tsx';

export function ReminderDrafts({
  planId,
  standing,
}: {
  readonly planId: string;
  readonly standing: RoundStanding;
}) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { round, canMail } = standing;
  const drafts = useAnswer(open ? roundAddresses.reminders(planId, round.id) : null);
  const act = useAct<SendOutcomes>([roundAddresses.everything(planId)]);
  const [sent, setSent] = useState<SendOutcomes | null>(null);
  const send = async () => {
    const address = roundAddresses.sendings(planId, round.id);
    const answer = await act.run({ method: 'POST', address, body: { what: 'reminder', format: 'xlsx' } });
    if (answer.ok) setSent(answer.value);
  };
  return (
    <details className="round-reminders not-on-paper" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('round.page.reminders')}</summary>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {sent === null ? null : <Sent standing={standing} outcomes={sent.outcomes} />}
      <Given answer={drafts}>
        {({ drafts: letters }) => (
          <>
            {canMail && letters.length > 0 ? (
              <Button busy={act.busy} onPress={send}>
                {say('round.page.remind', { n: letters.length })}
              </Button>
            ) : null}
            {letters.map(({ code, to, subject, text }) => (
              <section key={code} className="round-letter">
                <h3>{subject}</h3>
                <p className="soft">{to.length > 0 ? to.join(', ') : say('round.page.no-address')}</p>
                <pre className="round-text">{text}</pre>
              </section>
            ))}
          </>
        )}
      </Given>
    </details>
  );
}
