/** Acts of two nodes that agree with each other: what tests of claims, packages and releases are played with. */
import assert from 'node:assert/strict';
import { type Actor, createObject, getPlan, review } from '../../../src/app/index.ts';
import {
  type AnswerAct,
  answerJoint,
  exchangeByLine,
  listProposals,
  type ProposalView,
  previewClaims,
  previewJoint,
  proposeClaims,
  proposeJoint,
} from '../../../src/app/joint/index.ts';
import type { Values } from '../../../src/plan/objects/index.ts';
import { must, smallPlan } from '../test-node.ts';
import { type JointNode, who } from './two-nodes.ts';

/** A node with its plan, however it was opened. */
type Office = Pick<JointNode, 'app' | 'planId'>;

const chars = new TextDecoder().decode(smallPlan);

/** Accepts the outline and every proposal of the machine; answers commitment ids in reading order. */
export async function acceptAll({ app, planId }: Office): Promise<readonly string[]> {
  const [text] = must(await getPlan(app, who, { planId })).texts;
  must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text: text?.id ?? '' }] }));
  const open = await app.store.read((r) => r.own.proposals(planId, { state: ['open'] }));
  const items = open.map(({ proposalId }) => proposalId);
  must(await review(app, who, { planId, acts: [{ act: 'accept', items }] }));
  const rows = await app.store.read((r) => r.projections.commitments(planId, {}));
  return rows.map(({ commitmentId }) => commitmentId);
}

/** Accepts the proposal of the machine whose words hold these, and the outline. */
export async function accept({ app, planId }: JointNode, words: string): Promise<string> {
  const [text] = must(await getPlan(app, who, { planId })).texts;
  must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text: text?.id ?? '' }] }));
  const open = await app.store.read((r) => r.own.proposals(planId, { state: ['open'] }));
  const mine = open.find(({ spans }) =>
    spans.some(({ start, end }) => [...chars].slice(start, end).join('').includes(words)),
  );
  const id = mine?.proposalId ?? assert.fail(`no proposal holds ${words}`);
  must(await review(app, who, { planId, acts: [{ act: 'accept', items: [id] }] }));
  return id;
}

/** Exchanges until neither side has news. */
export async function exchange(node: JointNode): Promise<void> {
  const party = node.app.node.party === 'cn' ? 'b' : 'a';
  must(await exchangeByLine(node.app, who, { planId: node.planId, party }));
}

/** Proposes every own value; nothing leaves. */
export async function proposeAll({ app, planId }: JointNode): Promise<readonly string[]> {
  const { items } = must(await previewJoint(app, who, { planId, limit: 2_000 }));
  const registers = items.map(({ register }) => register);
  return must(await proposeJoint(app, who, { planId, registers }));
}

/** Proposes the own values that are meant, and exchanges. */
export async function propose(
  node: JointNode,
  isMeant: (register: string) => boolean,
): Promise<readonly string[]> {
  const { app, planId } = node;
  const { items } = must(await previewJoint(app, who, { planId, limit: 2_000 }));
  const registers = items.map(({ register }) => register).filter(isMeant);
  assert.ok(registers.length > 0, 'nothing to propose');
  const made = must(await proposeJoint(app, who, { planId, registers }));
  await exchange(node);
  return made;
}

/** Proposals as a side lists them. */
export async function listed(
  { app, planId }: JointNode,
  which: 'waiting' | 'own' | 'agreed' | 'contested' | 'all' = 'waiting',
): Promise<readonly ProposalView[]> {
  return must(await listProposals(app, who, { planId, which, limit: 500 })).items;
}

/** Answers one proposal; the result is the caller's to look at. */
export function answer(
  { app, planId }: JointNode,
  kind: AnswerAct,
  item: string,
  reason?: string,
  by: Actor = who,
) {
  return answerJoint(app, by, {
    planId,
    answers: [{ kind, item, ...(reason === undefined ? {} : { reason }) }],
  });
}

/** A claim of the office in its own programme, its wording for others cleared. */
export async function claim(
  { app, planId }: Office,
  commitment: string,
  values: Values = {},
): Promise<string> {
  const made = await createObject(app, who, {
    planId,
    type: 'claim',
    values: {
      commitment: `commitment/${commitment}`,
      period: '2026',
      progress: 'begun',
      inside: { en: 'said inside only' },
      shared: { en: 'Sample words for others' },
      cleared: [{ wording: 'shared', on: '2026-05-01' }],
      ...values,
    },
  });
  return must(made).id;
}

/** Proposes own claims as the preview shows them, and exchanges. Answers the ids of the entries. */
export async function proposeOwn(node: JointNode, claims?: readonly string[]): Promise<readonly string[]> {
  const { app, planId } = node;
  const { items } = must(await previewClaims(app, who, { planId }));
  const meant = items.filter((one) => claims === undefined || claims.includes(one.claim));
  const asked = meant.map(({ claim: id, beside }) => ({ claim: id, beside }));
  const made = must(await proposeClaims(app, who, { planId, claims: asked }));
  await exchange(node);
  return made;
}
