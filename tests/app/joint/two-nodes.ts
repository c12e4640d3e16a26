/** Nodes of invented states that open one plan together: real stores, real keys, and a line that is a function call. */
import { type App, importPlan, type Line, type NextOpening } from '../../../src/app/index.ts';
import {
  answerByLine,
  exchangeByLine,
  joinJoint,
  openJoint,
  partyFile,
  planFile,
} from '../../../src/app/joint/index.ts';
import { err, ok, problem } from '../../../src/base/index.ts';
import type { TreeHead } from '../../../src/ledger/index.ts';
import { type Closing, must, openNode, person, smallPlan } from '../test-node.ts';

/** One node with its plan. */
export interface JointNode {
  readonly app: App;
  readonly planId: string;
  readonly clock: { now: number };
  /** What stands beside its keys. */
  readonly markers: Map<string, TreeHead>;
  /** Of its store. */
  readonly folder: string;
}

export const who = person();

/** Certificates are names here: who is at the other end of the line is settled below. */
function certificateOf(code: string): string {
  return Buffer.from(code.padEnd(32, '.')).toString('hex');
}

/** A line between the nodes in `all`; `cut` makes it fail. */
export function lineOf(code: string, all: ReadonlyMap<string, JointNode>, isCut = () => false): Line {
  return {
    own: { url: `https://${code}.example:7341`, certificate: certificateOf(code) },
    async exchange(to, plan, bytes) {
      const other = [...all].find(([name]) => certificateOf(name) === to.certificate)?.[1];
      if (other === undefined || isCut()) return err(problem('line-unreachable', { reason: 'cut' }));
      return answerByLine(other.app, { plan, certificate: certificateOf(code), bytes });
    },
  };
}

/** A node of the party with the small plan imported. */
export async function nodeOf(t: Closing, code: string, all: Map<string, JointNode>, hasLine = true) {
  const node = await emptyNodeOf(t, code, all, hasLine);
  const { id: planId } = must(await importPlan(node.app, who, { bytes: smallPlan }));
  return Object.assign(node, { planId });
}

/** A node of the party without a plan. */
export async function emptyNodeOf(
  t: Closing,
  code: string,
  all: Map<string, JointNode>,
  hasLine = true,
): Promise<JointNode> {
  const { app, clock, folder } = await openNode(t);
  const markers = new Map<string, TreeHead>();
  Object.assign(app, {
    node: { party: code, names: { en: `State ${code}` }, host: `ledger.${code}.example` },
    line: hasLine ? lineOf(code, all) : null,
    marker: {
      read: (plan: string, log: string) => markers.get(`${plan} ${log}`) ?? null,
      note: (plan: string, log: string, head: TreeHead) => {
        markers.set(`${plan} ${log}`, head);
        return ok(null);
      },
    },
  });
  const node: JointNode = { app, planId: '', clock, markers, folder };
  all.set(code, node);
  return node;
}

/** The node's party file. */
export function offerOf(app: App): Uint8Array {
  return must(partyFile(app)).bytes;
}

/** The node's plan file as the row has it. */
export async function planFileOf({ app, planId }: JointNode, row: NextOpening): Promise<Uint8Array> {
  return (await planFile(app, planId, row)).bytes;
}

/** Opens the plan on all nodes, the first one opening, and lets each sign. */
export async function openTogether([first, ...others]: readonly JointNode[]): Promise<void> {
  if (first === undefined) throw new Error('nobody opens');
  const offers = others.map(({ app }) => offerOf(app));
  let row: NextOpening = must(await openJoint(first.app, who, { planId: first.planId, offers }));
  for (const [n, { app, planId }] of others.entries()) {
    const bytes = await planFileOf(others[n - 1] ?? first, row);
    row = must(await joinJoint(app, who, { planId, bytes, sign: true }));
  }
  const last = others.at(-1) ?? first;
  const bytes = await planFileOf(last, row);
  for (const { app, planId } of [first, ...others])
    must(await joinJoint(app, who, { planId, bytes, sign: false }));
}

/** Two nodes with the plan live on both, of parties with these names where any are given. */
export async function twoNodes(
  t: Closing,
  named: Partial<Record<'cn' | 'la', App['node']['names']>> = {},
): Promise<{ readonly cn: JointNode; readonly la: JointNode }> {
  const all = new Map<string, JointNode>();
  const cn = await nodeOf(t, 'cn', all);
  const la = await nodeOf(t, 'la', all);
  for (const [{ app }, names] of [[cn, named.cn] as const, [la, named.la] as const])
    if (names !== undefined) Object.assign(app, { node: { ...app.node, names } });
  await openTogether([cn, la]);
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  return { cn, la };
}
