/** How a thing stands between the parties, where the thing itself is shown: own and agreed values side by side, and the claims. */
import type { Joint, JointAbout } from '../../http/contract/index.ts';
import { formatPeriod, isMessageKey, type Language } from '../../i18n/desk/index.ts';
import { addresses, useAnswer } from '../data/index.ts';
import { localName } from '../frame/index.ts';
import { AgreementMark, ProgressMark, Tag, TextLink } from '../parts/index.ts';
import { type Say, useLanguage, useSay } from '../words/index.ts';
import { differsFromOwn, isHeldOtherwise } from './held-otherwise.ts';
import { IndicatorValues } from './IndicatorValues.tsx';
import { RecordedPapers } from './RecordedPapers.tsx';
import { ValueLines } from './ValueLines.tsx';

interface BetweenPartiesProps {
  readonly plan: string;
  /** `<type>/<id>` */
  readonly thing: string;
}

const tones = {
  agreed: 'good',
  deemed: 'plain',
  contested: 'care',
  proposed: 'accent',
  withdrawn: 'plain',
  stated: 'plain',
} as const;

/** Nothing at all where the plan is not opened together, or nobody has said anything of the thing. */
export function BetweenParties({ plan, thing }: BetweenPartiesProps) {
  const say = useSay();
  const language = useLanguage();
  const about = useAnswer(addresses.jointAbout(plan, thing));
  const joint = useAnswer(addresses.joint(plan));
  if (about?.ok !== true || joint?.ok !== true) return null;
  const { me, values, claims, indicators, ownIndicators, papers, entries, openings } = about.value;
  const { parties } = joint.value;
  if ([values, claims, indicators, ownIndicators, papers].every((list) => list.length === 0)) return null;
  const exchange = `/plans/${encodeURIComponent(plan)}/exchange`;
  return (
    <section aria-labelledby="between" className="between stack-close">
      <h2 id="between">{say('joint.between')}</h2>
      <Claims claims={claims} parties={parties} />
      <Indicators plan={plan} indicators={indicators} own={ownIndicators} parties={parties} />
      <Values values={values} parties={parties} />
      <RecordedPapers
        plan={plan}
        papers={papers}
        did={(id) => {
          const entry = entries.find((one) => one.id === id);
          const then = openings.find(({ number }) => number === entry?.opening)?.parties ?? parties;
          return entry === undefined ? '' : didIn(say, language, entry, then);
        }}
      />
      <p className="not-on-paper" hidden={me === null}>
        {values.some(({ by }) => by !== null) ? (
          <TextLink href={`${exchange}/stated?about=${encodeURIComponent(thing)}`}>
            {say('stated.of-thing')}
          </TextLink>
        ) : (
          <TextLink href={`${exchange}/proposals?which=all&about=${encodeURIComponent(thing)}`}>
            {say('joint.between-proposals')}
          </TextLink>
        )}{' '}
        {isHeldOtherwise(values) ? (
          <TextLink href={`${exchange}/taking`}>{say('taking.title')}</TextLink>
        ) : null}
      </p>
    </section>
  );
}

/** What was done by an entry, by the parties of its opening. */
function didIn(
  say: Say,
  language: Language,
  { kind, log }: JointAbout['entries'][number],
  parties: readonly Pick<Joint['parties'][number], 'letter' | 'names'>[],
): string {
  const key = `joint.did.${kind ?? ''}`;
  const names = parties.find(({ letter }) => letter === log)?.names ?? { en: log };
  return isMessageKey(key) ? say(key, { name: localName(names, language) }) : '';
}

/** Values that are for all to agree on, and those that a party states; words stand below where there is something to compare. */
function Values({ values, parties }: Pick<JointAbout, 'values'> & { readonly parties: Joint['parties'] }) {
  const say = useSay();
  const nameOf = useNameOf(parties);
  // Of what a party states only that is told in words which we hold otherwise.
  const told = values.filter(({ by, lines }) => by === null || differsFromOwn(lines));
  const alike = [...new Set(values.flatMap(({ by }) => by ?? []))].filter(
    (letter) => !told.some(({ by }) => by === letter),
  );
  return (
    <>
      {alike.map((letter) => (
        <p key={letter}>{say('stated.same', { name: nameOf(letter) })}</p>
      ))}
      {told.map(({ register, field, lines, standing, by }) => (
        <div key={`${register} ${by ?? ''}`} className="between-value">
          <p className="between-head">
            <strong>{field}</strong>{' '}
            <Tag tone={tones[standing]}>
              {by === null ? say(`joint.standing.${standing}`) : say('stated.by', { name: nameOf(by) })}
            </Tag>
          </p>
          {standing === 'agreed' || standing === 'deemed' || by !== null ? (
            <ValueLines
              lines={lines}
              before={say('joint.column.own')}
              after={by === null ? say('joint.column.joint') : say('stated.by', { name: nameOf(by) })}
            />
          ) : null}
        </div>
      ))}
    </>
  );
}

/** What the parties state of indicators, and what we hold of both sides ourselves. */
function Indicators({
  plan,
  indicators,
  own,
  parties,
}: Pick<BetweenPartiesProps, 'plan'> &
  Pick<JointAbout, 'indicators'> & {
    readonly own: JointAbout['ownIndicators'];
    readonly parties: Joint['parties'];
  }) {
  const say = useSay();
  const lists = [
    { title: say('joint.indicators.title'), list: indicators },
    { title: say('joint.indicators.own'), list: own },
  ];
  return (
    <>
      {lists.map(({ title, list }) =>
        list.length === 0 ? null : (
          <div key={title} className="stack-close">
            <h3>{title}</h3>
            <IndicatorValues plan={plan} indicators={list} parties={parties} label={title} />
          </div>
        ),
      )}
    </>
  );
}

/** Names of parties in the reader's language. */
function useNameOf(parties: Joint['parties']): (letter: string) => string {
  const language = useLanguage();
  return (letter) => {
    const party = parties.find((one) => one.letter === letter);
    return party === undefined ? letter : localName(party.names, language);
  };
}

function Claims({ claims, parties }: Pick<JointAbout, 'claims'> & { readonly parties: Joint['parties'] }) {
  const say = useSay();
  const language = useLanguage();
  const nameOf = useNameOf(parties);
  if (claims.length === 0) return null;
  return (
    <ul className="plain-list between-claims" aria-label={say('joint.claims')}>
      {claims.map(({ period, claimant, progress, agreement }) => (
        <li key={`${period} ${claimant}`}>
          <span>{formatPeriod(language, period)}</span>
          <span>{nameOf(claimant)}</span>
          <ProgressMark state={progress} />
          <AgreementMark state={agreement} />
        </li>
      ))}
    </ul>
  );
}
