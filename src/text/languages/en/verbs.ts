// @data English verbs of official undertakings.
/**
 * Verbs by what they undertake and how firmly. Base forms; the engine derives the others. Groups are read in order; a
 * word's first group counts. A `noun` verb is a noun as often (exchange, report): after "and" it is a verb only where an
 * object follows that shows it.
 */
import type { CommitmentKind, Strength } from '../../extraction.ts';
import type { ObjectCue, WordList } from '../lexicon.ts';

export interface EnglishVerbs {
  readonly words: string;
  readonly kind: CommitmentKind;
  readonly strength: Strength;
  /** Also a common noun. */
  readonly noun?: true;
  /** Leaves the action to the verb after "to": work with … to develop, use … to improve. */
  readonly means?: true;
  readonly why: string;
}

export const verbs: readonly EnglishVerbs[] = [
  {
    words:
      'implement fulfil fulfill execute apply observe honour honor abide comply follow enforce effectuate discharge fully-implement operationalize-plan roll-out',
    kind: 'implement',
    strength: 'firm',
    why: 'implement the agreement: an existing arrangement carried out',
  },
  {
    words:
      'sign conclude negotiate draft formulate adopt enact amend ratify renew finalize finalise issue revise propose draw codify promulgate accede initial agree elaborate transpose approximate align legislate submit-plan',
    kind: 'conclude',
    strength: 'firm',
    why: 'conclude an agreement, enact laws: done when in writing',
  },
  {
    words: 'update',
    kind: 'conclude',
    strength: 'firm',
    noun: true,
    why: 'update national laws',
  },
  {
    words:
      'establish set institute appoint constitute form found institutionalize institutionalise operationalise operationalize designate inaugurate reconstitute organise-body nominate',
    kind: 'establish',
    strength: 'firm',
    why: 'establish a committee: there or not',
  },
  {
    words:
      'build construct operate develop create deploy redesign install rehabilitate refurbish electrify extend connect-lines commission digitize digitise automate re-imagine',
    kind: 'build',
    strength: 'firm',
    why: 'build a railway, create a platform',
  },
  {
    words: 'grant award license issue-permits',
    kind: 'provide',
    strength: 'firm',
    noun: true,
    why: 'award scholarships; grant recipients',
  },
  {
    words: 'launch pilot test upgrade link',
    kind: 'build',
    strength: 'firm',
    noun: true,
    why: 'launch a platform, pilot a tool',
  },
  {
    words: 'train teach educate mentor retrain upskill',
    kind: 'train',
    strength: 'firm',
    why: 'train 500 officials',
  },
  {
    words:
      'enjoy accord provide publish license licence grant donate allocate disclose make give open exempt waive allow permit disseminate deliver contribute lend finance-projects subsidize subsidise dispatch deploy-experts second stockpile reimburse compensate award extend-loan furnish earmark distribute proactively-release',
    kind: 'provide',
    strength: 'firm',
    why: 'publish data, provide funds: given or not',
  },
  {
    words: 'release supply fund offer post finance loan access-grant',
    kind: 'provide',
    strength: 'firm',
    noun: true,
    why: 'release annual updates, fund projects; the release of data is a noun',
  },
  {
    words:
      'convene meet discuss hold host consult coordinate collaborate engage inform organize organise solicit share confer notify invite communicate-views brief liaise celebrate commemorate disseminate-views co-host co-organise co-organize hold-talks interact submit transmit',
    kind: 'exchange',
    strength: 'firm',
    why: 'convene stakeholders, hold consultations, share information',
  },
  {
    words: 'exchange visit report brief contact',
    kind: 'exchange',
    strength: 'firm',
    noun: true,
    why: 'exchange visits; an exchange is a noun',
  },
  {
    words: 'explore examine consider assess evaluate',
    kind: 'explore',
    strength: 'tentative',
    why: 'explore uses: only looking is promised',
  },
  {
    words: 'study review survey',
    kind: 'explore',
    strength: 'tentative',
    noun: true,
    why: 'study the feasibility; a study is a noun',
  },
  {
    words:
      'uphold oppose condemn reject respect recognize recognise defend safeguard adhere reaffirm denounce',
    kind: 'position',
    strength: 'firm',
    why: 'uphold a stance',
  },
  {
    words:
      'ensure protect conduct connect identify prevent criminalize criminalise prosecute comply-with require include collect complete list catalog catalogue appoint-staff undertake carry define determine select prioritize prioritise map compile gather integrate incorporate eliminate undergo undergo-review remove analyse analyze investigate dismantle disrupt identify-crimes punish remove abolish put satisfy designate-lead end ban prohibit refrain cease suspend terminate restrict preserve conserve restore secure verify certify register notify-changes designate-points display track monitor-progress oversee supervise administer manage handle regulate adjust adapt apply-measures introduce start begin resume restart commence proceed take-part participate join attend represent serve process-applications protect-rights investigate-crimes extradite repatriate return recover freeze seize confiscate dispose recycle reuse treat inspect audit validate standardize standardise harmonize harmonise centralize centralise consolidate merge simplify-forms translate archive catalogue-data de-risk reserve retain maintain-records keep respond answer accept receive assume perform produce generate prepare deliver-results meet-target achieve reach attain accomplish enter-data use-standards apply-rules work-together respond-to mobilise mobilize assign delegate hire recruit employ-staff embed mainstream channel raise-funds repeal phase bring',
    kind: 'cooperate',
    strength: 'firm',
    why: 'ensure, conduct, identify: can be answered by yes or no',
  },
  {
    words: 'monitor process display audit map question transfer register stop',
    kind: 'cooperate',
    strength: 'firm',
    noun: true,
    why: 'monitor compliance; a process is a noun',
  },
  {
    words: 'use leverage utilize utilise employ harness exploit draw-upon partner',
    kind: 'cooperate',
    strength: 'effort',
    means: true,
    why: 'use platforms to improve: what it is used for counts',
  },
  {
    words: 'work cooperate collaborate-with',
    kind: 'cooperate',
    strength: 'effort',
    means: true,
    why: 'work with agencies to develop: what is worked for counts',
  },
  {
    words: 'encourage strive endeavour endeavor attempt aspire aim seek try',
    kind: 'cooperate',
    strength: 'tentative',
    why: 'encourage, strive: no result is promised',
  },
  {
    words:
      'strengthen deepen promote improve enhance expand facilitate foster intensify advance pursue address enable continue advocate combat take optimize optimise streamline modernize modernise accelerate further reinforce broaden widen boost maintain sustain cultivate nurture diversify stimulate elevate consolidate-ties tackle counter mitigate minimise minimize reduce lower decrease curb curtail fight resolve solve settle overcome bridge narrow close ease simplify rationalise rationalize refine improve-access better develop-cooperation scale step up-scale catalyse catalyze incentivise incentivize empower popularize popularise raise grow push galvanize energize revitalise revitalize upscale assist help contribute-to build-on complement supplement reach-out strive-for benefit improve-understanding deepen-ties maximise maximize ramp focus concentrate intensify-efforts play',
    kind: 'cooperate',
    strength: 'effort',
    why: 'strengthen, promote: a direction without an end point',
  },
  {
    words: 'support increase focus help aid benefit balance trade market advance tailor combat',
    kind: 'cooperate',
    strength: 'effort',
    noun: true,
    why: 'support efforts; the support of is a noun',
  },
  {
    words:
      'invest pay refund remit repay indemnify insure equip outfit feed shelter house vaccinate immunize immunise exonerate entitle entrust vest bestow endow bequeath top-up replenish credit',
    kind: 'provide',
    strength: 'firm',
    why: 'pay compensation, invest in housing: given or not',
  },
  {
    words: 'guarantee sponsor staff',
    kind: 'provide',
    strength: 'firm',
    noun: true,
    why: 'guarantee loans; a guarantee is a noun',
  },
  {
    words:
      'suffer incur sustain-losses impair bear authorise authorize derive hinder hamper nullify halve double triple quadruple detect trace intercept interdict arrest detain deport sanction penalise penalize outlaw decriminalize decriminalise declassify classify demarcate delimit delineate dredge clear excavate inventory plant reforest afforest fence patrol guard escort evacuate rescue relocate resettle rehouse reunite reintegrate screen diagnose quarantine slaughter cull inoculate trademark patent procure purchase buy sell acquire lease rent tender subcontract outsource import export ship transport unload store stock refuel bunker berth anchor levy impose lift withdraw retract rescind revoke annul abrogate cancel postpone adjourn defer shorten lengthen prolong omit delete insert substitute replace swap convert privatize privatise nationalize nationalise liberalize liberalise deregulate decentralize decentralise devolve codesign tag label mark mark-up number index digitalise digitalize scan upload download encrypt anonymize anonymise pseudonymize publicize publicise broadcast televise print interpret explain describe clarify specify enumerate document record testify attest swear vote depute accredit certificate weigh measure calculate compute quantify count sample check crosscheck peer-review refer escalate forward relay redirect route handover hand surrender restitute reinstate rehire reassign rotate redeploy demobilize demobilise disarm demine defuse destroy decommission neutralize neutralise deny refuse decline forgive write-off reschedule restructure refinance capitalize capitalise recapitalize hedge net offset deduct withhold tax untax zero-rate phase-out expropriate requisition occupy evict vacate abstain desist avoid spare forgo forego shun leave quit preclude forbid bar block shut reopen unblock cover contain possess own lodge file petition sue litigate arbitrate adjudicate mediate conciliate reconcile domesticate transplant localise localize enlist enrol enroll matriculate graduate exhibit stage show tour sit preside chair lead head steer spearhead field station entertain lay unveil name rename proclaim set-aside place order instruct direct command authorise authorize mandate obligate oblige concede admit readmit naturalize naturalise stamp',
    kind: 'cooperate',
    strength: 'firm',
    why: 'halve deaths, lift quotas, trace proceeds: done or not',
  },
  {
    words:
      'alleviate lessen relieve stem counteract confront remedy bolster fortify enrich uplift invigorate reinvigorate rejuvenate spur unlock unleash amplify champion galvanise transform reform reorient reshape heighten enlarge smooth soften relax loosen perfect decarbonize decarbonise green cut shrink moderate stabilize stabilise temper limit dampen tighten sharpen hone cement solidify entrench inspire motivate prompt propel drive quicken hasten speed expedite fast-track favour favor uproot reverse move progress evolve prosper thrive flourish embrace value cherish heed listen react cope anticipate forecast watch beware insulate shield buffer withstand rebuild recuperate revive resurrect rekindle reignite transition shift pivot converge approach near synergize synergise dovetail link-up interlink interconnect team pool combine unite unify involve encompass account mingle',
    kind: 'cooperate',
    strength: 'effort',
    why: 'alleviate poverty, spur growth: a direction',
  },
  {
    words: 'reverse halt experiment care guide model protest profile target orient counsel advise',
    kind: 'cooperate',
    strength: 'effort',
    noun: true,
    why: 'reverse the decline; the reverse',
  },
  {
    words: 'eradicate extinguish rid phase-down legalise legalize',
    kind: 'cooperate',
    strength: 'firm',
    why: 'eradicate a disease: there or gone',
  },
  {
    words: 'contemplate envisage ponder scope probe deliberate reconsider reassess reexamine rethink revisit',
    kind: 'explore',
    strength: 'tentative',
    why: 'reassess the limits: only looking is promised',
  },
  {
    words:
      'converse debate speak talk correspond apprise alert warn communicate advertise greet reply telephone convoke reconvene co-chair co-sponsor signal report-back tell acquaint familiarise familiarize sensitise sensitize',
    kind: 'exchange',
    strength: 'firm',
    why: 'alert each other, reconvene the group',
  },
  {
    words:
      'erect pave renovate retrofit weatherize assemble manufacture fabricate weld pipe irrigate drain reconstruct dig drill refit overhaul repair prototype code program',
    kind: 'build',
    strength: 'firm',
    why: 'erect a bridge, repair the dam',
  },
  {
    words: 'coach tutor school re-skill reskill qualify apprentice',
    kind: 'train',
    strength: 'firm',
    why: 'coach young officials',
  },
  {
    words: 'repudiate deplore decry disavow disapprove sympathise sympathize object treasure abhor',
    kind: 'position',
    strength: 'firm',
    why: 'deplore the attack',
  },
  {
    words:
      'run purchase overhaul offset hedge forecast rescue exhibit petition quarantine repeal transplant graduate double triple second host contract project subject check record document trace sanction patent tender lease rent import export transport ship store stock levy lift swap cover file forward route refuse label mark number index scan print vote stage show tour field station place order command name chair lead head credit feed shelter tax net bar block shut trade plant fence guard patrol escort cancel measure sample witness refund visa list book answer appeal ticket lay clear quit post anchor berth tag sanction damage waste present',
    kind: 'cooperate',
    strength: 'firm',
    noun: true,
    why: 'these are nouns as often: the record, a check, transport',
  },
  {
    words:
      'progress move approach value watch combine team pool shift transition limit cut drive reform spur favour favor cement account object debate talk signal repair program pipe school dialogue pilot interest burden risk scope probe speed shield brief need concern study lower trust shape benefit promise account surplus',
    kind: 'cooperate',
    strength: 'effort',
    noun: true,
    why: 'these are nouns as often: progress, the approach, a shift',
  },
];

