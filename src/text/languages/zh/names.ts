// @data Chinese names: what they begin with, what they end with, what they are.
/**
 * Recognition by form: a name begins with something proper (a country, a place, 两党, 国家, a year, a quotation) and
 * ends with a head that says what it is. Gazetteers hold states, provinces, well-known cities and standing bodies.
 */
import type { NameHead, WordList } from '../lexicon.ts';

export const heads: readonly NameHead[] = [
  {
    words:
      '协定 协议 协议书 议定书 备忘录 谅解备忘录 公约 条约 宪章 宣言 公报 联合声明 声明 计划 行动计划 规划 规划纲要 纲要 方案 实施方案 工作方案 任务清单 指标体系 目标体系 行动纲领 章程 条例 法 办法 意见 议程 路线图 合作框架',
    type: 'I',
    why: '中老经贸合作五年规划',
  },
  {
    words:
      '机制 委员会 联委会 混委会 工作组 论坛 峰会 研讨会 博览会 对话会 年会 大会 会议 理事会 协调组 领导小组 专家组 高官会 部长会 联席会议 高峰论坛 长效机制',
    type: 'M',
    why: '中老经济走廊合作联委会机制',
  },
  {
    words:
      '铁路 高铁 公路 高速公路 经济走廊 经济合作区 合作区 开发区 综合开发区 工业园 工业园区 产业园 产业园区 园区 自贸试验区 自由贸易试验区 自由贸易港 示范区 试验区 班列 大桥 电站 水电站 输变电项目 水库 物流园 保税区 综保区 示范基地 产业集聚区 “单一窗口” “单一窗口”标准版 项目 工程 卫星 医院',
    type: 'J',
    why: '中老磨憨-磨丁经济合作区',
  },
  {
    words:
      '倡议 战略 全面战略伙伴关系 战略伙伴关系 伙伴关系 命运共同体 思想 总体布局 战略布局 综合试点 建设试点 愿景',
    type: 'F',
    why: '全球发展倡议、全面战略伙伴关系',
  },
  {
    words:
      '国会 人大 全国人大 政协 全国政协 建国阵线 建国阵线中央 国民议会 议会 参议院 众议院 外交部 商务部 教育部 卫生部 国防部 财政部 司法部 公安部 交通部 农业部 科技部 政府部门 监督管理部门 管理部门 中联部 联络部 大使馆 总公司 集团公司 大学 基金会 银行 秘书处 人民党 革命党 联盟',
    type: 'O',
    why: '老挝国会、福建省药品监督管理部门',
  },
  { words: '口岸 机场 港 港口 地区 半岛 岛 流域 海峡 湾区 高原', type: 'L', why: '平潭口岸、台湾地区' },
];

/** Heads after which a quotation is a name with them: “……”战略. */
export const quoteHeads: readonly NameHead[] = [...heads, { words: '试点', type: 'F', why: '“……”建设试点' }];

/** What a name may begin with, besides states and places. */
export const openers: readonly WordList[] = [
  {
    words:
      '两党 两国 两部 双边 全国 国家 全球 世界 亚洲 国际 区域 联合国 东盟 欧盟 非盟 上合组织 澜湄 澜沧江 湄公河 金砖 二十国集团 大湄公河 中欧 中非 中拉 中阿 中国-东盟 中国－东盟 中国东盟 粤港澳 京津冀 长三角 长江 黄河 北京市 海峡',
    why: '两党理论研讨会、国家生态文明试验区',
  },
];

/** Chinese states abbreviated to one character, as in 中老、老方: character, letters of ISO 3166. */
export const stateLetters: Readonly<Record<string, string>> = {
  中: 'cn',
  老: 'la',
  柬: 'kh',
  越: 'vn',
  泰: 'th',
  缅: 'mm',
  马: 'my',
  新: 'sg',
  印: 'in',
  俄: 'ru',
  蒙: 'mn',
  哈: 'kz',
  吉: 'kg',
  塔: 'tj',
  乌: 'uz',
  日: 'jp',
  韩: 'kr',
  朝: 'kp',
  巴: 'pk',
  尼: 'np',
  孟: 'bd',
  斯: 'lk',
  埃: 'eg',
  南: 'za',
  肯: 'ke',
  坦: 'tz',
  埃塞: 'et',
  非: 'africa',
  欧: 'eu',
  美: 'us',
  英: 'gb',
  法: 'fr',
  德: 'de',
  意: 'it',
  白: 'by',
  塞: 'rs',
  匈: 'hu',
  沙: 'sa',
  阿: 'arab',
  伊: 'ir',
  土: 'tr',
  墨: 'mx',
  智: 'cl',
  秘: 'pe',
  古: 'cu',
  委: 've',
  澳: 'au',
};

