/**
 * What terms of answering can be about, and which registers that is. The terms themselves name the beginnings of registers, so
 * they mean the same on every node, also on one whose program knows of further kinds of things [PL1040].
 */
import { objectTypes } from './objects/index.ts';

/** What the parties settle reply times for. */
export const termSubjects = ['claims', 'readings', 'programme'] as const;
/** One of them. */
export type TermSubject = (typeof termSubjects)[number];

/** A signed paper is an act of its own, and silence about it means nothing; a claim has its own registers. */
const neverWaits = ['signed-paper', 'claim'];

/** Beginnings of the registers that the subject is about. */
export function coversOf(subject: TermSubject): readonly string[] {
  if (subject === 'claims') return ['status'];
  if (subject === 'readings') return ['cut', 'reading'];
  const declared = objectTypes
    .filter(({ name, recorded }) => recorded !== 'own' && !neverWaits.includes(name))
    .map(({ name }) => name);
  return ['plan', ...declared].toSorted();
}

/** The subject that beginnings of registers are about; null where they are of none, or of several. */
export function subjectOf(covers: readonly string[]): TermSubject | null {
  if (covers.length === 0) return null;
  return termSubjects.find((subject) => covers.every((cover) => coversOf(subject).includes(cover))) ?? null;
}
