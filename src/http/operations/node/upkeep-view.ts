/** What is known of the node's data and backups, as the API shows it. */
import type { StoreHealth } from '../../../app/index.ts';
import type { Language } from '../../../i18n/index.ts';
import type { Upkeep } from '../../contract/index.ts';
import type { BackupNews, NodeUpkeep } from '../../options.ts';
import { problemBody } from '../../server/problem-reply.ts';

const unknown: StoreHealth = { state: 'unchecked', at: null, milliseconds: null, findings: [] };
const none: BackupNews = { everyHours: 0, keep: 1, last: null, failed: null };
const timeOf = (at: number): string => new Date(at).toISOString();

function failedView({ at, code }: NonNullable<BackupNews['failed']>, language: Language) {
  const { title, detail } = problemBody(language, { code, facts: {} }, '');
  return { at: timeOf(at), title, advice: detail };
}

/** What is known now; a server that was given nobody to ask knows nothing. */
export async function upkeepView(upkeep: NodeUpkeep | undefined, language: Language): Promise<Upkeep> {
  const { state, at, milliseconds, findings } = upkeep?.health() ?? unknown;
  const { everyHours, keep, last, failed } = (await upkeep?.backups()) ?? none;
  return {
    data: { state, at: at === null ? null : timeOf(at), milliseconds, findings: [...findings] },
    backups: {
      everyHours,
      keep,
      last: last && { ...last, at: timeOf(last.at) },
      failed: failed && failedView(failed, language),
    },
  };
}
