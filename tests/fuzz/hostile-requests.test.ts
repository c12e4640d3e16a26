/**
 * Requests of a stranger who has read the API's document, by seed: every operation with values that fit, values that do
 * not, and values that broke something somewhere, as nobody, reader, contributor and coordinator. 2,500 in `npm test`,
 * 20,000 with PROVE=1. Each answer is checked against its schema by the server itself.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { verifyPlan } from '../../src/app/index.ts';
import { problems } from '../../src/base/index.ts';
import { must, person } from '../app/test-node.ts';
import { ask, importPlan, join, openSite, type Site, seenNow } from '../http/open-site.ts';
import { tellProgress } from '../progress.ts';
import { HostileValues, type Schema } from './hostile-values.ts';
import { seeded } from './seeded.ts';

const requests = process.env.PROVE ? 20_000 : 2_500;

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}
interface Operation extends Described {
  readonly method: string;
  readonly path: string;
}
interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload?: string;
}

/** They end the session that the next request needs, or spend a tenth of a second on a hash. */
const apart = new Set(['signOut', 'signIn', 'setUp', 'setPassword']);

async function readDocument(site: Site): Promise<{
  readonly operations: readonly [Operation, ...Operation[]];
  readonly schemas: Readonly<Record<string, Schema>>;
}> {
  type Document = {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
    readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  };
  const document = (await ask(site, 'GET /api/openapi.json')).json<Document>();
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ ...described, method, path })),
  );
  const [first, ...more] = all.filter(({ operationId }) => !apart.has(operationId));
  assert.ok(first !== undefined && more.length > 100);
  return { operations: [first, ...more], schemas: document.components.schemas };
}

/** Some things that are there, so that not every request ends at "not found". */
async function thingsThere(site: Site): Promise<readonly string[]> {
  const plan = await importPlan(site);
  const text = plan.texts[0]?.id ?? '';
  const at = `/api/plans/${plan.id}`;
  const as = site.admin;
  type Queue = {
    readonly provisions: readonly {
      readonly id: string;
      readonly items: readonly { readonly id: string }[];
    }[];
  };
  const queue = (await ask(site, `GET ${at}/review`, { as })).json<Queue>();
  const items = queue.provisions.flatMap((one) => one.items.map(({ id }) => id));
  const acts = [
    { act: 'accept-outline', text },
    { act: 'accept', items: items.slice(0, 2) },
  ];
  const done = await ask(site, `POST ${at}/review`, {
    as,
    body: { acts, seen: await seenNow(site, plan.id) },
  });
  assert.equal(done.statusCode, 200, done.body);
  const made = await ask(site, `POST ${at}/bodies`, {
    as,
    body: { names: { en: 'Sample Office' }, side: 'xa' },
  });
  const objects = made.statusCode === 201 ? [made.json<{ id: string }>().id] : [];
  return [plan.id, text, ...items, ...queue.provisions.map(({ id }) => id), ...objects];
}

function write(values: HostileValues, operation: Operation, plan: string): Sent {
  const headers: Record<string, string> = {
    'sec-fetch-site': values.is(0.98) ? 'same-origin' : 'cross-site',
  };
  const query = new URLSearchParams();
  let { path } = operation;
  for (const { name, in: place, schema } of operation.parameters ?? []) {
    if (place === 'path') {
      const word = name === 'plan' && values.is(0.9) ? plan : values.text();
      path = path.replace(`{${name}}`, encodeURIComponent(word.toWellFormed().slice(0, 2_000)));
    } else if (place === 'query' && values.is(0.3)) {
      const value = values.value(schema);
      const word = typeof value === 'string' ? value : JSON.stringify(value);
      query.append(name, word.toWellFormed().slice(0, 2_000));
    } else if (place === 'header' && values.is(name === 'if-match' ? 0.9 : 0.1)) {
      headers[name] = values.pick([
        '"1"',
        '"1"',
        '"1"',
        '"2"',
        '"3"',
        '*',
        '"0"',
        'W/"1"',
        '"1e9"',
        '1',
        '"-1", "2"',
        'x'.repeat(300),
      ]);
    }
  }
  const url = query.size > 0 ? `${path}?${query}` : path;
  const body = operation.requestBody?.content['application/json'];
  if (body === undefined) return { method: operation.method, url, headers };
  headers['content-type'] = values.is(0.97) ? 'application/json' : values.pick(['text/plain', 'x', '']);
  const raw = values.pick(['', '{', 'null', '[]', '"x"', '\ufeff{}', '{"a":1,"a":2}', '['.repeat(50_000)]);
  const payload = values.is(0.95) ? JSON.stringify(values.value(body.schema)) : raw;
  return { method: operation.method, url, headers, payload };
}

function checkAnswer(answer: LightMyRequestResponse): void {
  const { statusCode } = answer;
  assert.ok(statusCode < 500, 'a fault of ours');
  if (statusCode < 400) return;
  assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
  const { code, status, errors } = answer.json<{ code: string; status: number; errors?: object[] }>();
  assert.equal(status, statusCode);
  assert.equal(new Map<string, number>(Object.entries(problems)).get(code), statusCode, code);
  if (code === 'request-invalid') assert.ok((errors ?? []).length > 0, 'no place is named');
}

test(`HT43 of ${requests} hostile requests none meets a fault of ours, each refusal is a problem of the table, and the log stays sound`, async (t) => {
  const site = await openSite(t, { requestsPerMinute: 1_000_000 });
  const { operations, schemas } = await readDocument(site);
  const known = await thingsThere(site);
  const others = [];
  for (const role of ['reader', 'contributor', 'auditor'] as const)
    others.push((await join(site, role, [role])).cookie);
  const [plan = ''] = known;
  const began = performance.now();
  let taken = 0;
  for (let seed = 1; seed <= requests; seed += 1) {
    const values = new HostileValues(seeded(seed), schemas, known, [0, 0.01, 0.02, 0.1][seed % 4] ?? 0);
    const sent = write(values, values.pick(operations), plan);
    const as = values.is(0.7) ? site.admin : values.pick(['', ...others]);
    const { method, url, headers, payload } = sent;
    const answer = await ask(site, `${method.toUpperCase()} ${url}`, {
      headers,
      ...(as === '' ? {} : { as }),
      ...(payload === undefined ? {} : { payload }),
    });
    try {
      checkAnswer(answer);
    } catch (cause) {
      const what = `${method} ${url} ${payload?.slice(0, 600)} -> ${answer.statusCode} ${answer.body.slice(0, 300)}`;
      throw new Error(`seed ${seed}: ${what}`, { cause });
    }
    if (answer.statusCode < 300) taken += 1;
    tellProgress('hostile requests', seed, requests);
  }
  t.diagnostic(
    `${taken} of ${requests} were taken, in ${((performance.now() - began) / 1_000).toFixed(1)} s`,
  );
  assert.ok(taken > requests / 20, 'too few come through to prove anything');
  const found = must(await verifyPlan(site.app, person(), { planId: plan }));
  assert.deepEqual(
    found.checks.filter(({ sound }) => !sound),
    [],
  );
});
