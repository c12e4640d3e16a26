/** An invented office with a programme in three languages, from which every kind of paper can be made. */
import { type MakePaper, makePaper } from '../../src/app/index.ts';
import type { PaperLanguages } from '../../src/views/index.ts';
import { make, openProgramme, type Programme } from '../app/objects/programme.ts';
import { type Closing, must, type person } from '../app/test-node.ts';

/** The programme with the ids of what was made in it. */
export interface Office extends Programme {
  readonly made: Readonly<Record<string, string>>;
}

/** Words that stand in own fields alone, and must be in no paper for others. */
export const canaries = [
  'CANARYTASK',
  'CANARYPOINTS',
  'CANARYLETTER',
  'CANARYOBSTACLE',
  'CANARYINSIDE',
  'CANARYNEXT',
  'CANARYELSEWHERE',
  'CANARYDEFERRED',
] as const;

/** Makes the programme. All names and numbers are invented. */
export async function openOffice(t: Closing): Promise<Office> {
  const programme = await openProgramme(t);
  const made: Record<string, string> = {};
  const add = async (name: string, type: string, values: Parameters<typeof make>[2]): Promise<string> => {
    made[name] = `${type}/${(await make(programme, type, values)).id}`;
    return made[name];
  };
  const [first = '', second = '', rail = '', teachers = ''] = programme.commitments.map(
    (id) => `commitment/${id}`,
  );
  const trade = await add('trade', 'body', {
    name: { zh: '甲国商务部', lo: 'ກະຊວງການຄ້າ ປະເທດ ກ', en: 'Ministry of Trade of State A' },
    side: 'ours',
  });
  const ports = await add('ports', 'body', {
    name: { zh: '甲国交通运输部港口局', lo: 'ກົມທ່າເຮືອ ກະຊວງຄົມມະນາຄົມ ປະເທດ ກ', en: 'Ports Office of State A' },
    side: 'ours',
  });
  const theirs = await add('theirs', 'body', {
    name: { zh: '乙国工贸部', lo: 'ກະຊວງອຸດສາຫະກຳ ແລະ ການຄ້າ ປະເທດ ຂ', en: 'Ministry of Industry of State B' },
    side: 'theirs',
  });
  const mechanism = await add('committee', 'mechanism', {
    title: { zh: '贸易联委会', lo: 'ຄະນະກຳມະການຮ່ວມການຄ້າ', en: 'Joint Committee on Trade' },
    form: 'committee',
    cadence: { rule: 'FREQ=YEARLY', from: '2026-09' },
    host: 'alternating',
    chairs: [
      { side: 'ours', body: trade, post: { zh: '副部长', lo: 'ຮອງລັດຖະມົນຕີ', en: 'Vice-Minister' } },
      { side: 'theirs', body: theirs, post: { zh: '副部长', lo: 'ຮອງລັດຖະມົນຕີ', en: 'Vice-Minister' } },
    ],
    commitments: [first],
  });
  const held = await add('held', 'meeting', {
    title: { zh: '贸易联委会第六次会议', lo: 'ກອງປະຊຸມຄະນະກຳມະການຮ່ວມ ຄັ້ງທີ 6', en: 'Sixth session' },
    mechanism,
    date: '2025-09-10',
    state: 'held',
  });
  await add('task', 'task', {
    number: '2026-01',
    title: { zh: '起草港口合作规划', lo: 'ຮ່າງແຜນຮ່ວມມືດ້ານທ່າເຮືອ', en: 'Draft the port cooperation plan' },
    lead: ports,
    support: [trade],
    due: '2026-06-30',
    state: 'in-hand',
    issuedAs: '甲办〔2026〕3号',
    commitments: [second],
    measure: { zh: '规划稿送双方会签', lo: 'ຮ່າງແຜນສົ່ງໃຫ້ສອງຝ່າຍລົງລາຍເຊັນ', en: 'Draft sent for signature' },
    notes: { en: 'CANARYTASK' },
  });
  await add('formula', 'task', {
    title: { zh: '=HYPERLINK("x")', en: '=1+1' },
    lead: trade,
    due: '2026-12',
    state: 'planned',
  });
  const obstacle = await add('obstacle', 'obstacle', {
    title: {
      zh: '口岸货运量统计口径不一',
      lo: 'ຕົວເລກສິນຄ້າຜ່ານດ່ານບໍ່ກົງກັນ',
      en: 'Freight figures differ CANARYOBSTACLE',
    },
    what: {
      zh: '两国海关统计方法不同。',
      lo: 'ວິທີເກັບຕົວເລກຂອງສອງປະເທດບໍ່ຄືກັນ.',
      en: 'Customs count differently.',
    },
    raised: '2026-02-01',
    state: 'open',
    taken: mechanism,
    commitments: [first],
  });
  await add('meeting', 'meeting', {
    title: { zh: '贸易联委会第七次会议', lo: 'ກອງປະຊຸມຄະນະກຳມະການຮ່ວມ ຄັ້ງທີ 7', en: 'Seventh session' },
    mechanism,
    date: '2026-09-15',
    venue: { zh: '甲国首都', lo: 'ນະຄອນຫຼວງປະເທດ ກ', en: 'Capital of State A' },
    state: 'planned',
    agenda: [
      { item: { zh: '听取统计工作汇报', lo: 'ຮັບຟັງລາຍງານວຽກສະຖິຕິ', en: 'Statistics' }, about: obstacle },
      { item: { zh: '下一年工作安排', lo: 'ແຜນວຽກປີໜ້າ', en: 'Work next year' } },
    ],
  });
  await add('decision', 'decision', {
    number: '6-2',
    title: { zh: '成立统计工作组', lo: 'ຕັ້ງກຸ່ມວຽກງານສະຖິຕິ', en: 'Set up a working group on statistics' },
    meeting: held,
    lead: trade,
    due: '2026-03',
    state: 'open',
  });
  await add('deliverable', 'deliverable', {
    title: { zh: '签署港口合作规划', lo: 'ລົງນາມແຜນຮ່ວມມືດ້ານທ່າເຮືອ', en: 'Signing of the port plan' },
    stage: 'negotiating',
    occasion: held,
    due: '2026-09',
    points: {
      zh: '感谢对方的配合。',
      lo: 'ຂອບໃຈຝ່າຍທ່ານທີ່ໃຫ້ການຮ່ວມມື.',
      en: 'We thank the other side. CANARYPOINTS',
    },
    commitments: [second],
  });
  await add('portsMeeting', 'meeting', {
    title: { zh: '港口合作磋商', lo: 'ການປຶກສາຫາລືດ້ານທ່າເຮືອ', en: 'Consultation on ports' },
    state: 'planned',
    date: '2026-11-20',
    commitments: [second],
  });
  await add('letterOut', 'letter', {
    number: '甲办函〔2026〕12号',
    title: {
      zh: '关于商请提供货运统计的函',
      lo: 'ໜັງສືຂໍຂໍ້ມູນສະຖິຕິສິນຄ້າ',
      en: 'Request for freight figures CANARYLETTER',
    },
    direction: 'out',
    from: trade,
    to: theirs,
    date: '2026-03-05',
    due: '2026-04-15',
    state: 'reply-expected',
    about: [mechanism],
    commitments: [first],
  });
  await add('letterIn', 'letter', {
    number: 'ເລກທີ 118/ກອຄ',
    title: { zh: '关于会期的来函', lo: 'ໜັງສືກ່ຽວກັບກຳນົດກອງປະຊຸມ', en: 'On the date of the session' },
    direction: 'in',
    from: theirs,
    to: trade,
    date: '2026-04-20',
    due: '2026-05-20',
    state: 'reply-expected',
    about: [mechanism],
  });
  await add('course', 'activity', {
    title: { zh: '乙国小学教师研修班', lo: 'ຊຸດຝຶກອົບຮົມຄູປະຖົມ ປະເທດ ຂ', en: 'Course for primary teachers' },
    form: 'course',
    date: '2026-03-02',
    end: '2026-03-20',
    lead: trade,
    people: 18,
    women: 11,
    commitments: [teachers],
    quotas: [
      {
        province: { zh: '琅勃拉邦省', lo: 'ແຂວງຫຼວງພະບາງ', en: 'Luang Prabang' },
        offered: 12,
        allocated: 12,
        used: 10,
        women: 7,
      },
      {
        province: { zh: '沙湾拿吉省', lo: 'ແຂວງສະຫວັນນະເຂດ', en: 'Savannakhet' },
        offered: 8,
        allocated: 8,
        used: 8,
        women: 4,
      },
    ],
  });
  await add('course2', 'activity', {
    title: { zh: '铁路职工培训班', lo: 'ຊຸດຝຶກອົບຮົມພະນັກງານລົດໄຟ', en: 'Course for railway staff' },
    form: 'course',
    date: '2025-10',
    lead: ports,
    people: 5,
    commitments: [rail],
    quotas: [{ province: { lo: 'ແຂວງຫຼວງພະບາງ' }, offered: 5, used: 5 }],
  });
  await add('visit', 'activity', {
    title: {
      zh: '乙国工贸部副部长来访',
      lo: 'ຮອງລັດຖະມົນຕີ ປະເທດ ຂ ມາຢ້ຽມຢາມ',
      en: 'Visit of the Vice-Minister',
    },
    form: 'visit',
    date: '2026-04-12',
    level: 'vice-ministers',
    venue: { zh: '甲国首都', lo: 'ນະຄອນຫຼວງປະເທດ ກ', en: 'Capital of State A' },
    lead: trade,
    people: 9,
  });
  await addStanding(add, [first, second, rail], mechanism, made.meeting);
  return { ...programme, made };
}

