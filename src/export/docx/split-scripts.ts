/**
 * Splits the runs of a document by script, as word processors do themselves: Lao is complex script with its own font, size
 * and language, Chinese takes the East Asian font even for marks that both scripts share. So a paper looks right whatever
 * fonts its template names, and the words can be checked for spelling.
 */
import { scriptRuns } from '../set/scripts.ts';

const run =
  /<w:r(?: [^>]*)?>(<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>|<w:rPr\/>)?((?:<w:t(?: [^>]*)?>[^<]*<\/w:t>|<w:br\/>|<w:tab\/>)+)<\/w:r>/g;
const piece = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<w:tab\/>/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (xml: string): string =>
  xml.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hexDigits?: string, digits?: string, name?: string) => {
      if (hexDigits !== undefined) return String.fromCodePoint(Number.parseInt(hexDigits, 16));
      return digits === undefined ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(Number(digits));
    },
  );
const encode = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Properties of a run without what this file decides. */
function inside(properties: string): string {
  const inner = properties.startsWith('<w:rPr>') ? properties.slice(7, -8) : '';
  return inner.replace(/<w:cs\/>|<w:lang [^>]*\/>/g, '');
}

/** The East Asian font for everything in the run. */
function hinted(inner: string): string {
  if (!/<w:rFonts[ /]/.test(inner)) {
    const style = /^<w:rStyle [^>]*\/>/.exec(inner)?.[0] ?? '';
    return `${style}<w:rFonts w:hint="eastAsia"/>${inner.slice(style.length)}`;
  }
  return inner.replace(/<w:rFonts(?: w:hint="[^"]*")?/, '<w:rFonts w:hint="eastAsia"');
}

function propertiesOf(inner: string, script: 'han' | 'lao' | 'latin'): string {
  // The schema has w:cs after everything that templates set, and w:lang after it.
  if (script === 'lao') return `<w:rPr>${inner}<w:cs/><w:lang w:bidi="lo-LA"/></w:rPr>`;
  if (script === 'han') return `<w:rPr>${hinted(inner)}<w:lang w:eastAsia="zh-CN"/></w:rPr>`;
  return inner === '' ? '' : `<w:rPr>${inner}</w:rPr>`;
}

/** The part of a document with its runs split. */
export function splitScripts(xml: string): string {
  return xml.replace(run, (_, properties: string | undefined, content: string) => {
    const inner = inside(properties ?? '');
    return [...content.matchAll(piece)]
      .flatMap(([whole, text]) => {
        if (text === undefined) return [`<w:r>${propertiesOf(inner, 'latin')}${whole}</w:r>`];
        return scriptRuns(decode(text)).map(
          (part) =>
            `<w:r>${propertiesOf(inner, part.script)}<w:t xml:space="preserve">${encode(part.text)}</w:t></w:r>`,
        );
      })
      .join('');
  });
}
