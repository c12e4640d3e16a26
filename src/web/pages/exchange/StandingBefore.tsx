/**
 * What stood agreed when an opening of the plan ended. It is counted in no figure of the present opening, so it stands in a part of its
 * own, with the way to propose it again.
 */
import type { JointFigures } from '../../../http/contract/index.ts';
import { formatList, formatPeriod } from '../../../i18n/desk/index.ts';
import { localName, useSettings } from '../../frame/index.ts';
import { RefLink } from '../../objects/index.ts';
import {
  AgreementMark,
  EmptyState,
  InstantText,
  ProgressMark,
  Table,
  type TableColumn,
  TextLink,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

type Earlier = JointFigures['earlier'][number];

interface BeforeProps {
  readonly plan: string;
  readonly before: Earlier;
  readonly refs: JointFigures['refs'];
}

export function StandingBefore({ plan, before, refs }: BeforeProps) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  const { number, endedAt, parties, figures, items } = before;
  const id = `standing-before-${number}`;
  const names = formatList(
    language,
    parties.map((party) => localName(party.names, language)),
  );
  const base = `/plans/${encodeURIComponent(plan)}/exchange`;
  return (
    <section className="stack-close" aria-labelledby={id}>
      <h2 id={id}>{say('opening.before.title', { n: number })}</h2>
      <p className="soft">
        {say('opening.parties-were', { names })} · {say('opening.ended')}{' '}
        <InstantText at={endedAt} zone={zone} />
      </p>
      <p className="measure">
        {say('opening.before.help')}{' '}
        <TextLink href={`${base}/propose`}>{say('joint.propose.title')}</TextLink>
        {' · '}
        <TextLink href={`${base}/claims`}>{say('joint.claims-page.title')}</TextLink>
      </p>
      <Table
        label={say('opening.before.figures', { n: number })}
        columns={[
          {
            id: 'what',
            name: say('joint.column.figure'),
            head: true,
            show: (one: Earlier['figures'][number]) => say(`joint.figure.${one.id}`),
          },
          {
            id: 'joint',
            name: say('joint.column.joint'),
            width: '9em',
            show: ({ n, m }) => say('format.n-of-m', { n, m }),
          },
        ]}
        rows={figures}
        keyOf={({ id: figure }) => figure}
        narrow
      />
      <Table
        label={say('opening.before.claims', { n: number })}
        columns={useColumns({ plan, before, refs })}
        rows={items}
        keyOf={({ commitment }) => commitment}
        empty={<EmptyState title={say('opening.before.none')} />}
      />
    </section>
  );
}

function useColumns({ plan, before, refs }: BeforeProps): readonly TableColumn<Earlier['items'][number]>[] {
  const say = useSay();
  const language = useLanguage();
  const nameOf = (letter: string): string => {
    const party = before.parties.find((one) => one.letter === letter);
    return party === undefined ? letter : localName(party.names, language);
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
      id: 'joint',
      name: say('joint.column.joint'),
      width: '9em',
      show: ({ progress }) => <ProgressMark state={progress} />,
    },
    {
      id: 'claims',
      name: say('joint.claims'),
      show: ({ claims }) =>
        claims.map(({ period, claimant, progress, agreement }) => (
          <span key={`${period} ${claimant}`} className="standing-claim">
            <span className="soft">{`${formatPeriod(language, period)} ${nameOf(claimant)}`}</span>
            <ProgressMark state={progress} />
            <AgreementMark state={agreement} />
          </span>
        )),
    },
  ];
}
