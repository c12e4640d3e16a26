// @data Chinese names that no list holds.
/** Heads before which names of unknown characters stand, programmes and quotations that are names, patterns of names. */
import type { NameHead, WordList } from '../lexicon.ts';

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

/** Provinces and regions, before the names of their towns. */
export const provinces: readonly WordList[] = [
  {
    words:
      '河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省 重庆市 上海市 北京市 天津市',
    why: '江苏靖江市、湖南省花垣县：一个地名',
  },
];

/** Plans that are programmes of training, and no papers. */
export const trainingPlans: readonly WordList[] = [
  { words: '培训计划 考察计划 研修计划 留学计划 奖学金计划', why: '“高级官员赴华学习考察计划”：项目' },
];

/** Names that patterns know; with `near`, one of these stands in every match, and the pattern is asked only around them. */
export const namePatterns: readonly (NameHead & {
  readonly pattern: string;
  readonly near?: readonly string[];
})[] = [
  { words: '', pattern: '党的十[一二三四五六七八九]大报告', type: 'I', why: '党的十九大报告' },
  { words: '', pattern: '党的十[一二三四五六七八九]大(?!报告|以来)', type: 'M', why: '党的十九大' },
  {
    words: '',
    pattern:
      '(?:党的)?十[一二三四五六七八九]届[一二三四五六七八九]中(?:、[一二三四五六七八九]中){0,3}全会|中国共产党第[一二三四五六七八九十]{1,4}届中央委员会第[一二三四五六七八九十]{1,3}次全体会议',
    type: 'M',
    why: '十九届三中全会、第二十届中央委员会第三次全体会议',
  },
  {
    words: '',
    pattern: '\\d{4}年[\\u4e00-\\u9fff]{2,6}(?:世博会|园博会|奥运会|冬奥会|亚运会|亚冬会|世界杯)',
    type: 'M',
    why: '2020年迪拜世博会',
  },
  {
    words: '',
    pattern:
      '(?<=^|[，。；：、,;:（(\\s由向报经和与及同将对给为送请在于到])[市县区州](?![场级政区内域辖属直民容价际外城])[\\u4e00-\\u9fff]{0,12}?(?:局|厅|委员会|指挥部|领导小组|管委会|发展改革委|卫生健康委|国资委)(?:办公室|[\\u4e00-\\u9fff]{2}[大支总]队)?(?![长势面部限])',
    type: 'O',
    why: '报市粮食局备案、向县防汛指挥部办公室报告',
  },
  {
    words: '',
    pattern:
      '(?:[市省县区]|全国)?第[一二三四五六七八九十百\\d]{1,4}届(?:全国)?人民代表大会(?:常务委员会)?第[一二三四五六七八九十百\\d]{1,4}次会议|第[一二三四五六七八九十百\\d]{1,4}届[\\u4e00-\\u9fff]{1,14}?(?:会议|峰会|论坛|博览会|年会|对话会|运动会|交易会|洽谈会)',
    type: 'M',
    why: '第六届部长级会议、市第十四届人民代表大会第四次会议',
  },
  {
    words: '',
    pattern: '(?:联合国)?(?:安理会|联大|大会)(?:第)?\\d{1,4}(?:[（(]\\d{4}年?[）)])?号决议',
    type: 'I',
    why: '联合国安理会第1325号决议',
  },
  {
    words: '',
    pattern: '澜(?:沧江[—－–-]湄公河|湄)合作(?!国际|区|项|专项|领导|外长|[a-z])',
    type: 'M',
    why: '澜沧江—湄公河合作',
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
  {
    words: '',
    pattern:
      '(?<=执行|遵守|遵照|依照|依据|根据|按照|违反|符合|实施|推进|制定|制订|修订|修改|出台|贯彻)(?:(?!办法|方法|做法|算法|用法|执法|立法|司法|守法|手法|看法|想法|说法)[\\u4e00-\\u9fff]){2,10}法(?=等|，|。|的|、|；|规定|[和与及])',
    near: ['法'],
    type: 'I',
    why: '遵守反垄断法、严格执行网络安全法：不带书名号的法律',
  },
  {
    words: '',
    pattern:
      '(?<=发挥|报告|由|向|成立|建立|设立|[，。；、\\s])(?:(?![的由向]|发挥|报告)[\\u4e00-\\u9fff]){2,16}?部际(?:协调小组|联席会议)',
    near: ['部际'],
    type: 'M',
    why: '企业兼并重组工作部际协调小组',
  },
  {
    words: '',
    pattern: '[省市县]级[\\u4e00-\\u9fff]{2,10}指挥部(?!办公室)',
    near: ['指挥部'],
    type: 'M',
    why: '省级粮食应急工作指挥部',
  },
  {
    words: '',
    pattern:
      '(?<=[\\n\\u3000])[\\u4e00-\\u9fff](?:[ \\u3000]{1,3}[\\u4e00-\\u9fff]){1,8}[ \\u3000]{1,3}[部院局署](?=[ \\u3000\\n]|$)',
    near: [' 部', '\u3000部', ' 院', '\u3000院', ' 局', '\u3000局', ' 署', '\u3000署'],
    type: 'O',
    why: '水　利　部：落款，字间有空格',
  },
  { words: '', pattern: '爱国卫生运动', type: 'F', why: '有专名的全国性运动' },
  {
    words: '',
    pattern: '(?:东部|中部|西部|北方|南方|东北|西北|西南|华北|华东|华南|华中)地区',
    near: ['地区'],
    type: 'L',
    why: '东部地区的现有锅炉',
  },
  {
    words: '',
    pattern:
      '(?<=签署的|签订的|缔结的)(?:(?![的和与及])[\\u4e00-\\u9fff]){2,18}?(?:协定|协议|议定书|备忘录|公约)(?![书草]|谈判)',
    near: ['签署的', '签订的', '缔结的'],
    type: 'I',
    why: '两国签署的文化合作协定',
  },
  {
    words: '',
    pattern:
      '(?<=有关|关于)(?:(?![的和与在各双])[\\u4e00-\\u9fff]){6,22}?(?:协定|协议|议定书|备忘录)(?=的|，|。)',
    near: ['协定', '协议', '议定书', '备忘录'],
    type: 'I',
    why: '关于婴幼儿配方奶粉注册合作备忘录的签署',
  },
  {
    words: '',
    pattern: '\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?(?:发布|发表|签署)?的联合(?:声明|公报)',
    near: ['的联合声明', '的联合公报'],
    type: 'I',
    why: '2023年4月7日的联合声明：以日期称呼的文件',
  },
  { words: '', pattern: '南水北调', type: 'J', why: '有专名的国家工程' },
];
