/** What a body says of a commitment, in words. */
import type { Statement } from '../../../http/contract/index.ts';
import { DateText, Tag } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export function StatementWords({ statement }: { readonly statement: Statement }) {
  const say = useSay();
  const { progress, done, next, due, obstacle } = statement;
  const words = [
    ['done', done],
    ['next', next],
    ['obstacle', obstacle],
  ] as const; // columns of a form
  return (
    <div className="round-statement">
      <Tag>{say(`choice.progress.${progress}`)}</Tag>
      {due === undefined ? null : (
        <span className="soft">
          {' '}
          {say('round.form.column.due')} <DateText date={due} />
        </span>
      )}
      {words.map(([column, text]) =>
        text === undefined ? null : (
          <p key={column} className="round-said">
            <span className="soft">{say(`round.form.column.${column}`)}</span> {text}
          </p>
        ),
      )}
    </div>
  );
}
