/** One paper: what is asked of it, how it will read, and the files; and the template that an office may change. */
import { useState } from 'react';
import { addresses, type Query, useAct, useAnswer } from '../../data/index.ts';
import { NotFound, PageHead, type PageProps, useMay, useQueryState, useSettings } from '../../frame/index.ts';
import { everything, objectLinks } from '../../objects/index.ts';
import { FileDrop, Given, Notice, ProblemNote, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { PaperOptions } from './PaperOptions.tsx';
import { PaperSheet } from './PaperSheet.tsx';
import { askedOf, isWhole, type Kind, paperAddresses } from './paper-query.ts';
import { aboutWords } from './paper-words.ts';

const formats = ['pdf', 'docx', 'xlsx'] as const;

export function PaperPage({ params }: PageProps) {
  const kinds = useAnswer(paperAddresses.kinds(params.plan));
  const plan = useAnswer(addresses.plan(params.plan));
  return (
    <Given answer={plan}>
      {() => (
        <Given answer={kinds}>
          {({ items }) => {
            const kind = items.find((one) => one.kind === params.type);
            return kind === undefined ? <NotFound /> : <OnePaper planId={params.plan} kind={kind} />;
          }}
        </Given>
      )}
    </Given>
  );
}

interface OneProps {
  readonly planId: string;
  readonly kind: Kind;
}

function OnePaper({ planId, kind }: OneProps) {
  const say = useSay();
  const [query, change] = useQueryState();
  const asked = askedOf(query);
  const ready = isWhole(kind, asked);
  return (
    <>
      <PageHead title={kind.title} lead={aboutWords(say, kind.kind)} />
      <PaperOptions planId={planId} kind={kind} asked={asked} change={change} />
      {ready ? (
        <Preview planId={planId} kind={kind} asked={asked} />
      ) : (
        <p className="soft">{say('paper.desk.choose-about')}</p>
      )}
      <Template planId={planId} kind={kind} asked={asked} />
    </>
  );
}

type AskedProps = OneProps & { readonly asked: Query };

function Preview({ planId, kind, asked }: AskedProps) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  const mayState = useMay('plan.edit');
  const paper = useAnswer(paperAddresses.preview(planId, kind.kind, asked));
  const file = { ...asked, language: asked.language ?? language, zone };
  return (
    <section aria-labelledby="preview" className="stack">
      <div className="paper-top not-on-paper">
        <h2 id="preview">{say('paper.desk.preview')}</h2>
        <p className="paper-files">
          <span className="soft">{say('paper.desk.save')}</span>{' '}
          {formats.map((format) => (
            <TextLink
              key={format}
              download
              href={paperAddresses.file(planId, kind.kind, { ...file, format })}
            >
              {format.toUpperCase()}
            </TextLink>
          ))}
        </p>
      </div>
      <Given answer={paper}>
        {(made) => (
          <>
            {made.stated > 0 && mayState ? (
              <p className="paper-files not-on-paper">
                <TextLink download href={paperAddresses.statement(planId, kind.kind, asked)}>
                  {say('paper.desk.statement')}
                </TextLink>{' '}
                <span className="soft">{say('paper.desk.statement-help')}</span>
              </p>
            ) : null}
            {made.ownTemplate ? <Notice tone="note" title={say('paper.desk.own-template')} /> : null}
            <PaperSheet paper={made} />
          </>
        )}
      </Given>
    </section>
  );
}

/** The default template to take, and a place for the changed one; a fault of it is named at once. */
function Template({ planId, kind, asked }: AskedProps) {
  const say = useSay();
  const may = useMay('programme.act');
  const act = useAct<{ id: string }>([everything(planId)]);
  const [kept, setKept] = useState(false);
  const reader = useLanguage();
  const { language = reader, beside } = asked;
  const address = paperAddresses.template(planId, kind.kind, { language, beside });
  if (!may) return null;
  const send = async (file: File) => {
    const form = new FormData();
    form.set('file', file);
    setKept(false);
    const answer = await act.run({ method: 'POST', address, body: form });
    setKept(answer.ok);
  };
  return (
    <section aria-labelledby="template" className="stack paper-template not-on-paper">
      <h2 id="template">{say('paper.desk.template')}</h2>
      <p className="soft">{say('paper.desk.template-lead')}</p>
      <p className="paper-files">
        <TextLink download href={address}>
          {say('paper.desk.template-default')}
        </TextLink>
        <TextLink href={objectLinks.list(planId, 'paper-template')}>
          {say('paper.desk.template-own')}
        </TextLink>
      </p>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {kept ? <Notice tone="good" title={say('paper.desk.template-kept')} /> : null}
      <FileDrop
        label={say('paper.desk.template-bring')}
        help={say('paper.desk.template-file')}
        name="file"
        accept=".docx"
        file={null}
        onFile={(file) => void send(file)}
      />
    </section>
  );
}
