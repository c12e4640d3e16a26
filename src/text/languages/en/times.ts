// @data English times and quantities.
/** Patterns of dates, periods, frequencies and soft deadlines, and of quantities with what they count. */
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const SMALL =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|twenty-five|thirty|forty-five|fifty|sixty|ninety|\\d{1,3})';
const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-[a-z]{5,7}|thirtieth|thirty-first)';
const SPELLED_YEAR =
  '(?:nineteen hundred(?: and)?|one thousand nine hundred(?: and)?|two thousand(?: and)?) (?:[a-z]{3,9})(?:-[a-z]{3,5})?';
const AT_LEAST =
  '(?:[Aa]t least|[Nn]ot (?:fewer|less|more) than|[Nn]o (?:fewer|less|more) than|[Mm]ore than|[Uu]p to|[Oo]ver|[Ss]ome|[Aa]bout|[Aa]pproximately|[Aa]round|[Nn]early|[Aa]lmost)';

/** Of those, what stands before a length of time as its measure: "over five years" says when. */
const LENGTHS = AT_LEAST.replace('[Oo]ver|', '');

interface Pattern {
  readonly pattern: string;
  readonly why: string;
}

const dates: readonly Pattern[] = [
  {
    pattern: '\\b(?:early|mid|late)[- ](?:19|20)\\d{2} to (?:early|mid|late)[- ](?:19|20)\\d{2}\\b',
    why: 'mid-2030 to mid-2031',
  },
  {
    pattern: `${MONTH} \\d{4} ?[-–—] ?${MONTH} \\d{4}`,
    why: 'October 2016 – June 2018',
  },
  {
    pattern: `${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?: ?(?:[-–]|to|and) ?\\d{1,2}(?:st|nd|rd|th)?)?(?:,? \\d{4}|(?!\\d|[.,]\\d))`,
    why: 'January 31, 2020; April 4th, 1994; January 29-30, 2024; March 26',
  },
  {
    pattern: '\\b(?:19|20)\\d{2}, (?:(?:19|20)\\d{2}, ){0,3}(?:and )?(?:19|20)\\d{2}\\b',
    why: '1999, 2000, 2001',
  },
  {
    pattern: `\\b(?:(?:\\d{1,2}, ){0,3}\\d{1,2}(?: (?:to|and|[-–]) |[-–]))?\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? \\d{4})?(?: annually| (?:of )?(?:each|every) year)?`,
    why: '31 December 2030; 30 April annually; 5, 11 and 16 September 2030',
  },
  {
    pattern: `\\b(?:${ORDINAL}|[A-Z][a-z]{2,10}(?:-[a-z]{3,5})?(?:st|nd|rd|th)(?= day)|\\d{1,2}(?:st|nd|rd|th)?) (?:day )?of (?:the month of )?${MONTH},? (?:in the year |A\\.D\\. )?(?:\\d{4}|${SPELLED_YEAR})`,
    why: 'nineteenth day of September 1987, sixteenth of May nineteen hundred and seventy-two',
  },
  {
    pattern: `(?<=\\b[Tt]h(?:is|e) )[A-Z][a-z-]{4,16} day of ${MONTH},? in the [Yy]ear [A-Z][a-z]{2,8} (?:[Tt]housand|[Hh]undred)(?: [Aa]nd)?(?: [A-Z][a-z]{2,8}(?:-[A-Z]?[a-z]{2,5})?)?`,
    why: 'the Twelfth day of November in the Year Two Thousand and Thirty-Two',
  },
  { pattern: '\\bfirst day of the [a-z]{4,10} month', why: 'first day of the second month' },
  { pattern: `(?:\\b(?:early|late|mid|mid-|end of) )?${MONTH} \\d{4}`, why: 'September 2015' },
  {
    pattern:
      '\\b(?:end of |early |late |mid-|mid |spring of |summer of |fall of |autumn of )(?:19|20)\\d{2}\\b',
    why: 'end of 2027',
  },
  {
    pattern:
      '\\b(?:(?:end|beginning|middle) of the )?(?:(?:first|second) half|(?:first|second|third|fourth|last) quarter) of (?:(?:19|20)\\d{2}|(?:each|every|the) (?:calendar )?year)\\b',
    why: 'first half of 2026',
  },
  {
    pattern:
      '\\b(?:(?:early|late|mid|mid-) ?)?(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter) (?:of )?(?:19|20)\\d{2}\\b',
    why: 'by winter 2028, fall 2027',
  },
  { pattern: '\\b\\d{1,2}/\\d{1,2}/(?:19|20)\\d{2}\\b', why: '5/14/2030' },
  {
    pattern:
      '(?<=\\b(?:Deadline|Timeline|Time frame|Timeframe|Due|End date): (?:By )?)(?:Ongoing|Continuous|Continuing|Immediate)\\b',
    why: 'Deadline: Ongoing',
  },
  { pattern: '\\b(?:nineteenth|twentieth|twenty-first) century\\b', why: 'the twenty-first century' },
  { pattern: '\\bmid-century\\b', why: 'by mid-century' },
  { pattern: '\\b(?:19|20)\\d{2}\\s?[-–—]\\s?(?:19|20)?\\d{2}\\b', why: '2026-2030' },
  { pattern: '\\bQ[1-4] (?:of )?(?:19|20)\\d{2}\\b', why: 'Q2 2027' },
  {
    pattern:
      '\\b(?:(?:end|beginning|start) of )?(?:fiscal|calendar|academic) years? \\d{4}(?:[-/]\\d{2,4}| and \\d{4})?',
    why: 'fiscal years 2025 and 2026',
  },
  {
    pattern:
      '\\b(?:19|20)\\d{2} (?:to|through) (?:19|20)\\d{2}\\b|(?<=\\b[Bb]etween )(?:19|20)\\d{2} and (?:19|20)\\d{2}\\b',
    why: '2026 to 2030, between 2026 and 2030',
  },
  {
    pattern:
      '(?<=\\b(?:compared (?:with|to)|relative to|(?:levels?|baseline) (?:of|in)|as of) )(?:19|20)\\d{2}\\b',
    why: 'as compared with 2012',
  },
  { pattern: '\\b(?:19|20)\\d{2}/(?:19|20)?\\d{2}\\b', why: 'in 2015/2016' },
  { pattern: '(?<=[a-z], )(?:19|20)\\d{2}(?=\\))', why: 'the Charter (Arvik, 2030)' },
  { pattern: '(?<=\\b(?:19|20)\\d{2} and )(?:19|20)\\d{2}\\b', why: 'held in 2026 and 2030' },
  {
    pattern: '(?<=\\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur) )(?:19|20)\\d{2}(?= (?!and\\b|to\\b)[a-z])',
    why: 'the 2030 targets',
  },
  { pattern: '\\b(?:19|20)\\d0s\\b', why: 'in the 1990s' },
  {
    pattern: `\\b\\d{1,2} (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.? (?:19|20)\\d{2}\\b`,
    why: '5 Sept. 2030',
  },
  {
    pattern: `(?:(?<=\\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil) )(?:early |mid-|mid |late )?|\\b(?:[Ee]arly|[Mm]id|[Ll]ate)[ -])${MONTH}\\b(?! \\d|, \\d)`,
    why: 'in June, by late August',
  },
  {
    pattern:
      '(?<=\\b[Ii]n |\\b[Bb]y |since |until |than |before |after |from |during |towards? |of FY ?|\\b(?:course|beginning|start|middle|half) of )(?:19|20)\\d{2}\\b',
    why: 'by 2027',
  },
];
const periods: readonly Pattern[] = [
  {
    pattern: `\\b(?:[A-Z][a-z]{2,8}(?:-[a-z]{3,5})?|${SMALL}|some|several) (?:years?|months?|weeks?|days?|decades?) ago\\b`,
    why: 'fourteen years ago',
  },
  {
    pattern:
      '\\b(?:latest|last|current|next|previous|coming|preceding) (?:fiscal|financial|calendar|academic|budget) years?\\b',
    why: 'the latest fiscal year',
  },
  {
    pattern: `\\b${SMALL}-(?:year|month|week|day|hour)(?= (?:[a-z]{4,}))(?! old)`,
    why: 'a three-week consultation',
  },
  {
    pattern: `\\b(?:next|coming|following|past|last) (?:(?:${SMALL}|several|few) )?(?:years?|months?|weeks?|decades?)\\b`,
    why: 'next five years',
  },
  {
    pattern: `\\b(?:${LENGTHS} )?(?:\\d{1,3} (?:to|or) )?${SMALL} (?:\\(\\d{1,3}\\) )?(?:calendar |working |business |consecutive |more |additional |further )?(?:days?|weeks?|months?|years?)\\b(?! (?:of (?:the (?!date|day|receipt|request|notice|notification|entry|signature|submission|end\\b)|experience)|on from|old\\b|after the establishment))`,
    why: 'within 30 days, a term of ten years, about 10 days',
  },
  { pattern: '\\b(?:once|twice) (?:annually|yearly|monthly)\\b', why: 'twice annually' },
  { pattern: '\\b(?:end|turn|middle) of the (?:year|decade|century)\\b', why: 'by the end of the decade' },
  { pattern: '\\b[Tt]his (?:year|month)\\b', why: 'this year' },
  { pattern: '\\b(?:recent|coming) (?:years|months|decades)\\b', why: 'in recent years' },
  {
    pattern: `\\bonce (?:every ${SMALL} (?:years?|months?)|a (?:year|month))\\b|\\b(?:once|twice|(?:three|four) times) (?:a|per|each|every) (?:year|month|quarter|week)\\b|(?<=\\b[Ww]ithin )a (?:week|month|year)\\b`,
    why: 'once every two years, twice a year, within a month',
  },
  {
    pattern: `\\b(?:each|every) (?:other )?(?:${SMALL} )?(?:years?|months?|quarters?|weeks?)\\b`,
    why: 'each year',
  },
  {
    pattern:
      '\\b(?:annual|[Aa]nnually|quarterly|monthly|yearly|weekly|triennial|quadrennial|biennial|biennially|biannual|biannually|semi-annual|semi-annually|regular(?! (?:migration|pathways|equipment|airborne|forces|staff|budget|education|citizens|and safe|and orderly)\\b)|[Rr]egularly|periodic|[Pp]eriodically|timely)\\b',
    why: 'annual, regularly, timely',
  },
];
const SOON = '(?:rapidly|quickly|urgently|swiftly|promptly)';
const soft: readonly string[] = [
  'as (?:soon|early|quickly|rapidly|speedily|promptly|expeditiously|swiftly) as (?:possible|practicable|feasible)',
  'at the earliest (?:opportunity|possible (?:date|time)|practicable date|convenience|date)',
  'in due course',
  'from time to time',
  'as and when appropriate',
  'at an early date',
  'at the appropriate time',
  'in a timely manner',
  'expeditiously',
  'at an appropriate time',
  'near future',
  'without (?:undue )?delay',
  'promptly',
  `(?<=(?:should|shall|will|must|committed to|commit to|to act) )${SOON}(?! (?:as|after|following)\\b)`,
  '(?:Rapidly|Urgently|Swiftly|Promptly|Quickly)(?= [a-z]{4,} )',
  'timely',
  '(?<=[Ii]n the )(?:short|medium|long|short to medium|medium to long) term',
  'when (?:conditions|circumstances) (?:permit|allow|are (?:ripe|right|mature))',
  'when the time is ripe',
];

