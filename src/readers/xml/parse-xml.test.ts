/** XML from strangers: no entity of its own is resolved, depth and number of its parts are bounded. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../document.ts';
import { childOf, descendantsOf, elementsOf, parseXml, type XmlElement } from './parse-xml.ts';

function refusalOf(xml: string): string {
  try {
    parseXml(xml);
    return 'read';
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return `${error.problem.code} ${error.problem.facts.what ?? ''}`.trim();
  }
}
const words = (element: XmlElement): string =>
  element.children.map((one) => (typeof one === 'string' ? one : words(one))).join('');

test('TX173 references of XML itself are resolved, in text and attributes, and CDATA is left as it is', () => {
  const root = parseXml(
    '<?xml version="1.0"?><a b="1 &lt; 2"><c>&amp;&#20013;&#x1F600;</c><![CDATA[&lt;<x>]]> t </a>',
  );
  assert.equal(root.attributes.b, '1 < 2');
  assert.equal(words(root), '&中😀&lt;<x> t ');
});

test('TX173 prefixes do not matter, white space is kept, comments and instructions are none of the text', () => {
  const root = parseXml('<x:a xmlns:x="urn:x"><!-- no --><?no no?><y:b z:c="1">  </y:b></x:a>');
  assert.equal(root.name, 'a');
  assert.deepEqual(
    elementsOf(root).map(({ name, attributes, children }) => [name, attributes, children]),
    [['b', { c: '1' }, ['  ']]],
  );
  assert.equal(childOf(root, 'b')?.name, 'b');
  assert.equal([...descendantsOf(root)].length, 1);
});

test('TX173 entities that a document declares are refused, inner, outer and nested ones', () => {
  const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>';
  assert.equal(refusalOf(laughs), 'file-unsafe');
  assert.equal(refusalOf('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'), 'file-unsafe');
  assert.equal(
    refusalOf('<!DOCTYPE a [<!ENTITY % b SYSTEM "http://example.org/x"> %b;]><a/>'),
    'file-unsafe',
  );
  assert.equal(refusalOf('<a>&b;</a>'), 'file-damaged');
  assert.equal(refusalOf('<a>&#0;</a>'), 'file-damaged');
  assert.equal(refusalOf('<a>&#xD800;</a>'), 'file-damaged');
});

test('TX173 a document type without declarations is harmless', () => {
  assert.equal(words(parseXml('<!DOCTYPE a SYSTEM "a.dtd"><a>t</a>')), 't');
});

test('TX173 what is not well formed is damaged', () => {
  for (const xml of ['', 'words', '<a>', '<a></b>', '<a><b></a></b>', '<a', '<a b=>', '<a/><b/>'])
    assert.equal(refusalOf(xml), 'file-damaged', xml);
});

test('TX164 elements may nest so deep and no deeper', () => {
  const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
  assert.equal(refusalOf(nested(250)), 'read');
  assert.equal(refusalOf(nested(300)), 'file-too-complex depth');
  assert.equal(refusalOf(nested(100_000)), 'file-too-complex depth');
});

test('TX164 a document may have so many parts and no more', () => {
  const xml = `<a>${'<b>t</b>'.repeat(500)}</a>`;
  assert.equal(elementsOf(parseXml(xml, 1001)).length, 500);
  assert.throws(
    () => parseXml(xml, 1000),
    (error) => error instanceof Refusal && error.problem.facts.what === 'nodes',
  );
});

test('TX173 names that mean something to the language mean nothing here', () => {
  assert.equal(refusalOf('<a><__proto__>t</__proto__></a>'), 'file-damaged');
  assert.equal(refusalOf('<a constructor="x">t</a>'), 'file-damaged');
  assert.equal(Reflect.get({}, 'x'), undefined);
});
