/** Akoma Ntoso, the standard and its drafts. The documents are our own; element names are those of the OASIS vocabulary. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPlaces, type ReadDocument, readDocument } from '../index.ts';

const standard = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const wrap = (body: string, namespace = standard): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="${namespace}"><act name="x"><meta><identification source="#x"><FRBRWork><FRBRthis value="/no"/></FRBRWork></identification><proprietary>no</proprietary></meta><body>${body}</body></act></akomaNtoso>`;
async function readXml(xml: string): Promise<ReadDocument> {
  const read = await readDocument(new TextEncoder().encode(xml));
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}
const charsOf = async (body: string): Promise<string> => (await readXml(wrap(body))).chars;
const facts = ({ notes }: ReadDocument): Readonly<Record<string, unknown>> =>
  Object.fromEntries(notes.map((one) => [one.code, one.facts]));

test('TX178 a number and its heading are one line; a number without one stands before the first words', async () => {
  const body = `<part><num>Part I</num><heading>Trade</heading>
    <article><num>Article 1</num><heading>Scope</heading><paragraph><num>1.</num><content><p>The Parties   cooperate.</p><p>Further.</p></content></paragraph></article>
    <article><num>Article 2</num><list><intro><p>They shall:</p></intro><point><num>(a)</num><content><p>open;</p></content></point><point><num>(b)</num><content><p>keep.</p></content></point></list></article></part>`;
  assert.equal(
    await charsOf(body),
    'Part I Trade\nArticle 1 Scope\n1. The Parties cooperate.\nFurther.\nArticle 2 They shall:\n(a) open;\n(b) keep.\n',
  );
});

test('TX178 Chinese and Lao numbers join as they are printed', async () => {
  const body = `<part><num>第一部分</num><heading>序言</heading><section><num>一、</num><heading>政治领域</heading><article><num>（一）</num><content><p>双方合作。</p></content></article></section></part><article><num>ມາດຕາ ໑</num><content><p>ຮ່ວມມື</p></content></article>`;
  assert.equal(await charsOf(body), '第一部分 序言\n一、政治领域\n（一）双方合作。\nມາດຕາ ໑ ຮ່ວມມື\n');
});

test('TX178 what runs on runs on, known or not, and what stands apart stands apart', async () => {
  const body = `<section><content><p>See <ref href="#x">Article <i>3</i></ref> of the <organization refersTo="#o">Joint <later>Committee</later></organization><eol/>below<sup>2</sup>.</p><blockList><listIntroduction>First:</listIntroduction><item><num>1.</num><p>one</p></item><item><num>2.</num><p>two</p></item></blockList><newBlock><p>a</p><p>b</p></newBlock></content></section>`;
  assert.equal(
    await charsOf(body),
    'See Article 3 of the Joint Committee\nbelow².\nFirst:\n1. one\n2. two\na\nb\n',
  );
});

test('TX178 quotations have the marks that the document states, notes stand at the end, tables are rows', async () => {
  const body = `<section><content><p>It reads: <mod><quotedStructure startQuote="“" endQuote="”"><paragraph><num>4.</num><content><p>New words</p></content></paragraph></quotedStructure></mod></p><p>Term<authorialNote marker="3"><p>Its note.</p></authorialNote> goes on<quotedText startQuote="‘" endQuote="’">x</quotedText>.</p><table><tr><th><p>No</p></th><th><p>Task</p></th></tr><tr><td><p>1</p></td><td><p>Trade</p></td></tr></table></content></section>`;
  const document = await readXml(wrap(body));
  assert.equal(
    document.chars,
    'It reads:\n“4. New words”\nTerm³ goes on‘x’.\n| No | Task |\n| 1 | Trade |\n³ Its note.\n',
  );
  assert.deepEqual(facts(document), { 'notes-moved': { count: 1 } });
});

test('TX178 changes marked in the document are read as accepted, pictures left out, both reported', async () => {
  const document = await readXml(
    wrap('<section><content><p>双方<del>努力</del><ins>将</ins>合作<img src="x"/></p></content></section>'),
  );
  assert.equal(document.chars, '双方将合作\n');
  assert.deepEqual(facts(document), {
    'tracked-changes': { inserted: 1, deleted: 1 },
    'pictures-left-out': { count: 1 },
  });
});

test('TX178 drafts of the standard are read alike, under any prefix, and named', async () => {
  const body = '<section><num>1.</num><content><p>Words.</p></content></section>';
  for (const namespace of [`${standard}/CSD13`, `${standard}/WD17`, 'http://www.akomantoso.org/2.0']) {
    const document = await readXml(wrap(body, namespace));
    assert.equal(document.chars, '1. Words.\n', namespace);
    assert.deepEqual(facts(document), { 'draft-schema': { namespace } });
  }
  const prefixed = wrap(body)
    .replace(/<(\/?)(\w)/g, '<$1an:$2')
    .replace('xmlns=', 'xmlns:an=');
  assert.equal((await readXml(prefixed)).chars, '1. Words.\n');
  assert.deepEqual(facts(await readXml(prefixed)), {});
  const none = await readXml(`<akomaNtoso><doc><mainBody>${body}</mainBody></doc></akomaNtoso>`);
  assert.deepEqual([none.chars, facts(none), none.mediaType], ['1. Words.\n', {}, 'application/akn+xml']);
});

test('TX161 words lead to the element that holds them', async () => {
  const { chars, map } = await readXml(
    wrap(
      '<part><num>I</num><heading>甲</heading><article><content><p>乙</p><p>丙</p></content></article></part>',
    ),
  );
  const placeOf = (word: string): unknown =>
    findPlaces(map, chars, { start: chars.indexOf(word), end: chars.indexOf(word) + 1 }).map(
      ({ place }) => place,
    );
  const at = '/akomaNtoso/act[1]/body[1]/part[1]';
  assert.deepEqual(placeOf('甲'), [{ kind: 'element', path: `${at}/heading[1]`, line: null }]);
  assert.deepEqual(placeOf('丙'), [
    { kind: 'element', path: `${at}/article[1]/content[1]/p[2]`, line: null },
  ]);
});

test('TX3 other XML is refused by its kind; entities and damage are refused as such', async () => {
  const problem = async (xml: string): Promise<unknown> => {
    const read = await readDocument(new TextEncoder().encode(xml));
    return read.ok ? 'read' : [read.error.code, read.error.facts.kind];
  };
  assert.deepEqual(await problem('<?xml version="1.0"?><TEI><text>words</text></TEI>'), [
    'file-binary',
    'xml',
  ]);
  assert.deepEqual(
    await problem('<?xml version="1.0"?><!DOCTYPE akomaNtoso [<!ENTITY x "y">]><akomaNtoso>&x;</akomaNtoso>'),
    ['file-unsafe', 'entities'],
  );
  assert.deepEqual(await problem('<?xml version="1.0"?><akomaNtoso><act></akomaNtoso>'), [
    'file-damaged',
    'xml',
  ]);
  assert.deepEqual(await problem('<?xml version="1.0"?><akomaNtoso><meta>x</meta></akomaNtoso>'), [
    'file-empty',
    undefined,
  ]);
});
