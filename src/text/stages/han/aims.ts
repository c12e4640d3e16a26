/**
 * What a clause after an action aims at: an end with nothing of its own (关系发展, 共同体, 环境), which goes on with that action,
 * or a thing that is there or not, given or not, and is reported by itself.
 */
import * as aims from '../../languages/zh/aims.ts';
import * as rules from '../../languages/zh/rules.ts';
import { endsWithOne, holdsOne, setOf } from '../word-ends.ts';
import type { Action } from './action.ts';
import { abstractEndTable, BODY, concreteEndTable, NOUNLIKE, VERB, type Verb } from './lexicon.ts';
import type { ClauseReader } from './predicate.ts';
import { endOf, entryAt } from './tokens.ts';
import { isOneOf, matches, WordTest } from './word-tests.ts';

const MADE_RESULT = new WordTest(endsWithOne(rules.madeResults));
const MADE_THING = new WordTest(endsWithOne(rules.madeThings));
const PURPOSES = setOf(rules.purposeVerbs);
const isSupport = endsWithOne(rules.supportNouns);
const isEndPoint = endsWithOne(rules.endPoints);
const isKeptUp = endsWithOne(rules.keptUp);
const DEEPENING = isOneOf(setOf(aims.accordVerbs));
const isAccord = endsWithOne(aims.accords);
const BONDING = isOneOf(setOf(aims.bondVerbs));
const isBond = endsWithOne(aims.bonds);
const OWN = aims.ownObjects.map(({ verbs, words }) => ({
  verbs: isOneOf(setOf([{ words: verbs }])),
  isOwn: endsWithOne([{ words }]),
}));
const WARDING = isOneOf(setOf(aims.wardingVerbs));
const isState = endsWithOne(aims.wardedOff);
const SENDING = isOneOf(setOf(aims.sendingVerbs));
const READIED = isOneOf(new Set(['用好', '利用好', '更好利用', '充分利用', '有效利用']));
const LOOKS = isOneOf(setOf(aims.focusing));
const HOLDS_TO = matches(/^秉[持承]$/);
const PUTS_IN = matches(/^(?:增加|加大)(?:投入|力度)$/);
const ADDS = matches(/^(?:增加|加大)$/);
const STRIVES = matches(/^(?:力争|争取)$/);
const HELPS = matches(/支持$|帮助$|协助$/);
const isGoal = endsWithOne([{ words: '目标' }]);
const holdsReaching = holdsOne([{ words: '实现 达到' }]);
const isFriendly = endsWithOne([{ words: '团结合作 互利合作 友好合作' }]);

export class Aims {
  private readonly reader: ClauseReader;

  constructor(reader: ClauseReader) {
    this.reader = reader;
  }

  /** 防范债务风险, 恢复正常秩序: how things are to be once the action before is done. */
  isWardedOff({ verbAt, clause: { b } }: Action): boolean {
    return this.reader.holds(verbAt, WARDING) && this.reader.stretch(verbAt + 1, b, isState);
  }

  /** 以促进……: what for. 以……为依托 gives a basis. */
  isAim({ clause: { a, b } }: Action): boolean {
    if (this.reader.is(a, '以便')) return true;
    if (!this.reader.is(a, '以') || !(this.reader.flags(a + 1) & VERB)) return false;
    // 以培训为主, 以合作方式: nouns.
    if (this.reader.flags(a + 1) & NOUNLIKE && b - a < 4) return false;
    return this.reader.find('为', a + 1, b) < 0;
  }

  /** 力争2027年开工, 支持对方实现……目标: by when or for what, with no object of its own. */
  isTargetOf({ verbAt, clause: { b } }: Action): boolean {
    const { reader } = this;
    if (reader.holds(verbAt, STRIVES))
      return reader.unitsOf(verbAt + 1, b) < 16 && reader.stretch(verbAt + 1, b, isEndPoint);
    if (!reader.holds(verbAt, HELPS)) return false;
    return reader.stretch(verbAt + 1, b, isGoal) && reader.stretch(verbAt + 1, b, holdsReaching);
  }

