/** Takes in a form that came back; it leads to what each row would do. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ReturnDetail } from '../../../http/contract/index.ts';
import { useUpload } from '../../files/index.ts';
import { Button, FileDrop, ProblemNote, Working } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { roundAddresses, roundLinks } from './addresses.ts';

interface BringReturnProps {
  readonly planId: string;
  /** The only form that is taken here. */
  readonly expected?: string;
}

export function BringReturn({ planId, expected }: BringReturnProps) {
  const say = useSay();
  const [, go] = useLocation();
  const [file, setFile] = useState<File | null>(null);
  const upload = useUpload<ReturnDetail>();
  const send = async (chosen: File) => {
    setFile(chosen);
    const form = new FormData();
    if (expected !== undefined) form.set('expected', expected);
    form.set('file', chosen);
    const answer = await upload.send(roundAddresses.returns(planId), form);
    if (answer?.ok) go(roundLinks.returned(planId, answer.value.id));
  };
  return (
    <section className="round-bring not-on-paper" aria-label={say('round.page.bring')}>
      {upload.problem === null ? null : <ProblemNote problem={upload.problem} />}
      <FileDrop
        label={say('round.page.bring')}
        help={say('round.page.bring-help')}
        name="file"
        accept=".xlsx,.ods,.docx,.odt"
        file={file}
        onFile={send}
      />
      {upload.part === null ? null : (
        <>
          <p className="soft">
            <Working /> {say('round.page.reading')}
          </p>
          <Button onPress={upload.stop}>{say('round.page.stop')}</Button>
        </>
      )}
    </section>
  );
}
