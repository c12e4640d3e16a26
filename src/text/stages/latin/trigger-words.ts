/** What the words around a formula of undertaking tell: whose work it is, what was done, what is only named. */
import { actingThings, type Formula, type LatinVerb, pastVerbs } from './lexicon.ts';
import type { Word } from './words.ts';

/** "The project will train …": what is done, not what comes of it. */
export function doesWork(words: readonly Word[], at: number, verb: LatinVerb): boolean {
  // "Project Heron will triple …": called by a word of its own
  const isCalled =
    /^(?:Project|Operation)$/.test(words[at - 2]?.text ?? '') && /^[A-Z]/.test(words[at - 1]?.text ?? '');
  if (isCalled) return true;
  return (
    verb.kind !== 'position' &&
    actingThings.has(words[at - 1]?.lower ?? '') &&
    (verb.kind !== 'cooperate' || verb.base === 'support' || verb.base === 'help')
  );
}

/** "In this field, cooperation will aim at": what both do together. */
export function isJointWork(words: readonly Word[], from: number, to: number): boolean {
  const subject = words.slice(from, to).map(({ lower }) => lower);
  const own = subject.slice(
    0,
    subject.includes('in') && subject[0] !== 'in' ? subject.indexOf('in') : undefined,
  );
  return own.some((word) => /^(?:cooperation|co-operation|dialogue|efforts|activities)$/.test(word));
}

/** "is to be set up by the banks". */
export function isToBe({ words }: Formula): boolean {
  return /^(?:is|are)$/.test(words[0] ?? '') && words[1] === 'to';
}

/** What one is committed to may be a thing. */
export const PLEDGES = /\b(?:re)?(?:commit|committed|commits|dedicated|devoted|dedicate)\b.* to$/;
/** Verbs that tell of what is named after them. */
export const TOLD =
  /^(?:announced?|announces|presented|outlined|unveiled|shared|discussed|reviewed|welcomed|noted|has|have|had)$/;
export const MODAL = /^(?:may|must|should|will|would|shall|might|could)$/;

export function isParticiple(word: string): boolean {
  return pastVerbs.has(word) || word === 'had' || word === 'been' || (word.length > 4 && word.endsWith('ed'));
}

/** "… and Borland agreed to": one to three capitalised words, and nothing else, before the verb. */
export function isProper(words: readonly Word[], from: number, to: number): boolean {
  const named = words.slice(from, to);
  return named.length > 0 && named.length <= 3 && named.every(({ text }) => /^[A-Z][a-z]/.test(text));
}
