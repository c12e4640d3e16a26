// @data Chinese verbs of official undertakings.
/**
 * Verbs by what they undertake, how firmly, and how they follow another action in one sentence. Groups are read in
 * order; a word's first group counts. Longest match wins, so that 建立健全 is not 建立.
 */
import type { ObjectCue, VerbGroup, WordList } from '../lexicon.ts';

export const verbs: readonly VerbGroup[] = [
  {
    words:
      '落实 落实好 执行 执行好 实施 实施好 履行 履行好 贯彻 贯彻落实 遵守 恪守 实行 施行 组织实施 试点实施',
    kind: 'implement',
    strength: 'firm',
    joining: 'opens',
    why: '落实好协议：已有安排，做与未做一目了然',
  },
  {
    words: '践行 弘扬 传承',
    kind: 'implement',
    strength: 'effort',
    joining: 'joins',
    why: '践行开放的区域主义：接在合作之后，说明方向',
  },
  {
    words:
      '编制 编制并执行 制定 制订 制定和实施 制定并实施 起草 拟定 拟订 出台 研究制定 研究制订 研究出台 印发 发布 修订 修改 商签 签署 签订 续签 缔结 商谈 谈判 谈签 达成 启动商签 启动谈判 完成谈判 批准 核准 报批',
    kind: 'conclude',
    strength: 'firm',
    joining: 'opens',
    why: '编制计划、签署协定：成文即完成',
  },
  {
    words:
      '建立 设立 设置 组建 成立 建成 构建 搭建 建立健全 建立完善 建立和完善 创设 创建 系统构建 新建 增设 开设 筹建 组成 研究建立 研究设立',
    kind: 'establish',
    strength: 'firm',
    joining: 'opens',
    why: '建立机制、设立受理点：有或没有',
  },
  {
    words: '推动构建 推动建立 推动设立 推进建立 加快构建 加快建立',
    kind: 'establish',
    strength: 'effort',
    joining: 'opens',
    why: '推动构建运行机制：设立的是机制，力度是推动',
  },
  {
    words: '健全 完善 调整完善 健全完善',
    kind: 'establish',
    strength: 'effort',
    joining: 'opens',
    why: '健全制度：方向，没有终点',
  },
  {
    words: '探索 探讨 研究 探索建立 论证 研究支持 研究探索 研究和探索 探索创新 可行性研究',
    kind: 'explore',
    strength: 'tentative',
    joining: 'opens',
    why: '积极探讨……：只承诺研究',
  },
  {
    words: '争取 力争 争取实现 鼓励 鼓励支持 鼓励和支持',
    kind: 'cooperate',
    strength: 'tentative',
    joining: 'opens',
    why: '争取早日实现：不保证结果',
  },
  {
    words:
      '提供 给予 赠送 捐赠 援助 资助 减免 免除 免于 免征 降低关税 开放市场 允许 准许 安排 合理安排 拨付 派遣 派出 扩大进口 保障',
    kind: 'provide',
    strength: 'firm',
    joining: 'opens',
    why: '提供援款、允许承载业务：给了或没给',
  },
  {
    words: '放宽 减轻 减少限制',
    kind: 'provide',
    strength: 'effort',
    joining: 'opens',
    why: '放宽比例要求：程度未定',
  },
  {
    words: '建设 修建 兴建 扩建 改建 运营 运营好 运行 联通 连通 贯通 开通 改造 升级改造 开工 建设好 共建',
    kind: 'build',
    strength: 'firm',
    joining: 'opens',
    why: '运营好开发区、修建公路',
  },
  { words: '改善', kind: 'cooperate', strength: 'effort', joining: 'opens', why: '改善基础设施：方向' },
  {
    words: '培训 举办培训 选派 招收 培养',
    kind: 'train',
    strength: 'firm',
    joining: 'opens',
    why: '培训500名干部',
  },
  {
    words: '举办 举办好 办好 召开 举行 开好 保持 交换意见 互访 会晤 磋商 对话 通报 谋划实施好 谋划',
    kind: 'exchange',
    strength: 'firm',
    joining: 'opens',
    why: '办好研讨会、保持交往机制：开了或没开',
  },
  {
    words: '密切 交流 深入交流 加强沟通 拓展交往',
    kind: 'exchange',
    strength: 'effort',
    joining: 'joins',
    why: '密切各层级沟通协作：接在机制之后',
  },
  {
    words: '倡导 主张 坚持践行 坚持 坚定支持 坚定奉行 奉行 尊重 恪守 坚定维护 反对 坚决反对 承认 重申 谴责',
    kind: 'position',
    strength: 'firm',
    joining: 'opens',
    why: '坚定支持、反对：立场',
  },
  {
    words:
      '加强 深化 强化 密切协调 拓展 拓宽 扩大 加大 发展 推行 推广 培育 优化 规范 严格 严格控制 控制 防范 打击 协同 协调 统筹 统筹推进 统筹规划 做好 抓好 集成 系统集成 鼓励引导 支持 扶持 简化 整治 治理 遏制 支持并参与 大力推行 改进 创新 加快建设 挖掘 充分挖掘 支持和鼓励 依法打击 做强 做大 培育壮大 整合 补齐 加快 着力解决 解决 统筹解决 瞄准 聚焦',
    kind: 'cooperate',
    strength: 'effort',
    joining: 'opens',
    why: '加强、深化：方向，没有终点',
  },
  {
    words:
      '开展 组织开展 启动 参与 参加 加入 采取 采用 选择 选取 识别 确定 明确 统一 规定 划定 划分 下放 授权 授予 委托 受理 办理 审理 优先审理 审批 取消 停止 禁止 严禁 不得 不再 纳入 列入 登记 备案 公布 公开 报告 报送 汇总 开放 增设 委派 指定 设定 评估 考核 监督 检查 调查 清理 总结 宣传 组织 引进 推出 增加 承担 负责 配合 协助 接受 完成 掌握 改为 试点 使用 执飞 推荐 推荐并引导 引导',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'opens',
    why: '开展、公布、受理：做与未做可以回答',
  },
  {
    words:
      '推动 推进 推动实现 推动拓展 推动协调 推动利用 共同推进 有序推进 稳步推进 加快推进 持续推进 深入推进 高质量推动 全力推进',
    kind: 'cooperate',
    strength: 'effort',
    joining: 'joins-if-abstract',
    why: '推动……项目另起；推动……发展是目的',
  },
  {
    words:
      '促进 实现 维护 确保 提高 提升 增强 减少 降低 杜绝 形成 营造 打造 激发 增进 巩固 夯实 助力 带动 释放 服务 造福 惠及 借鉴 把握 牢牢把握 应对 推动形成 推动构建人类命运共同体 促进形成 避免 防止 满足 凝聚 调动 培养造就 贡献 争做 防范化解 引领 展示 讲好 彰显 取得 达到',
    kind: 'cooperate',
    strength: 'effort',
    joining: 'joins',
    why: '促进发展、维护利益：说明前一行动为了什么',
  },
];

