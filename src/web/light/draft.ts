/**
 * What stands in a form and was not sent yet, kept in the browser until the server has said that it has it: closing the tab, a broken
 * line, an ended session and a restart of the server take nothing away. What is sent again is sent as it was, under its key.
 */

/** A form's fields in the order in which they are sent. */
export type Entries = readonly (readonly [name: string, value: string])[];
/** A draft as it is kept. */
export interface KeptDraft {
  readonly entries: Entries;
  /** It was sent and no answer came. */
  readonly sent: boolean;
  /** Files were chosen; no browser keeps them. */
  readonly files: boolean;
}
/** The part of the browser's storage that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const nameOf = (draft: string): string => `entente:own:${draft}`;

/** Keeps the draft; null forgets it. Where nothing can be kept the page itself still holds it. */
export function keepDraft(shelf: Shelf | null, draft: string, kept: KeptDraft | null): void {
  try {
    if (kept === null) shelf?.removeItem(nameOf(draft));
    else shelf?.setItem(nameOf(draft), JSON.stringify(kept));
  } catch {
    // A full or forbidden storage, as said above.
  }
}

/** The draft that was kept, or null. */
export function findDraft(shelf: Shelf | null, draft: string): KeptDraft | null {
  try {
    const found: KeptDraft | null = JSON.parse(shelf?.getItem(nameOf(draft)) ?? 'null'); // keepDraft wrote it
    return found;
  } catch {
    return null;
  }
}

/** Entries that two forms tell apart; the key is another at each drawing and says nothing. */
export function isSameContent(a: Entries, b: Entries): boolean {
  const said = (entries: Entries) => JSON.stringify(entries.filter(([name]) => name !== 'key'));
  return said(a) === said(b);
}
