/**
 * Checks the whole log now: how far it is while it goes on, with the way to stop it; what was checked and how it went, in
 * words that need no knowledge of cryptography.
 */
import type { Verification } from '../../../http/contract/index.ts';
import { localName } from '../../frame/index.ts';
import { Button, Icon, Notice, ProblemNote, Progressing } from '../../parts/index.ts';
import { type Say, useLanguage, useSay } from '../../words/index.ts';
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
      {result.joint === null ? null : <JointLogs title={say('log.verify.joint')} joint={result.joint} />}
      {result.earlier.map((opening) => (
        <JointLogs
          key={opening.number}
          title={say('log.verify.opening', { number: opening.number })}
          joint={opening}
        />
      ))}
    </Notice>
  );
}

interface JointLogsProps {
  readonly title: string;
  readonly joint: NonNullable<Verification['joint']>;
}

/** The joint record: a line for what belongs to no one log, and one for each log. */
function JointLogs({ title, joint }: JointLogsProps) {
  const say = useSay();
  const language = useLanguage();
  const lines = [
    { key: '', words: say('log.verify.joint-whole'), findings: joint.findings },
    ...joint.logs.map(({ log, names, entries, signed, registered, findings }) => ({
      key: log,
      words: say('log.verify.joint-log', {
        name: localName(names, language),
        n: entries,
        signed,
        registered,
      }),
      findings,
    })),
  ];
  return (
    <>
      <h3>{title}</h3>
      <ul className="verify-list">
        {lines.map(({ key, words, findings }) => (
          <li key={key} className={findings.length === 0 ? 'verify-good' : 'verify-bad'}>
            <Icon name={findings.length === 0 ? 'check' : 'bad'} />
            <span>
              {words}
              <span className="unseen">
                {say(findings.length === 0 ? 'log.verify.right' : 'log.verify.wrong')}
              </span>
              {findings.map((finding) => (
                <small key={finding} className="verify-detail">
                  {finding}
                </small>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
