/**
 * What it costs to ask what has come, which every open desk does again and again: a plan of many joint entries against one of few,
 * in one process. Asked again with nothing new, asked by who coordinates a part of the plan, and asked after each further entry.
 * Run: node bench/news.ts [entries]
 */
import { countNews, exchangeByLine, markNews } from '../src/app/joint/index.ts';
import { appendJoint } from '../src/app/joint/joint-act.ts';
import { ok } from '../src/base/index.ts';
import { type JointNode, nodeOf, openTogether, who } from '../tests/app/joint/two-nodes.ts';
import { must, person } from '../tests/app/test-node.ts';

const FEW = 100;
const MANY = Number(process.argv[2] ?? 10_000);
const ROUNDS = 15;
const closing: (() => unknown)[] = [];
const t = { after: (close: () => unknown) => closing.push(close) };

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const middle = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The other party proposes so many values, each in a register of its own. */
async function propose({ app, planId }: JointNode, from: number, n: number): Promise<void> {
  const drafts = Array.from({ length: n }, (_, at) => ({
    draft: {
      kind: 'propose',
      reg: `reading/c-${from + at}/done`,
      body: { value: `第${from + at}项` },
    } as const,
    words: [],
  }));
  must(await appendJoint(app, who, planId, async () => ok(drafts)));
}

interface Costs {
  readonly again: number;
  readonly ofPart: number;
  readonly afterEntry: number;
  readonly partAfterEntry: number;
}

async function measure(entries: number): Promise<Costs> {
  const all = new Map<string, JointNode>();
  const us = await nodeOf(t, 'cn', all);
  const them = await nodeOf(t, 'la', all);
  await openTogether([us, them]);
  const exchange = async () => must(await exchangeByLine(us.app, who, { planId: us.planId, party: 'b' }));
  for (let from = 0; from < entries; from += 5_000) {
    await propose(them, from, Math.min(5_000, entries - from));
    await exchange();
  }
  const { planId } = us;
  // Somebody who has looked: what is asked again and again is whether there is anything new.
  const marked = async () => {
    const size = (await us.app.store.read((r) => r.joint.entries(planId, 'b', 0, 1_000_000))).length;
    must(await markNews(us.app, who, { planId, sizes: { b: size }, drafts: [] }));
  };
  await marked();
  const part = person({ roles: ['coordinator'], areas: ['nowhere'] });
  const timed = async (asks: () => Promise<unknown>, before: () => Promise<unknown> = async () => null) => {
    const costs: number[] = [];
    for (let n = 0; n < ROUNDS; n++) {
      await before();
      const began = cpu();
      await asks();
      costs.push(cpu() - began);
    }
    return middle(costs);
  };
  const count = async () => must(await countNews(us.app, who, { planId }));
  await count();
  let next = entries;
  const ofPart = async () => must(await countNews(us.app, part, { planId }));
  const entry = async () => {
    await propose(them, next++, 1);
    await exchange();
  };
  return {
    again: await timed(count),
    ofPart: await timed(ofPart),
    afterEntry: await timed(count, entry),
    partAfterEntry: await timed(ofPart, entry),
  };
}

await measure(FEW);
const [few, many] = [await measure(FEW), await measure(MANY)];
const row = (name: keyof Costs) =>
  `${few[name].toFixed(2)} ms, ${many[name].toFixed(2)} ms: ${(many[name] / few[name]).toFixed(1)} ×`;
console.table({
  [`asked again, ${FEW} and ${MANY} entries`]: row('again'),
  'by who coordinates a part': row('ofPart'),
  'after a further entry': row('afterEntry'),
  'the same, a part': row('partAfterEntry'),
});
for (const close of closing.reverse()) await close();
