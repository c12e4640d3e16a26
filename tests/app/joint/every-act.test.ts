/**
 * Every act of DESIGN.md's table between two nodes: done, printed alike on both sides, signed, its scan recorded for it, and the record offered
 * to the other side, which confirms it. Names and values are invented.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addFile, createObject } from '../../../src/app/index.ts';
import {
  answerPackage,
  endDisagreement,
  listDisagreements,
  listOpenings,
  listPackages,
  listStated,
  previewJoint,
  printAct,
  proposeLock,
  proposePackage,
  proposeTerms,
  referDisagreement,
  stateInDisagreement,
  takeBackDisagreement,
} from '../../../src/app/joint/index.ts';
import { readEntries } from '../../../src/app/joint/read-entries.ts';
import { withJoint } from '../../../src/app/joint/with-joint.ts';
import { ok, utf8 } from '../../../src/base/index.ts';
import { parseRegister, type Values } from '../../../src/plan/objects/index.ts';
import { codeOf, must } from '../test-node.ts';
import { acceptAll, answer, claim, exchange, listed, propose, proposeOwn } from './agreeing.ts';
import { wordsOf } from './paper-words.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const make = async ({ app, planId }: JointNode, type: string, values: Values): Promise<string> =>
  must(await createObject(app, who, { planId, type, values })).id;
const named = (name: string) => ({ zh: `示例${name}`, en: `Sample ${name}` });

/** One thing of each kind that the parties agree on, with its minutes, and one that a party states. */
async function makeThings(cn: JointNode, commitment: string): Promise<void> {
  const commitments = [`commitment/${commitment}`];
  const mechanism = await make(cn, 'mechanism', { title: named('committee'), form: 'committee' });
  const meeting = await make(cn, 'meeting', {
    ...{ title: named('session'), mechanism: `mechanism/${mechanism}`, date: '2026-03', state: 'held' },
    record: named('record of the session'),
  });
  await make(cn, 'decision', { title: named('decision'), meeting: `meeting/${meeting}`, state: 'open' });
  await make(cn, 'instrument', { title: named('agreement'), form: 'agreement', stage: 'in-force' });
  await make(cn, 'project', { title: named('line'), form: 'railway', stage: 'planned' });
  await make(cn, 'milestone', { title: named('step'), due: '2026-12', state: 'planned', commitments });
  await make(cn, 'indicator', {
    ...{ title: named('places'), unit: 'places', comparator: 'at-least', aggregation: 'sum', commitments },
  });
  await make(cn, 'succession', {
    ...{ commitment: `commitment/${commitment}`, direction: 'to-next', relation: 'continued' },
    ...{ plan: named('plan after this one'), place: '2.1' },
  });
  await make(cn, 'body', { name: named('bureau'), side: 'ours' });
}

/** All the acts, in an order in which each is possible. */
async function actAll(cn: JointNode, la: JointNode): Promise<void> {
  const [first = '', second = ''] = await acceptAll(cn);
  await makeThings(cn, first);
  const { planId } = cn;
  const head = { title: named('list'), occasion: {}, date: '2026-03' };
  const { items } = must(await previewJoint(cn.app, who, { planId, limit: 2_000 }));
  const listedOnes = items.map(({ register }) => register).filter((one) => one.startsWith('instrument/'));
  const id = must(await proposePackage(cn.app, who, { planId, ...head, registers: listedOnes, claims: [] }));
  await exchange(cn);
  must(await answerPackage(la.app, who, { planId: la.planId, package: id, exceptions: [] }));
  await propose(cn, (register) => !register.startsWith('instrument/'));
  const waiting = await listed(la);
  const one = (end: string): string =>
    waiting.find(({ register }) => register.endsWith(end))?.id ?? assert.fail(end);
  const apart = [one('/form'), one('/stage'), one('/due'), one('/unit')];
  const [noted = '', consulted = '', returned = '', withdrawn = ''] = apart;
  must(await answer(la, 'note', noted, 'Sample remark'));
  must(await answer(la, 'consult', consulted, 'Sample question'));
  must(await answer(la, 'object', returned, 'Sample reasons'));
  for (const { id: item } of waiting) if (!apart.includes(item)) must(await answer(la, 'confirm', item));
  must(await answer(cn, 'withdraw', withdrawn));
  // Claims: one that is answered, and two that are disputed, of which one is taken back.
  for (const commitment of [first, second]) await claim(cn, commitment);
  await claim(cn, first, { period: '2027' });
  const claims = await proposeOwn(cn);
  assert.equal(claims.length, 3);
  must(await answer(la, 'confirm', claims[0] ?? ''));
  for (const item of claims.slice(1)) must(await answer(la, 'dispute.raise', item, 'Sample view of la'));
  await exchange(la);
  const disputes = must(await listDisagreements(cn.app, who, { planId })).items.map((d) => d.id);
  const [dispute = '', other = ''] = disputes;
  must(await stateInDisagreement(cn.app, who, { planId, dispute, words: 'Sample view of cn' }));
  must(await referDisagreement(cn.app, who, { planId, dispute, level: 'ministers', on: '2026-06' }));
  must(await endDisagreement(cn.app, who, { planId, dispute, outcome: 'settled', words: 'Sample outcome' }));
  must(await takeBackDisagreement(la.app, who, { planId: la.planId, dispute: other }));
  must(await proposeTerms(cn.app, who, { planId, terms: [{ subject: 'claims', days: 30, deemed: false }] }));
  must(await proposeLock(cn.app, who, { planId, period: '2028', locked: true }));
  await exchange(cn);
  for (const { id: item, register } of await listed(la))
    if (!register.startsWith('status/')) must(await answer(la, 'confirm', item));
  await exchange(la);
  must(await proposeLock(cn.app, who, { planId, period: '2028', locked: false }));
  await exchange(cn);
}

