/**
 * Makes the sample documents of `fixtures/readers` out of the plain texts of `fixtures/plans`, with LibreOffice Writer as a
 * real program: run by hand, where it and the Noto and Lao fonts are installed, by `node tests/readers/make-samples.ts`.
 * Labels become numbers that the program draws; each page gets a running head and a page number.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Sample {
  readonly name: string;
  readonly source: string;
  readonly font: string;
  readonly language: readonly [language: string, country: string];
  readonly head: string;
  /** Levels of the list: what the label looks like in the text, and how the program is to draw it. */
  readonly levels: readonly Level[];
}
interface Level {
  readonly label: RegExp;
  readonly format: string;
  readonly before: string;
  readonly after: string;
  readonly space: string;
}

const hanLevels: readonly Level[] = [
  { label: /^第[一二三]部分 /, format: '一, 二, 三, ...', before: '第', after: '部分', space: ' ' },
  { label: /^[一二三四五六七八九十]+、/, format: '一, 二, 三, ...', before: '', after: '、', space: '' },
  { label: /^\d+\./, format: '1', before: '', after: '.', space: '' },
];
const romanLevels = (part: string): readonly Level[] => [
  { label: new RegExp(`^${part} [IVX]+ `), format: 'I', before: `${part} `, after: '', space: ' ' },
  { label: /^[IVX]+\. /, format: 'I', before: '', after: '.', space: ' ' },
  { label: /^\d+\. /, format: '1', before: '', after: '.', space: ' ' },
];

const samples: readonly Sample[] = [
  {
    name: 'china-laos.zh',
    source: 'fixtures/plans/china-laos-2024-2028.zh.txt',
    font: 'Noto Sans CJK SC',
    language: ['zh', 'CN'],
    head: '构建中老命运共同体行动计划',
    levels: hanLevels,
  },
  {
    name: 'lanze.lo',
    source: 'fixtures/readers/lanze.lo.txt',
    font: 'Noto Sans Lao',
    language: ['lo', 'LA'],
    head: 'ແຜນປະຕິບັດງານ',
    levels: romanLevels('ພາກທີ'),
  },
  {
    name: 'lanze.en',
    source: 'fixtures/readers/lanze.en.txt',
    font: 'Liberation Serif',
    language: ['en', 'GB'],
    head: 'Action Plan of Lanze and Chanthala',
    levels: romanLevels('Part'),
  },
];

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** With `drawn` the labels become numbers of a list, else they stay text: HTML has no numbers with words around them. */
function bodyOf({ source, levels }: Sample, drawn: boolean): string {
  let begun = false;
  return readFileSync(source, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const at = levels.findIndex(({ label }) => label.test(line));
      const level = levels[at];
      if (level === undefined || !drawn) return `<text:p text:style-name="Body">${escaped(line)}</text:p>`;
      const words = `<text:p text:style-name="${at < 2 ? 'Head' : 'Body'}">${escaped(line.replace(level.label, ''))}</text:p>`;
      const open = `<text:list text:style-name="Outline"${begun ? ' text:continue-numbering="true"' : ''}><text:list-item>`;
      begun = true;
      return `${open}${'<text:list><text:list-item>'.repeat(at)}${words}${'</text:list-item></text:list>'.repeat(at + 1)}`;
    })
    .join('\n');
}

function documentOf(sample: Sample, drawn: boolean): string {
  const { font, language, head, levels } = sample;
  const [code, country] = language;
  const list = levels
    .map(
      ({ format, before, after, space }, at) =>
        `<text:list-level-style-number text:level="${at + 1}" style:num-format="${format}" style:num-prefix="${before}" style:num-suffix="${after}"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="${space === '' ? 'nothing' : 'space'}"/></style:list-level-properties></text:list-level-style-number>`,
    )
    .join('');
  const names = ['', '-asian', '-complex']
    .map((script) => `style:font-name${script}="Own" fo:font-size="12pt" style:font-size${script}="12pt"`)
    .join(' ');
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Own" svg:font-family="'${font}'"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties ${[...new Set(names.split(' '))].join(' ')} fo:language="${code === 'zh' || code === 'lo' ? 'none' : code}" fo:country="${code === 'zh' || code === 'lo' ? 'none' : country}" style:language-asian="${code === 'zh' ? code : 'none'}" style:country-asian="${code === 'zh' ? country : 'none'}" style:language-complex="${code === 'lo' ? code : 'none'}" style:country-complex="${code === 'lo' ? country : 'none'}"/></style:default-style>
<style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="8pt"/></style:style>
<style:style style:name="Head" style:family="paragraph"><style:paragraph-properties fo:margin-top="8pt" fo:margin-bottom="8pt" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>
<style:style style:name="Small" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="9pt" style:font-size-asian="9pt" style:font-size-complex="9pt"/></style:style>
<text:list-style style:name="Outline">${list}</text:list-style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.8cm" fo:margin-right="2.6cm"/><style:header-style><style:header-footer-properties fo:margin-bottom="0.6cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:margin-top="0.6cm"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:header><text:p text:style-name="Small">${escaped(head)}</text:p></style:header><style:footer><text:p text:style-name="Small">— <text:page-number text:select-page="current">1</text:page-number> —</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>${bodyOf(sample, drawn)}</office:text></office:body>
</office:document>`;
}

const out = 'fixtures/readers';
mkdirSync(out, { recursive: true });
const folder = mkdtempSync(path.join(os.tmpdir(), 'samples-'));
for (const sample of samples) {
  for (const form of ['docx', 'pdf', 'html']) {
    const source = path.join(folder, `${sample.name}.fodt`);
    writeFileSync(source, documentOf(sample, form !== 'html'));
    execFileSync('soffice', ['--headless', '--convert-to', form, '--outdir', folder, source], {
      stdio: 'ignore',
    });
    copyFileSync(path.join(folder, `${sample.name}.${form}`), path.join(out, `${sample.name}.${form}`));
  }
}
