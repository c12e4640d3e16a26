/**
 * The import of a bundle as a node does it: unpacked, verified, kept in SQLite, folded, receipted and cosigned (G2), against the
 * primitives that verification alone needs, timed in the same process.
 * Run: node bench/exchange.ts [entries]
 */
import { hash } from 'node:crypto';
import { exportBundle, importBundle } from '../src/app/joint/index.ts';
import { appendJoint } from '../src/app/joint/joint-act.ts';
import { canonicalize, ok } from '../src/base/index.ts';
import { acceptEntry } from '../src/ledger/index.ts';
import { type JointNode, nodeOf, openTogether, who } from '../tests/app/joint/two-nodes.ts';
import { must } from '../tests/app/test-node.ts';

const ENTRIES = Number(process.argv[2] ?? 5_000);
const A_BUNDLE = 20_000;
const words = '双方商定继续推进铁路沿线综合开发，并于年底前就口岸设施、人员培训和标准对接交换进展情况。';
const closing: (() => unknown)[] = [];
const all = new Map<string, JointNode>();
const t = { after: (close: () => unknown) => closing.push(close) };
const cn = await nodeOf(t, 'cn', all, false);
const la = await nodeOf(t, 'la', all, false);
await openTogether([cn, la]);

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** The primitives for these bytes: two hashes, decoding, parsing, canonical bytes. */
function floorOf(bytes: readonly Uint8Array[]): number {
  const node = new Uint8Array(65);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const values = bytes.flatMap((one) => {
    const accepted = acceptEntry(one);
    return accepted.ok ? [accepted.value] : [];
  });
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const before = cpu();
    for (const [at, one] of bytes.entries()) {
      hash('sha256', one, 'buffer');
      hash('sha256', node, 'buffer');
      JSON.parse(decoder.decode(one));
      canonicalize({ ...values[at] });
    }
    best = Math.min(best, cpu() - before);
  }
  return best;
}

let spent = 0;
const began = Date.now();
for (let from = 0; from < ENTRIES; from += A_BUNDLE) {
  const n = Math.min(A_BUNDLE, ENTRIES - from);
  const words3 = `${words}${words}`;
  const drafts = Array.from({ length: n }, (_, at) => ({
    draft: {
      kind: 'propose',
      reg: `reading/c-${(from + at) % 2_000}/done`,
      body: { value: `${words3}第${from + at}次` },
    } as const,
    words: [],
  }));
  must(await appendJoint(cn.app, who, cn.planId, async () => ok(drafts)));
  const [file] = must(await exportBundle(cn.app, who, { planId: cn.planId }));
  const before = cpu();
  must(await importBundle(la.app, who, { planId: la.planId, files: [file?.bytes ?? new Uint8Array(0)] }));
  spent += cpu() - before;
  const [back] = must(await exportBundle(la.app, who, { planId: la.planId }));
  must(await importBundle(cn.app, who, { planId: cn.planId, files: [back?.bytes ?? new Uint8Array(0)] }));
}
const kept = await la.app.store.read((r) => r.joint.entries(la.planId, 'a', 0, 5_000));
const sample = kept.map(({ bytes }) => bytes);
const floor = floorOf(sample) / sample.length;
const each = spent / ENTRIES;
const micro = (ms: number): string => `${(ms * 1_000).toFixed(1)} µs`;
console.table({
  entries: String(ENTRIES),
  'G2 import with fold and SQLite (≤ 3.5 × floor)': `${micro(each)}, floor ${micro(floor)}: ${(each / floor).toFixed(2)} ×`,
  'whole run': `${((Date.now() - began) / 1_000).toFixed(0)} s`,
});
for (const close of closing.reverse()) await close();
