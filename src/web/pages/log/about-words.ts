/** What an entry is about, in the words of the desk: never the register's own name. */
import { keyedObject, objectType } from '../../../plan/objects/index.ts';
import { typeWords } from '../../objects/words/index.ts';
import type { Say } from '../../words/index.ts';
import { objectPrefixes, prefixOf } from './log-query.ts';

const prefixWord = {
  'plan/': 'plan',
  'text/': 'text',
  'outline/': 'outline',
  'cut/': 'cut',
  'reading/': 'reading',
} as const;

/** Words for a register, or for a prefix of registers; null is the opening of the log. */
export function aboutWords(say: Say, register: string | null): string {
  if (register === null) return say('log.about.opening');
  const prefix = prefixOf(register);
  if (prefix !== null) return say(`log.about.${prefixWord[prefix]}`);
  const [type = ''] = register.split('/');
  if (type === 'alignment') return say('log.about.alignment');
  if (type === 'period') return say('log.about.period');
  const object = objectPrefixes.get(register) ?? keyedObject(register)?.type ?? objectType(type)?.name;
  return object === undefined ? say('log.about.other') : typeWords(say, object, 'one');
}
