/** What was done in the review, newest first: who, when, to what, with which entries; and the way to take it back. */
import { useState } from 'react';
import type { ReviewActLine, ReviewActPage } from '../../../http/contract/index.ts';
import { actEntries, actPlaces, actTitle, links, UndoDialog } from '../../commitments/index.ts';
import { address, addresses, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps, useMay, useQueryState, useSettings } from '../../frame/index.ts';
import { HistoryBar, isNarrowedHistory, listLinks } from '../../lists/index.ts';
import {
  Button,
  EmptyState,
  Given,
  InstantText,
  Pagination,
  Table,
  type TableColumn,
  TextLink,
} from '../../parts/index.ts';
import { type Say, useSay } from '../../words/index.ts';
import { actFilter, actKinds, actsQuery } from './acts-query.ts';

export function ActsPage({ params, query }: PageProps) {
  const say = useSay();
  const answer = useAnswer(addresses.reviewActs(params.plan, actsQuery(query)));
  return (
    <>
      <PageHead
        title={say('review.acts')}
        lead={say('review.acts-lead')}
        acts={
          <TextLink look="button" href={links.review(params.plan)}>
            {say('review.to-queue')}
          </TextLink>
        }
      />
      <Given answer={answer} lines={12}>
        {(page) => <ActList page={page} planId={params.plan} query={query} />}
      </Given>
    </>
  );
}

interface ActListProps {
  readonly page: ReviewActPage;
  readonly planId: string;
  readonly query: URLSearchParams;
}

function ActList({ page, planId, query }: ActListProps) {
  const say = useSay();
  const { zone } = useSettings();
  const may = useMay('review.act');
  const [undoing, setUndoing] = useState<string | null>(null);
  const [, change] = useQueryState();
  const filter = actFilter(query);
  const pages = { isFirst: !query.has('cursor'), next: page.next };
  const { before, after } = listLinks(links.reviewActs(planId), filter, pages);
  const isNarrowed = isNarrowedHistory(filter);
  const kinds = {
    name: 'act',
    label: say('commitment.history-what'),
    all: say('review.acts-all'),
    choices: actKinds.map((act) => ({ value: act, word: actTitle(say, { act }) })),
  };
  return (
    <div className="stack-wide">
      <HistoryBar
        choices={[kinds]}
        people={page.people}
        sheet={address(['api', 'plans', planId, 'review', 'acts', 'file'], filter)}
        query={query}
        change={change}
      />
      <Table
        label={say('review.acts')}
        columns={columnsOf(say, planId, zone, may ? setUndoing : null)}
        rows={page.items}
        keyOf={(line) => line.id}
        empty={<EmptyState title={say(isNarrowed ? 'review.acts-none-fit' : 'review.acts-none')} />}
      />
      {before === null && after === null ? null : (
        <Pagination words={say('review.acts-page', { n: page.items.length })} before={before} after={after} />
      )}
      <UndoDialog planId={planId} actId={undoing} onClose={() => setUndoing(null)} />
    </div>
  );
}

function columnsOf(
  say: Say,
  planId: string,
  zone: string,
  onUndo: ((id: string) => void) | null,
): readonly TableColumn<ReviewActLine>[] {
  return [
    {
      id: 'at',
      name: say('commitment.history-when'),
      width: '9em',
      show: ({ at }) => <InstantText at={at} zone={zone} />,
    },
    { id: 'what', name: say('commitment.history-what'), head: true, show: (line) => <What line={line} /> },
    { id: 'where', name: say('term.field.provision'), show: (line) => actPlaces(say, line) },
    { id: 'who', name: say('commitment.history-who'), show: ({ byName }) => byName },
    {
      id: 'entries',
      name: say('commitment.history-entry'),
      show: (line) => {
        const words = actEntries(say, line);
        if (words === null || line.entries === null)
          return <span className="soft">{say('commitment.history-own')}</span>;
        return <TextLink href={links.entry(planId, line.entries.first)}>{words}</TextLink>;
      },
    },
    ...(onUndo === null
      ? []
      : [
          {
            id: 'undo',
            name: say('commitment.undo'),
            bare: true,
            width: '5em',
            show: (line: ReviewActLine) =>
              line.undone === null && line.act !== 'accept-outline' ? (
                <Button small look="quiet" onPress={() => onUndo(line.id)}>
                  {say('commitment.undo')}
                </Button>
              ) : null,
          },
        ]),
  ];
}

function What({ line }: { readonly line: ReviewActLine }) {
  const say = useSay();
  const { zone } = useSettings();
  return (
    <>
      {actTitle(say, line)} <span className="act-items">{say('review.act-items', { n: line.items })}</span>
      {line.reason === null ? null : <span className="soft act-reason">{line.reason}</span>}
      {line.undone === null ? null : (
        <span className="soft act-reason">
          {say('review.act-undone', { name: line.undone.byName })}{' '}
          <InstantText at={line.undone.at} zone={zone} />
        </span>
      )}
    </>
  );
}
