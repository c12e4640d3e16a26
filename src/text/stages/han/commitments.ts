/**
 * Sentences → commitments: clauses that belong together by grammar are one. A new action with an object of its own
 * opens one; manner, basis and time wait for the action after them; purpose and result stay with the one before.
 */
import type { CommitmentKind, Strength } from '../../extraction.ts';
import type { FoundCommitment } from '../found.ts';
import type { Section } from '../outline.ts';
import { type Action, analyse, cuedKind, hanLength, isAbstract, strengthOf, takesStance } from './actions.ts';
import { bracketEnd, type Clause, cutClauses, leadBrackets, pauses, sentencesOutside } from './clauses.ts';
import { type Verb, verbTable } from './lexicon.ts';
import { bodiesOfBracket } from './names.ts';
import { dueOf, type TimeOrQuantity } from './times.ts';

interface Group {
  from: number;
  to: number;
  tentative: boolean;
  main: Action | null;
  last: Action;
  actor: string;
}

/** Verbs whose repetition goes on with one stance or one effort: 反对……，反对……. */
const REPEATED = new Set([
  '反对',
  '坚决反对',
  '支持',
  '坚定支持',
  '解决',
  '统筹解决',
  '着力解决',
  '坚持',
  '尊重',
  '承认',
]);

class SentenceReader {
  private readonly chars: string;
  private readonly isTime: (at: number) => number;
  private groups: Group[] = [];
  private open: Group | null = null;
  private inherited: string | null;

  constructor(chars: string, isTime: (at: number) => number, inherited: string | null) {
    this.chars = chars;
    this.isTime = isTime;
    this.inherited = inherited;
  }

  read(from: number, to: number): Group[] {
    const clauses = this.splitPauses(cutClauses(this.chars, from, to));
    const actions = clauses.map((clause) => analyse(this.chars, clause, this.isTime));
    if (this.isBarren(actions)) return [];
    for (const [at, action] of actions.entries()) this.take(action, at, actions);
    // 扩大贸易。 alone is an action, however short.
    for (const group of this.groups)
      if (group.last.form === 'action' && group.last.verb) group.main ??= group.last;
    return this.groups.filter((group) => group.main !== null);
  }

  /** Recognition and mere statements undertake nothing. */
  private isBarren(actions: readonly Action[]): boolean {
    const [first] = actions;
    if (!first) return true;
    if (first.form === 'recognition' || first.form === 'statement') return true;
    // 重大规划，包括……: a list of things, nothing done with them.
    const { from, to } = first.clause;
    const thing = first.form === 'action' && first.verb === null && first.topic && !first.tentative;
    if (
      thing &&
      !TARGET.test(this.chars.slice(Math.max(from, to - 8), to)) &&
      !/不受|取得|达到/.test(this.chars.slice(from, to))
    )
      return true;
    return !actions.some((action) => action.form === 'action');
  }

  private take(action: Action, at: number, actions: readonly Action[]): void {
    if (action.actor !== null) this.inherited = action.actor;
    const { clause } = action;
    if (!this.open || clause.fresh || !this.joins(action, this.open, actions.slice(at + 1)))
      this.begin(action);
    else {
      this.open.to = clause.to;
      this.open.last = action;
      this.open.tentative ||= this.open.main === null && action.tentative;
      if (this.open.main === null && this.isMain(action)) {
        this.open.main = action;
        if (action.actor !== null) this.open.actor = action.actor;
      }
    }
  }

  private begin(action: Action): void {
    const { clause } = action;
    const actor = action.actor ?? this.inherited ?? 'both';
    this.open = {
      from: clause.from,
      to: clause.to,
      tentative: action.tentative,
      main: this.isMain(action) ? action : null,
      last: action,
      actor,
    };
    this.groups.push(this.open);
  }

  /** Four characters such as 明确目标 lead on to what they serve. */
  private isMain(action: Action): boolean {
    if (action.form !== 'action') return false;
    return hanLength(this.chars, action.clause.from, action.clause.to) > 4 || action.actor !== null;
  }

