/** The text of a page and the site around it, told element by element; numbers of lists; wrapped files. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markerOf, openList } from './lists.ts';
import { mainContent } from './main-content.ts';
import {
  allElements,
  attributeOf,
  childElements,
  type HtmlElement,
  parseHtml,
  wordsOf,
} from './parse-html.ts';
import { isHidden, styleOf } from './styles.ts';
import { isWide, isWrappedFile } from './wrapping.ts';

function pageOf(body: string): HtmlElement {
  return parseHtml(`<!doctype html><html><body>${body}</body></html>`);
}
function find(root: HtmlElement, name: string): HtmlElement {
  const found = [...allElements(root)].find((one) => attributeOf(one, 'id') === name || one.tagName === name);
  assert.ok(found, name);
  return found;
}
const measures = Array.from(
  { length: 10 },
  (_, n) => `<p>${n}. 双方将继续加强各领域务实合作，推动共建项目落实见效。</p>`,
).join('');

test('TX176 a document without a site around it is its whole body, running heads apart', () => {
  const root = pageOf(
    `<div title="header"><p id="head">页眉</p></div>${measures}<div title="footer">1</div>`,
  );
  const { roots, isFurniture } = mainContent(root);
  assert.deepEqual(
    roots.map(({ tagName }) => tagName),
    ['body'],
  );
  const [header] = childElements(find(root, 'body'));
  assert.ok(header && isFurniture(header));
});

test('TX176 menus, asides, footers and lists of links are furniture, tables and short lines of the text are not', () => {
  const root = pageOf(
    `<nav id="n"><a href="/">首页</a></nav><article id="words">${measures}<p id="s">（完）</p><table id="t"><tr><td>1</td><td>贸易</td></tr></table><div id="l"><a href="/1">相关新闻一</a> <a href="/2">相关新闻二</a></div></article><aside id="x">广告</aside><div class="footer" id="f">版权</div>`,
  );
  const { roots, isFurniture, outside } = mainContent(root);
  assert.equal(outside, 6);
  assert.ok(roots.includes(find(root, 'words')));
  for (const name of ['n', 'x', 'f', 'l']) assert.ok(isFurniture(find(root, name)), name);
  for (const name of ['s', 't']) assert.ok(!isFurniture(find(root, name)), name);
});

test('TX176 the one heading of a page is read though it stands outside of the text, two are left where they are', () => {
  const text = `<nav><a href="/">首页</a></nav><div><div id="a">${measures}</div></div>`;
  const one = pageOf(`<header><h1 id="h">行动计划</h1></header>${text}`);
  assert.equal(mainContent(one).roots[0], find(one, 'h'));
  const two = pageOf(`<h1>某网</h1><h1>行动计划</h1>${text}`);
  assert.ok(mainContent(two).roots.every(({ tagName }) => tagName !== 'h1'));
});

test('TX176 a text that is one list or one table is read with the whole of it', () => {
  const items = Array.from(
    { length: 10 },
    () => '<li><p>双方将继续加强各领域务实合作，推动共建项目落实见效，造福两国人民。</p></li>',
  ).join('');
  const root = pageOf(`<nav><a href="/">首页</a></nav><ol id="o">${items}</ol>`);
  const { roots } = mainContent(root);
  assert.ok(roots.some((one) => one.tagName === 'ol' || one.tagName === 'body'));
});

test('TX175 only an element’s own style attribute counts, its last word', () => {
  const root = pageOf(
    '<p id="a" style="display:block; DISPLAY: none">x</p><p id="b" style="visibility:hidden">y</p><p id="c" hidden>z</p><p id="d" style="color:red">w</p>',
  );
  assert.equal(styleOf(find(root, 'a'), 'display'), 'none');
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map((name) => isHidden(find(root, name))),
    [true, true, true, false],
  );
  assert.equal(styleOf(find(root, 'd'), 'display'), undefined);
});

test('TX175 lists are counted from their start, by their value, backwards, and each by itself', () => {
  const root = pageOf(
    '<ol id="o" start="5" reversed type="I"><li>a</li><li value="2">b</li><li>c</li></ol><ul id="u"><li>d</li></ul>',
  );
  const list = openList(find(root, 'o'), null);
  const markers = childElements(find(root, 'o')).map((item) => markerOf(item, list)?.text);
  assert.deepEqual(markers, ['V. ', 'II. ', 'I. ']);
  const bullets = openList(find(root, 'u'), list);
  assert.deepEqual(markerOf(childElements(find(root, 'u'))[0] ?? root, bullets), {
    text: '• ',
    isNumber: false,
  });
  assert.equal(markerOf(root, null), null);
});

test('TX175 words of an element are its text alone, with single spaces, as many as are asked for', () => {
  const root = pageOf('<div id="d"> 甲 <script>run()</script><b>乙\n 丙</b><template>丁</template></div>');
  assert.equal(wordsOf(find(root, 'd')), '甲 乙 丙');
  assert.ok(wordsOf(find(root, 'd'), 2).length < 6);
});

test('TX175 a file is wrapped at a width where several lines end inside Chinese and none runs on', () => {
  const lines = ['双方将继续加强各领域务', '实合作，推动共建项目落', '实见效，造福两国人民，', '维护和平。'];
  assert.ok(isWrappedFile(lines.join('\n')));
  assert.ok(!isWrappedFile(lines.slice(0, 2).join('\n')));
  assert.ok(!isWrappedFile(`${lines.join('\n')}\n${'双'.repeat(200)}`));
  assert.ok(!isWrappedFile('one\ntwo\nthree\nfour\nfive'));
  assert.deepEqual(['双', '，', 'ア', 'a', '1', 'ກ'].map(isWide), [true, true, true, false, false, false]);
});
