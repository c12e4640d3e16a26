/**
 * Every act that parties do together meets a write of which nobody knows what became: it was kept, or it was not. The act says
 * that it does not know; what is shown then is what the store holds; doing it again where it was not kept brings it to its end,
 * and where it was kept it stands once. Afterwards the exchange comes to rest with the same on both sides [SY1074].
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createObject, review } from '../../../src/app/index.ts';
import {
  answerPackage,
  attestState,
  endDisagreement,
  eraseWords,
  exchangeByLine,
  type HandedFile,
  joinJoint,
  listCautions,
  listDisagreements,
  listDrafts,
  listPackages,
  listReleases,
  listWords,
  openJoint,
  pauseExchange,
  prepareRelease,
  previewClaims,
  previewJoint,
  proposeClaims,
  proposeJoint,
  proposeLock,
  proposePackage,
  proposeSettling,
  proposeTerms,
  referDisagreement,
  remarkOnDraft,
  revokeKey,
  rotateKey,
  setRoute,
  showDraft,
  showJoint,
  showJointKeys,
  showTakings,
  showTerms,
  stateInDisagreement,
  stepRelease,
  takeBackDisagreement,
  takeBackDraft,
  takeBackTaking,
  takeOver,
  takeSettling,
  takeSilence,
} from '../../../src/app/joint/index.ts';
import type { Json, Problem, Result } from '../../../src/base/index.ts';
import { type Closing, must } from '../test-node.ts';
import { accept, answer, claim, exchange, listed, propose, proposeOwn } from './agreeing.ts';
import { agreesWithStore, type Fault, Writes } from './failing-writes.ts';
import { copyOf } from './lying.ts';
import { type JointNode, nodeOf, offerOf, planFileOf, twoNodes, who } from './two-nodes.ts';

/** An act that is about to be done. */
interface Ready {
  /** Whose act it is. */
  readonly node: JointNode;
  readonly others: readonly JointNode[];
  readonly act: () => Promise<Result<unknown, Problem>>;
  /** How often the node shows it as done. */
  readonly done: () => Promise<number>;
  /** What is left to do before the exchange can come to rest. */
  readonly goOn?: () => Promise<void>;
  /** Kinds of cautions that stand whatever is done. */
  readonly cautions?: readonly string[];
}
type Prepared = (t: Closing) => Promise<Ready>;

const head = { title: { en: 'Sample readings' }, occasion: {}, date: '2026-11-20' };
const setClocks = (time: string, ...nodes: readonly JointNode[]): void => {
  for (const { clock } of nodes) clock.now = Date.parse(time);
};

/** Registers of the node that nobody has proposed. */
async function someValues({ app, planId }: JointNode, n: number): Promise<readonly string[]> {
  const { items } = must(await previewJoint(app, who, { planId, onlyNew: true }));
  assert.ok(items.length >= n, 'not enough values');
  return items.slice(0, n).map(({ register }) => register);
}

/** An act of the first of two nodes. */
const ofFirst =
  (prepare: (cn: JointNode, la: JointNode) => Promise<Omit<Ready, 'node' | 'others'>>): Prepared =>
  async (t) => {
    const { cn, la } = await twoNodes(t);
    return { node: cn, others: [la], ...(await prepare(cn, la)) };
  };
/** An act of the second, which answers the first. */
const ofSecond =
  (prepare: (la: JointNode, cn: JointNode) => Promise<Omit<Ready, 'node' | 'others'>>): Prepared =>
  async (t) => {
    const { cn, la } = await twoNodes(t);
    return { node: la, others: [cn], ...(await prepare(la, cn)) };
  };

const keyChange = (role: 'log' | 'cosign', ends: 'rotate' | 'revoke'): Prepared =>
  ofFirst(async ({ app, planId }) => ({
    act: () =>
      ends === 'rotate'
        ? rotateKey(app, who, { planId, role })
        : revokeKey(app, who, { planId, role, rootKey: null }),
    done: async () => {
      const [own] = must(await showJointKeys(app, who, { planId })).parties;
      return own?.[role].filter(({ ended }) => ended === ends).length ?? 0;
    },
  }));

/** A proposal that the second has returned with words, which the first has. */
async function returned(la: JointNode, cn: JointNode): Promise<string> {
  const [item = ''] = await propose(cn, (register) => register.endsWith('/title'));
  must(await answer(la, 'object', item, 'Sample words of Somebody Invented'));
  await exchange(la);
  const { items } = must(await listWords(la.app, who, { planId: la.planId }));
  return items[0]?.digest ?? assert.fail('no words');
}

