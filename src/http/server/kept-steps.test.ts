/** An act of several steps of which a later one finds no room: what is answered, with an Idempotency-Key and without one, on a real store. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, importPlan, openSite, problemOf, type Site } from '../../../tests/http/open-site.ts';
import type { Store } from '../../app/index.ts';
import { err, problem } from '../../base/index.ts';
import type { RoundStanding } from '../contract/index.ts';

class Full extends Error {
  readonly problem = problem('store-full');
}

/** A disk on which so many more transactions find room; then none does, and where it is `blind` whatever is asked of it is thrown back. */
interface Disk {
  room: number;
  blind: boolean;
}

const onDisk =
  (disk: Disk) =>
  (store: Store): Store => ({
    kind: store.kind,
    read: (work) => (disk.blind && disk.room <= 0 ? Promise.reject(new Full('read')) : store.read(work)),
    backup: (path) => store.backup(path),
    close: () => store.close(),
    write: async (scope, work, weight) => {
      if (disk.room <= 0 && disk.blind) throw new Full('write');
      if (disk.room <= 0) return err(problem('store-full'));
      const done = await store.write(scope, work, weight);
      if (done.ok) disk.room--;
      return done;
    },
  });

/** A round with one form, and the form's file as it is handed out. */
async function reporting(site: Site): Promise<{ readonly base: string; readonly file: Uint8Array }> {
  const { id } = await importPlan(site);
  const base = `/api/plans/${id}`;
  const make = async (collection: string, body: object): Promise<string> => {
    const made = await ask(site, `POST ${base}/${collection}`, { as: site.admin, body });
    assert.equal(made.statusCode, 201, made.body);
    return made.json<{ id: string }>().id;
  };
  const body = `body/${await make('bodies', { name: { en: 'Sample Ministry' }, side: 'ours' })}`;
  await make('further-commitments', {
    ...{ title: { en: 'Sample undertaking' }, source: 'minutes', actor: 'ours', lead: body },
  });
  const round = await make('rounds', {
    ...{ title: { en: 'First round' }, period: '2026', due: '2026-06-30', state: 'open', language: 'en' },
    bodies: [body],
  });
  await ask(site, `POST ${base}/rounds/${round}/forms`, { as: site.admin });
  const standing = await ask(site, `GET ${base}/rounds/${round}/standing`, { as: site.admin });
  const code = standing.json<RoundStanding>().lines[0]?.code ?? '';
  const form = await ask(site, `GET ${base}/forms/${code}/file?format=xlsx`, { as: site.admin });
  return { base, file: new Uint8Array(form.rawPayload) };
}

const returnsOf = async (site: Site, base: string): Promise<number> => {
  const { items } = (await ask(site, `GET ${base}/rounds`, { as: site.admin })).json<{
    items: readonly { readonly id: string }[];
  }>();
  const standing = await ask(site, `GET ${base}/rounds/${items[0]?.id}/standing`, { as: site.admin });
  return standing.json<RoundStanding>().lines.flatMap(({ returns }) => returns).length;
};

for (const [headers, name, blind] of [
  [{}, 'without a key, the rest refused', false],
  [{}, 'without a key, the rest thrown back', true],
  [{ 'idempotency-key': 'sample' }, 'with a key, the rest refused', false],
  [{ 'idempotency-key': 'sample' }, 'with a key, the rest thrown back', true],
] as const)
  test(`HT14 ${name}: a return that was kept and could not be shown is said to be kept; one that was not kept is said not to be`, async (t) => {
    const disk: Disk = { room: Number.POSITIVE_INFINITY, blind: false };
    const site = await openSite(t, {}, onDisk(disk));
    const { base, file } = await reporting(site);
    const bring = async () => {
      const answer = await ask(site, `POST ${base}/returns`, { as: site.admin, form: { file }, headers });
      const there = { room: disk.room, blind: disk.blind };
      Object.assign(disk, { room: Number.POSITIVE_INFINITY, blind: false });
      return {
        status: answer.statusCode,
        code: answer.statusCode < 400 ? '' : problemOf(answer).code,
        there,
      };
    };
    disk.room = 0;
    const refused = await bring();
    assert.deepEqual([refused.status, refused.code], [507, 'store-full']);
    assert.equal(await returnsOf(site, base), 0);
    Object.assign(disk, { room: 1, blind });
    const kept = await bring();
    assert.deepEqual([kept.status, kept.code], [409, 'answer-not-kept']);
    assert.equal(await returnsOf(site, base), 1);
  });
