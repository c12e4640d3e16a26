// @data Chinese objects that tell a kind.
/** Which object turns which verb to which kind, what a stance is taken on, and what leaves open whether and when. */
import type { CommitmentKind } from '../../extraction.ts';
import type { WordList } from '../lexicon.ts';

/** Verbs by which something is done about a matter, so that no stance is taken on it: 打击恐怖主义. */
export const doingVerbs: readonly WordList[] = [
  {
    words:
      '打击 加强 深化 开展 扩大 拓展 防范 应对 预防 遏制 建立 健全 完善 举办 签署 商签 制定 研究 协调 沟通 密切 落实 实施 执行',
    why: '共同打击恐怖主义：要做的事，不是立场',
  },
];

/** What is supported as a stance where a party supports it. */
export const stanceObjects: readonly WordList[] = [
  {
    words:
      '倡议 多边贸易体制 贸易体制 国际体系 国际秩序 关切 诉求 提案 努力 立场 政策 主张 事务 作用 争端 问题 局势 和平 统一 独立 主权 道路 事业 原则 权利 选择 进程 宪章 决议',
    why: '中方支持……为维护稳定所作的努力：立场',
  },
];

/** Words that make a stance of 倡导 and the like a direction; and words that make it firm again. */
export const softStances: readonly WordList[] = [
  { words: '倡导 践行 推进 推动 维护 积极', why: '推动构建人类命运共同体：立场，无终点' },
];
export const firmStances: readonly WordList[] = [{ words: '坚定 坚决', why: '坚定维护' }];

/** Words that leave open whether and when. */
export const openTimes: readonly WordList[] = [{ words: '适时 择机 条件成熟 视情', why: '适时启动商签' }];

/** Which object turns a general verb to which kind: ends of the verb, ends of the object. */
export interface ObjectRule {
  readonly verbs: string;
  readonly words: string;
  readonly kind: CommitmentKind;
  readonly why: string;
}

