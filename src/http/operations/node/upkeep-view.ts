/** What is known of the node's data and backups, as the API shows it. */
import { type App, type StoreHealth, stillDamaged } from '../../../app/index.ts';
import type { Language } from '../../../i18n/index.ts';
import type { Upkeep } from '../../contract/index.ts';
import type { BackupNews, NodeUpkeep } from '../../options.ts';
import { problemBody } from '../../server/problem-reply.ts';

const unknown: StoreHealth = { state: 'unchecked', at: null, milliseconds: null, findings: [], files: [] };
const none: BackupNews = { everyHours: 0, keep: 1, last: null, failed: null };
const timeOf = (at: number): string => new Date(at).toISOString();

function failedView({ at, code }: NonNullable<BackupNews['failed']>, language: Language) {
  const { title, detail } = problemBody(language, { code, facts: {} }, '');
  return { at: timeOf(at), title, advice: detail };
}

/** What is known now; a server that was given nobody to ask knows nothing. */
export async function upkeepView(
  app: App,
  upkeep: NodeUpkeep | undefined,
  language: Language,
): Promise<Upkeep> {
  const { state: known, at, milliseconds, findings, files: found } = upkeep?.health() ?? unknown;
  // What was put right since the last look is no longer told.
  const files = await app.store.read((r) => stillDamaged(app, r, found));
  const state = known === 'files-damaged' && files.length === 0 ? 'sound' : known;
  const { everyHours, keep, last, failed } = (await upkeep?.backups()) ?? none;
  return {
    data: {
      state,
      at: at === null ? null : timeOf(at),
      milliseconds,
      findings: [...findings],
      files: files.map(({ planId: plan, sha256 }) => ({ plan, sha256 })),
    },
    backups: {
      everyHours,
      keep,
      last: last && { ...last, at: timeOf(last.at) },
      failed: failed && failedView(failed, language),
    },
  };
}
