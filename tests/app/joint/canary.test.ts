/**
 * What is own leaves nowhere: tables that the exchange cannot reach are filled with words that stand nowhere else, everything
 * that leaves the node is made, and its bytes, packed and unpacked, are searched for them; so are the headers of the line, what a
 * node writes to its log, and refusals on both sides [SY22].
 */
import assert from 'node:assert/strict';
import { channel } from 'node:diagnostics_channel';
import { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { addFile, createObject, getPlan, review } from '../../../src/app/index.ts';
import {
  answerJoint,
  exchangeByLine,
  exportBundle,
  importBundle,
  listEvidence,
  listTransfers,
  makeStatement,
  partyFile,
  pauseExchange,
  planFile,
  previewExport,
  previewJoint,
  proposeJoint,
  showJoint,
  showTransfer,
} from '../../../src/app/joint/index.ts';
import { must } from '../test-node.ts';
import { nodesOnLine } from './real-line.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

let next = 0;
const planted: string[] = [];
/** A word that stands nowhere else. */
function canary(where: string): string {
  const word = `Canary${where}${String(next++).padStart(4, '0')}Qx7Zr`;
  planted.push(word);
  return word;
}

/** Fills what is own: tasks, letters and other own objects, rejected proposals with reasons, files, settings, accounts. */
async function fillOwn({ app, planId }: JointNode): Promise<void> {
  const [text] = must(await getPlan(app, who, { planId })).texts;
  must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text: text?.id ?? '' }] }));
  const open = await app.store.read((r) => r.own.proposals(planId, { state: ['open'] }));
  const [first, second, third] = open.map(({ proposalId }) => proposalId);
  must(await review(app, who, { planId, acts: [{ act: 'accept', items: [first ?? ''] }] }));
  must(
    await review(app, who, {
      planId,
      acts: [{ act: 'reject', items: [second ?? ''], reason: canary('Reason') }],
    }),
  );
  assert.ok(third !== undefined);
  must(
    await createObject(app, who, {
      planId,
      type: 'task',
      values: { title: { en: canary('Task') }, state: 'planned' },
    }),
  );
  const bytes = new TextEncoder().encode(`%PDF-1.7\n${canary('File')}\n%%EOF\n`);
  must(await addFile(app, who, { planId, bytes, name: `${canary('Name')}.pdf` }));
  must(
    await app.store.write(planId, async (w) => {
      await w.own.addHistory(planId, [
        {
          id: 'h-canary',
          at: '2026-05-04T08:00:00Z',
          by: 'a-1',
          act: 'note',
          subject: canary('Subject'),
          detail: { words: canary('Detail') },
        },
      ]);
      await w.blobs.put(planId, 'ff'.repeat(32), new TextEncoder().encode(canary('Blob')));
      return { ok: true, value: null } as const;
    }),
  );
  must(
    await app.store.write('node', async (w) => {
      await w.node.putSetting('canary', canary('Setting'));
      return { ok: true, value: null } as const;
    }),
  );
}

/** Bytes as they are, and unpacked where they are packed. */
function layers(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('latin1');
  try {
    return [text, gunzipSync(bytes).toString('latin1')];
  } catch {
    return [text];
  }
}

/** Everything that leaves a node, by name. */
async function everythingThatLeaves(
  node: JointNode,
  entry: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { app, planId } = node;
  const left = new Map<string, readonly string[]>();
  left.set('party file', layers(must(partyFile(app)).bytes));
  const row = await app.store.read((r) => r.joint.plan(planId));
  assert.ok(row !== null);
  left.set('plan file', layers((await planFile(app, planId, row)).bytes));
  for (const { name, bytes } of must(await exportBundle(app, who, { planId }))) left.set(name, layers(bytes));
  for (const { name, bytes } of must(await exportBundle(app, who, { planId, partBytes: 1_500 })))
    left.set(name, layers(bytes));
  left.set('leaving', [JSON.stringify(must(await previewExport(app, who, { planId })))]);
  const statement = must(await makeStatement(app, who, { planId, entries: [entry], withWords: true }));
  left.set('statement', layers(statement.bytes));
  for (const { id } of must(await listTransfers(app, who, { planId })).items)
    left.set(id, [JSON.stringify(must(await showTransfer(app, who, { planId, transfer: id })))]);
  left.set(
    'evidence',
    must(await listEvidence(app, who, { planId })).flatMap(({ bytes }) => layers(bytes)),
  );
  const refused = await importBundle(app, who, { planId, files: [new TextEncoder().encode('words')] });
  left.set('a refusal', [JSON.stringify(refused)]);
  return left;
}

