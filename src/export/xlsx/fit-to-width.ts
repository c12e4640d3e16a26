/** Prints each sheet of a workbook as wide as a page, and as long as it is [EX1513]. */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';

/** What the library calls the content of a file. */
type FileContent = Stream | Buffer | Blob;

const fit = `<sheetPr>${getSelfClosingTagMarkup('pageSetUpPr', { fitToPage: 1 })}</sheetPr>`;

/** For sheets that have an orientation: the library writes how a page is set up for these alone. */
export const fitToWidth: Feature<FileContent> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, paperSize: 9, fitToWidth: 1, fitToHeight: 0 } : attributes,
        transform: (xml) => {
          const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
          return insertElementMarkupAccordingToOrderOfSiblings(xml, fit, order, 'worksheet');
        },
      },
    },
  },
};
