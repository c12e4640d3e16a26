// @data
/**
 * What the columns of a task list are called in offices that keep one, and the words that stand in them for how far a task
 * is. Beside the product's own words, which a test holds against this list; another language or usage is a further word.
 */

/** Columns of a task list that are read; the names are those of a task's fields, and of two that only a table has. */
export const taskColumns = [
  'code',
  'number',
  'title',
  'lead',
  'support',
  'due',
  'state',
  'issued',
  'commitments',
  'measure',
  'begun',
  'finished',
  'result',
  'notes',
] as const;
/** A column that is read. */
export type TaskColumn = (typeof taskColumns)[number];

/** Headings by column. A running number (序号) is nobody's number: whoever wants it taken for one says so. */
export const taskHeadings: Readonly<Record<TaskColumn, readonly string[]>> = {
  code: ['代码', '系统代码', 'ລະຫັດ', 'Code'],
  number: [
    ...['编号', '任务编号', '事项编号', '文号内编号'],
    ...['ເລກທີ', 'ເລກໜ້າວຽກ'],
    ...['Number', 'Task number', 'Task no.', 'Ref', 'Ref.', 'Reference'],
  ],
  title: [
    ...[
      '名称',
      '任务',
      '任务名称',
      '任务内容',
      '工作任务',
      '主要任务',
      '重点任务',
      '任务事项',
      '事项',
      '工作内容',
    ],
    ...['主要内容', '工作事项', '具体任务', '目标任务', '内容', '任务分解'],
    ...['ຊື່', 'ໜ້າວຽກ', 'ເນື້ອໃນ', 'ເນື້ອໃນວຽກ', 'ວຽກງານ', 'ວຽກ', 'ກິດຈະກຳ'],
    ...['Title', 'Name', 'Task', 'Tasks', 'Task name', 'Description', 'Action', 'Activity', 'What'],
  ],
  lead: [
    ...[
      '牵头单位',
      '牵头部门',
      '责任单位',
      '责任部门',
      '主办单位',
      '承办单位',
      '主责单位',
      '牵头单位（部门）',
      '负责单位',
    ],
    ...['ພາກສ່ວນຮັບຜິດຊອບຫຼັກ', 'ພາກສ່ວນຮັບຜິດຊອບ', 'ຜູ້ຮັບຜິດຊອບ', 'ຂະແໜງການຮັບຜິດຊອບ', 'ເຈົ້າການ'],
    ...[
      'Lead body',
      'Lead',
      'Lead agency',
      'Responsible',
      'Responsible body',
      'Responsible agency',
      'Owner',
      'Who',
    ],
  ],
  support: [
    ...['配合单位', '配合部门', '协办单位', '协助单位', '参与单位', '参加单位', '会办单位'],
    ...['ພາກສ່ວນປະສານສົມທົບ', 'ພາກສ່ວນປະສານງານ', 'ພາກສ່ວນຮ່ວມ', 'ພາກສ່ວນທີ່ກ່ຽວຂ້ອງ', 'ຜູ້ປະສານງານ'],
    ...[
      'Supporting bodies',
      'Supporting body',
      'Support',
      'Supporting agencies',
      'In cooperation with',
      'With',
    ],
  ],
  due: [
    ...[
      '期限',
      '完成时限',
      '完成时间',
      '办结时限',
      '时限',
      '时间要求',
      '完成期限',
      '截止时间',
      '截止日期',
      '时间节点',
    ],
    ...['ກຳນົດເວລາ', 'ເວລາສຳເລັດ', 'ວັນທີສຳເລັດ', 'ໄລຍະເວລາ'],
    ...['Due', 'Due date', 'Deadline', 'By when', 'Time limit', 'Target date', 'Time frame', 'Timeframe'],
  ],
  state: [
    ...['状态', '办理状态', '完成情况', '办理情况', '进展状态', '任务状态', '是否完成'],
    ...['ສະຖານະ', 'ສະພາບ'],
    ...['State', 'Status'],
  ],
  issued: [
    ...[
      '下达依据',
      '发文依据',
      '任务来源',
      '来源',
      '依据',
      '文件依据',
      '来文',
      '任务依据',
      '下达文件',
      '下达文号',
    ],
    ...['ເອກະສານທີ່ມອບໝາຍ', 'ເລກທີເອກະສານມອບໝາຍ', 'ເອກະສານອ້າງອີງ', 'ອີງຕາມ', 'ທີ່ມາ'],
    ...['Issuing document', 'Issued by', 'Source', 'Basis', 'Mandate', 'Number of the issuing document'],
  ],
  commitments: [
    ...['所涉承诺事项', '承诺事项', '对应条款', '对应承诺', '条款', '所属条款', '计划条款'],
    ...['ຄຳໝັ້ນສັນຍາທີ່ກ່ຽວຂ້ອງ', 'ຄຳໝັ້ນສັນຍາ', 'ມາດຕາ', 'ຂໍ້'],
    ...['Commitments', 'Commitment', 'Provision', 'Clause', 'Measure of the plan', 'Article'],
  ],
  measure: [
    ...['完成标准', '办结标准', '工作目标', '目标', '预期成果', '成果形式', '工作要求', '验收标准'],
    ...['ເກນຖືວ່າສຳເລັດ', 'ຄາດໝາຍ', 'ເປົ້າໝາຍ', 'ມາດຖານສຳເລັດ'],
    ...['What counts as done', 'Measure', 'Target', 'Expected result', 'Output', 'Deliverable'],
  ],
  begun: ['开始', '启动时间', '开始时间', '起始时间', 'ເລີ່ມ', 'ເລີ່ມຕົ້ນ', 'Begun', 'Start', 'Start date'],
  finished: [
    '完成',
    '实际完成时间',
    '办结时间',
    'ສຳເລັດ',
    'Finished',
    'Finished on',
    'Completed on',
    'Date completed',
  ],
  result: [
    ...['结果', '办理结果', '进展', '进展情况', '工作进展', '落实情况', '最新进展'],
    ...['ຜົນ', 'ຜົນໄດ້ຮັບ', 'ຄວາມຄືບໜ້າ', 'ຜົນການຈັດຕັ້ງປະຕິບັດ'],
    ...['Result', 'Progress', 'Progress to date', 'Latest progress'],
  ],
  notes: ['备注', '说明', 'ໝາຍເຫດ', 'Notes', 'Note', 'Remarks', 'Remark', 'Comments'],
};