async function drafted(node: JointNode): Promise<string> {
  const { app, planId } = node;
  const registers = await someValues(node, 1);
  const draft = must(await showDraft(app, who, { planId, register: registers[0] ?? '' }));
  await exchange(node);
  return draft;
}
const draftsOf = async ({ app, planId }: JointNode) => must(await listDrafts(app, who, { planId })).items;

/** A claim of the first that the second disputes. */
async function disputed(cn: JointNode, la: JointNode): Promise<string> {
  const commitment = await accept(cn, '二十名教师');
  await claim(cn, commitment);
  const [item = ''] = await proposeOwn(cn);
  must(await answer(la, 'dispute.raise', item, 'Sample view of la'));
  await exchange(la);
  return (await disagreementsOf(cn))[0]?.id ?? assert.fail('no disagreement');
}
const disagreementsOf = async ({ app, planId }: JointNode) =>
  must(await listDisagreements(app, who, { planId })).items;

/** The first has written two histories; the second holds both and the first has the proof. */
async function forked(cn: JointNode, la: JointNode) {
  const proposeOne = async () =>
    must(await proposeJoint(cn.app, who, { planId: cn.planId, registers: await someValues(cn, 1) }));
  await propose(cn, (register) => register.endsWith('/title'));
  const back = await copyOf(cn);
  await proposeOne();
  await exchange(cn);
  await back();
  // A second later: another entry, and so another history.
  cn.clock.now += 1_000;
  await proposeOne();
  await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' });
  await exchangeByLine(la.app, who, { planId: la.planId, party: 'a' });
  const [own] = must(await listCautions(cn.app, who, { planId: cn.planId })).frozen;
  const chosen = own?.choices.find(({ isRegistered }) => isRegistered) ?? own?.choices[0];
  return chosen ?? assert.fail('nothing to choose');
}
const frozenOn = async ({ app, planId }: JointNode) =>
  must(await listCautions(app, who, { planId })).frozen.length;

/** A reading that the first has changed and the second has confirmed: offered to the second. */
async function agreedReading(la: JointNode, cn: JointNode) {
  const id = await accept(cn, '二十名教师');
  await accept(la, '二十名教师');
  const reading = { strength: 'tentative' } as const;
  must(await review(cn.app, who, { planId: cn.planId, acts: [{ act: 'reread', items: [id], reading }] }));
  await propose(cn, (register) => /^reading\/.*\/strength$/.test(register));
  for (const { id: item } of await listed(la)) must(await answer(la, 'confirm', item));
  await exchange(la);
  const { items } = must(await showTakings(la.app, who, { planId: la.planId }));
  return items.map(({ register, value }) => ({ register, value }));
}

/** The register as the node's own record has it. */
async function recordedValue({ app, planId }: JointNode, register: string): Promise<Json> {
  return (await app.store.read((r) => r.registers.get(planId, register)))?.value ?? null;
}

/** Terms by which silence counts, a claim of the first, and the time over on both sides. */
async function silent(cn: JointNode, la: JointNode): Promise<string> {
  setClocks('2026-06-01T08:00:00Z', cn, la);
  const commitment = await accept(cn, '二十名教师');
  const terms = [{ subject: 'claims', days: 30, deemed: true }] as const;
  must(await proposeTerms(cn.app, who, { planId: cn.planId, terms }));
  await exchange(cn);
  const { proposed } = must(await showTerms(la.app, who, { planId: la.planId }));
  must(await answer(la, 'confirm', proposed[0]?.id ?? ''));
  await exchange(la);
  await claim(cn, commitment);
  const [item = ''] = await proposeOwn(cn);
  setClocks('2026-08-01T08:00:00Z', cn, la);
  must(await attestState(cn.app, who, { planId: cn.planId }));
  await exchange(cn);
  return item;
}