  /** 并为对方培养人才, 为农产品建立“绿色通道”: given or not; 为……提供支撑: a purpose. */
  isGiven({ clause, linked }: Action, { kind, strength }: Verb, words: string): boolean {
    if (strength !== 'firm' || !/^(?:train|provide|build|establish|conclude|exchange|implement)$/.test(kind))
      return false;
    if (!PURPOSES.has(words)) return true;
    return linked && !this.reader.stretch(Math.max(clause.a, clause.b - 3), clause.b, isSupport);
  }

  /** 保障用地, 保障资金: given or not, and no purpose. */
  givesMeans({ clause }: Action, words: string): boolean {
    return words === '保障' && (entryAt(this.reader.tokens, clause.b - 1)?.classes.has('means') ?? false);
  }

  /** 打造平台, 打造品牌: a thing that is there or not; 打造环境: a result. */
  makesThing({ clause }: Action, words: string): boolean {
    if (!/^(?:打造|建成)$/.test(words)) return false;
    const last = clause.b - 1;
    if (this.reader.holds(last, MADE_RESULT)) return false;
    const classes = entryAt(this.reader.tokens, last)?.classes;
    return (
      classes?.has('works') === true ||
      classes?.has('institution') === true ||
      this.reader.holds(last, MADE_THING)
    );
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
    return abstractEndTable.reach(chars, to, from) > concreteEndTable.reach(chars, to, from);
  }

  /** 携手构建……命运共同体, 建立……伙伴关系, 巩固政治互信: what two states are to each other, and no thing that is there or not. */
  isBondBuilt({ verbAt, clause: { b } }: Action): boolean {
    const { reader } = this;
    if (reader.holds(verbAt, DEEPENING) && reader.stretch(verbAt + 1, b, isAccord)) return true;
    return reader.holds(verbAt, BONDING) && reader.stretch(verbAt + 1, b, isBond);
  }

  /** 促进经验分享, 维护双方企业合法权益, 形成报告: something that is done by itself, though its verb mostly says what for. */
  hasOwnObject({ verbAt, clause: { b } }: Action): boolean {
    const { reader } = this;
    if (reader.stretch(verbAt + 1, b, isFriendly)) return false;
    for (const { verbs, isOwn } of OWN)
      if (reader.holds(verbAt, verbs) && reader.stretch(verbAt + 1, b, isOwn)) return true;
    return reader.is(verbAt, '形成') && this.isDrawnUp(verbAt + 1, b);
  }

  /** Whether a paper closes the words, or stands before what is done with it. */
  private isDrawnUp(from: number, b: number): boolean {
    let last = b - 1;
    for (let at = from + 1; at < b; at++) if (this.reader.holds(at, SENDING)) last = Math.min(last, at - 1);
    return entryAt(this.reader.tokens, last)?.classes.has('document') === true;
  }

  /** 保持高层互访势头 goes on with what is kept up already; 保持两国外交部密切沟通 names who keeps it up. */
  isKeptUp({ verbAt, clause: { a, b } }: Action): boolean {
    if (!this.reader.stretch(a, b, isKeptUp)) return false;
    for (let at = verbAt + 1; at < b; at++) if (this.reader.flags(at) & BODY) return false;
    return true;
  }

  /** 用好博览会等平台, 创造有利条件, 秉持……原则: with what the next action is done, where one comes. */
  prepares({ verb, verbAt, clause, wills, head }: Action): boolean {
    // 双方同意再接再厉: an idiom that no list holds, and nothing done yet.
    const rest = this.reader.unitsOf(head, clause.b);
    if (!verb) return wills && rest > 0 && rest <= 4;
    const { reader } = this;
    if (reader.holds(verbAt, HOLDS_TO)) return /(?:原则|精神|理念)$/.test(reader.text(clause.b - 1));
    // 增加投入，加强设施建设: more of what the next action takes.
    if (reader.holds(verbAt, PUTS_IN)) return verbAt === clause.b - 1;
    if (reader.holds(verbAt, ADDS)) return /^(?:投入|力度)$/.test(reader.text(verbAt + 1, clause.b));
    if (reader.holds(verbAt, LOOKS) && !wills) return true;
    if (reader.is(verbAt, '创造')) return /(?:条件|环境)$/.test(reader.text(clause.b - 1));
    return reader.holds(verbAt, READIED) && reader.isStanding(clause.b - 1);
  }
}
