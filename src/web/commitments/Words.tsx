/** The exact words of a text, in its own language and letters, with what was searched for marked. */
import type { Span } from '../../base/index.ts';
import { htmlLang, isLanguage } from '../../i18n/desk/index.ts';
import { Unparted } from './Unparted.tsx';
import { cutAtSpans } from './words/index.ts';

export interface WordsProps {
  readonly words: string;
  /** Language of the text; unknown ones are left to the browser. */
  readonly language?: string | undefined;
  readonly found?: readonly Span[];
}

export function Words({ words, language, found = [] }: WordsProps) {
  return (
    <span className="words" {...langOf(language)}>
      {cutAtSpans(words, found).map((part) =>
        part.inside ? (
          <mark key={part.start}>{part.text}</mark>
        ) : (
          <Unparted key={part.start} text={part.text} />
        ),
      )}
    </span>
  );
}

/** The `lang` attribute for a text's language. */
export function langOf(language: string | undefined): { readonly lang?: string } {
  if (language === undefined) return {};
  return { lang: isLanguage(language) ? htmlLang[language] : language };
}