  private joins(action: Action, open: Group, after: readonly Action[]): boolean {
    if (open.main === null) return true;
    if (action.form === 'manner')
      return (
        after.length === 0 || after.every((each) => each.clause.fresh) || after[0]?.clause.fresh === true
      );
    if (action.form === 'statement' || action.form === 'recognition') return true;
    if (action.actor !== null) return false;
    const { verb } = action;
    const words = this.chars.slice(action.verbAt, action.verbEnd);
    const before = open.last.verb ? this.chars.slice(open.last.verbAt, open.last.verbEnd) : '';
    if (REPEATED.has(words) && sameVerb(words, before)) return true;
    if (/[将把]/.test(this.chars.charAt(action.clause.from)) && this.joinsPreposed(action, before))
      return true;
    if (this.chars.charAt(action.clause.from) === '和') return true;
    if (!verb)
      return (
        action.linked || (!action.topic && hanLength(this.chars, action.clause.from, action.clause.to) <= 8)
      );
    if (action.topic) return false;
    return this.joinsByVerb(action, verb, words, open, after);
  }

  /** 将……作为…… explains what goes before, and so does what an authorisation is about. */
  private joinsPreposed({ clause }: Action, before: string): boolean {
    return before === '授权' || this.chars.slice(clause.from, clause.to).includes('作为');
  }

  private joinsByVerb(
    action: Action,
    verb: Verb,
    words: string,
    open: Group,
    after: readonly Action[],
  ): boolean {
    const { clause, verbAt } = action;
    const first = this.chars.charAt(clause.from);
    const together = /^(?:携手|共同|相互|一道)/.test(this.chars.slice(clause.from, clause.from + 2));
    if (together && verb.joining !== 'joins-if-abstract') return true;
    if (together && isAbstract(this.chars, action)) return true;
    if (first === '为' && verbAt > clause.from) return true;
    if (action.linked && verbAt > clause.from + 3) return true;
    if (first === '就' && !action.adverb) return true;
    if (verb.kind === 'position') return open.main?.verb?.kind === 'position' && words !== '支持';
    if (verb.joining === 'joins') return true;
    if (words === '保持')
      return /势头|稳定|密切沟通与配合|密切沟通/.test(this.chars.slice(clause.from, clause.to).slice(-7));
    if (verb.joining === 'joins-if-abstract') return this.aimsAtNothingConcrete(action);
    if (hanLength(this.chars, clause.from, clause.to) <= 4)
      return after.length === 0 || after[0]?.clause.fresh === true;
    return false;
  }

  private aimsAtNothingConcrete(action: Action): boolean {
    const words = this.chars.slice(action.verbEnd, action.clause.to);
    if (/[《]|规划纲要|协定|协议|计划/.test(words)) return false;
    return isAbstract(this.chars, action) || words.endsWith('构想');
  }

  /** 放宽A、放宽B and 总量趋零增长、全量利用 are actions beside each other. */
  private splitPauses(clauses: readonly Clause[]): Clause[] {
    return clauses.flatMap((clause) => {
      const marks = pauses(this.chars, clause.from, clause.to);
      if (marks.length === 0) return [clause];
      const verb = verbTable.longest(this.chars, this.afterAdverb(clause), clause.to);
      const repeated = (mark: number): boolean => {
        const next = verbTable.longest(this.chars, mark + 1, clause.to);
        if (!verb || !next || next.length !== verb.length) return false;
        const at = this.afterAdverb(clause);
        return this.chars.slice(mark + 1, mark + 1 + next.length) === this.chars.slice(at, at + verb.length);
      };
      const targets = !verb && this.allTargets(clause, marks);
      const cuts = marks.filter((mark) => targets || repeated(mark));
      return [clause.from, ...cuts.map((cut) => cut + 1)].map((from, at) => ({
        from,
        to: cuts[at] ?? clause.to,
        fresh: at === 0 && clause.fresh,
      }));
    });
  }

  private afterAdverb(clause: Clause): number {
    const skipped = /^(?:进一步|继续|积极)/.exec(this.chars.slice(clause.from, clause.from + 4));
    return clause.from + (skipped?.[0].length ?? 0);
  }

