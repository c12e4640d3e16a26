/** A return, row by row: what it adds, changes, leaves or has wrong; kept as it was seen, corrected, or laid aside. */
import { useState } from 'react';
import type { ReturnDetail } from '../../../http/contract/index.ts';
import { formatList } from '../../../i18n/desk/index.ts';
import { useAct, useAnswer } from '../../data/index.ts';
import { localName, PageHead, type PageProps, useSettings } from '../../frame/index.ts';
import {
  Acts,
  Button,
  Dialog,
  Facts,
  Given,
  Icon,
  InstantText,
  Notice,
  ProblemNote,
  Tag,
  TextField,
  TextLink,
  useTell,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { roundAddresses, roundLinks } from './addresses.ts';
import { ReturnRows } from './ReturnRows.tsx';

export function ReturnPage({ params }: PageProps) {
  const answer = useAnswer(roundAddresses.returned(params.plan, params.id));
  return (
    <Given answer={answer} lines={10}>
      {(given) => <OneReturn planId={params.plan} detail={given} />}
    </Given>
  );
}

interface OneReturnProps {
  readonly planId: string;
  readonly detail: ReturnDetail;
}

function OneReturn({ planId, detail }: OneReturnProps) {
  const say = useSay();
  const language = useLanguage();
  const { roundId, counts, notes, fault, bodyName, state } = detail;
  const name = localName(bodyName, language);
  return (
    <article className="round-return">
      <p className="object-back not-on-paper">
        <Icon name="left" />
        <TextLink href={roundId === null ? roundLinks.list(planId) : roundLinks.round(planId, roundId)}>
          {say('round.page.to-round')}
        </TextLink>
      </p>
      <PageHead
        title={name === '' ? say('round.page.return-title') : name}
        lead={
          <div className="round-lead">
            <Tag tone={state === 'kept' ? 'good' : 'note'}>{say(`round.return.${state}`)}</Tag>
            <span>{say('round.page.counts', counts)}</span>
          </div>
        }
      />
      {fault === null ? null : (
        <Notice tone="care" title={fault.message}>
          <p>{fault.advice}</p>
        </Notice>
      )}
      {notes.map(({ fault: note, message }) => (
        <Notice key={note} tone="note" title={message} />
      ))}
      {state === 'waiting' ? <Settle planId={planId} detail={detail} /> : null}
      <ReturnFacts planId={planId} detail={detail} />
      {fault === null ? <ReturnRows planId={planId} detail={detail} /> : null}
      {detail.leftOut.length === 0 ? null : (
        <p className="soft round-left-out">
          {say('round.page.left-out', {
            n: detail.leftOut.length,
            keys: formatList(language, detail.leftOut),
          })}
        </p>
      )}
    </article>
  );
}

function ReturnFacts({ planId, detail }: OneReturnProps) {
  const say = useSay();
  const { zone } = useSettings();
  const { id, code, via, receivedAt, receivedBy, file, mail, head, settled } = detail;
  const fact = (name: string, value: string | undefined) =>
    value === undefined || value === '' ? [] : [[name, value] as const];
  return (
    <Facts
      facts={[
        ...fact(say('round.form.code'), code ?? undefined),
        [
          say('round.page.came'),
          <span key="came">
            {say(`round.via.${via}`)} · <InstantText at={receivedAt} zone={zone} /> · {receivedBy}
          </span>,
        ],
        ...fact(say('round.page.mail-from'), mail === null ? undefined : `${mail.from} · ${mail.subject}`),
        ...fact(say('round.form.head.person'), head.person),
        ...fact(say('round.form.head.post'), head.post),
        ...fact(say('round.form.head.phone'), head.phone),
        ...(file === null
          ? []
          : [
              [
                say('round.page.file'),
                <a key="file" href={roundAddresses.returnFile(planId, id)} download>
                  {file}
                </a>,
              ] as const,
            ]),
        ...(settled === null
          ? []
          : [
              [
                say('round.page.settled'),
                <span key="settled">
                  <InstantText at={settled.at} zone={zone} /> · {settled.by}
                  {settled.reason === null ? null : ` · ${settled.reason}`}
                </span>,
              ] as const,
            ]),
      ]}
    />
  );
}

function Settle({ planId, detail }: OneReturnProps) {
  const say = useSay();
  const tell = useTell();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const act = useAct<ReturnDetail>([roundAddresses.everything(planId)]);
  const { id, tag, counts, fault } = detail;
  const at = roundAddresses.returned(planId, id);
  const post = async (what: 'keep' | 'lay-aside', body: object) => {
    const answer = await act.run({ method: 'POST', address: `${at}/${what}`, body, version: tag });
    if (!answer.ok) return;
    setOpen(false);
    tell({ words: say(what === 'keep' ? 'round.page.was-kept' : 'round.page.was-laid-aside') });
  };
  const mayKeep = fault === null && counts.error === 0;
  return (
    <div className="round-settle not-on-paper">
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {counts.error === 0 ? null : (
        <Notice tone="care" title={say('round.page.wrong-rows', { n: counts.error })}>
          <p>{say('round.page.wrong-rows-help')}</p>
        </Notice>
      )}
      <div className="round-buttons">
        <Button look="primary" busy={act.busy} isDisabled={!mayKeep} onPress={() => post('keep', {})}>
          {say('round.page.keep', { n: counts.add + counts.change })}
        </Button>
        <Button onPress={() => setOpen(true)}>{say('round.page.lay-aside')}</Button>
      </div>
      <Dialog title={say('round.page.lay-aside')} open={open} onClose={() => setOpen(false)}>
        <p>{say('round.page.lay-aside-help')}</p>
        <TextField label={say('round.page.reason')} value={reason} onChange={setReason} lines={2} />
        <Acts>
          <Button
            look="primary"
            busy={act.busy}
            isDisabled={reason.trim() === ''}
            onPress={() => post('lay-aside', { reason })}
          >
            {say('round.page.lay-aside')}
          </Button>
          <Button onPress={() => setOpen(false)}>{say('commitment.cancel')}</Button>
        </Acts>
      </Dialog>
    </div>
  );
}
