/** Words for what views give as a code with facts, `<prefix>.<code>` of the catalogues, and for who acted. */
import { operatorPseudonym } from '../../app/index.ts';
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

/** The name of who acted; whoever acted on the machine itself has none of their own. */
export function sayWho(language: Language, name: string): string {
  return name === operatorPseudonym ? translate(language, 'entry.by-operator') : name;
}
