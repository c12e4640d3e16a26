/** What a party that is alone lays before the others on paper is what it could propose on the line, and no more. Names and values are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeObject, getObject, makePaper, printPaper } from '../../../src/app/index.ts';
import { previewJoint } from '../../../src/app/joint/index.ts';
import { objectType, parseRef } from '../../../src/plan/objects/index.ts';
import { codeOf, must } from '../test-node.ts';
import { everyKind, makeThing, named } from './every-kind.ts';
import { type JointNode, nodeOf, openTogether, who } from './two-nodes.ts';

/** Messages of what stands in the first column, group by group. */
async function told({ app, planId }: JointNode, about: string): Promise<readonly (readonly string[])[]> {
  const { values } = must(await makePaper(app, who, { planId, kind: 'for-signature', about }));
  const { things } = values;
  assert.ok(Array.isArray(things));
  return things.map(({ items }) =>
    items.map(({ what }: { what: { is: string; key: string } }) => (what.is === 'say' ? what.key : what.is)),
  );
}

/** A field's label where it is no side's. */
const labelOf = (type: string, field: string): string =>
  `field.${objectType(type)?.fields[field]?.word ?? field}`;

test('EX1880 a paper for signature tells of a thing all that could be proposed of it, before anything is opened together', async (t) => {
  const all = new Map<string, JointNode>();
  const cn = await nodeOf(t, 'cn', all);
  const about = await everyKind(cn);
  const before = new Map<string, readonly (readonly string[])[]>();
  for (const ref of about) before.set(ref, await told(cn, ref));
  const la = await nodeOf(t, 'la', all);
  await openTogether([cn, la]);
  const { items } = must(await previewJoint(cn.app, who, { planId: cn.planId, limit: 2_000 }));
  for (const ref of about) {
    const { type = '', id = '' } = parseRef(ref) ?? {};
    const [itself = []] = before.get(ref) ?? [];
    if (type === 'commitment' || type === 'provision') continue;
    const could = items.flatMap(({ register }) => {
      const [of, which, field = ''] = register.split('/');
      return of === type && which === id ? [field] : [];
    });
    assert.ok(could.length > 0, ref);
    const sided = type === 'channel' ? ['ours', 'theirs'] : [];
    const labels = could.map((field) =>
      sided.includes(field) ? 'paper.for-signature.body-of' : labelOf(type, field),
    );
    assert.deepEqual([...itself].sort(), labels.sort(), ref);
  }
  const readings = items.filter(({ register }) => register.startsWith(`reading/${about[0]?.split('/')[1]}/`));
  const [commitment = []] = before.get(about[0] ?? '') ?? [];
  // The words, and each part of the reading of which something is said.
  for (const { register, value } of readings)
    if (value !== '[]' && value !== 'null')
      assert.ok(commitment.includes(`term.field.${register.split('/')[2]}`), register);
  assert.equal(commitment[0], 'term.field.words');
  const cut = items.find(({ register }) => register === `cut/${about[1]?.split('/')[1]}/list`);
  const held: { items: unknown[] } = JSON.parse(cut?.value ?? '{"items":[]}');
  assert.equal((before.get(about[1] ?? '') ?? [])[0]?.length, held.items.length);
  const session = before.get(about.find((ref) => ref.startsWith('meeting/')) ?? '') ?? [];
  assert.equal(session.length, 2, 'a meeting goes with its decisions');
});

test('EX1880 what is noted, and what names a thing that only we have, stands in no paper for signature', async (t) => {
  const cn = await nodeOf(t, 'cn', new Map());
  const { app, planId } = cn;
  const letter = await makeThing(cn, 'letter', {
    ...{ number: 'CANARYLETTER', title: { en: 'CANARYSUBJECT' } },
    ...{ direction: 'in', date: '2026-04-02', state: 'closed' },
  });
  const made = await makeThing(cn, 'milestone', {
    ...{ title: named('step'), due: '2027-03', state: 'rescheduled', notes: { en: 'CANARYNOTE' } },
    rescheduled: [{ from: '2026-12', to: '2027-03', by: letter }],
  });
  const asked = { planId, kind: 'for-signature', about: made };
  const paper = JSON.stringify(must(await makePaper(app, who, asked)));
  for (const word of ['CANARYLETTER', 'CANARYSUBJECT', 'CANARYNOTE', letter])
    assert.ok(!paper.includes(word), word);
  assert.ok(paper.includes('2026-12') && paper.includes('2027-03'));
  // For ourselves the same is there: it is left out, and not lost.
  const { values } = must(
    await getObject(app, who, { planId, type: 'milestone', id: made.split('/')[1] ?? '' }),
  );
  assert.ok(JSON.stringify(values).includes('CANARYNOTE'));
});

