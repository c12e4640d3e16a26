/** What the parties say together: own and joint figures beside each other, and a line for each commitment. */
import type { Figures, Joint, JointFigures } from '../../../http/contract/index.ts';
import { formatList, formatPeriod } from '../../../i18n/desk/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { localName, PageHead, type PageProps, useQueryState } from '../../frame/index.ts';
import { IndicatorValues } from '../../joint/index.ts';
import { objectLinks, RefLink } from '../../objects/index.ts';
import {
  AgreementMark,
  EmptyState,
  Given,
  Pagination,
  ProgressMark,
  Table,
  type TableColumn,
  TextLink,
} from '../../parts/index.ts';
import { type Say, useLanguage, useSay } from '../../words/index.ts';
import { rowsLink } from '../status/addresses.ts';
import { ExchangeNav } from './ExchangeNav.tsx';
import { JointLocks } from './JointLocks.tsx';
import { isNarrowed, standingFilter, standingQuery, withQuery } from './list-queries.ts';
import { useNames } from './party-names.ts';
import { StandingBar } from './StandingBar.tsx';
import { StandingBefore } from './StandingBefore.tsx';

type Line = JointFigures['items'][number];
type Figure = JointFigures['figures'][number];

export function StandingPage({ params, query }: PageProps) {
  const say = useSay();
  const { plan } = params;
  const together = useAnswer(addresses.jointFigures(plan, standingQuery(query)));
  const own = useAnswer(addresses.ownFigures(plan, { period: query.get('period') }));
  const joint = useAnswer(addresses.joint(plan));
  return (
    <>
      <PageHead title={say('joint.standing-page.title')} lead={say('joint.standing-page.lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here="standing" />
        <Given answer={joint}>
          {({ parties }) => (
            <Given answer={own}>
              {(ours) => (
                <Given answer={together} lines={8}>
                  {(found) =>
                    found.me === null ? (
                      <EmptyState title={say('joint.annex.none')} />
                    ) : (
                      <Together plan={plan} own={ours} joint={found} parties={parties} />
                    )
                  }
                </Given>
              )}
            </Given>
          )}
        </Given>
      </div>
    </>
  );
}

interface TogetherProps {
  readonly plan: string;
  readonly own: Figures;
  readonly joint: JointFigures;
  readonly parties: Joint['parties'];
}

function Together({ plan, own, joint, parties }: TogetherProps) {
  const say = useSay();
  const [query] = useQueryState();
  const base = `/plans/${encodeURIComponent(plan)}/exchange/standing`;
  const to = (from: number | null): string => withQuery(base, { ...standingFilter(query), from });
  const { period: _, ...narrowing } = standingFilter(query);
  return (
    <>
      {joint.earlier.length === 0 ? null : <p className="measure">{say('opening.before.counts')}</p>}
      <FigureTable plan={plan} own={own} joint={joint} />
      <ul className="plain-list soft">
        {(['ours', 'theirs'] as const).map((whose) => {
          const words = say(`joint.awaits-${whose}`, { n: joint.awaits[whose] });
          const href = withQuery(base, { ...standingFilter(query), awaits: whose });
          return (
            <li key={whose}>
              {joint.awaits[whose] === 0 ? words : <TextLink href={href}>{words}</TextLink>}
              {whose === 'ours' ? null : <AwaitsOf of={joint.awaits.of} parties={parties} />}
            </li>
          );
        })}
      </ul>
      <JointLocks plan={plan} locks={joint.locks} parties={parties} />
      <StandingBar plan={plan} filter={standingFilter(query)} query={query} periods={joint.periods} />
      <Table
        label={say('joint.standing-page.title')}
        columns={columnsOf(say, plan, joint, parties)}
        rows={joint.items}
        keyOf={({ commitment }) => commitment}
        empty={
          <EmptyState title={say(isNarrowed(narrowing) ? 'joint.list.none' : 'joint.standing-page.none')} />
        }
      />
      <Pagination
        words={say('joint.page', { n: joint.items.length, m: joint.total })}
        before={query.has('from') ? to(null) : null}
        after={joint.next === null ? null : to(joint.next)}
      />
      <section className="stack-close" aria-labelledby="joint-indicators">
        <h2 id="joint-indicators">{say('joint.indicators.title')}</h2>
        <IndicatorValues
          plan={plan}
          indicators={joint.indicators}
          parties={parties}
          label={say('joint.indicators.title')}
        />
      </section>
      {joint.earlier.map((before) => (
        <StandingBefore key={before.number} plan={plan} before={before} refs={joint.refs} />
      ))}
    </>
  );
}

/** Among more than two parties it is said which of them is to answer, and how much. */
function AwaitsOf({
  of,
  parties,
}: { readonly of: Readonly<Record<string, number>> } & Pick<TogetherProps, 'parties'>) {
  const say = useSay();
  const language = useLanguage();
  const nameOf = useNames(parties);
  const waited = Object.entries(of).filter(([, n]) => n > 0);
  if (parties.length < 3 || waited.length === 0) return null;
  const names = waited.map(([letter, n]) => say('joint.awaits-of', { name: nameOf(letter), n }));
  return <> {formatList(language, names)}</>;
}

/** Own figures that ask the same as a joint one. */
const ownOf: Readonly<Partial<Record<Figure['id'], Figures['figures'][number]['id']>>> = {
  results: 'results',
  steps: 'steps',
  claimed: 'reported',
};

function FigureTable({ plan, own, joint }: Omit<TogetherProps, 'parties'>) {
  const say = useSay();
  const [query] = useQueryState();
  const linkOf = ({ id }: Figure): string => {
    if (id === 'steps') return objectLinks.list(plan, 'milestone', {});
    const base = `/plans/${encodeURIComponent(plan)}/exchange/standing`;
    return withQuery(base, { ...standingFilter(query), figure: id });
  };
  const columns: readonly TableColumn<Figure>[] = [
    { id: 'what', name: say('joint.column.figure'), head: true, show: ({ id }) => say(`joint.figure.${id}`) },
    {
      id: 'own',
      name: say('joint.column.own'),
      width: '9em',
      show: ({ id }) => {
        const mine = own.figures.find((one) => one.id === ownOf[id]);
        return mine === undefined ? (
          <span className="soft">–</span>
        ) : (
          <TextLink href={rowsLink(plan, mine.rows, { period: query.get('period') })}>
            {say('format.n-of-m', { n: mine.n, m: mine.m })}
          </TextLink>
        );
      },
    },
    {
      id: 'joint',
      name: say('joint.column.joint'),
      width: '9em',
      show: (figure) => (
        <TextLink href={linkOf(figure)}>{say('format.n-of-m', { n: figure.n, m: figure.m })}</TextLink>
      ),
    },
  ];
  return (
    <Table
      label={say('joint.figures')}
      columns={columns}
      rows={joint.figures}
      keyOf={({ id }) => id}
      narrow
    />
  );
}

function columnsOf(
  say: Say,
  plan: string,
  { refs, me }: JointFigures,
  parties: Joint['parties'],
): readonly TableColumn<Line>[] {
  const claimsOf = ({ claims }: Line, isMine: boolean) => {
    const meant = claims.filter(({ claimant }) => (claimant === me) === isMine);
    if (meant.length === 0) return <span className="soft">{say('term.progress.not-reported')}</span>;
    return meant.map(({ period, claimant, progress, agreement, stands }) => (
      <span key={`${period} ${claimant}`} className="standing-claim">
        <Claimant letter={claimant} period={period} parties={parties} isMine={isMine} />
        <ProgressMark state={progress} />
        <AgreementMark state={agreement} />
        {stands === null || stands === progress ? null : (
          <span className="soft">{say('joint.stands', { progress: say(`term.progress.${stands}`) })}</span>
        )}
      </span>
    ));
  };
  return [
    {
      id: 'commitment',
      name: say('joint.told.kind.commitment'),
      head: true,
      width: '10em',
      show: ({ commitment }) => <RefLink planId={plan} to={`commitment/${commitment}`} refs={refs} brief />,
    },
    {
      id: 'own',
      name: say('joint.column.own'),
      width: '9em',
      show: ({ own }) => (own === null ? <span className="soft">–</span> : <ProgressMark state={own} />),
    },
    {
      id: 'joint',
      name: say('joint.column.joint'),
      width: '9em',
      show: ({ progress }) => <ProgressMark state={progress} />,
    },
    { id: 'ours', name: say('joint.column.our-claim'), show: (line) => claimsOf(line, true) },
    { id: 'theirs', name: say('joint.column.their-claim'), show: (line) => claimsOf(line, false) },
    {
      id: 'reading',
      name: say('joint.column.reading'),
      width: '8em',
      show: ({ reading }) => say('format.n-of-m', reading),
    },
  ];
}

function Claimant({
  letter,
  period,
  parties,
  isMine,
}: {
  readonly letter: string;
  readonly period: string;
  readonly parties: Joint['parties'];
  readonly isMine: boolean;
}) {
  const language = useLanguage();
  const party = parties.find((one) => one.letter === letter);
  const name = isMine || parties.length < 3 || party === undefined ? '' : localName(party.names, language);
  return <span className="soft">{`${formatPeriod(language, period)} ${name}`.trim()}</span>;
}
