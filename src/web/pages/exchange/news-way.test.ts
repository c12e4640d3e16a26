/** Where one goes on from something that came. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wayOn } from './news-way.ts';

const came = {
  id: 'b:4:x',
  letter: 'b',
  kind: 'propose',
  register: 'reading/c/kind',
  about: null,
  isOfList: false,
};

test('DK1182 each thing that came leads to where it is read whole and answered', () => {
  const ways = [
    [{}, '/proposals?which=waiting#proposal-b:4:x'],
    [{ kind: 'confirm', about: 'a:2:y' }, '/proposals?which=all#proposal-a:2:y'],
    [{ kind: 'object', about: 'a:2:y', isOfList: true }, '/packages/a%3A2%3Ay'],
    [{ kind: 'package', about: 'p1' }, '/packages/p1'],
    [{ kind: 'draft', about: 'd1' }, '/drafts'],
    [{ kind: 'remark', register: null, about: 'd1' }, '/drafts'],
    [{ kind: 'report', register: 'dispute/d/statement' }, '/disagreements/d'],
    [{ kind: 'dispute.raise', about: 'a:2:y' }, '/disagreements'],
    [{ register: 'rule/p/answers' }, '/terms'],
    [{ kind: 'fork.notice', register: null }, '/attention'],
    [{ kind: 'key.rotate', register: null }, '/keys'],
    [{ kind: 'report', register: 'activity/1/title' }, '/stated?about=activity%2F1'],
  ] as const;
  for (const [said, way] of ways) assert.equal(wayOn({ ...came, ...said }), way, JSON.stringify(said));
});
