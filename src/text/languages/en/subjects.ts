// @data English subjects: who acts, who both sides are, peoples.
import type { WordList } from '../lexicon.ts';

/** Head nouns of subjects that act. */
export const agents: readonly WordList[] = [
  {
    words:
      'we they vice-president vice-presidents secretary-general director-general arbitrators arbitrator chairman experts expert sides side parties party states countries country government governments ministries ministry agencies agency departments department team teams group groups council councils committee committees board boards office offices service administration authorities authority members commission commissions institute institutes center centers centre centres community communities bank banks secretariat president director directors general leaders leader officials official companies company enterprises enterprise universities university administrator archives bureau congress parliament archivist house mayor governor secretary minister ministers heads representatives representative nationals experts citizens staff employees union institutions institution organization organizations organisation organisations bodies body stakeholders partners partner court courts judge commissioner coordinator chair chairs co-chairs presidency delegation delegations economies cities municipalities regions provinces tribunal unit force forces committee’s societies society entities entity operators operator association associations foundation fund cdos cios officers officer entity customs treasury police subcommittee panel schools teachers farmers employers workers volunteers researchers operators regulators hospitals libraries museums airline carrier carriers operator investor investors enterprise judges prosecutors embassies consulates airlines ports donors institutes',
    why: 'The team will …, the two sides will …',
  },
];

/** Subjects that are both sides, or whoever the plan belongs to. */
export const bothSubjects: readonly WordList[] = [
  {
    words:
      'we|they|both sides|the two sides|two sides|the parties|the contracting parties|contracting parties|two contracting parties|both parties|both countries|the two countries|the sides|parties|each party|neither party|neither side|neither contracting party|each side|either party|either side|the states parties|states parties|each contracting party|either contracting party|high contracting parties|the high contracting parties|two high contracting parties|both high contracting parties|each high contracting party|either high contracting party|neither high contracting party|contracting states|each contracting state|either contracting state|the participants|participants|each participant|the two governments|both governments|the governments|the two parties|the signatories|both presidents|the two presidents|presidents|the two prime ministers|both prime ministers|both leaders|both ministers|the two foreign ministers|two presidents|two leaders|two ministers|our two countries|our countries|our two governments|our governments|our two peoples|heads of state and government|the two heads of state|the leaders|leaders of the two countries|the two leaders|the ministers|the two ministers|the member states|the united nations and its member states|all parties',
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
      'project projects program programs programme programmes initiative initiatives partnership pilot pilots workshop workshops campaign hub network portal platform course courses service services',
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
