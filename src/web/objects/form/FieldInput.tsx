/** The input of one field, by its kind. What is wrong stands under it; what was typed stays typed. */
import type { Json } from '../../../base/index.ts';
import { htmlLang, type Language, languages } from '../../../i18n/desk/index.ts';
import { type Field, isSide, wordsLanguages } from '../../../plan/objects/index.ts';
import { languageNames } from '../../frame/index.ts';
import { Checkbox, Select, TextField } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { useChoices } from '../choice-words.ts';
import { toLocal } from '../FieldValue.tsx';
import { fieldWords } from '../words/index.ts';
import { AmountInput } from './AmountInput.tsx';
import { CadenceInput } from './CadenceInput.tsx';
import { FilesInput } from './FilesInput.tsx';
import type { InputProps } from './input-props.ts';
import { LinkInput } from './LinkInput.tsx';
import { toPlaceText } from './place-text.ts';
import { problemAt } from './problem-at.ts';
import { RowsInput } from './RowsInput.tsx';

/** The reader's language first, then the others in their order. */
function inOrder(language: Language): readonly Language[] {
  return [language, ...languages.filter((one) => one !== language)];
}

function WordsInput({
  name,
  field,
  value,
  onChange,
  problems,
  long,
}: InputProps & { readonly long: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const words = toLocal(value);
  const [first = 'en', ...others] = inOrder(language);
  const isSet = (one: Language) => (words[one] ?? '') !== '';
  const type = (one: Language, text: string) => onChange({ ...words, [one]: text });
  const input = (one: Language, label: string) => (
    <TextField
      key={one}
      label={label}
      lang={htmlLang[one]}
      value={words[one] ?? ''}
      onChange={(text) => type(one, text)}
      problem={
        problemAt(problems, `${name}/${one}`) ?? (one === first ? problemAt(problems, name) : undefined)
      }
      isRequired={field.required === true && one === first && !wordsLanguages.some((other) => isSet(other))}
      {...(long ? { lines: 4 } : {})}
    />
  );
  const named = fieldWords(say, name, field);
  return (
    <div className="words-input">
      {input(first, named)}
      <details open={others.some(isSet) || undefined}>
        <summary>{say('object.other-languages')}</summary>
        <div className="words-others">
          {others.map((one) =>
            input(one, say('object.in-language', { field: named, language: languageNames[one] })),
          )}
        </div>
      </details>
    </div>
  );
}

function ChoiceInput({
  planId,
  name,
  field,
  value,
  stood,
  onChange,
  problems,
}: InputProps & { readonly field: Extract<Field, { kind: 'choice' }> }) {
  const say = useSay();
  const choices = useChoices(planId, isSide(field));
  const problem = problemAt(problems, name);
  const standing = [value, stood].flatMap((one) => (typeof one === 'string' ? [one] : []));
  return (
    <>
      <Select
        label={fieldWords(say, name, field)}
        value={typeof value === 'string' ? value : ''}
        choices={[
          { value: '', word: say('object.not-set') },
          ...choices
            .offered(field, standing)
            .map((word) => ({ value: word, word: choices.words(field, word) })),
        ]}
        onChange={onChange}
      />
      {problem === undefined ? null : <p className="field-problem">{problem}</p>}
    </>
  );
}

function CountInput({ name, field, value, onChange, problems }: InputProps) {
  const say = useSay();
  return (
    <TextField
      label={fieldWords(say, name, field)}
      value={value === undefined || value === null ? '' : String(value)}
      onChange={(text) => onChange(toCount(text))}
      inputMode="numeric"
      width={12}
      problem={problemAt(problems, name)}
    />
  );
}

/** A whole number, or what was typed where it is none. */
function toCount(text: string): Json {
  const trimmed = text.trim();
  return /^\d{1,13}$/.test(trimmed) ? Number(trimmed) : trimmed;
}

function LineInput({ name, field, value, onChange, problems }: InputProps) {
  const say = useSay();
  const isDate = field.kind === 'date';
  return (
    <TextField
      label={fieldWords(say, name, field)}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
      problem={problemAt(problems, name)}
      isRequired={field.required === true}
      {...(isDate ? { width: 12, help: say('object.date-help') } : {})}
      {...(field.kind === 'line' && field.form === 'period' ? { help: say('object.period-help') } : {})}
      {...(field.kind === 'place'
        ? {
            lines: 3,
            help: say('object.place-help'),
            onBlur: () => onChange(toPlaceText(typeof value === 'string' ? value : '')),
          }
        : {})}
    />
  );
}

/** The input. */
export function FieldInput(props: InputProps) {
  const { name, field, value, onChange } = props;
  const say = useSay();
  switch (field.kind) {
    case 'name':
      return <WordsInput {...props} long={false} />;
    case 'words':
      return <WordsInput {...props} long />;
    case 'choice':
      return <ChoiceInput {...props} field={field} />;
    case 'count':
      return <CountInput {...props} />;
    case 'flag':
      return (
        <Checkbox isSelected={value === true} onChange={onChange}>
          {fieldWords(say, name, field)}
        </Checkbox>
      );
    case 'amount':
      return <AmountInput {...props} field={field} />;
    case 'cadence':
      return <CadenceInput {...props} />;
    case 'link':
    case 'links':
      return <LinkInput {...props} />;
    case 'rows':
      return <RowsInput {...props} field={field} Cell={FieldInput} />;
    case 'files':
      return <FilesInput {...props} field={field} />;
    default:
      return <LineInput {...props} />;
  }
}
