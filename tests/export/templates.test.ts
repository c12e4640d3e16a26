/** Templates: the default ones are whole; an office's own is filled, kept as it is around its tags, and its faults are named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import PizZip from 'pizzip';
import {
  addFile,
  bringTemplate,
  changeObject,
  createObject,
  defaultTemplate,
  printPaper,
  showPaper,
  writeRows,
} from '../../src/app/index.ts';
import { paperKinds } from '../../src/views/index.ts';
import { codeOf, must, person } from '../app/test-node.ts';
import { paperOf, printed } from './office.ts';
import { paragraphsOf, partOf, tablesOf } from './read-office-file.ts';
import { sharedOffice } from './shared-office.ts';

const zh = { main: 'zh', second: null } as const;
const english = { main: 'en', second: 'lo' } as const;

/** A default template whose body is these paragraphs: as somebody writes one by hand. */
async function written(lines: readonly string[]): Promise<Uint8Array> {
  const { app } = await sharedOffice();
  const order = { kind: 'task-list', audience: 'own', languages: zh } as const;
  const zip = new PizZip(must(await app.printing.defaultTemplate(order)));
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  const body = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`).join('');
  const end = xml.slice(xml.lastIndexOf('<w:sectPr'));
  zip.file('word/document.xml', `${xml.slice(0, xml.indexOf('<w:body>') + 8)}${body}${end}`);
  return zip.generate({ type: 'uint8array' });
}

async function fill(lines: readonly string[]) {
  const office = await sharedOffice();
  const paper = await paperOf(office, { kind: 'task-list' });
  const template = await written(lines);
  return office.app.printing.print({ paper, languages: english, format: 'docx', zone: 'UTC', template });
}

test('EX42 every default template has no fault, in each language and in each pair', async () => {
  const { app } = await sharedOffice();
  const pairs = [zh, english, { main: 'lo', second: null }, { main: 'en', second: null }] as const;
  for (const { name, audiences } of paperKinds)
    for (const audience of audiences)
      for (const languages of [...pairs, { main: 'zh', second: 'lo' } as const]) {
        const template = must(await app.printing.defaultTemplate({ kind: name, audience, languages }));
        assert.deepEqual(await app.printing.checkTemplate(name, template), { ok: true, value: null }, name);
        assert.match(partOf(template, 'word/document.xml'), /<w:pgSz w:w="(11906|16838)"/);
      }
});

test('EX40 an office’s own template is filled in whichever languages it names', async () => {
  const filled = must(
    await fill([
      'Office of the Plan, room 12',
      '{paper_zh} / {paper}{paper_2}',
      '{#tasks}{n}. {title} — {title_lo} — {lead_zh}{/tasks}',
      '{^tasks_any}nothing{/tasks_any}',
    ]),
  );
  const lines = paragraphsOf(filled);
  assert.equal(lines[0], 'Office of the Plan, room 12');
  assert.equal(lines[1], '任务清单 / Task list\nບັນຊີໜ້າວຽກ');
  assert.ok(
    lines
      .join('\n')
      .includes('1. Draft the port cooperation plan — ຮ່າງແຜນຮ່ວມມືດ້ານທ່າເຮືອ — 甲国交通运输部港口局'),
    lines.join('\n'),
  );
  assert.ok(!lines.join('\n').includes('nothing'));
});

test('EX41 each fault of a template is named with its tag, all at once', async () => {
  const faultsOf = async (lines: readonly string[]) => {
    const answer = await fill(lines);
    if (answer.ok) return [];
    assert.equal(answer.error.code, 'template-faulty');
    return (answer.error.faults ?? [])
      .map(({ fault, facts }) => `${fault} ${facts.tag ?? ''}`.trim())
      .toSorted();
  };
  assert.deepEqual(await faultsOf(['{title', '{#tasks}{title}{/tasks}']), ['tag-unclosed title']);
  assert.deepEqual(await faultsOf(['{#tasks}{title}']), ['list-unclosed tasks']);
  assert.deepEqual(await faultsOf(['{title}{/tasks}']), ['list-unopened tasks']);
  assert.deepEqual(await faultsOf(['{#tasks}{titel}{leed}{/tasks}{plann}']), [
    'tag-unknown leed',
    'tag-unknown plann',
    'tag-unknown titel',
  ]);
  // A field of a row does not stand outside of its list.
  assert.deepEqual(await faultsOf(['{title}']), ['tag-unknown title']);
});

test('EX1517 what is wrong beside a tag that is not closed is named with it', async () => {
  const faultsOf = async (lines: readonly string[]) => {
    const answer = await fill(lines);
    assert.ok(!answer.ok);
    return (answer.error.faults ?? []).map(({ fault, facts }) => `${fault} ${facts.tag}`).toSorted();
  };
  assert.deepEqual(await faultsOf(['{paper', '{plann}', '{#tasks}{titel}{title}{/tasks}']), [
    'tag-unclosed paper',
    'tag-unknown plann',
    'tag-unknown titel',
  ]);
  assert.deepEqual(await faultsOf(['{paper', '{#tasks}{title}']), [
    'list-unclosed tasks',
    'tag-unclosed paper',
  ]);
  assert.deepEqual(await faultsOf(['{#tasks}{titel}']), ['list-unclosed tasks', 'tag-unknown titel']);
});

test('EX41 what is no document is no template', async () => {
  const { app } = await sharedOffice();
  const zip = new PizZip();
  zip.file('a.txt', 'a');
  for (const bytes of [
    new TextEncoder().encode('{title}'),
    zip.generate({ type: 'uint8array' }),
    new Uint8Array(),
  ]) {
    const answer = await app.printing.checkTemplate('task-list', bytes);
    assert.ok(!answer.ok);
    assert.deepEqual(
      answer.error.faults?.map(({ fault }) => fault),
      ['template-unreadable'],
    );
  }
});

test('EX22 EX40 a tag reaches fields of the paper and nothing else, and values hold no tags', async () => {
  for (const tag of ['constructor', '__proto__', 'toString', 'title.length', 'this', 'process'])
    assert.equal((await fill([`{#tasks}{${tag}}{/tasks}`])).ok, false, tag);
});

