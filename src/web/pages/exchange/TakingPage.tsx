/** What all parties have confirmed beside what we hold: what is ticked is taken over by one act, and can be put back. */
import { useState } from 'react';
import type { JointTakings } from '../../../http/contract/index.ts';
import { formatList } from '../../../i18n/desk/index.ts';
import { addresses, useAct, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps, useSettings } from '../../frame/index.ts';
import { SubjectText, ValueLines } from '../../joint/index.ts';
import {
  Acts,
  Button,
  Checkbox,
  EmptyState,
  Given,
  InstantText,
  Pagination,
  ProblemNote,
  Tag,
  useTell,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { ExchangeNav } from './ExchangeNav.tsx';
import { takingsFilter, takingsQuery, withQuery } from './list-queries.ts';
import { useNames } from './party-names.ts';
import { ShownFiles } from './ShownFiles.tsx';
import { TakingsBar } from './ValuesBar.tsx';

type Item = JointTakings['items'][number];

export function TakingPage({ params, query }: PageProps) {
  const say = useSay();
  const { plan } = params;
  const filter = takingsFilter(query);
  const answer = useAnswer(addresses.takings(plan, takingsQuery(query)));
  const to = (from: number | null): string =>
    withQuery(`/plans/${encodeURIComponent(plan)}/exchange/taking`, { ...filter, from });
  return (
    <>
      <PageHead title={say('taking.title')} lead={say('taking.lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here="taking" />
        <Given answer={answer} lines={8}>
          {({ items, kinds, total, next, done }) => (
            <>
              {kinds.length === 0 ? null : (
                <TakingsBar plan={plan} filter={filter} query={query} kinds={kinds} />
              )}
              {items.length === 0 ? (
                <EmptyState title={say(kinds.length === 0 ? 'taking.none' : 'joint.list.none')} />
              ) : (
                <>
                  <Choosing items={items} plan={plan} />
                  <Pagination
                    words={say('joint.page', { n: items.length, m: total })}
                    before={query.has('from') ? to(null) : null}
                    after={next === null ? null : to(next)}
                  />
                </>
              )}
              <Done done={done} plan={plan} />
            </>
          )}
        </Given>
      </div>
    </>
  );
}

interface ItemsProps {
  readonly items: readonly Item[];
  readonly plan: string;
}

function Choosing({ items, plan }: ItemsProps) {
  const say = useSay();
  const tell = useTell();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const act = useAct<{ readonly id: string }>([addresses.plan(plan)]);
  const can = items.filter(({ hindrance }) => hindrance === null);
  const picked = can.filter(({ register }) => chosen.has(register));
  const toggle = (register: string, isOn: boolean) => {
    const others = [...chosen].filter((one) => one !== register);
    setChosen(new Set(isOn ? [...others, register] : others));
  };
  const run = async () => {
    const values = picked.map(({ register, value }) => ({ register, value }));
    const address = addresses.jointAct(plan, 'takings');
    const done = await act.run({ method: 'POST', address, body: { values } });
    if (!done.ok) return;
    tell({ words: say('taking.done', { n: values.length }) });
    setChosen(new Set());
  };
  return (
    <>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Acts>
        <Button look="primary" isDisabled={picked.length === 0 || act.busy} onPress={() => void run()}>
          {say('taking.act', { n: picked.length })}
        </Button>
        {can.length < 2 ? null : (
          <Checkbox
            isSelected={picked.length === can.length}
            onChange={(isOn) => setChosen(new Set(isOn ? can.map(({ register }) => register) : []))}
          >
            {say('joint.propose.all')}
          </Checkbox>
        )}
      </Acts>
      <ul className="joint-cards">
        {items.map((item) => (
          <li key={item.register} className="joint-card proposal">
            <OneValue item={item} plan={plan} isChosen={chosen.has(item.register)} onToggle={toggle} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface OneProps {
  readonly item: Item;
  readonly plan: string;
  readonly isChosen: boolean;
  readonly onToggle: (register: string, isOn: boolean) => void;
}

function OneValue({ item, plan, isChosen, onToggle }: OneProps) {
  const say = useSay();
  const language = useLanguage();
  const joint = useAnswer(addresses.joint(plan));
  const nameOf = useNames(joint?.ok === true ? joint.value.parties : []);
  const { register, value, hindrance, by, brings, leaves, subject, lines, files } = item;
  const { kind, name, field } = subject;
  const title = (
    <>
      <strong>{name === '' ? kind : name}</strong>{' '}
      <span className="soft">{field === '' ? kind : `${kind} · ${field}`}</span>
    </>
  );
  return (
    <>
      <div className="proposal-head">
        {hindrance === null ? (
          <Checkbox isSelected={isChosen} onChange={(isOn) => onToggle(register, isOn)}>
            {title}
          </Checkbox>
        ) : (
          <>
            <span>{title}</span>
            <Tag tone="care">{say(`taking.hindrance.${hindrance}`)}</Tag>
          </>
        )}
      </div>
      <div className="proposal-body">
        <div className="stack-close">
          <ValueLines
            lines={lines}
            before={say('joint.value-own')}
            after={by === null ? say('joint.value-agreed') : say('stated.by', { name: nameOf(by) })}
          />
          {brings.length === 0 ? null : (
            <p className="soft">{say('taking.brings', { names: formatList(language, brings) })}</p>
          )}
          {leaves.length === 0 ? null : (
            <p className="soft">{say('taking.leaves', { names: formatList(language, leaves) })}</p>
          )}
          <ShownFiles files={files} plan={plan} />
        </div>
        <SubjectText text={subject.text} plan={plan} />
      </div>
      <details>
        <summary>{say('joint.exact')}</summary>
        <p className="soft">{register}</p>
        <pre className="joint-exact">{value}</pre>
      </details>
    </>
  );
}

function Done({ done, plan }: { readonly done: JointTakings['done']; readonly plan: string }) {
  const say = useSay();
  if (done.length === 0) return null;
  return (
    <section aria-labelledby="taken" className="stack-close">
      <h2 id="taken">{say('taking.history')}</h2>
      <ul className="joint-keys">
        {done.map((one) => (
          <li key={one.id}>
            <OneTaking one={one} plan={plan} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneTaking({ one, plan }: { readonly one: JointTakings['done'][number]; readonly plan: string }) {
  const say = useSay();
  const tell = useTell();
  const { zone } = useSettings();
  const act = useAct<null>([addresses.plan(plan)]);
  const run = async () => {
    const done = await act.run({ method: 'DELETE', address: addresses.jointAct(plan, 'takings', one.id) });
    if (done.ok) tell({ words: say('taking.back-done') });
  };
  return (
    <>
      <p className="proposal-marks">
        {say('taking.line', { n: one.n, name: one.by })}
        <span className="soft">
          <InstantText at={one.at} zone={zone} />
        </span>
        {one.isTakenBack ? <Tag>{say('taking.is-back')}</Tag> : null}
      </p>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {one.isTakenBack ? null : (
        <Acts>
          <Button look="quiet" isDisabled={act.busy} onPress={() => void run()}>
            {say('taking.back')}
          </Button>
        </Acts>
      )}
    </>
  );
}
