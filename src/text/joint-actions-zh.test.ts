/** Chinese joint plans: what an action is for, what waits for it, who acts over sentences, and kinds by what is named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

const TITLE = '中华人民共和国和老挝人民民主共和国联合声明\n（2030年5月3日，北京）\n\n';

/** Commitments of a numbered paragraph, with what they mean. */
function meant(paragraph: string, title = TITLE): string[] {
  const chars = `${title}一、${paragraph}\n二、双方表示满意。\n`;
  const points = [...chars];
  return extract(chars).commitments.map(
    ({ start, end, actor, kind, strength }) =>
      `${points.slice(start, end).join('')} {${actor} ${kind} ${strength}}`,
  );
}
/** Their words alone. */
const words = (paragraph: string): string[] => meant(paragraph).map((each) => each.replace(/ \{.*$/, ''));
const whole = (...sentences: string[]): void => {
  for (const sentence of sentences) assert.deepEqual(words(`${sentence}。`), [sentence]);
};
const cut = (...parts: string[]): void => assert.deepEqual(words(`${parts.join('，')}。`), parts);

test('TX1100 a bond or a state of things that is built is what the action before is for', () => {
  whole(
    '加强渔业领域合作，推动构建更加紧密的蓝色伙伴关系',
    '密切多边事务磋商，共同构建公正合理的国际秩序',
    '加强数字治理合作，携手打造开放安全的网络空间',
    '双方将发挥联委会作用，扩大务实合作，致力于建立和发展睦邻友好关系',
  );
});

test('TX1100 alone a bond is a direction', () => {
  assert.deepEqual(meant('双方将共同构建稳定的产业链。'), [
    '双方将共同构建稳定的产业链 {both cooperate effort}',
  ]);
});

test('TX1100 a thing that stands or not is no bond', () => {
  cut('加强边境口岸合作', '建立疫情通报平台');
});

test('TX1100 what is furthered, guarded for somebody or drawn up is an action of its own', () => {
  cut('扩大议员互访', '促进减贫经验分享');
  cut('加强领事合作', '维护双方侨民合法权益');
  cut('总结试点做法', '形成评估报告报送主管部门');
});

test('TX1100 growth, interests and patterns are only what for', () => {
  whole(
    '扩大农产品进口，促进双边贸易平衡增长',
    '加强在世贸组织的协调，维护发展中国家共同利益',
    '深化科技合作，形成互利格局',
  );
});

test('TX1100 以便 begins an aim, and so does 以 before a verb that may be a noun', () => {
  whole('双方将增开客运航班，以便游客往来', '中方将解除对老挝大米的进口限制，以恢复大米贸易');
});

test('TX1100 what contacts lead to belongs to them', () => {
  whole(
    '加强领导人交往，就地区问题保持经常性沟通，不断扩大共识，巩固和深化政治互信',
    '扩大青年交流，增进相互了解',
  );
  cut('深化政治互信', '加强战略对接');
});

test('TX1101 what is done together goes on with cooperation, not with what is set up', () => {
  whole('深化禁毒执法合作，携手打击毒品走私');
  cut('建立联合工作组', '共同指导示范项目实施');
  cut('共建区域医疗中心', '联合应对突发公共卫生事件');
});

test('TX1101 a stance that begins with 相互 is one of its own', () => {
  assert.deepEqual(meant('双方同意保持高层交往，相互坚定奉行友好政策。'), [
    '双方同意保持高层交往 {both exchange firm}',
    '相互坚定奉行友好政策 {both position firm}',
  ]);
});

test('TX1101 密切 goes on with contacts that are kept, and with nothing else', () => {
  whole('保持两军热线联系机制，密切各层级沟通');
  cut('加强青年交流', '密切在国际事务中的协调配合');
});

test('TX1101 contacts that named bodies keep up are their own', () => {
  whole('深化议会友好交流合作，保持高层互访势头');
  cut('双方将举行战略对话', '保持两国外交部密切沟通');
  cut('双方将全面落实有关宣言', '保持案文磋商势头');
});

test('TX1102 what the next action is done with waits for it', () => {
  whole(
    '用好中国国际进口博览会等平台，推介老挝咖啡',
    '中方愿继续创造有利条件，扩大进口老挝水果',
    '双方将秉持互利共赢原则，扩大电力贸易',
  );
});

test('TX1102 more means lead to what takes them', () => {
  whole('各方要加大力度，加强防洪设施建设', '各方要增加投入，加强防洪设施建设');
  cut('加大财政投入', '建设防洪设施');
});

test('TX1102 what one looks to leads to what is done', () => {
  whole('聚焦重大工程建设任务，梳理筛选条件成熟的项目');
});

test('TX1102 an idiom alone leads to what is done', () => {
  whole('双方同意再接再厉，推动合作协议取得更多成果');
});

test('TX1102 alone it is the action', () => {
  assert.deepEqual(words('双方同意利用好跨境电商平台；加强海关合作。'), [
    '双方同意利用好跨境电商平台',
    '加强海关合作',
  ]);
  whole('双方将秉持互利共赢原则');
});

test('TX1102 nothing but how something is to be done leads to it', () => {
  whole('双方将共同努力，丰富双边关系内涵');
});

test('TX1103 two states in short are both', () => {
  for (const [who, sentence] of [
    ['both', '中老双方愿加强两军沟通。'],
    ['both', '中老将继续深化司法合作。'],
    ['cn', '中方愿提供10万美元。'],
  ])
    assert.match(meant(sentence ?? '')[0] ?? '', new RegExp(`\\{${who} `), sentence);
  assert.deepEqual(meant('中老高度评价两国铁路合作。'), []);
});

test('TX1103 中方 is China, whoever else begins with 中', () => {
  const title = '中国—中亚五国联合声明\n（2030年5月3日，西安）\n\n中亚国家与中国，中亚国家一致同意：\n\n';
  assert.match(meant('中方支持中亚国家选择的发展道路。', title)[0] ?? '', /\{cn position firm\}$/);
});

test('TX1103 a body named with its state acts for that state', () => {
  assert.match(meant('老挝计划投资部指定其工业司为联络机构。')[0] ?? '', /\{la /);
  assert.match(meant('中国海关总署和老挝海关总署加强数据交换。')[0] ?? '', /\{both /);
});

test('TX1103 over sentences a stance goes on, and what is given to the other', () => {
  const actors = (paragraph: string): string[] =>
    meant(paragraph).map((each) => /\{(\S+)/.exec(each)?.[1] ?? '');
  assert.deepEqual(actors('老方奉行一个中国原则。反对任何分裂活动。'), ['la', 'la']);
  assert.deepEqual(actors('中方将援建3所小学。向老方派遣20名教师。'), ['cn', 'cn']);
  assert.deepEqual(actors('中方将援建3所小学。定期举办校长论坛。'), ['cn', 'both']);
  assert.deepEqual(actors('中方将援建3所小学，培训100名教师。'), ['cn', 'cn']);
});

test('TX1104 what something is worth, and what was done, is told', () => {
  assert.deepEqual(meant('双方强调，维护地区稳定意义重大。'), []);
  assert.deepEqual(meant('这一新的旅游年项目延续了两国举办主题年的传统。'), []);
  assert.equal(meant('双方强调，将维护地区稳定。').length, 1);
});

test('TX1104 how somebody is looked at, and what two states are devoted to, is told', () => {
  assert.deepEqual(meant('中方将老挝视为周边外交优先方向。'), []);
  assert.deepEqual(meant('中老视对方发展为重大机遇。'), []);
  assert.deepEqual(meant('双方强调，两国命运与共，都致力于人民幸福与国家富强。'), []);
});

test('TX1104 what is welcomed and supported is a stance, what is supported and joined an effort', () => {
  assert.match(meant('老方欢迎和支持全球发展倡议。')[0] ?? '', /\{la position firm\}$/);
  assert.match(meant('老方愿继续支持并参与中国进口博览会。')[0] ?? '', /\{la \S+ effort\}$/);
});

test('TX1105 who exchanges tells an exchange, a field cooperation', () => {
  assert.deepEqual(meant('深化立法机构和政党交流合作。'), [
    '深化立法机构和政党交流合作 {both exchange effort}',
  ]);
  assert.deepEqual(meant('深化减灾领域交流合作。'), ['深化减灾领域交流合作 {both cooperate effort}']);
  assert.deepEqual(meant('加强在东盟框架内的协调配合。'), [
    '加强在东盟框架内的协调配合 {both exchange effort}',
  ]);
});

test('TX1105 what is pushed on is concluded, built or set up', () => {
  assert.match(meant('推动自贸协定升级谈判尽早结束。')[0] ?? '', /\{both conclude effort\}$/);
  assert.match(meant('推动万象至会晒铁路尽早开工。')[0] ?? '', /\{both build effort\}$/);
  assert.match(meant('加快推进防长会晤机制建设。')[0] ?? '', /\{both establish effort\}$/);
  assert.match(meant('推动基础设施建设等领域合作不断取得进展。')[0] ?? '', /\{both cooperate effort\}$/);
});

test('TX1105 a contribution is an effort, and a ban that is lifted is provided', () => {
  assert.match(meant('中方愿为湄公河生态保护作出贡献。')[0] ?? '', /\{cn cooperate effort\}$/);
  assert.match(meant('中方宣布解除老挝牛肉进口禁令。')[0] ?? '', /\{cn provide firm\}$/);
});