  private allTargets(clause: Clause, marks: readonly number[]): boolean {
    const ends = [...marks, clause.to];
    return ends.every((end) => TARGET.test(this.chars.slice(Math.max(clause.from, end - 8), end)));
  }
}

/** Predicates of targets: 趋零增长, 全量利用, 全面提升, 零发生. */
const TARGET = /(?:全面|全量|显著|明显|基本|大幅|进一步|趋零|持续|稳步|根本|零)[\u4e00-\u9fff]{2,4}$/;
const PREDICATE =
  /(?:全面|全量|显著|明显|基本|大幅|进一步|趋零|持续|稳步|根本|零)(?:增长|利用|提升|提高|管控|安全管控|发生|改善|下降|减少|形成|建立|实现|完善|好转|加强|缓解|拓宽|缩小|健全)$/;

function sameVerb(a: string, b: string): boolean {
  return a.slice(-2) === b.slice(-2);
}

interface Meaning {
  readonly kind: CommitmentKind;
  readonly strength: Strength;
}

/** The verb inside the object of 支持, 推动, 鼓励: what is supported tells the kind. */
function innerKind(chars: string, from: number, to: number): CommitmentKind | null {
  for (let at = from; at < to; at++) {
    const verb = verbTable.longest(chars, at, to);
    if (!verb) continue;
    if (['establish', 'explore', 'train'].includes(verb.value.kind) && verb.value.strength !== 'effort')
      return verb.value.kind;
    if (chars.startsWith('建设', at))
      return /平台|市场|体系|机制|制度|中心/.test(chars.slice(at, to)) ? 'establish' : 'build';
  }
  return null;
}

const WRITTEN = /(?:清单|规划|方案|标准|办法|计划|协定|协议|纲要|细则)$/;

function meaningOf(chars: string, group: Group, dated: boolean): Meaning {
  const action = group.main ?? group.last;
  const { verb, clause } = action;
  const words = chars.slice(action.verbAt, action.verbEnd);
  const end = clause.to;
  if (!verb) {
    const open = PREDICATE.exec(chars.slice(Math.max(clause.from, end - 8), end));
    const soft = open !== null && /提升|提高|改善|加强|完善|进一步|缓解|拓宽|缩小/.test(open[0]);
    const access = /不受[\u4e00-\u9fff]{0,20}限制|免于/.test(chars.slice(clause.from, end));
    return {
      kind: access ? 'provide' : 'cooperate',
      strength: group.tentative ? 'tentative' : soft ? 'effort' : 'firm',
    };
  }
  let kind = verb.kind;
  let strength = strengthOf(action, verb);
  const object = chars.slice(action.verbEnd, end);
  if (
    takesStance(chars, group.from, group.to) &&
    (kind === 'position' || kind === 'cooperate' || kind === 'implement')
  ) {
    const soft =
      /倡导|践行|推进|推动|维护|积极/.test(chars.slice(group.from, action.verbEnd)) &&
      !/坚定/.test(chars.slice(group.from, action.verbEnd));
    return { kind: 'position', strength: soft ? 'effort' : 'firm' };
  }
  if (words === '支持' || words.startsWith('推动') || words.startsWith('推进') || words === '鼓励') {
    const inner = innerKind(chars, action.verbEnd, end);
    if (inner === 'explore') return { kind: 'explore', strength: 'tentative' };
    if (inner && words === '支持') kind = inner;
    else if (object.includes('规划纲要') || /《[^》]{1,80}》/.test(object)) kind = 'implement';
  }
  if (kind === 'cooperate' || kind === 'exchange' || kind === 'provide')
    kind = cuedOrOwn(chars, group, action, verb);
  if (
    verb.kind === 'establish' &&
    verb.strength === 'effort' &&
    !/制度|机制|体系|平台|网络|标准|机构|系统/.test(object)
  )
    kind = 'cooperate';
  if (kind === 'establish' && strength === 'firm' && WRITTEN.test(object)) kind = 'conclude';
  if (words.startsWith('编制') && object.endsWith('时')) kind = 'provide';
  if (words === '不再' || words === '取消')
    kind = /不再执行|限制|要求/.test(chars.slice(action.verbAt, end)) ? 'provide' : 'cooperate';
  if (words === '开展' && /试点$/.test(object)) kind = /^“|^《/.test(object) ? 'implement' : kind;
  if (dated && strength === 'tentative' && words.startsWith('研究')) strength = 'firm';
  if (/适时|早日|尽早|条件成熟/.test(chars.slice(group.from, action.verbAt + 2)) && strength !== 'effort')
    strength = 'tentative';
  if (group.tentative) strength = 'tentative';
  else if (words.endsWith('开展') && object.endsWith('合作')) strength = 'effort';
  else if (action.topic && /实现|达到/.test(words)) strength = 'firm';
  return { kind, strength };
}

