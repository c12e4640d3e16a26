/** Disagreements by the API alone, between two servers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carry, get, opened, post, type Side } from '../../tests/http/joint-sites.ts';
import { ask, join, must, problemOf } from '../../tests/http/open-site.ts';
import { readTables } from '../readers/index.ts';
import type { JointDisagreement, JointDisagreements, ProposablePage } from './contract/index.ts';

/** The title of cn's plan, disputed by la; both know. */
async function disputed(t: Parameters<typeof opened>[0]): Promise<{ cn: Side; la: Side; id: string }> {
  const { cn, la } = await opened(t);
  for (const [from, to] of [
    [cn, la],
    [la, cn],
  ] as const)
    await carry(from, to);
  const [title] = (await get<ProposablePage>(cn, '/proposables')).items;
  const made = await post(cn, '/proposals', { registers: [title?.register] });
  const [item] = made.json<{ entries: string[] }>().entries;
  await carry(cn, la);
  const answers = [{ kind: 'dispute.raise', item, reason: 'Sample view of la' }];
  assert.equal((await post(la, '/answers', { answers })).statusCode, 201);
  await carry(la, cn);
  const [one] = (await get<JointDisagreements>(cn, '/disagreements')).items;
  return { cn, la, id: one?.id ?? assert.fail('no disagreement') };
}

test('HT980 a disagreement goes its way by the API: statements, level, outcome, and is the same on both', async (t) => {
  const { cn, la, id } = await disputed(t);
  const at = `/disagreements/${id}`;
  assert.equal((await post(cn, `${at}/statements`, { words: 'Sample view of cn' })).statusCode, 201);
  assert.equal((await post(cn, `${at}/levels`, { level: 'ministers', on: '2026-10' })).statusCode, 201);
  await carry(cn, la);
  const [step] = (await get<JointDisagreement>(la, at)).steps;
  assert.deepEqual([step?.level, step?.on, step?.awaitsUs], ['ministers', '2026-10', true]);
  assert.equal(
    (await post(la, '/answers', { answers: [{ kind: 'confirm', item: step?.entry }] })).statusCode,
    201,
  );
  await carry(la, cn);
  for (const side of [cn, la]) {
    const { level, statements, areBothGiven, told } = await get<JointDisagreement>(side, at);
    assert.deepEqual([level.level, level.on, areBothGiven], ['ministers', '2026-10', true]);
    assert.deepEqual(
      statements.map(({ party, words }) => [party, words]),
      [
        ['a', 'Sample view of cn'],
        ['b', 'Sample view of la'],
      ],
    );
    assert.equal(told?.subject.kind, 'Plan');
  }
  assert.equal((await post(la, `${at}/taking-back`, {})).statusCode, 201);
  assert.equal((await get<JointDisagreement>(la, at)).standing, 'taken-back');
});

test('HT980 what cannot be done with a disagreement is said in words and changes nothing', async (t) => {
  const { cn, id } = await disputed(t);
  const at = `/disagreements/${id}`;
  const before = await get<JointDisagreement>(cn, at);
  const refusal = async (rest: string, body: unknown) => problemOf(await post(cn, `${at}${rest}`, body));
  assert.match((await refusal('/taking-back', {})).detail, /Only the party that raised it/);
  assert.match((await refusal('/outcomes', { outcome: 'settled' })).detail, /write what was agreed/);
  assert.equal((await refusal('/levels', { level: 'heaven' })).status, 400);
  assert.equal((await refusal('/statements', {})).status, 400);
  const unknown = problemOf(await post(cn, `/disagreements/${'x'.repeat(43)}/statements`, { words: 'x' }));
  assert.equal(unknown.code, 'not-found');
  const { cookie: as } = await join(cn.site, 'reader', ['reader']);
  for (const rest of ['', `/${id}`])
    assert.equal(
      problemOf(await ask(cn.site, `GET ${cn.at}/disagreements${rest}`, { as })).code,
      'not-allowed',
    );
  assert.deepEqual(await get<JointDisagreement>(cn, at), before);
});

test('HT1400 the workbook of a joint log prints no statement of a disagreement alone, in any language', async (t) => {
  const { cn, la, id } = await disputed(t);
  await post(cn, `/disagreements/${id}/statements`, { words: 'Sample view of cn' });
  await post(la, `/disagreements/${id}/levels`, { level: 'ministers' });
  const notes = { zh: '各方说明', lo: 'ຄຳຊີ້ແຈງຂອງທຸກຝ່າຍ', en: 'printed together' };
  for (const [side, log] of [
    [cn, 'a'],
    [la, 'b'],
  ] as const)
    for (const [language, note] of Object.entries(notes)) {
      const url = `${side.at}/entries/file?log=${log}`;
      await ask(side.site, 'PATCH /api/session', { as: side.site.admin, body: { language } });
      const file = await ask(side.site, `GET ${url}`, { as: side.site.admin });
      assert.equal(file.statusCode, 200, file.body.slice(0, 300));
      const { tables } = must(await readTables(new Uint8Array(file.rawPayload)));
      const said = JSON.stringify(tables);
      assert.doesNotMatch(said, /Sample view/);
      assert.ok(said.includes(note), `${log} ${language}`);
    }
});
