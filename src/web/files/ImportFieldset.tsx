/** The fields of an import: the same for a new plan and for a better copy of a text. */
import { useState } from 'react';
import { languages } from '../../i18n/desk/index.ts';
import type { Trouble } from '../data/index.ts';
import { FileDrop, RadioGroup, Select, TextField } from '../parts/index.ts';
import { useSay } from '../words/index.ts';
import { EncodingChoice } from './EncodingChoice.tsx';
import { candidatesOf } from './encoding-samples.ts';
import { encodingNames } from './encodings.ts';
import { type ImportFields, standings } from './import-form.ts';

export interface ImportFieldsetProps {
  readonly fields: ImportFields;
  /** What the last try met. */
  readonly problem: Trouble | null;
  readonly withTitle?: boolean;
  readonly onChange: (fields: ImportFields) => void;
}

export function ImportFieldset({ fields, problem, withTitle = false, onChange }: ImportFieldsetProps) {
  const say = useSay();
  const asked = useAsked(fields.file, problem);
  return (
    <>
      <FileDrop
        label={say('plans.import.file')}
        help={say('plans.import.file-help')}
        name="file"
        accept=".docx,.pdf,.html,.htm,.md,.xml,.akn,.txt"
        file={fields.file}
        onFile={(file) => onChange({ ...fields, file, encoding: '' })}
      />
      {asked === null || fields.file === null ? null : (
        <EncodingChoice
          file={fields.file}
          candidates={asked}
          value={fields.encoding}
          onChange={(encoding) => onChange({ ...fields, encoding })}
        />
      )}
      <RadioGroup
        label={say('plans.import.standing')}
        name="standing"
        value={fields.standing}
        onChange={(standing) => onChange({ ...fields, standing })}
        choices={standings.map((one) => ({
          value: one,
          word: say(`term.standing.${one}`),
          help: say(`plans.standing-help.${one}`),
        }))}
      />
      <LanguageAndEncoding fields={fields} asked={asked !== null} onChange={onChange} />
      {withTitle ? (
        <TextField
          label={say('plans.import.name')}
          help={say('plans.import.name-help')}
          value={fields.title}
          onChange={(title) => onChange({ ...fields, title })}
        />
      ) : null}
    </>
  );
}

/** What the server would recognise by itself, to be named where it cannot; `asked` tells that it could not. */
function LanguageAndEncoding({
  fields,
  asked,
  onChange,
}: Pick<ImportFieldsetProps, 'fields' | 'onChange'> & { readonly asked: boolean }) {
  const say = useSay();
  const recognise = { value: '', word: say('plans.import.recognise') };
  return (
    <div className="pair">
      <Select
        label={say('plans.import.language')}
        choices={[recognise, ...languages.map((one) => ({ value: one, word: say(`term.language.${one}`) }))]}
        value={fields.language}
        onChange={(language) => onChange({ ...fields, language })}
      />
      <Select
        label={say('plans.import.encoding')}
        choices={[recognise, ...Object.entries(encodingNames).map(([value, word]) => ({ value, word }))]}
        value={fields.encoding}
        {...(asked ? { help: say('plans.import.encoding-help') } : {})}
        onChange={(encoding) => onChange({ ...fields, encoding })}
      />
    </div>
  );
}

/** Encodings to choose from once the server has asked for one; they stay while the file is the same. */
function useAsked(file: File | null, problem: Trouble | null): readonly string[] | null {
  const [asked, setAsked] = useState<{ readonly file: File | null; readonly problem: Trouble } | null>(null);
  const asks = problem?.code === 'file-encoding-ambiguous' || problem?.code === 'file-encoding-unknown';
  if (problem !== null && asks && asked?.problem !== problem) setAsked({ file, problem });
  return asked === null || asked.file !== file ? null : candidatesOf(asked.problem.facts);
}
