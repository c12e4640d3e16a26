// @data Function words of official Chinese.
/**
 * Words that hold a clause together: what leads on, what binds, what gives manner or basis, what closes it, and what
 * makes a clause mere recognition.
 */
import type { ObjectCue, WordList } from '../lexicon.ts';

/** Words that may stand before a verb and change nothing of the action. */
export const adverbs: readonly WordList[] = [
  {
    words:
      '不 自动 实时 全程 在线 如期 合力 如实 即时 分阶段 多层次 多形式 全方位 全链条 制度化 市场化 正式 顺利 继续 进一步 稳步 有序 务实 切实 深入 全面 不断 持续 高质量 充分 系统 优先 坚定 相互 逐步 依法 依法合规 依规 有效 扎实 坚决 主动 共同 携手 一道 联合 紧密 认真 率先 重点 牢固 牢固地 牢牢 广泛 统一 分类 分步 分期 分批 合理 科学 严肃 严厉 立即 迅速 随时 有计划地 有步骤地 更好 更好地 始终 同步 协同 抓紧 稳妥 有力 有针对性地 基本 分类别 因地制宜 因矿制宜 因时制宜 深入细致 也 还 均 都 再 也要 还要 能够 就此 首次 常态化 高标准 高水平 多渠道 全力 全力以赴 切实有效 平等 毫不动摇 毫不动摇地 旗帜鲜明 大规模 分级 分层 集中 直接 独立 自行 自主 单独 共同努力 一并 同时 相应 另行 专门 重新 提前 按期 按时 按需 按规定 按照规定 按要求 按程序 按法定程序 按比例 依职责 按职责 按职责分工 依程序 从严 从快 从优 善于 就近 互相 彼此 双向 严格 密切 紧急 再次 精准 综合 统筹 灵活 妥善 积极稳妥 稳慎 审慎 准确 完整 及早 深度 精心 周密 大胆 加以 着手 共同致力于 着眼长远 与时俱进 实打实 总体 明显 显著 大幅 大幅度 根本 普遍 整体 初步 更加 日益 总体上 必要时 视情 视情况 酌情 适当 适度 在此基础上 据此 由此 为此 依此 重点围绕 正确 坚强 高效 便捷 严密 率领 彻底 稳定 大批 尽量 最大限度 最大程度 一律 一般 通常 原则上 特别 尤其 主要 具体 具体负责 统一负责 直接负责 继续大力 进一步加快 实质性 长期 常年 轮流 首先 先行 后续 陆续 相继 反复 大量 少量 适时适度 不定期 每年 每半年 每季度 每月 公平 公正 自觉 有条件地 因城施策 分业 分区 分区域 对等 无条件 无偿 有偿 免费',
    why: '继续实施、稳步推进、依法受理：方式',
  },
];

/** Adverbs of time that are soft dates as well. */
export const softAdverbs: readonly WordList[] = [
  {
    words: '尽快 尽早 早日 适时 及时 定期 限时 择机 适时择机',
    why: '适时启动、及时通报：方式，也是不定的时间',
  },
];

/** Adverbs that leave the outcome open: a firm verb after them is an effort. */
export const effortAdverbs: readonly WordList[] = [
  {
    words: '积极 大力 努力 加快 着力 尽力 尽可能 力求 加紧 奋力 着重 致力 致力于 共同致力 竭力',
    why: '积极践行：努力的方向',
  },
];

/** What binds. */
export const modals: readonly WordList[] = [
  { words: '应当 应 须 必须 应该 务必 不得 应予 应当予以 要 需要 需 须要', why: '应当公布：义务' },
];

/** What binds by law, whatever the verb. */
export const binding: readonly WordList[] = [
  { words: '应当 必须 须 不得 务必 应予 应当予以', why: '应当简化手续：义务，做与未做可以回答' },
];
/** What binds by law in articles, and only advises in plans. */
export const bindingInArticles: readonly WordList[] = [{ words: '应', why: '缔约双方应……' }];

/** What a party wills, promises or agrees. */
export const wills: readonly WordList[] = [
  {
    words:
      '将 将会 愿 愿意 同意 一致同意 承诺 决心 决定 均应 应一律 均须 商定 达成一致 表示愿 表示愿意 表示将 愿共同 愿继续 将继续 将进一步 计划于 致力于',
    why: '双方将：意愿与约定',
  },
];

/** What permits: whether it is done stays open. */
export const permissions: readonly WordList[] = [
  { words: '可 可以 可视情 可以视情 可根据需要 有权 也可 也可以 还可以', why: '可以下放：许可' },
  { words: '有兴趣', why: '中方有兴趣了解……：愿望，未必去做' },
];

