/** Texts that hold the raw tags of a page: what was copied out of a page's source or a site's database. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPlaces, type ReadDocument, readDocument } from '../index.ts';

async function readText(text: string, name = 'plan.txt'): Promise<ReadDocument> {
  const read = await readDocument(new TextEncoder().encode(text), { name });
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}
const codes = ({ notes }: ReadDocument): readonly string[] => notes.map(({ code }) => code);

test('TX1630 a text that holds the tags of a page is read as a page, and says so', async () => {
  const pieces = await readText(
    '<p>&nbsp; 甲乙两国商定如下。</p><p><font face="黑体">一、贸易</font></p><p>双方扩大贸易。</p><p>二、交通<br>双方建设铁路。</p>',
  );
  assert.equal(
    pieces.chars,
    '\u00a0 甲乙两国商定如下。\n一、贸易\n双方扩大贸易。\n二、交通\n双方建设铁路。\n',
  );
  assert.equal(pieces.mediaType, 'text/html');
  assert.deepEqual(codes(pieces), ['tags-read-as-page']);

  const lined = await readText(
    'Action plan\n<h2>1. Trade</h2>\n<p>The Parties will\nwiden trade.</p>\n<h2>2. Rail</h2>\n<p>They build a line.</p>\n',
    'plan',
  );
  assert.equal(
    lined.chars,
    'Action plan\n1. Trade\nThe Parties will widen trade.\n2. Rail\nThey build a line.\n',
  );
});

test('TX1630 the map leads from words between tags to the element of the file', async () => {
  const read = await readText('<p>甲</p>\n<p>乙</p>\n<p>丙</p>\n');
  assert.deepEqual(findPlaces(read.map, read.chars, { start: 2, end: 3 }), [
    { start: 2, end: 3, place: { kind: 'element', path: '/html/body/p[2]', line: 2 } },
  ]);
});

test('TX1630 where only marks of type stand between lines, the lines stay lines', async () => {
  const read = await readText(
    '<b>1. Trade</b>\nThe Parties widen trade\n<b>2. Rail</b>\nThey build a line\n<span style="color:red">Done</span>\n',
  );
  assert.equal(read.chars, '1. Trade\nThe Parties widen trade\n2. Rail\nThey build a line\nDone\n');
});

test('TX1630 a text that names a tag or two, or compares numbers, is plain text', async () => {
  for (const text of [
    '第一条 网页须有 <title> 与 <p> 标签。\n第二条 双方合作。\n第三条 双方交流。\n第四条 双方磋商。\n',
    '甲方<乙方>丙方\n第一条 人数<500的企业，产值>3亿元。\n',
    '<u>Trade</u>\nThe Parties widen trade.\nThey meet each year.\nThey report.\nThey publish.\n<u>Rail</u>\nThey build.\n',
  ]) {
    const read = await readText(text);
    assert.equal(read.mediaType, 'text/plain', text);
    assert.equal(read.chars, text);
  }
});

test('TX1631 lines of a block that each end as a paragraph does are lines, as the site showed them', async () => {
  const page = (words: string): string => `<html><body><div class="box">\n${words}\n</div></body></html>`;
  const kept = await readText(
    page('各部门：\n现将通知转发你们。\n<b>一、自查</b>\n要逐项自查。<br />\n特此通知。'),
    'page.html',
  );
  assert.equal(kept.chars, '各部门：\n现将通知转发你们。\n一、自查\n要逐项自查。\n特此通知。\n');
  const wrapped = await readText(
    page('双方将扩大贸易和\n投资，并推动两国\n企业加强合作，每\n年举行一次会议。'),
    'page.html',
  );
  assert.equal(wrapped.chars, '双方将扩大贸易和投资，并推动两国企业加强合作，每年举行一次会议。\n');
});
