/** Words of kinds of paper, by the names that the API gives them. */
import { isMessageKey } from '../../../i18n/desk/index.ts';
import type { Say } from '../../words/index.ts';

/** What a kind of paper is for, in a line. */
export function aboutWords(say: Say, kind: string): string {
  const key = `paper.desk.about.${kind}`;
  return isMessageKey(key) ? say(key) : '';
}

/** For whom a paper is. */
export function audienceWords(say: Say, audience: string): string {
  const key = `paper.audience.${audience}`;
  return isMessageKey(key) ? say(key) : audience;
}
