/** Makes the forms of a round and sends those that have not gone; says what became of each that did not. */
import { useState } from 'react';
import type { PreparedForms, RoundStanding, SendOutcomes } from '../../../http/contract/index.ts';
import { useAct } from '../../data/index.ts';
import { localName } from '../../frame/index.ts';
import { Button, Notice, ProblemNote, Select } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { roundAddresses } from './addresses.ts';

interface RoundActsProps {
  readonly planId: string;
  readonly standing: RoundStanding;
}

export function RoundActs({ planId, standing }: RoundActsProps) {
  const say = useSay();
  const [format, setFormat] = useState('xlsx');
  const make = useAct<PreparedForms>([roundAddresses.everything(planId)]);
  const send = useAct<SendOutcomes>([roundAddresses.everything(planId)]);
  const [made, setMade] = useState<PreparedForms | null>(null);
  const [sent, setSent] = useState<SendOutcomes | null>(null);
  const { counts, round, canMail } = standing;
  const makeForms = async () => {
    const answer = await make.run({
      method: 'POST',
      address: roundAddresses.forms(planId, round.id),
      body: {},
    });
    if (answer.ok) setMade(answer.value);
  };
  const sendForms = async () => {
    const address = roundAddresses.sendings(planId, round.id);
    const answer = await send.run({ method: 'POST', address, body: { what: 'form', format } });
    if (answer.ok) setSent(answer.value);
  };
  return (
    <section className="round-acts not-on-paper" aria-label={say('round.page.acts')}>
      {make.problem === null ? null : <ProblemNote problem={make.problem} />}
      {send.problem === null ? null : <ProblemNote problem={send.problem} />}
      <div className="round-buttons">
        <Button look={counts.made === 0 ? 'primary' : 'plain'} busy={make.busy} onPress={makeForms}>
          {say('round.page.make')}
        </Button>
        {counts.made > 0 && canMail ? (
          <>
            <Select
              label={say('round.page.format')}
              bare
              choices={[
                { value: 'xlsx', word: 'XLSX' },
                { value: 'docx', word: 'DOCX' },
              ]}
              value={format}
              onChange={setFormat}
            />
            <Button look="primary" busy={send.busy} onPress={sendForms}>
              {say('round.page.send', { n: counts.made })}
            </Button>
          </>
        ) : null}
      </div>
      {canMail ? null : <p className="soft">{say('round.page.no-mail')}</p>}
      {made === null ? null : (
        <Notice tone="good" title={say('round.page.made', { n: made.made + made.renewed, kept: made.kept })}>
          {made.without.length === 0 ? null : <p>{say('round.page.without', { n: made.without.length })}</p>}
        </Notice>
      )}
      {sent === null ? null : <Sent standing={standing} outcomes={sent.outcomes} />}
    </section>
  );
}

/** What became of letters: those that went as a number, those that did not one by one. */
export function Sent({
  standing,
  outcomes,
}: {
  readonly standing: RoundStanding;
  readonly outcomes: SendOutcomes['outcomes'];
}) {
  const say = useSay();
  const language = useLanguage();
  const names = new Map(standing.lines.map(({ body, name }) => [body, localName(name, language)]));
  const failed = outcomes.filter(({ outcome }) => outcome !== 'sent');
  const n = outcomes.length - failed.length;
  return (
    <Notice tone={failed.length === 0 ? 'good' : 'care'} title={say('round.page.sent', { n })}>
      {failed.length === 0 ? null : (
        <ul className="plain-list">
          {failed.map(({ code, body, message }) => (
            <li key={code}>
              {names.get(body) ?? code}: {message ?? say('round.page.no-address')}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
