/**
 * Builds `tools/verify-statement.html`: the page that checks statements, one file that holds program and words and works
 * from a disc. Run: node scripts/build-verifier.ts, and commit the file. The same tree gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readMessages } from './build-messages.ts';
import { buildSinglePage } from './build-single-page.ts';

const target = new URL('../tools/verify-statement.html', import.meta.url);

/** What the page says, by language: the messages of its own namespace, which hold no more than plain places. */
function words(): string {
  const languages = ['zh', 'lo', 'en'].map((language) => {
    const own = [...readMessages(language).messages].filter(([key]) => key.startsWith('outsider.')).sort();
    return [language, Object.fromEntries(own)] as const;
  });
  return JSON.stringify(Object.fromEntries(languages)).replaceAll('<', '\\u003c');
}

/** The whole page. */
export function buildVerifier(): Promise<string> {
  return buildSinglePage('src/web/verify', 'scripts/build-verifier.ts', { WORDS: words() });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, await buildVerifier());
