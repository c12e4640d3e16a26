/** Word documents: every printed character, what is left out and reported, and the map back to paragraphs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docxParts, makeDocx, pack, paragraph } from '../../../tests/readers/make-docx.ts';
import type { ReadDocument } from '../index.ts';
import { findPlaces, readDocument } from '../index.ts';

async function readBody(
  body: string,
  more: Omit<Parameters<typeof makeDocx>[0], 'body'> = {},
): Promise<ReadDocument> {
  const read = await readDocument(await makeDocx({ body, ...more }));
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}
const run = (inside: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${inside}</w:r>`;
const text = (words: string): string => `<w:t xml:space="preserve">${words}</w:t>`;
const facts = (document: ReadDocument): Readonly<Record<string, unknown>> =>
  Object.fromEntries(document.notes.map((one) => [one.code, one.facts]));

test('TX172 Lao is read exactly, in whatever runs Word has cut it', async () => {
  const words = 'ທັງສອງຝ່າຍຈະສົ່ງເສີມການຄ້າ ແລະ ນ້ຳໃຈໄມຕີ';
  const runs = Array.from(words, (char) => run(text(char), '<w:rtl w:val="0"/>')).join('');
  const document = await readBody(`<w:p>${runs}</w:p>`);
  assert.equal(document.chars, `${words}\n`);
  assert.equal(document.mediaType, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
});

test('TX172 characters that have an element of their own are read', async () => {
  const inside = `${text('a')}<w:tab/>${text('b')}<w:br/>${text('c')}<w:noBreakHyphen/>${text('d')}<w:softHyphen/>${text('e')}<w:sym w:font="Wingdings" w:char="F0FE"/>${text('&amp;&lt;&#x4E2D;')}`;
  assert.equal((await readBody(`<w:p>${run(inside)}</w:p>`)).chars, 'a\tb\nc\u2011de☑&<中\n');
});

test('TX172 words are read inside links, fields, controls, smart tags and elements that are not known', async () => {
  const wrapped = [
    `<w:hyperlink r:id="x">${run(text('1'))}</w:hyperlink>`,
    `<w:fldSimple w:instr="DATE">${run(text('2'))}</w:fldSimple>`,
    `<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>${run(text('3'))}</w:sdtContent></w:sdt>`,
    `<w:smartTag w:element="x">${run(text('4'))}</w:smartTag>`,
    `<w14:later><w14:still>${run(text('5'))}</w14:still></w14:later>`,
    run('<w:fldChar w:fldCharType="begin"/>') +
      run('<w:instrText>REF no</w:instrText>') +
      run('<w:fldChar w:fldCharType="separate"/>') +
      run(text('6')) +
      run('<w:fldChar w:fldCharType="end"/>'),
    `<w:ruby><w:rt>${run(text('no'))}</w:rt><w:rubyBase>${run(text('7'))}</w:rubyBase></w:ruby>`,
    `<m:oMath><m:f><m:num><m:r><m:t>8</m:t></m:r></m:num><m:den><m:r><m:t>9</m:t></m:r></m:den></m:f></m:oMath>`,
  ];
  assert.equal((await readBody(`<w:p>${wrapped.join('')}</w:p>`)).chars, '12345678/9\n');
});

test('TX172 blocks inside controls and custom elements keep their order', async () => {
  const body = `<w:sdt><w:sdtContent>${paragraph('甲')}</w:sdtContent></w:sdt><w:customXml>${paragraph('乙')}</w:customXml>${paragraph('')}${paragraph('丙')}<w:sectPr/>`;
  assert.equal((await readBody(body)).chars, '甲\n乙\n\n丙\n');
});

test('TX172 a table is rows between bars, merged cells empty; long cells are read one after the other', async () => {
  const cell = (inside: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
  const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const table = `<w:tbl><w:tblPr/>${row(cell(paragraph('1')), cell(paragraph('任务') + paragraph('说明'), '<w:vMerge w:val="restart"/>'))}${row(cell(paragraph('2')), cell(paragraph(''), '<w:vMerge/>'))}</w:tbl>`;
  assert.equal((await readBody(table)).chars, '| 1 | 任务 说明 |\n| 2 |  |\n');
  const long = '双方加强合作。'.repeat(100);
  const layout = `<w:tbl>${row(cell(paragraph('左') + paragraph(long)), cell(paragraph('右')))}</w:tbl>`;
  assert.equal((await readBody(layout)).chars, `左\n${long}\n右\n`);
  const single = `<w:tbl>${row(cell(paragraph('一') + paragraph('二')))}</w:tbl>`;
  assert.equal((await readBody(single)).chars, '一\n二\n');
});

test('TX172 recorded changes are read as accepted, and reported', async () => {
  const body =
    `<w:p>${run(text('双方'))}<w:del>${run('<w:delText>努力</w:delText>')}</w:del><w:ins>${run(text('将'))}</w:ins>${run(text('合作'))}</w:p>` +
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run(text('上半'))}</w:p>${paragraph('下半')}` +
    `<w:p><w:moveFrom>${run(text('旧处'))}</w:moveFrom><w:moveTo>${run(text('新处'))}</w:moveTo></w:p>`;
  const document = await readBody(body);
  assert.equal(document.chars, '双方将合作\n上半下半\n新处\n');
  assert.deepEqual(facts(document)['tracked-changes'], { inserted: 2, deleted: 3 });
});

test('TX172 hidden words are left out and counted, by their own mark and by style', async () => {
  const styles = '<w:style w:type="character" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>';
  const body = `<w:p>${run(text('见'))}${run(text('不见'), '<w:vanish/>')}${run(text('也不'), '<w:rStyle w:val="Note"/>')}${run(text('又见'), '<w:rStyle w:val="Note"/><w:vanish w:val="0"/>')}</w:p>`;
  const document = await readBody(body, { styles });
  assert.equal(document.chars, '见又见\n');
  assert.deepEqual(facts(document)['hidden-text'], { characters: 4 });
});

test('TX172 notes stand at the end under their marks, in the order of the text', async () => {
  const note = (id: number, inside: string, type = ''): string =>
    `<w:footnote w:id="${id}"${type}>${inside}</w:footnote>`;
  const footnotes =
    note(0, paragraph('—'), ' w:type="separator"') +
    note(7, paragraph('先写的注')) +
    note(3, `<w:p>${run('<w:footnoteRef/>')}${run(text(' 后写的注'))}</w:p>`);
  const endnotes = `<w:endnote w:id="1">${paragraph('尾注')}</w:endnote>`;
  const body = `<w:p>${run(text('2024'))}${run('<w:footnoteReference w:id="3"/>')}${run(text('年'))}${run('<w:footnoteReference w:id="7"/>')}${run('<w:endnoteReference w:id="1"/>')}${run(text('2'), '<w:vertAlign w:val="superscript"/>')}</w:p>`;
  const document = await readBody(body, { footnotes, endnotes });
  assert.equal(document.chars, '2024¹年²[1]²\n¹ 后写的注\n² 先写的注\n[1] 尾注\n');
  assert.deepEqual(facts(document)['notes-moved'], { count: 3 });
});

test('TX172 a text box follows the paragraph it hangs at, once, though Word writes it twice', async () => {
  const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`;
  const drawn = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
  const body = `<w:p>${run(text('前'))}${run(drawn)}${run(text('后'))}</w:p>${paragraph('下段')}`;
  assert.equal((await readBody(body)).chars, '前后\n框内\n下段\n');
  const old = `<w:p>${run(`<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`)}${run(text('旧'))}</w:p>`;
  assert.equal((await readBody(old)).chars, '旧\n框内\n');
});

test('TX172 programs, controls, pictures, comments and running heads are left out and each is reported', async () => {
  const body = `<w:p>${run(text('正文'))}${run('<w:drawing><a:blip xmlns:a="x"/></w:drawing>')}${run('<w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="x"/></w:ffData></w:fldChar>')}${run('<w:object><w:control r:id="c"/></w:object>')}</w:p>`;
  const document = await readBody(body, {
    header: paragraph('页眉'),
    comments: `<w:comment w:id="0">${paragraph('批注')}</w:comment>`,
    more: { 'word/vbaProject.bin': new Uint8Array([1, 2, 3]) },
  });
  assert.equal(document.chars, '正文\n');
  assert.deepEqual(facts(document), {
    'active-content-left-out': { count: 3 },
    'pictures-left-out': { count: 2 },
    'headers-left-out': { count: 1 },
    'comments-left-out': { count: 1 },
  });
});

test('TX161 words lead to their paragraph, in tables and notes too', async () => {
  const table = `<w:tbl><w:tr><w:tc>${paragraph('左')}</w:tc><w:tc>${paragraph('右')}</w:tc></w:tr></w:tbl>`;
  const footnotes = `<w:footnote w:id="1">${paragraph('注')}</w:footnote>`;
  const body = `${paragraph('第一段')}${table}<w:p>${run(text('末段'))}${run('<w:footnoteReference w:id="1"/>')}</w:p>`;
  const { chars, map } = await readBody(body, { footnotes });
  const placeOf = (word: string): unknown => {
    const start = Array.from(chars.slice(0, chars.indexOf(word))).length;
    return findPlaces(map, chars, { start, end: start + 1 }).map(({ place }) => place);
  };
  const body1 = (n: number): unknown => [{ kind: 'paragraph', part: 'body', paragraph: n }];
  assert.deepEqual(placeOf('第一段'), body1(1));
  assert.deepEqual(placeOf('左'), body1(2));
  assert.deepEqual(placeOf('右'), body1(3));
  assert.deepEqual(placeOf('末段'), body1(4));
  assert.deepEqual(placeOf('注'), [{ kind: 'paragraph', part: 'footnotes', paragraph: 1 }]);
});

test('TX160 a Word document is read whatever it is called, and its main part found by its relationships', async () => {
  const parts = docxParts({ body: paragraph('正文') });
  const moved = Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      name.replace('word/', 'other/'),
      typeof content === 'string' ? content.replace('Target="word/', 'Target="/other/') : content,
    ]),
  );
  for (const bytes of [await pack(parts), await pack(moved, { level: 0 })]) {
    const read = await readDocument(bytes, { name: 'plan.txt' });
    assert.equal(read.ok ? read.value.chars : read.error.code, '正文\n');
  }
});

test('TX3 other packed files are named by what is in them', async () => {
  const kinds: readonly (readonly [string, Parameters<typeof pack>[0]])[] = [
    ['odt', { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }],
    ['sheet', { 'xl/workbook.xml': '<workbook/>' }],
    ['sheet', { 'ppt/presentation.xml': '<p/>' }],
    ['archive', { 'plan.txt': '第一条' }],
  ];
  for (const [kind, parts] of kinds)
    assert.deepEqual(await readDocument(await pack(parts)), {
      ok: false,
      error: { code: 'file-binary', facts: { kind } },
    });
});

test('TX1 a Word document without words is empty', async () => {
  const read = await readDocument(await makeDocx({ body: paragraph('') }));
  assert.equal(read.ok ? '' : read.error.code, 'file-empty');
});
