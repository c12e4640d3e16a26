// @data Chinese words of what an action is for.
/**
 * What official Chinese puts after an action to say what it is for, and what looks like that but is done by itself. Ends
 * of objects, and the verbs that go with them.
 */
import type { WordList } from '../lexicon.ts';

/** Verbs that build a bond. */
export const bondVerbs: readonly WordList[] = [
  {
    words:
      '构建 推动构建 共建 建设 推动建设 打造 建立 推动建立 发展 建立和发展 巩固和发展 形成 构筑 缔造 推进构建 加快构建 推进建设 营造 塑造 推动形成',
    why: '携手构建……共同体、建立和发展……伙伴关系',
  },
];

/** What is built where it is a bond or a state of things, and nobody can say that it stands. */
export const bonds: readonly WordList[] = [
  {
    words:
      '关系 伙伴关系 战略伙伴关系 国际关系 命运共同体 共同体 共同体” 家园 家园” 大家庭 国际秩序 世界秩序 新秩序 格局 新格局 国际环境 外部环境 营商环境 环境 氛围 网络空间 治理体系 全球治理体系 安全架构 世界经济 经济全球化 世界多极化 独立国家 巴勒斯坦国 美好未来 美好世界 世界',
    why: '深化合作，共同构建和平、安全、开放的网络空间：目的，没有可验收的成果',
  },
];

/** What contacts lead to, and the verbs that say so. */
export const accordVerbs: readonly WordList[] = [
  {
    words: '减轻 挖掘 充分挖掘 发掘 扩大 深化 巩固 增进 凝聚 加深 巩固和深化 深化和巩固 增强 积累 厚植',
    why: '保持经常性沟通，不断扩大共识，巩固和深化政治互信',
  },
];
export const accords: readonly WordList[] = [
  {
    words: '共识 互信 政治互信 战略互信 理解 相互理解 相互了解 了解 友谊 传统友谊 信任 好感 潜力 压力 负担',
    why: '增进互信、扩大共识：往来的结果',
  },
];

/** Verbs that mostly say what for, with the ends of objects that make them an action of their own. */
export const ownObjects: readonly { readonly verbs: string; readonly words: string; readonly why: string }[] =
  [
    {
      verbs: '促进',
      words:
        '合作 交流 交流与合作 交流合作 往来 交往 互访 分享 经验分享 共享 互认 对接 留学生交流 人员往来 运转 有效运转 运营',
      why: '扩大互访，促进治理经验分享：另一项工作；促进经贸关系发展：目的',
    },
    {
      verbs: '维护 保障 保护 切实维护 依法维护 确保',
      words:
        '合法权益 人身安全 财产安全 人身和财产安全 生命财产安全 人身财产安全 人员安全 机构安全 人员和机构安全',
      why: '维护双方企业和公民合法权益：对具体的人的义务；维护发展中国家共同利益：目的',
    },
    {
      verbs: '降低 缩小 压缩',
      words: '比例限制 的比例 的比重 审批范围 适用范围 的门槛 准入门槛 收费标准 税率 费率',
      why: '修订政策，降低收购股权的比例限制：由当局定的数，另一行动；降低成本：目的',
    },
    {
      verbs: '应对',
      words: '突发事件 公共卫生事件 突发公共卫生事件 自然灾害 疫情 紧急状况',
      why: '联合应对突发公共卫生事件：要做的事；共同应对全球性挑战：目的',
    },
  ];

/** How things are to be once something is done: verbs, and ends of their objects. */
export const wardingVerbs: readonly WordList[] = [
  {
    words: '防范 化解 防范化解 消除 恢复 增加 改善',
    why: '制定预案，防范债务风险；终止应急措施，恢复正常秩序：结果',
  },
];
export const wardedOff: readonly WordList[] = [
  {
    words: '风险 隐患 现象 秩序 弹性 灵活性 透明度',
    why: '消除河水倒灌现象、增加定价弹性：结果，没有自己的对象',
  },
];

/** What is drawn up, and then sent: 形成报告报送……. */
export const sendingVerbs: readonly WordList[] = [
  { words: '报送 提交 上报 报告 报', why: '形成试点工作总结报告报送主管部门' },
];

/** What is worked on together: what follows with 携手, 共同, 联合 tells what that work is. */
export const sharedWork: readonly WordList[] = [
  {
    words:
      '合作 交流 协作 配合 协调 沟通 往来 交往 磋商 对话 协调配合 沟通协调 交流合作 团结 互信 关系 联动机制 合作机制 联防联控机制',
    why: '深化执法合作，携手打击……：合作的内容；建立机制，共同指导……：另一项',
  },
];

/** What is done together against something, where it tells what the work is: 携手打击…… */
export const sharedTasks: readonly WordList[] = [
  {
    words: '打击 严厉打击 做好 防范 遏制 抵御 抵制 惩治 追捕 治理 管控 预防 防控 制止 取缔 查处 反对',
    why: '深化执法合作，携手打击跨境犯罪；加强政策沟通，共同开发旅游线路：另一项',
  },
];

/** Calls on others inside a stance. */
export const calls: readonly WordList[] = [
  { words: '要求 呼吁 敦促 促请 避免 主张 倡导 谴责 反对', why: '强调维护统一，要求各派避免……：一个立场' },
];
export const others: readonly WordList[] = [
  { words: '国际社会 各方 有关各方 有关国家 各国 发达国家 捐助国', why: '鼓励国际社会提供更多支持' },
];

/** What one keeps while something is left undone. */
export const heldBack: readonly WordList[] = [
  { words: '克制 自我克制 冷静和克制 冷静克制 现状', why: '保持自我克制，不采取使争议扩大化的行动' },
];

/** What one looks to before something is done. */
export const focusing: readonly WordList[] = [
  { words: '聚焦 紧扣 瞄准 锚定 着眼 紧盯', why: '聚焦重大工程，梳理筛选项目：着眼点在先，行动在后' },
];

/** Talks that end in a paper. */
export const talks: readonly WordList[] = [{ words: '谈判 谈判进程 商签工作', why: '推动协定谈判：成文' }];

/** Who exchanges, where an exchange is named by them and by no field. */
export const exchangers: readonly WordList[] = [
  {
    words:
      '政府 议会 立法机构 立法机关 政党 党际 地方 地方政府 部门 各部门 层级 各层级 各级别 青年 妇女 智库 媒体 民间 军队 两军 高层 高校 院校 友好省州 省州 城市 友好城市 工会 学者 专家 文艺团体 社会组织 民间组织',
    why: '深化政府、立法机构、政党和地方交流合作：往来；加强纪检监察领域的交流合作：合作',
  },
];

/** Ends of a body's name by which it acts for its state: 中国海关总署, 肯尼亚财政部. */
export const officialEnds: readonly WordList[] = [
  {
    words: '部 委员会 署 总署 局 总局 政府 国会 议会 参议院 众议院 央行 中央银行 外交部 国务院 办公厅',
    why: '肯尼亚税务局简化程序：以国家名义',
  },
];
