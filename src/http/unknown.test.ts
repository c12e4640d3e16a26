/**
 * Every operation that reads something of a plan, one by one from the table: of a plan or a thing that is not there it says so, in
 * the reader's language, and never answers an empty list as if there were nothing in it.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, importPlan, openSite, problemOf } from '../../tests/http/open-site.ts';
import { isMessageKey, languages, translate } from '../i18n/index.ts';
import { objectTypes } from '../plan/objects/index.ts';
import { operations } from './operations/index.ts';

const nowhere = '01900000-0000-7000-8000-00000000dead';
/** What an address needs beside ids, so that it is asked well. */
const values: Readonly<Record<string, string>> = {
  kind: 'task-list',
  period: '2026',
  type: 'task',
  seq: '999999',
};
/** What else may be said of it: a further need of the request, or that such a plan is not open between parties either. */
const known: ReadonlySet<string> = new Set(['not-found', 'request-invalid', 'joint-not-open']);
/** The same for every plan: kinds of papers and their own forms, and the file by which this node is known. */
const everywhere = ['getDefaultTemplate', 'getPartyFile', 'listPaperKinds'] as const; // as: operations
const queries: Readonly<Record<string, string>> = {
  comparePlans: `with=${nowhere}`,
  showPlaces: 'start=0&end=1',
  getJointAbout: `ref=task/${nowhere}`,
};
const reads = operations.filter(
  ({ method, path }) => method === 'GET' && path.startsWith('/api/plans/:plan'),
);

function addressOf(path: string, plan: string): string {
  return path.replace(/:(\w+)/g, (_, name: string) => (name === 'plan' ? plan : (values[name] ?? nowhere)));
}

test('HT1142 every reading of a plan that is not there says so, in the language of the reader', async (t) => {
  const site = await openSite(t);
  assert.ok(reads.length > 80);
  const answered: string[] = [];
  let missing = 0;
  for (const [n, language] of languages.entries()) {
    await ask(site, 'PATCH /api/session', { as: site.admin, body: { language } });
    for (const { id, path } of reads.filter((_, at) => at % languages.length === n)) {
      const url = `${addressOf(path, nowhere)}?${queries[id] ?? ''}`;
      const answer = await ask(site, `GET ${url}`, { as: site.admin });
      if (answer.statusCode < 400) {
        answered.push(id);
        continue;
      }
      const { code, title } = problemOf(answer);
      assert.ok(known.has(code), `${id}: ${code}`);
      const key = `problem.${code}.title`;
      assert.ok(isMessageKey(key), key);
      assert.equal(title, translate(language, key), id);
      if (code === 'not-found') missing += 1;
    }
  }
  assert.ok(missing > reads.length / 2, `${missing} of ${reads.length}`);
  assert.deepEqual(answered.sort(), [...everywhere].sort());
});

test('HT1142 of a thing that is not in the plan, every kind of reading says so', async (t) => {
  const site = await openSite(t);
  const { id: plan } = await importPlan(site);
  for (const { collection } of objectTypes) {
    const answer = await ask(site, `GET /api/plans/${plan}/${collection}/${nowhere}`, { as: site.admin });
    assert.equal(answer.statusCode, 404, `${collection} ${answer.body}`);
    assert.equal(problemOf(answer).code, 'not-found', collection);
  }
});