export const times = {
  times: [
    ...dates,
    ...periods,
    ...soft
      .filter((each) => each !== 'timely' && each !== 'promptly' && each !== 'in a timely manner')
      .map((each) => ({ pattern: `\\b${each}\\b`, why: 'soft' })),
  ],
  /** Words that promise no date. */
  soft,
  quantities: [
    {
      pattern: `(?:\\b${AT_LEAST} )?(?:(?:USD|CAD|AUD|NZD|EUR|RMB|CNY|GBP|JPY|US|A|C|NZ)\\s?)?[$€£¥]\\s?\\d{1,3}(?:[,.]\\d{1,3}){0,4}(?: (?:million|billion|trillion))?`,
      why: '$1 million, over €5 million',
    },
    {
      pattern: `\\b(?:${AT_LEAST} )?(?:USD|CAD|AUD|NZD|EUR|RMB|CNY|GBP|JPY|INR|THB|LAK) ?\\d{1,3}(?:[,.]\\d{1,3}){0,4}(?: (?:million|billion|trillion))?`,
      why: 'CAD 24 million, up to USD 30 million',
    },
    {
      pattern:
        '\\b\\d{1,3}(?:[,.]\\d{1,3}){0,3} (?:million|billion|trillion) (?:yuan|euros?|dollars|US dollars|U\\.S\\. dollars|kip|baht|yen|pounds|rupees|rubles|roubles|francs|shillings|pesos|dong|riels?|ringgit|won)|\\bRs\\.? ?\\d{1,3}(?:[,.]\\d{1,3}){0,4}(?: (?:crores?|lakhs?|million|billion))?',
      why: '10 billion yuan',
    },
    {
      pattern: `(?:\\b${AT_LEAST} )?\\b\\d{1,3}x\\b|\\b${AT_LEAST} (?:${SMALL}) [A-Z]{2,6}\\b(?! [A-Z])`,
      why: 'at least 20x, at least one RGZ',
    },
    {
      pattern:
        '\\b(?:hundreds|thousands|millions|billions|dozens|tens of thousands)\\s{1,3}of\\s{1,3}[a-z]{2,20}',
      why: 'hundreds of websites',
    },
    {
      pattern:
        '\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:(?:[a-z-]{3,14}|[A-Z][a-z]{2,10}) ){0,3}(?:priority areas|official languages|priority actions|working languages|[A-Z][a-z]{2,12} Actions)\\b',
      why: 'its five priority areas, the six official languages, six Agency Actions',
    },
    {
      pattern: `\\b(?<![Tt]he )(?:${AT_LEAST} )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|hundred) (?!countries|parties|sides|governments|states|contracting|peoples|nations|leaders|heads|ministers|days|weeks|months|years|or|and|of|other|latter|former|thus)(?!largest|biggest|oldest|greatest|year |month |day )(?:[a-z-]{3,14} )?(?!thus|its|this|has|was|goals|actions|pillars|areas|principles|priorities|objectives|elements|themes|dimensions|fields|aspects|components|chapters|parts|sections|articles|paragraphs|forms|ways|points|categories|types|kinds)(?:[a-z]{2,18}s)\\b(?! (?:thus|shall|will|may|have|are|agree))`,
      why: 'three members',
    },
    {
      pattern: `\\b(?:${AT_LEAST} )?\\d{1,3}(?:\\.\\d{1,3})?(?:(?: ?%| per ?cent)? ?(?:to|[-–]) ?\\d{1,3}(?:\\.\\d{1,3})?)?(?: ?%| per ?cent)(?: of (?:the )?(?:[A-Z]{2,5}\\b|(?!the\\b)[a-z]{3,14}(?: (?!by\\b|for\\b|and\\b)(?:[A-Z]{2,4} )?[a-z]{3,14})?))?`,
      why: '98 per cent of tariff lines',
    },
    {
      pattern: `\\b(?:${AT_LEAST} )?\\d{1,3}(?:[,.]\\d{1,3}){0,2} ?(?:km|kilomet(?:re|er)s?|hectares?|tonnes?|tons?|MW|GW|kWh|megawatts?|gigawatts?|litres?|square (?:kilomet(?:re|er)s|met(?:re|er)s)|degrees(?: Celsius| C\\b)?)\\b(?: of [a-z]{3,14})?`,
      why: '60 km of road, 300 megawatts',
    },
    {
      pattern:
        '\\b(?:one|two|three|four|five|ten|fifty|a) (?:hundred|thousand|million|billion) (?:(?!people of)[a-z]{3,14} )?[a-z]{2,18}s\\b',
      why: 'one million trees',
    },
    {
      pattern: `\\b${AT_LEAST} (?:${SMALL}|\\d{1,3}(?:,\\d{3}){1,3}|\\d{4}) (?!(?:calendar |working )?(?:days|weeks|months|years|hours|minutes)\\b)(?:[A-Z][A-Za-z.]{1,14} |[a-z-]{3,18} ){0,3}[A-Za-z]{3,16}s\\b`,
      why: 'at least three ASEAN Member States',
    },
    {
      pattern:
        '(?<![\\w-])(?:\\d{1,3} ?(?:[-–]|to|or) ?\\d{1,3}|one or two|two or three|two to three|three to five|three or four|four to six|five to ten|six to eight) (?!days|weeks|months|years|hours|per )(?:[a-z]{3,14} )??[a-z]{3,18}s\\b',
      why: '3-5 persons, one or two officials',
    },
    {
      pattern:
        '\\b\\d{1,3}(?:,\\d{3}){1,4} (?:[a-z]{3,14} )?[a-z]{3,20}s\\b|\\b(?:(?:more than|over|nearly|almost|about|some|up to|at least) )?\\d{1,3}(?:\\.\\d)? (?:million|billion)(?: [a-z]{3,20}){0,3} [a-z]{3,20}s\\b|\\b\\d{1,3} (?:million|billion) [a-z]{3,20}',
      why: '2,000 training places',
    },
    {
      pattern:
        '(?<![\\w.,/-])(?<!(?:Article|Articles|Paragraph|paragraph|paragraphs|Section|Annex|Chapter|Rule|Regulation|No\\.) )(?:[2-9]|[1-9]\\d{1,2}) (?!days|weeks|months|years|hours|minutes|percent|for |of |in |and |to |by |with |or |from |on |at |the )(?:(?!for|and|with|the|from)[a-z]{3,14} )?[a-z]{3,20}s\\b(?: per \\d{1,3}(?:[, ]?\\d{3}){0,2} [a-z]{3,20}s\\b)?(?: per (?:year|month|day|week|capita)\\b)?',
      why: '180 scholarships, 450 prescriptions per 1,000 inhabitants per year',
    },
  ] satisfies readonly Pattern[],
} as const;
