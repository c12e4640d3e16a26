/** The letter that a form or a reminder goes with, in the form's languages, one after the other. */
import { formatDate, type Language, translate } from '../../i18n/index.ts';
import type { RoundFormView } from '../../views/index.ts';
import { namesIn } from './form-words.ts';

/** What a letter is for. */
export type LetterKind = 'form' | 'reminder';

function inLanguage(form: RoundFormView, what: LetterKind, language: Language): string {
  const alone = { languages: [language] };
  return translate(language, `round.letter.${what}`, {
    body: namesIn(alone, form.body),
    office: namesIn(alone, form.office),
    plan: namesIn(alone, form.plan),
    round: namesIn(alone, form.round),
    code: form.code,
    n: form.items.length,
    due: form.due === null ? '' : formatDate(language, form.due),
    hasDue: form.due === null ? 'no' : 'yes',
  });
}

/** Subject and text. The code stands in both, so that an answer to the letter is known by it. */
export function formLetter(
  form: RoundFormView,
  what: LetterKind,
): { readonly subject: string; readonly text: string } {
  const [first = 'en'] = form.languages;
  const subject = translate(first, `round.letter.${what}-subject`, {
    round: namesIn({ languages: [first] }, form.round),
    code: form.code,
  });
  return {
    subject: subject.replace(/\s+/g, ' '),
    text: `${form.languages.map((language) => inLanguage(form, what, language)).join('\n\n———\n\n')}\n`,
  };
}
