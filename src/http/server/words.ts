/** Words for what views give as a code with facts: `<prefix>.<code>` of the catalogues. */
import { isMessageKey, type Language, translate } from '../../i18n/index.ts';

export function sayMessage(
  language: Language,
  prefix: string,
  message: { readonly code: string; readonly facts: Readonly<Record<string, string | number>> },
): string {
  const exact = `${prefix}.${message.code}`;
  const key = isMessageKey(exact) ? exact : `${prefix}.other`;
  return isMessageKey(key)
    ? translate(language, key, { code: message.code, ...message.facts })
    : message.code;
}
