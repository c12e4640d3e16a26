/**
 * Joining a plan that another party opens: its plan file is looked at, then the plan is made from the text that the file
 * carries, and signed where that is asked.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { IncomingPlan, TakenPlan } from '../../../http/contract/index.ts';
import { htmlLang, isLanguage } from '../../../i18n/desk/index.ts';
import { addresses, refresh, useAct } from '../../data/index.ts';
import { Acts, Button, Dialog, FileDrop, ProblemNote, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { PlanFileFacts } from '../exchange/Opening.tsx';
import { RootKeyField } from '../exchange/RootKeyField.tsx';
import { SavePartyFile } from '../exchange/SavePartyFile.tsx';

export function JoinDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog form="wide" title={say('joining.title')} open={open} onClose={onClose}>
      <JoinBody onClose={onClose} />
    </Dialog>
  );
}

function JoinBody({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const [file, setFile] = useState<{ readonly file: File; readonly text: string } | null>(null);
  const [read, setRead] = useState<IncomingPlan | null>(null);
  const [rootKey, setRootKey] = useState<string | null>(null);
  const look = useAct<IncomingPlan>([]);
  const bring = async (given: File) => {
    setRead(null);
    const text = await given.text();
    setFile({ file: given, text });
    const address = addresses.joining('plans', 'reading');
    const answer = await look.run({ method: 'POST', address, body: { file: text } });
    if (answer.ok) setRead(answer.value);
  };
  return (
    <div className="stack">
      <p className="soft measure">{say('joining.lead')}</p>
      <div className="stack-close">
        <p>{say('joining.own')}</p>
        <SavePartyFile root={{ rootKey, isMissing: false }} />
      </div>
      {look.problem === null ? null : <ProblemNote problem={look.problem} />}
      <FileDrop
        label={say('joint.step.take-choose')}
        help={say('joint.step.take-choose-help')}
        name="plan-file"
        file={file?.file ?? null}
        onFile={(given) => void bring(given)}
      />
      {read === null ? null : (
        <>
          <PlanFileFacts read={read} />
          <Texts read={read} />
          {read.isRootHere ? null : <RootKeyField onKey={setRootKey} />}
          <JoinActs read={read} file={file?.text ?? ''} rootKey={rootKey} onClose={onClose} />
        </>
      )}
    </div>
  );
}

function Texts({ read }: { readonly read: IncomingPlan }) {
  const say = useSay();
  if (read.plan !== null) return <p>{say('joining.here')}</p>;
  const isWhole = read.texts.every((text) => read.carried.some((one) => one.text === text));
  return (
    <div className="stack-close">
      <p>{say(isWhole ? 'joining.new' : 'joining.no-text')}</p>
      {read.carried.map(({ text, language, start }) => (
        <blockquote
          key={text}
          className="joining-start"
          lang={isLanguage(language) ? htmlLang[language] : language}
        >
          <span className="soft">{say('joining.start')}</span>
          <p>{start}</p>
        </blockquote>
      ))}
    </div>
  );
}

interface JoinActsProps {
  readonly read: IncomingPlan;
  readonly file: string;
  readonly rootKey: string | null;
  readonly onClose: () => void;
}

function JoinActs({ read, file, rootKey, onClose }: JoinActsProps) {
  const say = useSay();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const take = useAct<TakenPlan>([]);
  const run = async (sign: boolean) => {
    const body = { file, sign, ...(sign && rootKey !== null ? { rootKey } : {}) };
    const done = await take.run({ method: 'POST', address: addresses.joining('plans'), body });
    if (!done.ok) return;
    await refresh(queries, [addresses.plans()]);
    navigate(`/plans/${encodeURIComponent(done.value.plan)}/exchange`);
  };
  const hasSigned = read.signed.includes(read.me);
  const isReady = read.plan !== null || read.carried.length > 0;
  const needsRoot = !read.isRootHere && rootKey === null;
  return (
    <>
      {take.problem === null ? null : <ProblemNote problem={take.problem} />}
      <Acts>
        {hasSigned ? null : (
          <Button
            look="primary"
            isDisabled={take.busy || !isReady || needsRoot}
            onPress={() => void run(true)}
          >
            {say(read.plan === null ? 'joining.take-sign' : 'joining.sign')}
          </Button>
        )}
        {read.plan === null ? (
          <Button isDisabled={take.busy || !isReady} onPress={() => void run(false)}>
            {say('joining.take')}
          </Button>
        ) : (
          <TextLink look="button" href={`/plans/${encodeURIComponent(read.plan)}/exchange`}>
            {say('joining.open')}
          </TextLink>
        )}
        <Button look="quiet" onPress={onClose}>
          {say('plans.cancel')}
        </Button>
      </Acts>
    </>
  );
}
