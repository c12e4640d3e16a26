/**
 * How far a stance goes in a sentence: over what is to be carried out for it, calls on others, what ought not to be, and its
 * verb again.
 */
import { calls, heldBack, others } from '../../languages/zh/aims.ts';
import { endsWithOne, setOf, startsWithOne } from '../word-ends.ts';
import type { Action } from './action.ts';
import type { Group } from './group.ts';
import type { Verb } from './lexicon.ts';
import type { ClauseReader } from './predicate.ts';
import { isOneOf } from './word-tests.ts';

const CALLS = isOneOf(setOf(calls));
const isHeldBack = endsWithOne(heldBack);
const ofOthers = startsWithOne(others);

/** 坚决反对, 反对: whether two verbs are one by their last characters. */
export function sameVerb(a: string, b: string): boolean {
  return a !== '' && a.slice(-2) === b.slice(-2);
}

export class Stances {
  private readonly reader: ClauseReader;

  constructor(reader: ClauseReader) {
    this.reader = reader;
  }

  /** 重申应政治解决……，全面落实……决议，鼓励国际社会……: one stance, on what others or all should do. */
  goesOnInStance(action: Action, verb: Verb, open: Group): boolean {
    if (!this.isStance(open) || action.wills || open.last.form === 'recognition') return false;
    if (action.modal) return false;
    const { verbAt, clause } = action;
    if (verb.kind === 'implement' || this.reader.holds(verbAt, CALLS)) return true;
    return verb.strength === 'tentative' && this.reader.stretch(verbAt + 1, clause.b, ofOthers);
  }

  /** 反对外部干涉，重申不开展官方往来: said once more, inside a stance. */
  saysAgain({ spoken, wills, actor, clause }: Action, open: Group): boolean {
    return spoken && !wills && actor === null && !clause.fresh && this.isStance(open);
  }

  /** 支持……立场，不应将……政治化: what ought not to be, inside a stance. */
  oughtNot({ modal, wills, linked, clause }: Action, open: Group): boolean {
    if (!modal || wills || linked || clause.fresh) return false;
    const own = open.main?.verb ? this.reader.text(open.main.verbAt) : '';
    return this.isStance(open) || (/支持$/.test(own) && /^不应?/.test(this.reader.text(clause.a)));
  }

  /** 不参加同盟，不参与针对对方的活动; 保持克制，不采取……行动: one thing refrained from. */
  refrains(action: Action, { last }: Group): boolean {
    if (action.actor !== null || action.clause.fresh || !this.leavesUndone(action)) return false;
    return this.leavesUndone(last) || this.reader.stretch(last.clause.a, last.clause.b, isHeldBack);
  }

  private leavesUndone({ clause, modal }: Action): boolean {
    const { chars, tokens } = this.reader;
    if (modal || chars.charCodeAt(tokens.from[clause.a] ?? 0) !== 0x4e0d) return false;
    return /^不(?!断|少|低|超|受|得|再|应)/.test(this.reader.text(clause.a, clause.a + 2));
  }

  /** 支持A，以应对……，支持B: the stance goes on after what it is for. */
  repeatsMain({ main, spoken, last }: Group, words: string): boolean {
    const own = main?.verb && main !== last ? this.reader.text(main.verbAt) : '';
    return (spoken || main?.verb?.kind === 'position') && sameVerb(words, own);
  }

  isStance({ main, spoken, wills }: Group): boolean {
    return (spoken && !wills) || main?.verb?.kind === 'position';
  }
}
