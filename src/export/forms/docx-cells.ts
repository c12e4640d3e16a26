/**
 * Runs, paragraphs and cells of a form as a Word document. Lao is set with the font and size of complex scripts, Chinese with
 * those of East Asian ones.
 */
import { AlignmentType, BorderStyle, Paragraph, TableCell, TextRun, WidthType } from 'docx';

const LAO = /[\u0e80-\u0eff]+/u;

/** Runs of one line: Lao apart from the rest, each with its font and language. */
function runsOf(text: string, bold: boolean, size: number): readonly TextRun[] {
  return text
    .split(/([\u0e80-\u0eff\u200b]+(?:\s+[\u0e80-\u0eff]+)*)/u)
    .filter((part) => part !== '')
    .map((part) => {
      const shared = { text: part, size, sizeComplexScript: size, bold, boldComplexScript: bold };
      const font = { ascii: 'Noto Sans', hAnsi: 'Noto Sans', eastAsia: 'Noto Sans SC', cs: 'Noto Sans Lao' };
      const isLao = LAO.test(part);
      return new TextRun({
        ...shared,
        font: isLao ? { ...font, ascii: 'Noto Sans Lao', hAnsi: 'Noto Sans Lao' } : font,
        rightToLeft: false,
        language: isLao ? { value: 'lo-LA', bidirectional: 'lo-LA' } : { value: 'en-GB', eastAsia: 'zh-CN' },
      });
    });
}

/** A text as paragraphs, one for each of its lines. */
export function paragraphs(
  text: string,
  { bold = false, size = 18, before = 0, after = 0, center = false, keepNext = false } = {},
): Paragraph[] {
  return text.split('\n').map(
    (line) =>
      new Paragraph({
        children: runsOf(line, bold, size),
        spacing: { before, after },
        keepNext,
        ...(center ? { alignment: AlignmentType.CENTER } : {}),
      }),
  );
}

const rule = { style: BorderStyle.SINGLE, size: 4, color: '9AA0A6' };

const borders = { top: rule, bottom: rule, left: rule, right: rule };

/** How a cell looks. */
export interface CellLook {
  readonly width: number;
  readonly bold?: boolean;
  readonly center?: boolean;
  readonly fill?: string;
}

/** A cell of a table of a form. */
export function cell(text: string, { width, bold = false, center = false, fill }: CellLook): TableCell {
  return new TableCell({
    children: paragraphs(text, { bold, center }),
    width: { size: width, type: WidthType.DXA },
    borders,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(fill === undefined ? {} : { shading: { fill } }),
  });
}
