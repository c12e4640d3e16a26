/** One office for all tests of a file, opened when it is first asked for. */
import { after } from 'node:test';
import { type Office, openOffice } from './office.ts';

let opened: Promise<Office> | null = null;
const closing: (() => unknown)[] = [];
after(async () => {
  for (const close of closing) await close();
});

/** The office; what it holds is closed after the file's last test. */
export function sharedOffice(): Promise<Office> {
  opened ??= openOffice({ after: (close) => closing.push(close) });
  return opened;
}
