/** Work lists: what is overdue and due, what waits for a letter or runs out, what nobody has said, leads or shows. */
import type { Work, WorkGroup } from '../../../http/contract/index.ts';
import { formatNumber } from '../../../i18n/desk/index.ts';
import { objectType } from '../../../plan/objects/index.ts';
import { useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps } from '../../frame/index.ts';
import { objectLinks, RefLink, stateWords, typeWords } from '../../objects/index.ts';
import { DateText, EmptyState, Given, ProgressMark, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { statusAddresses, statusLink } from '../status/addresses.ts';
import { CalendarAddress } from './CalendarAddress.tsx';

export function WorkPage({ params }: PageProps) {
  const say = useSay();
  return (
    <>
      <PageHead title={say('frame.place.work')} lead={say('work.lead')} />
      <Given answer={useAnswer(statusAddresses.work(params.plan))} lines={10}>
        {(work) => <Lists planId={params.plan} work={work} />}
      </Given>
      <CalendarAddress planId={params.plan} />
    </>
  );
}

function Lists({ planId, work }: { readonly planId: string; readonly work: Work }) {
  const say = useSay();
  const filled = work.lists.filter(({ total }) => total > 0);
  if (filled.length === 0) return <EmptyState title={say('work.none')} />;
  return (
    <div className="overview">
      {filled.map((list) => (
        <section key={list.id} aria-labelledby={`work-${list.id}`} className="work-list">
          <h2 id={`work-${list.id}`}>
            {say(`work.list.${list.id}`)} <span className="section-count">{list.total}</span>
          </h2>
          <p className="soft">{say(`work.about.${list.id}`)}</p>
          {list.groups.map((group) => (
            <Group key={group.type} planId={planId} group={group} refs={work.refs} />
          ))}
        </section>
      ))}
      <p className="soft overview-as-of">
        {say('status.as-of')} <DateText date={work.asOf} />
      </p>
    </div>
  );
}

/** The page that lists all of a group. */
export function groupLink(planId: string, { type, query }: WorkGroup): string {
  return type === 'status' ? statusLink(planId, query) : objectLinks.list(planId, type, query);
}

function Group({
  planId,
  group,
  refs,
}: {
  readonly planId: string;
  readonly group: WorkGroup;
  readonly refs: Work['refs'];
}) {
  const say = useSay();
  const language = useLanguage();
  const declared = objectType(group.type);
  const name = group.type === 'status' ? say('work.commitments') : typeWords(say, group.type, 'many');
  return (
    <div className="work-group">
      <h3>
        <TextLink href={groupLink(planId, group)}>
          {say('work.group', { name, n: formatNumber(language, group.n) })}
        </TextLink>
      </h3>
      <ul className="plain-list">
        {group.items.map((item) => (
          <li key={item.ref} className="work-line">
            <RefLink planId={planId} to={item.ref} refs={refs} />
            <span className="soft">
              {item.progress === null ? null : <ProgressMark state={item.progress} />}
              {item.state === null || declared === null ? null : stateWords(say, declared, item.state)}{' '}
              {item.due === null ? null : <DateText date={item.due} />}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
