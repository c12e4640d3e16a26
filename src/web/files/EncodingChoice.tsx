/** Asks how the characters of a file are to be read, each possible encoding with the words that it would give. */
import { useEffect, useState } from 'react';
import { RadioGroup } from '../parts/index.ts';
import { useSay } from '../words/index.ts';
import { type EncodingSample, encodingSamples, SAMPLE_BYTES } from './encoding-samples.ts';
import { encodingNames } from './encodings.ts';

export interface EncodingChoiceProps {
  readonly file: File;
  readonly candidates: readonly string[];
  readonly value: string;
  readonly onChange: (encoding: string) => void;
}

export function EncodingChoice({ file, candidates, value, onChange }: EncodingChoiceProps) {
  const say = useSay();
  const [samples, setSamples] = useState<readonly EncodingSample[]>([]);
  const names = candidates.join(',');
  useEffect(() => {
    let isCurrent = true;
    const show = async () => {
      const bytes = new Uint8Array(await file.slice(0, SAMPLE_BYTES).arrayBuffer());
      if (isCurrent) setSamples(encodingSamples(bytes, names.split(',')));
    };
    void show();
    return () => {
      isCurrent = false;
    };
  }, [file, names]);
  if (samples.length === 0) return null;
  return (
    <RadioGroup
      label={say('plans.import.encoding-choice')}
      name="encoding-choice"
      value={value}
      onChange={onChange}
      choices={samples.map(({ encoding, words }) => ({
        value: encoding,
        word: words,
        help: encodingNames[encoding] ?? encoding,
      }))}
    />
  );
}