/** Nouns of activities, by the verb that they stand for: the establishment of, the exchange of, joint conduct of. */
export const activityNouns: readonly (readonly [noun: string, verb: string])[] = [
  ['deployment', 'provide'],
  ['establishment', 'establish'],
  ['creation', 'create'],
  ['development', 'develop'],
  ['exchange', 'exchange'],
  ['exchanges', 'exchange'],
  ['facilitation', 'facilitate'],
  ['promotion', 'promote'],
  ['provision', 'provide'],
  ['conduct', 'conduct'],
  ['convening', 'convene'],
  ['organization', 'organize'],
  ['organisation', 'organise'],
  ['holding', 'hold'],
  ['implementation', 'implement'],
  ['negotiation', 'negotiate'],
  ['conclusion', 'conclude'],
  ['elaboration', 'elaborate'],
  ['preparation', 'prepare'],
  ['adoption', 'adopt'],
  ['training', 'train'],
  ['improvement', 'improve'],
  ['strengthening', 'strengthen'],
  ['enhancement', 'enhance'],
  ['expansion', 'expand'],
  ['construction', 'construct'],
  ['modernization', 'modernize'],
  ['modernisation', 'modernise'],
  ['introduction', 'introduce'],
  ['identification', 'identify'],
  ['assessment', 'assess'],
  ['evaluation', 'evaluate'],
  ['protection', 'protect'],
  ['prevention', 'prevent'],
  ['participation', 'participate'],
  ['cooperation', 'cooperate'],
  ['coordination', 'coordinate'],
  ['supply', 'supply'],
  ['dissemination', 'disseminate'],
  ['publication', 'publish'],
  ['sharing', 'share'],
  ['review', 'review'],
  ['submission', 'submit'],
  ['reduction', 'reduce'],
  ['removal', 'remove'],
  ['elimination', 'eliminate'],
  ['simplification', 'simplify'],
  ['harmonization', 'harmonize'],
  ['harmonisation', 'harmonise'],
];

