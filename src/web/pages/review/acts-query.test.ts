/** The list of acts: what its address asks for, and that each kind of act is told by its own name. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { languages, loadAllLanguages, translate } from '../../../i18n/desk/index.ts';
import { actTitle } from '../../commitments/undo/act-words.ts';
import type { Say } from '../../words/index.ts';
import { actFilter, actKinds, actsQuery } from './acts-query.ts';

before(loadAllLanguages);

test('DK1144 the list of acts asks for what its address says; another page keeps the filters alone', () => {
  const given = new URLSearchParams('act=reject&by=a-1&from=2026-05-01&to=2026-05-31&sort=-at&cursor=c');
  const filter = { act: 'reject', by: 'a-1', from: '2026-05-01', to: '2026-05-31', sort: null };
  assert.deepEqual(actFilter(given), filter);
  assert.deepEqual(actsQuery(given), { ...filter, cursor: 'c', limit: 50 });
  const none = { act: null, by: null, from: null, to: null, sort: null };
  assert.deepEqual(actFilter(new URLSearchParams('strange=1')), none);
});

test('DK1144 each kind of act that can be chosen is told by a name of its own, in every language', () => {
  for (const language of languages) {
    const say: Say = (key, values) => translate(language, key, values);
    const names = actKinds.map((act) => actTitle(say, { act }));
    assert.equal(new Set(names).size, actKinds.length, `${language}: ${names.join(' | ')}`);
    assert.ok(!names.includes(say('commitment.act.other')), language);
  }
});
