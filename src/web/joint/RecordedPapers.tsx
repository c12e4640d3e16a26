/** Papers that were signed and recorded for acts: told by this part and in these words wherever the acts stand [DK1835]. */
import type { JointAct, RecordedPaper } from '../../http/contract/index.ts';
import { formatDate } from '../../i18n/desk/index.ts';
import { TextLink } from '../parts/index.ts';
import { type Say, useLanguage, useSay } from '../words/index.ts';

interface RecordedPapersProps {
  readonly plan: string;
  readonly papers: readonly RecordedPaper[];
  /** What was done by the act of that entry, in words; '' where that is not known here. */
  readonly did: (entry: string) => string;
  /** Level of its heading. */
  readonly level?: 2 | 3;
}

/** Tells what was done by an act, by its entry. */
export function didBy(
  say: Say,
  acts: readonly JointAct[],
  nameOf: (letter: string) => string,
): (entry: string) => string {
  return (entry) => {
    const act = acts.find((one) => one.entry === entry);
    return act === undefined ? '' : say(`joint.did.${act.kind}`, { name: nameOf(act.by) });
  };
}

/** Nothing at all where none was recorded. */
export function RecordedPapers({ plan, papers, did, level = 3 }: RecordedPapersProps) {
  const say = useSay();
  const language = useLanguage();
  const Heading = level === 2 ? 'h2' : 'h3';
  if (papers.length === 0) return null;
  const base = `/plans/${encodeURIComponent(plan)}/programme/signed-papers`;
  return (
    <div className="stack-close recorded-papers">
      <Heading>{say('joint.signed')}</Heading>
      <ul className="plain-list">
        {papers.map(({ entry, ref, title, number, date, standing }) => {
          const named = [title, number ?? ''].filter((part) => part !== '').join(' · ');
          const facts = [
            date === null ? '' : formatDate(language, date),
            did(entry),
            say(`joint.signed.${standing}`),
          ];
          return (
            <li key={`${entry} ${ref ?? named}`}>
              {ref === null ? (
                named
              ) : (
                <TextLink href={`${base}/${encodeURIComponent(ref.split('/')[1] ?? '')}`}>{named}</TextLink>
              )}{' '}
              <span className="soft">{facts.filter((part) => part !== '').join(' · ')}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
