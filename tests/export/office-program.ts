/** LibreOffice as an office that fills in forms: opens a file and keeps it as another program would. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hasOffice } from '../../scripts/programs.mjs';

/** Whether LibreOffice with its sheets is here; where it is not, `npm test` has said how to install it. */
export const officeIsHere: boolean = hasOffice();

/** One profile for all runs: making it is what takes longest. */
const profile = mkdtempSync(path.join(tmpdir(), 'office-profile-'));
process.once('exit', () => rmSync(profile, { recursive: true, force: true }));

/** The file opened and kept in another format, or in the same one anew. */
export function resave(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
  try {
    writeFileSync(path.join(folder, `form.${from}`), bytes);
    const args = [
      '--headless',
      `-env:UserInstallation=file://${profile}`,
      '--convert-to',
      to,
      '--outdir',
      path.join(folder, 'out'),
    ];
    const run = spawnSync('soffice', [...args, path.join(folder, `form.${from}`)], { timeout: 120_000 });
    if (run.status !== 0) throw new Error(`soffice: ${run.stderr}`);
    return new Uint8Array(readFileSync(path.join(folder, 'out', `form.${to.split(':')[0]}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
