/** Two sides of which each works in its own language: labels are those of the catalogues. */
import type { Locator } from 'playwright-core';
import { type MessageKey, translate } from '../../src/i18n/index.ts';
import { askSide, openPage, planOf, type Side } from './two-sides.ts';

/** A language that is not the browser's. */
export type Tongue = 'zh' | 'lo';
/** A side with the language that its person works in. */
export interface Speaker extends Side {
  readonly language: Tongue;
  readonly letter: 'a' | 'b';
}

/** The person's account goes on in this language. */
export async function speak(side: Side, letter: Speaker['letter'], language: Tongue): Promise<Speaker> {
  await side.page.evaluate(async (said) => {
    const body = JSON.stringify({ language: said });
    const headers = { 'content-type': 'application/json' };
    const set = await fetch('/api/session', { method: 'PATCH', headers, body });
    if (!set.ok) throw new Error(await set.text());
  }, language);
  return { ...side, letter, language };
}

/** A label in the side's language. */
export const word = (
  { language }: Speaker,
  key: MessageKey,
  values?: Parameters<typeof translate>[2],
): string => translate(language, key, values);
/** A button by its label. */
export const button = (
  side: Speaker,
  key: MessageKey,
  within: Speaker['page'] | Locator = side.page,
  values?: Parameters<typeof translate>[2],
): Locator => within.getByRole('button', { name: word(side, key, values), exact: true });

/** Opens a page and sees that it is in the person's language. */
export async function open(side: Speaker, address: string): Promise<void> {
  await openPage(side.page, address);
  await side.page.locator(`html[lang^=${side.language}]`).waitFor();
}

/** Exchanges until neither side has news. */
export const exchange = (side: Speaker): Promise<unknown> =>
  askSide(side, 'POST', `${planOf(side)}/joint/exchange`, { party: side.letter === 'a' ? 'b' : 'a' });