test('EX1880 each original names another party first, tells of no log, and there are as many as there are parties', async (t) => {
  const cn = await nodeOf(t, 'cn', new Map());
  const { app, planId } = cn;
  const about = await makeThing(cn, 'mechanism', { title: named('committee'), form: 'committee' });
  const asked = { planId, kind: 'for-signature', about };
  const firstOf = async (original: number) => {
    const paper = must(await makePaper(app, who, { ...asked, original }));
    const { parties, signatures } = paper.values;
    assert.deepEqual([paper.standing.log, paper.standing.root], ['none', null]);
    assert.deepEqual([paper.audience, paper.drafted], ['shared', false]);
    assert.equal(Array.isArray(signatures) ? signatures.length : 0, 2);
    return JSON.stringify(parties);
  };
  const [ours, theirs] = [await firstOf(1), await firstOf(2)];
  assert.notEqual(ours, theirs);
  for (const original of [0, 3, 1.5, Number.NaN])
    assert.equal(codeOf(await makePaper(app, who, { ...asked, original })), 'request-invalid', `${original}`);
  const usual = { planId, kind: 'task-list', original: 2 };
  assert.equal(codeOf(await makePaper(app, who, usual)), 'request-invalid');
  const own = await makePaper(app, who, { ...asked, audience: 'own' });
  assert.equal(codeOf(own), 'paper-own-only');
  const file = must(
    await printPaper(app, who, { ...asked, original: 2, language: 'zh', beside: 'lo', format: 'docx' }),
  );
  assert.match(file.name, /^for-signature-zh-lo-\d{4}-\d\d-\d\d-2\.docx$/);
});

test('EX1880 without a thing it tells our claims of the time, in cleared wordings and with the evidence that is shown', async (t) => {
  const cn = await nodeOf(t, 'cn', new Map());
  const { app, planId } = cn;
  const [commitment = ''] = await everyKind(cn);
  const evidence = async (title: string, showing: string) =>
    makeThing(cn, 'evidence', {
      title: { en: title },
      form: 'document',
      address: `https://x.example/${title}`,
      showing,
    });
  const [shown, held] = [await evidence('SHOWN', 'shown'), await evidence('CANARYHELD', 'held')];
  const claim = await makeThing(cn, 'claim', {
    ...{ commitment, period: '2026', progress: 'begun', evidence: [shown, held] },
    inside: { en: 'CANARYINSIDE' },
    shared: { en: 'A date is being agreed on.' },
  });
  const paper = async (asked: object) =>
    JSON.stringify(must(await makePaper(app, who, { planId, kind: 'for-signature', ...asked })));
  for (const asked of [{ about: commitment }, { from: '2026', to: '2026' }])
    assert.ok(!(await paper(asked)).includes('A date is being agreed on.'), 'nobody has cleared it');
  const id = claim.split('/')[1] ?? '';
  const { version } = must(await getObject(app, who, { planId, type: 'claim', id }));
  const cleared = [{ wording: 'shared', on: '2026-11-01' }];
  must(await changeObject(app, who, { planId, type: 'claim', id, version, patch: { cleared } }));
  for (const asked of [{ about: commitment }, { from: '2026', to: '2026' }]) {
    const told = await paper(asked);
    assert.ok(told.includes('A date is being agreed on.') && told.includes('https://x.example/SHOWN'));
    for (const word of ['CANARYINSIDE', 'CANARYHELD']) assert.ok(!told.includes(word), word);
  }
  assert.ok(!(await paper({ from: '2027' })).includes('A date is being agreed on.'));
});
