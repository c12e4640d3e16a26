/** Whose proposals are shown and in which order, and all that the view holds as a sheet. */
import type { Joint } from '../../../http/contract/index.ts';
import { addresses, type Query, queryString } from '../../data/index.ts';
import { Select, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { useNames } from './party-names.ts';
import { proposalFilter, viewOf } from './proposal-query.ts';

interface ProposalsBarProps {
  readonly plan: string;
  readonly parties: Joint['parties'];
  readonly query: URLSearchParams;
  readonly change: (changes: Query) => void;
  readonly isEmpty: boolean;
}

/** Each change begins at the first page again. */
const anew = (changes: Query): Query => ({ ...changes, from: null });

export function ProposalsBar({ plan, parties, query, change, isEmpty }: ProposalsBarProps) {
  const say = useSay();
  const nameOf = useNames(parties);
  const by = query.get('by') ?? '';
  // Where nothing is proposed there is nothing to choose from, unless a choice left nothing.
  if (isEmpty && by === '') return null;
  const sheet = `${addresses.jointAct(plan, 'proposals', 'file')}?${queryString(proposalFilter(query))}`;
  return (
    <search className="log-tools not-on-paper">
      {viewOf(query) === 'own' ? null : (
        <Select
          label={say('joint.proposals.by')}
          value={by}
          choices={[
            { value: '', word: say('joint.proposals.everybody') },
            ...parties.map(({ letter }) => ({ value: letter, word: nameOf(letter) })),
          ]}
          onChange={(letter) => change(anew({ by: letter }))}
        />
      )}
      <Select
        label={say('register.sort')}
        value={query.get('sort') === 'at' ? 'at' : '-at'}
        choices={(['-at', 'at'] as const).map((sort) => ({ value: sort, word: say(`log.order.${sort}`) }))}
        onChange={(sort) => change(anew({ sort: sort === 'at' ? sort : null }))}
      />
      <TextLink look="button" href={sheet} download>
        {say('object.sheet')}
      </TextLink>
    </search>
  );
}
