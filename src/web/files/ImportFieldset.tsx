/** The fields of an import: the same for a new plan and for a better copy of a text. */
import { languages } from '../../i18n/desk/index.ts';
import { FileDrop, RadioGroup, Select, TextField } from '../parts/index.ts';
import { useSay } from '../words/index.ts';
import { encodings, type ImportFields, standings } from './import-form.ts';

export interface ImportFieldsetProps {
  readonly fields: ImportFields;
  /** Code of the problem that the last try met. */
  readonly problem: string | null;
  readonly withTitle?: boolean;
  readonly onChange: (fields: ImportFields) => void;
}

export function ImportFieldset({ fields, problem, withTitle = false, onChange }: ImportFieldsetProps) {
  const say = useSay();
  const languageChoices = [
    { value: '', word: say('plans.import.recognise') },
    ...languages.map((one) => ({ value: one, word: say(`term.language.${one}`) })),
  ];
  const encodingChoices = encodings.map((one) => ({
    value: one,
    word: one === '' ? say('plans.import.recognise') : encodingNames[one],
  }));
  return (
    <>
      <FileDrop
        label={say('plans.import.file')}
        help={say('plans.import.file-help')}
        name="file"
        accept=".docx,.pdf,.html,.htm,.md,.xml,.akn,.txt"
        file={fields.file}
        onFile={(file) => onChange({ ...fields, file })}
      />
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
      <div className="pair">
        <Select
          label={say('plans.import.language')}
          choices={languageChoices}
          value={fields.language}
          onChange={(language) => onChange({ ...fields, language })}
        />
        <Select
          label={say('plans.import.encoding')}
          choices={encodingChoices}
          value={fields.encoding}
          {...(problem === 'file-encoding-unknown' ? { help: say('plans.import.encoding-help') } : {})}
          onChange={(encoding) => onChange({ ...fields, encoding })}
        />
      </div>
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

const encodingNames = {
  'utf-8': 'UTF-8',
  gb18030: 'GB 18030 (GBK, GB 2312)',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
} as const;
