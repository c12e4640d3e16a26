// @data Chinese verbs of official undertakings.
/**
 * Verbs by what they undertake, how firmly, and how they follow another action in one sentence. Groups are read in
 * order; a word's first group counts; the longest word at a place wins, so that 建立健全 is not 建立. A `noun` verb names
 * the activity as often as it commands it (合作、建设、管理): it is a predicate only where a predicate begins.
 */
import type { VerbGroup } from '../lexicon.ts';

export const verbs: readonly VerbGroup[] = [
  {
    words:
      '落实 落实好 执行 执行好 实施 实施好 履行 履行好 贯彻 贯彻落实 贯彻执行 贯彻实施 遵守 恪守 实行 施行 组织实施 试点实施 抓好落实 兑现 遵照执行 严格落实 严格执行 认真落实 全面落实 落实落细 落细落实',
    kind: 'implement',
    strength: 'firm',
    joining: 'opens',
    why: '落实好协议：已有安排，做与未做一目了然',
  },
  {
    words: '推动落实 推进落实 推动实施 推进实施 加快落实 统筹推进实施 推进组织实施',
    kind: 'implement',
    strength: 'effort',
    joining: 'opens',
    why: '推动落实倡议：执行，力度是推动',
  },
  {
    words: '认识 深刻认识 充分认识 高度重视 切实重视 重视',
    kind: 'position',
    strength: 'effort',
    joining: 'opens',
    lead: true,
    why: '高度重视，密切协作，……：态度在先',
  },
  {
    words: '践行 弘扬 传承 树立和践行 树立',
    kind: 'implement',
    strength: 'effort',
    joining: 'joins',
    why: '践行开放的区域主义：接在合作之后，说明方向',
  },
  {
    words: '秉持 秉承',
    kind: 'position',
    strength: 'firm',
    joining: 'joins',
    why: '秉持和平共处五项原则：立场',
  },
  {
    words:
      '编制 编制并执行 编制下达 编写 编印 制定 制订 制修订 制定和实施 制定并实施 制定实施 制定完善 起草 草拟 拟定 拟订 拟制 出台 研究制定 研究制订 研究出台 研究起草 研究编制 研究提出 研究拟定 印发 颁布 颁布实施 修订 修改 修订完善 修改完善 商签 签署 签订 签署并落实 续签 续订 订立 缔结 商谈 商定 议定 谈签 达成 结好 缔结友好 结为友好城市 启动商签 启动谈判 完成谈判 完成商签 批准 核准 审议通过 报批 换文 组织编制 组织制定 组织起草',
    kind: 'conclude',
    strength: 'firm',
    joining: 'opens',
    why: '编制计划、签署协定：成文即完成',
  },
  {
    words: '谈判',
    kind: 'conclude',
    strength: 'firm',
    joining: 'opens',
    noun: true,
    why: '就协定谈判；投资协定谈判是名词',
  },
  {
    words:
      '推动商签 推动签署 加快商签 推进谈判 加快谈判 推动谈判 推动达成 推动制定 推动出台 加快制定 加快出台 加快编制 加快修订 推动修订',
    kind: 'conclude',
    strength: 'effort',
    joining: 'opens',
    why: '推动签署协定：成文，力度是推动',
  },
  {
    words:
      '任命 委派 建立 设立 设置 组建 成立 构建 搭建 搭建起 建立健全 建立和健全 建立完善 建立和完善 建立并完善 建立起 创设 创建 创办 系统构建 增设 开设 开办 兴办 筹建 组成 建成 基本建成 初步建成 建立实施 探索建立健全 共同建立 联合建立 合作建立 合作设立 共同设立 互设 互建 构建起',
    kind: 'establish',
    strength: 'firm',
    joining: 'opens',
    why: '建立机制、设立受理点：有或没有',
  },
  {
    words:
      '推动构建 推动建立 推动设立 推动成立 推进建立 推进构建 加快构建 加快建立 加快设立 加快组建 着力构建 推动组建 推动建设完善',
    kind: 'establish',
    strength: 'effort',
    joining: 'opens',
    why: '推动构建运行机制：设立的是机制，力度是推动',
  },
  {
    words: '健全 完善 调整完善 健全完善 完善和落实 健全和完善 进一步完善 不断完善 补充完善 优化完善 改革完善',
    kind: 'establish',
    strength: 'effort',
    joining: 'opens',
    why: '健全制度：方向，没有终点',
  },
  {
    words:
      '探索 探讨 论证 探索建立 探索开展 探索推进 探索实施 探索推行 探索构建 研究支持 研究探索 研究和探索 探索创新 探索拓展 研究推进 研究推动 研究开展 研究论证 研究扩大 研究适时 统筹研究 深入研究 积极考虑 寻求 尝试 研讨 探索设立 探索完善 研究建立 研究设立',
    kind: 'explore',
    strength: 'tentative',
    joining: 'opens',
    why: '积极探讨……：只承诺研究',
  },
  {
    words: '研究',
    kind: 'explore',
    strength: 'tentative',
    joining: 'opens',
    noun: true,
    why: '研究设立办法；联合研究、研究机构是名词',
  },
  {
    words:
      '争取 力争 争取实现 鼓励 鼓励支持 鼓励和支持 支持和鼓励 鼓励引导 鼓励和引导 鼓励并支持 支持鼓励 倡导鼓励',
    kind: 'cooperate',
    strength: 'tentative',
    joining: 'opens',
    control: true,
    why: '争取早日实现、鼓励企业……：不保证结果',
  },
  {
    words:
      '享有 享受 不作限制 不设限制 不予限制 免签 提供 给予 赠送 捐赠 资助 减免 免除 免于 免征 免收 减征 退还 降低关税 开放市场 安排 合理安排 统筹安排 拨付 划拨 下拨 派遣 派出 派驻 互免 发放 给予支持 注资 增资 投入 返还 提供援助',
    kind: 'provide',
    strength: 'firm',
    joining: 'opens',
    why: '提供援款、允许承载业务：给了或没给',
  },
  {
    words: '允许 准许 同意其 批准其',
    kind: 'provide',
    strength: 'firm',
    joining: 'opens',
    control: true,
    why: '允许专业人才经备案后提供服务：允许本身就是给予',
  },
  {
    words: '援助 补助 补贴 补偿 融资 供应 供给',
    kind: 'provide',
    strength: 'firm',
    joining: 'opens',
    noun: true,
    why: '补助困难群众；援助项目是名词',
  },
  {
    words:
      '放开 放宽 放宽对 减轻 减少限制 加大投入 增加投入 扩大进口 增加进口 扩大市场准入 放宽市场准入 进一步放宽',
    kind: 'provide',
    strength: 'effort',
    joining: 'opens',
    why: '放宽比例要求：程度未定',
  },
  {
    words:
      '修建 兴建 新建 扩建 改建 改扩建 新改扩建 运营好 开通 升级改造 提升改造 开工 开工建设 建设好 共建 铺设 架设 援建 援修 疏浚 规划建设 联合建设 共同建设 合作建设 统筹建设 布局建设 建设和运营 建设运营 建设完善 建好 投产 配套建设',
    kind: 'build',
    strength: 'firm',
    joining: 'opens',
    why: '运营好开发区、修建公路',
  },
  {
    words: '建设 运营 运行 联通 连通 贯通 改造 安装',
    kind: 'build',
    strength: 'firm',
    joining: 'opens',
    noun: true,
    why: '建设跨境公路；口岸建设、铁路运营是名词',
  },
  {
    words:
      '推动建设 推进建设 加快建设 加快推进建设 推动共建 推动修建 加快改造 加快实施改造 推动改造 积极建设 参与建设',
    kind: 'build',
    strength: 'effort',
    joining: 'joins-if-abstract',
    why: '加快建设体系、推动建设口岸：建，而无终点',
  },
  {
    words: '招收 轮训 举办培训 接收培训 组织培训 开展培训 联合培养 选派',
    kind: 'train',
    strength: 'firm',
    joining: 'opens',
    why: '选派进修人员、联合培养',
  },
  {
    words: '培训 培养',
    kind: 'train',
    strength: 'firm',
    joining: 'opens',
    noun: true,
    why: '培训500名干部；干部培训是名词',
  },
  {
    words:
      '申办 互办 举办 举办好 办好 承办 主办 共同举办 联合举办 轮流举办 召开 定期召开 举行 开好 交换意见 互派 来华 访华 赴华 来访 出访 前往 互访 通报 报送 提交 上报 抄送 抄报 报告 请示报告 通知 告知 商讨 讨论 交换 会商 出席 邀请 派团 反馈 征求意见 听取意见 互通 互换 谋划实施好 谋划 协商解决 协商处理 沟通协调 协调解决 报送备案',
    kind: 'exchange',
    strength: 'firm',
    joining: 'opens',
    why: '办好研讨会、报送情况：开了或没开，报了或没报',
  },
  {
    words: '会晤 磋商 对话 沟通 协调 协商 交往 访问 往来 协作',
    kind: 'exchange',
    strength: 'firm',
    joining: 'opens',
    noun: true,
    why: '协调重大政策；定期会晤、部门协调是名词',
  },
  {
    words: '密切 加强沟通 拓展交往 密切协调 密切配合 密切沟通 密切交往',
    kind: 'exchange',
    strength: 'effort',
    joining: 'joins',
    why: '密切各层级沟通协作：接在机制之后',
  },
  {
    words: '交流 分享',
    kind: 'exchange',
    strength: 'effort',
    joining: 'joins',
    noun: true,
    why: '深入交流治国理政经验：接在研讨会之后',
  },
  {
    words:
      '欢迎和支持 欢迎并支持 支持和欢迎 赞赏并支持 赞赏和支持 主张 互不干涉 不干涉 互不侵犯 绝不允许 决不允许 不允许任何 反对任何 相互视 互视 坚持践行 坚定支持 坚定奉行 奉行 尊重 坚定维护 坚决维护 反对 坚决反对 抵制 承认 重申 谴责 捍卫 坚守 理解和支持 理解并支持 坚持和加强 坚持和完善 坚持并加强 支持对方 相互支持 坚决支持 认同 赞同 敦促 强烈敦促 促请',
    kind: 'position',
    strength: 'firm',
    joining: 'opens',
    why: '坚定支持、反对：立场',
  },
  {
    words: '倡导 呼吁',
    kind: 'position',
    strength: 'effort',
    joining: 'opens',
    why: '倡导多边主义：立场，无终点',
  },
  {
    words: '坚持',
    kind: 'position',
    strength: 'firm',
    joining: 'opens',
    lead: true,
    why: '坚持平等互利，扩大贸易：做法在先，行动在后',
  },
  {
    words:
      '加强 深化 强化 拓展 拓宽 扩大 加大 推行 培育壮大 培育形成 严格控制 从严控制 严控 防范 打击 严厉打击 依法打击 持续打击 依法严厉打击 统筹推进 统筹规划 统筹协调推进 统筹利用 统筹用好 统筹运用 统筹使用 扶持 遏制 改善 加快 挖掘 充分挖掘 做强 做大 做优 做实 做强做优 做大做强 补齐 着力解决 解决 统筹解决 妥善解决 研究和解决 研究解决 研究并解决 瞄准 聚焦 缩短 压缩 压减 压缩和控制 疏通 破除 清除 消除 注重 关注 发扬 动员 发动 号召 引导 引导和支持 引导支持 督促 督促检查 监督检查 督导检查 融入 大力推广 推广使用 增加 加密 深挖 激活 盘活 用足 用好 管好 用好用足 吸引 加快补齐 大力推行 压实 夯实责任 保护好 参与 支持并参与 继续支持并参与 积极支持并参与 支持和参与 扎实开展 积极开展 大力开展 广泛开展 深入开展 协调指导 指导推进 积极参与 积极推广 拓展和深化 巩固和深化 巩固拓展 巩固提升 巩固深化 巩固和拓展 妥善处理 妥善管控 深度参与 密切关注 稳住 抓实 抓紧 加固 保育 做细 做深 鼓励发展 着力 推动解决 协调推进 协同推进 一体推进 同步推进 有序推进 综合施策 打通 完善提升 改造提升 治理好 作出努力 作出积极努力 作出不懈努力 推动加强 推动扩大 推动深化 促进和保护 加快发展 推动发展 大力发展 积极发展 推进发展 支持发展 发展壮大 发展好',
    kind: 'cooperate',
    strength: 'effort',
    joining: 'opens',
    why: '加强、深化：方向，没有终点',
  },
  {
    words:
      '衔接 对接 发展 培育 治理 创新 改革 保护 严格 丰富 优化 充实 协同 延伸 扩展 控制 推广 推广应用 提速 改进 整合 整治 普及 活跃 畅通 稳定 突出 简化 管控 精简 系统集成 统筹 规范 集成 开发 整合优化 监管 防治 防控 预防 宣传推广 调整',
    kind: 'cooperate',
    strength: 'effort',
    joining: 'opens',
    noun: true,
    why: '发展数字经济、保护生态；环境治理、制度创新是名词',
  },
  {
    words: '支持 大力支持 积极支持 重点支持 优先支持 支持和引导 支持并推动 帮助 协助 协助解决 助力解决',
    kind: 'cooperate',
    strength: 'effort',
    joining: 'opens',
    control: true,
    why: '支持企业开展……：所支持的说明种类',
  },
  {
    words:
      '指定 指派 翻一番 翻两番 翻番 结对 自理 自负 下设 保持 接到 收到 作出 做出 升格为 升级为 突破 限制 摸清底数 采取 负责 联系 联络 下达 监视 设在 进入 增加 做好 抓好 抓紧抓好 扎实做好 切实做好 复制推广 担任 视同 不予 征收 办理 开展 组织开展 联合开展 共同开展 合作开展 启动 重启 启动实施 启动建设 正式启动 参加 加入 采取 采用 选择 选取 筛选 遴选 选定 推选 推荐 识别 筛选确定 确定 明确规定 划定 划分 界定 下放 授予 委托 受理 办理 审理 优先审理 取消 停止 禁止 严禁 不得 不再 不准 纳入 列入 列为 公布 发布 公开发布 及时发布 增设 委派 指派 指定 设定 清查 总结推广 总结评估 引入 推出 承担 承担起 分担 负担 接受 完成 掌握 改为 执飞 推荐并引导 汇总 研判 核实 核查 审查 征收 征用 投放 调配 聘请 聘用 任命 撤回 废止 解除 处罚 没收 提出 提请 呈报 送达 出具 签发 颁发 核发 注销 吊销 进行 予以 保留 建档 实现共享 对标 讲解 返还 查处 惩处 追究 排查 巡查 抽查 科学布局 合理布局 严守 守住 坚守底线 腾退 关停 建档立卡 兜住 列支 结转 收回 偿还 缴纳 征集 约谈 督办 录入 上缴 转报 签发 增开 开行 开辟航线 赋予 赋权 提高至 提升至 提高到 增加到 达到 不低于 不少于 控制在 稳定在 保持在 降低至 降低到 下降到 缩短至 压缩至 延长至 扩大到 扩大至 实现全覆盖 落户 落地实施 编入 载入 写入 并入 归入 交由 转由 改由 移送 回应 答复 解答 慰问 查明 查清 弄清 摸清 报备 拟稿 动用 启用 停用 专人负责 遵从 服从 进驻 立界 勘定 树立界碑 联合勘测 引导申请 承接 接续 承运 牵头负责 建言献策 依法处理 依法追究 依法查处 签收 迁移 修缮 添置 更换 提档升级 核定 审定 编目 标注 标示',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'opens',
    why: '开展、公布、受理：做与未做可以回答',
  },
  {
    words:
      '评估 考核 评价 监督 检查 监测 预警 调查 普查 统计 审核 审批 认证 宣传 指导 管理 公开 开放 征缴 储备 核准备案 巡逻 演练 演习 培训考核 执法 处分 分析 检疫 备份 运输 生产 加工 存储 维护保养 实验 试验 示范 规划 领导 教育 合作 上线 主持 互认 交付 代表 使用 保存 保密 保管 修复 值守 值班 储存 兜底 入驻 全覆盖 公告 公示 共享 养护 决定 冻结 出版 出租 出让 分解 分配 制止 勘界 升级 发行 变更 回收 填报 处理 处置 备案 复航 奖励 存储 学习 安排部署 安置 布局 庆祝 应用 延期 延续 引渡 引进 归档 总结 恢复 执勤 承保 投保 报名 抵押 担保 拆除 招标 接入 推介 推送 搬迁 撤离 撤销 播出 收购 收集 收集处理 放行 救助 救援 救灾 整理 明确 更新 查封 查询 查验 标识 核算 检测 检索 检验 注册 测算 淘汰 清理 清算 激励 牵头 理赔 申报 疏散 登记 直航 督导 督查 租用 租赁 移交 竞聘 管护 约束 纪念 组织 组织协调 细化 细化分解 终止 结算 统一 统一指挥 统一领导 综合协调 翻译 考察 联合 表决 表彰 装备 规定 认定 设计 评审 试点 调拨 调运 质押 赔偿 走访 转让 迁建 运用 追缴 退出 选举 选聘 通关 通报批评 通报表扬 遣返 部署 配合 配备 配置 采购 量化 鉴定 销售 问责 验收',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'opens',
    noun: true,
    why: '评估成效、指导各地；绩效评估、业务指导是名词',
  },
  {
    words:
      '生成 自动生成 勾勒 提取 解析 归集 抓取 劝阻 转办 取缔 替代 培植 查找 摸排 扛起 展现 验放 禁伐 清淤 提炼 梳理',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'opens',
    why: '提取关键要素，生成需求图谱：各是一件事',
  },
  {
    words: '记录 判断 提示 提醒 监控 跟踪 披露 孵化 解读 考评 贴息 输出 净化 焚烧 填埋 校验 惩治 参观 收藏',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'opens',
    noun: true,
    why: '记录交易过程；会议记录、风险提示是名词',
  },
  {
    words:
      '用于 投入使用 投入运营 投入运行 投入生产 建成通车 建成投产 建成使用 建成运营 竣工 完工 通车 交付使用 投用',
    kind: 'build',
    strength: 'firm',
    joining: 'joins',
    why: '修建医院，于2028年底前投入使用：所建何时完成',
  },
  {
    words: '打造',
    kind: 'build',
    strength: 'effort',
    joining: 'joins',
    why: '支持……打造创业基地：建；打造品牌：结果',
  },
  {
    words: '考虑',
    kind: 'explore',
    strength: 'tentative',
    joining: 'opens',
    control: true,
    why: '考虑设立分中心：只是考虑；考虑实际情况：做法',
  },
  {
    words: '授权 责成 要求 督促指导 指导督促 组织指导',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'opens',
    control: true,
    why: '授权……制定办法：所授权的说明种类',
  },
  {
    words:
      '推动 推进 大力推动 大力推进 积极推动 积极推进 推动实现 推动拓展 推动协调 推动利用 共同推进 共同推动 稳步推进 稳步推动 加快推进 加快推动 持续推进 持续推动 深入推进 高质量推动 高质量推进 全力推进 全力推动 扎实推进 扎实推动 务实推进 全面推进 全面推动 推动开展 推进开展 重点推进 统筹推动 推动加快 促成',
    kind: 'cooperate',
    strength: 'effort',
    joining: 'joins-if-abstract',
    control: true,
    why: '推动……项目另起；推动……发展是目的',
  },
  {
    words:
      '促进 服务于 正确引导 实现 维护 确保 保证 提高 提升 增强 减少 降低 形成 营造 激发 增进 加深 夯实 助力 释放 造福 惠及 把握 牢牢把握 应对 推动形成 推动构建人类命运共同体 引导形成 促进形成 有效化解 化解 缓解 适应 覆盖 避免 防止 克服 满足 凝聚 汇集 汇聚 调动 培养造就 争做 防范化解 讲好 彰显 取得 守护 捍卫和平 作出贡献 发挥作用 推动提升 推动增强 推动提高 赋能 助推 推动转变 促使 有利于 抵御 抑制 开创 开启 开辟 谱写 奠定 构筑 筑牢 赢得 夺取 迈向 迈上 走向 走出 缩小 弥补 保持稳定 规避 惠及民生 增加收入 减缓 激发活力 焕发 提振 拉动 推高 唤起 彰显作用 反映 体现 不断满足 改变 扭转 消弭 弥合 做到 杜绝 堵塞',
    kind: 'cooperate',
    strength: 'effort',
    joining: 'joins',
    why: '促进发展、维护利益：说明前一行动为了什么',
  },
  {
    words: '便利 创造 展示 巩固 带动 引领 支撑 方便 服务 节约 贡献',
    kind: 'cooperate',
    strength: 'effort',
    joining: 'joins',
    noun: true,
    why: '服务大局、引领发展：目的；公共服务是名词',
  },
  {
    words: '保障',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'joins',
    noun: true,
    why: '保障……需要：目的；保障用地另看宾语',
  },
];

/** Verbs that put what was preposed (将……、把……) where it belongs. */
export const placingVerbs = {
  words:
    '下放 纳入 列入 列为 作为 改为 转为 转变为 转化为 转换为 授予 委托 移交 交由 移送 打造成 打造成为 建设成 建设成为 建成 延伸到 延伸至 落实到 融入 贯穿于 贯穿 引入 报送 提交 通报 告知 调整为 调至 定为 视为 确定为 扩大到 扩大至 提高到 提高至 控制在 分解到 分配给 用于 转给 送交 上升为 体现到 端牢 端在 推广到 推广至 公布 登记 归还 引渡 遣返 升格为 升级为 制度化 降至 降低至',
  why: '将……纳入、把……列为：动词在后',
};

/** Verbs that say what something is, and undertake nothing. */
export const statingVerbs = {
  words:
    '是 系 属于 位于 具有 存在 意味着 标志着 表明 证明 成为 面临 呈现 迎来 处于 处在 凸显 有 无 包括 主要包括 是指 系指 指 称为 简称 以下简称 不包括 适用于 适用 不适用于 共有 分为 由来 源于 来自 仍然 不意味着 不影响 不妨碍',
  why: '……是、……包括：陈述或定义',
};
