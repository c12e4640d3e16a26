/** What is said of a cadence that cannot be counted, at the door of the API and in each language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, importPlan, openSite, problemOf } from '../../tests/http/open-site.ts';

const says = {
  en: { rule: /FREQ=YEARLY, FREQ=MONTHLY or FREQ=WEEKLY/, from: /at least a month/, week: /whole day/ },
  zh: { rule: /每年.*每月.*每周/, from: /至少写到月份/, week: /具体日期/ },
  lo: { rule: /ທຸກປີ.*ທຸກເດືອນ.*ທຸກອາທິດ/, from: /ຢ່າງໜ້ອຍເດືອນ/, week: /ວັນທີເຕັມ/ },
} as const;

test('OB1436 a rule that cannot be counted, and a beginning that does not fit it, are told with what may stand there', async (t) => {
  const site = await openSite(t);
  const plan = await importPlan(site);
  const faultOf = async (rule: string, from: string) => {
    const body = { title: { en: 'Committee' }, form: 'committee', cadence: { rule, from } };
    const answer = await ask(site, `POST /api/plans/${plan.id}/mechanisms`, {
      as: site.admin,
      body,
    });
    assert.equal(answer.statusCode, 422, answer.body);
    const [fault] = problemOf(answer).errors ?? [];
    return `${fault?.at} ${fault?.message}`;
  };
  for (const language of ['en', 'zh', 'lo'] as const) {
    const { rule, from, week } = says[language];
    await ask(site, 'PATCH /api/session', { as: site.admin, body: { language } });
    for (const wrong of ['every spring', 'FREQ=DAILY', 'FREQ=YEARLY;INTERVAL=0', 'FREQ=YEARLY;BYMONTH=3']) {
      const told = await faultOf(wrong, '2026');
      assert.ok(told.startsWith('/cadence/rule '), told);
      assert.match(told, rule);
      assert.ok(told.includes(wrong), 'what was given stands in it');
    }
    assert.match(await faultOf('FREQ=MONTHLY;INTERVAL=6', '2026'), from);
    assert.match(await faultOf('FREQ=WEEKLY', '2026-03'), week);
  }
});
