/**
 * Fills a template: the default one, or an office's own. A template is only looked up in, never run: its tags name fields of
 * the paper, and reach nothing else [EX40]. What was written into it by hand stays as it is.
 */
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import {
  err,
  ok,
  type PlacedFault,
  type Problem,
  problem,
  problemAt,
  type Result,
} from '../../base/index.ts';
import type { PaperKind } from '../../views/index.ts';
import { splitScripts } from './split-scripts.ts';
import { type TemplateScope, tagTree } from './template-data.ts';
import { engineFaults, looseFaults, tagsIn, unknownTags } from './template-faults.ts';

const MOST_UNPACKED = 50 * 1024 * 1024;
const parts = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const FIXED = new Date(Date.UTC(1980, 0, 1));

function faulty(faults: readonly PlacedFault[]): Result<never, Problem> {
  return err(problemAt('template-faulty', faults, { n: faults.length }));
}

/** The archive; a file that is none, or unpacks into too much, is no template. */
function unpack(bytes: Uint8Array): PizZip | null {
  try {
    const zip = new PizZip(bytes);
    const files = Object.values(zip.files);
    const size = files.reduce(
      (sum, file) => sum + Number(Reflect.get(Object(Reflect.get(file, '_data')), 'uncompressedSize') ?? 0),
      0,
    );
    return size <= MOST_UNPACKED && zip.file('word/document.xml') !== null ? zip : null;
  } catch {
    // Whatever an archive's reader throws says that this is no archive that it can read.
    return null;
  }
}

/** Looks a tag up in the scope at hand and those around it; nothing is computed. */
function parser(tag: string) {
  return {
    get: (scope: TemplateScope): unknown =>
      tag === '.' ? scope : Object.hasOwn(scope, tag) ? scope[tag] : undefined,
  };
}

function openTemplate(bytes: Uint8Array): Result<Docxtemplater<PizZip>, Problem> {
  const zip = unpack(bytes);
  if (zip === null) return faulty([{ at: '/template', fault: 'template-unreadable', facts: {} }]);
  try {
    const options = { paragraphLoop: true, linebreaks: true, parser, nullGetter: () => '' };
    return ok(new Docxtemplater(zip, options));
  } catch (thrown) {
    const faults = engineFaults(thrown);
    if (faults.length === 0) throw thrown;
    return faulty(faults);
  }
}

/** The faults that the engine stopped at, and what of the rest can be seen without it. */
function withLoose(
  kind: PaperKind,
  bytes: Uint8Array,
  named: readonly PlacedFault[],
): readonly PlacedFault[] {
  const zip = unpack(bytes);
  if (zip === null) return named;
  const texts = Object.keys(zip.files).flatMap((name) => {
    const xml = parts.test(name) ? (zip.file(name)?.asText() ?? '') : '';
    const words = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>/gu)].map(
      ([, text]) => text ?? '\n',
    );
    return words.length === 0 ? [] : [words.join('')];
  });
  return [...named, ...looseFaults(texts, tagTree(kind), named)];
}

/** Whether the file can be used for papers of the kind. */
export function checkTemplate(kind: PaperKind, bytes: Uint8Array): Result<null, Problem> {
  const opened = openTemplate(bytes);
  if (!opened.ok) return faulty(withLoose(kind, bytes, opened.error.faults ?? []));
  const unknown = unknownTags(tagsIn(opened.value), tagTree(kind));
  return unknown.length === 0 ? ok(null) : faulty(unknown);
}

/** The document's own dates: those of the paper. */
const dated = (xml: string, at: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at}`);

/** The document, dated `at`. The same template and values give the same bytes. */
export function fillTemplate(
  kind: PaperKind,
  bytes: Uint8Array,
  values: TemplateScope,
  at: string,
): Result<Uint8Array, Problem> {
  const checked = checkTemplate(kind, bytes);
  if (!checked.ok) return checked;
  const opened = openTemplate(bytes);
  if (!opened.ok) return opened;
  const engine = opened.value;
  try {
    engine.render(values);
  } catch (thrown) {
    const faults = engineFaults(thrown);
    return faults.length === 0 ? err(problem('internal')) : faulty(faults);
  }
  const zip = engine.getZip();
  for (const name of Object.keys(zip.files)) {
    const file = zip.file(name);
    if (file !== null && parts.test(name)) zip.file(name, splitScripts(file.asText()), { date: FIXED });
  }
  const core = zip.file('docProps/core.xml');
  if (core !== null) zip.file(core.name, dated(core.asText(), at), { date: FIXED });
  for (const file of Object.values(zip.files)) file.date = FIXED;
  return ok(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }));
}