/** Acts that people give, one for each kind of entry and of what it is about. */
async function actsOf({ app, planId }: JointNode): Promise<ReadonlyMap<string, string>> {
  return must(
    await withJoint(app, planId, async ({ book }) => {
      const found = new Map<string, string>();
      for (const log of book.x.letters)
        for (const [seq, entry] of readEntries(book.entries(log, 0, book.x.log(log).tree.size)).entries()) {
          const kind = entry?.kind ?? 'ack';
          const { type, field } = parseRegister(entry?.reg ?? 'none/none/none');
          const about = type === 'dispute' ? `${type}/${field}` : type;
          const id = book.placed(log, seq)?.id ?? '';
          if (kind !== 'ack') found.set(`${kind} ${about}`, id);
        }
      return ok(found);
    }),
  );
}

const paper = async ({ app, planId }: JointNode, entry: string): Promise<string> =>
  wordsOf(
    must(await printAct(app, who, { planId, entry, original: 1, language: 'en', format: 'docx' })).bytes,
  );
const table = (words: string): string => words.slice(0, words.indexOf('Logs of the parties'));

test('EX1731 AP1733 AP1835 every act between two nodes is printed alike on both sides; the signed scan is recorded, offered and confirmed', async (t) => {
  const { cn, la } = await twoNodes(t);
  await actAll(cn, la);
  const acts = await actsOf(cn);
  assert.deepEqual([...(await actsOf(la))].toSorted(), [...acts].toSorted());
  const expected = [
    ...['plan.open none', 'report body', 'report dispute/statement'],
    ...[
      'cut',
      'reading',
      'instrument',
      'mechanism',
      'meeting',
      'decision',
      'project',
      'milestone',
      'indicator',
    ].map((type) => `propose ${type}`),
    ...['propose succession', 'propose period', 'propose rule', 'propose package', 'propose claim'],
    ...['propose dispute/level', 'propose dispute/outcome', 'confirm dispute/level', 'confirm instrument'],
    ...[
      'confirm package',
      'confirm claim',
      'confirm cut',
      'confirm reading',
      'confirm succession',
      'confirm rule',
    ],
  ];
  for (const act of expected) assert.ok(acts.has(act), `${act} is not among ${[...acts.keys()].join()}`);
  for (const kind of ['note', 'consult', 'object', 'withdraw', 'dispute.raise', 'dispute.close'])
    assert.ok(
      [...acts.keys()].some((act) => act.startsWith(`${kind} `)),
      kind,
    );
  for (const [act, entry] of acts) {
    const [here, there] = [await paper(cn, entry), await paper(la, entry)];
    assert.equal(table(here), table(there), act);
    const [log = '', seq = ''] = entry.split(':');
    // Who did what, and where that stands.
    const did = here.split('\n').find((line) => line.includes(`(log position ${log} ${Number(seq) + 1})`));
    assert.ok(did?.includes(log === 'a' ? 'State cn' : 'State la'), `${act}: ${here}`);
    assert.ok(here.includes('Signatures'), act);
  }
  const wordsOfAct = async (start: string): Promise<string> =>
    paper(la, [...acts].find(([act]) => act.startsWith(start))?.[1] ?? assert.fail(start));
  assert.match(await wordsOfAct('object '), /Returned with reasons by State la.*\n?.*Sample reasons/);
  assert.match(await wordsOfAct('consult '), /Sample question/);
  assert.match(await wordsOfAct('note '), /Noted by State la.*\n?.*Sample remark/);
  assert.match(await wordsOfAct('report body'), /Sample bureau[\s\S]*Stated by one party/);
  assert.match(await wordsOfAct('plan.open'), /[0-9a-f]{64}/);
  const stated = await wordsOfAct('report dispute/statement');
  assert.ok(stated.includes('Sample view of cn') && stated.includes('Sample view of la'));
  await recordAll(cn, la, acts);
});

