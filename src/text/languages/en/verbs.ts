// @data English verbs of official undertakings.
/**
 * Verbs by what they undertake and how firmly. Base forms; the engine derives the others. Groups are read in order; a
 * word's first group counts. A `noun` verb is a noun as often (exchange, report): after "and" it is a verb only where an
 * object follows that shows it.
 */
import type { CommitmentKind, Strength } from '../../extraction.ts';

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
      'sign conclude negotiate draft formulate adopt enact amend ratify renew finalize finalise issue revise propose draw codify promulgate accede initial agree elaborate transpose approximate align legislate submit-plan stipulate',
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
      'establish set institute appoint constitute form found institutionalize institutionalise operationalise operationalize designate inaugurate reconstitute organise-body nominate proclaim',
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
      'enjoy accord provide publish license licence grant donate allocate disclose make give open exempt waive allow permit authorise authorize disseminate deliver contribute lend finance-projects subsidize subsidise dispatch deploy-experts second stockpile reimburse compensate award extend-loan furnish earmark distribute proactively-release send',
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
      'convene meet discuss hold host consult coordinate engage inform organize organise solicit share confer notify invite communicate-views brief liaise celebrate commemorate disseminate-views co-host co-organise co-organize hold-talks interact submit transmit',
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
      'ensure protect conduct connect identify prevent criminalize criminalise prosecute comply-with require include collect complete list catalog catalogue appoint-staff undertake carry define determine select prioritize prioritise map compile gather integrate incorporate undergo undergo-review remove analyse analyze investigate dismantle disrupt identify-crimes punish remove abolish put satisfy designate-lead end ban prohibit refrain cease suspend terminate restrict preserve conserve restore secure verify certify register notify-changes designate-points display track monitor-progress oversee supervise administer manage handle regulate adjust adapt apply-measures introduce start begin resume restart commence proceed take-part participate join attend represent serve process-applications protect-rights investigate-crimes extradite repatriate return eliminate recover freeze seize confiscate dispose recycle reuse treat inspect audit validate standardize standardise harmonize harmonise centralize centralise consolidate merge simplify-forms translate archive catalogue-data de-risk reserve retain maintain-records keep respond answer accept receive assume perform produce generate prepare deliver-results meet-target achieve reach attain accomplish enter-data use-standards apply-rules respond-to mobilise mobilize assign delegate hire recruit employ-staff embed mainstream channel raise-funds repeal phase bring',
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
    words: 'use leverage utilize utilise employ harness exploit draw-upon draw-on partner',
    kind: 'cooperate',
    strength: 'effort',
    means: true,
    why: 'use platforms to improve: what it is used for counts',
  },
  {
    words: 'work cooperate collaborate collaborate-with',
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
      'strengthen deepen promote disrupt deter defeat improve enhance expand facilitate foster intensify advance pursue address enable continue advocate combat take optimize optimise streamline modernize modernise accelerate further reinforce broaden widen boost maintain sustain cultivate nurture diversify stimulate elevate consolidate-ties tackle counter mitigate minimise minimize reduce lower decrease curb curtail fight resolve solve settle overcome bridge narrow close ease simplify rationalise rationalize refine improve-access better develop-cooperation scale step up-scale catalyse catalyze incentivise incentivize empower popularize popularise raise grow push galvanize energize revitalise revitalize upscale assist help contribute-to build-on complement supplement reach-out strive-for benefit improve-understanding deepen-ties maximise maximize ramp focus concentrate intensify-efforts play',
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
      'suffer incur sustain-losses impair bear shoulder defray derive hinder hamper nullify halve double triple quadruple detect trace intercept interdict arrest detain deport sanction penalise penalize outlaw decriminalize decriminalise declassify classify demarcate delimit delineate dredge clear excavate inventory plant reforest afforest fence patrol guard escort evacuate rescue relocate resettle rehouse reunite reintegrate screen diagnose quarantine slaughter cull inoculate trademark patent procure purchase buy sell acquire lease rent tender subcontract outsource import export ship transport unload store stock refuel bunker berth anchor levy impose lift withdraw retract rescind revoke annul abrogate cancel postpone adjourn defer shorten lengthen prolong omit delete insert substitute replace swap convert privatize privatise nationalize nationalise liberalize liberalise deregulate decentralize decentralise devolve codesign tag label mark mark-up number index digitalise digitalize scan upload download encrypt anonymize anonymise pseudonymize publicize publicise broadcast televise print interpret explain describe clarify specify enumerate document record testify attest swear vote depute accredit certificate weigh measure calculate compute quantify count sample check crosscheck peer-review refer escalate forward relay redirect route handover hand surrender restitute reinstate rehire reassign rotate redeploy demobilize demobilise disarm demine defuse destroy decommission neutralize neutralise deny refuse decline forgive write-off reschedule restructure refinance capitalize capitalise recapitalize hedge net offset deduct withhold tax untax zero-rate phase-out expropriate requisition occupy evict vacate abstain desist avoid spare forgo forego shun leave quit preclude forbid bar block shut reopen unblock cover contain possess own lodge file petition sue litigate arbitrate adjudicate mediate conciliate reconcile domesticate transplant localise localize enlist enrol enroll matriculate graduate exhibit stage show tour sit preside chair lead head steer spearhead field station entertain lay unveil name rename set-aside place order instruct direct command mandate obligate oblige concede admit readmit naturalize naturalise stamp',
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
      'run purchase overhaul offset hedge forecast rescue exhibit petition quarantine repeal transplant graduate double triple second host contract project subject check record document trace sanction patent tender lease rent import export transport ship store stock levy lift swap cover file forward route refuse label mark number index scan print vote stage show tour field station place order command name chair lead head credit feed shelter tax net bar block shut trade plant fence guard patrol escort cancel measure sample witness refund visa list book answer appeal ticket lay clear further quit post anchor berth tag sanction damage waste present',
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
  {
    words:
      'accommodate announce approve arrange assure attach avail confirm deal decide declare disaggregate discontinue disburse dissolve endorse enter exceed exert fill fix indicate initiate justify locate modify normalize normalise obey obtain partake prescribe rectify render reorganize reorganise replicate save spend spread synchronize synchronise uncover vary withstand waive assert',
    kind: 'cooperate',
    strength: 'firm',
    why: 'decide, send, obtain: done or not',
  },
  {
    words:
      'add ascertain borrow choose clean compare demonstrate discover exclude finish impede realign sort suppress summarise summarize',
    kind: 'cooperate',
    strength: 'firm',
    why: 'add data to the portal, finish the dredging: done or not',
  },
  {
    words: 'bundle deposit estimate extract',
    kind: 'cooperate',
    strength: 'firm',
    noun: true,
    why: 'deposit the instruments; a deposit is a noun',
  },
  {
    words: 'diminish forge learn multiply regenerate revamp tap',
    kind: 'cooperate',
    strength: 'effort',
    why: 'tap the potential of trade: a direction',
  },
  { words: 'dedicate', kind: 'provide', strength: 'firm', why: 'dedicate funds to the programme' },
  { words: 'devise', kind: 'conclude', strength: 'firm', why: 'devise a strategy' },
  { words: 'appraise', kind: 'explore', strength: 'tentative', why: 'appraise options' },
  { words: 'impart', kind: 'train', strength: 'firm', why: 'impart skills' },
  {
    words: 'showcase bring-together',
    kind: 'exchange',
    strength: 'firm',
    why: 'bring together officials and businesses',
  },
  {
    words: 'circulate convey',
    kind: 'exchange',
    strength: 'firm',
    why: 'circulate the minutes',
  },
  {
    words: 'formalize formalise',
    kind: 'conclude',
    strength: 'firm',
    why: 'formalize the arrangement',
  },
  {
    words:
      'activate attract compete discourage embark influence innovate intervene persuade realize realise redouble regain professionalize professionalise situate cater strive-on deter devote',
    kind: 'cooperate',
    strength: 'effort',
    why: 'realize a shared vision, redouble efforts: a direction',
  },
  {
    words:
      'exercise capture change charge claim control design function group impact match network outline pass request research reward roll schedule search state structure table trigger result return point position level labour force fund balance separate correct elect challenge highlight question',
    kind: 'cooperate',
    strength: 'firm',
    noun: true,
    why: 'these are nouns as often: control, research, the design',
  },
];
