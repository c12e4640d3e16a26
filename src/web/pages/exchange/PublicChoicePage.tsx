/**
 * What is to be released to the public: chosen from what all have confirmed and what parties state, and looked at to the byte before it
 * goes. What is chosen stays so while one turns the pages.
 */
import { useState } from 'react';
import type { Joint, PublicRecordDetail, Publishables } from '../../../http/contract/index.ts';
import { type Answer, addresses, useAnswer } from '../../data/index.ts';
import { localName, PageHead, type PageProps } from '../../frame/index.ts';
import { SubjectText, ValueLines } from '../../joint/index.ts';
import { Checkbox, EmptyState, Given, Notice, Pagination, Tag } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { ExchangeNav } from './ExchangeNav.tsx';
import { isNarrowed, publishablesFilter, publishablesQuery, withQuery } from './list-queries.ts';
import { PublishablesBar } from './PublicBar.tsx';
import { PutForward } from './PutForward.tsx';
import { useNames } from './party-names.ts';

export function PublicChoicePage({ params, query }: PageProps) {
  const say = useSay();
  const { plan } = params;
  const earlier = query.get('record');
  const joint = useAnswer(addresses.joint(plan));
  const answer = useAnswer(addresses.publishables(plan, publishablesQuery(query)));
  const record = useAnswer(earlier === null ? null : addresses.publicRecord(plan, earlier));
  return (
    <>
      <PageHead title={say('public.choose.title')} lead={say('public.choose.lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here="public">
          <Given answer={joint}>
            {({ parties, hasRoute }) => {
              const choosing = { plan, query, answer, parties, hasRoute };
              return earlier === null ? (
                <Choosing {...choosing} earlier={null} />
              ) : (
                <Given answer={record}>{(one) => <Choosing {...choosing} earlier={one} />}</Given>
              );
            }}
          </Given>
        </ExchangeNav>
      </div>
    </>
  );
}

interface ChoosingProps {
  readonly plan: string;
  readonly query: URLSearchParams;
  readonly answer: Answer<Publishables> | undefined;
  readonly parties: Joint['parties'];
  readonly hasRoute: boolean;
  /** The release that this one is to replace. */
  readonly earlier: PublicRecordDetail | null;
}

function Choosing({ plan, query, answer, parties, hasRoute, earlier }: ChoosingProps) {
  const say = useSay();
  const language = useLanguage();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(earlier?.now ?? []));
  const toggle = (entries: readonly string[], isOn: boolean) => {
    const next = new Set(chosen);
    for (const entry of entries)
      if (isOn) next.add(entry);
      else next.delete(entry);
    setChosen(next);
  };
  return (
    <>
      {earlier === null ? null : (
        <Notice tone="note" title={say('public.anew-of', { title: localName(earlier.title, language) })}>
          <p>{say('public.anew-help')}</p>
        </Notice>
      )}
      <PutForward
        plan={plan}
        hasRoute={hasRoute}
        entries={[...chosen]}
        earlier={earlier}
        onDone={() => setChosen(new Set())}
      />
      <Given answer={answer} lines={8}>
        {(page) => (
          <Entries
            page={page}
            plan={plan}
            query={query}
            parties={parties}
            record={earlier?.record ?? null}
            chosen={chosen}
            onToggle={toggle}
          />
        )}
      </Given>
    </>
  );
}

interface EntriesProps extends Pick<ChoosingProps, 'plan' | 'query' | 'parties'> {
  readonly page: Publishables;
  /** Id of the release that is to be replaced. */
  readonly record: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (entries: readonly string[], isOn: boolean) => void;
}

function Entries({ page, plan, query, parties, record, chosen, onToggle }: EntriesProps) {
  const say = useSay();
  const filter = publishablesFilter(query);
  const base = `/plans/${encodeURIComponent(plan)}/exchange/public/new`;
  const to = (from: number | null): string =>
    withQuery(base, { ...filter, record: query.get('record'), from });
  if (page.total === 0 && !isNarrowed(filter))
    return (
      <EmptyState title={say('public.choose.none')}>
        <p>{say('public.choose.none-help')}</p>
      </EmptyState>
    );
  const free = page.items.filter((item) => item.record === null || item.record === record);
  const entries = free.map(({ entry }) => entry);
  return (
    <>
      <PublishablesBar plan={plan} kinds={page.kinds} />
      {page.items.length > 0 ? null : <EmptyState title={say('joint.list.none')} />}
      {entries.length === 0 ? null : (
        <Checkbox
          isSelected={entries.every((entry) => chosen.has(entry))}
          onChange={(isOn) => onToggle(entries, isOn)}
        >
          {say('public.choose.all')}
        </Checkbox>
      )}
      <ul className="joint-cards">
        {page.items.map((item) => (
          <li key={item.entry} className="joint-card proposal">
            <OneEntry
              item={item}
              plan={plan}
              parties={parties}
              isFree={item.record === null || item.record === record}
              isChosen={chosen.has(item.entry)}
              onToggle={(isOn) => onToggle([item.entry], isOn)}
            />
          </li>
        ))}
      </ul>
      <Pagination
        words={say('joint.page', { n: page.items.length, m: page.total })}
        before={query.has('from') ? to(null) : null}
        after={page.next === null ? null : to(page.next)}
      />
    </>
  );
}

interface EntryProps extends Pick<EntriesProps, 'plan' | 'parties'> {
  readonly item: Publishables['items'][number];
  /** No other release lists it. */
  readonly isFree: boolean;
  readonly isChosen: boolean;
  readonly onToggle: (isOn: boolean) => void;
}

function OneEntry({ item, plan, parties, isFree, isChosen, onToggle }: EntryProps) {
  const say = useSay();
  const nameOf = useNames(parties);
  const { subject, summary, says, isStated } = item;
  const { kind, name, field } = subject;
  return (
    <>
      <div className="proposal-head">
        <Checkbox isSelected={isChosen} isDisabled={!isFree} onChange={onToggle}>
          <strong>{name === '' ? summary : name}</strong>{' '}
          <span className="soft">{field === '' ? kind : `${kind} · ${field}`}</span>
        </Checkbox>
        <span className="proposal-marks">
          {item.record === null ? null : <Tag tone="good">{say('public.released')}</Tag>}
          <Tag>
            {isStated
              ? say('public.standing.stated', { party: nameOf(item.by) })
              : say('public.standing.settled')}
          </Tag>
          {says.standing === 'not-cleared' ? <Tag tone="care">{say('public.says.not-cleared')}</Tag> : null}
        </span>
      </div>
      <div className="proposal-body">
        <div className="stack-close">
          <ValueLines
            lines={item.lines}
            before=""
            after={say(isStated ? 'stated.fields' : 'joint.value-agreed')}
          />
          {says.standing === 'cleared' ? (
            <div>
              <p className="soft">{say('public.says.cleared')}</p>
              <p className="value-words">{says.words}</p>
            </div>
          ) : null}
        </div>
        <SubjectText text={subject.text} plan={plan} />
      </div>
    </>
  );
}
