/**
 * Checks the whole log now: how far it is while it goes on, with the way to stop it; what was checked and how it went, in
 * words that need no knowledge of cryptography.
 */
import type { Verification } from '../../../http/contract/index.ts';
import { Button, Icon, Notice, ProblemNote, Progressing } from '../../parts/index.ts';
import { type Say, useSay } from '../../words/index.ts';
import { useVerification, type VerificationState } from './use-verification.ts';

export function VerifyNow({ planId }: { readonly planId: string }) {
  const say = useSay();
  const { state, start, stop } = useVerification(planId);
  const running = state.kind === 'running';
  return (
    <section className="verify not-on-paper" aria-labelledby="verify">
      <div className="verify-head">
        <div>
          <h2 id="verify">{say('log.verify.title')}</h2>
          <p className="soft">{say('log.verify.lead')}</p>
        </div>
        {running ? (
          <Button onPress={stop}>{say('review.bulk-stop')}</Button>
        ) : (
          <Button look="primary" onPress={start}>
            {say('log.verify.act')}
          </Button>
        )}
      </div>
      <div aria-live="polite">
        {running ? <Progressing label={stepWords(say, state.step)} {...stepValue(state.step)} /> : null}
        {state.kind === 'stopped' ? <Notice tone="note" title={say('log.verify.stopped')} /> : null}
        {state.kind === 'refused' ? <ProblemNote problem={state.problem} /> : null}
        {state.kind === 'found' ? <Result result={state.result} /> : null}
      </div>
    </section>
  );
}

type Step = Extract<VerificationState, { kind: 'running' }>['step'];

function stepWords(say: Say, step: Step): string {
  if (step === null) return say('log.verify.busy');
  return say(`log.verify.${step.stage}`, { done: step.done, of: step.of });
}

function stepValue(step: Step): { readonly value?: number } {
  return step === null || step.of === 0 ? {} : { value: (100 * step.done) / step.of };
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