/** Lines and headers of every request and answer of this process while the work runs, and all that it writes to its terminal. */
async function overheard(
  work: () => Promise<void>,
): Promise<{ readonly heads: readonly string[]; readonly log: string }> {
  const heads: string[] = [];
  const partOf = (message: unknown, name: string): unknown => Reflect.get(Object(message), name);
  const asked = (message: unknown) => {
    const request = partOf(message, 'request');
    if (request instanceof ClientRequest)
      heads.push(`${request.method} ${request.path} ${JSON.stringify(request.getHeaders())}`);
  };
  const answered = (message: unknown) => {
    const [request, response] = [partOf(message, 'request'), partOf(message, 'response')];
    if (request instanceof IncomingMessage) heads.push(`${request.url} ${JSON.stringify(request.headers)}`);
    if (response instanceof ServerResponse)
      heads.push(`${response.statusCode} ${response.statusMessage} ${JSON.stringify(response.getHeaders())}`);
  };
  const channels = [
    [channel('http.client.request.start'), asked],
    [channel('http.server.response.finish'), answered],
  ] as const;
  for (const [one, hear] of channels) one.subscribe(hear);
  let log = '';
  const outs = [process.stdout, process.stderr] as const;
  const writes = outs.map((out) => out.write);
  for (const out of outs)
    out.write = (chunk: string | Uint8Array): boolean => {
      log += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('latin1');
      return true;
    };
  try {
    await work();
  } finally {
    outs.forEach((out, n) => {
      const write = writes[n];
      if (write !== undefined) out.write = write;
    });
    for (const [one, hear] of channels) one.unsubscribe(hear);
  }
  return { heads, log };
}

test('SY22 over the real line nothing that is own is in a header, in what a node writes to its log, or in what it says of a fault', async (t) => {
  const { cn, la } = await nodesOnLine(t);
  await fillOwn(cn);
  await fillOwn(la);
  const told: string[] = [];
  const { heads, log } = await overheard(async () => {
    const { items } = must(await previewJoint(cn.app, who, { planId: cn.planId }));
    const registers = items.map(({ register }) => register);
    must(await proposeJoint(cn.app, who, { planId: cn.planId, registers }));
    must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
    must(await exchangeByLine(la.app, who, { planId: la.planId, party: 'a' }));
    // Refusals on both sides of the line, and a store that fails while another node asks.
    must(await pauseExchange(la.app, who, { planId: la.planId, party: 'a', isPaused: true }));
    told.push(JSON.stringify(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' })));
    must(await pauseExchange(la.app, who, { planId: la.planId, party: 'a', isPaused: false }));
    const { store } = la.app;
    const failing: typeof store = {
      ...store,
      read: async () => Promise.reject(new Error('the disc is full')),
    };
    Object.assign(la.app, { store: failing });
    told.push(JSON.stringify(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' })));
    Object.assign(la.app, { store });
  });
  assert.ok(
    heads.some((head) => head.includes('POST /exchange/')),
    heads.join(),
  );
  assert.ok(
    heads.some((head) => head.startsWith('200 ')),
    heads.join(),
  );
  assert.match(log, /the disc is full/, 'what the node writes is heard');
  assert.equal(told.length, 2);
  for (const [what, texts] of Object.entries({ header: heads, log: [log], refusal: told }))
    for (const text of texts)
      for (const word of planted) assert.ok(!text.includes(word), `${word} is in a ${what}`);
});

test('SY22 nothing that is own is in any file, bundle, exchange, statement or refusal that leaves', async (t) => {
  const { cn, la } = await twoNodes(t);
  await fillOwn(cn);
  await fillOwn(la);
  // Everything that crosses the line is kept as well.
  const crossed: Uint8Array[] = [];
  for (const { app } of [cn, la]) {
    const { line } = app;
    assert.ok(line !== null);
    Object.assign(app, {
      line: {
        own: line.own,
        exchange: async (...call: Parameters<typeof line.exchange>) => {
          crossed.push(call[2]);
          const answer = await line.exchange(...call);
          if (answer.ok) crossed.push(answer.value);
          return answer;
        },
      },
    });
  }
  const { items } = must(await previewJoint(cn.app, who, { planId: cn.planId }));
  const [entry = ''] = must(
    await proposeJoint(cn.app, who, { planId: cn.planId, registers: items.map(({ register }) => register) }),
  );
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  must(await answerJoint(la.app, who, { planId: la.planId, answers: [{ kind: 'confirm', item: entry }] }));
  must(await exchangeByLine(la.app, who, { planId: la.planId, party: 'a' }));
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  assert.equal(must(await showJoint(cn.app, who, { planId: cn.planId })).state, 'live');
  assert.ok(planted.length >= 16 && crossed.length > 4);
  for (const node of [cn, la]) {
    const left = await everythingThatLeaves(node, entry);
    left.forEach((texts, what) => {
      for (const text of texts)
        for (const word of planted) assert.ok(!text.includes(word), `${word} is in ${what}`);
    });
  }
  // Searching finds what does leave.
  assert.ok(crossed.flatMap(layers).some((text) => text.includes('"kind":"propose"')));
  for (const bytes of crossed)
    for (const text of layers(bytes))
      for (const word of planted) assert.ok(!text.includes(word), `${word} crossed the line`);
});
