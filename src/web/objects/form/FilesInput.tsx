/** Files of a field: each is sent as soon as it is chosen, and named by the object when that is kept. */
import { useState } from 'react';
import type { Json, JsonObject } from '../../../base/index.ts';
import type { BroughtFile } from '../../../http/contract/index.ts';
import type { FilesField } from '../../../plan/objects/index.ts';
import { type Trouble, useAct } from '../../data/index.ts';
import { Button, FileDrop, Icon, ProblemNote } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { fieldWords, objectAddresses } from '../words/index.ts';
import type { InputProps } from './input-props.ts';
import { problemAt } from './problem-at.ts';

const isFile = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function FilesInput({
  planId,
  name,
  field,
  value,
  onChange,
  problems,
}: InputProps & { readonly field: FilesField }) {
  const say = useSay();
  const [problem, setProblem] = useState<Trouble | null>(null);
  const act = useAct<BroughtFile>([objectAddresses.files(planId)]);
  const files: readonly JsonObject[] = Array.isArray(value) ? value.filter(isFile) : [];
  const wrong = problems.filter(({ at }) => at.startsWith(`${name}/`)).map(({ message }) => message);
  const send = async (file: File) => {
    const form = new FormData();
    form.set('file', file);
    const answer = await act.run({ method: 'POST', address: objectAddresses.files(planId), body: form });
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    const { sha256, name: shown } = answer.value;
    onChange([...files.filter((one) => one.sha256 !== sha256), { sha256, name: shown }]);
  };
  return (
    <fieldset className="field files-input">
      <legend className="field-label">{fieldWords(say, name, field)}</legend>
      {problem === null ? null : <ProblemNote problem={problem} />}
      {[problemAt(problems, name), ...wrong].map((message) =>
        message === undefined ? null : (
          <p key={message} className="field-problem">
            {message}
          </p>
        ),
      )}
      <ul className="picked">
        {files.map((file) => (
          <li key={String(file.sha256)} className="picked-line">
            <span className="picked-words">{String(file.name)}</span>
            <Button
              look="quiet"
              small
              aria-label={say('object.unpick', { name: String(file.name) })}
              onPress={() => onChange(files.filter((one) => one !== file))}
            >
              <Icon name="close" />
            </Button>
          </li>
        ))}
      </ul>
      {files.length >= field.most ? null : (
        <FileDrop
          label={say(act.busy ? 'object.file-busy' : 'object.file-choose')}
          help={say('object.file-help')}
          name={name}
          file={null}
          onFile={(file) => void send(file)}
        />
      )}
    </fieldset>
  );
}