test('EX43 a template that was brought is used for its kind and language from then on, and a faulty one is not kept', async () => {
  const { app, who, planId } = await sharedOffice();
  const brought = { planId, kind: 'letters-pending', language: 'en', name: 'mine.docx' };
  const bad = await written(['{letter}']);
  assert.equal(codeOf(await bringTemplate(app, who, { ...brought, bytes: bad })), 'template-faulty');
  const reader = person({ roles: ['reader'] });
  const good = await written(['Room 12: {#sent}{number}{/sent}']);
  assert.equal(codeOf(await bringTemplate(app, reader, { ...brought, bytes: good })), 'not-allowed');
  const asked = { planId, kind: 'letters-pending', format: 'docx' };
  const firstLine = async (language: string) =>
    paragraphsOf(must(await printPaper(app, who, { ...asked, language })).bytes)[0];
  assert.equal(await firstLine('en'), 'Letters pending');
  const kept = must(await bringTemplate(app, who, { ...brought, bytes: good }));
  assert.equal(await firstLine('en'), 'Room 12: 甲办函〔2026〕12号');
  assert.equal(await firstLine('zh'), '待复函件');
  // A later one takes its place; the object is the same one, with its history.
  const again = await written(['Room 14']);
  assert.equal(must(await bringTemplate(app, who, { ...brought, bytes: again })).id, kept.id);
  assert.equal(await firstLine('en'), 'Room 14');
  // The default one, taken and brought back unchanged, has no fault.
  const plain = must(await defaultTemplate(app, { kind: 'letters-pending', language: 'en' }));
  assert.equal(plain.name, 'template-letters-pending-en.docx');
  must(await bringTemplate(app, who, { ...brought, bytes: plain.bytes }));
  assert.equal(await firstLine('en'), 'Letters pending');
});

test('EX841 a template that comes as an object is looked at as well, alone and in rows', async () => {
  const { app, who, planId } = await sharedOffice();
  const fileOf = async (bytes: Uint8Array, name: string) => {
    const { sha256 } = must(await addFile(app, who, { planId, bytes, name }));
    return [{ sha256, name }];
  };
  const bad = await fileOf(await written(['{letter}']), 'bad.docx');
  const good = await fileOf(await written(['{#tasks}{title}{/tasks}']), 'good.docx');
  const values = { title: { en: 'Ours' }, paper: 'task-list', language: 'lo', file: bad };
  const refused = await createObject(app, who, { planId, type: 'paper-template', values });
  const told = refused.ok ? [] : refused.error.faults?.map(({ at, fault, facts }) => [at, fault, facts.tag]);
  assert.deepEqual(told, [['file', 'tag-unknown', 'letter']]);
  const rows = [
    { ...values, file: good },
    { ...values, language: 'en' },
  ];
  const looked = must(await writeRows(app, who, { planId, type: 'paper-template', rows, dryRun: true }));
  assert.deepEqual(looked.counts, { add: 1, change: 0, skip: 0, error: 1 });
  const kept = must(
    await createObject(app, who, { planId, type: 'paper-template', values: { ...values, file: good } }),
  );
  const patch = { paper: 'letters-pending' };
  const { id, version } = kept;
  assert.equal(
    codeOf(await changeObject(app, who, { planId, type: 'paper-template', id, version, patch })),
    'object-invalid',
  );
});

test('EX842 a preview says whether DOCX follows a template of one’s own', async () => {
  const { app, who, planId } = await sharedOffice();
  const own = async (language: string) =>
    must(await showPaper(app, who, { planId, kind: 'training-and-visits', language })).ownTemplate;
  assert.equal(await own('en'), false);
  const plain = must(await defaultTemplate(app, { kind: 'training-and-visits', language: 'en' }));
  const brought = { planId, kind: 'training-and-visits', language: 'en', name: 'own.docx' };
  must(await bringTemplate(app, who, { ...brought, bytes: plain.bytes }));
  assert.deepEqual([await own('en'), await own('zh')], [true, false]);
});

test('EX940 a letter in two languages has no row of empty boxes where nothing was written, and keeps what was', async () => {
  const office = await sharedOffice();
  const letter = { kind: 'letter', about: office.made.letterOut ?? '' };
  const bytes = await printed(office, letter, 'docx', { main: 'lo', second: 'zh' });
  const rows = tablesOf(bytes).flatMap((table) => table.map((cells) => cells.join(' ').trim()));
  assert.ok(rows.length > 5, 'the rows are there');
  assert.deepEqual(
    rows.filter((row) => row === ''),
    [],
  );
  assert.ok(
    rows.some((row) => row.includes('请于') && row.includes('ຫວັງ')),
    rows.join('\n'),
  );
});
