/**
 * Finds words of another language in a page: what stands there, or is read out there, that is a message of the English
 * catalogue, or three Latin words in a row. What is not of the interface is left out: data in code, and whatever says
 * of itself that it is in another language.
 */
import type { Page } from 'playwright-core';
import { catalogue as english } from '../../src/i18n/compiled/en.ts';
import { catalogue as lao } from '../../src/i18n/compiled/lo.ts';
import { catalogue as chinese } from '../../src/i18n/compiled/zh.ts';

/** English messages without values that the language says otherwise. */
function messagesNotIn(language: 'zh' | 'lo'): ReadonlySet<string> {
  const own = language === 'zh' ? chinese : lao;
  const said = new Set(Object.values(own));
  const words = Object.values(english).filter((message) => typeof message === 'string');
  return new Set(words.filter((message) => !said.has(message) && /[A-Za-z]{2}/.test(message)));
}

/** The foreign words of the page, none where it is wholly in its language. */
export async function foreignWords(page: Page, language: 'zh' | 'lo'): Promise<readonly string[]> {
  const standing = await page.evaluate(() => {
    const texts: string[] = [document.title];
    const foreign = 'script, style, code, pre, kbd, [lang]:not(html)';
    for (const element of document.querySelectorAll('html, body, body *')) {
      if (element.closest(foreign) !== null) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
        texts.push(element.getAttribute(name) ?? '');
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });
  const messages = messagesNotIn(language);
  const latin = /[A-Za-z’']{2,}(?:[ ,;]+[A-Za-z’']{2,}){2,}/;
  return [...new Set(standing.filter((text) => messages.has(text) || latin.test(text)))];
}
