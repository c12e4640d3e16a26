/** The log's query and words. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { loadAllLanguages, translate } from '../../../i18n/desk/index.ts';
import { objectTypes } from '../../../plan/objects/index.ts';
import type { Say } from '../../words/index.ts';
import { aboutWords } from './about-words.ts';
import { logFilter, logQuery, objectPrefixes, prefixOf, shortHash } from './log-query.ts';
import { prettyJson } from './pretty-json.ts';

before(loadAllLanguages);

test('DK19 a register is known by what it is about, an unknown one is not taken for another', () => {
  assert.equal(prefixOf('cut/9f86/list'), 'cut/');
  assert.equal(prefixOf('reading/9f86/strength'), 'reading/');
  assert.equal(prefixOf('milestone/1/date'), null);
});

test('DK19 DK131 what an entry is about is said in words for every kind of register, never by its name', () => {
  const say: Say = (key, values) => translate('zh', key, values);
  const cases = [
    [null, '开立记录簿'],
    ['plan/9f86/title', '计划'],
    ['cut/9f86/list', '承诺事项划定'],
    ['alignment/9f86/groups', '条款对应关系'],
    ['period/2026/lock', '报告期'],
    ['status/9f86/2026/own', '进展报告'],
    ['milestone/9f86/date', '里程碑'],
    ['something/new', '其他'],
  ] as const;
  for (const [register, words] of cases) assert.equal(aboutWords(say, register), words);
  for (const { name } of objectTypes)
    assert.doesNotMatch(aboutWords(say, `${name}/9f86/title`), /[a-z]/, name);
});

test('DK9 DK1142 the log asks for what its address says; a sheet of it has the filters alone', () => {
  const asked = 'register=cut/&by=a-1&from=2026-01-01&to=2026-02-01&sort=at&cursor=c&strange=1';
  const given = new URLSearchParams(asked);
  const filter = { register: 'cut/', by: 'a-1', from: '2026-01-01', to: '2026-02-01', sort: 'at' };
  assert.deepEqual(logQuery(given), { ...filter, cursor: 'c', limit: 50 });
  assert.deepEqual(logFilter(given), filter);
});

test('DK1142 the log can be narrowed to every kind of thing that is kept in it, each by its own name', () => {
  const say: Say = (key, values) => translate('lo', key, values);
  const kept = objectTypes.filter(({ recorded }) => recorded !== 'own');
  assert.deepEqual([...new Set(objectPrefixes.values())].length, objectPrefixes.size);
  assert.ok(kept.length > 5 && objectPrefixes.size <= kept.length);
  for (const prefix of objectPrefixes.keys())
    assert.notEqual(aboutWords(say, prefix), say('log.about.other'), prefix);
});

test('DK19 content is set out for reading and stays as it is where it is not JSON', () => {
  assert.equal(prettyJson('{"a":[1]}'), '{\n  "a": [\n    1\n  ]\n}');
  assert.equal(prettyJson('not json'), 'not json');
  assert.equal(shortHash('9f86d081884c7d65'), '9f86d081884c…');
});
