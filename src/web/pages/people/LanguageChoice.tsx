/** The language in which the desk speaks to a person, each by its own name. */
import { htmlLang, languages } from '../../../i18n/desk/index.ts';
import { languageNames } from '../../frame/index.ts';
import { RadioGroup } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export function LanguageChoice({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const say = useSay();
  const choices = languages.map((one) => ({ value: one, word: languageNames[one], lang: htmlLang[one] }));
  return (
    <RadioGroup
      label={say('account.language')}
      name="language"
      inline
      value={value}
      onChange={onChange}
      choices={choices}
    />
  );
}
