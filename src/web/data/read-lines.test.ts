/** Answers that come line by line: cut into lines, stopped, refused. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { unreachable } from './answer.ts';
import { LineCutter, readLines } from './read-lines.ts';

test('DK190 wherever the pieces are cut, the lines are whole and in their order', () => {
  const line = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((words) => !words.includes('\n') && words !== '');
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.nat(200)), (lines, cuts) => {
      const whole = lines.map((words) => `${words}\n`).join('');
      const at = [...new Set([0, ...cuts.map((cut) => Math.min(cut, whole.length)), whole.length])].sort(
        (a, b) => a - b,
      );
      const cutter = new LineCutter();
      const read = at.slice(1).flatMap((end, i) => cutter.add(whole.slice(at[i], end)));
      assert.deepEqual(read, lines);
    }),
  );
});

async function listen(t: TestContext, answer: Parameters<typeof createServer>[1]): Promise<string> {
  const server: Server = createServer(answer ?? (() => {}));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}/` : '';
}
const asked = (address: string, onLine: (line: unknown) => void, signal = new AbortController().signal) =>
  readLines<unknown>({ address, language: 'lo', signal, onLine });

test('DK190 each line is handed on as it comes, also where a letter is cut in two', async (t) => {
  const bytes = Buffer.from('{"step":1}\n{"words":"记录"}\n');
  const address = await listen(t, (_request, response) => {
    response.write(bytes.subarray(0, 25));
    setTimeout(() => response.end(bytes.subarray(25)), 20);
  });
  const lines: unknown[] = [];
  const answer = await asked(address, (line) => lines.push(line));
  assert.deepEqual([answer, lines], [{ ok: true, value: null }, [{ step: 1 }, { words: '记录' }]]);
});

test('DK190 stopping it closes the line, which the other side sees', async (t) => {
  let closed: () => void = () => {};
  const seen = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const address = await listen(t, (_request, response) => {
    response.once('close', () => closed());
    response.write('{"step":1}\n');
  });
  const controller = new AbortController();
  const answer = await asked(address, () => controller.abort(), controller.signal);
  assert.equal(answer, null);
  await seen;
});

test('DK190 a refusal and a server that cannot be reached are problems', async (t) => {
  const body = { type: 'x', code: 'not-allowed', title: 'No', status: 403, detail: '', facts: {} };
  const address = await listen(t, (_request, response) => {
    response.writeHead(403, { 'content-type': 'application/problem+json' }).end(JSON.stringify(body));
  });
  assert.deepEqual(await asked(address, () => {}), { ok: false, problem: body });
  assert.deepEqual(await asked('http://127.0.0.1:9/', () => {}), { ok: false, problem: unreachable });
});
