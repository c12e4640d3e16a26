// @data English names: what words tell their type.
import type { NameHead, WordList } from '../lexicon.ts';

export const heads: readonly NameHead[] = [
  {
    words:
      'act convention agreement protocol declaration plan agenda compact treaty charter standards standard directive policy order memorandum resolution principles rules code guidelines covenant pact constitution statute regulation roadmap communiqué outline mou',
    type: 'I',
    why: 'United Nations Convention against …, Rehabilitation Act',
  },
  {
    words: 'committee forum mechanism dialogue summit conference meeting force group review',
    type: 'M',
    why: 'Joint Committee, Working Group, Task Force',
  },
  {
    words:
      'administration department agency office service board council bureau ministry assembly nations organization organisation union bank fund institute archives congress parliament court authority center centre commission corporation university foundation secretariat house directorate interpol',
    type: 'O',
    why: 'General Services Administration, Department of …',
  },
  {
    words: 'initiative partnership strategy framework vision day year decade campaign',
    type: 'F',
    why: 'Precision Medicine Initiative, World Day against …',
  },
  {
    words:
      'project railway corridor program programme platform dashboard portal scorecard zone park line network system registry hub toolkit challenge playbook',
    type: 'J',
    why: 'College Scorecard, Economic Corridor',
  },
];

/** Words that may stand inside a name between capitalised ones. */
export const connectors: readonly WordList[] = [
  { words: 'of and for on against in the to with', why: 'Office of Management and Budget' },
];

/** Capitalised words that make no name by themselves, nor begin one. */
export const plainCapitals: readonly WordList[] = [
  {
    words:
      'The A An We This These Those It In On At By For To And Or But If As All Each Any Some Such Both Our Their Its Through Under During While When Where After Before Since Until With Without From Into Upon Additionally Also Further Furthermore Moreover Federal American Americans Member Members States State Party Parties Government Governments National Internet Building Using Through President Secretary Director',
    why: 'first words of sentences, common titles',
  },
];
