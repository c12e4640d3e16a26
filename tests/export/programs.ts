/** Programs of the machine that tests look at papers with, where they are installed. */
import { spawnSync } from 'node:child_process';

/** The program's name where it can be run; null where it is not here. */
export function programNamed(name: 'pdftotext' | 'soffice'): string | null {
  const { error } = spawnSync(name, ['--version'], { timeout: 30_000 });
  return error === undefined ? name : null;
}
