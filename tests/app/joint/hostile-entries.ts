/**
 * What a party can enter in its own log that means no good: values of every wrong form on every register that anybody reads, names
 * that every object inherits, things named like ours, and things named after each other. All of it is well-formed as entries.
 */
import type { Json } from '../../../src/base/index.ts';
import { objectTypes } from '../../../src/plan/objects/index.ts';
import type { ActDraft } from '../../../src/sync/index.ts';

export interface HostileDraft {
  readonly draft: Omit<ActDraft, 'by'>;
  readonly words: readonly [];
}

const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'] as const;
const nested = (depth: number): Json => (depth === 0 ? 'x' : [nested(depth - 1)]);
const poisoned: Json = JSON.parse(
  '{"__proto__":{"en":"x"},"constructor":{"prototype":1},"toString":"x","valueOf":1,"en":"y"}',
);

/** Values that have broken something somewhere; `commitment` is one that is there. */
export function hostileValues(commitment: string): readonly Json[] {
  const item = (spans: Json): Json => ({ items: [{ id: commitment, spans }] });
  return [
    ...[null, true, 0, -1, 9_007_199_254_740_991, '', 'x', ...inherited, 'body/__proto__', 'body/self'],
    ...[[], {}, [null], [[]], [{}], poisoned, [poisoned], nested(11), 'A'.repeat(9_000)],
    ...[{ en: 1 }, { en: '' }, { en: null }, { zh: 'a', lo: [], en: {} }, { en: '中'.repeat(3_000) }],
    ...[{ items: 7 }, { items: [{ id: 1, spans: 2 }] }, { items: [{ id: 'x', spans: poisoned }] }],
    ...[item({ x: [{ start: 99_999_999, end: -1 }] }), item({ x: [{ start: -5, end: 5 }] })],
    ...[{ terms: 7 }, { terms: [7] }, { terms: [{ covers: 'x', days: -1 }] }, { terms: [poisoned] }],
    ...[{ locked: true }, { locked: poisoned }, { amount: '1e999', unit: {} }, { amount: [], unit: 'x' }],
    ...['2026-99-99', '2026-02-30', '0000', { from: 'x', to: 7 }, { from: null, to: null }],
    ...[
      { on: '2026-02-31', reason: [] },
      { on: {}, reason: poisoned },
    ],
    { level: 'desk', meeting: 'meeting/__proto__', name: 7, on: {}, said: {} },
    { outcome: 'settled', on: '2026-13-01', said: poisoned },
    ...[
      { date: '2026-13-45', origin: 'constructor', words: 1 },
      { date: 'x', origin: 'soft', words: 'y' },
    ],
    [{ sha256: '../../x', name: '../../etc/passwd', size: -1 }],
    [{ sha256: '0'.repeat(64), name: 'x', bytes: 1, type: 'text/html' }],
    ...[`commitment/${commitment}`, [`commitment/${commitment}`, `commitment/${commitment}`]],
    ...[{ progress: 'constructor' }, { progress: 'begun', said: { words: { en: 7 } } }],
    { title: 7, occasion: [], date: {}, entries: 'x' },
    { title: { en: 'x' }, occasion: poisoned, date: '2026-99', entries: poisoned },
    ...['\u202e\u2066abc', '<script>alert(1)</script>', '=HYPERLINK("http://x")'],
  ];
}

/** Registers that somebody reads, and some that nobody knows; `own` is a thing of the other side. */
function registers(planId: string, commitment: string, own: string): readonly string[] {
  const odd = [...inherited, 'retired', 'notes', 'name/x', 'en'];
  const things = objectTypes.flatMap(({ name, fields, label }) => [
    ...[...Object.keys(fields), ...odd].map((field) => `${name}/self/${field}`),
    ...inherited.map((id) => `${name}/${id}/${label[0]}`),
  ]);
  const ofOurs = ['name', 'side', 'retired', 'areas', 'constructor'].map((field) => `${own}/${field}`);
  const types = ['constructor', 'unknown', 'plan', 'cut', 'reading', 'dispute', 'package', 'rule', 'period'];
  const fields = [
    ...['title', 'period', '__proto__', 'lock', 'statement', 'level', 'outcome', 'answering', 'head'],
    ...['due', 'kind', 'leads', 'actor', 'strength', 'list'],
  ];
  const others = types.flatMap((type) =>
    ['self', '__proto__', planId, commitment].flatMap((id) =>
      fields.map((field) => `${type}/${id}/${field}`),
    ),
  );
  const claims = [commitment, '__proto__'].flatMap((of) =>
    ['2026', '__proto__', 'x'].flatMap((period) =>
      ['a', 'b', 'own', '__proto__'].map((by) => `status/${of}/${period}/${by}`),
    ),
  );
  return [...things, ...ofOurs, ...others, ...claims];
}

/** Each register with `rounds` values, another with each round, reported and proposed. */
export function hostileDrafts(
  on: { readonly planId: string; readonly commitment: string; readonly own: string },
  rounds: number,
): readonly HostileDraft[] {
  const values = hostileValues(on.commitment);
  const named = registers(on.planId, on.commitment, on.own);
  const drafts: HostileDraft[] = [];
  for (let round = 0; round < rounds; round++)
    for (const [n, reg] of named.entries()) {
      const value = values[(n * 7 + round * 13) % values.length] ?? null;
      const kind = (n + round) % 2 === 0 ? 'report' : 'propose';
      drafts.push({ draft: { kind, reg, body: { value } }, words: [] });
    }
  return drafts;
}
