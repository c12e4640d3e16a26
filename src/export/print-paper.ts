/** Prints a paper in a format: the one door from a paper to bytes. */
import type { Problem, Result } from '../base/index.ts';
import { ok } from '../base/index.ts';
import { type Audience, type Paper, type PaperKind, type PaperLanguages, paperKind } from '../views/index.ts';
import { defaultTemplate } from './docx/default-template.ts';
import { fillTemplate } from './docx/fill-template.ts';
import { templateData } from './docx/template-data.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { setPaper } from './set/set-paper.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

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

async function printDocx({
  paper,
  languages,
  zone,
  template,
}: PaperToPrint): Promise<Result<Uint8Array, Problem>> {
  const kind = kindOf(paper.kind);
  const bytes = template ?? (await defaultTemplate(kind, paper.audience, languages));
  return fillTemplate(kind, bytes, templateData(paper, languages, zone), paper.standing.at);
}

/** The paper's bytes, or what is wrong with its template. */
export async function printPaper(order: PaperToPrint): Promise<Result<Uint8Array, Problem>> {
  if (order.format === 'docx') return printDocx(order);
  const set = setPaper(order.paper, order.languages, order.zone);
  return ok(order.format === 'pdf' ? await writePdf(set) : await writeXlsx(set));
}

/** The default template of a kind. */
export async function printTemplate(
  name: string,
  audience: Audience,
  languages: PaperLanguages,
): Promise<Uint8Array> {
  return defaultTemplate(kindOf(name), audience, languages);
}
