/**
 * Acts of seeded histories that take an office's own way: whatever leaves in its name, by a route of two people, while the
 * other side may change what it is about; and papers that were signed, recorded with their scan and offered to the other side.
 */
import assert from 'node:assert/strict';
import { type Actor, addFile, createObject } from '../../../src/app/index.ts';
import {
  type AnswerAct,
  listDisagreements,
  listDrafts,
  listPackages,
  listReleases,
  type Preparing,
  prepareRelease,
  previewJoint,
  proposeJoint,
  type Route,
  setRoute,
  showPackage,
  stepRelease,
} from '../../../src/app/joint/index.ts';
import { pickOf } from '../../fuzz/seeded.ts';
import { must, person } from '../test-node.ts';
import { answer, exchange, listed } from './agreeing.ts';
import { type JointNode, who } from './two-nodes.ts';

const second: Actor = { ...person(), personId: 'p2', displayName: 'Second Sample Person' };
const two: Route = { consult: false, approve: false, people: 2 };
const none: Route = { consult: false, approve: false, people: 1 };

/** Refusals that the state of things may bring; anything else is a fault. */
function refusalOf(done: { readonly ok: boolean; readonly error?: { readonly code: string } }): boolean {
  if (!done.ok) assert.match(done.error?.code ?? '', /^joint-(act|step)-refused$/);
  return !done.ok;
}

/** Something to put forward: values, a list of them, the lock of a period, terms; null where there is nothing. */
async function putForward({ app, planId }: JointNode, random: () => number): Promise<Preparing | null> {
  const chance = random();
  if (chance < 0.2) {
    const locked = random() < 0.5;
    return { kind: 'lock', period: pickOf(random, ['2026', '2027']), locked };
  }
  if (chance < 0.35) return { kind: 'terms', terms: [{ subject: 'readings', days: 5, deemed: false }] };
  const own = must(await previewJoint(app, who, { planId, limit: 2_000, onlyNew: true })).items;
  const [first, ...rest] = own.map(({ register }) => register);
  if (first === undefined) return null;
  const registers = [pickOf(random, [first, ...rest])];
  if (chance < 0.6) return { kind: 'values', registers };
  if (chance < 0.8) return { kind: 'draft', register: registers[0] ?? '', to: [], note: 'Sample', days: 20 };
  const head = { title: { en: 'Sample list by a route' }, occasion: {}, date: null };
  return { kind: 'package', ...head, registers, claims: [] };
}

/** An answer to what the other side has sent as a whole: a list with its exceptions, a draft; null where there is nothing. */
async function wholeAnswer({ app, planId }: JointNode, random: () => number): Promise<Preparing | null> {
  const lists = must(await listPackages(app, who, { planId })).items;
  const open = lists.find(({ isWhole, waiting }) => isWhole && waiting > 0);
  if (open !== undefined && random() < 0.7) {
    const { awaiting } = must(await showPackage(app, who, { planId, package: open.id }));
    const exceptions = awaiting
      .filter(() => random() < 0.3)
      .map((item) => ({ item, kind: 'object' as const, reason: 'Sample reasons by a route' }));
    return { kind: 'package-answer', package: open.id, exceptions };
  }
  const letter = app.node.party === 'cn' ? 'a' : 'b';
  const theirs = must(await listDrafts(app, who, { planId })).items.find(({ by }) => by !== letter);
  return theirs === undefined ? null : { kind: 'remark', draft: theirs.id, text: 'Sample remark by a route' };
}

/** Something that could be done at once, were there no route; null where there is nothing. */
async function something(node: JointNode, random: () => number): Promise<Preparing | null> {
  const { app, planId } = node;
  const which = random();
  if (which < 0.3) return putForward(node, random);
  if (which < 0.45) return wholeAnswer(node, random);
  const [first, ...rest] = await listed(node, 'all');
  if (first === undefined) return null;
  const { id: item } = pickOf(random, [first, ...rest]);
  const chance = random();
  if (chance < 0.15) return { kind: 'silence', items: [item] };
  const [open, ...more] = must(await listDisagreements(app, who, { planId })).items;
  if (chance < 0.35 && open !== undefined) {
    const words = `Sample view by a route ${Math.floor(random() * 1e6)}`;
    const dispute = pickOf(random, [open, ...more]).id;
    return { kind: 'disagreement', dispute, act: { act: 'state', words } };
  }
  const kinds = ['confirm', 'note', 'object', 'withdraw', 'dispute.raise'] as const;
  const kind = pickOf<AnswerAct>(random, [...kinds]);
  return { kind: 'answers', answers: [{ kind, item, reason: 'Sample reasons by a route' }] };
}

