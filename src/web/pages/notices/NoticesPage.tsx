/** What one is to know of a plan today: a quiet list, read and unread, narrowed by kind, in the order of dates. */
import { useState } from 'react';
import type { Static } from 'typebox';
import type { Notice, Notices, NoticesMarked } from '../../../http/contract/index.ts';
import { formatDate } from '../../../i18n/desk/index.ts';
import { useAct, useAnswer } from '../../data/index.ts';
import { localName, PageHead, type PageProps, useQueryState } from '../../frame/index.ts';
import { RefLink } from '../../objects/index.ts';
import {
  Button,
  DateText,
  EmptyState,
  Given,
  Pagination,
  ProblemNote,
  Select,
  Switch,
  Table,
  type TableColumn,
  TextLink,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { noticeAddresses } from './addresses.ts';

export function NoticesPage({ params, query }: PageProps) {
  const answer = useAnswer(noticeAddresses.list(params.plan, query));
  const say = useSay();
  return (
    <>
      <PageHead
        title={say('frame.place.notices')}
        lead={answer?.ok ? say('notice.lead', { n: answer.value.unread }) : ''}
        acts={
          <TextLink href={noticeAddresses.file(params.plan, query)} look="button" download>
            {say('notice.file')}
          </TextLink>
        }
      />
      <Given answer={answer} lines={10}>
        {(notices) => <List planId={params.plan} notices={notices} />}
      </Given>
    </>
  );
}

/** Past a day on our own side. */
const isLate = (kind: Notice['kind']): boolean =>
  kind === 'overdue' || kind === 'expired' || kind === 'reply-past';

function useColumns(planId: string, refs: Notices['refs']): readonly TableColumn<Notice>[] {
  const say = useSay();
  const language = useLanguage();
  return [
    {
      id: 'about',
      name: say('notice.column.about'),
      head: true,
      show: ({ kind, ref, people: [deputy = '', person = '', to = ''], date, replies }) =>
        replies !== undefined ? (
          <TextLink
            href={
              kind === 'reply-theirs'
                ? `/plans/${encodeURIComponent(planId)}/exchange/reminder?party=${replies.letter}`
                : `/plans/${encodeURIComponent(planId)}/exchange/terms`
            }
          >
            {say(kind === 'reply-theirs' ? 'notice.replies.theirs' : 'notice.replies.ours', {
              n: replies.n,
              name: localName(replies.names, language) || replies.letter,
            })}
          </TextLink>
        ) : ref === null ? (
          say('notice.deputy', {
            deputy,
            person,
            from: date === null ? '' : formatDate(language, date),
            to: formatDate(language, to),
          })
        ) : (
          <RefLink planId={planId} to={ref} refs={refs} />
        ),
    },
    {
      id: 'what',
      name: say('notice.column.what'),
      width: '14rem',
      show: ({ kind }) => (
        <span className={isLate(kind) ? 'status-late' : undefined}>{say(`notice.kind.${kind}`)}</span>
      ),
    },
    {
      id: 'date',
      name: say('notice.column.date'),
      short: true,
      sortable: true,
      width: '10rem',
      show: ({ date }) => (date === null ? null : <DateText date={date} />),
    },
    {
      id: 'read',
      name: say('notice.column.read'),
      short: true,
      width: '8rem',
      show: ({ read }) => (read ? say('notice.column.read') : <b>{say('notice.new')}</b>),
    },
  ];
}

function List({ planId, notices }: { readonly planId: string; readonly notices: Notices }) {
  const say = useSay();
  const [query, change] = useQueryState();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const act = useAct<Static<typeof NoticesMarked>>([`/api/plans/${planId}/notices`]);
  const columns = useColumns(planId, notices.refs);
  const mark = async (read: boolean, keys?: readonly string[]) => {
    const body = keys === undefined ? { read } : { read, keys };
    const answer = await act.run({ method: 'POST', address: noticeAddresses.marks(planId), body });
    if (answer.ok) setSelected(new Set());
  };
  const isNarrowed = query.getAll('kind').length > 0 || query.get('unread') === 'true';
  if (notices.kinds.length === 0) return <EmptyState title={say('notice.none')} />;
  return (
    <div className="stack">
      <Narrowing notices={notices} />
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {notices.items.length === 0 ? (
        <EmptyState title={say(isNarrowed ? 'notice.none-here' : 'notice.none')} />
      ) : (
        <>
          <Marking
            busy={act.busy}
            n={selected.size}
            onMark={(read) => mark(read, [...selected])}
            onAll={() => mark(true)}
          />
          <Table
            label={say('notice.list')}
            columns={columns}
            rows={notices.items}
            keyOf={({ key }) => key}
            selected={selected}
            onSelect={setSelected}
            sort={{
              column: 'date',
              direction: query.get('sort') === '-date' ? 'descending' : 'ascending',
            }}
            onSort={({ direction }) =>
              change({ sort: direction === 'descending' ? '-date' : null, cursor: null })
            }
          />
          <Paging total={notices.total} next={notices.next} />
        </>
      )}
    </div>
  );
}

function Narrowing({ notices }: { readonly notices: Notices }) {
  const say = useSay();
  const [query, change] = useQueryState();
  return (
    <div className="notice-narrow not-on-paper">
      <Select
        label={say('notice.kind')}
        value={query.get('kind') ?? ''}
        choices={[
          { value: '', word: say('notice.every-kind') },
          ...notices.kinds.map(({ kind, n }) => ({
            value: kind,
            word: say('notice.kind-n', { kind: say(`notice.kind.${kind}`), n }),
          })),
        ]}
        onChange={(kind) => change({ kind: kind === '' ? null : kind, cursor: null })}
      />
      <Switch
        isSelected={query.get('unread') === 'true'}
        onChange={(on) => change({ unread: on ? 'true' : null, cursor: null })}
      >
        {say('notice.unread-only')}
      </Switch>
    </div>
  );
}

interface MarkingProps {
  readonly busy: boolean;
  /** How many are chosen. */
  readonly n: number;
  readonly onMark: (read: boolean) => void;
  readonly onAll: () => void;
}

function Marking({ busy, n, onMark, onAll }: MarkingProps) {
  const say = useSay();
  return (
    <div className="acts not-on-paper">
      {n === 0 ? (
        <Button busy={busy} onPress={onAll}>
          {say('notice.mark-all')}
        </Button>
      ) : (
        <>
          <Button look="primary" busy={busy} onPress={() => onMark(true)}>
            {say('notice.mark-read')}
          </Button>
          <Button busy={busy} onPress={() => onMark(false)}>
            {say('notice.mark-new')}
          </Button>
        </>
      )}
    </div>
  );
}

function Paging({ total, next }: { readonly total: number; readonly next: string | null }) {
  const say = useSay();
  const [query] = useQueryState();
  const to = (cursor: string | null): string => {
    const search = new URLSearchParams(query);
    if (cursor === null) search.delete('cursor');
    else search.set('cursor', cursor);
    return `?${search}`;
  };
  const isFirst = query.get('cursor') === null;
  if (isFirst && next === null) return null;
  return (
    <Pagination
      words={say('object.total', { n: total })}
      before={isFirst ? null : to(null)}
      after={next === null ? null : to(next)}
    />
  );
}