/** Records a signed scan for each act at one side, offers the records, and lets the other confirm them. */
async function recordAll(cn: JointNode, la: JointNode, acts: ReadonlyMap<string, string>): Promise<void> {
  const { app, planId } = cn;
  for (const [act, entry] of acts) {
    const bytes = utf8(`%PDF-1.4\n% a scan of the sample paper of ${act}\n%%EOF\n`);
    const { sha256, name } = must(await addFile(app, who, { planId, bytes, name: 'scan.pdf' }));
    const values = { title: named(act), number: 'Sample 7', form: 'table', date: '2026-04-01', entry };
    await make(cn, 'signed-paper', { ...values, file: [{ sha256, name }] });
  }
  const standings = async (node: JointNode) => {
    const asked = { planId: node.planId, limit: 500 };
    const cards = [
      ...(await listed(node, 'all')),
      ...must(await listPackages(node.app, who, asked)).items,
      ...must(await listOpenings(node.app, who, asked)).items,
      ...must(await listStated(node.app, who, asked)).items,
    ];
    return cards.flatMap(({ acts: of, papers }) => {
      // Of a thing that a party states the newest act stands for all of them.
      for (const { entry } of papers)
        assert.ok(of.some((one) => one.entry === entry || one.kind === 'report'));
      return papers.map(({ entry, standing }) => [entry, standing] as const);
    });
  };
  const own = new Map(await standings(cn));
  // Whatever was done stands on a card: a package on its own, what a party states on that of the thing, the opening with the openings.
  const onCards = [...acts.values()];
  assert.deepEqual([...own.keys()].toSorted(), onCards.toSorted());
  assert.deepEqual([...new Set(own.values())], ['own']);
  assert.deepEqual(await standings(la), []);
  await propose(cn, (register) => register.startsWith('signed-paper/'));
  assert.deepEqual(new Map(await standings(la)), new Map(onCards.map((entry) => [entry, 'proposed'])));
  const waiting = (await listed(la)).filter(({ register }) => register.startsWith('signed-paper/'));
  for (const { id } of waiting) must(await answer(la, 'confirm', id));
  await exchange(la);
  for (const node of [cn, la])
    assert.deepEqual(new Map(await standings(node)), new Map(onCards.map((entry) => [entry, 'agreed'])));
}

test('EX1731 an entry that is no act of the parties, counts for nothing or is not there has no paper', async (t) => {
  const { cn, la } = await twoNodes(t);
  await acceptAll(cn);
  await propose(cn, (register) => register.endsWith('/title'));
  await exchange(la);
  const { planId } = cn;
  const [receipt] = must(
    await withJoint(cn.app, planId, async ({ book }) =>
      ok(
        readEntries(book.entries('b', 0, book.x.log('b').tree.size)).flatMap((entry, seq) =>
          entry?.kind === 'ack' ? [book.placed('b', seq)?.id ?? ''] : [],
        ),
      ),
    ),
  );
  for (const entry of [receipt ?? assert.fail('no receipt'), 'a:999:abc', 'nonsense'])
    assert.equal(
      codeOf(await printAct(cn.app, who, { planId, entry, original: 1, language: 'en', format: 'docx' })),
      'not-found',
      entry,
    );
});
