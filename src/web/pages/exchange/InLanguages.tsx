/** Words that go to the others, a field for each language: the reader's first, the others of the plan optional, for whoever reads it reads another. */
import { TextField } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { type PlanLanguage, usePlanLanguages } from './plan-languages.ts';

/** Words in some languages. */
export type Named = Readonly<Partial<Record<PlanLanguage, string>>>;

/** What was written, in the languages in which it was. */
export function namedIn(words: Named): Named {
  const said = Object.entries(words).map(([language, text]) => [language, text.trim()] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

export interface InLanguagesProps {
  readonly plan: string;
  readonly label: string;
  /** Beside the reader's own language. */
  readonly help?: string;
  readonly words: Named;
  readonly onChange: (words: Named) => void;
}

export function InLanguages({ plan, label, help, words, onChange }: InLanguagesProps) {
  const say = useSay();
  const language = useLanguage();
  const ofPlan = usePlanLanguages(plan);
  const languages = [language, ...ofPlan.filter((one) => one !== language)];
  return languages.map((one) => (
    <TextField
      key={one}
      label={
        one === language
          ? label
          : say('package.in-language', { what: label, language: say(`term.language.${one}`) })
      }
      {...(one === language && help !== undefined ? { help } : {})}
      value={words[one] ?? ''}
      onChange={(text) => onChange({ ...words, [one]: text })}
    />
  ));
}
