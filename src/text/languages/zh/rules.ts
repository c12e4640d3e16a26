// @data Chinese drafting rules by words.
/**
 * Words by which rules of the grammar know their cases: how clauses end that are manner, what an attitude is, which object
 * turns which verb to which kind. Where a rule asks for an end, the words are ends.
 */
import type { CommitmentKind } from '../../extraction.ts';
import type { NameHead, WordList } from '../lexicon.ts';

/** Last words of clauses that say when or under which condition. */
export const conditionEnds: readonly WordList[] = [
  {
    words: '时 后 前 的 之前 之后 以前 以后 期间 过程中 之际 除外 以来 为止 情况下 中 内 下 上',
    why: '协商达不成一致的，……；接到通知后，……',
  },
];

/** Prepositions whose clause is a condition or a cause, whatever follows in it. */
export const conditionalPrepositions: readonly WordList[] = [
  {
    words: '如 若 如果 一旦 因 因为 由于 鉴于 凡 当 遇 遇有 除 除了 随着 截至',
    why: '如出现……，如动用……仍不能满足',
  },
];

/** Verbs of an attitude or of means: with the ends below they lead on to what is done. */
export const attitudeVerbs: readonly WordList[] = [
  {
    words:
      '处理 正确处理 妥善处理 运用 应用 充分运用 综合运用 使用 考虑 综合考虑 深刻认识 充分认识 贯彻执行 深入贯彻 贯彻 全面贯彻 贯彻落实 认真落实 落实 树立 秉持 秉承 弘扬 认识 践行 学习 坚守 恪守',
    why: '贯彻……精神，树立……理念，运用……手段',
  },
];
export const attitudeEnds: readonly WordList[] = [
  {
    words:
      '精神 理念 思想 意义 决策部署 战略部署 安全观 发展观 价值观 方针 总要求 总基调 关系准则 实际情况 因素 意愿 特点 的关系 手段 方式 方法 工具 现代技术',
    why: '……精神、……的关系、……手段：做法在先，行动在后',
  },
];

/** Ends by which a clause that a preposition leads is manner alone. */
export const mannerTails: readonly WordList[] = [
  {
    words:
      '作用 优势 效益 潜力 功能 经验 因素 做法 实际 原则 形式 方式 途径 契机 基础上 前提下 框架下 框架内 过程中',
    why: '通过……形式、借鉴……经验、充分发挥……作用',
  },
];

/** Prepositions of a basis, and the nouns that close what they lead: 按照……要求，……; 根据需要调整……. */
export const basisPrepositions: readonly WordList[] = [
  {
    words:
      '根据 按照 依据 依照 按 依 遵照 遵循 结合 紧密结合 针对 围绕 参照 比照 对照 本着 基于 立足 视 充分考虑 综合考虑',
    why: '按照……要求：依据，行动在后',
  },
];
export const basisNouns: readonly WordList[] = [
  {
    words:
      '要求 部署 统一部署 决策部署 工作部署 需要 需求 实际需要 情况 实际情况 具体情况 实际 职责 职责分工 职能 分工 职能分工 规定 有关规定 相关规定 精神 程序 法定程序 标准 条件 原则 特点 指示 意见 决定 决议 时限 权限 比例 方式 步骤 顺序 惯例 国际惯例 约定 安排 统一安排 计划 预案 办法 法律 法律法规 法规 法律规定 政策 政策规定 制度 协议 协定 章程 共识 目标 任务 重点 进展 形势 变化 结果 意愿 能力 国情 特色 优势 定位 路线图 时间表 指导 模式 理念 思路 授权 规律 规划 方针',
    why: '根据双方意愿和条件，……：到此为止是依据',
  },
];

/** What a paper or a plan goes through before something is done with it: 经国务院批准，……. */
export const approvals: readonly WordList[] = [
  {
    words:
      '批准 同意 审核 审定 审批 审议 审议通过 备案 授权 协商 协商一致 评估 认定 批复 核准 论证 评审 许可 审查 验收 检验 合格 决定 请示 商定 确认 登记 公示 考核 公证 认证 推荐',
    why: '经国务院批准，指挥部征用……：先要经过的',
  },
];