type Add = (name: string, type: string, values: Parameters<typeof make>[2]) => Promise<string>;

/** Flagships, a visit, and what was claimed of commitments, in wordings that are cleared and others that are not. */
async function addStanding(
  add: Add,
  [first = '', second = '', rail = '']: readonly string[],
  mechanism: string,
  session = '',
): Promise<void> {
  await add('flagship', 'flagship', { commitment: second, rank: 1 });
  const visit = await add('visitAhead', 'visit', {
    title: {
      zh: '甲国主席访问乙国',
      lo: 'ການຢ້ຽມຢາມຂອງປະທານປະເທດ ກ',
      en: 'Visit of the President of State A',
    },
    date: '2026-10',
    level: 'heads',
    state: 'prepared',
  });
  await add('gift', 'deliverable', {
    title: { zh: '港口合作规划签字', lo: 'ລົງນາມແຜນທ່າເຮືອ', en: 'Port plan signed' },
    stage: 'text-agreed',
    form: 'signing',
    occasion: visit,
  });
  const elsewhere = await add('elsewhere', 'further-commitment', {
    title: { en: 'Study a second bridge CANARYELSEWHERE' },
    source: 'minutes',
    actor: 'both',
    beside: [first],
  });
  const cleared = ['inside', 'shared', 'public'].map((wording) => ({ wording, on: '2026-01-15' }));
  await add('claim', 'claim', {
    commitment: first,
    period: '2026',
    progress: 'begun',
    next: { zh: '商定会期', lo: 'ຕົກລົງວັນປະຊຸມ', en: 'Agree on the date CANARYNEXT' },
    inside: { zh: '会期仍未商定。', lo: 'ຍັງບໍ່ຕົກລົງວັນປະຊຸມ.', en: 'The date is open. CANARYINSIDE' },
    shared: {
      zh: '双方正在商定会期。',
      lo: 'ສອງຝ່າຍພວມຕົກລົງວັນປະຊຸມ.',
      en: 'The parties are agreeing on a date.',
    },
    public: { zh: '筹备工作有序进行。', en: 'Preparations are under way.' },
    cleared,
  });
  await add('claim2', 'claim', {
    commitment: rail,
    period: '2026',
    progress: 'not-begun',
    shared: { en: 'Put off CANARYDEFERRED' },
    cleared: [{ wording: 'inside', on: '2026-01-15' }],
  });
  await add('claim3', 'claim', {
    commitment: elsewhere,
    period: '2026',
    progress: 'begun',
    shared: { en: 'A study was begun.' },
    cleared,
  });
  const ahead = await add('ahead', 'milestone', {
    title: { zh: '协定签署', en: 'Agreement signed' },
    of: mechanism,
    commitments: [first],
    state: 'reached',
    reached: '2026-03-20',
    baselines: [{ name: '2026', due: '2026-03-10', set: '2026-01-05' }],
  });
  await add('transmittal', 'letter', {
    number: '甲办函〔2026〕20号',
    title: { zh: '送会议文件', lo: 'ສົ່ງເອກະສານກອງປະຊຸມ', en: 'Papers for the session' },
    direction: 'out',
    date: '2026-05-02',
    state: 'closed',
    about: [session],
  });
  const agreed = await add('agreed', 'letter', {
    number: '乙贸函7号',
    title: { zh: '关于试运行改期', en: 'New date of the trial run' },
    direction: 'in',
    date: '2026-04-01',
    state: 'closed',
  });
  await add('trial', 'milestone', {
    title: { zh: '试运行', lo: 'ທົດລອງແລ່ນ', en: 'Trial run' },
    state: 'rescheduled',
    due: '2026-09-30',
    baselines: [
      { name: '2026', due: '2026-06', set: '2026-01-05' },
      { name: '2025', due: '2026-03-31', set: '2025-06-01' },
    ],
    rescheduled: [{ from: '2026-06', to: '2026-09-30', agreed: '2026-04-01', by: agreed }],
    waits: [ahead],
  });
}

/** Makes a paper of the office. */
export async function paperOf(
  { app, who, planId }: Office,
  asked: Omit<MakePaper, 'planId'>,
  as: ReturnType<typeof person> = who,
) {
  return must(await makePaper(app, as, { planId, ...asked }));
}

/** Prints a paper of the office. */
export async function printed(
  office: Office,
  asked: Omit<MakePaper, 'planId'>,
  format: 'docx' | 'pdf' | 'xlsx',
  languages: PaperLanguages,
): Promise<Uint8Array> {
  const paper = await paperOf(office, asked);
  return must(
    await office.app.printing.print({ paper, languages, format, zone: 'Asia/Vientiane', template: null }),
  );
}
