/**
 * Which language a text is in, by its script: counted on a sample spread over the text, so that the cost is bounded.
 */
import type { LanguageId } from '../extraction.ts';
import { isHan, isLao, isLetter } from './characters.ts';

const SAMPLE = 20_000;

/** The language whose script prevails. A Han character and a Lao one weigh as much as three Latin letters. */
export function detectLanguage(chars: string): LanguageId {
  const step = Math.max(1, Math.floor(chars.length / SAMPLE));
  let han = 0;
  let lao = 0;
  let latin = 0;
  for (let at = 0; at < chars.length; at += step) {
    const code = chars.charCodeAt(at);
    if (isHan(code)) han += 3;
    else if (isLao(code)) lao += 3;
    else if (isLetter(code)) latin++;
  }
  if (lao > han && lao >= latin) return 'lo';
  return han >= latin && han > 0 ? 'zh' : 'en';
}