/** Ends of what 在 leads, after which the action begins: 在协议项下扩大……. */
export const postpositions: readonly WordList[] = [
  {
    words:
      '框架下 框架内 项下 范围内 基础上 前提下 条件下 领导下 指导下 支持下 协调下 帮助下 配合下 过程中 领域 等领域 方面 等方面 之间 期间 之际 场合 等场合 背景下 统筹下',
    why: '在本币互换协议项下扩大……：状语到此为止',
  },
];

/** Ends by which a clause led by 在、于、从 tells a place, a time or a situation. */
export const situationEnds: readonly WordList[] = [
  { words: '下 中 内 上 间 后 前 时 环节 方面 领域 框架 条件 阶段 期间', why: '在……备案环节、在……领导下' },
];

/** Verbs that carry an action named by a noun. */
export const formalVerbs: readonly WordList[] = [
  {
    words:
      '实行 实施 进行 给予 予以 加以 开展 加强 强化 采取 提供 取消 免征 减征 免除 不再 要 不得 建立 落实 执行 承担 负有',
    why: '对……实行……、对……进行……：后一动词才是谓语',
  },
];

/** Prepositions of place, partner and beneficiary: their object is over where an activity with an object begins. */
export const locatives: readonly WordList[] = [
  { words: '在 与 同 向 给 为 由 从 自 于 就', why: '在合作区建设……项目' },
];

/** Ends of what 在 leads that are its object, whatever activity they hold: 在服务性行业. */
export const placeEnds: readonly WordList[] = [
  {
    words: '行业 地区 城市 企业 学校 社区 农村 区域 领域 环节 机构 单位 时期 阶段 条件',
    why: '在餐饮等服务性行业，……',
  },
];

/** Means that lead on to what is done with them: 采取……措施，……. */
export const meansVerbs: readonly WordList[] = [
  { words: '采取 综合运用 创新', why: '采取有针对性的措施，把……引入……' },
];
export const meansEnds: readonly WordList[] = [{ words: '措施 手段 方式 办法 形式', why: '采取有效措施' }];

/** Verbs whose repetition goes on with one stance or one effort. */
export const repeatedVerbs: readonly WordList[] = [
  {
    words: '反对 坚决反对 支持 坚定支持 解决 统筹解决 着力解决 坚持 尊重 承认',
    why: '反对……，反对……：一个立场',
  },
];

/** Adverbs by which an action is done together with the one before. */
export const togetherAdverbs: readonly WordList[] = [
  { words: '联合 携手 共同 相互 一道 互相', why: '深化执法合作，携手打击……' },
];

/** Adverbs of targets: 趋零增长, 全量利用. */
export const targetAdverbs: readonly WordList[] = [
  {
    words: '全面 全量 显著 明显 基本 大幅 进一步 趋零 持续 稳步 根本 零 全部 更加 初步 逐步 不断',
    why: '贫困县全部摘帽、水平全面提升：目标',
  },
];

/** Verbs by which a target is reached or kept. */
export const targetVerbs: readonly WordList[] = [
  { words: '不受 取得 达到 超过 不低于 不少于 降至 降低 提高到', why: '大型矿山达到绿色矿山标准' },
];

/** Words of a target that leave the measure open. */
export const openTargets: readonly WordList[] = [
  {
    words:
      '明显下降 显著下降 持续下降 大幅减少 明显减少 提升 提高 改善 加强 完善 进一步 缓解 拓宽 缩小 增强 健全 好转 深化 优化',
    why: '水平全面提升：程度未定',
  },
];

/** Verbs by which it is said how a body that is set up is run. */
export const runningVerbs: readonly WordList[] = [
  {
    words: '牵头 主持 担任 管理 组成 负责 领导 共同管理 组织 承办 轮流主持',
    why: '成立委员会，由两国外长共同主持',
  },
];

