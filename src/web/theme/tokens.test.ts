/** Contrast of the tokens, computed from the style sheet itself by the formula of WCAG 2.2. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The colours of a theme: its own over those of light. */
function coloursOf(theme: 'light' | 'dark' | 'contrast'): ReadonlyMap<string, string> {
  const light = blockAfter(':root {');
  const own = theme === 'light' ? new Map<string, string>() : blockAfter(`\n  [data-theme="${theme}"] {`);
  return new Map([...light, ...own]);
}

function blockAfter(head: string): Map<string, string> {
  const start = css.indexOf(head);
  assert.notEqual(start, -1, `${head} is in tokens.css`);
  const block = css.slice(start, css.indexOf('\n  }', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [hi = 0, lo = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (hi + 0.05) / (lo + 0.05);
}

const grounds = ['paper', 'raised', 'sunken'];
const words = ['ink', 'ink-soft', 'accent', 'accent-strong', 'good', 'care', 'bad', 'note'];
const pairs: readonly (readonly [front: string, back: string, least: number])[] = [
  ...words.flatMap((front) => grounds.map((back) => [front, back, 4.5] as const)),
  ...['good', 'care', 'bad', 'note', 'accent'].flatMap((tone) => [
    [tone, `${tone}-wash`, 4.5] as const,
    ['ink', `${tone}-wash`, 4.5] as const,
  ]),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['paper', 'ink', 4.5],
  ...grounds.flatMap((back) => [['line-strong', back, 3] as const, ['focus', back, 3] as const]),
];

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`DK2 every pair of colours reaches its contrast in the theme ${theme}`, () => {
    const colours = coloursOf(theme);
    const weak = pairs
      .map(([front, back, least]) => ({
        front,
        back,
        least: theme === 'contrast' ? Math.max(least, least > 3 ? 7 : 3) : least,
        is: contrast(colours.get(front) ?? '', colours.get(back) ?? ''),
      }))
      .filter(({ is, least }) => !(is >= least));
    assert.deepEqual(weak, []);
  });
}

test('DK2 contrast is computed as WCAG does: black on white is 21, #777777 on white 4.48', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(Math.round(contrast('#777777', '#ffffff') * 100) / 100, 4.48);
});

test('DK2 the dark of the machine is the dark that can be chosen', () => {
  const chosen = blockAfter('\n  [data-theme="dark"] {');
  const machine = blockAfter('[data-theme="system"] {');
  assert.ok(chosen.size > 20);
  assert.deepEqual(machine, chosen);
});