/** Words in the object that tell the kind better than a general verb does. */
export const objectCues: readonly ObjectCue[] = [
  {
    words:
      'training trainings scholarships scholarship fellowships fellowship internships capacity-building curriculum',
    kind: 'train',
    why: 'conduct outreach and training',
  },
  {
    words:
      'platform portal website websites scorecard dashboard enhancements features railway railways railroad highway highways road roads infrastructure corridor corridors port ports airport airports pipeline grid bridge power-plant interconnection network app tool tools interface facility facilities API software repository',
    kind: 'build',
    why: 'expand the reporting platform',
  },
  {
    words:
      'stakeholders consensus visits visit dialogue dialogues consultations consultation meetings meeting contacts contact exchanges talks conference conferences forum seminars seminar workshops workshop symposium symposia views experience experiences input feedback comments views exercise exercises people-to-people',
    kind: 'exchange',
    why: 'connect agencies to gain consensus; share information',
  },
  {
    words: 'funding funds loans assistance aid subsidies budget shelter quotas quota',
    kind: 'provide',
    why: 'mobilise resources',
  },
  {
    words:
      'sovereignty non-interference multilateralism rules-based one-China neutrality territorial inviolability values norms self-determination hegemony',
    kind: 'position',
    why: 'promote shared values and norms: a stance',
  },
];

