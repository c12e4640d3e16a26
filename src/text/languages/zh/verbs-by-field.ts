// @data Chinese verbs of the fields that plans speak of.
/**
 * Verbs of trade, works, surveys, justice, people, papers and care, which a plan of any country may use. They come after the
 * verbs of official undertakings: a word that stands there keeps its meaning. What names its field as often as it commands an
 * act (测绘、维修) is a `noun`: a predicate only where one begins.
 */
import type { VerbGroup } from '../lexicon.ts';

export const verbsByField: readonly VerbGroup[] = [
  {
    words: '进口 减让 豁免 赠予 拨款 出资 供水 供电 送电 供气 供热 供粮 捐建 捐款 捐资 义诊 施救',
    kind: 'provide',
    strength: 'firm',
    joining: 'opens',
    noun: true,
    why: '每年进口大米5万吨、出资设立基金：给了或没给；出资比例是名词',
  },
  {
    words:
      '出口 转口 报关 清关 转运 中转 联运 托运 收运 清运 装卸 配送 寄递 投递 分拣 批发 兑换 汇兑 换汇 结汇 购汇 清偿 履约 上市 挂牌 招商 参股 控股 并购 重组 改组 改制 核销 抵扣 贴现 放贷 发债 退税 征税 计税 纳税 缴费 申购 认购 申领 申请 申办 认领',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'opens',
    noun: true,
    why: '出口农产品、申请上市：做与未做可以回答；出口信用是名词',
  },
  {
    words: '筹集 筹措 募集 筹资 划转 剥离 退还 兑付 偿付 代付 垫付 结清 结余 换发 补发 延发 开具 预留 预付',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'opens',
    why: '筹集资金、换发证书',
  },
  {
    words:
      '维修 检修 运维 联网 并网 施工 监理 抢修 抢险 大修 检修维护 安装调试 试运行 通航 通邮 通电 通水 绿化 硬化 亮化 充电 换电 加注 征地 拆迁',
    kind: 'build',
    strength: 'firm',
    joining: 'opens',
    noun: true,
    why: '检修输电线路；维修基金、联网工程是名词',
  },
  {
    words:
      '开建 动工 复工 承建 合建 续建 迁建 翻建 翻修 重建 修筑 布设 敷设 加宽 拓建 平整 输电 输送 输水 输气 接通 建造',
    kind: 'build',
    strength: 'firm',
    joining: 'opens',
    why: '翻修校舍、敷设管道',
  },
  {
    words: '投运 交工 合龙 复通 试运营 建成投运 投产达效 连接 联结 建成投用',
    kind: 'build',
    strength: 'firm',
    joining: 'joins',
    why: '建设电站，于2027年投运：所建何时完成',
  },
  {
    words:
      '勘察 勘探 勘测 测绘 测量 观测 预测 预报 探测 航测 调研 测试 验证 检定 校准 标定 试用 试行 试制 攻关 育种 选育 引种 采样 取样 化验 考古 发掘 溯源 追溯 回访 随访 对账 盘点 清点 核验 核对 核销 复核 复查 复检 复审 初审 会审 比对 甄别',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'opens',
    noun: true,
    why: '测绘边界、核对名额使用情况；测绘成果、预报能力是名词',
  },
  {
    words:
      '采集 研制 攻克 攻坚 确立 采纳 吸取 借调 抽调 调派 编组 编号 编码 命名 更名 定名 定点 定级 评定 评选 推举 标明 载明 注明 列明 说明 表明 阐明',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'opens',
    why: '研制疫苗、确立标准：有或没有',
  },
  {
    words:
      '侦办 侦查 取证 缉捕 逮捕 拘留 押解 追逃 追赃 缉私 缉毒 查办 查获 扣押 查扣 起诉 审判 判决 仲裁 调解 裁决 立案 结案 受案 复议 公证 移管 羁押 假释 巡护 驻守 驻训 戒备 警戒 护航 护送 护卫 安检 布控',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'opens',
    noun: true,
    why: '扣押走私物品、调解纠纷；仲裁机构是名词',
  },
  {
    words: '招聘 进修 研修 实习 留学 讲学 授课 轮岗 深造 访学 支教 集训 训练 实训 带教',
    kind: 'train',
    strength: 'firm',
    joining: 'opens',
    noun: true,
    why: '来华进修；研修名额、实习基地是名词',
  },
  {
    words: '选送 选拔 招募 录用 录取 聘任 招生 教授',
    kind: 'train',
    strength: 'firm',
    joining: 'opens',
    why: '选送学员100名',
  },
  {
    words: '会谈 会见 洽谈 咨询 接洽 接待 演出 巡演 巡展 展演 参展 参赛 比赛 办赛 观摩 交接 面谈 座谈',
    kind: 'exchange',
    strength: 'firm',
    joining: 'opens',
    noun: true,
    why: '接待代表团、会见……：见了或没见；咨询服务是名词',
  },
  {
    words:
      '筹办 筹备 协办 合办 召集 列席 旁听 接见 展出 转达 转告 转交 递交 转递 寄送 传递 传达 通告 汇报 回复 函告 函复 致函 照会 听取 征求 征集 征询 交存 换文 介绍 宣读 互致 互寄 互译',
    kind: 'exchange',
    strength: 'firm',
    joining: 'opens',
    why: '递交名单、征求意见：交了或没交',
  },
  {
    words: '编纂 编译 汇编 修正 审签 草签 换签 补签 加签 撰写 重签',
    kind: 'conclude',
    strength: 'firm',
    joining: 'opens',
    why: '编纂词典、草签协定：成文即完成',
  },
  {
    words:
      '制作 摄制 拍摄 播放 放映 展映 转播 联播 译制 译介 创作 录制 编排 导游 导览 复制 复印 印制 印刷 装订 刻录',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'opens',
    noun: true,
    why: '联合拍摄纪录片；制作单位是名词',
  },
  {
    words:
      '种植 养殖 捕捞 灌溉 开采 开垦 放流 放养 播种 收割 造林 植树 施肥 轮作 休耕 禁渔 禁捕 饲养 屠宰 冷藏 冷链运输 采收 采挖 栽培 嫁接',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'opens',
    noun: true,
    why: '种植橡胶10万亩；种植基地是名词',
  },
  {
    words:
      '救治 抚恤 接种 免疫 隔离 消毒 消杀 转诊 会诊 巡诊 诊疗 康复 帮扶 扶助 辅导 转移 转产 转岗 销毁 拆解 报废 排涝 抗旱 防汛 整改 纠正 改正 疏导 排除 调度 调节 调控 传输 传送 收容',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'opens',
    noun: true,
    why: '救治伤员、销毁废物；调度中心、转移支付是名词',
  },
  {
    words:
      '接收 接纳 迎接 陪同 发送 合并 拆分 中止 暂停 维持 停建 停办 续办 补办 补缴 补足 配齐 配足 备齐 集齐 照顾 照料 看护 关闭 封闭 封存 解封 替换 轮换 调换 兼任 代管 代办 托管 接管 接替 接办 交办 分送 分设 另设 附设 附送',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'opens',
    why: '接收难民、暂停征收',
  },
  {
    words: '信守 遵行',
    kind: 'implement',
    strength: 'firm',
    joining: 'opens',
    why: '信守承诺：已有安排',
  },
  {
    words:
      '开拓 加速 吸收 吸纳 容纳 削减 缩减 压降 拓面 补强 增补 做精 做美 兼顾 帮带 培优 选优 扶优 扶强 提质 增效 扩容 扩面 扩产 扩能 提能 降本 降耗 节能 节水 节电 减排 减碳 降碳 脱碳 增绿 增殖 增收 增产 减负 减损 挖潜',
    kind: 'cooperate',
    strength: 'effort',
    joining: 'opens',
    noun: true,
    why: '开拓市场、吸收投资：方向，没有终点；减排目标是名词',
  },
  {
    words: '传播 讲好 宣讲 宣介 宣示 普法 释法 科普 引介',
    kind: 'cooperate',
    strength: 'effort',
    joining: 'opens',
    noun: true,
    why: '传播中医药知识；传播渠道是名词',
  },
  {
    words: '拒绝 保卫 抗议 驳斥 摒弃 声援',
    kind: 'position',
    strength: 'firm',
    joining: 'opens',
    why: '摒弃冷战思维：立场',
  },
  {
    words:
      '严把 停办 办结 核验 整改 追责 问责追责 追责问责 澄清 辟谣 答疑 催办 盯办 公示 发声 发表 刊发 刊载',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'opens',
    noun: true,
    why: '严把审核关、澄清事实、整改问题：做了或没做；整改方案是名词',
  },
  {
    words: '聚合 整治提升 做大做强 做优做强',
    kind: 'cooperate',
    strength: 'effort',
    joining: 'opens',
    noun: true,
    why: '聚合办事入口：方向',
  },
];