/** What comes of what was done before: 发挥综合效益 at a sentence's end. */
export const benefits: readonly WordList[] = [
  { words: '效益 优势 潜力 效能 效应 合力', why: '加强系统集成，发挥综合效益：结果；发挥……作用：另一行动' },
];

/** Beginnings of clauses that tell more about what was just named: 每批不少于10人, 其中女性不低于三分之一. */
export const detailWords: readonly WordList[] = [
  {
    words:
      '其中 每批 每所 每人 每期 每次 每个 每家 每项 每名 每支 每座 首期 首批 总长 全长 总投资 总规模 总面积 装机容量 人均 单个 期限 为期 最高 最低',
    why: '派出医疗队，每批不少于10人：说明前一行动',
  },
];

/** What a body is set up for, in the next clause. */
export const bodyTasks: readonly WordList[] = [
  { words: '统筹推进 统筹协调 统筹 协调 指导 推进 推动 协调推进 负责', why: '成立委员会，统筹推进……' },
];

/** Results that are no thing of their own, after 打造. */
export const madeResults: readonly WordList[] = [
  { words: '队伍 格局 模式 体系 高地', why: '打造高素质队伍：结果' },
];
/** Things of their own, after 打造. */
export const madeThings: readonly WordList[] = [
  { words: '品牌 产业链 集群 产业带 线路 载体', why: '打造区域公用品牌：有或没有' },
];

/** Ends by which 保持 goes on with what is kept up already. */
export const keptUp: readonly WordList[] = [
  { words: '势头 稳定 密切沟通与配合 密切沟通 畅通', why: '保持高层互访势头：接在前一行动之后' },
];

/** Verbs by which 为…… only says what the action before is good for: 为……创造条件. */
export const purposeVerbs: readonly WordList[] = [
  {
    words:
      '提供 创造 营造 奠定 注入 打下 作出 做出 开辟 搭建 给予 带来 增添 筑牢 夯实 树立 服务 贡献 积累 打造 赢得 争取',
    why: '为……奠定基础：目的；为……建立“绿色通道”：另一行动',
  },
];

/** What 为……提供 gives where it is only a purpose. */
export const supportNouns: readonly WordList[] = [
  {
    words:
      '支撑 保障 便利 支持 条件 动力 服务 保证 依据 借鉴 参考 环境 空间 机遇 平台 基础 示范 样板 遵循 助力 便利条件 贡献 经验 样本 帮助 方便 动能 活力 力量 载体 指引',
    why: '为……提供支撑：目的',
  },
];

/** Ends of what is striven for that only say when the action before is to be done. */
export const endPoints: readonly WordList[] = [
  {
    words:
      '开工 开工建设 建成 投产 通车 完工 竣工 投入使用 投入运营 完成 启动 落地 建成投产 见效 取得实效 达产 交付 交付使用 移交 启用',
    why: '推进前期工作，力争2027年开工建设',
  },
];

/** What a meeting does with its matter. */
export const reviews: readonly WordList[] = [
  {
    words: '评估 跟踪评估 审议 盘点 总结 研究 磋商 沟通 梳理 检查 交流 讨论 会商 协调 回顾 分析 评价 督促',
    why: '召开会议，对重点项目进行跟踪评估',
  },
];

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
    words: '合作 务实合作 互利合作 友好合作 工作 力度 水平 规模 质量 渠道 机制 平台 领域 能力 应用 联系 关系',
    why: '加强在……方面的合作：说的是什么在“的”之前',
  },
];