/** A release that is one step from leaving. */
async function prepared(cn: JointNode): Promise<{ readonly release: string; readonly seen: string }> {
  const { app, planId } = cn;
  must(await setRoute(app, who, { planId, consult: false, approve: false, people: 1 }));
  must(await setRoute(app, who, { planId, consult: true, approve: false, people: 1 }));
  const registers = await someValues(cn, 2);
  const release = must(await prepareRelease(app, who, { planId, what: { kind: 'values', registers } }));
  const { digest: seen } = await releaseOf(cn);
  must(await stepRelease(app, who, { planId, release, step: 'consult', seen, number: '' }));
  return { release, seen: (await releaseOf(cn)).digest };
}
async function releaseOf({ app, planId }: JointNode) {
  const { items } = must(await listReleases(app, who, { planId }));
  return items[0] ?? assert.fail('no release');
}

/** A settling that the first has written and the second is asked to sign. */
async function toSettle(cn: JointNode, la: JointNode): Promise<HandedFile> {
  const { size, root } = await forked(cn, la);
  return must(await proposeSettling(cn.app, who, { planId: cn.planId, size, root }));
}

const acts: Readonly<Record<string, Prepared>> = {
  'a new log key': keyChange('log', 'rotate'),
  'a new key to sign others’ logs': keyChange('cosign', 'rotate'),
  'a log key that ends': keyChange('log', 'revoke'),
  'words erased': ofSecond(async (la, cn) => {
    const digest = await returned(la, cn);
    const { app, planId } = la;
    return {
      act: () => eraseWords(app, who, { planId, digest }),
      done: async () =>
        must(await listWords(app, who, { planId })).items.filter(({ state }) => state === 'erased').length,
    };
  }),
  'a draft shown': ofFirst(async (cn) => {
    const [register = ''] = await someValues(cn, 1);
    return {
      act: () => showDraft(cn.app, who, { planId: cn.planId, register }),
      done: async () => (await draftsOf(cn)).length,
    };
  }),
  'a remark on a draft': ofSecond(async (la, cn) => {
    const draft = await drafted(cn);
    return {
      act: () => remarkOnDraft(la.app, who, { planId: la.planId, draft, text: 'Sample remark' }),
      done: async () => (await draftsOf(la))[0]?.remarks.length ?? 0,
    };
  }),
  'a draft taken back': ofFirst(async (cn) => {
    const draft = await drafted(cn);
    return {
      act: () => takeBackDraft(cn.app, who, { planId: cn.planId, draft }),
      done: async () => 1 - (await draftsOf(cn)).length,
    };
  }),
  'an exchange that rests': ofFirst(async ({ app, planId }) => ({
    act: () => pauseExchange(app, who, { planId, party: 'b', isPaused: true }),
    done: async () => must(await listCautions(app, who, { planId })).paused.length,
    goOn: async () => {
      must(await pauseExchange(app, who, { planId, party: 'b', isPaused: false }));
    },
  })),
  'a claim': ofFirst(async (cn) => {
    const own = await claim(cn, await accept(cn, '二十名教师'));
    const { app, planId } = cn;
    const { items } = must(await previewClaims(app, who, { planId }));
    const claims = items.map(({ beside }) => ({ claim: own, beside }));
    return {
      act: () => proposeClaims(app, who, { planId, claims }),
      done: async () =>
        (await listed(cn, 'own')).filter(({ register }) => register.startsWith('status/')).length,
    };
  }),
  'a period to be locked': ofFirst(async (cn) => ({
    act: () => proposeLock(cn.app, who, { planId: cn.planId, period: '2026', locked: true }),
    done: async () => (await listed(cn, 'own')).length,
  })),
  'a package': ofFirst(async (cn) => {
    const { app, planId } = cn;
    const registers = await someValues(cn, 2);
    return {
      act: () => proposePackage(app, who, { planId, ...head, registers, claims: [] }),
      done: async () => must(await listPackages(app, who, { planId })).items.length,
    };
  }),
  'an answer to a package': ofSecond(async (la, cn) => {
    const registers = await someValues(cn, 2);
    const asked = { planId: cn.planId, ...head, registers, claims: [] };
    const id = must(await proposePackage(cn.app, who, asked));
    await exchange(cn);
    const { app, planId } = la;
    return {
      act: () => answerPackage(app, who, { planId, package: id, exceptions: [] }),
      done: async () => (must(await listPackages(app, who, { planId })).items[0]?.counts.confirmed ?? 0) / 2,
    };
  }),
  'an own statement in a disagreement': ofFirst(async (cn, la) => {
    const dispute = await disputed(cn, la);
    const words = 'Sample view of cn';
    return {
      act: () => stateInDisagreement(cn.app, who, { planId: cn.planId, dispute, words }),
      done: async () =>
        (await disagreementsOf(cn))[0]?.statements.filter(({ words: said }) => said === words).length ?? 0,
    };
  }),
  'a disagreement taken to the committee': ofFirst(async (cn, la) => {
    const { app, planId } = cn;
    const dispute = await disputed(cn, la);
    const values = { title: { en: 'Sample session' }, state: 'planned', date: '2026-09-01' };
    const { id } = must(await createObject(app, who, { planId, type: 'meeting', values }));
    const asked = {
      planId,
      dispute,
      level: 'committee' as const,
      meeting: `meeting/${id}`,
      on: '2026-09-01',
    };
    return {
      act: () => referDisagreement(app, who, asked),
      done: async () => (await disagreementsOf(cn))[0]?.steps.length ?? 0,
    };
  }),
  'a disagreement left standing': ofFirst(async (cn, la) => {
    const dispute = await disputed(cn, la);
    const asked = { planId: cn.planId, dispute, outcome: 'standing' as const, words: 'Sample words' };
    return {
      act: () => endDisagreement(cn.app, who, asked),
      done: async () => (await disagreementsOf(cn))[0]?.steps.length ?? 0,
    };
  }),
  'a dispute taken back': ofSecond(async (la, cn) => {
    const dispute = await disputed(cn, la);
    return {
      act: () => takeBackDisagreement(la.app, who, { planId: la.planId, dispute }),
      done: async () =>
        (await disagreementsOf(la)).filter(({ standing }) => standing === 'taken-back').length,
    };
  }),
  'an agreed value taken over': ofSecond(async (la, cn) => {
    const values = await agreedReading(la, cn);
    const { app, planId } = la;
    return {
      act: () => takeOver(app, who, { planId, values }),
      done: async () =>
        (await recordedValue(la, values[0]?.register ?? '')) === 'tentative'
          ? must(await showTakings(app, who, { planId })).done.length
          : 0,
    };
  }),
  'a value that was taken over put back': ofSecond(async (la, cn) => {
    const values = await agreedReading(la, cn);
    const { app, planId } = la;
    const taking = must(await takeOver(app, who, { planId, values }));
    return {
      act: () => takeBackTaking(app, who, { planId, taking }),
      done: async () => Number((await recordedValue(la, values[0]?.register ?? '')) !== 'tentative'),
    };
  }),
  'terms of answering': ofFirst(async ({ app, planId }) => {
    const terms = [{ subject: 'claims', days: 30, deemed: true }] as const;
    return {
      act: () => proposeTerms(app, who, { planId, terms }),
      done: async () => must(await showTerms(app, who, { planId })).proposed.length,
    };
  }),
  'silence taken as acceptance': ofFirst(async (cn, la) => {
    const item = await silent(cn, la);
    const { app, planId } = cn;
    return {
      act: () => takeSilence(app, who, { planId, items: [item] }),
      done: async () => must(await showTerms(app, who, { planId })).taken.length,
    };
  }),
  'a route before release': ofFirst(async ({ app, planId }) => ({
    act: () => setRoute(app, who, { planId, consult: true, approve: false, people: 1 }),
    done: async () => Number(must(await listReleases(app, who, { planId })).route.isSet),
  })),
  'a release prepared': ofFirst(async (cn) => {
    const { app, planId } = cn;
    must(await setRoute(app, who, { planId, consult: true, approve: false, people: 1 }));
    const what = { kind: 'values' as const, registers: await someValues(cn, 2) };
    return {
      act: () => prepareRelease(app, who, { planId, what }),
      done: async () => must(await listReleases(app, who, { planId })).items.length,
    };
  }),
  'a release that leaves': ofFirst(async (cn) => {
    const { release, seen } = await prepared(cn);
    const asked = { planId: cn.planId, release, step: 'release' as const, seen, number: '' };
    return {
      act: () => stepRelease(cn.app, who, asked),
      done: async () => (await listed(cn, 'own')).length / 2,
    };
  }),
  'a statement of what was worked out': ofFirst(async (cn) => {
    const { app, planId } = cn;
    const before = must(await showJoint(app, who, { planId })).parties[0]?.held ?? 0;
    return {
      act: () => attestState(app, who, { planId }),
      done: async () => (must(await showJoint(app, who, { planId })).parties[0]?.held ?? 0) - before,
    };
  }),
  'a settling signed': ofSecond(async (la, cn) => {
    const note = await toSettle(cn, la);
    const { app, planId } = la;
    const take = (sign: boolean) => takeSettling(app, who, { planId, bytes: note.bytes, sign });
    return {
      act: () => take(true),
      done: async () => 1 - (await frozenOn(la)),
      // Signing again makes the same file anew: the one that was lost with the answer.
      goOn: async () => {
        const { file } = must(await take(true));
        must(await takeSettling(cn.app, who, { planId: cn.planId, bytes: file.bytes, sign: false }));
      },
      cautions: ['two-histories'],
    };
  }),
};

