/** One form: as it is printed and filled in by hand, as files, and as cells to fill in on behalf of the body. */
import { useState } from 'react';
import type { RoundForm } from '../../../http/contract/index.ts';
import { formatList, formatPeriod, htmlLang } from '../../../i18n/desk/index.ts';
import { useAct, useAnswer } from '../../data/index.ts';
import { localName, PageHead, type PageProps } from '../../frame/index.ts';
import { Button, DateText, Facts, Given, Icon, ProblemNote, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { roundAddresses, roundLinks } from './addresses.ts';
import { BringReturn } from './BringReturn.tsx';
import { EnterOnBehalf } from './EnterOnBehalf.tsx';
import { PrintedForm } from './PrintedForm.tsx';

export function FormPage({ params }: PageProps) {
  const form = useAnswer(roundAddresses.form(params.plan, params.id));
  return <Given answer={form}>{(given) => <OneForm planId={params.plan} form={given} />}</Given>;
}

function OneForm({ planId, form }: { readonly planId: string; readonly form: RoundForm }) {
  const say = useSay();
  const language = useLanguage();
  const [entering, setEntering] = useState(false);
  const handOut = useAct<unknown>([roundAddresses.everything(planId)]);
  const note = () =>
    handOut.run({ method: 'POST', address: roundAddresses.handOut(planId, form.code), body: {} });
  const asked = form.figures.filter(({ kind, provinces }) => kind === 'value' || provinces.length > 0).length;
  return (
    <article className="round-form">
      <p className="object-back not-on-paper">
        <Icon name="left" />
        <TextLink href={roundLinks.round(planId, form.roundId)}>{localName(form.round, language)}</TextLink>
      </p>
      <PageHead
        title={localName(form.body, language)}
        lead={
          <p>
            {say('round.page.form-lead', { n: form.items.length })}
            {asked === 0 ? null : ` · ${say('round.page.figures-of', { n: asked })}`}
          </p>
        }
        acts={
          <>
            <TextLink href={roundAddresses.formFile(planId, form.code, 'xlsx')} look="button">
              XLSX
            </TextLink>
            <TextLink href={roundAddresses.formFile(planId, form.code, 'docx')} look="button">
              DOCX
            </TextLink>
            <Button busy={handOut.busy} onPress={note}>
              {say('round.page.hand-out')}
            </Button>
          </>
        }
      />
      {handOut.problem === null ? null : <ProblemNote problem={handOut.problem} />}
      <FormFacts form={form} />
      <BringReturn planId={planId} expected={form.code} />
      {entering ? (
        <EnterOnBehalf planId={planId} form={form} />
      ) : (
        <>
          <p className="not-on-paper round-enter">
            <Button look="primary" onPress={() => setEntering(true)}>
              {say('round.page.on-behalf')}
            </Button>
          </p>
          <PrintedForm form={form} />
        </>
      )}
    </article>
  );
}

function FormFacts({ form }: { readonly form: RoundForm }) {
  const say = useSay();
  const language = useLanguage();
  const note = localName(form.note, language);
  return (
    <>
      <Facts
        facts={[
          [say('round.form.code'), <strong key="code">{form.code}</strong>],
          [say('round.form.period'), formatPeriod(language, form.period)],
          [say('round.form.due'), form.due === null ? '—' : <DateText key="due" date={form.due} />],
          [say('round.form.office'), localName(form.office, language)],
          [
            say('round.page.languages'),
            formatList(
              language,
              form.languages.map((one) => say(`choice.language.${one}`)),
            ),
          ],
        ]}
      />
      {note === '' ? null : <p lang={htmlLang[language]}>{note}</p>}
    </>
  );
}
