/** What the parties have said of a thing, act by act as the joint log has it, and how far each entry has come with the others. */
import { addresses, useAnswer } from '../data/index.ts';
import { localName, useSettings } from '../frame/index.ts';
import { InstantText, TextLink } from '../parts/index.ts';
import { useLanguage, useSay } from '../words/index.ts';
import { type LogParty, Reached } from './Reached.tsx';

interface JointHistoryProps {
  readonly plan: string;
  /** `<type>/<id>` */
  readonly thing: string;
}

/** Newest first; nothing at all where nobody has said anything of the thing. */
export function JointHistory({ plan, thing }: JointHistoryProps) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  const about = useAnswer(addresses.jointAbout(plan, thing));
  const joint = useAnswer(addresses.joint(plan));
  if (about?.ok !== true || joint?.ok !== true || about.value.entries.length === 0) return null;
  const { entries, openings } = about.value;
  const partiesIn = (opening: number | null): readonly LogParty[] =>
    opening === null
      ? joint.value.parties
      : (openings.find(({ number }) => number === opening)?.parties ?? []);
  const nameOf = (parties: readonly LogParty[], letter: string): string =>
    localName(parties.find((one) => one.letter === letter)?.names ?? { en: letter }, language);
  return (
    <section aria-labelledby="joint-history">
      <h2 id="joint-history">{say('joint.history')}</h2>
      <ol className="joint-history">
        {entries.toReversed().map(({ opening, id, log, seq, kind, summary, at, reach, record }) => (
          <li key={id}>
            <div className="joint-history-head">
              <strong>{say('joint.kind', { kind: (kind ?? 'other').replaceAll('.', '_') })}</strong>
              <span className="soft">
                {nameOf(partiesIn(opening), log)} · <InstantText at={at} zone={zone} />
              </span>
              <Reached reach={reach} parties={partiesIn(opening)} />
              {record === null ? null : (
                <TextLink
                  href={`/plans/${encodeURIComponent(plan)}/exchange/public/${encodeURIComponent(record)}`}
                >
                  {say('public.released')}
                </TextLink>
              )}
            </div>
            <p>
              {summary}{' '}
              <span className="soft">
                {[
                  '',
                  say('commitment.history-entry-link', { seq }),
                  ...(opening === null ? [] : [say('opening.number', { n: opening })]),
                ].join(' · ')}
              </span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
