/**
 * What is a body's own and due, as a plain document: a form that any browser posts, with as few bytes as it can do with.
 * `web/light` keeps drafts and sends again where there is script; nothing here depends on it.
 */
import type { Own } from '../../../http/contract/index.ts';
import { formatDate, formatPeriod, htmlLang, languages } from '../../../i18n/desk/index.ts';
import { useAnswer } from '../../data/index.ts';
import { languageNames, localName, type PageProps, useFormOutcome, useSession } from '../../frame/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { askedOf, ownAddress, ownLink } from './addresses.ts';
import { OwnFigures } from './OwnFigures.tsx';
import { OwnRows } from './OwnRows.tsx';
import { OwnThings } from './OwnThings.tsx';

export function OwnPage({ params, query }: PageProps) {
  const say = useSay();
  const answer = useAnswer(ownAddress(params.plan, askedOf(query)));
  const own = answer?.ok ? answer.value : null;
  return (
    <>
      <Head planId={params.plan} own={own} here={`${ownLink(params.plan, askedOf(query))}`} />
      <main id="main" className="own">
        <h1>{say('own.title')}</h1>
        {own === null ? (
          <p>{answer?.ok === false ? answer.problem.title : ''}</p>
        ) : (
          <Body planId={params.plan} own={own} sent={query.get('sent')} />
        )}
      </main>
    </>
  );
}

function Head({ planId, own, here }: { planId: string; own: Own | null; here: string }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <header className="own-head">
      <p>
        <b>Entente</b> {own === null ? null : localName(own.office, language)}
      </p>
      <a href={`/plans/${encodeURIComponent(planId)}`}>{say('own.to-plan')}</a>
      <form method="post" action="/language">
        <input type="hidden" name="next" value={here} />
        {languages
          .filter((one) => one !== language)
          .map((one) => (
            <button key={one} type="submit" name="language" value={one} lang={htmlLang[one]}>
              {languageNames[one]}
            </button>
          ))}
      </form>
      <form method="post" action="/sign-out">
        <button type="submit">{say('frame.sign-out')}</button>
      </form>
    </header>
  );
}

interface BodyProps {
  readonly planId: string;
  readonly own: Own;
  /** How many rows were registered, where the page follows a sending. */
  readonly sent: string | null;
}

function Body({ planId, own, sent }: BodyProps) {
  const say = useSay();
  const language = useLanguage();
  const { problem } = useFormOutcome();
  const { body, period, items, figures, round } = own;
  if (body === null)
    return (
      <section className="own-note">
        <h2>{say('own.none.title')}</h2>
        <p>{say('own.none.advice')}</p>
      </section>
    );
  const said = items.filter((item) => item.said !== null).length;
  const isAsked = items.length + figures.length > 0;
  return (
    <>
      <p className="own-plan">{localName(own.plan, language)}</p>
      <Choices planId={planId} own={own} />
      {sent === null || problem !== null ? null : (
        <p className="own-note good" role="status">
          {say('own.sent', { n: Number(sent) || 0 })}
        </p>
      )}
      {problem === null ? null : (
        <div className="own-note bad" role="alert">
          <b>{problem.title}</b> {problem.detail}
        </div>
      )}
      {round === null ? null : (
        <p className="own-note">
          {say('own.round', {
            title: localName(round.title, language),
            hasDue: round.due === null ? 'no' : 'yes',
            due: round.due === null ? '' : formatDate(language, round.due),
          })}{' '}
          {localName(round.note, language)}
        </p>
      )}
      <h2>{say('own.report')}</h2>
      {period === null ? (
        <p>{say('own.period-none')}</p>
      ) : !isAsked ? (
        <p>{say('own.report-none')}</p>
      ) : (
        <>
          {items.length === 0 ? null : (
            <p>{say('own.figure', { period: formatPeriod(language, period), n: said, m: items.length })}</p>
          )}
          {items.length === 0 ? null : <p className="soft">{say('own.how')}</p>}
          <Report planId={planId} own={own} body={body} period={period} />
        </>
      )}
      <h2>{say('own.things')}</h2>
      <OwnThings planId={planId} things={own.things} />
    </>
  );
}

/** The bodies and periods there are to choose from, as links; the newest period first. */
function Choices({ planId, own }: { planId: string; own: Own }) {
  const say = useSay();
  const language = useLanguage();
  const { body, bodies, period, periods } = own;
  const nameOf = ({ key, flagshipsOnly }: Own['periods'][number]) => {
    const name = formatPeriod(language, key);
    return flagshipsOnly ? say('own.flagships-only', { period: name }) : name;
  };
  const chosen = periods.find(({ key }) => key === period);
  const others = periods.filter(({ key }) => key !== period).reverse();
  return (
    <div className="own-choices">
      <p>
        {bodies.map(({ ref, name }) => (
          <a key={ref} href={ownLink(planId, { body: ref })} aria-current={ref === body ? 'true' : undefined}>
            {localName(name, language)}
          </a>
        ))}
      </p>
      {chosen === undefined ? null : (
        <details>
          <summary>{say('own.period', { period: nameOf(chosen) })}</summary>
          <p>
            {others.map((one) => (
              <a key={one.key} href={ownLink(planId, { body, period: one.key })}>
                {nameOf(one)}
              </a>
            ))}
          </p>
        </details>
      )}
    </div>
  );
}

interface ReportProps {
  readonly planId: string;
  readonly own: Own;
  readonly body: string;
  readonly period: string;
}

function Report({ planId, own, body, period }: ReportProps) {
  const say = useSay();
  const { problem } = useFormOutcome();
  const { person } = useSession();
  return (
    <form
      id="own"
      method="post"
      action={ownLink(planId)}
      encType="multipart/form-data"
      data-draft={`${person?.id ?? ''} ${planId} ${body} ${period}`}
      data-problem={problem === null ? undefined : problem.code}
      data-kept={say('own.draft.kept')}
      data-found={say('own.draft.found')}
      data-drop={say('own.draft.drop')}
      data-sending={say('own.draft.sending')}
      data-waiting={say('own.draft.waiting')}
      data-files={say('own.draft.files')}
      data-out={say('own.draft.sign-in')}
    >
      <input type="hidden" name="key" value={own.key} />
      <input type="hidden" name="body" value={body} />
      <input type="hidden" name="period" value={period} />
      <OwnRows items={own.items} />
      <OwnFigures figures={own.figures} after={own.items.length} />
      <p className="own-send">
        <button type="submit">{say('own.send')}</button> <span id="own-state" role="status" />
      </p>
    </form>
  );
}
