/**
 * One package: its items page by page, and one act that answers all of it. An exception keeps its mark while one turns the pages; of a
 * package that has come in part nothing is answered.
 */
import { useState } from 'react';
import type { Joint, JointPackageDetail } from '../../../http/contract/index.ts';
import { formatList } from '../../../i18n/desk/index.ts';
import { addresses, useAct, useAnswer } from '../../data/index.ts';
import { localName, PageHead, type PageProps } from '../../frame/index.ts';
import { Acts, Button, Given, Notice, Pagination, ProblemNote, useTell } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { ExchangeNav } from './ExchangeNav.tsx';
import { type Exception, lacksReason, PackageItemCard } from './PackageItemCard.tsx';
import { ActPapers, PackagePapers } from './PackagePapers.tsx';
import { PackageCounts, PackageFacts, PapersOfPackage } from './PackagesPage.tsx';
import { useRouted } from './use-routed.ts';

export function PackagePage({ params, query }: PageProps) {
  const say = useSay();
  const language = useLanguage();
  const { plan, id } = params;
  const from = Number(query.get('from') ?? 0);
  // Held here, so that marks stay while one turns the pages.
  const [exceptions, setExceptions] = useState<ReadonlyMap<string, Exception>>(new Map());
  const answer = useAnswer<JointPackageDetail>(addresses.package(plan, id, { from: query.get('from') }));
  const joint = useAnswer(addresses.joint(plan));
  const parties: Joint['parties'] = joint?.ok === true ? joint.value.parties : [];
  const title = answer?.ok === true ? localName(answer.value.title, language) : say('package.one');
  return (
    <>
      <PageHead title={title} lead={say('package.one-lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here="packages">
          <Given answer={answer} lines={8}>
            {(one) => (
              <OnePackage
                one={one}
                plan={plan}
                parties={parties}
                from={from}
                exceptions={exceptions}
                setExceptions={setExceptions}
              />
            )}
          </Given>
        </ExchangeNav>
      </div>
    </>
  );
}

interface OneProps {
  readonly one: JointPackageDetail;
  readonly plan: string;
  readonly parties: Joint['parties'];
  readonly from: number;
  readonly exceptions: ReadonlyMap<string, Exception>;
  readonly setExceptions: (exceptions: ReadonlyMap<string, Exception>) => void;
}

function OnePackage({ one, plan, parties, from, exceptions, setExceptions }: OneProps) {
  const say = useSay();
  const isTheirs = parties.some(({ letter, isOwn }) => letter === one.by && !isOwn);
  const canAnswer = isTheirs && one.isWhole && one.awaiting.length > 0;
  const waiting = new Set(one.awaiting);
  const [isTried, setTried] = useState(false);
  const mark = (item: string, exception: Exception | null) => {
    const next = new Map(exceptions);
    if (exception === null) next.delete(item);
    else next.set(item, exception);
    setExceptions(next);
  };
  const base = `/plans/${encodeURIComponent(plan)}/exchange/packages/${encodeURIComponent(one.id)}`;
  return (
    <>
      <div className="stack-close">
        <PackageFacts one={one} parties={parties} />
        <PackageCounts one={one} />
      </div>
      <PapersOfPackage one={one} plan={plan} parties={parties} />
      {one.isWhole ? <PackagePapers one={one} plan={plan} parties={parties} /> : null}
      <ActPapers acts={one.acts.filter(({ kind }) => kind !== 'propose')} plan={plan} parties={parties} />
      {canAnswer ? (
        <AnswerWhole
          one={one}
          plan={plan}
          exceptions={exceptions}
          onDone={() => setExceptions(new Map())}
          onTried={setTried}
        />
      ) : null}
      <ol className="joint-cards" start={from + 1}>
        {one.items.map((item, n) => (
          <li key={item.id}>
            <PackageItemCard
              item={item}
              plan={plan}
              parties={parties}
              n={from + n + 1}
              exception={canAnswer && waiting.has(item.id) ? (exceptions.get(item.id) ?? null) : undefined}
              onMark={(exception) => mark(item.id, exception)}
              isTried={isTried}
            />
          </li>
        ))}
      </ol>
      <Pagination
        words={say('joint.page', { n: one.items.length, m: one.total })}
        before={from > 0 ? base : null}
        after={one.next === null ? null : `${base}?from=${one.next}`}
      />
    </>
  );
}

interface AnswerProps extends Pick<OneProps, 'one' | 'plan'> {
  readonly exceptions: ReadonlyMap<string, Exception>;
  readonly onDone: () => void;
  readonly onTried: (isTried: boolean) => void;
}

/** Answers all of it; before anything is asked of the server it says which exceptions lack their reasons [DK1401]. */
function AnswerWhole({ one, plan, exceptions, onDone, onTried }: AnswerProps) {
  const say = useSay();
  const tell = useTell();
  const language = useLanguage();
  const act = useAct<unknown>([addresses.plan(plan)]);
  const routed = useRouted(plan);
  const marked = [...exceptions].filter(([item]) => one.awaiting.includes(item));
  const [isRefused, setRefused] = useState(false);
  const lacking = marked
    .filter(([, exception]) => lacksReason(exception))
    .map(([, { n }]) => n)
    .toSorted((a, b) => a - b);
  const run = async () => {
    onTried(lacking.length > 0);
    setRefused(lacking.length > 0);
    if (lacking.length > 0) return;
    const body = {
      exceptions: [
        ...marked.map(([item, { kind, reason }]) => {
          return { item, kind, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
        }),
        // What all have locked stays open, and that is said above.
        ...one.lockedItems.map((item) => ({ item, kind: 'open' })),
      ],
    };
    const done = await act.run(
      routed.asked({
        ...{ kind: 'package-answer', at: ['packages', one.id, 'answer'], body },
        prepared: { package: one.id, ...body },
      }),
    );
    if (!done.ok) return;
    tell({ words: routed.done(say('package.answered')) });
    onDone();
  };
  const counts = { n: one.awaiting.length - marked.length, m: marked.length };
  return (
    <section className="answer-many not-on-paper" aria-label={say('package.answer')}>
      <p className="measure">{say('package.answer-help')}</p>
      {one.locked === 0 ? null : <p className="measure">{say('package.locked-help', { n: one.locked })}</p>}
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {isRefused && lacking.length > 0 ? (
        <Notice tone="care" title={say('package.reasons-missing')} urgent>
          <p>{say('package.reasons-missing-help', { items: formatList(language, lacking.map(String)) })}</p>
        </Notice>
      ) : null}
      <Acts>
        <Button look="primary" isDisabled={act.busy} onPress={() => void run()}>
          {routed.words(say('package.answer-act', counts))}
        </Button>
      </Acts>
    </section>
  );
}