/** Words that may stand before a verb and change nothing of the action. */
export const adverbs: readonly WordList[] = [
  {
    words:
      '继续 进一步 稳步 有序 务实 切实 深入 全面 不断 持续 高质量 充分 系统 优先 坚定 相互 逐步 依法 依法合规 有效 扎实 坚决 主动 共同 携手 一道 联合 紧密 认真 率先 尽快 早日 适时 及时 定期 重点 牢固 广泛 统一 分类 分步 合理 科学 严肃 立即 迅速 随时 联合 有计划地 有步骤地 更好 更好地 始终 同步 协同 抓紧 稳妥 有力 有针对性地 基本 分类别 因地制宜 因矿制宜 创新 深入细致 也 还 均 都 再 要 需 需要 能够 就此 首次 常态化 高标准 高水平 多渠道 全力 全力以赴 切实有效 平等 依托',
    why: '继续实施、稳步推进：方式',
  },
];

/** Adverbs that leave the outcome open: a firm verb after them is an effort. */
export const effortAdverbs: readonly WordList[] = [
  { words: '积极 大力 努力 加快 着力 尽力 尽可能 力求', why: '积极践行：努力的方向' },
];

/** What binds, and how firmly. */
export const modals: readonly WordList[] = [
  {
    words: '应当 应 须 必须 要 将 将会 愿 愿意 同意 承诺 致力于 决心 决定 可 可以 可视情 不得 要切实',
    why: '应当、可以：义务与许可',
  },
];
export const tentativeModals = new Set(['可', '可以', '可视情']);

