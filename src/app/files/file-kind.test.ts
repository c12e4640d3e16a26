/** What a file is, by its content. Samples are made by hand from what the formats' specifications say of their first bytes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat, utf8 } from '../../base/index.ts';
import { safeName } from './add-file.ts';
import { endingOf, fileKind, fitsName } from './file-kind.ts';

const bytes = (...list: readonly number[]): Uint8Array => Uint8Array.from(list);
const kindOf = (content: Uint8Array): string => fileKind(content)?.name ?? 'none';

/** A local header of a zip (APPNOTE 4.3.7) for each named part, with its content stored. */
function zip(...parts: readonly (readonly [name: string, content: string])[]): Uint8Array {
  const headers = parts.flatMap(([name, content]) => {
    const head = new Uint8Array(30);
    head.set([0x50, 0x4b, 3, 4]);
    head[26] = name.length;
    return [head, utf8(name), utf8(content)];
  });
  return concat(...headers);
}

test('OB30 documents and pictures are known by their first bytes', () => {
  assert.equal(kindOf(utf8('%PDF-1.7\n…')), 'pdf');
  assert.equal(kindOf(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)), 'png');
  assert.equal(kindOf(bytes(0xff, 0xd8, 0xff, 0xe0)), 'jpeg');
  assert.equal(kindOf(utf8('GIF89a')), 'gif');
  assert.equal(kindOf(bytes(0x49, 0x49, 0x2a, 0x00)), 'tiff');
  assert.equal(kindOf(concat(utf8('RIFF'), bytes(1, 2, 3, 4), utf8('WEBPVP8 '))), 'webp');
  assert.equal(kindOf(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)), 'ole');
});

test('OB30 office packages are known by their parts; with macros, and as any other archive, they are not taken', () => {
  const types = ['[Content_Types].xml', '<Types/>'] as const;
  assert.equal(kindOf(zip(types, ['word/document.xml', '<w/>'])), 'docx');
  assert.equal(kindOf(zip(types, ['xl/workbook.xml', '<x/>'])), 'xlsx');
  assert.equal(kindOf(zip(types, ['ppt/presentation.xml', '<p/>'])), 'pptx');
  assert.equal(kindOf(zip(['mimetype', 'application/vnd.oasis.opendocument.text'])), 'odt');
  assert.equal(kindOf(zip(['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'])), 'ods');
  assert.equal(kindOf(zip(types, ['word/document.xml', ''], ['word/vbaProject.bin', ''])), 'none');
  assert.equal(kindOf(zip(['mimetype', 'application/epub+zip'])), 'none');
  assert.equal(kindOf(zip(['virus.exe', 'MZ'])), 'none');
});

test('OB30 plain text is taken in any script; what a browser would take for a page is not', () => {
  for (const text of ['文号,日期\n1,2026\n', 'ປະຊຸມ', 'a < b, "quoted"', '{"type":"Point"}'])
    assert.equal(kindOf(utf8(text)), 'text', text);
  const pages = [
    '<!DOCTYPE html><p>hello',
    '\ufeff \n<HTML>',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<?xml version="1.0"?><svg/>',
    '<!-- a note --><p>',
    'hello <script>alert(1)</script>',
  ];
  for (const page of pages) assert.equal(kindOf(utf8(page)), 'none', page);
});

test('OB30 programs, other archives, noise and broken text are not taken', () => {
  const samples = [
    concat(utf8('MZ'), bytes(0x90, 0, 3, 0)),
    bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1),
    bytes(0x1f, 0x8b, 8, 0),
    utf8('#!/bin/sh\nrm\u0000'),
    bytes(0xc3, 0x28),
    bytes(0xfe, 0xff, 0x4e, 0x2d),
  ];
  for (const sample of samples) assert.equal(kindOf(sample), 'none');
});

test('OB30 a name fits its content, or has no ending', () => {
  const pdf = fileKind(utf8('%PDF-1.4'));
  assert.ok(pdf !== null);
  assert.equal(fitsName(pdf, '扫描件.PDF'), true);
  assert.equal(fitsName(pdf, 'scan'), true);
  for (const name of ['scan.docx', 'scan.pdf.exe', 'scan.html', 'scan.png'])
    assert.equal(fitsName(pdf, name), false, name);
  assert.equal(endingOf('a.b.TXT '), 'txt');
  assert.equal(endingOf('第3号。报告'), '');
});

test('OB30 a name leads nowhere and cannot be turned around', () => {
  assert.equal(safeName('../../etc/passwd'), 'passwd');
  assert.equal(safeName('C:\\work\\scan.pdf'), 'scan.pdf');
  assert.equal(safeName('a\u202egpj.exe'), 'agpj.exe');
  assert.equal(safeName('a"b\r\nc.pdf'), 'abc.pdf');
  assert.equal(safeName('  '), 'file');
  assert.equal(safeName('ໜັງສື 12.pdf'), 'ໜັງສື 12.pdf');
  assert.equal([...safeName('长'.repeat(300))].length, 200);
});
