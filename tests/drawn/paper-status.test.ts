/** The page of progress where a year is kept on paper only, as it is drawn in each language. Sample values. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Figures } from '../../src/http/contract/index.ts';
import { languages, translate } from '../../src/i18n/index.ts';
import { acceptAll } from '../app/joint/agreeing.ts';
import { makePaper } from '../app/objects/signed-papers.ts';
import { person } from '../app/test-node.ts';
import { ask, importPlan, openSite } from '../http/open-site.ts';
import { openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const site = await openSite({ after });
const { id: planId } = await importPlan(site);

test('DK1670 what a signed paper confirms stands under Status, marked as our record with the way to the paper, and its figure leads to the rows', async () => {
  const { app } = site;
  const commitments = await acceptAll({ app, planId });
  const office = { app, planId, commitments, who: person(), clock: { now: 0 }, provisions: new Map() };
  const paper = await makePaper(office, [
    { commitment: `commitment/${commitments[0]}`, period: '2026', progress: 'begun' },
  ]);
  const figures = await ask(site, `GET /api/plans/${planId}/figures`, { as: site.admin });
  const figure = figures.json<Figures>().figures.find((one) => one.id === 'on-paper');
  assert.deepEqual([figure?.n, figure?.m, figure?.rows.basis], [1, 1, ['paper']]);
  for (const language of languages) {
    const { main } = await stage.draw(site, `/plans/${planId}/status`, { language });
    const words = wordsOf(main);
    for (const key of [
      'status.figure.on-paper',
      'status.figure-note.on-paper',
      'status.basis.paper',
    ] as const)
      assert.ok(words.includes(translate(language, key)), `${language} ${key}`);
    const hrefs = [...main.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '');
    assert.ok(
      hrefs.some((href) => href.endsWith(`/programme/signed-papers/${paper.id}`)),
      language,
    );
    assert.ok(
      hrefs.some((href) => href.includes('basis=paper')),
      language,
    );
    const narrowed = await stage.draw(site, `/plans/${planId}/status?basis=paper`, { language });
    assert.equal(narrowed.main.querySelectorAll('tbody tr').length, 1, language);
  }
});