/** States by full name: name, letters. */
export const states: Readonly<Record<string, string>> = {
  中国: 'cn',
  中华人民共和国: 'cn',
  老挝: 'la',
  老挝人民民主共和国: 'la',
  柬埔寨: 'kh',
  越南: 'vn',
  泰国: 'th',
  缅甸: 'mm',
  马来西亚: 'my',
  新加坡: 'sg',
  印度尼西亚: 'id',
  印尼: 'id',
  菲律宾: 'ph',
  文莱: 'bn',
  东帝汶: 'tl',
  印度: 'in',
  俄罗斯: 'ru',
  蒙古国: 'mn',
  哈萨克斯坦: 'kz',
  吉尔吉斯斯坦: 'kg',
  塔吉克斯坦: 'tj',
  乌兹别克斯坦: 'uz',
  土库曼斯坦: 'tm',
  日本: 'jp',
  韩国: 'kr',
  朝鲜: 'kp',
  巴基斯坦: 'pk',
  尼泊尔: 'np',
  孟加拉国: 'bd',
  斯里兰卡: 'lk',
  埃及: 'eg',
  南非: 'za',
  肯尼亚: 'ke',
  坦桑尼亚: 'tz',
  埃塞俄比亚: 'et',
  巴西: 'br',
  阿根廷: 'ar',
  智利: 'cl',
  秘鲁: 'pe',
  墨西哥: 'mx',
  古巴: 'cu',
  委内瑞拉: 've',
  美国: 'us',
  英国: 'gb',
  法国: 'fr',
  德国: 'de',
  意大利: 'it',
  白俄罗斯: 'by',
  塞尔维亚: 'rs',
  匈牙利: 'hu',
  沙特: 'sa',
  沙特阿拉伯: 'sa',
  伊朗: 'ir',
  土耳其: 'tr',
  澳大利亚: 'au',
  新西兰: 'nz',
  加拿大: 'ca',
  非洲: 'africa',
  欧洲: 'eu',
};

/** Places that are names by themselves. */
export const places: readonly WordList[] = [
  {
    words:
      '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾 香港特别行政区 澳门特别行政区',
    why: '省级行政区',
  },
  {
    words:
      '石家庄 太原 呼和浩特 沈阳 大连 长春 哈尔滨 南京 苏州 无锡 杭州 宁波 温州 合肥 福州 厦门 泉州 平潭 南昌 济南 青岛 烟台 郑州 洛阳 武汉 长沙 广州 深圳 珠海 汕头 横琴 南宁 北海 桂林 海口 三亚 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐 喀什 义乌 磨憨 瑞丽 西双版纳 普洱 玉溪 雄安',
    why: '省会与口岸城市',
  },
  {
    words:
      '万象 琅勃拉邦 磨丁 金边 西哈努克 暹粒 河内 胡志明 海防 曼谷 清迈 廊开 仰光 曼德勒 吉隆坡 雅加达 马尼拉 瓜达尔 卡拉奇 伊斯兰堡 拉合尔 喀布尔 达卡 科伦坡 加德满都 阿斯塔纳 塔什干 莫斯科 日内瓦 纽约 巴黎 华北 东北 西南 西北 华东 华南 湄公河 珠江',
    why: '外国首都与口岸、流域',
  },
];

/** Standing bodies that are names by themselves. */
export const bodies: readonly WordList[] = [
  {
    words:
      '国务院 国务院办公厅 党中央 中共中央 中央军委 全国人大 全国政协 全国人大常委会 最高人民法院 最高人民检察院 中国人民银行 人民银行',
    why: '中央机构',
  },
  {
    words:
      '外交部 国防部 国家发展改革委 发展改革委 国家发展和改革委员会 教育部 科技部 工业和信息化部 国家民委 公安部 国家安全部 民政部 司法部 财政部 人力资源社会保障部 自然资源部 生态环境部 住房城乡建设部 交通运输部 水利部 农业农村部 商务部 文化和旅游部 国家卫生健康委 卫生健康委 退役军人部 应急管理部 应急部 审计署 国资委 海关总署 税务总局 市场监管总局 广电总局 体育总局 国家统计局 统计局 国家国际发展合作署 国际发展合作署 医保局 港澳办 银保监会 证监会 能源局 国防科工局 烟草局 移民局 林草局 铁路局 民航局 邮政局 文物局 中医药局 外汇局 药监局 知识产权局 粮食和储备局 中央宣传部 中央网信办 共青团中央 全国妇联 全国总工会 中国铁路总公司 铁道部 交通部 农业部 工商总局 质检总局 国家粮食局 国务院新闻办',
    why: '部委局署',
  },
  {
    words:
      '联合国 东盟 欧盟 非盟 非洲联盟 上海合作组织 世界贸易组织 世贸组织 世界卫生组织 世界银行 国际货币基金组织 亚洲基础设施投资银行 亚投行 亚洲开发银行 金砖国家 二十国集团 国际刑警组织 联合国教科文组织 联合国安理会 丝路基金 国际劳工组织 红十字会',
    why: '国际组织',
  },
];

/** Words that end a name on the way from its beginning to its head. */
export const nameStops: readonly WordList[] = [
  {
    words:
      '的 在 对 将 把 为 于 由 向 从 等 就 并 或 及 以 是 愿 应 要 可 使 让 被 给 支持 维护 加强 推动 推进 继续 坚持 落实 实施 开展 深化 促进 共同 关于 进行 通过 按照 根据 提供 参与 参加 之间 以及 双方 之 其 该 各 全面深化 深入 牵头 指导 负责',
    why: '句法词和强动词不在名称之内',
  },
];
