/** What is on its way out: each thing with its exact text, the steps that it has taken and the one that comes next. */
import { useState } from 'react';
import type { JointRelease, JointReleases } from '../../../http/contract/index.ts';
import { formatList } from '../../../i18n/desk/index.ts';
import { addresses, type Doing, useAct, useAnswer } from '../../data/index.ts';
import { localName, PageHead, type PageProps, useSettings } from '../../frame/index.ts';
import { ValueLines } from '../../joint/index.ts';
import {
  Acts,
  Button,
  EmptyState,
  Given,
  InstantText,
  Notice,
  Pagination,
  ProblemNote,
  Tag,
  TextField,
  useTell,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { ExchangeNav } from './ExchangeNav.tsx';
import { isNarrowed, releasesFilter, releasesQuery, withQuery } from './list-queries.ts';
import { useNames } from './party-names.ts';
import { ReleasesBar } from './ReleasesBar.tsx';
import { RouteForm } from './RouteForm.tsx';
import { StatedApart } from './StatedApart.tsx';

export function ReleasesPage({ params, query }: PageProps) {
  const say = useSay();
  const { plan } = params;
  const cursor = query.get('cursor');
  const answer = useAnswer<JointReleases>(addresses.releases(plan, releasesQuery(query)));
  const filter = releasesFilter(query);
  const base = `/plans/${encodeURIComponent(plan)}/exchange/releases`;
  const to = (next: string | null): string => withQuery(base, { ...filter, cursor: next });
  return (
    <>
      <PageHead title={say('release.title')} lead={say('release.lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here="releases" />
        <Given answer={answer} lines={8}>
          {({ route, waiting, items, next }) => (
            <>
              <RouteForm key={JSON.stringify(route)} route={route} plan={plan} />
              <Waiting waiting={waiting} />
              {items.length === 0 && next === null && cursor === null && !isNarrowed(filter) ? (
                <EmptyState title={say('release.none')}>
                  <p>{say('release.none-help')}</p>
                </EmptyState>
              ) : (
                <>
                  <ReleasesBar plan={plan} />
                  {items.length > 0 ? null : <EmptyState title={say('joint.list.none')} />}
                  <ul className="joint-cards">
                    {items.map((one) => (
                      <li key={one.id} className="joint-card">
                        <OneRelease one={one} plan={plan} />
                      </li>
                    ))}
                  </ul>
                </>
              )}
              {next === null && cursor === null ? null : (
                <Pagination
                  words={say('release.page', { n: items.length })}
                  before={cursor === null ? null : to(null)}
                  after={next === null ? null : to(next)}
                />
              )}
            </>
          )}
        </Given>
      </div>
    </>
  );
}

/** What waits on all pages, so that nobody has to turn them to know. */
function Waiting({ waiting }: Pick<JointReleases, 'waiting'>) {
  const say = useSay();
  const { consult, approve, release, another } = waiting;
  const n = consult + approve + release + another;
  if (n === 0) return null;
  return (
    <p className="measure">
      <strong>{say('release.waiting', { n })}</strong> {say('release.waiting-by', { ...waiting })}
    </p>
  );
}

interface OneProps {
  readonly one: JointRelease;
  readonly plan: string;
}

interface Taken {
  readonly outcome: 'taken' | 'awaits-second' | 'released' | 'withdrawn';
}

function OneRelease({ one, plan }: OneProps) {
  const say = useSay();
  const language = useLanguage();
  // Held here, and not with the step: what another has just done ends the step, and the person is still told.
  const act = useAct<Taken>([addresses.plan(plan)], { lookAgain: true });
  const named = localName(one.title, language);
  const kind = say(`release.kind.${one.kind}`, { n: one.kind === 'package' ? one.total - 1 : one.total });
  const isStale = one.isChanged && one.isPossible;
  return (
    <>
      <div className="proposal-head">
        <h2>{named === '' ? kind : `${kind} · ${named}`}</h2>
        <Tag tone={one.ended === 'released' ? 'good' : one.ended === null ? 'accent' : 'plain'}>
          {one.ended === null
            ? say(`release.next.${one.next ?? 'release'}`)
            : say(`release.ended.${one.ended}`)}
        </Tag>
      </div>
      <Steps one={one} />
      {one.shown === null ? null : <ForWhom shown={one.shown} plan={plan} />}
      {one.isPossible ? null : (
        <Notice tone="care" title={say('release.impossible')}>
          <p>{say('release.impossible-help')}</p>
        </Notice>
      )}
      {isStale ? (
        <Notice tone="care" title={say('release.changed')}>
          <p>{say('release.changed-help')}</p>
        </Notice>
      ) : null}
      {one.ended === null ? <Leaving one={one} /> : null}
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {one.ended === null ? <NextStep one={one} plan={plan} act={act} /> : null}
    </>
  );
}

function Steps({ one }: Pick<OneProps, 'one'>) {
  const say = useSay();
  const { zone } = useSettings();
  return (
    <ol className="joint-keys">
      {one.steps.map(({ step, by, at, number, note, isOutOfTurn }) => (
        <li key={`${step} ${by} ${at}`}>
          {say(`release.step.${step}`)} · {by} · <InstantText at={at} zone={zone} />
          {number === '' ? '' : ` · ${say('release.number-is', { number })}`}
          {isOutOfTurn ? <p className="soft measure">{say('release.out-of-turn')}</p> : null}
          {note === '' ? null : <p className="soft measure">{note}</p>}
        </li>
      ))}
    </ol>
  );
}

/** For whom a draft is, and how long they may keep it. */
function ForWhom({
  shown,
  plan,
}: {
  readonly shown: NonNullable<JointRelease['shown']>;
  readonly plan: string;
}) {
  const say = useSay();
  const language = useLanguage();
  const joint = useAnswer(addresses.joint(plan));
  const nameOf = useNames(joint?.ok === true ? joint.value.parties : []);
  const names = formatList(language, shown.to.map(nameOf));
  return (
    <p>
      {say('draft.for', { names })} · {say('release.kept-days', { n: shown.days })}
    </p>
  );
}

/** What the words are called that leave, or that are answered. */
function goesAs(act: string, item: string | null) {
  if (item !== null) return 'joint.value-proposed';
  return act === 'report' ? 'stated.goes' : 'joint.value-goes';
}

function Leaving({ one }: Pick<OneProps, 'one'>) {
  const say = useSay();
  return (
    <details open={one.lines.length <= 3}>
      <summary>{say('release.leaves', { n: one.lines.length })}</summary>
      <ul className="joint-keys">
        {one.lines.map(({ register, act, item, value, beside, words, isStatement, subject, lines }) => (
          <li key={`${act} ${item ?? register}`} className="stack-close">
            <h3>{[subject.name, subject.field].filter((part) => part !== '').join(' · ')}</h3>
            {item === null && act === 'propose' ? null : (
              <p>
                <strong>{say('joint.kind', { kind: act.replaceAll('.', '_') })}</strong>
              </p>
            )}
            {isStatement ? null : (
              <ValueLines
                lines={lines}
                before={say(act === 'report' ? 'stated.now' : 'joint.agreed-now')}
                after={say(goesAs(act, item))}
              />
            )}
            <StatedApart isStatement={isStatement}>
              {words === null ? null : <blockquote className="measure">{words}</blockquote>}
              <p className="soft">{say('joint.exact-leaves')}</p>
              <pre className="joint-exact">{[register, value, ...beside].join('\n')}</pre>
            </StatedApart>
          </li>
        ))}
      </ul>
    </details>
  );
}

function NextStep({ one, plan, act }: OneProps & { readonly act: Doing<Taken> }) {
  const say = useSay();
  const tell = useTell();
  const [number, setNumber] = useState('');
  const [note, setNote] = useState('');
  const take = async (step: 'consult' | 'approve' | 'release' | 'renew' | 'withdraw') => {
    const done = await act.run({
      method: 'POST',
      address: addresses.jointAct(plan, 'releases', one.id, 'steps'),
      body: { step, seen: one.digest, number, note },
    });
    if (!done.ok) return;
    setNumber('');
    setNote('');
    tell({ words: say(`release.outcome.${done.value.outcome}`) });
  };
  const { next } = one;
  // Whoever has released it does not release it again, but may do what the route asks for since.
  const waitsForOther = one.isOwnTurnOver && next === 'release';
  return (
    <div className="stack-close not-on-paper">
      {waitsForOther && one.isPossible ? <p className="soft">{say('release.waits-second')}</p> : null}
      {next === 'approve' && !one.isChanged ? (
        <TextField label={say('release.number')} value={number} onChange={setNumber} />
      ) : null}
      {next === 'release' || one.isChanged ? null : (
        <TextField label={say('release.note')} value={note} onChange={setNote} lines={2} />
      )}
      <Acts>
        {!one.isPossible ? null : one.isChanged ? (
          <Button look="primary" isDisabled={act.busy} onPress={() => void take('renew')}>
            {say('release.act.renew')}
          </Button>
        ) : (
          <Button
            look="primary"
            isDisabled={
              act.busy || next === null || waitsForOther || (next === 'approve' && number.trim() === '')
            }
            onPress={() => next !== null && void take(next)}
          >
            {say(`release.act.${next ?? 'release'}`)}
          </Button>
        )}
        <Button look="quiet" isDisabled={act.busy} onPress={() => void take('withdraw')}>
          {say('release.act.withdraw')}
        </Button>
      </Acts>
    </div>
  );
}
