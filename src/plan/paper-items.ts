/** What a signed paper confirms, item by item: which commitment in which period, and how far it is [OB1670]. */
import { isJsonObject, jsonList, jsonText } from '../base/index.ts';
import type { Values } from './objects/index.ts';
import { type PaperFacts, progressWords } from './status.ts';

/** One item of a paper. */
export interface PaperItem extends PaperFacts {
  /** `<type>/<id>` of the commitment. */
  readonly commitment: string;
}

/** The items of the paper with these values; what is of no known form is left out. */
export function paperItems(values: Values): readonly PaperItem[] {
  const signed = jsonText(values.date) ?? '';
  return jsonList(values.items).flatMap((item) => {
    if (!isJsonObject(item)) return [];
    const [commitment, period] = [jsonText(item.commitment), jsonText(item.period)];
    const progress = progressWords.find((word) => word === item.progress);
    return commitment === null || period === null || progress === undefined
      ? []
      : [{ commitment, period, progress, signed }];
  });
}
