/**
 * Structure of English official texts: label words of treaties, statutes and plans, names of unlabelled sections, and
 * sections that undertake nothing.
 */
import type { StructurePack, TableWords } from '../structure.ts';

/** What stands before the colon of a line that says by when: "Deadline: May 2030". */
export const dateFields =
  'end date|timeline|time ?frame|deadline|due|due date|target date|completion date|date of completion|completed by|by when';

/** What stands before the colon of a line that tells about a measure and undertakes nothing: "Start date: May 2030". */
export const fieldWords =
  'start date|end date|start|end|dates?|timeline|time ?frame|duration|deadline|status|status quo|current situation|ambition|rationale|sources?|budget|resources|new or ongoing commitment|values|stakeholders|contacts?|baseline|progress';

export const structure: StructurePack = {
  labelWords: [
    { word: 'part', style: 'part', rank: 1, form: 'lead', example: 'Part I' },
    { word: 'title', style: 'title', rank: 1, form: 'lead', example: 'Title II' },
    { word: 'chapter', style: 'chapter', rank: 2, form: 'lead', example: 'CHAPTER IV' },
    { word: 'section', style: 'section', rank: 3, form: 'lead', example: 'Section 2' },
    {
      word: 'article',
      style: 'article',
      rank: 4,
      form: 'lead',
      amended: 'new|amended|as amended|revised',
      example: 'Article 12, Article 3 (new)',
    },
    { word: 'action', style: 'action', rank: 4, form: 'lead', example: 'Action 7: Launch a Council' },
    { word: 'pillar', style: 'pillar', rank: 2, form: 'lead', example: 'Pillar 1: Trade' },
    {
      word: 'priority area',
      style: 'pillar',
      rank: 2,
      form: 'lead',
      example: 'Priority Area 1: Clean energy',
    },
    { word: 'strategic priority', style: 'pillar', rank: 2, form: 'lead', example: 'Strategic Priority 2' },
    { word: 'priority', style: 'pillar', rank: 2, form: 'lead', example: 'Priority 3: Health' },
    { word: 'theme', style: 'pillar', rank: 2, form: 'lead', example: 'Theme 1: Water' },
    { word: 'component', style: 'component', rank: 3, form: 'lead', example: 'Component 2. Capacity' },
    { word: 'strategic goal', style: 'goal', rank: 3, form: 'lead', example: 'Strategic Goal 1' },
    {
      word: 'strategic objective',
      style: 'objective',
      rank: 4,
      form: 'lead',
      example: 'Strategic Objective 2:',
    },
    { word: 'outcome', style: 'outcome', rank: 4, form: 'lead', example: 'Outcome 1: Safer roads' },
    { word: 'recommendation', style: 'action', rank: 4, form: 'lead', example: 'Recommendation 5' },
    { word: 'output', style: 'output', rank: 5, form: 'lead', example: 'Output 1.1: Two laws drafted' },
    { word: 'activity', style: 'activity', rank: 6, form: 'lead', example: 'Activity 1.1.1: Draft a law' },
    { word: 'goal', style: 'goal', rank: 3, form: 'lead', example: 'Goal 4. Quality education' },
    { word: 'target', style: 'target', rank: 5, form: 'lead', example: 'Target 4.2' },
    { word: 'objective', style: 'objective', rank: 4, form: 'lead', example: 'Objective 3' },
    { word: 'measure', style: 'measure', rank: 5, form: 'lead', example: 'Measure 9' },
    { word: 'commitment', style: 'commitment', rank: 5, form: 'lead', example: 'Commitment 5:' },
    { word: 'paragraph', style: 'paragraph', rank: 6, form: 'lead', example: 'Paragraph 4' },
    { word: 'option', style: 'option', rank: 7, form: 'lead', example: 'Option 2: Each Party should …' },
    { word: 'annex', style: 'annex', rank: 0, form: 'lead', alone: true, example: 'Annex' },
    { word: 'appendix', style: 'annex', rank: 0, form: 'lead', alone: true, example: 'Appendix A' },
    { word: 'schedule', style: 'annex', rank: 0, form: 'lead', example: 'Schedule 1' },
  ],
  knownHeadings: [
    { words: 'preamble', role: 'preamble' },
    { words: 'foreword', role: 'preamble' },
    { words: 'introduction', role: 'preamble' },
    { words: 'background', role: 'preamble' },
    { words: 'executive summary', role: 'preamble' },
    { words: 'protocol', role: 'section' },
    { words: 'joint declaration', role: 'section' },
    { words: 'exchange of letters', role: 'section' },
    { words: 'agreed minutes', role: 'section' },
    { words: 'final act', role: 'section' },
    { words: 'conclusion', role: 'closing' },
    { words: 'conclusions', role: 'closing' },
    { words: 'looking forward', role: 'closing' },
    { words: 'footnotes', role: 'closing' },
    { words: 'endnotes', role: 'closing' },
  ],
  contents: ['contents', 'tableofcontents'],
  titleEndings: [
    'plan',
    'agreement',
    'declaration',
    'convention',
    'charter',
    'protocol',
    'memorandum',
    'agenda',
    'statement',
    'treaty',
    'resolution',
    'communiqué',
    'communique',
    'vision',
    'roadmap',
    'report',
    'strategy',
    'programme',
    'act of',
    'summit',
  ],
  bases: [
    'Pursuant to',
    'Having regard to',
    'Considering',
    'Recalling',
    'Whereas',
    'In accordance with',
    'Based on',
  ],
  preambles: [
    { pattern: /^(?:We, |On |At |In |From )/, example: 'We, the Heads of State; On 3 May 2030 …' },
    {
      pattern:
        /^(?:The|His|Her) (?:[A-Z][a-z]+ ){0,3}(?:Governments?|Leaders|Heads|Ministers?|President|Part(?:y|ies)|Members?|States|Kingdom|Republic|Excellency|Majesty)\b/,
      example: 'The Government of …',
    },
    { pattern: /^[A-Z][a-z]{3,14}(?:ing|ed)\b/, example: 'Recalling …, Convinced …' },
    {
      pattern: /^(?:Prime Minister|President|Premier|Chancellor|King|Queen|Their Excellencies)\b/,
      example: 'Prime Minister … and President … reaffirmed',
    },
    { pattern: /^This /, example: 'This Plan of Action is developed to …' },
  ],
  fields: `${dateFields}|${fieldWords}`,
  cases: [
    {
      pattern: '(?:following meanings|for the purposes of th(?:is|e) [a-z]{4,20}|\\bmeans)[^.]{0,40}:$',
      example: 'For the purposes of this Agreement:',
    },
  ],
  undertaking: 'objective|goal|target|principle|measure|action|priorit|commitment',
  barren: [
    { words: 'preamble', role: 'preamble', at: 'start' },
    { words: 'foreword', role: 'preamble', at: 'start' },
    { words: 'introduction', role: 'preamble', at: 'start' },
    { words: 'background', role: 'preamble', at: 'start' },
    { words: 'definitions', role: 'preamble', at: 'any' },
    { words: 'use of terms', role: 'preamble', at: 'any' },
    { words: 'interpretation', role: 'preamble', at: 'start' },
    { words: 'scope', role: 'preamble', at: 'start' },
    { words: 'exceptions', role: 'closing', at: 'any' },
    { words: 'entry into force', role: 'closing', at: 'any' },
    { words: 'amendment', role: 'closing', at: 'start' },
    { words: 'termination', role: 'closing', at: 'any' },
    { words: 'withdrawal', role: 'closing', at: 'start' },
    { words: 'authentic texts', role: 'closing', at: 'any' },
    { words: 'final provisions', role: 'closing', at: 'any' },
    { words: 'conclusion', role: 'closing', at: 'start' },
    { words: 'looking forward', role: 'closing', at: 'start' },
    { words: 'footnotes', role: 'closing', at: 'start' },
  ],
};

/** Columns of tables of tasks. */
export const tableWords: TableWords = {
  task: 'milestone|action|activit|task|measure|commitment|deliverable|steps?\\b|output|what',
  responsible: 'responsib|lead|owner|agenc|part(?:y|ies)\\b|institution|actor|\\bwho\\b|ministr|focal',
  date: 'date|deadline|due|time ?line|time ?frame|by when|\\bwhen\\b|completion|period|schedule',
};

/** What stands before the colon in a bracket of responsibility: "(Lead: Ministry of Trade; Support: Customs)". */
export const leadWords =
  'lead|leads|lead (?:agency|agencies|body|bodies|ministry|ministries|department|departments|institution|institutions|party|country|countries)|lead implementing (?:agency|agencies|body|bodies|entity|institution|organisation|organization)|responsible|responsible (?:party|parties|agency|agencies|body|bodies|ministry|entity|department)|responsibility|implementing (?:agency|agencies|body|bodies|entity|entities)|focal points?|owner|coordinated by|led by|action by';