/** Papers: what is drawn up. */
export const documentNouns: readonly WordList[] = [
  {
    words:
      'guidelines guideline guidance plan plans policy policies strategy strategies roadmap framework agreement agreements memorandum protocol convention legislation law laws regulation regulations rule rules standard standards recommendations recommendation report reports criteria code codes principles directive list inventory guide handbook manual toolkit curriculum proposal proposals action-plan work-plan agenda template templates definitions',
    why: 'develop guidelines, prepare a plan',
  },
];

/** Institutions: what is set up. */
export const institutionNouns: readonly WordList[] = [
  {
    words:
      'committee council mechanism mechanisms working-group group groups panel panels network body bodies centre center office unit commission task-force secretariat process processes system systems board institute hub hotline point points partnership partnerships consortium fund',
    why: 'create a process, set up a committee',
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
      'will seek to|shall endeavour to|shall endeavor to|will endeavour to|will endeavor to|will strive to|shall strive to|shall seek to|will consider|shall consider|seek to|seeks to|may|may also|may jointly|aim to|aims to|hope to|shall do their utmost to|will do their utmost to|shall use their best endeavours to|shall use its best endeavours to|shall use their best efforts to|will make every effort to|shall make every effort to|stand ready to|stands ready to|are ready to|is ready to|shall aim to|will aim to|will try to',
    strength: 'tentative',
    why: 'shall endeavour to, may: tried or permitted, not promised',
  },
  {
    words:
      'will continue to|will also|will further|will jointly|will work to|will|agree to|agrees to|agreed to|have agreed to|has agreed to|pledge to|pledges to|pledged to|resolve to|resolves to|resolved to|decide to|decides to|decided to|have decided to|are committed to|is committed to|remain committed to|remains committed to|are dedicated to|remain dedicated to|are determined to further|stand committed to|commits to|commit to|commit ourselves to|commits itself to|commit itself to|commit themselves to|are determined to|is determined to|are resolved to|continues to|continue to|promise to|are to|is to|are willing to|is willing to|expressed their willingness to|expressed readiness to',
    strength: null,
    why: 'will, shall, undertake to: binding by itself',
  },
  {
    words:
      'shall continue to|shall also|shall jointly|shall in particular|shall|must|undertake to|undertakes to|undertook to',
    strength: 'firm',
    why: 'shall, undertakes to: binding, whatever the verb',
  },
  {
    words:
      'should|should also|ought to|are encouraged to|is encouraged to|intend to|intends to|also intend to|plan to|plans to|also plan to',
    strength: 'effort',
    why: 'should, intend to: a direction',
  },
];

