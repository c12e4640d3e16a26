/** What the list of releases is narrowed to, and all that is found as a sheet. What is on its way always comes first. */
import type { JointRelease } from '../../../http/contract/index.ts';
import { addresses } from '../../data/index.ts';
import { useQueryState } from '../../frame/index.ts';
import { ListBar } from '../../lists/index.ts';
import { type Say, useSay } from '../../words/index.ts';
import { releasesFilter, withQuery } from './list-queries.ts';
import type { BarProps } from './party-choice.ts';

/** What goes, in words that name no number. */
const kindsOf = (say: Say): Readonly<Record<JointRelease['kind'], string>> => ({
  values: say('release.sort.values'),
  claims: say('release.sort.claims'),
  package: say('release.sort.package'),
  answers: say('release.sort.answers'),
  'package-answer': say('release.sort.package-answer'),
  disagreement: say('release.kind.disagreement'),
  draft: say('release.kind.draft'),
  remark: say('release.kind.remark'),
  public: say('release.sort.public'),
  lock: say('release.kind.lock'),
  terms: say('release.kind.terms'),
  silence: say('release.sort.silence'),
});

export function ReleasesBar({ plan }: Pick<BarProps, 'plan'>) {
  const say = useSay();
  const [query, change] = useQueryState();
  return (
    <ListBar
      choices={[
        {
          name: 'state',
          label: say('term.field.state'),
          all: say('joint.list.any-standing'),
          choices: [
            { value: 'open', word: say('release.list.open') },
            { value: 'released', word: say('release.ended.released') },
            { value: 'withdrawn', word: say('release.ended.withdrawn') },
          ],
        },
        {
          name: 'kind',
          label: say('release.list.what'),
          all: say('joint.list.any-kind'),
          choices: Object.entries(kindsOf(say)).map(([value, word]) => ({ value, word })),
        },
      ]}
      orders={[]}
      pages={['cursor']}
      sheet={withQuery(addresses.jointAct(plan, 'releases', 'file'), releasesFilter(query))}
      query={query}
      change={change}
    />
  );
}
