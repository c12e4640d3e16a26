// @data English formulas: how a text undertakes, resolves, takes a stance, calls on others, and speaks of itself.
import type { Strength } from '../../extraction.ts';
import type { WordList } from '../lexicon.ts';

/** Formulas that begin an undertaking after a subject; the verb that counts follows. */
export const formulas: readonly {
  readonly words: string;
  readonly strength: Strength | null;
  readonly why: string;
}[] = [
  {
    words:
      'reserve the right to|reserves the right to|will seek to|shall endeavour to|shall endeavor to|will endeavour to|will endeavor to|will strive to|shall strive to|shall seek to|will consider|shall consider|may|may also|may jointly|shall do their utmost to|will do their utmost to|shall use their best endeavours to|shall use its best endeavours to|shall use their best efforts to|will make every effort to|shall make every effort to|shall aim to|will aim to|will try to|aim at|aims at|aimed at|shall aim at|will aim at|should seek to|should look to|should aim to|should strive to|should try to|should endeavour to|should endeavor to|could|could also|can also',
    strength: 'tentative',
    why: 'shall endeavour to, may: tried or permitted, not promised',
  },
  {
    words:
      'is continuing to|are continuing to|is also continuing to|are also continuing to|will continue to|will also|will further|will jointly|will work to|will|also intend to|also plan to|commit ourselves to|commits itself to|commit itself to|commit themselves to|recommit ourselves to|recommit themselves to|recommits itself to|dedicate ourselves to|dedicate themselves to|committed themselves to|committed itself to|continues to|continue to|are to|is to|affirm to|affirms to|affirmed to|reaffirm to|reaffirms to|reaffirmed to|remain steadfast in|remains steadfast in|remained steadfast in|remain united in|remain engaged in|remain focused on|remains focused on|stay focused on|expressed their willingness to|expressed readiness to|agree on the need to|agrees on the need to|agreed on the need to|agree on the necessity to|agreed on the necessity to',
    strength: null,
    why: 'will: the verb tells how firmly',
  },
  {
    words: 'shall continue to|shall also|shall jointly|shall in particular|shall|must',
    strength: 'firm',
    why: 'shall: binding, whatever the verb',
  },
  {
    words: 'should|should also|ought to',
    strength: null,
    why: 'should nominate a zone: done or not; should promote trade: a direction',
  },
  {
    words: 'are encouraged to|is encouraged to|look forward to|looks forward to',
    strength: 'effort',
    why: 'are encouraged to, look forward to working together: a direction',
  },
];

/** Verbs of promising before "to" and a verb, in each of their forms: agree to, agrees to, agreed to, have agreed to. */
export const promising: readonly {
  readonly words: string;
  readonly strength: Strength | null;
  readonly why: string;
}[] = [
  {
    words:
      'agree decide resolve pledge vow promise commit recommit consent choose elect opt swear determine settle',
    strength: null,
    why: 'They vowed to redouble their efforts: the verb after it tells how firmly',
  },
  { words: 'undertake', strength: 'firm', why: 'undertakes to: binding, whatever the verb' },
  {
    words: 'intend plan',
    strength: null,
    why: 'intend to hold a conference: held or not; to deepen: a direction',
  },
  { words: 'propose', strength: 'effort', why: 'propose to: a direction' },
  {
    words: 'aim hope seek aspire strive endeavour endeavor wish',
    strength: 'tentative',
    why: 'aim to: no result is promised',
  },
];

/** Words for somebody bound or ready after be, remain, stand: are committed to, remain determined to. */
export const bound: readonly {
  readonly words: string;
  readonly strength: Strength | null;
  readonly why: string;
}[] = [
  {
    words: 'committed determined resolved dedicated willing devoted obliged bound',
    strength: null,
    why: 'remain determined to support: the verb after it tells how firmly',
  },
  { words: 'ready', strength: 'tentative', why: 'stand ready to: offered' },
];

/** Verbs that speak of a commitment, a stance or a call, and the nouns that tell which: reaffirm our strong commitment to. */
export const speaking = {
  /** In each of their forms. */
  verbs:
    'reaffirm reiterate affirm confirm renew express restate underscore voice declare pledge share reconfirm repeat emphasise emphasize underline stress evince manifest',
  commitments:
    'commitment commitments will determination resolve readiness willingness intention pledge intent',
  stances: 'support solidarity opposition adherence condemnation respect rejection',
  why: 'We reaffirm our strong commitment to …, reiterate their full support for …',
} as const;

