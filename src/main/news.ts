/** What a running server says by itself on the terminal: how the data are, a backup that could not be made, mail that came. */
import type { NoticeNews, StoreHealth } from '../app/index.ts';
import type { Problem } from '../base/index.ts';
import { sayProblem } from '../cli/index.ts';
import { type Language, translate } from '../i18n/index.ts';
import type { Call, MailNews } from '../jobs/index.ts';

/** How a look at the whole data came out, in words. */
function sayHealth(language: Language, { state, milliseconds, findings, files }: StoreHealth): string {
  if (state === 'files-damaged') return translate(language, 'cli.data.files-damaged', { n: files.length });
  if (state !== 'damaged')
    return translate(language, 'cli.data.sound', { seconds: Math.ceil((milliseconds ?? 0) / 1000) });
  return translate(language, 'cli.data.damaged', { findings: findings.join('\n') });
}

/** Tells on the terminal, in the language of whoever keeps the server. */
export function newsOf(language: Language) {
  /** What was told of each party last, so that a line that stays down is told once. */
  const told = new Map<string, string>();
  let isMarkerTold = false;
  return {
    tellCalls(calls: readonly Call[]): void {
      for (const { planId, party, result } of calls) {
        const name = `${planId} ${party}`;
        const code = 'code' in result ? result.code : '';
        if ((told.get(name) ?? '') === code) continue;
        told.set(name, code);
        if ('code' in result)
          console.error(
            `${translate(language, 'cli.exchange.failed', { party, plan: planId })}\n${sayProblem(language, result)}`,
          );
        else console.log(translate(language, 'cli.exchange.again', { party, plan: planId }));
      }
    },
    tellHealth(health: StoreHealth): void {
      const isDamage = health.state === 'damaged' || health.state === 'files-damaged';
      const say = isDamage ? console.error : console.log;
      say(sayHealth(language, health));
    },
    tellMail({ forms, unread, nowhere }: MailNews): void {
      if (forms + unread > 0) console.log(translate(language, 'cli.mail.taken', { forms, unread }));
      if (nowhere.length > 0)
        console.error(translate(language, 'cli.mail.nowhere', { files: nowhere.join('\n') }));
    },
    tellNotices({ sent, failed }: NoticeNews): void {
      if (sent > 0) console.log(translate(language, 'cli.notices.sent', { n: sent }));
      for (const { name, problem } of failed)
        console.error(
          `${translate(language, 'cli.notices.failed', { name })}\n${sayProblem(language, problem)}`,
        );
    },
    /** What was signed and could not be noted beside the keys: said once for as long as it is so. */
    tellMarker(failed: Problem | null): void {
      if (failed !== null && !isMarkerTold)
        console.error(`${translate(language, 'cli.marker.failed')}\n${sayProblem(language, failed)}`);
      isMarkerTold = failed !== null;
    },
    tellBackup(failed: Problem | null): void {
      if (failed === null) return;
      console.error(`${translate(language, 'cli.backup.failed')}\n${sayProblem(language, failed)}`);
    },
  };
}
