/** Where papers are set and printed: words in the languages asked for, and bytes of DOCX, PDF and XLSX. */
import type { Problem, Result } from '../../base/index.ts';
import type { Audience, Paper, PaperLanguages, PaperName, SetPaper } from '../../views/index.ts';

/** Formats of a printed paper. */
export const paperFormats = ['docx', 'pdf', 'xlsx'] as const;
/** A format. */
export type PaperFormat = (typeof paperFormats)[number];

/** A paper to set. */
export interface SetOrder {
  readonly paper: Paper;
  readonly languages: PaperLanguages;
  /** IANA zone in which moments are told. */
  readonly zone: string;
}
/** A paper to print. */
export interface PrintOrder extends SetOrder {
  readonly format: PaperFormat;
  /** The office's own template, for DOCX; null: the default one. */
  readonly template: Uint8Array | null;
}

/** Which default template. */
export interface TemplateOrder {
  readonly kind: PaperName;
  readonly audience: Audience;
  readonly languages: PaperLanguages;
}

/** Sets and prints. A template that cannot be used is a problem that names each fault. */
export interface Printing {
  /** Words only, for a preview. */
  set(order: SetOrder): Promise<Result<SetPaper, Problem>>;
  print(order: PrintOrder): Promise<Result<Uint8Array, Problem>>;
  /** The default template, for whoever wants to change it in a word processor. */
  defaultTemplate(order: TemplateOrder): Promise<Result<Uint8Array, Problem>>;
  /** Whether a file can be used as the template of a kind. */
  checkTemplate(kind: PaperName, bytes: Uint8Array): Promise<Result<null, Problem>>;
}
