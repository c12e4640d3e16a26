/**
 * Builds the offline form, one file that works from a disc: `dist/web/client/answer-form.html`, with the desk, which hands it
 * out. Of the catalogues it holds the words that proposals are told in, so it is made anew with them and not kept in the
 * repository. The same tree gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { buildSinglePage } from './build-single-page.ts';

const target = new URL('../dist/web/client/answer-form.html', import.meta.url);

const kept =
  /^"(?:(?:form|field|choice|object|term|format|disagreement|joint\.told|joint\.act)\.|paper\.(?:yes|no|figure)"|joint\.(?:hash|value-awaited|nothing-told|proposed-by|reason|exact)")/;

/** Leaves of each compiled catalogue the lines that the form uses. */
const wordsOfTheForm: Plugin = {
  name: 'words-of-the-form',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/i18n\/compiled\/(?:zh|lo|en)\.ts$/.test(id)) return null;
    return code
      .split('\n')
      .filter((line) => !line.startsWith('"') || kept.test(line))
      .join('\n');
  },
};

/** The whole page. */
export function buildForm(): Promise<string> {
  return buildSinglePage('src/web/form', 'scripts/build-form.ts', {}, [wordsOfTheForm]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, await buildForm());
