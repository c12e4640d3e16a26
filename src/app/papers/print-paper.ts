/** Makes a paper and has it set or printed in the languages asked for; a language beside itself is none. */
import { err, invalid, ok, type Problem, type Result } from '../../base/index.ts';
import { type Paper, type PaperLanguages, paperKind, type SetPaper } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { type App, type PaperFormat, paperFormats } from '../ports/index.ts';
import { type MakePaper, makePaper } from './make-paper.ts';
import { ownTemplate } from './own-template.ts';
import { languagesOf } from './paper-languages.ts';

/** Which paper, in which languages. */
export interface ShowPaper extends MakePaper {
  readonly language: string;
  /** The language beside it: a bilingual paper. */
  readonly beside?: string;
  /** IANA zone in which moments are told. */
  readonly zone?: string;
}
/** Which paper, in which languages, as which file. */
export interface PrintPaper extends ShowPaper {
  readonly format: string;
  /** A template of one's own for this once, for DOCX. */
  readonly template?: Uint8Array;
}
/** A printed paper. */
export interface PrintedPaper {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
}

const office = 'application/vnd.openxmlformats-officedocument';
const mediaTypes: Readonly<Record<PaperFormat, string>> = {
  docx: `${office}.wordprocessingml.document`,
  pdf: 'application/pdf',
  xlsx: `${office}.spreadsheetml.sheet`,
};

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    // Intl throws at a zone that it does not know.
    return false;
  }
}

/** A paper that was made, and how it is to be set. */
export interface Made {
  readonly paper: Paper;
  readonly languages: PaperLanguages;
  readonly zone: string;
}

async function make(app: App, who: Actor, asked: ShowPaper): Promise<Result<Made, Problem>> {
  const languages = languagesOf(asked.language, asked.beside);
  if (!languages.ok) return languages;
  const { zone = 'UTC' } = asked;
  if (!isZone(zone)) return err(invalid('/zone', 'choice'));
  const paper = await makePaper(app, who, asked);
  return paper.ok ? ok({ paper: paper.value, languages: languages.value, zone }) : paper;
}

/** A preview, and whether its DOCX follows a template of the office's own; pages and sheets never do [EX842]. */
export interface ShownPaper extends SetPaper {
  readonly ownTemplate: boolean;
  /** Entries that the statement belonging to it would enclose. */
  readonly stated: number;
}

/** The paper in words, for a preview. */
export async function showPaper(
  app: App,
  who: Actor,
  asked: ShowPaper,
): Promise<Result<ShownPaper, Problem>> {
  const made = await make(app, who, asked);
  if (!made.ok) return made;
  const { paper, languages } = made.value;
  const own = await ownTemplate(app, asked.planId, paper.kind, languages);
  const set = await app.printing.set(made.value);
  return set.ok ? ok({ ...set.value, ownTemplate: own !== null, stated: paper.stated.length }) : set;
}

function nameOf({ paper, languages: { main, second } }: Made, format: PaperFormat, mark: string): string {
  const parts = [paper.kind, main, ...(second === null ? [] : [second]), paper.standing.at.slice(0, 10)];
  return `${parts.join('-')}${mark}.${format}`;
}

/** The file of a paper that was made; `mark` tells one of several in its name. */
export async function paperFile(
  app: App,
  made: Made,
  asked: string,
  mark = '',
  template: Uint8Array | null = null,
): Promise<Result<PrintedPaper, Problem>> {
  const format = paperFormats.find((one) => one === asked);
  if (format === undefined) return err(invalid('/format', 'choice'));
  if (!isZone(made.zone)) return err(invalid('/zone', 'choice'));
  const bytes = await app.printing.print({ ...made, format, template });
  if (!bytes.ok) return bytes;
  return ok({ bytes: bytes.value, name: nameOf(made, format, mark), mediaType: mediaTypes[format] });
}

/** The paper as a file. */
export async function printPaper(
  app: App,
  who: Actor,
  asked: PrintPaper,
): Promise<Result<PrintedPaper, Problem>> {
  if (!paperFormats.some((one) => one === asked.format)) return err(invalid('/format', 'choice'));
  const made = await make(app, who, asked);
  if (!made.ok) return made;
  const { paper, languages } = made.value;
  const own = asked.format === 'docx' ? await ownTemplate(app, asked.planId, paper.kind, languages) : null;
  const mark = paperKind(asked.kind)?.originals === true ? `-${asked.original ?? 1}` : '';
  return paperFile(app, made.value, asked.format, mark, asked.template ?? own);
}