/** Both sides hold the same, the exchange is at rest, and nothing was caught but what was there. */
async function atRest({ node, others: [other], cautions = [] }: Ready): Promise<void> {
  if (other === undefined) return;
  for (const each of [node, other, node, other, node]) await exchange(each);
  assert.deepEqual(await agreesWithStore(node), await agreesWithStore(other));
  for (const { app, planId } of [node, other]) {
    const { items } = must(await listCautions(app, who, { planId }));
    assert.deepEqual(
      items.map(({ kind }) => kind),
      cautions,
    );
  }
}

/** Plays the act with its nth write failing. Answers whether it has such a write. */
async function play(t: Closing, prepare: Prepared, n: number, fault: Fault): Promise<boolean> {
  const ready = await prepare(t);
  const { node, act, done, goOn } = ready;
  assert.equal(await done(), 0, 'it is not done yet');
  const writes = new Writes(node);
  writes.failAt(n, fault);
  const first = await act();
  const isHit = writes.hit;
  writes.failAt(-1, fault);
  if (!isHit) {
    assert.equal(first.ok, true, JSON.stringify(first));
    return false;
  }
  assert.equal(first.ok, false, 'nobody knows whether it was kept, and it says that it was');
  assert.equal(first.error.code, 'outcome-unknown');
  await agreesWithStore(node);
  const shown = await done();
  assert.ok(shown === 0 || shown === 1, `shown ${shown} times`);
  if (n === 0 && fault === 'not-kept') assert.equal(shown, 0, 'it is shown and was not kept');
  if (shown === 0) must(await act());
  assert.equal(await done(), 1);
  await goOn?.();
  await atRest(ready);
  return true;
}

