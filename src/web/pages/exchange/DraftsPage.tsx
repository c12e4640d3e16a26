/** Consultation drafts: what we show and what they show us, with remarks; a new one is made of an own value. */
import { useState } from 'react';
import type { Joint, JointDrafts, ProposablePage } from '../../../http/contract/index.ts';
import { formatList } from '../../../i18n/desk/index.ts';
import { addresses, useAct, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps, useSettings } from '../../frame/index.ts';
import { SubjectText, ValueLines } from '../../joint/index.ts';
import {
  Acts,
  Button,
  EmptyState,
  Given,
  InstantText,
  Pagination,
  ProblemNote,
  TextField,
  TextLink,
  useTell,
  ZoneMark,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { DraftsBar } from './DraftsBar.tsx';
import { ExchangeNav } from './ExchangeNav.tsx';
import { draftsFilter, draftsQuery, isNarrowed, withQuery } from './list-queries.ts';
import { useNames } from './party-names.ts';
import { useRouted } from './use-routed.ts';

type Draft = JointDrafts['items'][number];
type Parties = Joint['parties'];

export function DraftsPage({ params, query }: PageProps) {
  const say = useSay();
  const { plan } = params;
  const drafts = useAnswer(addresses.jointDrafts(plan, draftsQuery(query)));
  const joint = useAnswer(addresses.joint(plan));
  const values = useAnswer(addresses.proposables(plan, { from: query.get('from') }));
  return (
    <>
      <PageHead title={say('draft.title')} lead={say('draft.lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here="drafts">
          <Given answer={joint}>
            {({ parties }) => (
              <Given answer={drafts} lines={8}>
                {(found) => <Drafts found={found} parties={parties} plan={plan} query={query} />}
              </Given>
            )}
          </Given>
          {joint?.ok === true ? (
            <Given answer={values} lines={6}>
              {(page) => <NewDraft page={page} plan={plan} hasRoute={joint.value.hasRoute} query={query} />}
            </Given>
          ) : null}
        </ExchangeNav>
      </div>
    </>
  );
}

interface DraftsProps {
  readonly found: JointDrafts;
  readonly parties: Parties;
  readonly plan: string;
  readonly query: URLSearchParams;
}

function Drafts({ found, parties, plan, query }: DraftsProps) {
  const say = useSay();
  const { items, total, next } = found;
  const filter = draftsFilter(query);
  const base = `/plans/${encodeURIComponent(plan)}/exchange/drafts`;
  const to = (drafts: number | null): string =>
    withQuery(base, { ...filter, from: query.get('from'), drafts });
  if (total === 0 && !isNarrowed(filter))
    return (
      <EmptyState title={say('draft.none')}>
        <p>{say('draft.none-help')}</p>
      </EmptyState>
    );
  return (
    <>
      <DraftsBar parties={parties} />
      {items.length > 0 ? null : <EmptyState title={say('joint.list.none')} />}
      <ul className="joint-cards">
        {items.map((draft) => (
          <li key={draft.id} className="joint-card">
            <OneDraft draft={draft} parties={parties} plan={plan} />
          </li>
        ))}
      </ul>
      <Pagination
        words={say('joint.page', { n: items.length, m: total })}
        before={query.has('drafts') ? to(null) : null}
        after={next === null ? null : to(next)}
      />
    </>
  );
}

interface OneProps extends Omit<DraftsProps, 'found' | 'query'> {
  readonly draft: Draft;
}

function OneDraft({ draft, parties, plan }: OneProps) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  const nameOf = useNames(parties);
  const isOwn = parties.some(({ letter, isOwn: own }) => own && letter === draft.by);
  const { kind, name, field, text } = draft.subject;
  return (
    <>
      <h2>{[name === '' ? kind : name, field].filter((part) => part !== '').join(' · ')}</h2>
      <p className="soft">
        <ZoneMark zone="consult" /> {say('draft.mark')} · {say('draft.by', { name: nameOf(draft.by) })}
        {isOwn
          ? ` · ${say('draft.for', { names: formatList(language, draft.to.map(nameOf)) })} · ${say(draft.hasLeft ? 'draft.has-left' : 'draft.not-left')}`
          : ''}
        {' · '}
        {say('draft.until')} <InstantText at={draft.expires} zone={zone} />
      </p>
      {draft.note === '' ? null : <p className="measure">{draft.note}</p>}
      <ValueLines lines={draft.lines} before={say('draft.now')} after={say('draft.value')} />
      <SubjectText text={text} plan={plan} />
      <Remarks draft={draft} parties={parties} plan={plan} />
      {isOwn ? <TakeBack id={draft.id} plan={plan} /> : <Remark draft={draft.id} plan={plan} />}
    </>
  );
}

function Remarks({ draft, parties, plan }: OneProps) {
  const say = useSay();
  const { zone } = useSettings();
  const nameOf = useNames(parties);
  const own = parties.find(({ isOwn }) => isOwn)?.letter;
  if (draft.remarks.length === 0) return null;
  return (
    <div className="stack-close">
      <h3>{say('draft.remarks')}</h3>
      <ul className="joint-keys">
        {draft.remarks.map(({ id, by, at, text }) => (
          <li key={id}>
            <p className="soft">
              {nameOf(by)} · <InstantText at={at} zone={zone} />
            </p>
            <p className="measure">{text}</p>
            {by === own ? <TakeBack id={id} plan={plan} /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function TakeBack({ id, plan }: { readonly id: string; readonly plan: string }) {
  const say = useSay();
  const tell = useTell();
  const act = useAct<null>([addresses.plan(plan)]);
  const run = async () => {
    const done = await act.run({ method: 'DELETE', address: addresses.jointAct(plan, 'drafts', id) });
    if (done.ok) tell({ words: say('draft.taken-back') });
  };
  return (
    <>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Acts>
        <Button look="quiet" isDisabled={act.busy} onPress={() => void run()}>
          {say('draft.take-back')}
        </Button>
      </Acts>
    </>
  );
}

function Remark({ draft, plan }: { readonly draft: string; readonly plan: string }) {
  const say = useSay();
  const tell = useTell();
  const act = useAct<{ readonly id: string }>([addresses.plan(plan)]);
  const [text, setText] = useState('');
  const routed = useRouted(plan);
  const run = async () => {
    const at = ['drafts', draft, 'remarks'];
    const done = await act.run(
      routed.asked({ kind: 'remark', at, body: { text }, prepared: { draft, text } }),
    );
    if (!done.ok) return;
    setText('');
    tell({ words: routed.done(say('draft.kept')) });
  };
  return (
    <div className="stack-close not-on-paper">
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <TextField
        label={say('draft.remark')}
        help={say('draft.remark-help')}
        lines={2}
        value={text}
        onChange={setText}
      />
      <Acts>
        <Button isDisabled={act.busy || text.trim() === ''} onPress={() => void run()}>
          {routed.words(say('draft.remark-act'))}
        </Button>
      </Acts>
    </div>
  );
}

interface NewDraftProps {
  readonly page: ProposablePage;
  readonly plan: string;
  readonly hasRoute: boolean;
  readonly query: URLSearchParams;
}

function NewDraft({ page, plan, hasRoute, query }: NewDraftProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<string | null>(null);
  const base = `/plans/${encodeURIComponent(plan)}/exchange/drafts`;
  const more = withQuery(base, { ...draftsFilter(query), drafts: query.get('drafts'), from: page.next });
  return (
    <section aria-labelledby="new-draft" className="stack-close not-on-paper">
      <h2 id="new-draft">{say('draft.new')}</h2>
      <p className="soft measure">{say('draft.new-help')}</p>
      <ul className="draft-choices">
        {page.items.map((item) => (
          <li key={item.register} className={chosen === item.register ? 'joint-card' : 'draft-choice'}>
            <h3>
              {[item.subject.name === '' ? item.summary : item.subject.name, item.subject.field]
                .filter((part) => part !== '')
                .join(' · ')}
            </h3>
            {chosen === item.register ? (
              <ShowIt item={item} plan={plan} hasRoute={hasRoute} onDone={() => setChosen(null)} />
            ) : (
              <Button look="quiet" onPress={() => setChosen(item.register)}>
                {say('draft.choose')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {page.next === null ? null : <TextLink href={more}>{say('draft.more')}</TextLink>}
    </section>
  );
}

function ShowIt({
  item,
  plan,
  hasRoute,
  onDone,
}: Omit<NewDraftProps, 'page' | 'query'> & {
  readonly item: ProposablePage['items'][number];
  readonly onDone: () => void;
}) {
  const say = useSay();
  const tell = useTell();
  const act = useAct<{ readonly id: string }>([addresses.plan(plan)]);
  const [note, setNote] = useState('');
  const [days, setDays] = useState('30');
  const run = async () => {
    const kind = hasRoute ? { kind: 'draft' } : {};
    const body = { ...kind, register: item.register, note, days: Number(days) };
    const address = addresses.jointAct(plan, hasRoute ? 'releases' : 'drafts');
    const done = await act.run({ method: 'POST', address, body });
    if (!done.ok) return;
    tell({ words: say(hasRoute ? 'release.prepared' : 'draft.kept') });
    onDone();
  };
  return (
    <>
      <ValueLines lines={item.lines} before={say('draft.now')} after={say('draft.value')} />
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <TextField label={say('draft.note')} lines={2} value={note} onChange={setNote} />
      <TextField label={say('draft.days')} inputMode="numeric" width={3} value={days} onChange={setDays} />
      <Acts>
        <Button look="primary" isDisabled={act.busy || !/^\d{1,2}$/.test(days)} onPress={() => void run()}>
          {hasRoute ? say('release.prepare', { n: 1 }) : say('draft.show')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {say('plans.cancel')}
        </Button>
      </Acts>
    </>
  );
}
