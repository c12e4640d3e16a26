/** How the plan stands between its parties; before it is open, the way there step by step. */
import type { Joint } from '../../../http/contract/index.ts';
import { formatList } from '../../../i18n/desk/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps } from '../../frame/index.ts';
import { Given, Notice, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { CarryFiles } from './CarryFiles.tsx';
import { ExchangeNav } from './ExchangeNav.tsx';
import { Opening } from './Opening.tsx';
import { Parties } from './Parties.tsx';
import { useNames } from './party-names.ts';
import { TakeAnswers } from './TakeAnswers.tsx';
import { WholeOnly } from './WholeOnly.tsx';

export function ExchangePage({ params }: PageProps) {
  const say = useSay();
  const answer = useAnswer(addresses.joint(params.plan));
  return (
    <>
      <PageHead title={say('frame.place.exchange')} lead={say('joint.lead')} />
      <Given answer={answer} lines={10}>
        {(joint) =>
          joint.state === 'none' || joint.state === 'opening' ? (
            !joint.mayWhole ? (
              <WholeOnly holders={joint.holders} />
            ) : (
              <Opening joint={joint} plan={params.plan} />
            )
          ) : (
            <Standing joint={joint} plan={params.plan} />
          )
        }
      </Given>
    </>
  );
}

function Standing({ joint, plan }: { readonly joint: Joint; readonly plan: string }) {
  const say = useSay();
  const language = useLanguage();
  const nameOf = useNames(joint.parties);
  const base = `/plans/${encodeURIComponent(plan)}/exchange`;
  const forked = joint.parties.filter(({ isForked }) => isForked);
  return (
    <div className="stack-wide">
      <ExchangeNav plan={plan} here="" />
      {joint.isGuarded ? (
        <Notice tone="care" title={say('joint.guarded.title')}>
          <p>{say('joint.guarded.advice')}</p>
          {joint.mayWhole ? <TextLink href={`${base}/keys`}>{say('keys.title')}</TextLink> : null}
        </Notice>
      ) : null}
      {forked.length === 0 ? null : (
        <Notice tone="bad" title={say('joint.forked.title')}>
          <p>
            {say('joint.forked.advice', {
              parties: formatList(
                language,
                forked.map(({ letter }) => nameOf(letter)),
              ),
            })}
          </p>
          {joint.mayWhole ? <TextLink href={`${base}/attention`}>{say('caution.see')}</TextLink> : null}
        </Notice>
      )}
      {joint.state === 'waiting' ? (
        <Notice tone="note" title={say('joint.waiting.title')}>
          <p>{say('joint.waiting.advice')}</p>
          <p>
            {say('joint.waiting.file')}{' '}
            <TextLink href={addresses.jointAct(plan, 'plan-file')} download>
              {say('joint.step.sign-act')}
            </TextLink>
          </p>
        </Notice>
      ) : null}
      <Counts joint={joint} base={base} />
      <Parties joint={joint} plan={plan} />
      {joint.mayWhole ? (
        <>
          <CarryFiles plan={plan} isResting={joint.isEnding} parties={joint.parties} />
          <TakeAnswers plan={plan} isResting={joint.isEnding} />
        </>
      ) : (
        <WholeOnly holders={joint.holders} />
      )}
    </div>
  );
}

/** What waits, what is contested, what has not been handed out; the list of that last is of the whole plan. */
function Counts({ joint, base }: { readonly joint: Joint; readonly base: string }) {
  const say = useSay();
  return (
    <p>
      <TextLink href={`${base}/proposals`}>{say('joint.count.waiting', { n: joint.waiting })}</TextLink>
      {' · '}
      <TextLink href={`${base}/proposals?which=contested`}>
        {say('joint.count.contested', { n: joint.contested + joint.disputes })}
      </TextLink>
      {' · '}
      {joint.mayWhole ? (
        <TextLink href={`${base}/left`}>{say('joint.count.unsent', { n: joint.unsent })}</TextLink>
      ) : (
        say('joint.count.unsent', { n: joint.unsent })
      )}
    </p>
  );
}