export const objectRules: readonly ObjectRule[] = [
  {
    verbs: '加强 强化 推进 推动 加快 改善 完善 开展 提高 加大 统筹推进 提升 实施',
    words:
      '交通体系建设 交通系统 综合交通系统 水利建设 农田水利建设 管网建设 管网建设力度 厂建设 站建设 设施建设和运行水平 建设和运行水平 分流改造 管网改造 灌区改造 续建配套 续建配套与现代化改造 现代化改造 技术改造 清淤整治 水系连通 服务中心建设 文化服务中心建设 监控平台建设 通道建设 公共设施的建设 设施的建设 生产设施条件 设施条件 网络建设 投放网络建设 处理能力建设 烟气脱硫 烟气治理设施建设',
    kind: 'build',
    why: '推进雨污分流改造、加强农田水利建设：建',
  },
  {
    verbs: '加强 强化 推进 推动 加快 完善 健全',
    words: '体系建设 制度建设 标准体系建设',
    kind: 'establish',
    why: '加强追溯体系建设：建立',
  },
  {
    verbs: '强化 加强 加快 加快建设 推进 打造',
    words: '人才队伍建设 人才队伍 干部队伍建设 专业人才队伍 经营者队伍 技术人才队伍 人才培养',
    kind: 'train',
    why: '强化人才队伍建设：培训的是人',
  },
  { verbs: '培育 培养 挖掘 培育挖掘', words: '人才 本土人才 后备人才', kind: 'train', why: '培育本土人才' },
  {
    verbs: '提出 反映 上报 报送 提请 报请 说明 发布',
    words: '建议 行动建议 的建议 意见 奖惩意见 申请 请示 情况 有关情况 新闻 相关新闻 信息',
    kind: 'exchange',
    why: '向上级提出建议、反映情况：告知',
  },
  {
    verbs: '履行',
    words: '职责 职能 管理职能 监督管理职责 管理职责 属地管理职能',
    kind: 'cooperate',
    why: '履行属地管理职能：不是执行某项安排',
  },
  {
    verbs: '做好 抓好 加强 推进 推动 狠抓',
    words: '落实 落实工作 实施 实施工作',
    kind: 'implement',
    why: '抓好措施落实工作',
  },
  {
    verbs: '完成',
    words: '任务 各项任务 指令 交办事项 交办的事项 其他事项 交办的其他事项 交办的其他工作',
    kind: 'implement',
    why: '完成交办的事项：执行',
  },
  {
    verbs: '负责',
    words: '执行 实施 落实 组织实施 贯彻落实',
    kind: 'implement',
    why: '负责计划的执行：执行',
  },
  {
    verbs: '启动 组织',
    words: '预案 应急预案 应急响应 响应',
    kind: 'implement',
    why: '启动应急预案：执行已有安排',
  },
  {
    verbs: '修复 修缮 翻修 重建 完成',
    words:
      '小学 中学 学校 医院 诊所 码头 道路 公路 桥梁 校舍 房屋 设施 机场 大坝 水坝 体育场 体育馆 港口 工程 项目 管网 水井 住房 遗址',
    kind: 'build',
    why: '修复受损小学、完成跑道延长工程：建',
  },
  {
    verbs: '加强 深化 密切 强化 保持 扩大 提升 增进',
    words:
      '配合 协调 协作 协同 协调合作 协调与合作 协调配合 团结协作 政治互信 战略互信 互信水平 战略互信水平 政治互信水平 相互信任 战略协作',
    kind: 'exchange',
    why: '加强在联合国框架内的配合、深化政治互信：沟通与立场协调',
  },
  {
    verbs: '审议 回顾 盘点 审查 评估',
    words: '落实情况 执行情况 落实进展 执行进展 进展情况',
    kind: 'exchange',
    why: '定期审议本计划落实情况：会议所议',
  },
  { verbs: '解除 取消 撤销 放宽', words: '禁令 限制措施 禁运', kind: 'provide', why: '解除输华禁令：准入' },
  {
    verbs: '纳入 列入',
    words: '财政预算 本级财政预算 年度预算 预算',
    kind: 'provide',
    why: '把储备资金纳入本级财政预算',
  },
  {
    verbs: '动用 投放 拨付',
    words: '储备粮 储备 储备物资 物资 粮食 资金 款项',
    kind: 'provide',
    why: '依法动用中央储备粮：给的是粮',
  },
  { verbs: '加强 推进 加快 推动', words: '设施建设 基础设施建设', kind: 'build', why: '加强应急设施建设' },
  {
    verbs: '推进 推动',
    words: '机制建设 委员会建设 秘书处建设',
    kind: 'establish',
    why: '加快推进会晤机制建设',
  },
  {
    verbs: '参与 参加 出席',
    words: '活动 文化活动 论坛 会议 博览会 展会 峰会',
    kind: 'exchange',
    why: '积极参与对方举办的文化活动',
  },
  {
    verbs: '完成 结束 尽快完成 加快完成',
    words: '谈判 升级谈判 商签 磋商谈判',
    kind: 'conclude',
    why: '争取年内完成投资协定谈判',
  },
  {
    verbs: '启动 推进 加快 开工 推动',
    words: '工程建设 项目建设 一期建设 二期建设 三期建设 期工程 期项目',
    kind: 'build',
    why: '启动二期工程建设',
  },
  {
    verbs: '加强 提升 提高 开展 深化 推进',
    words:
      '公务员能力建设 干部能力建设 人员能力建设 人力资源能力建设 人力资源开发 人力资源开发合作 人力资源合作 人才培养 人才交流培养',
    kind: 'train',
    why: '加强公务员能力建设：培训的是人',
  },
  {
    verbs: '开展 启动 推进 完成',
    words: '修订工作 商签工作 谈判工作 修订',
    kind: 'conclude',
    why: '开展协定修订工作',
  },
  {
    verbs: '恢复 开通 增开 加密 开行 延长',
    words: '列车 班列 航班 航线 客货运航线',
    kind: 'build',
    why: '恢复国际联运旅客列车',
  },
  {
    verbs: '完成 开展 启动 推进 组织 进行',
    words: '可行性研究 可行性论证 可研 前期研究 可行性研究工作 前期论证',
    kind: 'explore',
    why: '完成铁路联通可行性研究：研究做不做',
  },
  { verbs: '推行', words: '制 制度', kind: 'implement', why: '全面推行河长制' },
  { verbs: '划定', words: '区 区域 范围 保护地', kind: 'establish', why: '划定禁捕区域' },
  { verbs: '增加 拓展 完善 优化 扩展', words: '功能', kind: 'build', why: '拓展单一窗口功能' },
  {
    verbs: '承担 负担 分担 支付',
    words: '费用 旅费 国际旅费 经费 运输费 保险费 食宿 费 开支 支出 工资 津贴',
    kind: 'provide',
    why: '派遣方承担国际旅费：给的是钱',
  },
  {
    verbs: '办理 推动 推进 加快 完成 简化 加快办理 启动 开展',
    words: '准入手续 准入程序 准入 市场准入 输华准入',
    kind: 'provide',
    why: '加快办理农产品检验检疫准入手续：给的是准入',
  },
  { verbs: '不再 取消', words: '限制 要求 收费 限制性规定', kind: 'provide', why: '取消业绩要求' },
];

/** Nouns that do not tell what an object is about, so that what stands before 的 does. */
export const emptyHeads: readonly WordList[] = [
  {
    words:
      '传统 惯例 势头 合作 务实合作 互利合作 友好合作 工作 力度 水平 规模 质量 渠道 机制 平台 领域 能力 应用 联系 关系',
    why: '加强在……方面的合作：说的是什么在“的”之前',
  },
];

/** Words by which something is given that was not open before: 免担保进入, 免签. */
export const accessWords: readonly WordList[] = [
  {
    words:
      '免担保 免税 免（保）税 免征 免于 免签 免收 零关税 享受 享有 放开 准入 准许 允许 进入中国市场 进入对方市场 输华',
    why: '支持机动车免担保进入：给的是准入',
  },
];

/** What is discussed whether to do: 讨论实施……模式. */
export const discussing: readonly WordList[] = [
  { words: '讨论 商讨 共同讨论', why: '讨论实施……：商量做不做；讨论问题：交换意见' },
];

/** Objects that, with a verb that starts or carries on, name an arrangement: 开展……行动. */
export const campaignEnds: readonly WordList[] = [
  { words: '行动 行动计划 专项行动 计划', why: '开展国土绿化行动：执行' },
];
export const campaignVerbs: readonly WordList[] = [{ words: '开展 启动 推进', why: '开展……行动' }];

/** Verbs that begin talks: 启动……谈判. */
export const openingVerbs: readonly WordList[] = [
  { words: '启动 开启 重启 推进 加快', why: '启动贸易协定谈判' },
];

/** What 打造 builds. */
export const builtThings: readonly WordList[] = [
  { words: '基地 中心 园 区 谷 平台 模型 能力 系统 账号', why: '打造青年创业谷、分析预警模型' },
];
