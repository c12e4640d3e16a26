/** Schedule and ladder as people of an area see them, and without what is out of use. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instrumentLadder, meetingSchedule, retireObject } from '../../../src/app/index.ts';
import { make, openProgramme } from '../objects/programme.ts';
import { codeOf, must, person } from '../test-node.ts';

test('OB861 OB862 nobody sees on schedule and ladder what they may not see, nor what is out of use', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId, commitments, provisions } = programme;
  const [first = '', , , last = ''] = commitments.map((id) => `commitment/${id}`);
  const mechanism = (en: string, commitment: string) =>
    make(programme, 'mechanism', { title: { en }, commitments: [commitment] });
  const instrument = (en: string, commitment: string) =>
    make(programme, 'instrument', {
      ...{ title: { en }, stage: 'in-force', expires: '2027', commitments: [commitment] },
    });
  await mechanism('Trade', first);
  await mechanism('Teachers', last);
  await instrument('Trade plan', first);
  const gone = await instrument('Teachers plan', last);
  const names = async (as = who) => {
    const [schedule, ladder] = [
      must(await meetingSchedule(app, as, { planId })),
      must(await instrumentLadder(app, as, { planId })),
    ];
    return [schedule.items, ladder.items].map((items) => items.map(({ label }) => label.en).toSorted());
  };
  const narrow = person({ roles: ['coordinator'], areas: [provisions.get('2') ?? ''] });
  assert.deepEqual(await names(), [
    ['Teachers', 'Trade'],
    ['Teachers plan', 'Trade plan'],
  ]);
  assert.deepEqual(await names(narrow), [['Teachers'], ['Teachers plan']]);
  const { id, version } = gone;
  must(await retireObject(app, who, { planId, type: 'instrument', id, version, retired: true }));
  assert.deepEqual(await names(narrow), [['Teachers'], []]);
  assert.equal(codeOf(await meetingSchedule(app, who, { planId: 'none' })), 'not-found');
});
