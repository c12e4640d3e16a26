/** The bodies of a round, one line each: how the form stands, what was said of what was asked, and the ways to each. */
import type { RoundStanding } from '../../../http/contract/index.ts';
import { localName, localNameLanguage, useQueryState, useSettings } from '../../frame/index.ts';
import { InstantText, Table, type TableColumn, Tag, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { roundAddresses, roundLinks } from './addresses.ts';
import { type Line, lineStates, shownLines, sortOf, stateOf } from './standing-lines.ts';

const tones = {
  'no-form': 'plain',
  made: 'plain',
  sent: 'accent',
  overdue: 'care',
  waiting: 'note',
  received: 'good',
} as const; // tones of a tag

interface FilesProps {
  readonly planId: string;
  readonly code: string | null;
}

function Files({ planId, code }: FilesProps) {
  if (code === null) return null;
  return (
    <span className="round-files">
      <a href={roundAddresses.formFile(planId, code, 'xlsx')} download>
        XLSX
      </a>
      <a href={roundAddresses.formFile(planId, code, 'docx')} download>
        DOCX
      </a>
    </span>
  );
}

function Name({ planId, line: { name, code } }: { readonly planId: string; readonly line: Line }) {
  const language = useLanguage();
  const words = <span lang={localNameLanguage(name, language)}>{localName(name, language)}</span>;
  return code === null ? words : <TextLink href={roundLinks.form(planId, code)}>{words}</TextLink>;
}

function State({ line: { state, late } }: { readonly line: Line }) {
  const say = useSay();
  return (
    <>
      <Tag tone={tones[state]}>{say(`round.state.${state}`)}</Tag>
      {late ? <span className="soft"> {say('round.page.came-late')}</span> : null}
    </>
  );
}

interface BodiesTableProps {
  readonly planId: string;
  readonly standing: RoundStanding;
}

export function BodiesTable({ planId, standing }: BodiesTableProps) {
  const say = useSay();
  const language = useLanguage();
  const [query, change] = useQueryState();
  const sort = sortOf(query);
  const columns: readonly TableColumn<Line>[] = [
    {
      id: 'body',
      name: say('round.form.body'),
      head: true,
      sortable: true,
      show: (line) => <Name planId={planId} line={line} />,
    },
    { id: 'state', name: say('round.page.state'), sortable: true, show: (line) => <State line={line} /> },
    {
      id: 'said',
      name: say('round.page.said'),
      number: true,
      short: true,
      sortable: true,
      show: ({ said, asked }) => say('format.n-of-m', { n: said, m: asked }),
    },
    { id: 'sent', name: say('round.page.to'), show: (line) => <Gone line={line} /> },
    {
      id: 'returns',
      name: say('round.page.returns'),
      show: ({ returns }) => <Came planId={planId} returns={returns} />,
    },
    {
      id: 'files',
      name: say('round.page.files'),
      short: true,
      show: ({ code }) => <Files planId={planId} code={code} />,
    },
  ];
  const rows = shownLines(standing.lines, query, ({ name }) => localName(name, language));
  const isEmpty = standing.lines.length === 0;
  return (
    <>
      {isEmpty ? null : <Narrow planId={planId} standing={standing} />}
      <Table
        label={say('round.page.bodies')}
        columns={columns}
        rows={rows}
        keyOf={({ body }) => body}
        empty={<p className="table-empty">{say(isEmpty ? 'round.page.no-bodies' : 'round.page.none-so')}</p>}
        {...(sort === null ? {} : { sort })}
        onSort={({ column, direction }) =>
          change({ sort: direction === 'descending' ? `-${column}` : column })
        }
      />
    </>
  );
}

/** Bodies by how their forms stand: links, that work without script; and all of them as a workbook. */
function Narrow({ planId, standing: { round, counts, lines } }: BodiesTableProps) {
  const say = useSay();
  const [query] = useQueryState();
  const here = stateOf(query);
  const to = (state: string | null) => {
    const search = new URLSearchParams(query);
    if (state === null) search.delete('state');
    else search.set('state', state);
    return `?${search}`;
  };
  const ways: readonly (readonly [string | null, string, number])[] = [
    [null, say('round.page.all-states'), lines.length],
    ...lineStates.map((state) => [state, say(`round.state.${state}`), counts[state]] as const),
  ];
  return (
    <div className="round-narrow not-on-paper">
      <nav className="compare-kinds" aria-label={say('round.page.narrow')}>
        {ways.map(([state, words, n]) => (
          <TextLink
            key={state}
            look="quiet"
            href={to(state)}
            {...(here === state ? { 'aria-current': 'true' as const } : {})}
          >
            {words} <b>{n}</b>
          </TextLink>
        ))}
      </nav>
      <TextLink href={roundAddresses.standingFile(planId, round.id)} look="button" download>
        {say('object.sheet')}
      </TextLink>
    </div>
  );
}

function Gone({ line: { sent, contacts } }: { readonly line: Line }) {
  const say = useSay();
  const { zone } = useSettings();
  const newest = sent.at(-1);
  if (newest !== undefined)
    return (
      <span>
        {newest.to.length > 0 ? newest.to.join(', ') : say('round.page.handed-out')}{' '}
        <span className="soft">
          <InstantText at={newest.at} zone={zone} day />
        </span>
      </span>
    );
  if (contacts.length === 0) return <span className="soft">{say('round.page.no-address')}</span>;
  return <span className="soft">{contacts.map(({ mail }) => mail).join(', ')}</span>;
}

function Came({ planId, returns }: { readonly planId: string; readonly returns: Line['returns'] }) {
  const say = useSay();
  const { zone } = useSettings();
  return (
    <ul className="plain-list">
      {returns.map(({ id, state, receivedAt, fault }) => (
        <li key={id}>
          <TextLink href={roundLinks.returned(planId, id)}>
            <InstantText at={receivedAt} zone={zone} day />
          </TextLink>{' '}
          <span className="soft">{fault === null ? say(`round.return.${state}`) : fault.message}</span>
        </li>
      ))}
    </ul>
  );
}
