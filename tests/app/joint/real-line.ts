/** Nodes that exchange over TLS on loopback, as they do in service, each with a certificate of its own. */
import type { TestContext } from 'node:test';
import { exchangeByLine } from '../../../src/app/joint/index.ts';
import { answerNodes, lineTo, makeCertificate, readCertificate } from '../../../src/line/index.ts';
import { freePort } from '../../free-port.ts';
import { must } from '../test-node.ts';
import { type JointNode, nodeOf, openTogether, who } from './two-nodes.ts';

/** A node of the party that listens on a port of its own. */
async function listening(t: TestContext, code: string, all: Map<string, JointNode>): Promise<JointNode> {
  const node = await nodeOf(t, code, all);
  const made = makeCertificate(`ledger.${code}.example`);
  const own = readCertificate(made.key, made.cert);
  if (own === null) throw new Error('a certificate that was just made does not read');
  const port = await freePort();
  Object.assign(node.app, { line: lineTo(`https://127.0.0.1:${port}`, own) });
  const host = '127.0.0.1';
  const line = await answerNodes({
    app: node.app,
    own,
    host,
    port,
    tellFault: (fault) => console.error(fault),
  });
  t.after(() => line.close());
  return node;
}

/** Two nodes with the plan live on both, reached by TLS. */
export async function nodesOnLine(
  t: TestContext,
): Promise<{ readonly cn: JointNode; readonly la: JointNode }> {
  const all = new Map<string, JointNode>();
  const cn = await listening(t, 'cn', all);
  const la = await listening(t, 'la', all);
  await openTogether([cn, la]);
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  return { cn, la };
}
