/** Two sites that open one plan together by the API alone, and bundles carried between them as files. */
import assert from 'node:assert/strict';
import type { BundleFiles } from '../../src/http/contract/index.ts';
import type { Closing } from '../app/test-node.ts';
import { ask, importPlan, openSite, type Site } from './open-site.ts';

/** One side: its site and where its joint plan is. */
export interface Side {
  readonly site: Site;
  readonly at: string;
}

/** A site of the party with a plan. */
export async function sideOf(t: Closing, party: string): Promise<Side> {
  const site = await openSite(t);
  Object.assign(site.app, {
    node: { party, names: { en: `State ${party}` }, host: `ledger.${party}.example` },
  });
  const { id } = await importPlan(site);
  return { site, at: `/api/plans/${id}/joint` };
}

/** What the side answers. */
export async function get<T>({ site, at }: Side, rest = ''): Promise<T> {
  const answer = await ask(site, `GET ${at}${rest}`, { as: site.admin });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<T>();
}
export const textOf = async ({ site, at }: Side, rest: string): Promise<string> =>
  (await ask(site, `GET ${at}${rest}`, { as: site.admin })).body;
export const post = ({ site, at }: Side, rest: string, body: unknown) =>
  ask(site, `POST ${at}${rest}`, { as: site.admin, body });
export const bring = ({ site, at }: Side, rest: string, file: Uint8Array) =>
  ask(site, `POST ${at}${rest}`, { as: site.admin, form: { file } });

/** Both sides with the plan open, by the API. */
export async function opened(t: Closing): Promise<{ readonly cn: Side; readonly la: Side }> {
  const [cn, la] = [await sideOf(t, 'cn'), await sideOf(t, 'la')];
  const begun = await post(cn, '/opening', { offers: [await textOf(la, '/party-file')] });
  assert.equal(begun.statusCode, 201, begun.body);
  const file = await textOf(cn, '/plan-file');
  assert.equal((await post(la, '/plan-file', { file, sign: true })).statusCode, 200);
  const back = await textOf(la, '/plan-file');
  assert.equal((await post(cn, '/plan-file', { file: back, sign: false })).statusCode, 200);
  return { cn, la };
}

/** So many sides with the plan open, each with a plan of its own beside the others, by the API; the first opens it. */
export async function openedBy(t: Closing, parties: readonly string[]): Promise<readonly Side[]> {
  const sides: Side[] = [];
  for (const party of parties) sides.push(await sideOf(t, party));
  const [first, ...others] = sides;
  if (first === undefined) throw new Error('nobody opens');
  const offers = await Promise.all(others.map((side) => textOf(side, '/party-file')));
  assert.equal((await post(first, '/opening', { offers })).statusCode, 201);
  let file = await textOf(first, '/plan-file');
  for (const side of others) {
    assert.equal((await post(side, '/plan-file', { file, sign: true })).statusCode, 200);
    file = await textOf(side, '/plan-file');
  }
  for (const side of sides.slice(0, -1))
    assert.equal((await post(side, '/plan-file', { file, sign: false })).statusCode, 200);
  return sides;
}

/** Bundles between all until each has what the others have. */
export async function carryAll(sides: readonly Side[]): Promise<void> {
  for (let round = 0; round < 2; round++)
    for (const from of sides) for (const to of sides) if (from !== to) await carry(from, to);
}

/** A bundle from one side to the other, as a file. */
export async function carry(from: Side, to: Side): Promise<void> {
  const { files } = (await post(from, '/bundles', {})).json<BundleFiles>();
  const [file] = files;
  const taken = await bring(to, '/imports', new Uint8Array(Buffer.from(file?.content ?? '', 'base64')));
  assert.equal(taken.statusCode, 200, taken.body);
}