/** Words for how far a task is, by state. */
export const taskStates: Readonly<Record<string, readonly string[]>> = {
  planned: [
    ...['planned', '待启动', '待办', '未启动', '未开始', '拟办', '计划中', '尚未启动', '未办'],
    ...['ວາງແຜນ', 'ຍັງບໍ່ເລີ່ມ', 'ຕາມແຜນ'],
    ...['Planned', 'Not started', 'Not begun', 'Open', 'To do', 'Pending'],
  ],
  'in-hand': [
    ...[
      'in-hand',
      '办理中',
      '进行中',
      '推进中',
      '正在推进',
      '正在办理',
      '已启动',
      '持续推进',
      '在办',
      '未完成',
      '否',
    ],
    ...['ພວມປະຕິບັດ', 'ກຳລັງດຳເນີນ', 'ພວມດຳເນີນ', 'ພວມຈັດຕັ້ງປະຕິບັດ', 'ກຳລັງຈັດຕັ້ງປະຕິບັດ'],
    ...['In hand', 'In progress', 'Ongoing', 'Started', 'Under way', 'Underway'],
  ],
  done: [
    ...['done', '已完成', '完成', '已办结', '办结', '是'],
    ...['ສຳເລັດ', 'ສຳເລັດແລ້ວ'],
    ...['Done', 'Completed', 'Complete', 'Finished', 'Closed'],
  ],
  suspended: [
    'suspended',
    '暂停',
    '中止',
    '暂缓',
    'ໂຈະໄວ້',
    'ໂຈະ',
    'ຢຸດຊົ່ວຄາວ',
    'Suspended',
    'On hold',
    'Paused',
  ],
  dropped: [
    'dropped',
    '取消',
    '不再办理',
    '终止',
    'ບໍ່ສືບຕໍ່',
    'ຍົກເລີກ',
    'Not pursued',
    'Dropped',
    'Cancelled',
    'Canceled',
    'No longer pursued',
  ],
};

/** Deadlines that name no day: what goes on all the time. */
export const withoutEnd: readonly string[] = [
  ...['长期', '长期坚持', '持续', '持续推进', '常年', '常态化', '全年', '经常性', '每年'],
  ...['ຕໍ່ເນື່ອງ', 'ຕະຫຼອດ', 'ປະຈຳ'],
  ...['ongoing', 'continuous', 'continuing', 'permanent', 'standing', 'every year', 'n/a', '—', '-', '/'],
];

/** Words in square brackets by which a cell says that what stands is to be taken away; an empty cell says nothing. */
export const clearingWords: readonly string[] = [
  ...['清空', '清除', '删除'],
  ...['ລຶບ', 'ລຶບອອກ'],
  ...['clear', 'empty', 'none'],
];
