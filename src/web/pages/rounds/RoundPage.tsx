/** A round: what is asked, how it stands body by body, and what can be done: make, send, take in, remind. */
import type { RoundStanding } from '../../../http/contract/index.ts';
import { formatPeriod } from '../../../i18n/desk/index.ts';
import { useAnswer } from '../../data/index.ts';
import { localName, localNameLanguage, PageHead, type PageProps } from '../../frame/index.ts';
import { DateText, Given, Icon, Tag, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { ObjectPage } from '../objects/ObjectPage.tsx';
import { Astray } from './Astray.tsx';
import { roundAddresses, roundLinks } from './addresses.ts';
import { BodiesTable } from './BodiesTable.tsx';
import { BringReturn } from './BringReturn.tsx';
import { ReminderDrafts } from './ReminderDrafts.tsx';
import { RoundActs } from './RoundActs.tsx';

export function RoundPage({ params, query }: PageProps) {
  const standing = useAnswer(roundAddresses.standing(params.plan, params.id));
  // How its forms stand is not for everybody; what the round says is.
  if (standing?.ok === false && standing.problem.code === 'not-allowed')
    return <ObjectPage params={{ ...params, type: 'rounds' }} query={query} />;
  return (
    <Given answer={standing} lines={12}>
      {(given) => <OneRound planId={params.plan} standing={given} />}
    </Given>
  );
}

interface OneRoundProps {
  readonly planId: string;
  readonly standing: RoundStanding;
}

function Lead({ standing: { round, counts, lines, late } }: Omit<OneRoundProps, 'planId'>) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="round-lead">
      <Tag tone="accent">{say(`choice.round-state.${round.state}`)}</Tag>
      <span>{formatPeriod(language, round.period)}</span>
      {round.due === null ? null : (
        <span>
          {say('field.return-by')} <DateText date={round.due} />
        </span>
      )}
      <span>{say('round.page.received-of', { n: counts.received, m: lines.length })}</span>
      {counts.waiting > 0 ? <Tag tone="note">{say('round.page.waiting', { n: counts.waiting })}</Tag> : null}
      {counts.overdue > 0 ? <Tag tone="care">{say('round.page.overdue', { n: counts.overdue })}</Tag> : null}
      {late > 0 ? <span>{say('round.page.late', { n: late })}</span> : null}
    </div>
  );
}

function OneRound({ planId, standing }: OneRoundProps) {
  const say = useSay();
  const language = useLanguage();
  const { round } = standing;
  return (
    <article className="round">
      <p className="object-back not-on-paper">
        <Icon name="left" />
        <TextLink href={roundLinks.list(planId)}>{say('frame.place.rounds')}</TextLink>
      </p>
      <PageHead
        title={localName(round.title, language)}
        lang={localNameLanguage(round.title, language)}
        lead={<Lead standing={standing} />}
        acts={
          <TextLink href={roundLinks.details(planId, round.id)} look="button">
            {say('round.page.details')}
          </TextLink>
        }
      />
      <RoundActs planId={planId} standing={standing} />
      {standing.lines.some(({ code }) => code !== null) ? <BringReturn planId={planId} /> : null}
      <BodiesTable planId={planId} standing={standing} />
      <Astray planId={planId} astray={standing.astray} />
      {standing.lines.some(({ state }) => state === 'sent' || state === 'overdue') ? (
        <ReminderDrafts planId={planId} standing={standing} />
      ) : null}
    </article>
  );
}
