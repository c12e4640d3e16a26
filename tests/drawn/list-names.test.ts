/** How lists name their things, and what is said where nothing is set. Names and figures are invented. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { translate } from '../../src/i18n/index.ts';
import { ask } from '../http/open-site.ts';
import { planChars } from '../text/sample-texts.ts';
import { openReviewedPlan } from './reviewed-plan.ts';
import { find, openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const plan = await openReviewedPlan({ after });
const at = `/api/plans/${plan.id}`;
const make = async (kind: string, body: unknown): Promise<string> => {
  const made = await ask(plan.site, `POST ${at}/${kind}`, { as: plan.site.admin, body });
  assert.equal(made.statusCode, 201, made.body);
  return made.json<{ id: string }>().id;
};

async function setPeriod(): Promise<void> {
  const now = (await ask(plan.site, `GET ${at}`, { as: plan.site.admin })).json<{ version: number }>();
  const period = { from: '2020', to: '2024' };
  const set = await ask(plan.site, `PATCH ${at}`, {
    ...{ as: plan.site.admin, body: { period }, headers: { 'if-match': `"${now.version}"` } },
  });
  assert.equal(set.statusCode, 200, set.body);
}
await setPeriod();

test('DK1751 a list names each thing by its whole name: first words, and the period or the plan that belongs to it', async () => {
  const { id } = await plan.item('港口');
  await plan.act({ act: 'accept', items: [id] });
  const commitment = `commitment/${id}`;
  for (const period of ['2023', '2024-Q3']) await make('claims', { commitment, period, progress: 'begun' });
  await make('opening-balances', { commitment, period: '2020', progress: 'begun' });
  const line = {
    commitment,
    direction: 'from-last',
    relation: 'continued',
    plan: { zh: '上期计划（示例）' },
  };
  await make('successions', line);
  for (const [place, expected] of [
    ['claims', ['2023', '2024年第三季度']],
    ['opening-balances', ['2020']],
    ['successions', ['上期计划（示例）']],
  ] as const) {
    const { main } = await stage.draw(plan.site, `/plans/${plan.id}/programme/${place}`, { language: 'zh' });
    const names = [...main.querySelectorAll('tbody th')].map((one) => wordsOf(one));
    assert.equal(names.length, expected.length, place);
    for (const part of expected)
      assert.ok(
        names.some((name) => name.includes(part) && name.includes('港口')),
        `${place}: ${part} in ${names.join(' | ')}`,
      );
  }
});

test('DK1752 only a plan that may come before is offered as the earlier one to compare with', async () => {
  const file = {
    file: new TextEncoder().encode(planChars('zh', 2030)),
    standing: 'working-copy',
    encoding: 'utf-8',
  };
  const later = await ask(plan.site, 'POST /api/plans', { as: plan.site.admin, form: file });
  assert.equal(later.statusCode, 201, later.body);
  const { id } = later.json<{ id: string }>();
  const { main: early } = await stage.draw(plan.site, `/plans/${plan.id}/compare`);
  assert.equal(early.querySelector(`a[href*="with="]`), null);
  assert.ok(wordsOf(early).includes(translate('en', 'compare.none-other')));
  const { main: late } = await stage.draw(plan.site, `/plans/${id}/compare`);
  assert.ok(find(late, `a[href$="with=${plan.id}"]`));
});

test('DK1753 a fact of a paper without a value says so on the screen', async () => {
  for (const language of ['zh', 'lo', 'en'] as const) {
    const { main } = await stage.draw(plan.site, `/plans/${plan.id}/papers/joint-status`, { language });
    const facts = [...main.querySelectorAll('.paper-fact dd')].map((one) => wordsOf(one));
    assert.ok(facts.includes(translate(language, 'commitment.not-set')), facts.join(' | '));
    assert.ok(!facts.includes(''), facts.join(' | '));
  }
});

test('DK1754 what is kept in no log says so once for each act', async () => {
  const id = await make('tasks', { title: { en: 'Sample task' }, number: '7', state: 'planned' });
  const { main } = await stage.draw(plan.site, `/plans/${plan.id}/programme/tasks/${id}`);
  const said = wordsOf(main).split(translate('en', 'commitment.history-own')).length - 1;
  assert.equal(said, 1);
});
