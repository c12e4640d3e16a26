/** Papers for signature and those that were recorded, as pages show them where an act stands: packages, statements, openings, releases, the log, the thing. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { addFile, createObject } from '../../src/app/index.ts';
import type {
  JointOpenings,
  JointPackages,
  ProposablePage,
  RecordPreview,
  StatedPage,
} from '../../src/http/contract/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { must, person } from '../app/test-node.ts';
import { carry, get, opened, post } from '../http/joint-sites.ts';
import { openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const { cn, la } = await opened({ after });
for (let n = 0; n < 2; n++) {
  await carry(cn, la);
  await carry(la, cn);
}
const planId = cn.at.split('/')[3] ?? '';
const exchange = `/plans/${planId}/exchange`;
const languages = ['zh', 'lo', 'en'] as const;
const { app } = cn.site;
const title = { zh: '示例附表', lo: 'ຕາຕະລາງຕົວຢ່າງ', en: 'Sample table' };

async function recordScan(entry: string): Promise<string> {
  const bytes = new TextEncoder().encode('%PDF-1.4\n% a sample scan\n%%EOF\n');
  const { sha256, name } = must(await addFile(app, person(), { planId, bytes, name: 'scan.pdf' }));
  const values = { title, form: 'table', date: '2026-04-01', entry, file: [{ sha256, name }] };
  return must(await createObject(app, person(), { planId, type: 'signed-paper', values })).id;
}

/** A package, a body that is stated, and a release: answers the entries and the pages on which they stand. */
async function acted() {
  const registersOf = async (start: string) =>
    (await get<ProposablePage>(cn, '/proposables')).items
      .map(({ register }) => register)
      .filter((one) => one.startsWith(start));
  const body = must(
    await createObject(app, person(), { planId, type: 'body', values: { name: title, side: 'ours' } }),
  ).id;
  assert.equal(
    (await post(cn, '/proposals', { registers: await registersOf(`body/${body}/`) })).statusCode,
    201,
  );
  const registers = await registersOf('plan/');
  const packed = await post(cn, '/packages', { title, date: '2026-11', registers });
  assert.equal(packed.statusCode, 201, packed.body);
  const { id } = packed.json<{ id: string }>();
  await carry(cn, la);
  assert.equal((await post(la, `/packages/${id}/answer`, { exceptions: [] })).statusCode, 201);
  await carry(la, cn);
  const stated = (await get<StatedPage>(cn, '/stated')).items.find(({ ref }) => ref === `body/${body}`);
  const seen = await post(cn, '/public/preview', {
    title,
    items: [{ entry: stated?.fields[0]?.entry ?? '' }],
  });
  const { record, seen: digest, items } = seen.json<RecordPreview>();
  const made = await post(cn, '/public', { record, title, date: null, items, seen: digest });
  assert.equal(made.statusCode, 201, made.body);
  const [release = ''] = made.json<{ entries: string[] }>().entries;
  const [whole] = (await get<JointPackages>(cn, '/packages')).items;
  const opening = (await get<JointOpenings>(cn, '/openings')).items[0]?.acts[0]?.entry ?? '';
  return {
    package: { entry: whole?.entry ?? '', page: `${exchange}/packages/${id}`, list: `${exchange}/packages` },
    body: {
      entry: stated?.acts[0]?.entry ?? '',
      page: `${exchange}/stated`,
      list: `/plans/${planId}/programme/bodies/${body}`,
    },
    opening: {
      entry: opening,
      page: `${exchange}/openings`,
      list: `${exchange}/log?log=${opening.split(':')[0]}`,
    },
    release: {
      entry: release,
      page: `${exchange}/public/${encodeURIComponent(release)}`,
      list: `${exchange}/public`,
    },
    confirmed: whole?.acts[1]?.entry ?? '',
  };
}

test('DK1835 DK1836 each act has its papers and the way to recording where it stands, and what was recorded shows there in the same words', async () => {
  const { confirmed, ...acts } = await acted();
  for (const [name, { entry, page, list }] of Object.entries(acts)) {
    assert.notEqual(entry, '', name);
    const paper = await recordScan(entry);
    for (const language of languages) {
      const { main } = await stage.draw(cn.site, page, { language });
      const asked = encodeURIComponent(entry);
      for (const format of ['docx', 'pdf', 'xlsx']) {
        // The annexed table of a package is its paper; of every other act its own.
        const links = [...main.querySelectorAll(`a[href*="format=${format}"]`)]
          .map((one) => one.getAttribute('href') ?? '')
          .filter((href) => href.includes(asked) || (name === 'package' && href.includes('/paper?')));
        assert.ok(links.length >= 2, `${name} ${language} ${format}`);
      }
      assert.ok(main.querySelector(`a[href$="signed-papers/new?entry=${asked}"]`), `${name} ${language}`);
      for (const where of [page, list]) {
        const there = await stage.draw(cn.site, where, { language });
        const link = there.main.querySelector(`a[href$="/programme/signed-papers/${paper}"]`);
        assert.ok(link?.textContent.includes(title[language]), `${name} ${language} ${where}`);
        const part = link?.closest('.recorded-papers');
        assert.ok(part?.textContent.includes(translate(language, 'joint.signed')), where);
        assert.ok(part?.textContent.includes(translate(language, 'joint.signed.own')), where);
      }
    }
  }
  // The act by which the package was answered has its paper too.
  const { main } = await stage.draw(cn.site, acts.package.page, { language: 'en' });
  assert.ok(main.querySelector(`a[href*="act-paper?entry=${encodeURIComponent(confirmed)}"]`));
  assert.ok(wordsOf(main).includes('Confirmed by State la'));
});