function cuedOrOwn(chars: string, group: Group, action: Action, verb: Verb): CommitmentKind {
  const { kind } = verb;
  const cue = cuedKind(chars, action.clause.from, action.clause.to);
  if (cue === null) {
    // 加强在……框架内的合作，就……保持沟通: the tail says what kind of cooperation.
    const bare = kind === 'cooperate' && chars.startsWith('合作', action.clause.to - 2);
    return bare && cuedKind(chars, action.clause.to, group.to) === 'exchange' ? 'exchange' : kind;
  }
  if (kind === 'provide') return cue === 'train' ? 'train' : kind;
  if (kind === 'exchange') return cue === 'train' ? 'train' : kind;
  const { to } = action.clause;
  // 做好……的衔接, 以铁路为依托: what stands before the last word is not what is done.
  if (cue === 'build' && verb.strength === 'firm') return kind;
  if (cue === 'build' && /衔接$|合作$/.test(chars.slice(Math.max(action.verbEnd, to - 2), to))) return kind;
  return cue;
}

/** Commitments of one section's own words. */
export function readCommitments(
  chars: string,
  section: Section,
  times: readonly TimeOrQuantity[],
  timeEnds: ReadonlyMap<number, number>,
): FoundCommitment[] {
  const brackets = leadBrackets(chars, section.body, section.own);
  const sentences = sentencesOutside(chars, section.body, section.own, brackets);
  const isTime = (at: number): number => timeEnds.get(at) ?? at;
  const found: FoundCommitment[] = [];
  let inherited: string | null = null;
  for (const sentence of sentences) {
    // A closing line without a mark (a signature, a date) undertakes nothing; a plan's last words cut off do.
    if (!sentence.closed && sentence.to - sentence.from < 16 && found.length > 0) continue;
    const reader = new SentenceReader(chars, isTime, inherited);
    const groups = reader.read(sentence.from, sentence.to);
    const last = groups.at(-1)?.actor ?? null;
    inherited = last !== null && /^[a-z]{2,8}$/.test(last) && last !== 'both' ? last : null;
    for (const group of groups) {
      const due = dueOf(chars, times, group.from, group.to);
      const { kind, strength } = meaningOf(chars, group, due?.origin === 'stated');
      found.push({
        from: group.from,
        to: trimBracket(chars, group.from, group.to),
        provision: section.path,
        actor: group.actor,
        kind,
        strength,
        due,
        leads: [],
      });
    }
  }
  return withLeads(chars, found, brackets);
}

/** A bracket of responsibility before the closing mark is not part of the words undertaken. */
function trimBracket(chars: string, from: number, to: number): number {
  const open = from + chars.slice(from, to).lastIndexOf('（');
  if (open <= from || bracketEnd(chars, open, to) !== to) return to;
  return /负责|牵头|配合/.test(chars.slice(open, to)) ? open : to;
}

/** Each commitment gets the bodies of the next bracket after it. */
function withLeads(
  chars: string,
  found: readonly FoundCommitment[],
  brackets: readonly { from: number; to: number }[],
): FoundCommitment[] {
  let next = 0;
  return found.map((commitment) => {
    while ((brackets[next]?.from ?? Number.POSITIVE_INFINITY) < commitment.to) next++;
    const bracket = brackets[next];
    if (!bracket) return commitment;
    return {
      ...commitment,
      leads: bodiesOfBracket(chars, bracket.from, bracket.to).map((body) => chars.slice(body.from, body.to)),
    };
  });
}
