/** What happened to it, newest first (the server tells it in its order): each line leads to its entry, or says that it is an own note without one. */
import type { CommitmentDetail, HistoryLine, Plan } from '../../../http/contract/index.ts';
import { links } from '../../commitments/index.ts';
import { useSettings } from '../../frame/index.ts';
import { InstantText, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { historyWords } from './history-words.ts';

export function History({
  plan,
  lines,
}: {
  readonly plan: Plan;
  readonly lines: CommitmentDetail['history'];
}) {
  const say = useSay();
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say('commitment.history')}</h2>
      <ol className="history">
        {lines.toReversed().map((line) => (
          <Line key={`${line.at} ${line.act} ${line.register}`} plan={plan} line={line} />
        ))}
      </ol>
    </section>
  );
}

function Line({ plan, line }: { readonly plan: Plan; readonly line: HistoryLine }) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  return (
    <li className="history-line">
      <span className="history-when soft">
        <InstantText at={line.at} zone={zone} />
      </span>
      <span className="history-what">
        <span>{historyWords(say, language, plan.parties, line)}</span> <span className="soft">{line.by}</span>
      </span>
      {line.entry === null ? (
        <span className="history-entry soft">{say('commitment.history-own')}</span>
      ) : (
        <span className="history-entry">
          <TextLink href={links.entry(plan.id, line.entry.seq)}>
            {say('commitment.history-entry-link', { seq: line.entry.seq })}
          </TextLink>
        </span>
      )}
    </li>
  );
}
