/** Who acts in a text's words, and the party of the plan that is meant. States are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partyOfActor } from './party-of-actor.ts';

const parties = [
  { code: 'lz', name: { zh: '岚泽', lo: 'ລານເຈີ', en: 'Lanze' } },
  { code: 'ct', name: { zh: '占塔拉共和国', lo: 'ສາທາລະນະລັດຈັນທາລາ', en: 'Republic of Chanthala' } },
];

function readAs(cases: readonly (readonly [actor: string, wanted: string])[], of = parties): void {
  for (const [actor, wanted] of cases) assert.equal(partyOfActor(actor, of), wanted, actor);
}

test('TX1171 a side by the first character of its state, a state in full or plainly, and its government are the party', () => {
  readAs([
    ['岚方', 'lz'],
    ['占方', 'ct'],
    ['岚泽', 'lz'],
    ['岚泽政府', 'lz'],
    ['岚泽共和国', 'lz'],
    ['占塔拉', 'ct'],
    ['占塔拉方', 'ct'],
    ['占塔拉共和国', 'ct'],
  ]);
});

test('TX1171 so it is in English and Lao, in small letters as readings have them', () => {
  readAs([
    ['lanze side', 'lz'],
    ['the Lanze side', 'lz'],
    ['lanze', 'lz'],
    ['government of chanthala', 'ct'],
    ['government of the republic of chanthala', 'ct'],
    ['ຝ່າຍລານເຈີ', 'lz'],
    ['ຝ່າຍຈັນທາລາ', 'ct'],
    ['ລັດຖະບານລານເຈີ', 'lz'],
    ['ສາທາລະນະລັດລານເຈີ', 'lz'],
  ]);
});

test('TX1171 of several that act together each is named, and a code stays a code', () => {
  readAs([
    ['lz+占方', 'lz+ct'],
    ['lz', 'lz'],
    ['both', 'both'],
    ['xx', 'xx'],
  ]);
});

test('TX1171 bodies, sides by their part and what no party is called stay as the text has them', () => {
  readAs(
    ['请求方', '被请求方', '双方', '方', '', '有关部门', '岚泽省', '岚泽国民议会', '泽方', '甲方'].map(
      (actor) => [actor, actor],
    ),
  );
  readAs(
    ['requested side', 'ministry of lanze', 'ຝ່າຍທີ່ຖືກຮ້ອງຂໍ', 'lanze national assembly'].map((actor) => [
      actor,
      actor,
    ]),
  );
});

test('TX1171 where two parties may be meant none is, and longer short names tell them apart', () => {
  const alike = [
    { code: 'ls', name: { zh: '岚山' } },
    { code: 'lz', name: { zh: '岚泽' } },
    { code: 'ag', name: { zh: '赤道群岛' } },
    { code: 'ap', name: { zh: '赤原' } },
  ].map(({ code, name }) => ({ code, name: { ...name, lo: '', en: '' } }));
  readAs(
    [
      ['岚方', '岚方'],
      ['岚山方', 'ls'],
      ['岚泽', 'lz'],
      ['赤岛方', 'ag'],
      ['赤方', '赤方'],
    ],
    alike,
  );
});

test('TX1171 a plan without names of its parties changes nothing', () => {
  readAs(
    [
      ['岚方', '岚方'],
      ['lanze side', 'lanze side'],
    ],
    [],
  );
  assert.equal(partyOfActor('岚方', [{ code: 'lz', name: {} }]), '岚方');
});