/** Words by which something is given that was not open before: 免担保进入, 免签. */
export const accessWords: readonly WordList[] = [
  {
    words: '免担保 免税 免（保）税 免征 免于 免签 免收 零关税 享受 享有 放开 准入 准许 允许',
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
  { words: '基地 中心 园 区 谷 平台', why: '打造青年创业谷、创业基地' },
];

/** Heads before which a name of unknown origin may stand. */
export const closingHeads: readonly (NameHead & { readonly open: boolean })[] = [
  { words: '综合开发区 开发区 经济特区 水电站 工业园', type: 'J', open: false, why: '赛色塔综合开发区' },
  { words: '指标体系 目标体系', type: 'I', open: true, why: '绿色发展指标体系' },
  { words: '示范城市 示范基地', type: 'J', open: true, why: '循环经济示范城市' },
];

/** Heads before which a name of unknown characters is proper, and nothing but: 平江抽水蓄能电站. */
export const properHeads: readonly NameHead[] = [
  {
    words:
      '铁路 高铁 高速公路 大桥 水电站 核电站 抽水蓄能电站 光伏电站 水库 灌区 新区 实验室 海底光缆 工业园 产业园 经济特区 科学城 经济走廊',
    type: 'J',
    why: '平江抽水蓄能电站、岳麓山实验室',
  },
  { words: '国际机场 机场 口岸', type: 'L', why: '磨丁口岸' },
  { words: '大学 理工大学 师范大学 研究院 科学院', type: 'O', why: '中山大学' },
  { words: '峰会 论坛 博览会 年会', type: 'M', why: '岳麓峰会' },
];

/** What programmes end with, after a verb that carries them out. */
export const programmeHeads: readonly NameHead[] = [
  { words: '行动计划', type: 'I', why: '实施……行动计划' },
  { words: '行动', type: 'F', why: '实施休闲农业提升行动' },
  { words: '战略', type: 'F', why: '实施食品安全战略' },
  { words: '工程', type: 'J', why: '实施智慧水利工程' },
  { words: '计划', type: 'I', why: '实施百人计划' },
];
export const programmeVerbs: readonly WordList[] = [
  { words: '实施 组织实施 启动实施 启动 开展 实行 推进 深入实施', why: '实施……工程' },
];
/** What an unnamed programme begins with. */
export const unnamed: readonly WordList[] = [
  {
    words: '一批 若干 一系列 有关 相关 各项 各类 重大 重点 联合 专项 上述 该 本 此 试点 更大 更多 多个',
    why: '实施一批重点工程：泛称',
  },
];

/** Before these quotations nothing is named: the words are held off, or only quoted. */
export const heldOff: readonly WordList[] = [
  {
    words: '反对 反对搞 搞 所谓 形式的 任何 遏制 破除 化解 防止 坚持 按照 避免 推行',
    why: '反对搞“新冷战”：不是名称',
  },
];

/** Names that patterns know. */
export const namePatterns: readonly (NameHead & { readonly pattern: string })[] = [
  { words: '', pattern: '党的十[一二三四五六七八九]大报告', type: 'I', why: '党的十九大报告' },
  { words: '', pattern: '党的十[一二三四五六七八九]大(?!报告|以来)', type: 'M', why: '党的十九大' },
  {
    words: '',
    pattern:
      '十[一二三四五六七八九]届[一二三四五六七八九]中(?:、[一二三四五六七八九]中)?全会|中国共产党第[一二三四五六七八九十]{1,4}届中央委员会第[一二三四五六七八九十]{1,3}次全体会议',
    type: 'M',
    why: '十九届三中全会、第二十届中央委员会第三次全体会议',
  },
  {
    words: '',
    pattern: '\\d{4}年[\\u4e00-\\u9fff]{2,6}(?:世博会|园博会|奥运会|冬奥会|亚运会|亚冬会|世界杯)',
    type: 'M',
    why: '2020年迪拜世博会',
  },
  { words: '', pattern: '21世纪海上丝绸之路', type: 'F', why: '以数字开头的名称' },
  { words: '', pattern: '习近平[\\u4e00-\\u9fff]{2,20}思想', type: 'F', why: '以领导人命名的思想' },
  {
    words: '',
    pattern:
      '(?:\\d{4}年至\\d{4}年|\\d{4}[-—－]\\d{4}年|新的\\d{1,2}年)[\\u4e00-\\u9fff]{2,12}(?:计划|规划|纲要|方案)|(?:联合国)?\\d{4}年[\\u4e00-\\u9fff]{2,10}议程',
    type: 'I',
    why: '2021年至2025年两党合作计划、2030年可持续发展议程',
  },
];
