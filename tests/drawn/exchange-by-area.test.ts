/** The exchange as it is drawn for whoever edits a part of the plan: what they may do is offered, nothing that would be refused, and who does the rest is named. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Joint, Overview } from '../../src/http/contract/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { carry, get, opened } from '../http/joint-sites.ts';
import { ask, join } from '../http/open-site.ts';
import { openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const { cn, la } = await opened({ after });
await carry(cn, la);
await carry(la, cn);
const id = cn.at.split('/')[3] ?? '';
const plan = `/plans/${id}/exchange`;
const languages = ['zh', 'lo', 'en'] as const;
const ofWhole = [
  'disagreements',
  'packages',
  'drafts',
  'log',
  'left',
  'words',
  'attention',
  'openings',
  'keys',
];

/** Somebody whose role reaches one area of the plan. */
async function areaCoordinator(): Promise<string> {
  const overview = await ask(cn.site, `GET /api/plans/${id}/overview`, { as: cn.site.admin });
  const [area] = overview.json<Overview>().byArea;
  const areas = { [id]: [area?.id ?? assert.fail('no area')] };
  return (await join(cn.site, 'for an area', ['coordinator'], { areas })).cookie;
}
const cookie = await areaCoordinator();

test('AP1613 whoever edits a part of the plan is told who edits the whole; whoever edits the whole, and whoever edits nothing, is not', async () => {
  const jointAs = async (as: string) => (await ask(cn.site, `GET ${cn.at}`, { as })).json<Joint>();
  const { mayWhole, holders } = await jointAs(cookie);
  const own = (await ask(cn.site, 'GET /api/session', { as: cn.site.admin })).json().person.displayName;
  assert.deepEqual([mayWhole, holders], [false, [own]]);
  const whole = await get<Joint>(cn);
  assert.deepEqual([whole.mayWhole, whole.holders], [true, []]);
  const reader = await join(cn.site, 'a reader', ['reader']);
  assert.deepEqual((await jointAs(reader.cookie)).holders, []);
});

test('DK1613 for a part of the plan nothing is offered that would be refused, and who does the rest is named, in each language', async () => {
  const { holders } = (await ask(cn.site, `GET ${cn.at}`, { as: cookie })).json<Joint>();
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, plan, { language, as: cookie });
    assert.deepEqual(main.querySelectorAll('main button, main input[type=file]').length, 0, language);
    const words = wordsOf(main);
    assert.ok(words.includes(translate(language, 'joint.whole.title')), language);
    for (const name of holders) assert.ok(words.includes(name), name);
    for (const page of ofWhole)
      assert.equal(main.querySelectorAll(`a[href="${plan}/${page}"]`).length, 0, page);
    for (const page of ['proposals', 'propose', 'claims', 'terms'])
      assert.ok(main.querySelectorAll(`a[href="${plan}/${page}"]`).length > 0, page);
    for (const link of main.querySelectorAll('.exchange-nav-wide a')) {
      const address = link.getAttribute('href') ?? '';
      const drawn = await stage.draw(cn.site, address, { language, as: cookie });
      assert.ok(!wordsOf(drawn.main).includes(translate(language, 'problem.not-allowed.title')), address);
    }
  }
});

test('DK1613 a page of the whole plan that was opened by its address names who may, and all is there for whoever edits the whole', async () => {
  const { holders } = (await ask(cn.site, `GET ${cn.at}`, { as: cookie })).json<Joint>();
  for (const page of ofWhole) {
    const { main } = await stage.draw(cn.site, `${plan}/${page}`, { as: cookie });
    assert.ok(wordsOf(main).includes(holders[0] ?? 'nobody'), page);
  }
  const { main } = await stage.draw(cn.site, plan, {});
  for (const page of ofWhole) assert.ok(main.querySelector(`a[href="${plan}/${page}"]`) !== null, page);
  assert.ok(main.querySelectorAll('input[type=file]').length >= 2);
  assert.ok(!wordsOf(main).includes(translate('en', 'joint.whole.title')));
});

test('DK1756 a page of the whole plan says to whoever edits a part one thing, who may, and no refusal of what nobody asked, in each language', async () => {
  for (const language of languages)
    for (const page of ofWhole) {
      const { main } = await stage.draw(cn.site, `${plan}/${page}`, { language, as: cookie });
      const where = `${page}, ${language}`;
      assert.ok(!wordsOf(main).includes(translate(language, 'problem.not-allowed.title')), where);
      assert.equal(main.querySelectorAll('[role=alert], .notice-bad').length, 0, where);
      assert.equal(main.querySelectorAll('.notice').length, 1, where);
    }
  // Whoever edits the whole sees what stands there, and not the note.
  for (const page of ofWhole) {
    const { main } = await stage.draw(cn.site, `${plan}/${page}`, {});
    assert.ok(!wordsOf(main).includes(translate('en', 'joint.whole.title')), page);
  }
});

test('DK1757 what may not be read is said in a note and not as an error', async () => {
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `/plans/${id}/damaged-files`, { language, as: cookie });
    const notes = [...main.querySelectorAll('.notice')].map((one) => wordsOf(one));
    assert.equal(notes.length, 1, language);
    assert.ok(notes[0]?.includes(translate(language, 'problem.not-allowed.title')), language);
    assert.equal(main.querySelectorAll('[role=alert], .notice-bad').length, 0, language);
  }
});
