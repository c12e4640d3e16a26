/** What has come from the other parties since one looked last, each with the way to where it is read and answered. */
import type { Joint, JointNewsPage } from '../../../http/contract/index.ts';
import { addresses, useAct, useAnswer } from '../../data/index.ts';
import { type PageProps, useSettings } from '../../frame/index.ts';
import { Acts, Button, InstantText, ProblemNote, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { ListWithParties } from './ListWithParties.tsx';
import { wayOn } from './news-way.ts';
import { useNames } from './party-names.ts';

type Item = JointNewsPage['items'][number];

export function NewsPage({ params }: PageProps) {
  const say = useSay();
  const { plan } = params;
  const answer = useAnswer(addresses.jointNewsEntries(plan));
  return (
    <ListWithParties
      plan={plan}
      here="news"
      title={say('news.title')}
      lead={say('news.lead')}
      answer={answer}
      none={say('news.none')}
      keyOf={({ id }) => id}
      above={({ marks, isMore }) => <Looked plan={plan} marks={marks} isMore={isMore} />}
      show={(item, parties) => <OneNews item={item} plan={plan} parties={parties} />}
    />
  );
}

interface LookedProps extends Pick<JointNewsPage, 'marks' | 'isMore'> {
  readonly plan: string;
}

/** One act for all that the list shows; what comes meanwhile stays new. */
function Looked({ plan, marks, isMore }: LookedProps) {
  const say = useSay();
  const act = useAct<null>([addresses.jointNews(plan)]);
  const address = addresses.jointAct(plan, 'news', 'seen');
  return (
    <div className="stack not-on-paper">
      {isMore ? <p className="soft measure">{say('news.more')}</p> : null}
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Acts>
        <Button isDisabled={act.busy} onPress={() => void act.run({ method: 'POST', address, body: marks })}>
          {say('news.looked')}
        </Button>
      </Acts>
    </div>
  );
}

interface OneProps {
  readonly item: Item;
  readonly plan: string;
  readonly parties: Joint['parties'];
}

function OneNews({ item, plan, parties }: OneProps) {
  const what = useWhat();
  const { zone } = useSettings();
  const nameOf = useNames(parties);
  const { letter, at, summary } = item;
  const href = `/plans/${encodeURIComponent(plan)}/exchange${wayOn(item)}`;
  return (
    <>
      <p className="soft">
        {nameOf(letter)} · <InstantText at={at} zone={zone} />
      </p>
      <h2>
        <TextLink href={href}>{what(item)}</TextLink>
      </h2>
      {summary === '' ? null : <p>{summary}</p>}
    </>
  );
}

/** What came, in a word. */
function useWhat(): (item: Pick<Item, 'kind' | 'n' | 'isOfList'>) => string {
  const say = useSay();
  return ({ kind, n, isOfList }) => {
    if (kind === 'package' || kind === 'draft' || kind === 'remark') return say(`news.${kind}`);
    const word = say('joint.kind', { kind: kind.replaceAll('.', '_') });
    return isOfList ? say('news.list-answered', { kind: word, n }) : word;
  };
}
