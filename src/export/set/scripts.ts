/**
 * Runs of one script: fonts, line breaking and the language of a run depend on it. Marks, digits and blanks go with what
 * stands before them, so that a run is as long as it can be.
 */

/** What a run is set in. */
export type RunScript = 'han' | 'lao' | 'latin';
/** Words of one script. */
export interface ScriptRun {
  readonly script: RunScript;
  readonly text: string;
}

const lao = /\p{Script=Lao}/u;
// Han, its punctuation and its full-width forms.
const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const latin = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

function scriptOf(letter: string): RunScript | null {
  if (lao.test(letter)) return 'lao';
  if (han.test(letter)) return 'han';
  return latin.test(letter) ? 'latin' : null;
}

/** The text as runs; joined, they are the text. */
export function scriptRuns(text: string): readonly ScriptRun[] {
  const runs: { script: RunScript | null; text: string }[] = [];
  for (const letter of text) {
    const script = scriptOf(letter);
    const last = runs.at(-1);
    if (last === undefined) runs.push({ script, text: letter });
    else if (script === null || last.script === script) last.text += letter;
    else if (last.script === null) {
      last.script = script;
      last.text += letter;
    } else runs.push({ script, text: letter });
  }
  return runs.map(({ script, text: words }) => ({ script: script ?? 'latin', text: words }));
}
