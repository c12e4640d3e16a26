/** The document of the API: whole, true to the operations, and without fault in a linter's eyes. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { ask, openSite } from '../../tests/http/open-site.ts';
import { problems } from '../base/index.ts';
import { isMessageKey, languages, translate } from '../i18n/index.ts';
import { operations } from './operations/index.ts';

interface Described {
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, unknown>> }>
  >;
}
interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { properties?: Record<string, { enum?: string[] }> }>>;
  };
}

async function readDocument(t: TestContext): Promise<{ text: string; document: Document }> {
  const site = await openSite(t);
  const answer = await ask(site, 'GET /api/openapi.json');
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8');
  return { text: answer.body, document: answer.json<Document>() };
}

const describedIn = (document: Document) =>
  Object.entries(document.paths).flatMap(([at, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ what: `${method} ${at}`, ...described })),
  );

test('HT1 the document holds every operation of the table and nothing else', async (t) => {
  const { document } = await readDocument(t);
  assert.equal(document.openapi, '3.1.0');
  assert.equal(document.info.version, '1.2.3');
  const here = operations.map(
    ({ id, method, path: at }) => `${method.toLowerCase()} ${at.replaceAll(/:(\w+)/g, '{$1}')} ${id}`,
  );
  assert.deepEqual(
    describedIn(document)
      .map(({ what, operationId }) => `${what} ${operationId}`)
      .sort(),
    here.sort(),
  );
  assert.equal(new Set(operations.map(({ id }) => id)).size, operations.length);
});

test('HT1 access, versions, keys and forms are in the document as they are asked for', async (t) => {
  const { document } = await readDocument(t);
  const byId = new Map(describedIn(document).map((described) => [described.operationId, described]));
  for (const { id, access, needsVersion, method, takesFile } of operations) {
    const described = byId.get(id);
    assert.ok(described, id);
    assert.equal((described.security ?? []).length > 0, access !== 'anyone', id);
    assert.equal('401' in described.responses, access !== 'anyone' || id === 'signIn', id);
    const headers = (described.parameters ?? []).filter((one) => one.in === 'header').map(({ name }) => name);
    assert.equal(headers.includes('if-match'), needsVersion !== undefined, id);
    assert.equal(headers.includes('idempotency-key'), method !== 'GET' && access !== 'anyone', id);
    // A request of many acts names its versions in the body.
    assert.equal('428' in described.responses, needsVersion !== undefined || id === 'review', id);
    if (takesFile)
      assert.deepEqual(Object.keys(described.requestBody?.content ?? {}), ['multipart/form-data']);
    for (const [status, { content }] of Object.entries(described.responses)) {
      if (Number(status) >= 400)
        assert.deepEqual(Object.keys(content ?? {}), ['application/problem+json'], `${id} ${status}`);
    }
  }
});

test('HT1 the document passes the linter', async (t) => {
  const { text } = await readDocument(t);
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-openapi-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'openapi.json');
  writeFileSync(file, text);
  const linter = path.resolve('node_modules/@redocly/cli/bin/cli.js');
  const env = { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_TELEMETRY: 'off' };
  const lint = (target: string) =>
    promisify(execFile)(
      process.execPath,
      [linter, 'lint', '--config', 'redocly.yaml', '--format', 'json', target],
      { env },
    ).then(
      ({ stdout }) => ({ ended: 0, stdout }),
      (fault: { code: number; stdout: string }) => ({ ended: fault.code, stdout: fault.stdout }),
    );
  const found = await lint(file);
  assert.equal(found.ended, 0, found.stdout);
  assert.match(found.stdout, /"errors": 0,\s*"warnings": 0/);
  // The linter does look: without its operation ids the same document fails.
  writeFileSync(file, text.replace('"responses":', '"answers":'));
  assert.notEqual((await lint(file)).ended, 0);
});

test('HT16 the table of problems, the catalogues and the document have the same codes', async (t) => {
  const { document } = await readDocument(t);
  const table = Object.keys(problems).sort();
  const inDocument = document.components.schemas.Problem?.properties?.code?.enum ?? [];
  assert.deepEqual([...inDocument].sort(), table);
  for (const language of languages) {
    const file = `src/i18n/messages/${language}/problem.json`;
    const messages: Readonly<Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'));
    const told = (part: string) =>
      Object.keys(messages)
        .filter((key) => key.endsWith(`.${part}`) && !key.startsWith('problem.field.'))
        .map((key) => key.split('.')[1])
        .sort();
    assert.deepEqual(told('title'), table, language);
    assert.deepEqual(told('advice'), table, language);
    for (const code of table) {
      const key = `problem.${code}.title`;
      assert.ok(isMessageKey(key) && translate(language, key, { request: 'r' }) !== '', key);
    }
  }
});

test('HT16 under each status stand exactly codes of that status, and each operation names its own', async (t) => {
  const { document } = await readDocument(t);
  const statusOf = new Map<string, number>(Object.entries(problems));
  const byId = new Map(describedIn(document).map((described) => [described.operationId, described]));
  for (const { id, problems: own } of operations) {
    const named = Object.entries(byId.get(id)?.responses ?? {}).filter(([status]) => Number(status) >= 400);
    for (const [status, { description }] of named)
      for (const code of description.split(', '))
        assert.equal(statusOf.get(code), Number(status), `${id} ${code}`);
    const all = named.flatMap(([, { description }]) => description.split(', '));
    for (const code of [...own, 'request-invalid', 'too-many-requests', 'internal'])
      assert.ok(all.includes(code), `${id} ${code}`);
  }
});
