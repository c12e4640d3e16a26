/**
 * What others wait for while large texts are imported: the health answer and a page of the desk, asked all the time while
 * four texts of ten megabytes come in at once, against the same questions to the same server at rest.
 * Needs the built desk. Run: node bench/beside-imports.ts [megabytes] [texts]
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Office } from '../tests/fault/served-office.ts';
import { freePort } from '../tests/free-port.ts';
import { startServer } from '../tests/journeys/real-server.ts';

const megabytes = Number(process.argv[2] ?? 10);
const texts = Number(process.argv[3] ?? 4);
const plan = readFileSync(new URL('../fixtures/plans/china-laos-2024-2028.zh.txt', import.meta.url));

/** The example plan again and again, each text with a head of its own. */
function textOf(n: number): Uint8Array {
  const copies = Math.ceil((megabytes * 1024 * 1024) / plan.length);
  const head = Buffer.from(`示例文本第${n}号\n\n`);
  return Buffer.concat([head, ...Array.from({ length: copies }, () => plan)]);
}

const at = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

/** Milliseconds of each answer, asked one after the other until told to stop. */
function asking(origin: string, address: string): () => Promise<readonly number[]> {
  const took: number[] = [];
  let isOver = false;
  const loop = (async () => {
    while (!isOver) {
      const from = performance.now();
      const answer = await fetch(origin + address);
      await answer.arrayBuffer();
      took.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return async () => {
    isOver = true;
    await loop;
    return took;
  };
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-beside-'));
const server = await startServer({ folder, port: await freePort() });
try {
  const office = new Office(server.origin);
  await office.setUp(server.code ?? '');
  const questions = ['/api/health', '/sign-in'];
  const rows: Record<string, Record<string, string>> = {};
  const measure = async (when: string, work: () => Promise<unknown>) => {
    const stops = questions.map((address) => asking(server.origin, address));
    await work();
    for (const [n, stop] of stops.entries()) {
      const took = await stop();
      rows[`${questions[n]} ${when}`] = {
        answers: String(took.length),
        'p50, ms': at(took, 0.5).toFixed(1),
        'p99, ms': at(took, 0.99).toFixed(0),
        'longest, ms': at(took, 1).toFixed(0),
      };
    }
  };
  await measure('at rest', () => new Promise((resolve) => setTimeout(resolve, 3_000)));
  const from = performance.now();
  await measure(`beside ${texts} × ${megabytes} MB`, async () => {
    const answers = await Promise.all(Array.from({ length: texts }, (_, n) => office.importPlan(textOf(n))));
    for (const { status, text } of answers) if (status !== 201) console.log(status, text.slice(0, 300));
  });
  console.log(`imported in ${((performance.now() - from) / 1_000).toFixed(1)} s`);
  console.table(rows);
} finally {
  await server.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
