/**
 * Scores one marked text with the entries switched off that no other marked text supports. Run by bench/score.ts, in a
 * process of its own: node bench/score-without.ts MARKED OTHER…, the others marked or not. Another copy of the same text
 * supports nothing.
 */
import { readFileSync } from 'node:fs';
import { readGold } from './gold.ts';
import { supportedOnlyBy, switchOff } from './lexicon.ts';

const [marked = '', ...others] = process.argv.slice(2);
const sourceOf = (file: string): string => readGold(readFileSync(file, 'utf8')).source;
const source = sourceOf(marked);
const lines = new Set(source.split('\n').filter((line) => line.length > 30));
const isSame = (text: string): boolean => text.split('\n').filter((line) => lines.has(line)).length >= 3;
const supporting = others.map(sourceOf).filter((text) => !isSame(text));
const { words, patterns } = supportedOnlyBy(source, supporting);
switchOff(new Set(words), new Set(patterns));
const { scoreFile } = await import('./score-file.ts');
console.log(JSON.stringify({ score: scoreFile(marked), off: words.length + patterns.length }));