/** Links at the head of a clause that carry no meaning of their own. */
export const links: readonly WordList[] = [
  {
    words:
      '并 并且 但 同时 以及 此外 另外 其中 特别是 尤其是 进而 从而 而且 且 又 也 还 一是 二是 三是 四是 五是 六是 首先 其次 最后',
    why: '并与……衔接：接上文',
  },
];

/** Words in the object that tell the kind better than a general verb does; the first found counts. */
export const objectCues: readonly ObjectCue[] = [
  { words: '培训 奖学金 研修 留学 人才培养 人力资源开发 进修', kind: 'train', why: '提升干部培训合作质量' },
  {
    words:
      '交往 互访 沟通 会晤 对话 磋商 交换意见 论坛 研讨会 友好交流 对口交流 协调和配合 经验交流 理论交流 访问 往来 年会',
    kind: 'exchange',
    why: '加强高层交往和战略沟通',
  },
  {
    words:
      '铁路 公路 基础设施 口岸建设 经济合作区建设 开发区建设 经济走廊建设 园区建设 机场建设 港口建设 电网 电站 桥梁 输变电 联通 监管作业场所 工程建设',
    kind: 'build',
    why: '推动铁路运营维护',
  },
];

/** What shows that a stance is taken. */
export const stanceCues: readonly WordList[] = [
  {
    words:
      '核心利益 主权 领土完整 一个中国 内政 霸权 强权政治 台独 “台独” 多边主义 公平正义 国际秩序 国家统一 社会主义道路 人类共同价值 单边主义 保护主义 新冷战 阵营对抗 正当权益 独立自主',
    why: '支持维护核心利益：立场而非项目',
  },
];

/** Ends of clauses that name nothing to be done: what 推动 and the like aim at. */
export const abstractEnds: readonly WordList[] = [
  {
    words:
      '发展 发展繁荣 落地 成效 创新 提升 繁荣 稳定 和谐 进步 共同体 生活方式 消费模式 方向 构想 利益 水平 进程 转变 转型 升级 融合 融合发展 见效 见成效 格局 局面 氛围 效率 质量 能力 方向发展 向纵深发展 突破 生效 新台阶 振兴 增长 增收 增值 高质量发展 便利化 民主化 常态化 绿色化 循环化 集约化 现代化 信息化 规范化 制度化 规模化 减量化 一体化 多元化 无害化 资源化',
    why: '推动经贸关系健康、可持续发展：目的',
  },
];

/** Concrete objects: 推动 with these is an action of its own. */
export const concreteEnds: readonly WordList[] = [
  {
    words:
      '合作 建设 交流 对接 事宜 项目 机制 平台 渠道 试点 改革 工作 工程 开发 制度 体系 治理 采空区和塌陷区等 谈判 磋商',
    why: '推进经济合作区建设：可以单独报告',
  },
];

/** Recognition and opinion: no commitment by themselves. */
export const recognitions: readonly WordList[] = [
  {
    words:
      '高度评价 积极评价 赞赏 高度赞赏 欢迎 认为 一致认为 指出 强调 注意到 感谢 祝贺 回顾 满意 表示满意 表示赞赏 认识到 忆及 铭记 满意地看到 高度重视 表示感谢 深表 包括 是指 系指 适用于',
    why: '双方高度评价……：只是认定',
  },
];

