/** Everything that the use cases of rounds ask of forms, in one. */
import type { FormWords, StageWords } from '../../plan/rounds/index.ts';
import type { RoundFormView } from '../../views/index.ts';
import { formDocx } from './form-docx.ts';
import { formLetter, type LetterKind } from './form-letter.ts';
import { formWords, stageWords } from './form-words.ts';
import { formXlsx } from './form-xlsx.ts';

/** Makes forms and knows their words. */
export const formMaker: {
  readonly words: FormWords;
  readonly stages: StageWords;
  write(form: RoundFormView, as: 'xlsx' | 'docx'): Promise<Uint8Array>;
  letter(form: RoundFormView, what: LetterKind): { readonly subject: string; readonly text: string };
} = {
  words: formWords,
  stages: stageWords,
  write: (form, as) => (as === 'xlsx' ? formXlsx(form) : formDocx(form)),
  letter: formLetter,
};
