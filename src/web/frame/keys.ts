/** Small judgements about keys and typed words. */

/** True while the person writes into something: single keys are letters then, not commands. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** True if each typed word stands somewhere in the words, whatever its case. */
export function fits(words: string, asked: string): boolean {
  const there = words.normalize('NFKC').toLowerCase();
  return asked
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => there.includes(word));
}
