/** What the pages about succession say, drawn with a real node's answers: no id is shown, typed or exported. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { translate } from '../../src/i18n/index.ts';
import { sheetsOf } from '../export/read-office-file.ts';
import { ask } from '../http/open-site.ts';
import { planChars } from '../text/sample-texts.ts';
import { openReviewedPlan } from './reviewed-plan.ts';
import { openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const plan = await openReviewedPlan({ after });

async function linked(): Promise<{ readonly commitment: string; readonly link: string }> {
  const { id: commitment } = await plan.item('港口');
  await plan.act({ act: 'accept', items: [commitment] });
  const made = await ask(plan.site, `POST /api/plans/${plan.id}/successions`, {
    as: plan.site.admin,
    body: {
      ...{ commitment: `commitment/${commitment}`, direction: 'from-last', relation: 'continued' },
      ...{ plan: { en: 'The plan before' }, place: '2.1', words: { en: 'Build 2 ports' } },
      other: 'another-plan/another-commitment',
    },
  });
  assert.equal(made.statusCode, 201, made.body);
  return { commitment, link: made.json<{ id: string }>().id };
}

test('DK1060 a commitment’s page says what it continues, with the way there and to the entry, and no id', async () => {
  const { commitment, link } = await linked();
  const { main } = await stage.draw(plan.site, `/plans/${plan.id}/commitments/${commitment}`);
  const section = main.querySelector('.succession-of') ?? assert.fail('no section');
  assert.match(wordsOf(section), /Continues 2\.1 of “The plan before”.*Continued.*Build 2 ports/s);
  const ways = [...section.querySelectorAll('a')].map((a) => a.getAttribute('href'));
  assert.deepEqual(ways, [
    '/plans/another-plan/commitments/another-commitment',
    `/plans/${plan.id}/programme/successions/${link}`,
  ]);
  assert.doesNotMatch(wordsOf(main), /another-plan/);
  const { main: object } = await stage.draw(plan.site, `/plans/${plan.id}/programme/successions/${link}`);
  assert.match(wordsOf(object), /Open in the other plan/);
  assert.doesNotMatch(wordsOf(object), /another-plan/);
  const { main: form } = await stage.draw(plan.site, `/plans/${plan.id}/programme/successions/new`);
  assert.doesNotMatch(wordsOf(form), /Commitment of the other plan/);
  const sheet = await ask(plan.site, `GET /api/plans/${plan.id}/sheets/successions`, { as: plan.site.admin });
  const rows = [...sheetsOf(new Uint8Array(sheet.rawPayload)).values()];
  assert.match(JSON.stringify(rows), /The plan before/);
  assert.doesNotMatch(JSON.stringify(rows), /another-plan/);
});

test('DK1758 where nothing more is proposed what waits is said with the ways to its review, and a page below the overview names its plan', async () => {
  const fresh = await openReviewedPlan({ after });
  const next = { file: new TextEncoder().encode(planChars('zh', 2030)), standing: 'working-copy' };
  const made = await ask(fresh.site, 'POST /api/plans', { as: fresh.site.admin, form: next });
  assert.equal(made.statusCode, 201, made.body);
  const { id } = made.json<{ id: string }>();
  const at = `/plans/${id}/succession?from=${fresh.id}`;
  for (const language of ['zh', 'lo', 'en'] as const) {
    const { main, html } = await stage.draw(fresh.site, `${at}&state=open`, { language });
    assert.ok(wordsOf(main).includes(translate(language, 'succession.none-proposed', { n: 0 })), language);
    assert.ok(main.querySelector('a[href*="state=unsettled"]') !== null, language);
    assert.ok(html.includes(`href="/plans/${id}"`), language);
    const { main: waiting } = await stage.draw(fresh.site, `${at}&state=unsettled`, { language });
    const ways = [...waiting.querySelectorAll('.succession-line a[href*="/review?at="]')];
    const plans = new Set(ways.map((way) => way.getAttribute('href')?.split('/')[2]));
    assert.deepEqual(plans, new Set([fresh.id, id]), language);
  }
});