/** Words after which what follows counts as if it stood alone. */
export const transparents: readonly WordList[] = [
  {
    words: '负责 具体负责 牵头负责 组织 联合 合作 牵头 共同负责 参与 着手 开始 着力',
    why: '负责编制方案：编制',
  },
];

/** Links at the head of a clause that carry no meaning of their own. */
export const links: readonly WordList[] = [
  {
    words:
      '并 并且 但 但是 同时 以及 此外 另外 其中 特别是 尤其是 进而 从而 而且 且 又 一是 二是 三是 四是 五是 六是 七是 首先 其次 再次 最后 与此同时 在此基础上 为此 因此 对此 据此 一方面 另一方面 第一 第二 第三 第四 除此之外 具体而言 总之 而',
    why: '并与……衔接：接上文',
  },
];

/** Words that give manner, basis or time for the action that follows. */
export const prepositions: readonly WordList[] = [
  {
    words:
      '通过 按照 根据 依据 依照 依托 围绕 紧紧围绕 紧密围绕 结合 紧密结合 利用 用好 充分利用 有效利用 综合利用 借助 针对 遵循 本着 立足 面向 着眼 着眼于 为了 随着 借鉴 综合考虑 统筹考虑 充分考虑 充分发挥 发挥 发挥好 切实发挥 更好发挥 有效发挥 积极发挥 充分运用 以 在 对于 对 鉴于 经 从 当 凡 到 至 于 除 基于 比照 参照 对照 按 依 据 就 与 同 会同 商 报 报经 报请 报由 经报 向 给 由 将 把 让 使 为 自 沿 经由 遇有 遇 如 若 如果 一旦 因 因为 由于 作为 凭 凭借 以便 配合 朝着 顺应 抓住 截至 直至 关于 除了',
    why: '通过……形式、以……为依托、在……框架内',
  },
];

/** Words by which a stance or an intention is spoken: what follows is what counts. */
export const speaking: readonly WordList[] = [
  { words: '强调 重申 确认 表示 声明 表明 宣布 一致强调 均表示 指出', why: '双方强调将继续支持……' },
];

/** Recognition and opinion: no commitment by themselves. */
export const recognitions: readonly WordList[] = [
  {
    words:
      '高度评价 积极评价 赞赏 高度赞赏 欢迎 认为 一致认为 均认为 指出 强调 注意到 感谢 祝贺 热烈祝贺 回顾 满意 表示满意 表示赞赏 认识到 忆及 铭记 满意地看到 表示感谢 深表 深切 深知 相信 坚信 期待 期待着 高兴地看到 对此表示 一致表示 表示欢迎 表示支持 注意到并 充分肯定 肯定 表示祝贺 感到满意 感到高兴 表示关切 深信 确信 表示相信 希望 提及 谈及 提到 谈到 忆及 回忆 缅怀 钦佩 理解 充分理解 知悉 获悉 珍视 乐见 乐于看到 感到鼓舞 感到自豪 预祝 衷心祝贺 诚挚感谢 衷心感谢 表示诚挚感谢 表示衷心感谢 表示衷心祝贺 深表感谢',
    why: '双方高度评价……：只是认定',
  },
];

/** What shows that a thing is already done. */
export const facts: readonly WordList[] = [
  { words: '已 已经 均已 业已 曾 曾经 正在 一直 先后 目前已 现已 自此', why: '已建成铁路：事实' },
];

/** What shows that a stance is taken. */
export const stanceCues: readonly WordList[] = [
  {
    words:
      '核心利益 主权 领土完整 一个中国 内政 霸权 霸权主义 强权政治 台独 多边主义 公平正义 国际秩序 国家统一 社会主义道路 人类共同价值 全人类共同价值 单边主义 保护主义 新冷战 阵营对抗 正当权益 独立自主 双重标准 政治化 恐怖主义 联合国宪章 国际法 国际关系基本准则 无核武器 不扩散 政治安全 意识形态',
    why: '支持维护核心利益：立场而非项目',
  },
];

