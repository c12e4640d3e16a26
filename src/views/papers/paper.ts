/** A kind of paper and a paper that was made: its form, its values, and what it was made from. */
import type { LocalName } from '../../plan/index.ts';
import type { paperNames } from '../../plan/objects/index.ts';
import type { Cell } from './cell.ts';
import type { Audience, FormPart, Scope } from './form.ts';
import type { PaperSources } from './sources.ts';

/** What somebody asks of a kind beside the plan. */
export interface PaperWish {
  readonly audience: Audience;
  /** What it is about: `<type>/<id>`; null: the plan as a whole. */
  readonly about: string | null;
  /** A span of time that it tells of; null: the whole plan. */
  readonly from: string | null;
  readonly to: string | null;
  /** The baseline beside which dates stand; null: the newest. */
  readonly baseline: string | null;
  /** Which original of one that parties sign, from one; of any other paper there is one. */
  readonly original: number;
}

/** A kind of paper. */
export interface PaperKind {
  readonly name: PaperName;
  readonly landscape: boolean;
  /** It is one page: set close, and of a long list the first with how many more there are. */
  readonly onePage?: boolean;
  /** Types of objects that it is made from, for ourselves. */
  readonly needs: readonly string[];
  /** Types of which it takes what was cleared for others; nothing else of them may reach a paper for others. */
  readonly released?: readonly string[];
  /** Types that it is made from where that follows from what is asked; instead of the two lists above. */
  needsFor?(wish: PaperWish): readonly string[];
  /** It tells what the parties' joint record holds. */
  readonly isJoint?: boolean;
  /** It is for ourselves and tells, beside own matters, of the joint record. */
  readonly tellsJoint?: boolean;
  /** It tells how commitments stand. */
  readonly stands?: boolean;
  /** Whether it is a draft until somebody signs it: it says so, and not whom it is for. */
  readonly drafted?: boolean;
  /** What it may be about; empty: always the plan. */
  readonly about: readonly string[];
  /** Whether it says nothing without something that it is about. */
  readonly aboutNeeded?: boolean;
  /** Whether it tells of a span of time. */
  readonly spans?: boolean;
  /** Whether dates stand in it beside a baseline. */
  readonly baselines?: boolean;
  /** Whether parties sign it of what stands in no log between them: an original for each names that party first, and it tells of no log. */
  readonly originals?: boolean;
  /** For whom it may be made. One that is made of own matters is for nobody else. */
  readonly audiences: readonly Audience[];
  /** Its parts for that audience. */
  parts(audience: Audience): readonly FormPart[];
  /** Of a joint paper: the entries that it rests on, of which a statement for outsiders is made. */
  stated?(sources: PaperSources, wish: PaperWish): readonly string[];
  /** Its values. */
  fill(sources: PaperSources, wish: PaperWish): Scope;
}

/** Kinds that are made where what they are about stands, and not among the papers. */
export const jointPaperNames = ['package-annex', 'joint-act', 'public-record'] as const;
/** A kind's name. */
export type PaperName = (typeof paperNames)[number] | (typeof jointPaperNames)[number];

/** As of when, and from which place of the log. */
export interface PaperStanding {
  /** RFC 3339. */
  readonly at: string;
  /** Entries that the log held. */
  readonly entries: number;
  /** Root of its tree, hex; null before there is an entry. */
  readonly root: string | null;
  /** Outline paths of the areas that its reader sees; null: all of the plan. */
  readonly areas: readonly string[] | null;
  /** Which log it tells of: for others never the internal one, and none where nothing is opened together [EX1050]. */
  readonly log: 'internal' | 'joint' | 'none';
  /** Whose log of the joint ones that is: nobody is 'ours' on a paper that all sign [EX1402]. */
  readonly by?: Cell;
}

/** A paper that was made, in no language yet. */
export interface Paper {
  readonly kind: PaperName;
  readonly landscape: boolean;
  readonly audience: Audience;
  readonly drafted: boolean;
  readonly plan: LocalName;
  /** What it is about, where it is about one thing. */
  readonly about: Cell;
  readonly standing: PaperStanding;
  readonly parts: readonly FormPart[];
  readonly values: Scope;
  /** Of a joint paper: the entries that it rests on and that all have registered. */
  readonly stated: readonly string[];
}
