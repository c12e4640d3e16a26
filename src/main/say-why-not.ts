/** Why a start cannot go on, in words: what happened, what is safe, what to do [HO6]. */
import type { Problem } from '../base/index.ts';
import { sayProblem } from '../cli/index.ts';
import { type Language, translate } from '../i18n/index.ts';
import type { Config, WrongSetting } from './config.ts';
import type { OtherNode } from './identity.ts';

/** One line for each wrong setting. */
export function sayWrongSettings(language: Language, wrong: readonly WrongSetting[]): string {
  return wrong
    .map(({ near, ...one }) =>
      near === undefined
        ? translate(language, 'cli.setting-wrong', { ...one })
        : translate(language, 'cli.setting-unknown', { name: one.name, near: near === '' ? 'none' : near }),
    )
    .join('\n');
}

/** Why the node could not be opened. */
export function sayWhyNotOpen(language: Language, why: Problem | OtherNode): string {
  if ('setting' in why) return translate(language, 'cli.server.other-node', { ...why });
  const words = sayProblem(language, why);
  return why.code === 'store-locked' ? `${words}\n${translate(language, 'cli.server-has-it')}` : words;
}

/** Why the node cannot listen for other nodes. */
export function sayWhyNoLine({ language, line }: Pick<Config, 'language' | 'line'>, reason: string): string {
  return translate(language, 'cli.server.line-refused', {
    host: line?.host ?? '',
    port: String(line?.port ?? ''),
    reason,
  });
}
