/** The document around a page, the state inside it, the files it needs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assetsOf } from './assets.ts';
import { documentHtml } from './document.ts';
import { embedJson } from './state.ts';

const assets = {
  scripts: ['/assets/client-1.js'],
  preloads: ['/assets/zh-2.js'],
  styles: ['/assets/client-3.css'],
};
const early = { src: '/assets/early-4.js', coming: 'It "comes"', lost: 'Lost', again: 'Again' };
const html = (title: string, state: string) =>
  documentHtml({ language: 'lo', theme: 'dark', title, body: '<p>x</p>', state, assets, early });

test('DK3 no content can end the element that the state travels in', () => {
  const bad = { words: '</script><script>alert(1)</script><!-- \u2028 &amp;' };
  const embedded = embedJson(bad);
  assert.equal(/[<>&\u2028\u2029]/.test(embedded), false);
  assert.deepEqual(JSON.parse(embedded), bad);
});

test('DK3 a page holds no inline script and no style element', () => {
  const page = html('Title', embedJson({ a: '<style>' }));
  const scripts = [...page.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes);
  assert.deepEqual(scripts, [
    ' src="/assets/early-4.js" data-coming="It &quot;comes&quot;" data-lost="Lost" data-again="Again"',
    ' type="module" src="/assets/client-1.js"',
    ' type="application/json" id="state"',
  ]);
  assert.equal(/<style|\son\w+=/.test(page), false);
});

test('DK1 the document says its language and theme, and a title cannot break out of it', () => {
  const page = html('</title><b>', '{}');
  assert.match(page, /<html lang="lo" data-theme="dark">/);
  assert.match(page, /<title>&lt;\/title&gt;&lt;b&gt;<\/title>/);
});

test('DK1 a page loads its entry, what that imports, and the one language it is written in', () => {
  const manifest = {
    'a.tsx': { file: 'assets/a.js', imports: ['_b.js'], css: ['assets/a.css'] },
    '_b.js': { file: 'assets/b.js', css: ['assets/b.css', 'assets/a.css'] },
    'zh.ts': { file: 'assets/zh.js' },
    'lo.ts': { file: 'assets/lo.js' },
  };
  assert.deepEqual(assetsOf(manifest, 'a.tsx', ['lo.ts']), {
    scripts: ['/assets/a.js'],
    preloads: ['/assets/b.js', '/assets/lo.js'],
    styles: ['/assets/a.css', '/assets/b.css'],
  });
});
