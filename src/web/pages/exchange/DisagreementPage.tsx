/** One disagreement: what it is about, the statements of all sides, where it is dealt with, the steps, and what can be done. */
import type { Joint, JointDisagreement } from '../../../http/contract/index.ts';
import { addresses, useAct, useAnswer } from '../../data/index.ts';
import { localName, PageHead, type PageProps, useSettings } from '../../frame/index.ts';
import { Reached, SubjectText, ValueLines } from '../../joint/index.ts';
import { objectLinks } from '../../objects/index.ts';
import {
  Acts,
  Button,
  DateText,
  Given,
  InstantText,
  ProblemNote,
  Tag,
  TextLink,
  useTell,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { DisagreementActs } from './DisagreementActs.tsx';
import { Statements } from './DisagreementStatements.tsx';
import { DisagreementMarks, subjectName } from './DisagreementsPage.tsx';
import { ExchangeNav } from './ExchangeNav.tsx';
import { useNames } from './party-names.ts';
import { useRouted } from './use-routed.ts';

export function DisagreementPage({ params }: PageProps) {
  const say = useSay();
  const { plan, id: dispute } = params;
  const joint = useAnswer(addresses.joint(plan));
  const found = useAnswer(addresses.disagreement(plan, dispute));
  return (
    <>
      <PageHead
        title={(found?.ok === true ? subjectName(found.value) : '') || say('disagreement.one')}
        lead={say('disagreement.one')}
      />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here="disagreements">
          <Given answer={joint}>
            {({ parties }) => (
              <Given answer={found} lines={8}>
                {(item) => <Whole item={item} plan={plan} parties={parties} />}
              </Given>
            )}
          </Given>
        </ExchangeNav>
      </div>
    </>
  );
}

interface OneProps {
  readonly item: JointDisagreement;
  readonly plan: string;
  readonly parties: Joint['parties'];
}

function Whole({ item, plan, parties }: OneProps) {
  const say = useSay();
  return (
    <>
      <DisagreementMarks item={item} parties={parties} />
      <Level item={item} plan={plan} />
      <section aria-labelledby="statements" className="stack-close">
        <h2 id="statements">{say('disagreement.statements')}</h2>
        <Statements item={item} parties={parties} />
      </section>
      <Subject item={item} plan={plan} />
      <Steps item={item} plan={plan} parties={parties} />
      <DisagreementActs item={item} plan={plan} />
    </>
  );
}

function Level({ item, plan }: Omit<OneProps, 'parties'>) {
  const say = useSay();
  const language = useLanguage();
  const { meeting, meetingName, on } = item.level;
  if (meeting === null && on === null) return null;
  const name = localName(meetingName, language);
  return (
    <p>
      {meeting === null ? null : (
        <>
          {say('disagreement.meeting')}{' '}
          <TextLink href={objectLinks.ref(plan, meeting) ?? ''}>{name || meeting}</TextLink>{' '}
        </>
      )}
      {on === null ? null : (
        <>
          {say('disagreement.agreed-day')} <DateText date={on} />
        </>
      )}
    </p>
  );
}

function Subject({ item, plan }: Omit<OneProps, 'parties'>) {
  const say = useSay();
  const { told } = item;
  if (told === null) return null;
  const proposals = `/plans/${encodeURIComponent(plan)}/exchange/proposals?which=all`;
  const about = told.subject.ref === null ? '' : `&about=${encodeURIComponent(told.subject.ref)}`;
  return (
    <section aria-labelledby="subject" className="stack-close">
      <h2 id="subject">{say('disagreement.subject')}</h2>
      <div className="proposal-body">
        <ValueLines lines={told.lines} before={say('joint.agreed-now')} after={say('joint.value-proposed')} />
        <SubjectText text={told.subject.text} plan={plan} />
      </div>
      <p className="not-on-paper">
        <TextLink href={`${proposals}${about}`}>{say('joint.proposals.title')}</TextLink>
      </p>
    </section>
  );
}

const tones = {
  open: 'accent',
  objected: 'care',
  settled: 'good',
  withdrawn: 'plain',
  disputed: 'care',
  deemed: 'plain',
} as const;

function Steps({ item, plan, parties }: OneProps) {
  const say = useSay();
  const { zone } = useSettings();
  const language = useLanguage();
  const nameOf = useNames(parties);
  if (item.steps.length === 0) return null;
  return (
    <section aria-labelledby="steps" className="stack-close">
      <h2 id="steps">{say('disagreement.steps')}</h2>
      <ol className="joint-keys">
        {item.steps.map((step) => (
          <li key={step.entry}>
            <p className="proposal-marks">
              <strong>{nameOf(step.by)}</strong>
              {step.level === null ? null : (
                <span>
                  {say('disagreement.step.level', { level: say(`disagreement.level.${step.level}`) })}
                </span>
              )}
              {step.outcome === null ? null : (
                <span>
                  {say('disagreement.step.outcome', { outcome: say(`disagreement.outcome.${step.outcome}`) })}
                </span>
              )}
              <Tag tone={tones[step.status]}>{say(`joint.status.${step.status}`)}</Tag>
              {parties.length > 2 ? <Reached reach={step.reach} parties={parties} /> : null}
              <span className="soft">
                <InstantText at={step.at} zone={zone} />
              </span>
            </p>
            <p>
              {localName(step.meetingName, language)}{' '}
              {step.on === null ? null : (
                <>
                  {say('disagreement.day')} <DateText date={step.on} />
                </>
              )}
            </p>
            {step.words === null ? null : <blockquote>{step.words}</blockquote>}
            <StepActs step={step} plan={plan} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepActs({
  step,
  plan,
}: {
  readonly step: JointDisagreement['steps'][number];
  readonly plan: string;
}) {
  const say = useSay();
  const tell = useTell();
  const act = useAct<unknown>([addresses.plan(plan)]);
  const routed = useRouted(plan);
  const kind = step.awaitsUs ? 'confirm' : 'withdraw';
  const isOpen = step.status === 'open' || step.status === 'objected';
  if (!isOpen || !(step.awaitsUs || step.isOwn)) return null;
  const run = async () => {
    const body = { answers: [{ kind, item: step.entry }] };
    const done = await act.run(routed.asked({ kind: 'answers', at: ['answers'], body }));
    if (done.ok && routed.hasRoute) tell({ words: say('release.prepared') });
  };
  return (
    <div className="not-on-paper">
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Acts>
        <Button look={step.awaitsUs ? 'primary' : 'plain'} isDisabled={act.busy} onPress={() => void run()}>
          {routed.words(say(`joint.act.${kind}`))}
        </Button>
      </Acts>
    </div>
  );
}
