/** What a running server says by itself on the terminal: how the data are, and a backup that could not be made. */
import type { StoreHealth } from '../app/index.ts';
import type { Problem } from '../base/index.ts';
import { sayProblem } from '../cli/index.ts';
import { type Language, translate } from '../i18n/index.ts';

/** How a look at the whole data came out, in words. */
function sayHealth(language: Language, { state, milliseconds, findings }: StoreHealth): string {
  if (state !== 'damaged')
    return translate(language, 'cli.data.sound', { seconds: Math.ceil((milliseconds ?? 0) / 1000) });
  return translate(language, 'cli.data.damaged', { findings: findings.join('\n') });
}

/** Tells on the terminal, in the language of whoever keeps the server. */
export function newsOf(language: Language) {
  return {
    tellHealth(health: StoreHealth): void {
      const say = health.state === 'damaged' ? console.error : console.log;
      say(sayHealth(language, health));
    },
    tellBackup(failed: Problem | null): void {
      if (failed === null) return;
      console.error(`${translate(language, 'cli.backup.failed')}\n${sayProblem(language, failed)}`);
    },
  };
}
