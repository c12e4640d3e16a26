/** Files that the server hands out inside an answer become downloads of the browser. */
import { saveFile } from '../../files/index.ts';

/** Offers the bytes, given in Base64, as a file of this name. */
export function handOut(name: string, content: string): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  saveFile(name, new Blob([bytes], { type: 'application/octet-stream' }));
}