/** Both faults with PROVE=1; in `npm test` one and the other by turns. */
const faults = ['not-kept', 'kept'] as const;
const faultsOf = (at: number) => (process.env.PROVE === '1' ? faults : [faults[at % 2] ?? 'kept']);

for (const [at, [name, prepare]] of Object.entries(acts).entries())
  test(`SY1074 ${name}: of a write whose end is not known what was kept is shown, once, and what was not is done again`, async (t) => {
    for (const fault of faultsOf(at))
      for (let n = 0; await play(t, prepare, n, fault); n++) assert.ok(n < 20, 'no end of writes');
  });

test('SY1074 a plan that is opened together while the end of a write is not known is opened once, and joined by the others', async (t) => {
  for (const fault of faults)
    for (let n = 0, isHit = true; isHit; n++) {
      const all = new Map<string, JointNode>();
      const [cn, la] = [await nodeOf(t, 'cn', all), await nodeOf(t, 'la', all)];
      const offers = [offerOf(la.app)];
      const writes = new Writes(cn);
      writes.failAt(n, fault);
      const first = await openJoint(cn.app, who, { planId: cn.planId, offers });
      isHit = writes.hit;
      writes.failAt(-1, fault);
      const rowOf = async () => cn.app.store.read((r) => r.joint.plan(cn.planId));
      if (isHit) assert.equal(first.ok, false);
      if ((await rowOf()) === null) must(await openJoint(cn.app, who, { planId: cn.planId, offers }));
      const row = (await rowOf()) ?? assert.fail('not opened');
      const bytes = await planFileOf(cn, row);
      const joined = must(await joinJoint(la.app, who, { planId: la.planId, bytes, sign: true }));
      const back = await planFileOf(la, joined);
      for (const { app, planId } of [cn, la])
        must(await joinJoint(app, who, { planId, bytes: back, sign: false }));
      await exchange(cn);
      assert.equal(must(await showJoint(cn.app, who, { planId: cn.planId })).state, 'live');
    }
});
