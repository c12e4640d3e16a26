/** A drafted reminder of what waits with a party: in the language of the letter, to be printed, or sent as a consultation draft. */
import { addresses, useAct, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps, useQueryState } from '../../frame/index.ts';
import { Acts, Button, Given, ProblemNote, Select, useTell } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { ExchangeNav } from './ExchangeNav.tsx';
import { reminderQuery } from './proposal-query.ts';

const languages = ['zh', 'lo', 'en'] as const;

export function ReminderPage({ params: { plan }, query }: PageProps) {
  const say = useSay();
  const own = useLanguage();
  const tell = useTell();
  const [, change] = useQueryState();
  const answer = useAnswer(addresses.reminder(plan, reminderQuery(query)));
  const joint = useAnswer(addresses.joint(plan));
  const act = useAct<unknown>([addresses.plan(plan)]);
  const hasRoute = joint?.ok === true && joint.value.hasRoute;
  const send = async (party: string, register: string, note: string) => {
    const done = await act.run({
      method: 'POST',
      address: addresses.jointAct(plan, hasRoute ? 'releases' : 'drafts'),
      body: { ...(hasRoute ? { kind: 'draft' } : {}), register, to: [party], note, days: 30 },
    });
    if (done.ok) tell({ words: say(hasRoute ? 'release.prepared' : 'reply.remind.drafted') });
  };
  return (
    <>
      <PageHead title={say('reply.remind.title')} lead={say('reply.remind.help')} />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here="terms" />
        <div className="not-on-paper">
          <Select
            label={say('reply.remind.language')}
            value={query.get('language') ?? own}
            choices={languages.map((value) => ({ value, word: say(`term.language.${value}`) }))}
            onChange={(language) => change({ language })}
          />
        </div>
        <Given answer={answer} lines={8}>
          {({ party, language, subject, lines, registers }) => (
            <>
              <article className="joint-card reminder" lang={language}>
                <h2>{subject}</h2>
                {lines.map((line) => (
                  <p key={line} className="reminder-line">
                    {line}
                  </p>
                ))}
              </article>
              {act.problem === null ? null : <ProblemNote problem={act.problem} />}
              <div className="not-on-paper">
                <Acts>
                  <Button onPress={() => window.print()}>{say('reply.remind.print')}</Button>
                  <Button
                    isDisabled={act.busy}
                    onPress={() => void send(party, registers[0] ?? '', [subject, ...lines].join('\n'))}
                  >
                    {say('reply.remind.draft')}
                  </Button>
                </Acts>
              </div>
            </>
          )}
        </Given>
      </div>
    </>
  );
}