/** Ends of clauses that name nothing to be done: what 推动 and the like aim at. */
export const abstractEnds: readonly WordList[] = [
  {
    words:
      '发展 发展繁荣 繁荣发展 落地 落地生效 落地见效 成效 实效 创新 提升 繁荣 稳定 和谐 进步 共同体 生活方式 消费模式 方向 构想 利益 水平 进程 转变 转型 升级 融合 融合发展 见效 见成效 格局 局面 氛围 效率 质量 能力 方向发展 向纵深发展 突破 生效 新台阶 振兴 增长 增收 增值 高质量发展 可持续发展 便利化 民主化 常态化 绿色化 循环化 集约化 现代化 信息化 规范化 制度化 规模化 减量化 一体化 多元化 无害化 资源化 机制化 数字化 智能化 法治化 国际化 市场化 均衡化 均等化 转型升级 优势互补 互利共赢 共赢 走深走实 行稳致远 提质增效 提质升级 深入 深化 良性循环 新局面 新成果 新进展 新成效 新发展 共同发展 协调发展 联动发展 全面发展 新水平 改善 复苏 相通 相知相亲 全覆盖 有机衔接 有效衔接 良性互动 优化 优化升级 大局 全局 前景 轨道 快车道 合力 活力 动力 竞争力 影响力 获得感 社会和谐 长治久安 和平 安宁',
    why: '推动经贸关系健康、可持续发展：目的',
  },
];

/** Concrete objects: 推动 with these is an action of its own. */
export const concreteEnds: readonly WordList[] = [
  {
    words:
      '合作 建设 交流 对接 事宜 项目 机制 平台 渠道 试点 改革 工作 工程 开发 制度 体系 治理 采空区和塌陷区等 谈判 磋商 协定 协议 任务 措施 计划 规划 标准 铁路 公路 园区 口岸 港口 市场 服务 应用 利用 处理 修复 防控 回收 改造 教育 立法 执法 互认 联通 运营 维护 整治 整合 供应链 产业链 业务 贸易 投资 出口 进口',
    why: '推进经济合作区建设：可以单独报告',
  },
];

/** Words in the object that tell the kind better than a general verb does; the first found counts. */
export const objectCues: readonly ObjectCue[] = [
  {
    words:
      '选修课 培训课程 课程 培训 奖学金 研修 留学 人才培养 人力资源开发 进修 研修班 培训班 留学生 教育培训 研修生',
    kind: 'train',
    why: '提升干部培训合作质量',
  },
  {
    words:
      '交往 互访 沟通 会晤 对话 磋商 交换意见 论坛 研讨会 友好交流 对口交流 人员交流 协调和配合 协调与配合 协调配合 沟通协调 沟通协作 经验交流 理论交流 访问 往来 年会 会议 交流互鉴 人文交流 战略沟通 信息交流 联系机制 信息通报 情报交流 交流活动 高层交往 友好往来 横向协作',
    kind: 'exchange',
    why: '加强高层交往和战略沟通',
  },
  {
    words:
      '互联互通 铁路 公路 基础设施 电网 电站 桥梁 输变电 联通 监管作业场所 水利设施 路网 航道 码头 管网 管道 光缆 仓储设施 场馆 高标准农田',
    kind: 'build',
    why: '推动铁路运营维护',
  },
  {
    words:
      '资金 投入 资金支持 金融支持 财政支持 经费 贷款 信贷 补贴 优惠 融资支持 转移支付 援款 用地保障 配额 名额 市场准入 援助 物资 税收优惠',
    kind: 'provide',
    why: '加大财政投入：给的是钱物与准入',
  },
];

/** Subjects that are both sides. */
export const bothSubjects: readonly WordList[] = [
  {
    words:
      '缔约任何一方 缔约一方 任何一方 每一缔约方 双方 两国 两党 双边 各方 缔约双方 缔约各方 两国政府 我们 中老双方 双方一致 三方 中非双方 两国元首 双方领导人',
    why: '双方将……',
  },
];

/** What an actor's name ends with. */
export const actorHeads: readonly WordList[] = [
  {
    words:
      '部门 厅 政府 机构 城市 地方 地区 委员会 企业 银行 单位 组织 各地 办公室 指挥部 总局 公司 成员国 缔约方 缔约国 会员国 协会 法院 检察院 高校 院校 部 委 局 署 部委 国务院 省（市） 省（区、市） 省（自治区、直辖市） 人民政府 主管部门 合作区 当事人 双方当事人 机关 省 市 州 县 区 党委 党组 领导小组 专家组 工作组 协调组 联席会议 秘书处 代表团 大学 研究院 研究所 智库 商会 工会 妇联 共青团 管委会 委 试验区 自贸试验区 开发区 园区 乡镇 街道 社区 村委会 合作社 有关方面 社会组织 金融机构 经营者 负责人 人员 工作人员 用人单位 申请人 主管机关 室 组 队 站 所 专班 工作专班 大队 支队 海关 边检 公安机关 一方 任何一方 每一缔约方 各国 发展中国家 发达国家 成员 理事会 大会 个人 公民 学校 医院 等部门 中心 基金会 联合会 军队 党组织 领导干部 基层 分行 国 省份 人才 专业人员 领导人 元首 首脑 外长 部长 主席 总统 总理 议长 方 者',
    why: '有关部门应……',
  },
];

