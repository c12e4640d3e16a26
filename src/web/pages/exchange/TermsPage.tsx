/** Reply times: the terms that all have settled, what waits under them on either side, and what was taken as accepted. */
import type { ReactNode } from 'react';
import type { Joint, JointProposal, JointTerms } from '../../../http/contract/index.ts';
import { addresses, useAct, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps, useSettings } from '../../frame/index.ts';
import {
  Acts,
  Button,
  EmptyState,
  Facts,
  Given,
  InstantText,
  ProblemNote,
  TextLink,
  useTell,
} from '../../parts/index.ts';
import { type Say, useSay } from '../../words/index.ts';
import { ExchangeNav } from './ExchangeNav.tsx';
import { ProposalCard } from './ProposalCard.tsx';
import { ProposeTerms } from './ProposeTerms.tsx';
import { useNames } from './party-names.ts';
import { useRouted } from './use-routed.ts';

type Parties = Joint['parties'];

export function TermsPage({ params: { plan } }: PageProps) {
  const say = useSay();
  const joint = useAnswer(addresses.joint(plan));
  const answer = useAnswer(addresses.answerTerms(plan));
  return (
    <>
      <PageHead title={say('reply.title')} lead={say('reply.lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here="terms" />
        <Given answer={joint}>
          {({ parties, hasRoute }) => (
            <Given answer={answer} lines={8}>
              {(terms) => (
                <>
                  <Settled settled={terms.settled} />
                  <ProposeTerms plan={plan} settled={terms.settled} hasRoute={hasRoute} />
                  <Lists terms={terms} plan={plan} parties={parties} />
                </>
              )}
            </Given>
          )}
        </Given>
      </div>
    </>
  );
}

function termWords(say: Say, { days, deemed }: { readonly days: number; readonly deemed: boolean }): string {
  const silence = say(deemed ? 'reply.told.silence-counts' : 'reply.told.silence-nothing');
  return [say('reply.told.days', { n: days }), silence].join(' · ');
}

function Settled({ settled }: Pick<JointTerms, 'settled'>) {
  const say = useSay();
  const { zone } = useSettings();
  if (settled === null)
    return <EmptyState title={say('reply.settled.none')}>{say('reply.settled.none-help')}</EmptyState>;
  const lines = settled.terms.map(({ subject, covers, ...term }): [string, string] => {
    const what = subject === null ? covers.join(' · ') : say(`reply.subject.${subject}`);
    return [what, termWords(say, term)];
  });
  return (
    <section className="joint-card" aria-labelledby="terms-settled">
      <h2 id="terms-settled">{say('reply.settled.title')}</h2>
      <Facts
        facts={[
          ...(lines.length === 0 ? [[say('reply.title'), say('reply.told.none')] as const] : lines),
          [say('reply.settled.since'), <InstantText key="at" at={settled.at} zone={zone} />],
          [say('reply.settled.entry'), <code key="entry">{settled.entry}</code>],
        ]}
      />
    </section>
  );
}

interface ListsProps {
  readonly terms: JointTerms;
  readonly plan: string;
  readonly parties: Parties;
}

function Lists({ terms, plan, parties }: ListsProps) {
  const say = useSay();
  const hold = terms.settled !== null;
  return (
    <>
      <List
        id="terms-proposed"
        title={say('reply.proposed.title')}
        items={terms.proposed}
        plan={plan}
        parties={parties}
      />
      {hold ? (
        <List
          id="terms-ours"
          title={say('reply.ours.title')}
          none={say('reply.ours.none')}
          items={terms.ours}
          plan={plan}
          parties={parties}
        />
      ) : null}
      {hold ? (
        <List
          id="terms-theirs"
          title={say('reply.theirs.title')}
          none={say('reply.theirs.none')}
          items={terms.theirs}
          plan={plan}
          parties={parties}
        >
          <Reminders items={terms.theirs} plan={plan} parties={parties} />
        </List>
      ) : null}
      <List
        id="terms-taken"
        title={say('reply.taken.title')}
        items={terms.taken}
        plan={plan}
        parties={parties}
      />
    </>
  );
}

interface ListProps {
  readonly id: string;
  readonly title: string;
  /** What is said where there are none; without, the list is not there then. */
  readonly none?: string;
  readonly items: readonly JointProposal[];
  readonly plan: string;
  readonly parties: Parties;
  readonly children?: ReactNode;
}

function List({ id, title, none, items, plan, parties, children }: ListProps) {
  if (items.length === 0 && none === undefined) return null;
  return (
    <section className="stack-close" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {items.length === 0 ? <p className="soft">{none}</p> : children}
      <ul className="joint-cards">
        {items.map((item) => (
          <li key={item.id}>
            <ProposalCard item={item} plan={plan} parties={parties} level={3} isOwnPage />
            <Take item={item} plan={plan} parties={parties} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Parties with which something of ours is, and a reminder for each. */
function Reminders({ items, plan, parties }: Pick<ListProps, 'items' | 'plan' | 'parties'>) {
  const say = useSay();
  const nameOf = useNames(parties);
  const letters = new Set(
    items.flatMap(({ replies }) => replies.flatMap(({ letter, since }) => (since === null ? [] : [letter]))),
  );
  if (letters.size === 0) return null;
  const base = `/plans/${encodeURIComponent(plan)}/exchange/reminder`;
  return (
    <ul className="plain-list not-on-paper">
      {[...letters].map((letter) => (
        <li key={letter}>
          <TextLink href={`${base}?party=${letter}`}>
            {say('reply.remind.act', { name: nameOf(letter) })}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

/** The act of a person that takes silence as acceptance; only where the terms and the logs allow it. */
function Take({
  item,
  plan,
  parties,
}: {
  readonly item: JointProposal;
  readonly plan: string;
  readonly parties: Parties;
}) {
  const say = useSay();
  const tell = useTell();
  const nameOf = useNames(parties);
  const act = useAct<unknown>([addresses.plan(plan)]);
  const routed = useRouted(plan);
  const silent = item.replies.filter(({ takes }) => takes === 'yes').map(({ letter }) => nameOf(letter));
  if (silent.length === 0) return null;
  const take = async () => {
    const body = { items: [item.id] };
    const done = await act.run(routed.asked({ kind: 'silence', at: ['silences'], body }));
    if (done.ok) tell({ words: routed.done(say('reply.take-done')) });
  };
  return (
    <details className="reply-take stack-close not-on-paper">
      <summary>{say('reply.take')}</summary>
      <p className="soft measure">{say('reply.take-help', { name: silent.join(' · ') })}</p>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Acts>
        <Button isDisabled={act.busy} onPress={() => void take()}>
          {routed.words(say('reply.take'))}
        </Button>
      </Acts>
    </details>
  );
}
