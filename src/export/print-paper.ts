/** Prints a paper in a format: the one door from a paper to bytes. What writes a format is loaded when it is asked for. */
import type { Problem, Result } from '../base/index.ts';
import { ok } from '../base/index.ts';
import { type Audience, type Paper, type PaperKind, type PaperLanguages, paperKind } from '../views/index.ts';
import { templateData } from './docx/template-data.ts';
import { setPaper } from './set/set-paper.ts';

/** A paper to print: the shape of the port that the use cases ask through. */
export interface PaperToPrint {
  readonly paper: Paper;
  readonly languages: PaperLanguages;
  readonly format: 'docx' | 'pdf' | 'xlsx';
  /** IANA zone in which moments are told. */
  readonly zone: string;
  /** An office's own template; null: the default one. */
  readonly template: Uint8Array | null;
}

/** The kind of a paper; a name that is none is a bug here, for the paper was made by it. */
export function kindOf(name: string): PaperKind {
  const kind = paperKind(name);
  if (kind === null) throw new Error(`no kind of paper is called '${name}'`);
  return kind;
}

/** The default template, as wide and as large as this paper needs it. */
async function filledTemplate(paper: Paper, languages: PaperLanguages, zone: string): Promise<Uint8Array> {
  const { defaultTemplate } = await import('./docx/default-template.ts');
  const { tableWords } = await import('./docx/column-widths.ts');
  const lines = Object.values(paper.values).reduce((n, of) => n + (Array.isArray(of) ? of.length : 0), 0);
  const words = tableWords(setPaper(paper, languages, zone));
  return defaultTemplate(kindOf(paper.kind), paper.audience, languages, { lines, words });
}

async function printDocx({
  paper,
  languages,
  zone,
  template,
}: PaperToPrint): Promise<Result<Uint8Array, Problem>> {
  const kind = kindOf(paper.kind);
  const { fillTemplate } = await import('./docx/fill-template.ts');
  const bytes = template ?? (await filledTemplate(paper, languages, zone));
  return fillTemplate(kind, bytes, templateData(paper, languages, zone), paper.standing.at);
}

/** The paper's bytes, or what is wrong with its template. */
export async function printPaper(order: PaperToPrint): Promise<Result<Uint8Array, Problem>> {
  if (order.format === 'docx') return printDocx(order);
  const set = setPaper(order.paper, order.languages, order.zone);
  if (order.format === 'pdf') return ok(await (await import('./pdf/write-pdf.ts')).writePdf(set));
  return ok(await (await import('./xlsx/write-xlsx.ts')).writeXlsx(set));
}

/** The default template of a kind. */
export async function printTemplate(
  name: string,
  audience: Audience,
  languages: PaperLanguages,
): Promise<Uint8Array> {
  const { defaultTemplate } = await import('./docx/default-template.ts');
  return defaultTemplate(kindOf(name), audience, languages);
}

/** Whether a template asks for nothing that its kind of paper does not have. */
export async function checkTemplate(kind: PaperKind, bytes: Uint8Array): Promise<Result<null, Problem>> {
  return (await import('./docx/fill-template.ts')).checkTemplate(kind, bytes);
}
