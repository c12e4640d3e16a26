// @data Chinese drafting rules by words.
/**
 * Words by which rules of the grammar know their cases: how clauses end that are manner, what an attitude is, what goes on
 * with the action before. Where a rule asks for an end, the words are ends.
 */
import type { WordList } from '../lexicon.ts';

/** Last words of clauses that say when or under which condition. */
export const conditionEnds: readonly WordList[] = [
  {
    words: '时 后 前 的 之前 之后 以前 以后 期间 过程中 之际 除外 以来 为止 情况下 中 内 下 上',
    why: '协商达不成一致的，……；接到通知后，……',
  },
];

/** What something is said to be worth, where an action would have its object. */
export const worths: readonly WordList[] = [
  {
    words:
      '意义重大 意义深远 至关重要 十分重要 非常重要 尤为重要 极为重要 潜力巨大 前景广阔 势在必行 不可或缺 刻不容缓 密不可分',
    why: '双方强调，维护政治安全意义重大：认定，不是承诺',
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
      '把握 注重把握 准确把握 深刻把握 处理 正确处理 妥善处理 运用 应用 充分运用 综合运用 使用 考虑 综合考虑 深刻认识 充分认识 贯彻执行 深入贯彻 贯彻 全面贯彻 贯彻落实 认真落实 落实 树立 秉持 秉承 弘扬 认识 践行 学习 坚守 恪守',
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
      '可能 要求 部署 统一部署 决策部署 工作部署 需要 需求 实际需要 情况 实际情况 具体情况 实际 职责 职责分工 职能 分工 职能分工 规定 有关规定 相关规定 精神 程序 法定程序 标准 条件 原则 特点 指示 意见 决定 决议 时限 权限 比例 方式 步骤 顺序 惯例 国际惯例 约定 安排 统一安排 计划 预案 办法 法律 法律法规 法规 法律规定 政策 政策规定 制度 协议 协定 章程 共识 目标 任务 重点 进展 形势 变化 结果 意愿 能力 国情 特色 优势 定位 路线图 时间表 指导 模式 理念 思路 授权 规律 规划 方针',
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
    words: '行业 地区 区 城市 企业 学校 社区 农村 区域 领域 环节 机构 单位 时期 阶段 条件',
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
      '其中 所需 每批 每所 每人 每期 每次 每个 每家 每项 每名 每支 每座 首期 首批 总长 全长 总投资 总规模 总面积 装机容量 人均 单个 期限 为期 最高 最低',
    why: '派出医疗队，每批不少于10人：说明前一行动',
  },
];

/** What a body is set up for, in the next clause. */
export const bodyTasks: readonly WordList[] = [
  {
    words: '统筹推进 统筹协调 统筹 协调 指导 推进 推动 协调推进 研究解决 协调解决',
    why: '成立委员会，统筹推进……',
  },
];

/** Results that are no thing of their own, after 打造. */
export const madeResults: readonly WordList[] = [
  { words: '队伍 格局 模式 体系 高地', why: '打造高素质队伍：结果' },
];
/** Things of their own, after 打造. */
export const madeThings: readonly WordList[] = [
  { words: '产品 旅游产品 精品 品牌 产业链 集群 产业带 线路 载体', why: '打造区域公用品牌：有或没有' },
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

/** Beginnings of clauses that say by whom what stands before is done: 行政管理职能，交由……行使. */
export const transfers: readonly WordList[] = [
  {
    words: '由 需要 需由 须由 交由 委托 移交 可由 可以由 应由 应当由 统一由 可以交由 可以委托 经 报经 须经',
    why: '……等职能，交由执行委员会行使；预算草案，经……同意，由……提请批准',
  },
];

/** What a meeting does with its matter. */
export const reviews: readonly WordList[] = [
  {
    words: '评估 跟踪评估 审议 盘点 总结 研究 磋商 沟通 梳理 检查 交流 讨论 会商 协调 回顾 分析 评价 督促',
    why: '召开会议，对重点项目进行跟踪评估',
  },
];

/** Verbs of means or choice: where an action follows in the sentence, they tell with what, or where, it is done. */
export const leadingVerbs: readonly WordList[] = [
  {
    words: '善于运用 善于利用 运用 应用 充分运用 综合运用 灵活运用 选择 选取 立足 紧扣 围绕',
    why: '运用大数据技术，分析……；选择条件好的地方，开展试点',
  },
];

/** Beginnings of clauses that name some of those who were just named. */
export const inclusions: readonly WordList[] = [
  { words: '特别是 尤其是 包括', why: '各县人民政府，特别是山区县人民政府，也要抓紧……' },
];

/** How strictly a basis is kept to: 严格依照法律，……. */
export const strictAdverbs: readonly WordList[] = [
  { words: '严格 认真 切实 全面 坚决', why: '严格依照有关法律法规，保护……：依据，行动在后' },
];

/** Whom or what a measure concerns, named before it with 对: 对……的单位，……. */
export const concerned: readonly WordList[] = [
  {
    words:
      '事项 单位 个人 人员 企业 部门 机构 地区 地方 区域 城市 项目 产品 场景 行为 情形 情况 问题 质疑 案件 工程 设施 领域 行业 环节 主体 责任人 对象 岗位 材料 资料 申请 诉求 意见 矛盾 隐患 风险 资金 费用 土地 线路 车辆 船舶 货物 物品 设备 家庭 群众 学生 农户 手续 事务 职能 职权 目录 清单 方案 草案 预案 名单',
    why: '对符合条件的企业，取消……；对发现的问题，责令……：对象在先，行动在后',
  },
];

/** Verbs by which something comes about by itself: a sentence, and no noun. */
export const comingAbout: readonly WordList[] = [
  {
    words: '得到 取得 获得 具备 达到 实现 趋于 日趋 日益 成为 形成 符合 属于',
    why: '环境安全得到保障，……：目标',
  },
];
