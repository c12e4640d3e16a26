/** The real server on a disk that fills up while it accepts acts, and that is full when it starts. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { languages, translate } from '../../src/i18n/index.ts';
import { freePort } from '../free-port.ts';
import { type RealServer, startRefused, startServer } from '../journeys/real-server.ts';
import { assertSays, inventedPlan, Office } from './served-office.ts';
import { fill, free, mountDisk } from './small-disk.ts';

/** A small write may still fit into what the store's files hold already: the first answer that is not a success. */
async function untilRefused<T extends { readonly status: number }>(attempt: () => Promise<T>): Promise<T> {
  for (let n = 0; n < 500; n++) {
    const answer = await attempt();
    if (answer.status >= 300) return answer;
  }
  assert.fail('500 writes were kept on a full disk');
}

test('HO24 ST11 on a full disk the running server keeps nothing of an act and loses nothing before it, says so, and goes on when there is space', async (t) => {
  const mount = mountDisk(t, 32);
  if (mount === null) return t.skip('mounting needs root');
  const place = { folder: path.join(mount, 'node'), port: await freePort() };
  let server: RealServer = await startServer(place);
  t.after(() => server.end('SIGKILL'));
  let office = new Office(server.origin);
  await office.setUp(server.code ?? '');
  const plan = await office.begin(inventedPlan(1, 120));
  // The disk fills up while acts are on their way.
  const acting = (async () => {
    for (;;) {
      const answer = await office.acceptOne(plan);
      if (answer === null || answer.status !== 200) return answer;
    }
  })();
  await new Promise((resolve) => setTimeout(resolve, 400));
  fill(mount);
  const refused = await acting;
  assert.ok(refused !== null, 'every proposal was accepted before the disk was full');
  assertSays(refused, 507, 'store-full', 'en');
  const before = office.acknowledged.get(plan)?.size ?? 0;
  assert.ok(before > 0, 'no act was acknowledged before the disk was full');
  for (const language of ['zh', 'lo', 'en'] as const) {
    assertSays(await untilRefused(() => office.trySignIn(language)), 507, 'store-full', language);
  }
  assertSays(await office.importPlan(inventedPlan(2)), 507, 'store-full', 'en');
  // What is there can be read as before.
  const { items } = await office.get<{ items: { id: string }[] }>('/api/plans');
  assert.ok(items.some(({ id }) => id === plan));
  // Killed and started while there is no space: it serves what is there, and keeps nothing.
  await server.end('SIGKILL');
  server = await startServer(place);
  office = office.at(server.origin);
  const full = await untilRefused(
    async () => (await office.acceptOne(plan)) ?? assert.fail('every proposal was accepted'),
  );
  assertSays(full, 507, 'store-full', 'en');
  // A node that is to be made on the full disk says what is wrong, and leaves nothing that would pass for a node.
  for (const language of languages) {
    const place = {
      folder: path.join(mount, 'other'),
      port: await freePort(),
      env: { ENTENTE_LANG: language },
    };
    const { code, said } = await startRefused(place);
    assert.equal(code, 3, said);
    assert.ok(said.includes(translate(language, 'problem.store-full.title')), said);
    assert.ok(said.includes(translate(language, 'problem.store-full.advice')), said);
  }
  free(mount);
  await office.assertUnharmed();
  assert.equal((await office.acceptOne(plan))?.status, 200);
  assert.equal((await office.importPlan(inventedPlan(2))).status, 201);
  await office.assertUnharmed();
  assert.equal(await server.end('SIGTERM'), 0);
});