/** Sentences by which a text speaks of itself: in force, amended, explained. They undertake nothing. */
export const selfFormulas: readonly { readonly pattern: string; readonly why: string }[] = [
  {
    pattern: '本[^，。；]{1,14}(?:自|由)[^。；]{0,40}(?:生效|施行|实施|解释)',
    why: '本办法自公布之日起施行；本预案由……解释',
  },
  {
    pattern: '(?:可对|对|对于)本[^，。；]{1,10}(?:进行|作出|予以)?(?:修订|修改|补充|终止)',
    why: '经双方同意，可对本计划进行修订',
  },
  {
    pattern:
      '^本(?:协定|协议|备忘录|谅解备忘录|条约|公约|议定书|计划|执行计划)[^。；]{0,40}(?:修改|修订|补充|签订|签署|签字)',
    why: '本协定经缔约双方一致同意，可随时进行修改；本协定于……签订',
  },
  {
    pattern: '(?:国内|必要的?|各自的?|各该国内的?)法律程序[^。；]{0,16}通知',
    why: '缔约任何一方在完成国内法律程序后，应以照会通知对方：生效条款',
  },
  { pattern: '代表[^。；]{0,40}[（(]签 ?字[）)]', why: '……代表（签字）' },
  {
    pattern: '这(?:些|一切)?(?:都|均)?是[^，,。；]{2,40}$',
    why: '适应变化，支持增收，这些都是共同任务：所说的，不是承诺',
  },
  { pattern: '(?:制定|制订)本[^，。；]{1,8}$', why: '为了……，制定本条例' },
  { pattern: '^应[^，。；]{2,40}(?:邀请|要求|请求)', why: '应……邀请，……进行访问：叙事' },
  {
    pattern:
      '本(?:协定|协议|备忘录|条约|公约|议定书|计划|行动计划)[^。；]{0,30}(?:失效|终止|继续有效|有效期(?![内间末满届限])|自动延长)',
    why: '如一方未书面通知终止，本协定将自动延长五年',
  },
  {
    pattern: '^本《?[^，。；]{1,20}》?[^。；]{0,60}(?:制定|制订|编制|旨在)',
    why: '本计划根据……制定，旨在……',
  },
  {
    pattern: '本[^，。；]{1,10}不(?:具有?|构成|产生)[^。；]{0,16}(?:约束力|权利|义务)',
    why: '本计划不具法律约束力',
  },
  {
    pattern: '^[^，。；]{2,30}(?:[（(]以下简称[^）)]{1,20}[）)][，,]?)旨在',
    why: '官员访问项目（以下简称“项目”）旨在……：定义',
  },
  { pattern: '通知[^。；]{0,24}终止', why: '任何一方可提前六个月通知对方终止本备忘录' },
  { pattern: '是否(?:延期|续签|延长|续延)', why: '届时双方可就是否延期进行探讨' },
  { pattern: '^[^，,。；]{4,60}代表$', why: '甲国外交部代表　乙国外交部代表：签字' },
  { pattern: '^(?:访问|会谈|会见|会议|逗留|访华)(?:期间|中)', why: '访问期间，双方签署……：叙事' },
  {
    pattern: '^[^，。；]{2,20}代表[^，。；]{2,30}，对[^，。；]{0,60}表示[^，。；]{0,12}感谢',
    why: '总统代表……政府和人民，对……表示感谢',
  },
  { pattern: '气氛[^。；将愿]{0,60}(?:会谈|交换(?:了)?意见)', why: '双方在友好气氛中深入交换意见：叙事' },
  { pattern: '(?:举行|进行)[^，。；将愿]{0,10}会谈[，。]?', why: '两国元首举行会谈，深入交换意见：叙事' },
  {
    pattern: '^(?:本[^，。；]{1,14}，?)?[^，。；]{0,12}有效期(?![内间末满届限])(?:为|至)?[^。；]{0,12}年',
    why: '本协定有效期五年',
  },
  {
    pattern: '正本一式|同等作准|以资证明|签字之日起|公布之日起|印发之日起|发布之日起|同时废止',
    why: '一式两份，两种文本同等作准',
  },
];
