/** Reading in a thread of its own: whatever becomes of the thread, the caller gets an answer and the process lives. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type DigestProgress, digestFile } from '../app/index.ts';
import { digestInThreads } from './digesting.ts';
import { nodeSha256 } from './node-crypto.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-digest-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that does what the code says instead of reading. */
function program(name: string, code: string): URL {
  const file = path.join(folder, `${name}.mjs`);
  writeFileSync(file, code);
  return pathToFileURL(file);
}
/** Long enough not to be read at once: 1,200 numbered lines. */
const long = new TextEncoder().encode(
  Array.from(
    { length: 1200 },
    (_, n) => `${n + 1}. 双方将继续加强各领域务实合作，推动共建项目落实见效，造福两国人民。\n`,
  ).join(''),
);
const faults: unknown[] = [];
const onFault = (fault: unknown): void => {
  faults.push(fault);
};

test('TX162 a long text is read in a thread, and its progress is heard', async () => {
  const heard: DigestProgress[] = [];
  const digesting = digestInThreads();
  const digested = await digesting.digest({ bytes: long }, { progress: (one) => heard.push(one) });
  assert.ok(digested.ok);
  assert.ok(digested.value.extraction.provisions.length > 1000);
  assert.deepEqual(heard.at(-1), { stage: 'extracting', part: 0 });
});

test('TX800 what comes from the thread in pieces is what the same thread would give whole, ids included', async () => {
  const digested = await digestInThreads().digest({ bytes: long });
  const whole = await digestFile({ bytes: long }, undefined, nodeSha256);
  assert.ok(whole.ok && whole.value.extraction.commitments.length > 1000, 'more than one piece');
  assert.deepEqual(digested, whole);
  const { ids, extraction } = whole.value;
  assert.equal(new Set(ids?.provisions).size, extraction.provisions.length);
  assert.equal(ids?.commitments.length, extraction.commitments.length);
});

test('TX800 a thread that ends between two pieces is a problem', async () => {
  const head = "{ kind: 'head', head: { document: {}, extraction: {}, ids: null } }";
  const code = `import { parentPort } from 'node:worker_threads';
    parentPort.postMessage(${head});
    parentPort.on('message', () => process.exit(4));`;
  const digesting = digestInThreads({ program: program('half', code), onFault });
  const digested = await digesting.digest({ bytes: long });
  assert.equal(digested.ok ? '' : digested.error.code, 'file-reading-failed');
});

test('TX162 a short text is read where it is, with the same answer', async () => {
  const bytes = new TextEncoder().encode('1.推动合作。\n2.加强交流。\n');
  const broken = program('unused', 'process.exit(9)');
  const digested = await digestInThreads({ program: broken }).digest({ bytes });
  assert.ok(digested.ok);
  assert.equal(digested.value.extraction.provisions.length, 3);
});

test('TX162 a thread that throws is a problem, and its fault is told', async () => {
  const digesting = digestInThreads({
    program: program('throws', 'throw new Error("sample fault")'),
    onFault,
  });
  const digested = await digesting.digest({ bytes: long });
  assert.deepEqual(digested, { ok: false, error: { code: 'file-reading-failed', facts: {} } });
  assert.match(String(faults.at(-1)), /sample fault/);
});

test('TX162 a thread that ends without an answer is a problem', async () => {
  const digesting = digestInThreads({ program: program('ends', 'process.exit(3)'), onFault });
  const digested = await digesting.digest({ bytes: long });
  assert.equal(digested.ok ? '' : digested.error.code, 'file-reading-failed');
});

test('TX162 a thread that takes all memory is ended by its bound, and the process lives', async () => {
  const code = 'const all = []; for (;;) all.push(Array.from({ length: 1000 }, (_, n) => ({ n })));';
  const digesting = digestInThreads({ program: program('grows', code), memory: 32, onFault });
  const digested = await digesting.digest({ bytes: long });
  assert.deepEqual(digested, {
    ok: false,
    error: { code: 'file-too-costly', facts: { reason: 'memory', limit: 32 } },
  });
});

test('TX162 a thread that takes memory outside of its heap is ended too', async () => {
  const code =
    'const all = []; setInterval(() => all.push(new Uint8Array(16 * 1024 * 1024).fill(1)), 5); setTimeout(() => {}, 60000);';
  const digesting = digestInThreads({ program: program('buffers', code), memory: 64, onFault });
  const digested = await digesting.digest({ bytes: long });
  assert.deepEqual(digested.ok ? null : digested.error, {
    code: 'file-too-costly',
    facts: { reason: 'memory', limit: 64 },
  });
});

test('TX162 a thread that never ends is ended by its time', async () => {
  const digesting = digestInThreads({ program: program('loops', 'for (;;);'), seconds: 0.3, onFault });
  const digested = await digesting.digest({ bytes: long });
  assert.deepEqual(digested, {
    ok: false,
    error: { code: 'file-too-costly', facts: { reason: 'time', limit: 0.3 } },
  });
});

test('TX162 reading can be stopped, while it runs and while it waits', async () => {
  const digesting = digestInThreads({ program: program('waits', 'for (;;);'), threads: 1, onFault });
  const [first, second] = [new AbortController(), new AbortController()];
  const heard: DigestProgress[] = [];
  const running = digesting.digest({ bytes: long }, { stop: first.signal });
  const waiting = digesting.digest(
    { bytes: long },
    { stop: second.signal, progress: (one) => heard.push(one) },
  );
  second.abort();
  first.abort();
  for (const one of [await running, await waiting])
    assert.equal(one.ok ? '' : one.error.code, 'reading-stopped');
  assert.deepEqual(heard, [{ stage: 'waiting', part: 0 }]);
});

test('TX162 after a thread has died the next file is read as if nothing had happened', async () => {
  const digesting = digestInThreads({ threads: 1, onFault });
  const stopped = new AbortController();
  stopped.abort();
  assert.ok(!(await digesting.digest({ bytes: long }, { stop: stopped.signal })).ok);
  assert.ok((await digesting.digest({ bytes: long })).ok);
});
