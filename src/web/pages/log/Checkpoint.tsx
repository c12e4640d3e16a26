/** The newest checkpoint: what it is good for, its exact text, and the file that anybody can check with openssl. */
import type { LogPage } from '../../../http/contract/index.ts';
import { addresses } from '../../data/index.ts';
import { Facts, Icon, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { Exact } from './Exact.tsx';

export function Checkpoint({
  checkpoint,
  planId,
}: {
  readonly checkpoint: NonNullable<LogPage['checkpoint']>;
  readonly planId: string;
}) {
  const say = useSay();
  return (
    <section aria-labelledby="checkpoint" className="stack-close">
      <h2 id="checkpoint">{say('log.checkpoint.title')}</h2>
      <p className="soft measure">{say('log.checkpoint.lead', { n: checkpoint.size })}</p>
      <Facts
        facts={[
          [say('log.checkpoint.origin'), <code key="origin">{checkpoint.origin}</code>],
          [say('log.checkpoint.size'), checkpoint.size],
          [say('log.checkpoint.root'), <code key="root">{checkpoint.root}</code>],
        ]}
      />
      <Exact label={say('log.checkpoint.note')} text={checkpoint.note} />
      <p>
        <TextLink look="button" href={`${addresses.plan(planId)}/log/checkpoint`} download>
          <Icon name="save" />
          {say('log.checkpoint.save')}
        </TextLink>
      </p>
    </section>
  );
}
