/** Whatever the machine proposes of a text can be accepted as it stands, whatever the text says about when [PL8]. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importPlan } from '../../src/app/index.ts';
import { utf8 } from '../../src/base/index.ts';
import { acceptAll } from './joint/agreeing.ts';
import { must, openNode, person } from './test-node.ts';

/** Invented texts that name no year in which they end. */
const texts = {
  zh: `两国合作规划（虚构示例）

一、教育
1.双方将于2027年前培训五十名教师。
2.双方将在规划期内建成两所学校。
3.双方将适时签署教育合作协议。
`,
  lo: `ແຜນການຮ່ວມມື (ຕົວຢ່າງສົມມຸດ)

ໝວດທີ 1 ການສຶກສາ
1. ສອງຝ່າຍ ຈະຝຶກອົບຮົມຄູ ກ່ອນປີ 2027.
2. ສອງຝ່າຍ ຈະສຳເລັດການປະເມີນ ກ່ອນແຜນນີ້ສິ້ນສຸດ.
`,
  en: `Cooperation plan of two invented states

1. Education
1.1 The Parties will train fifty teachers by 2027.
1.2 The Parties will build two schools by the end of this Plan.
1.3 The Parties will conclude an agreement on education as soon as possible.
`,
};

for (const [language, text] of Object.entries(texts))
  test(`PL8 every proposal of a ${language} text that says “by the end of this plan” and no year is accepted in one go`, async (t) => {
    const { app } = await openNode(t);
    const who = person();
    const { id: planId } = must(await importPlan(app, who, { bytes: utf8(text) }));
    const proposed = await app.store.read((r) => r.own.proposals(planId, { state: ['open'] }));
    const dues = proposed.map(({ reading: { due } }) => due && [due.date, due.origin]);
    assert.ok(
      dues.some((due) => due !== null && due[0] === null && due[1] === 'plan-end'),
      JSON.stringify(dues),
    );
    assert.equal((await acceptAll({ app, planId })).length, proposed.length);
    const rows = await app.store.read((r) => r.projections.commitments(planId, {}));
    const ends = rows.flatMap(({ reading }) => (reading?.due?.origin === 'plan-end' ? [reading.due] : []));
    assert.deepEqual(
      ends.map(({ date, words }) => [date, (words ?? '').length > 0]),
      [[null, true]],
    );
  });