/** Clause beginnings that give manner, basis or time for the action that follows. */
export const mannerHeads: readonly WordList[] = [
  {
    words:
      '通过 按照 根据 依据 依照 依托 围绕 结合 利用 用好 借助 针对 遵循 本着 立足 面向 着眼 为了 随着 借鉴 综合考虑 统筹考虑 充分发挥 发挥 发挥好 切实发挥 更好发挥 以 在 对于 对 鉴于 经 从 当 凡 到 至 于 坚持 紧密结合 考虑 除 基于 充分利用 有效利用 比照 参照',
    why: '通过……形式、以……为依托、在……框架内',
  },
];

/** Ends by which such a clause is seen to be nothing but manner. */
export const mannerEnds: readonly WordList[] = [
  {
    words:
      '原则 形式 方式 为重点 为依托 为契机 为基础 为引领 为主轴 为骨干 为导向 为核心 为主线 为目标 为主体 为抓手 为纽带 为支撑 为指导 为牵引 基础上 前提下 框架下 框架内 机制下 领导下 指导下 支持下 条件下 过程中 谈判中 实践中 方面 领域 时 后 之际 期间 资源 作用 优势 情况 要求 实际 需要 规定 因素 特点 相结合 经验 契机 机遇 等 下 内 中 上 的 目标 关切 重点 能力 程序 分工 职责 情形 环节',
    why: '以……为契机、在……基础上',
  },
];

/** Subjects that are both sides. */
export const bothSubjects: readonly WordList[] = [
  { words: '双方 两国 两党 双边 各方 缔约双方 缔约各方 两国政府 我们', why: '双方将……' },
];

/** What an actor's name ends with. */
export const actorHeads: readonly WordList[] = [
  {
    words:
      '部门 政府 机构 城市 地方 地区 委员会 企业 银行 单位 组织 各地 办公室 指挥部 总局 公司 成员国 缔约方 缔约国 会员国 协会 法院 检察院 高校 院校 部 委 局 署 部委 国务院 省（市） 人民政府 主管部门 合作区 当事人 双方当事人 机关 省 市 州 县',
    why: '有关部门应……',
  },
];

/** Nouns that hold a verb's characters: not the action of a clause. */
export const nouns: readonly WordList[] = [
  {
    words:
      '自贸试验区 试验区 执行委员会 执行机构 派出机构 组成部分 试点城市 试点示范 试点工作 试点经验 试点方案 建设项目 建设工程 建设目标 建设要求 建设用地 基础设施 设施建设 谈判中 谈判 批准文件 审批权限 管理权限 登记注册 工程设计 培训资源 培训合作 人才培训 干部培训 发展阶段 发展水平 合作规划 合作平台 合作委员会 合作工作组 经济建设 城市建设 服务举措 服务业 服务体系 服务平台 服务水平 建筑施工 施工许可 资源利用 综合利用 参与国 贸易谈判 支持力度 指导意见 组织机构 群众组织 基层组织 社会组织 国际组织 世贸组织 负责人 负责同志 检查站 监督管理 监督检查 管理部门 评估体系 考核体系 报告制度 公开制度 登记管理 备案管理 生产建设 交流合作 沟通协调 加工贸易 开放水平 开放项目 对外开放 改革开放 改革创新 创新体系 统筹协调 安排部署 决策部署 规定动作 有关规定 相关规定 管理规定 按规定 发展规划 完成时限 完成情况 建设试点 公共服务 便民服务 参与度 参与方',
    why: '自贸试验区、建设项目：名词里的动词字',
  },
];

/** What a sphere of cooperation begins with, rather than a name: 跨境经济合作区 is none. */
export const genericModifiers: readonly WordList[] = [
  {
    words:
      '跨境 重点 各类 一批 现代 国家级 省级 新型 绿色 产业 工业 经济 农业 高标准 多个 若干 有关 相关 本 该 两国 双边 国际 新 大型 主要 高速 境外 境内 海外 沿线 全国 区域 地方 综合 示范',
    why: '一批产业园区：泛称',
  },
];