/** Verbs of recognition: what follows "and" after them may still undertake something. */
export const recognizing: readonly WordList[] = [
  {
    words:
      'welcome welcomes welcomed recognize recognizes recognise recognises recognized acknowledge acknowledges acknowledged note notes noted recall recalls recalled emphasize emphasizes emphasise emphasised emphasized stress stresses stressed underline underlines underlined appreciate appreciates appreciated express expresses expressed commend commends commended reaffirm reaffirms reaffirmed reiterate affirm believe believes consider considers highlight highlighted underscore underscores underscored agree agreed share take takes thank congratulate are is look looks looked attach attaches attached value values valued regard regards regarded',
    why: 'We recognize the importance of …, and will enhance …',
  },
];

/** Calls on others, in each of their forms: what they are asked to do is at most an effort. */
export const calls: readonly WordList[] = [
  {
    words:
      'ask|call upon|call on|call for|demand that|propose that|recommend that|appeal to|urge|encourage|request|invite|task|instruct|direct|mandate|order',
    why: 'We call upon Member States to enact …; they directed the officials to …',
  },
];

/** Stances, in each of their forms. */
export const stances: readonly WordList[] = [
  {
    words:
      'condemn|oppose|reject|support|uphold|endorse|adhere to|respect|denounce|deplore|repudiate|abide by the principle|express solidarity|express our solidarity|express their solidarity|express its solidarity',
    why: 'They condemned terrorism; Cambodia adheres to the one-China principle',
  },
];

/** What is supported as a stance; anything else that is supported is work. */
export const stanceNouns: readonly WordList[] = [
  {
    words:
      'sovereignty independence integrity principle principles centrality unity neutrality position stance rights right multilateralism self-determination candidature candidacy membership accession policy cause non-proliferation reunification settlement solution peace',
    why: 'We support the sovereignty of …; we support the one-China principle',
  },
];

/** By what a text speaks of itself: in force, amended, ended, explained. Such sentences undertake nothing. */
export const selfFormulas: readonly { readonly pattern: string; readonly why: string }[] = [
  {
    pattern:
      '(?:shall|will|may|must) (?:not )?(?:[a-z]{3,14}ly )?(?:enter|come) into (?:force|effect|operation)|(?:shall|will|may|must) (?:also )?(?:become effective|take effect|continue to apply|cease to (?:apply|have effect|be in force))|(?:shall|will|does|do) in no way (?:affect|prejudice|limit|restrict)|^(?:the present|this|the) (?:agreement|convention|protocol|treaty|memorandum|arrangement|plan|declaration|amendment)s? [^,;]{0,60}(?:enters?|comes?) into (?:force|effect|operation)|(?:remain|be|continue) (?:in force|effective|valid|open for signature)|(?:agreement|convention|protocol|treaty|memorandum|arrangement|plan|declaration|annex|article|contract|text|it|statement|plan of action) (?:may|shall|can) (?:also )?(?:be )?(?:tacitly |automatically |further )?(?:amended|modified|terminated|renewed|extended|denounced|suspended|revised|supplemented|be applied provisionally|applied provisionally|ratified)',
    why: 'This Agreement shall enter into force …, may be amended',
  },
  {
    pattern:
      'notice of termination|equally authentic|in witness whereof|\\bdone (?:in|at) |entitled to (?:terminate|withdraw)|(?:denounce|withdraw from|terminate) (?:this|the present)|(?:shall|will|does|do) not (?:affect|prejudice|create|constitute|apply|prevent)|(?:be|is|are) without prejudice to|(?:agreement|convention|provisions?|article|articles|protocol|treaty|memorandum) (?:[a-z() 0-9]{0,50} )?(?:shall|will) (?:also |,[^,]{1,60}, also )?(?:apply|extend) (?:also )?to|(?:be|is) (?:construed|interpreted)|(?:shall|should|may|must) be understood|for the purposes? of th(?![^.;]{0,300} (?:part(?:y|ies)|sides?|governments?|states?) (?:shall|will) )|the terms? [“"]|[”"] means|(?:agreement|convention|protocol|treaty) shall be registered|instruments? of ratification|depositary',
    why: 'Nothing in this Agreement shall affect …',
  },
];
