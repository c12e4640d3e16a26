/** Everything that the use cases of rounds ask of forms, in one. What writes files is loaded when one is written. */
import type { FormWords, StageWords } from '../../plan/rounds/index.ts';
import type { RoundFormView } from '../../views/index.ts';
import { formLetter, type LetterKind } from './form-letter.ts';
import { formWords, stageWords } from './form-words.ts';

/** Makes forms and knows their words. */
export const formMaker: {
  readonly words: FormWords;
  readonly stages: StageWords;
  write(form: RoundFormView, as: 'xlsx' | 'docx'): Promise<Uint8Array>;
  letter(form: RoundFormView, what: LetterKind): { readonly subject: string; readonly text: string };
} = {
  words: formWords,
  stages: stageWords,
  async write(form, as) {
    if (as === 'xlsx') return (await import('./form-xlsx.ts')).formXlsx(form);
    return (await import('./form-docx.ts')).formDocx(form);
  },
  letter: formLetter,
};