/** Verbs that speak of a commitment, a stance or a call, and the nouns that tell which: reaffirm our strong commitment to. */
export const speaking = {
  verbs:
    'reaffirm reaffirms reaffirmed reiterate reiterates reiterated affirm affirms affirmed confirm confirms confirmed renew renews renewed express expresses expressed restate restates underscore underscored voice declare declares pledge pledges share shares shared',
  commitments: 'commitment commitments determination resolve readiness willingness intention pledge',
  stances: 'support solidarity opposition adherence condemnation respect rejection',
  why: 'We reaffirm our strong commitment to …, reiterate their full support for …',
} as const;

/** Verbs of recognition: what follows "and" after them may still undertake something. */
export const recognizing: readonly WordList[] = [
  {
    words:
      'welcome welcomes welcomed recognize recognizes recognise recognises recognized acknowledge acknowledges acknowledged note notes noted recall recalls recalled emphasize emphasizes emphasise emphasised emphasized stress stresses stressed underline underlines underlined appreciate appreciates appreciated express expresses expressed commend commends commended reaffirm reaffirms reaffirmed reiterate affirm believe believes consider considers highlight highlighted underscore underscores underscored agree agreed share take thank congratulate are is look looks looked',
    why: 'We recognize the importance of …, and will enhance …',
  },
];

