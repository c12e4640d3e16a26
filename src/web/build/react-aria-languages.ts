/**
 * React Aria brings its own words ("Show suggestions", "sorted by …") in 34 languages, Lao not among them. This build
 * step replaces each of its word lists by one that holds the desk's languages only: its own English and Chinese, and
 * our Lao over its English. Server and browser then speak the same words, and 30 unused languages stay at home.
 */
import type { Plugin } from 'vite';

const list = /[/\\](?:react-aria|react-stately|react-aria-components)[/\\]dist[/\\].*intlStrings\.mjs$/;
const firstImport = /from\s*["']([^"']*\/intl(?:\/\w+)?)\/ar-AE\.mjs["']/;

/** The Vite plugin. */
export function reactAriaLanguages(): Plugin {
  return {
    name: 'entente:react-aria-languages',
    enforce: 'pre',
    transform(code, id) {
      const replaced = replaceWordList(code, id);
      return replaced === null ? null : { code: replaced, map: null };
    },
  };
}

/** What stands in the place of the module: a list with our languages, or null where the module is no word list. */
export function replaceWordList(code: string, id: string): string | null {
  if (!list.test(id)) return null;
  const folder = firstImport.exec(code)?.[1];
  if (folder === undefined) throw new Error(`react-aria word list not understood: ${id}`);
  return wordList(folder, code);
}

/** The source of a word list with three languages; `folder` is where the package keeps its languages. */
export function wordList(folder: string, code: string): string {
  const exported = /export\s*\{\s*\S+ as (\S+?)\s*\}/.exec(code)?.[1] ?? 'default';
  const name =
    folder
      .split('/')
      .filter((part) => part !== '..' && part !== '.' && part !== 'intl')
      .pop() ?? 'components';
  return [
    `import en from '${folder}/en-US.mjs';`,
    `import zh from '${folder}/zh-CN.mjs';`,
    `import { laoWords } from '/src/web/parts/lao-words.ts';`,
    `const words = { 'en-US': en, 'zh-CN': zh, 'lo-LA': { ...en, ...(laoWords['${name}'] ?? {}) } };`,
    `export { words as ${exported} };`,
  ].join('\n');
}
