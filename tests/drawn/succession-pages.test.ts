/** What the pages about succession say, drawn with a real node's answers: no id is shown, typed or exported. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sheetsOf } from '../export/read-office-file.ts';
import { ask } from '../http/open-site.ts';
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