/** Calls on others: what they are asked to do is at most an effort. */
export const calls: readonly WordList[] = [
  {
    words:
      'call upon|call on|call for|calls for|demand that|demands that|appeal to|appeals to|urge|encourage|request|invite|calls upon|calls on|urges|encourages|requests|invites|strongly encourage|strongly urge|further encourage|also encourage|also invite|also request|task|tasks|tasked|instruct|instructs|instructed|direct|directs|directed|mandate',
    why: 'We call upon Member States to enact …',
  },
];

/** Stances. */
export const stances: readonly WordList[] = [
  {
    words:
      'express solidarity|express our solidarity|condemn|condemns|strongly condemn|strongly condemns|strongly oppose|strongly opposes|firmly oppose|firmly opposes|oppose|opposes|reject|rejects|firmly support|firmly supports|support|supports|uphold|upholds|adhere to|adheres to|firmly adhere to|firmly adheres to|respect|respects|reaffirm their support|reaffirms its support|reiterates its support|reiterate their support|reiterate our support|reaffirm our support|reaffirmed their support|reiterated their support|reaffirms its adherence|reaffirmed its adherence|reiterated its adherence|reaffirms its firm|reaffirmed its firm|reiterates its firm',
    why: 'We express solidarity with victims; Cambodia adheres to the one-China principle',
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

/** Head nouns of subjects that act. */
export const agents: readonly WordList[] = [
  {
    words:
      'we they arbitrators arbitrator chairman experts expert sides side parties party states countries country government governments ministries ministry agencies agency departments department team teams group groups council councils committee committees board boards office offices service administration authorities authority members commission commissions institute institutes center centers centre centres community communities bank banks secretariat president director directors general leaders leader officials official companies company enterprises enterprise universities university administrator archives bureau congress parliament archivist house mayor governor secretary minister ministers heads representatives representative nationals experts citizens staff employees union institutions institution organization organizations organisation organisations bodies body stakeholders partners partner court courts judge commissioner coordinator chair chairs co-chairs presidency delegation delegations economies cities municipalities regions provinces tribunal unit force forces committee’s societies society entities entity operators operator association associations foundation fund cdos cios officers officer entity customs police subcommittee panel schools teachers farmers employers workers volunteers researchers operators regulators hospitals libraries museums judges prosecutors embassies consulates airlines ports donors institutes',
    why: 'The team will …, the two sides will …',
  },
];

/** Subjects that are both sides, or whoever the plan belongs to. */
export const bothSubjects: readonly WordList[] = [
  {
    words:
      'we|they|both sides|the two sides|two sides|the parties|the contracting parties|contracting parties|two contracting parties|both parties|both countries|the two countries|the sides|parties|each party|neither party|neither contracting party|each side|either party|either side|the states parties|states parties|each contracting party|either contracting party|the participants|participants|each participant|the two governments|both governments|the governments|the two parties|the signatories|both presidents|the two presidents|presidents|the two prime ministers|both prime ministers|both leaders|both ministers|the two foreign ministers|two presidents|two leaders|two ministers|heads of state and government|the two heads of state|the leaders|leaders of the two countries|the two leaders|the ministers|the two ministers|the member states|the united nations and its member states|all parties',
    why: 'Both sides will …',
  },
];

/** Whoever speaks in the plan of one state. */
export const ownGovernment: readonly WordList[] = [
  {
    words: 'administration|government|federal government|u.s. government|united states government|nation',
    why: 'The Administration will …: the state whose plan it is',
  },
];

/** Undertakings of a party that act for it: the project will train. */
export const actingThings: readonly WordList[] = [
  {
    words:
      'project projects program programs programme programmes initiative initiatives partnership pilot pilots workshop workshops campaign hub network portal platform course courses',
    why: 'The project will train 500 leaders',
  },
];

/** Things of which a text says what they will be, and which are undertaken by that: the guidelines will include. */
export const thingVerbs: readonly WordList[] = [
  {
    words:
      'enjoy receive include contain cover comprise consist require reflect represent focus comply follow meet set report operate establish take begin start apply specify describe address involve provide last run incorporate',
    why: 'The training will include …',
  },
];

/** By what a text speaks of itself: in force, amended, ended, explained. Such sentences undertake nothing. */
export const selfFormulas: readonly { readonly pattern: string; readonly why: string }[] = [
  {
    pattern:
      '(?:enter|enters|come|comes) into (?:force|effect|operation)|(?:remain|be|continue) (?:in force|effective|valid|open for signature)|(?:agreement|convention|protocol|treaty|memorandum|arrangement|plan|declaration|annex|article|contract|text|it|statement|plan of action) (?:may|shall|can) (?:also )?(?:be )?(?:tacitly |automatically |further )?(?:amended|modified|terminated|renewed|extended|denounced|suspended|revised|supplemented|be applied provisionally|applied provisionally|ratified)',
    why: 'This Agreement shall enter into force …, may be amended',
  },
  {
    pattern:
      'notice of termination|equally authentic|in witness whereof|\\bdone (?:in|at) |entitled to (?:terminate|withdraw)|(?:denounce|withdraw from|terminate) (?:this|the present)|(?:shall|will|does|do) not (?:affect|prejudice|create|constitute|apply|prevent)|(?:be|is|are) without prejudice to|(?:agreement|convention|provisions?|article|articles|protocol|treaty|memorandum) (?:[a-z() 0-9]{0,50} )?(?:shall|will) (?:also |,[^,]{1,60}, also )?(?:apply|extend) (?:also )?to|(?:be|is) (?:construed|interpreted)|(?:shall|should|may|must) be understood|for the purposes? of th|the terms? [“"]|[”"] means|shall be registered|instruments? of ratification|depositary',
    why: 'Nothing in this Agreement shall affect …',
  },
];

/** Peoples, as in "the Chinese side": word and letters of ISO 3166. */
export const peoples: Readonly<Record<string, string>> = {
  chinese: 'cn',
  lao: 'la',
  laotian: 'la',
  cambodian: 'kh',
  vietnamese: 'vn',
  thai: 'th',
  myanmar: 'mm',
  malaysian: 'my',
  singaporean: 'sg',
  indonesian: 'id',
  philippine: 'ph',
  indian: 'in',
  pakistani: 'pk',
  bangladeshi: 'bd',
  nepali: 'np',
  russian: 'ru',
  kazakh: 'kz',
  uzbek: 'uz',
  mongolian: 'mn',
  japanese: 'jp',
  korean: 'kr',
  american: 'us',
  british: 'gb',
  french: 'fr',
  german: 'de',
  italian: 'it',
  spanish: 'es',
  dutch: 'nl',
  polish: 'pl',
  hungarian: 'hu',
  serbian: 'rs',
  ukrainian: 'ua',
  moldovan: 'md',
  georgian: 'ge',
  turkish: 'tr',
  egyptian: 'eg',
  saudi: 'sa',
  emirati: 'ae',
  uae: 'ae',
  iranian: 'ir',
  african: 'africa',
  kenyan: 'ke',
  ethiopian: 'et',
  australian: 'au',
  canadian: 'ca',
  mexican: 'mx',
  brazilian: 'br',
  cuban: 'cu',
};
