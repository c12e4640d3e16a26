/** Equal requests at once under one key, over real connections: at one server, and at two processes' servers on one database. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Store } from '../../src/app/index.ts';
import { openPostgresStore } from '../../src/store/index.ts';
import { kept, newFolder, runningCluster, withCluster } from '../contract/engines.ts';
import { importPlan, openBareSite, openSite, type Site, smallPlan } from './open-site.ts';

withCluster();

/** The site's address once it listens. */
async function listening(site: Pick<Site, 'server'>): Promise<string> {
  return site.server.listen({ port: 0, host: '127.0.0.1' });
}

interface Sent {
  readonly status: number;
  readonly text: string;
  readonly replayed: boolean;
}
type Body = object | (() => FormData);

async function send(origin: string, as: string, to: string, key: string, body: Body): Promise<Sent> {
  const [method = 'POST', path = ''] = to.split(' ');
  const isForm = typeof body === 'function';
  const answer = await fetch(origin + path, {
    method,
    headers: {
      cookie: as,
      'idempotency-key': key,
      ...(isForm ? {} : { 'content-type': 'application/json' }),
    },
    body: isForm ? body() : JSON.stringify(body),
  });
  const replayed = answer.headers.get('idempotency-replayed') === 'true';
  return { status: answer.status, text: await answer.text(), replayed };
}

/** Eight at once; all must have the status, and all one answer, which one of them was the first to get. */
async function eight(status: number, one: (n: number) => Promise<Sent>): Promise<string> {
  const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => one(n)));
  assert.deepEqual(
    answers.map((answer) => answer.status),
    Array.from({ length: 8 }, () => status),
    answers.find((answer) => answer.status !== status)?.text,
  );
  assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
  // What is refused before it acts leaves the key free: each may have been refused by itself.
  if (status < 400) assert.equal(answers.filter(({ replayed }) => !replayed).length, 1);
  return answers[0]?.text ?? '';
}

const planForm = () => {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(smallPlan)]), 'plan.txt');
  form.set('force', 'true');
  return form;
};
const task = (title: string) => ({ title: { en: title }, state: 'planned' });

async function tasksOf(site: Site, plan: string): Promise<number> {
  const path = `/api/plans/${plan}/tasks`;
  const answer = await site.server.inject({ method: 'GET', url: path, headers: { cookie: site.admin } });
  return answer.json<{ total: number }>().total;
}

test('HT800 eight equal requests at once act once and all get the first one’s answer, whatever they ask', async (t) => {
  const site = await openSite(t);
  const plan = await importPlan(site);
  const origin = await listening(site);
  const ask = (to: string, key: string, body: Body) => () => send(origin, site.admin, to, key, body);
  for (const round of [1, 2, 3, 4, 5]) {
    await eight(201, ask('POST /api/plans', `import ${round}`, planForm));
    await eight(201, ask(`POST /api/plans/${plan.id}/tasks`, `task ${round}`, task(`Task ${round}`)));
    assert.equal(await tasksOf(site, plan.id), round);
    const someone = {
      name: `person${round}`,
      displayName: 'Sample Person',
      grants: [{ role: 'reader', areas: {} }],
    };
    // A one-time code is kept nowhere: whoever waits for it gets it all the same.
    const made = await eight(201, ask('POST /api/people', `person ${round}`, someone));
    assert.match(made, /"code":"[0-9A-Z-]{20,}"/);
    const refused = await eight(400, ask(`POST /api/plans/${plan.id}/tasks`, `bad ${round}`, { title: 7 }));
    assert.match(refused, /request-invalid/);
  }
});

test('HT800 of requests at once under one key with two bodies one is done, and the others are told that the key is used', async (t) => {
  const site = await openSite(t);
  const plan = await importPlan(site);
  const origin = await listening(site);
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      send(origin, site.admin, `POST /api/plans/${plan.id}/tasks`, 'two', task(`Task ${n % 2}`)),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 201, 201, 201, 409, 409, 409, 409]);
  assert.ok(answers.every(({ status, text }) => status === 201 || text.includes('idempotency-key-reused')));
  assert.equal(await tasksOf(site, plan.id), 1);
});

test('HT800 at two servers on one database eight equal requests act once and all get one answer', async (t) => {
  const cluster = runningCluster();
  if (cluster === null) return t.skip('PostgreSQL is not installed');
  const url = await cluster.newDatabase();
  const opened = async (context: TestContext): Promise<Store> => {
    const store = kept(await openPostgresStore({ url, backupFolder: newFolder() }));
    context.after(() => store.close());
    return store;
  };
  const [here, there] = [await opened(t), await opened(t)];
  const site = await openSite(t, {}, () => here);
  const other = await openBareSite(t, {}, () => there);
  const plan = await importPlan(site);
  const origins = [await listening(site), await listening(other)];
  for (const round of [1, 2, 3, 4, 5, 6]) {
    const to = `POST /api/plans/${plan.id}/tasks`;
    const one = (n: number) =>
      send(origins[n % 2] ?? '', site.admin, to, `task ${round}`, task(`Task ${round}`));
    await eight(201, one);
    assert.equal(await tasksOf(site, plan.id), round);
  }
});
