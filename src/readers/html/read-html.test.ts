/** Web pages: the text as a browser shows it, without the site around it, and the map back to its elements. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPlaces, type ReadDocument, readDocument } from '../index.ts';

async function readPage(html: string): Promise<ReadDocument> {
  const read = await readDocument(new TextEncoder().encode(html), { name: 'page.html' });
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}
const charsOf = async (body: string): Promise<string> =>
  (await readPage(`<!doctype html><html><body>${body}</body></html>`)).chars;
const facts = ({ notes }: ReadDocument): Readonly<Record<string, unknown>> =>
  Object.fromEntries(notes.map((one) => [one.code, one.facts]));

test('TX175 blocks are lines, white space collapses, line breaks break, entities are characters', async () => {
  assert.equal(
    await charsOf(
      '<h2>第一部分\u3000序言</h2>\n<p>双方 \n  合作&nbsp;&lt;1&gt;&hellip;<br>下一行</p><div>甲<div>乙</div>丙</div>',
    ),
    '第一部分\u3000序言\n双方 合作\u00a0<1>…\n下一行\n甲\n乙\n丙\n',
  );
  assert.equal(
    await charsOf('<p>a<b>b</b> <i> c</i></p><p> </p><p>d<sup>2</sup> e<sup>th</sup></p>'),
    'ab c\nd² eth\n',
  );
  assert.equal(await charsOf('<pre>一\n  二\n</pre><p>三</p>'), '一\n  二\n三\n');
});

test('TX175 numbers that a browser draws are text: types, styles, starts, values, reversed, nested', async () => {
  const items = '<li>甲</li><li>乙</li>';
  assert.equal(await charsOf(`<ol>${items}</ol>`), '1. 甲\n2. 乙\n');
  assert.equal(await charsOf(`<ol type="A" start="3">${items}</ol>`), 'C. 甲\nD. 乙\n');
  assert.equal(await charsOf(`<ol style="list-style-type: lao">${items}</ol>`), '໑. 甲\n໒. 乙\n');
  assert.equal(
    await charsOf(`<ol style="list-style: simp-chinese-informal inside">${items}</ol>`),
    '一、甲\n二、乙\n',
  );
  assert.equal(await charsOf('<ol><li value="7">甲</li><li>乙</li></ol>'), '7. 甲\n8. 乙\n');
  assert.equal(await charsOf(`<ol reversed>${items}</ol>`), '2. 甲\n1. 乙\n');
  assert.equal(
    await charsOf('<ol><li>甲<ul><li>子<ul><li>丑</li></ul></li></ul></li><li>乙</li></ol>'),
    '1. 甲\n• 子\n◦ 丑\n2. 乙\n',
  );
  assert.equal(await charsOf(`<ol style="list-style-type:none">${items}</ol>`), '甲\n乙\n');
  assert.equal(await charsOf('<ol start="99999999999999999999"><li>甲</li></ol>'), '1. 甲\n');
});

test('TX175 an item that begins with a label of its own gets no second one', async () => {
  assert.equal(
    await charsOf('<ul><li>第一条 双方合作</li><li>（二）加强交流</li><li>3. 贸易</li><li>旅游</li></ul>'),
    '第一条 双方合作\n（二）加强交流\n3. 贸易\n• 旅游\n',
  );
  assert.equal(await charsOf('<ol><li>1. 贸易</li></ol>'), '1. 贸易\n');
});

test('TX175 tables are rows between bars, tables for layout are read through', async () => {
  const table =
    '<table><caption>清单</caption><thead><tr><th>序号<th>任务</thead><tr><td>1<td>贸易<br>合作</table>';
  assert.equal(await charsOf(table), '清单\n| 序号 | 任务 |\n| 1 | 贸易 合作 |\n');
  assert.equal(
    await charsOf('<table><tr><td><p>第一条</p><p>第二条</p></td></tr></table>'),
    '第一条\n第二条\n',
  );
});

test('TX175 what is hidden, struck out, drawn or run is left out and reported', async () => {
  const page = await readPage(
    '<html><body><p>正文<span hidden>甲</span><span style="display:none">乙丙</span><del>丁</del><ins>戊</ins></p><script>run()</script><img src="x"><form><input name="a"><button>去</button></form><noscript>己</noscript></body></html>',
  );
  assert.equal(page.chars, '正文戊\n己\n');
  assert.deepEqual(facts(page), {
    'tracked-changes': { inserted: 1, deleted: 1 },
    'hidden-text': { characters: 3 },
    'active-content-left-out': { count: 3 },
    'pictures-left-out': { count: 1 },
  });
});

const measures = Array.from(
  { length: 8 },
  (_, n) => `<p>${n + 1}.双方将继续加强各领域务实合作，推动共建项目落实见效，造福两国人民。</p>`,
);
/** A page as news sites build them: names of classes, menus and lists of links around the text. */
const site = `<!doctype html><html><head><meta charset="utf-8"><title>两国行动计划_某新闻网</title></head><body>
<div class="header"><ul class="nav"><li><a href="/a">首页</a></li><li><a href="/b">国际新闻</a></li></ul></div>
<div class="breadcrumb"><a href="/">首页</a> &gt; <a href="/c">要闻</a></div>
<div class="page"><h1>甲国和乙国合作行动计划</h1>
<div class="meta">2025-03-01 <a href="/s">分享</a></div>
<div class="text"><p>第一部分 序言</p>${measures.join('\n')}<table><tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td>贸易</td></tr></table><p>完</p></div>
<div class="related-news"><ul>${'<li><a href="/n">某地举行某项活动的新闻</a></li>'.repeat(6)}</ul></div></div>
<div id="sidebar"><h3>热门</h3>${'<a href="/h">热门新闻的标题</a>'.repeat(6)}</div>
<div class="footer">版权所有 某新闻网</div></body></html>`;

