// @data English verbs and formulas of official undertakings.
/**
 * Verbs by what they undertake and how firmly; formulas that bind; words for actors. Base forms; the engine derives
 * the -ing form.
 */
import type { CommitmentKind, Strength } from '../../extraction.ts';
import type { ObjectCue, WordList } from '../lexicon.ts';

export interface EnglishVerbs {
  readonly words: string;
  readonly kind: CommitmentKind;
  readonly strength: Strength;
  readonly why: string;
}

export const verbs: readonly EnglishVerbs[] = [
  {
    words: 'implement fulfil fulfill execute apply observe honour honor abide',
    kind: 'implement',
    strength: 'firm',
    why: 'implement the agreement: an existing arrangement carried out',
  },
  {
    words:
      'sign conclude negotiate draft formulate adopt enact update amend ratify renew finalize finalise issue revise propose',
    kind: 'conclude',
    strength: 'firm',
    why: 'conclude an agreement, enact laws: done when in writing',
  },
  {
    words: 'establish set form found institute appoint constitute',
    kind: 'establish',
    strength: 'firm',
    why: 'establish a committee: there or not',
  },
  {
    words: 'build construct launch operate develop create test pilot deploy upgrade redesign link install',
    kind: 'build',
    strength: 'firm',
    why: 'launch a platform, build a railway',
  },
  { words: 'train teach educate', kind: 'train', strength: 'firm', why: 'train 500 officials' },
  {
    words:
      'provide release publish license grant donate supply allocate fund offer deliver share disclose post make give open exempt waive allow permit disseminate',
    kind: 'provide',
    strength: 'firm',
    why: 'publish data, provide funds: given or not',
  },
  {
    words:
      'convene meet hold host exchange consult coordinate visit collaborate engage inform organize organise solicit',
    kind: 'exchange',
    strength: 'firm',
    why: 'convene stakeholders, hold consultations',
  },
  {
    words: 'explore study examine consider discuss investigate assess evaluate review',
    kind: 'explore',
    strength: 'tentative',
    why: 'explore uses: only looking is promised',
  },
  {
    words: 'uphold oppose condemn reject respect recognize defend safeguard adhere',
    kind: 'position',
    strength: 'firm',
    why: 'uphold a stance',
  },
  {
    words:
      'ensure protect conduct connect identify prevent criminalize prosecute comply require report include collect complete monitor list catalog manage appoint use undertake',
    kind: 'cooperate',
    strength: 'firm',
    why: 'ensure, conduct: can be answered by yes or no',
  },
  {
    words:
      'strengthen deepen promote support improve enhance expand increase encourage facilitate foster intensify advance pursue address enable work continue seek strive help advocate combat fight take leverage harness focus build-on optimize streamline modernize accelerate further reinforce broaden widen boost maintain sustain raise cooperate',
    kind: 'cooperate',
    strength: 'effort',
    why: 'strengthen, promote: a direction without an end point',
  },
];

/** Words in the object that tell the kind better than a general verb does. */
export const objectCues: readonly ObjectCue[] = [
  {
    words: 'training scholarships scholarship fellowships',
    kind: 'train',
    why: 'conduct outreach and training',
  },
  {
    words:
      'platform portal website websites scorecard dashboard standards enhancements features railway railways highway infrastructure corridor ports',
    kind: 'build',
    why: 'expand the reporting platform',
  },
  {
    words: 'stakeholders consensus visits dialogue consultations meetings',
    kind: 'exchange',
    why: 'connect agencies to gain consensus',
  },
];

/** Formulas that begin an undertaking after a subject; the verb that counts follows. */
export const formulas: readonly {
  readonly words: string;
  readonly strength: Strength | null;
  readonly why: string;
}[] = [
  {
    words:
      'will seek to|shall endeavour to|shall endeavor to|will endeavour to|will endeavor to|will strive to|shall strive to|will consider|intend to|intends to|seek to|may|aim to|aims to',
    strength: 'tentative',
    why: 'shall endeavour to: tried, not promised',
  },
  {
    words:
      'will continue to|shall continue to|will also|shall also|will further|will jointly|will|shall|must|undertake to|undertakes to|agree to|agrees to|agreed to|pledge to|pledges to|resolve to|resolves to|decide to|decided to|are committed to|is committed to|commits to|commit to|commit ourselves to|commit itself to|committed to',
    strength: null,
    why: 'will, shall, undertake to: binding by itself',
  },
  {
    words:
      'reaffirm our commitment to|reiterate our commitment to|affirm our commitment to|reaffirm their commitment to|reiterate their commitment to|confirm our commitment to|renew our commitment to',
    strength: null,
    why: 'reaffirm our commitment to: bound again',
  },
];

/** Calls on others: what they are asked to do is at most an effort. */
export const calls: readonly WordList[] = [
  {
    words: 'call upon|call on|urge|encourage|request|invite|calls upon|urges|encourages|requests|invites',
    why: 'We call upon Member States to enact …',
  },
];

/** Stances. */
export const stances: readonly WordList[] = [
  {
    words:
      'express solidarity|express our solidarity|condemn|strongly oppose|firmly oppose|reject|firmly support|firmly supports|uphold|adhere to the one-china',
    why: 'We express solidarity with victims',
  },
];

/** Head nouns of subjects that act. */
export const agents: readonly WordList[] = [
  {
    words:
      'we they sides side parties party states countries government governments ministries ministry agencies agency departments department team group council committee board office service administration authorities authority states members commission institute center centre community bank secretariat president director leaders officials companies enterprises universities administrator archives bureau congress parliament archivist house',
    why: 'The team will …, the two sides will …',
  },
];

/** Subjects that are both sides, or whoever the plan belongs to. */
export const bothSubjects: readonly WordList[] = [
  {
    words:
      'we|they|both sides|the two sides|two sides|the parties|the contracting parties|both parties|the two countries|both countries|the sides|parties|each party|the states parties|each contracting party',
    why: 'Both sides will …',
  },
];

/** States as subjects: name and letters of ISO 3166. */
export const states: Readonly<Record<string, string>> = {
  china: 'cn',
  'lao pdr': 'la',
  laos: 'la',
  cambodia: 'kh',
  pakistan: 'pk',
  vietnam: 'vn',
  'viet nam': 'vn',
  thailand: 'th',
  myanmar: 'mm',
  malaysia: 'my',
  singapore: 'sg',
  indonesia: 'id',
  philippines: 'ph',
  india: 'in',
  russia: 'ru',
  'russian federation': 'ru',
  japan: 'jp',
  'united states': 'us',
  'united states of america': 'us',
  'united kingdom': 'gb',
  canada: 'ca',
  australia: 'au',
  'european union': 'eu',
  eu: 'eu',
  ukraine: 'ua',
  moldova: 'md',
  'republic of moldova': 'md',
  georgia: 'ge',
  armenia: 'am',
  azerbaijan: 'az',
  tunisia: 'tn',
  morocco: 'ma',
  egypt: 'eg',
  jordan: 'jo',
  lebanon: 'lb',
  algeria: 'dz',
  israel: 'il',
  africa: 'africa',
  asean: 'asean',
  kazakhstan: 'kz',
  mongolia: 'mn',
  nepal: 'np',
  'sri lanka': 'lk',
  bangladesh: 'bd',
  'new zealand': 'nz',
  korea: 'kr',
  germany: 'de',
  france: 'fr',
  brazil: 'br',
  mexico: 'mx',
  'south africa': 'za',
  kenya: 'ke',
  ethiopia: 'et',
};
