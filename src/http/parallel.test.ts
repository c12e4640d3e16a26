/** Several texts of a plan through the API: brought in, shown side by side, corrected. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, importPlan, openSite, problemOf, type Site } from '../../tests/http/open-site.ts';
import { planChars, withWords } from '../../tests/text/sample-texts.ts';
import type { AlignmentResult, Parallel, Reader, Text } from './contract/index.ts';

const utf8 = (chars: string): Uint8Array => new TextEncoder().encode(chars);

interface Brought {
  readonly plan: string;
  readonly zh: string;
  readonly en: string;
}

/** The invented plan in Chinese, with an English text in which one figure differs. */
async function bring(site: Site): Promise<Brought> {
  const { id, texts } = await importPlan(site, utf8(planChars('zh')));
  const file = utf8(withWords(planChars('en'), 'Train 500 officials', 'Train 50 officials'));
  const form = { file, standing: 'official-publication', authentic: 'true', language: 'en' };
  const made = await ask(site, `POST /api/plans/${id}/texts`, { as: site.admin, form });
  assert.equal(made.statusCode, 201, made.body);
  const text = made.json<Text>();
  assert.equal(made.headers.location, `/api/plans/${id}/texts/${text.id}/reader`);
  assert.deepEqual([text.language, text.standing, text.authentic], ['en', 'official-publication', true]);
  return { plan: id, zh: texts[0]?.id ?? '', en: text.id };
}

const alignmentOf = ({ plan, en }: Brought): string => `/api/plans/${plan}/texts/${en}/alignment`;

async function show(site: Site, brought: Brought, language = 'en'): Promise<Parallel> {
  const answer = await ask(site, `GET ${alignmentOf(brought)}`, {
    as: site.admin,
    headers: { 'accept-language': language },
  });
  assert.equal(answer.statusCode, 200, answer.body.slice(0, 400));
  return answer.json<Parallel>();
}

test('HT90 a further text is brought in by form, and refused as an import is', async (t) => {
  const site = await openSite(t);
  const brought = await bring(site);
  const post = (form: Record<string, string | Uint8Array>, plan = brought.plan) =>
    ask(site, `POST /api/plans/${plan}/texts`, { as: site.admin, form });
  assert.equal(problemOf(await post({ file: utf8(`${planChars('en')}\n`) })).code, 'text-language-taken');
  assert.equal(problemOf(await post({ file: utf8(planChars('zh')) })).code, 'text-duplicate');
  assert.equal(problemOf(await post({ file: new Uint8Array() })).code, 'file-empty');
  assert.equal(problemOf(await post({ standing: 'unofficial' })).code, 'request-invalid');
  assert.equal(problemOf(await post({ file: utf8(planChars('lo')) }, 'none')).code, 'not-found');
});

test('HT91 both texts come as their readers show them, with groups, places and differences', async (t) => {
  const site = await openSite(t);
  const brought = await bring(site);
  const { first, other, groups, places, differences, version } = await show(site, brought);
  assert.deepEqual([first.text, other.text, version], [brought.zh, brought.en, 0]);
  assert.equal(
    first.provisions.map(({ own }) => own.map(({ text }) => text).join('')).join(''),
    planChars('zh'),
  );
  assert.ok(groups.length > 50 && places.length > 60);
  assert.deepEqual(
    differences.map(({ kind, first: here, other: there }) => [kind, here.words, there.words]),
    [['number', '500', '50']],
  );
  const reader = await ask(site, `GET /api/plans/${brought.plan}/texts/${brought.en}/reader`, {
    as: site.admin,
  });
  assert.deepEqual(reader.json<Reader>().marks, other.marks);
});

test('HT91 what differs is said in the reader’s language, with the name of the other text’s', async (t) => {
  const site = await openSite(t);
  const brought = await bring(site);
  const told = async (language: string): Promise<readonly string[]> => {
    await ask(site, 'PATCH /api/session', { as: site.admin, body: { language } });
    const { first } = await show(site, brought, language);
    return first.diagnostics.filter(({ code }) => code.startsWith('parallel-')).map(({ message }) => message);
  };
  assert.deepEqual(await told('en'), ['A figure differs: “500” here, “50” in the English text.']);
  assert.deepEqual(await told('zh'), ['数字不一致：此处为“500”，英文文本为“50”。']);
  assert.deepEqual(await told('lo'), ['ຕົວເລກບໍ່ກົງກັນ: ຢູ່ນີ້ແມ່ນ “500”, ຕົວບົດພາສາອັງກິດແມ່ນ “50”.']);
});

test('HT92 groups are settled on the version that was seen', async (t) => {
  const site = await openSite(t);
  const brought = await bring(site);
  const accept = { acts: [{ act: 'accept-outline', text: brought.zh }] };
  await ask(site, `POST /api/plans/${brought.plan}/review`, { as: site.admin, body: accept });
  const { groups, version } = await show(site, brought);
  const [group] = groups.slice(3);
  const body = { acts: [{ act: 'settle', groups: [{ first: group?.first, other: group?.other }] }] };
  const post = (headers: Record<string, string>) =>
    ask(site, `POST ${alignmentOf(brought)}`, { as: site.admin, body, headers });
  assert.equal(problemOf(await post({})).code, 'precondition-required');
  const done = await post({ 'if-match': `"${version}"` });
  assert.equal(done.statusCode, 200, done.body);
  const settled = done.json<AlignmentResult>();
  assert.equal(done.headers.etag, `"${settled.version}"`);
  assert.equal(problemOf(await post({ 'if-match': `"${version}"` })).code, 'precondition-failed');
  const after = await show(site, brought);
  assert.deepEqual(
    after.groups.filter(({ isSettled }) => isSettled),
    [{ ...group, isSettled: true }],
  );
});

test('HT92 acts of another form are refused with the place of the fault', async (t) => {
  const site = await openSite(t);
  const brought = await bring(site);
  const refused = async (acts: unknown): Promise<string> => {
    const answer = await ask(site, `POST ${alignmentOf(brought)}`, {
      as: site.admin,
      body: { acts },
      headers: { 'if-match': '"0"' },
    });
    return problemOf(answer).code;
  };
  assert.equal(await refused([]), 'request-invalid');
  assert.equal(await refused([{ act: 'swap' }]), 'request-invalid');
  assert.equal(await refused([{ act: 'settle', groups: [] }]), 'request-invalid');
  assert.equal(
    await refused([{ act: 'settle', groups: [{ first: ['x'], other: ['y'] }] }]),
    'outline-not-accepted',
  );
});
