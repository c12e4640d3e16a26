/** Checks the whole log now: what is checked, how it went, in words that need no knowledge of cryptography. */
import { useState } from 'react';
import type { Verification } from '../../../http/contract/index.ts';
import { addresses, useAct } from '../../data/index.ts';
import { Button, Icon, Notice, ProblemNote, Progressing } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export function VerifyNow({ planId }: { readonly planId: string }) {
  const say = useSay();
  const act = useAct<Verification>([]);
  const [result, setResult] = useState<Verification | null>(null);
  const verify = async () => {
    setResult(null);
    const answer = await act.run({ method: 'POST', address: `${addresses.plan(planId)}/log/verification` });
    if (answer.ok) setResult(answer.value);
  };
  return (
    <section className="verify" aria-labelledby="verify">
      <div className="verify-head">
        <div>
          <h2 id="verify">{say('log.verify.title')}</h2>
          <p className="soft">{say('log.verify.lead')}</p>
        </div>
        <Button look="primary" busy={act.busy} onPress={verify}>
          {say('log.verify.act')}
        </Button>
      </div>
      <div aria-live="polite">
        {act.busy ? <Progressing label={say('log.verify.busy')} /> : null}
        {act.problem === null ? null : <ProblemNote problem={act.problem} />}
        {result === null ? null : <Result result={result} />}
      </div>
    </section>
  );
}

function Result({ result }: { readonly result: Verification }) {
  const say = useSay();
  const title = result.sound ? say('log.verify.sound', { n: result.entries }) : say('log.verify.unsound');
  return (
    <Notice tone={result.sound ? 'good' : 'bad'} title={title}>
      <p>
        {result.sound
          ? say('log.verify.time', { ms: result.milliseconds })
          : say('log.verify.unsound-advice')}
      </p>
      <ul className="verify-list">
        {result.checks.map((check) => (
          <li key={check.name} className={check.sound ? 'verify-good' : 'verify-bad'}>
            <Icon name={check.sound ? 'check' : 'bad'} />
            <span>
              {say(`log.verify.check.${check.name}`)}
              <span className="unseen">{say(check.sound ? 'log.verify.right' : 'log.verify.wrong')}</span>
              {check.sound || check.detail === '' ? null : (
                <small className="verify-detail">{check.detail}</small>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
