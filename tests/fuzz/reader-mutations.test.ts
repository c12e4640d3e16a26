/**
 * Damaged files of every format: bytes flipped, cut, spliced, doubled, nested. Each gives characters with a sound map, or a
 * problem of the table; never anything thrown, never no answer. 10,000 of each format under `npm run prove`. A failing
 * case is named by format and seed.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';

const CASES = process.env.PROVE ? 10_000 : 60;

for (const name of ['txt', 'html', 'md', 'xml', 'docx', 'pdf']) {
  test(`TX181 ${CASES} damaged files as ${name} are read soundly or refused clearly`, async (t) => {
    const thread = new Worker(new URL('./damaged-files-thread.ts', import.meta.url), {
      workerData: { name, cases: CASES },
    });
    const [outcomes]: { readonly read: number; readonly refused: number }[] = await once(thread, 'message');
    assert.ok(outcomes);
    t.diagnostic(`${outcomes.read} read, ${outcomes.refused} refused`);
    assert.equal(outcomes.read + outcomes.refused, CASES);
    assert.ok(
      outcomes.read > 0 && outcomes.refused > 0,
      'some of each: the harm is neither nothing nor everything',
    );
    await thread.terminate();
  });
}
