/**
 * What the text engine gives: the outline, the commitments and mentions it proposes, and what is odd about the text.
 * All offsets are Unicode code points into the characters that were handed in, end exclusive.
 */
import type { Span } from '../base/index.ts';

/** Language of a text; a folder under `languages/`. */
export type LanguageId = 'zh' | 'lo' | 'en';

/**
 * What a provision is for. `front` is what stands before the plan itself (site chrome, covering notice, contents);
 * only `operative` provisions can hold commitments.
 */
export type ProvisionRole = 'root' | 'front' | 'title' | 'preamble' | 'heading' | 'operative' | 'closing';

/** A node of the outline. The root has path '' and spans the text; children nest, in order, without overlap. */
export interface Provision extends Span {
  /** Ordinals joined by dots: '2.1.3'. Root: ''. */
  readonly path: string;
  /** As printed, without white space around it: '3.', '一、', '第二部分'. Null where nothing is printed. */
  readonly label: string | null;
  /** Heading words, where the provision has any. */
  readonly heading: string | null;
  readonly role: ProvisionRole;
}

/** What is undertaken. */
export type CommitmentKind =
  | 'exchange'
  | 'implement'
  | 'conclude'
  | 'establish'
  | 'build'
  | 'train'
  | 'provide'
  | 'explore'
  | 'position'
  | 'cooperate';
/** How binding the words are: a plain yes or no, a direction, or only an attempt. */
export type Strength = 'firm' | 'effort' | 'tentative';

/** Where a due date comes from. */
export type DueOrigin = 'stated' | 'instrument' | 'plan-end' | 'soft' | 'set';
/**
 * A due date: a partial date ('2026', '2026-03', '2026-03-31'); null where the words are only soft ('早日'), or where they
 * name the plan's end and the text does not date it.
 */
export interface Due {
  readonly date: string | null;
  readonly origin: DueOrigin;
  /** The words it was read from, where there are any. */
  readonly words: string | null;
}

/** A commitment as the engine proposes it. Its words may stand in more than one span; `start`/`end` enclose them. */
export interface ProposedCommitment extends Span {
  /** Path of the provision that holds it. */
  readonly provision: string;
  /** `both`, or party letters joined by `+`: 'cn', 'la', 'cn+la', or a short word for a group. */
  readonly actor: string;
  readonly kind: CommitmentKind;
  readonly strength: Strength;
  readonly due: Due | null;
  /** Names of bodies that the text itself makes responsible. */
  readonly leads: readonly string[];
}

/** I instrument, M mechanism, J project, F framework, O organisation, L place, T time, Q quantity. */
export type MentionType = 'I' | 'M' | 'J' | 'F' | 'O' | 'L' | 'T' | 'Q';

/** A name, time or quantity in the text; mentions do not nest. */
export interface Mention extends Span {
  readonly type: MentionType;
  readonly text: string;
}

/** Something odd about the text; its words are messages `diagnostic.<code>`. */
export interface Diagnostic extends Span {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly facts: Readonly<Record<string, string | number>>;
}

/** All that was found in a text. */
export interface Extraction {
  readonly language: LanguageId;
  /** Name and version of the rules: 'entente-text/1'. */
  readonly engine: string;
  readonly codePoints: number;
  /** Root first, then in reading order. */
  readonly provisions: readonly Provision[];
  readonly commitments: readonly ProposedCommitment[];
  readonly mentions: readonly Mention[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What is known of a text before it is read. */
export interface ExtractOptions {
  readonly language?: LanguageId;
}
