/** The line on real sockets: certificates compared before anything leaves, callers without one refused, cuts harmless. */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { createServer, request } from 'node:https';
import { type TestContext, test } from 'node:test';
import { type JointNode, nodeOf, openTogether, who } from '../../tests/app/joint/two-nodes.ts';
import { codeOf, must } from '../../tests/app/test-node.ts';
import { exchangeByLine, previewJoint, proposeJoint, showJoint } from '../app/joint/index.ts';
import { answerNodes, lineTo, makeCertificate, readCertificate } from './index.ts';

/** Gives the node a line of its own on a free port. */
async function withLine(t: TestContext, { app }: JointNode) {
  const own = makeCertificate(app.node.host);
  const faults: unknown[] = [];
  const listening = await answerNodes({
    app,
    own,
    host: '127.0.0.1',
    port: 0,
    tellFault: (f) => faults.push(f),
  });
  t.after(() => listening.close());
  const url = `https://127.0.0.1:${listening.port}`;
  Object.assign(app, { line: lineTo(url, own) });
  return { own, url, listening, faults };
}

async function twoOnLine(t: TestContext) {
  const all = new Map<string, JointNode>();
  const cn = await nodeOf(t, 'cn', all);
  const la = await nodeOf(t, 'la', all);
  const lines = { cn: await withLine(t, cn), la: await withLine(t, la) };
  await openTogether([cn, la]);
  return { cn, la, lines };
}

test('SY20 two nodes exchange over TLS, each known by its certificate', async (t) => {
  const { cn, la, lines } = await twoOnLine(t);
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  const [title] = must(await previewJoint(cn.app, who, { planId: cn.planId })).items;
  must(await proposeJoint(cn.app, who, { planId: cn.planId, registers: [title?.register ?? ''] }));
  const report = must(await exchangeByLine(la.app, who, { planId: la.planId, party: 'a' }));
  assert.ok(report.taken > 0);
  assert.equal(must(await showJoint(la.app, who, { planId: la.planId })).waiting, 1);
  assert.equal(must(await showJoint(cn.app, who, { planId: cn.planId })).state, 'live');
  assert.deepEqual([lines.cn.faults, lines.la.faults], [[], []]);
});

test('SY20 a node with another certificate gets not one byte', async (t) => {
  const { cn, lines } = await twoOnLine(t);
  await lines.la.listening.close();
  const port = Number(new URL(lines.la.url).port);
  const other = makeCertificate('ledger.la.example');
  let heard = 0;
  const thief = createServer({ key: other.key, cert: other.cert }, (call) => call.on('data', () => heard++));
  t.after(() => thief.close());
  await new Promise<void>((resolve) => thief.listen(port, '127.0.0.1', () => resolve()));
  const refused = await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' });
  assert.equal(codeOf(refused), 'line-refused');
  assert.equal(!refused.ok && refused.error.facts.reason, 'certificate');
  thief.closeAllConnections();
  assert.equal(heard, 0);
});

test('SY20 callers without a certificate, with a strange one, and with strange words are refused', async (t) => {
  const { cn, la, lines } = await twoOnLine(t);
  const { hash } = must(await showJoint(la.app, who, { planId: la.planId }));
  const call = (path: string, more: object, body = 'words') =>
    new Promise<readonly [number, string]>((resolve, reject) => {
      const { port } = new URL(lines.la.url);
      const options = {
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        rejectUnauthorized: false,
        agent: false,
      };
      const asked = request({ ...options, ...more }, (answer) => {
        let text = '';
        answer.on('data', (piece) => {
          text += String(piece);
        });
        answer.on('end', () => resolve([answer.statusCode ?? 0, text]));
      });
      asked.on('error', reject);
      asked.end(body);
    });
  const strange = makeCertificate('stranger.example');
  const { key, cert } = lines.cn.own;
  assert.deepEqual(await call(`/exchange/${hash}`, {}), [403, 'not-allowed']);
  assert.deepEqual(await call(`/exchange/${hash}`, { key: strange.key, cert: strange.cert }), [
    403,
    'not-allowed',
  ]);
  assert.deepEqual(await call(`/exchange/${'A'.repeat(43)}`, { key, cert }), [404, 'not-found']);
  assert.deepEqual(await call('/exchange/..', { key, cert }), [404, 'not-found']);
  assert.deepEqual(await call(`/exchange/${hash}`, { key, cert, method: 'GET' }, ''), [404, 'not-found']);
  assert.deepEqual(await call(`/exchange/${hash}`, { key, cert }), [422, 'bundle-refused']);
  assert.equal(must(await showJoint(cn.app, who, { planId: cn.planId })).state, 'waiting');
});

test('SY20 nobody at the address is told as such, and nothing is lost', async (t) => {
  const { cn, lines } = await twoOnLine(t);
  await lines.la.listening.close();
  const refused = await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' });
  assert.equal(codeOf(refused), 'line-unreachable');
  assert.equal(!refused.ok && refused.error.facts.reason, 'ECONNREFUSED');
});

test('SY20 a certificate is made once, reads back, and belongs to its key', () => {
  const made = makeCertificate('ledger.cn.example');
  const read = new X509Certificate(made.cert);
  assert.ok(read.verify(read.publicKey) && read.checkIssued(read));
  assert.match(read.subject, /CN=ledger\.cn\.example/);
  assert.deepEqual(readCertificate(made.key, made.cert), made);
  const other = makeCertificate('ledger.cn.example');
  assert.notEqual(other.hash, made.hash);
  assert.equal(readCertificate(other.key, made.cert), null);
  assert.equal(readCertificate('words', made.cert), null);
});