test('TX176 the text is told from the site around it, with its heading and its tables', async () => {
  const page = await readPage(site);
  const lines = page.chars.trimEnd().split('\n');
  assert.equal(lines[0], '甲国和乙国合作行动计划');
  assert.equal(lines[1], '第一部分 序言');
  assert.deepEqual(lines.slice(-3), ['| 序号 | 任务 |', '| 1 | 贸易 |', '完']);
  assert.equal(lines.length, 13);
  assert.ok(Number(Reflect.get(Object(facts(page)['page-chrome-left-out']), 'characters')) > 100);
});

test('TX176 on a page that is nothing but text all of it is read', async () => {
  const body = '<p>首页 &gt; 要闻</p><p>行动计划</p><p>第一条 合作。</p>';
  assert.equal(await charsOf(body), '首页 > 要闻\n行动计划\n第一条 合作。\n');
});

test('TX161 words lead to their element and its line in the file', async () => {
  const { chars, map } = await readPage(site);
  const start = Array.from(chars.slice(0, chars.indexOf('3.双方'))).length;
  assert.deepEqual(
    findPlaces(map, chars, { start, end: start + 5 }).map(({ place }) => place),
    [{ kind: 'element', path: '/html/body/div[3]/div[2]/p[4]', line: 8 }],
  );
});

test('TX175 a break between two lines of Chinese is a space, unless the file is wrapped at a width', async () => {
  assert.equal(await charsOf('<p>第一部分\n序言</p>'), '第一部分 序言\n');
  const wrapped = '双方将继续加强各领域务\n实合作，推动共建项目落\n实见效，造福两国人民，\n维护地区和平。';
  assert.equal(await charsOf(`<p>${wrapped}</p>`), `${wrapped.replace(/\n/g, '')}\n`);
  assert.equal(await charsOf('<p>joint\ncommittee</p>'), 'joint committee\n');
});

test('TX2 a page is read in the encoding that it states, or that its bytes tell', async () => {
  const body = '<p>双方加强合作。</p>';
  // 双方加强合作 in GB 2312, by the code table.
  const gb = [
    ...Buffer.from('<p>'),
    0xcb,
    0xab,
    0xb7,
    0xbd,
    0xbc,
    0xd3,
    0xc7,
    0xbf,
    0xba,
    0xcf,
    0xd7,
    0xf7,
    ...Buffer.from('</p>'),
  ];
  for (const head of ['<html><meta charset="gb2312">', '<html>']) {
    const read = await readDocument(Uint8Array.from([...Buffer.from(head), ...gb]));
    assert.ok(read.ok);
    assert.deepEqual([read.value.encoding, read.value.chars], ['gb18030', '双方加强合作\n']);
  }
  const lying = new TextEncoder().encode(`<html><meta charset="us-ascii-like">${body}`);
  const read = await readDocument(lying);
  assert.equal(read.ok ? read.value.encoding : read.error.code, 'utf-8');
});

test('TX160 a page is known by its beginning, whatever it is called; words with a < are no page', async () => {
  const page = await readDocument(new TextEncoder().encode('\n<!-- saved --><!DOCTYPE html><p>甲</p>'), {
    name: 'plan.txt',
  });
  assert.equal(page.ok ? page.value.mediaType : '', 'text/html');
  const text = await readDocument(new TextEncoder().encode('a < b and <Annex 1> stay'), { name: 'plan.txt' });
  assert.equal(text.ok ? text.value.chars : '', 'a < b and <Annex 1> stay');
});

test('TX164 elements may nest as deep as browsers allow, and a page is bounded', async () => {
  const deep = (depth: number): Uint8Array =>
    new TextEncoder().encode(`<html><body>${'<div>'.repeat(depth)}甲${'</div>'.repeat(depth)}`);
  const read = await readDocument(deep(400));
  assert.equal(read.ok ? read.value.chars : read.error.code, '甲\n');
  for (const bytes of [deep(100_000), new TextEncoder().encode(`<html>${'<b>'.repeat(100_000)}<p>甲`)]) {
    const refused = await readDocument(bytes);
    assert.deepEqual(refused.ok ? '' : refused.error.facts.what, 'depth');
  }
});

test('TX164 a page of very many elements is read, without its plain furniture', async () => {
  const items = 150_000;
  const html = `<html><body><nav><a href="/">首页</a></nav>${'<p>合作</p>'.repeat(items)}</body></html>`;
  const page = await readPage(html);
  assert.equal(page.chars, '合作\n'.repeat(items));
  const end = page.chars.length;
  assert.deepEqual(findPlaces(page.map, page.chars, { start: end - 3, end }).at(-1)?.place, {
    kind: 'element',
    path: `/html/body/p[${items}]`,
    line: 1,
  });
});

test('TX1 a page without words is empty', async () => {
  const read = await readDocument(new TextEncoder().encode('<html><body><img src="x"></body></html>'));
  assert.equal(read.ok ? '' : read.error.code, 'file-empty');
});
