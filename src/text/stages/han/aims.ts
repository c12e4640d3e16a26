/**
 * What a clause after an action aims at: an end with nothing of its own (关系发展, 共同体, 环境), which goes on with that action,
 * or a thing that is there or not, given or not, and is reported by itself.
 */
import * as aims from '../../languages/zh/aims.ts';
import * as rules from '../../languages/zh/rules.ts';
import { endsWithOne, setOf } from '../word-ends.ts';
import type { Action } from './action.ts';
import { abstractEndTable, BODY, concreteEndTable, NOUNLIKE, VERB, type Verb } from './lexicon.ts';
import type { ClauseReader } from './predicate.ts';
import { endOf, entryAt } from './tokens.ts';

const isMadeResult = endsWithOne(rules.madeResults);
const isMadeThing = endsWithOne(rules.madeThings);
const PURPOSES = setOf(rules.purposeVerbs);
const isSupport = endsWithOne(rules.supportNouns);
const isEndPoint = endsWithOne(rules.endPoints);
const isKeptUp = endsWithOne(rules.keptUp);
const DEEPENING = setOf(aims.accordVerbs);
const isAccord = endsWithOne(aims.accords);
const BONDING = setOf(aims.bondVerbs);
const isBond = endsWithOne(aims.bonds);
const OWN = aims.ownObjects.map(({ verbs, words }) => ({
  verbs: setOf([{ words: verbs }]),
  isOwn: endsWithOne([{ words }]),
}));
const SENDING = setOf(aims.sendingVerbs);

const READIED = new Set(['用好', '利用好', '更好利用', '充分利用', '有效利用']);
const LOOKS = setOf(aims.focusing);

export class Aims {
  private readonly reader: ClauseReader;

  constructor(reader: ClauseReader) {
    this.reader = reader;
  }

  /** 以促进……: what for. 以……为依托 gives a basis. */
  isAim({ clause: { a, b } }: Action): boolean {
    if (this.reader.text(a) === '以便') return true;
    if (this.reader.text(a) !== '以' || !(this.reader.flags(a + 1) & VERB)) return false;
    // 以培训为主, 以合作方式: nouns.
    if (this.reader.flags(a + 1) & NOUNLIKE && b - a < 4) return false;
    for (let at = a + 1; at < b; at++) if (this.reader.text(at) === '为') return false;
    return true;
  }

  /** 力争2027年开工, 支持对方实现……目标: by when or for what, with no object of its own. */
  isTargetOf({ verbAt, clause }: Action, words: string): boolean {
    const object = this.reader.text(verbAt + 1, clause.b);
    if (/^(?:力争|争取)$/.test(words)) return isEndPoint(object) && object.length < 16;
    return /支持$|帮助$|协助$/.test(words) && /(?:实现|达到)/.test(object) && /目标$/.test(object);
  }

  /** 并为对方培养人才, 为农产品建立“绿色通道”: given or not; 为……提供支撑: a purpose. */
  isGiven({ clause, linked }: Action, { kind, strength }: Verb, words: string): boolean {
    if (strength !== 'firm' || !/^(?:train|provide|build|establish|conclude|exchange|implement)$/.test(kind))
      return false;
    if (!PURPOSES.has(words)) return true;
    return linked && !isSupport(this.reader.text(Math.max(clause.a, clause.b - 3), clause.b));
  }

  /** 保障用地, 保障资金: given or not, and no purpose. */
  givesMeans({ clause }: Action, words: string): boolean {
    return words === '保障' && (entryAt(this.reader.tokens, clause.b - 1)?.classes.has('means') ?? false);
  }

  /** 打造平台, 打造品牌: a thing that is there or not; 打造环境: a result. */
  makesThing({ clause }: Action, words: string): boolean {
    if (!/^(?:打造|建成)$/.test(words)) return false;
    const last = this.reader.text(clause.b - 1);
    if (isMadeResult(last)) return false;
    const classes = entryAt(this.reader.tokens, clause.b - 1)?.classes;
    return classes?.has('works') === true || classes?.has('institution') === true || isMadeThing(last);
  }

  aimsAtNothingConcrete(action: Action): boolean {
    const words = this.reader.text(action.verbAt + 1, action.clause.b);
    if (/[《“]|规划纲要|协定|协议|计划/.test(words)) return false;
    return this.isAbstract(action) || /构想$|更加|更为/.test(words);
  }

  /** Whether what a clause aims at is nothing concrete. */
  isAbstract(action: Action): boolean {
    const { chars, tokens } = this.reader;
    const to = endOf(tokens, action.clause.b - 1);
    const from = endOf(tokens, action.verbAt);
    const abstract = abstractEndTable.longest(chars, to, from);
    const concrete = concreteEndTable.longest(chars, to, from);
    if (concrete && (!abstract || concrete.length >= abstract.length)) return false;
    return abstract !== null;
  }

  /** 携手构建……命运共同体, 建立……伙伴关系, 巩固政治互信: what two states are to each other, and no thing that is there or not. */
  isBondBuilt({ verbAt, clause }: Action, words: string): boolean {
    const object = this.reader.text(verbAt + 1, clause.b);
    if (DEEPENING.has(words) && isAccord(object)) return true;
    return BONDING.has(words) && isBond(object);
  }

  /** 促进经验分享, 维护双方企业合法权益, 形成报告: something that is done by itself, though its verb mostly says what for. */
  hasOwnObject({ verbAt, clause }: Action, words: string): boolean {
    const object = this.reader.text(verbAt + 1, clause.b);
    if (/(?:团结|互利|友好)合作$/.test(object)) return false;
    if (OWN.some(({ verbs, isOwn }) => verbs.has(words) && isOwn(object))) return true;
    return words === '形成' && this.isDrawnUp(verbAt + 1, clause.b);
  }

  /** Whether a paper closes the words, or stands before what is done with it. */
  private isDrawnUp(from: number, b: number): boolean {
    let last = b - 1;
    for (let at = from + 1; at < b; at++)
      if (SENDING.has(this.reader.text(at))) last = Math.min(last, at - 1);
    return entryAt(this.reader.tokens, last)?.classes.has('document') === true;
  }

  /** 保持高层互访势头 goes on with what is kept up already; 保持两国外交部密切沟通 names who keeps it up. */
  isKeptUp({ verbAt, clause: { a, b } }: Action): boolean {
    if (!isKeptUp(this.reader.text(a, b))) return false;
    for (let at = verbAt + 1; at < b; at++) if (this.reader.flags(at) & BODY) return false;
    return true;
  }

  /** 用好博览会等平台, 创造有利条件, 秉持……原则: with what the next action is done, where one comes. */
  prepares({ verb, verbAt, clause, wills, head }: Action): boolean {
    // 双方同意再接再厉: an idiom that no list holds, and nothing done yet.
    const rest = this.reader.text(head, clause.b).length;
    if (!verb) return wills && rest > 0 && rest <= 4;
    const words = this.reader.text(verbAt);
    if (/^秉[持承]$/.test(words)) return /(?:原则|精神|理念)$/.test(this.reader.text(clause.b - 1));
    // 增加投入，加强设施建设: more of what the next action takes.
    if (/^(?:增加|加大)(?:投入|力度)$/.test(words)) return verbAt === clause.b - 1;
    if (/^(?:增加|加大)$/.test(words)) return /^(?:投入|力度)$/.test(this.reader.text(verbAt + 1, clause.b));
    if (LOOKS.has(words) && !wills) return true;
    if (words === '创造') return /(?:条件|环境)$/.test(this.reader.text(clause.b - 1));
    return READIED.has(words) && this.reader.isStanding(clause.b - 1);
  }
}