/** How many entries the own log holds. */
const entriesOf = async ({ app, planId }: JointNode, letter: string): Promise<number> =>
  (await app.store.read((r) => r.joint.entries(planId, letter, 0, 1_000_000))).length;

/** Prepares something by a route of two people; the other side may act in between; it goes whole, or not at all. */
export async function releaseOne(node: JointNode, other: JointNode, random: () => number): Promise<void> {
  const { app, planId } = node;
  const letter = app.node.party === 'cn' ? 'a' : 'b';
  const what = await something(node, random);
  if (what === null) return;
  must(await setRoute(app, who, { planId, ...two }));
  const made = await prepareRelease(app, who, { planId, what });
  if (!refusalOf(made)) {
    const release = must(made);
    const step = async (by: Actor, name: 'release' | 'withdraw') => {
      const { items } = must(await listReleases(app, who, { planId }));
      const seen = items.find(({ id }) => id === release)?.digest ?? '';
      return stepRelease(app, by, { planId, release, step: name, seen });
    };
    const isOne = !refusalOf(await step(who, 'release'));
    if (isOne && random() < 0.5) {
      // What it is about itself, where the other side has it: so that the second person at times comes too late.
      const about = what.kind === 'answers' ? what.answers[0]?.item : undefined;
      const theirs = (await listed(other, 'all')).find(({ id }) => id === about);
      if (theirs !== undefined)
        refusalOf(await answer(other, theirs.isOwn ? 'withdraw' : 'confirm', theirs.id, 'Sample'));
      await exchange(other);
    }
    const before = await entriesOf(node, letter);
    const { items } = must(await listReleases(app, who, { planId }));
    const lines = items.find(({ id }) => id === release)?.lines.length ?? 0;
    const isGone = isOne && !refusalOf(await step(second, 'release'));
    const added = (await entriesOf(node, letter)) - before;
    const isBeside = what.kind === 'draft' || what.kind === 'remark';
    // With a value goes the withdrawal of what it takes the place of, which is no line of its own.
    if (isGone && !isBeside) assert.ok(added >= lines && lines > 0, `${what.kind}: ${added} of ${lines}`);
    else assert.equal(added, 0, what.kind);
    if (!isGone) must(await step(who, 'withdraw'));
  }
  assert.equal(must(await setRoute(app, who, { planId, ...none })), 'waits');
  assert.equal(must(await setRoute(app, second, { planId, ...none })), 'set');
}

/** Records a paper that was signed, with what it says of a commitment, and offers it; the other side confirms some of it. */
export async function paperOne(
  node: JointNode,
  other: JointNode,
  commitment: string,
  random: () => number,
): Promise<void> {
  const { app, planId } = node;
  const n = Math.floor(random() * 1e6);
  const bytes = new TextEncoder().encode(`%PDF-1.4\n% a scan of invented minutes ${n}\n%%EOF\n`);
  const { sha256, name } = must(await addFile(app, who, { planId, bytes, name: `minutes-${n}.pdf` }));
  const progress = pickOf(random, ['begun', 'substantial', 'complete'] as const);
  const items = [
    { commitment: `commitment/${commitment}`, period: pickOf(random, ['2026', '2027']), progress },
  ];
  const about = { title: { en: `Sample minutes ${n}` }, number: `Sample ${n}`, form: 'minutes' };
  const values = { ...about, date: '2026-03-12', file: [{ sha256, name }], items };
  const { id } = must(await createObject(app, who, { planId, type: 'signed-paper', values }));
  const own = must(await previewJoint(app, who, { planId, limit: 2_000, onlyNew: true })).items;
  const registers = own
    .map(({ register }) => register)
    .filter((register) => register.startsWith(`signed-paper/${id}/`));
  if (refusalOf(await proposeJoint(app, who, { planId, registers }))) return;
  await exchange(node);
  for (const { id: item, register } of await listed(other))
    if (register.startsWith(`signed-paper/${id}/`) && random() < 0.8)
      refusalOf(await answer(other, 'confirm', item));
}
