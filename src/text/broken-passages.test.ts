/** Outlines of passages that begin or break off in the middle, of lists in small letters, and of papers below a covering letter. Invented texts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Path, label and heading of each provision. */
function outline(chars: string): string[] {
  const [, ...printed] = extract(chars).provisions;
  return printed.map(({ path, label, heading, start }) => {
    const first = [...chars].slice(start, start + 12).join('');
    return `${path} ${[label, heading].filter((each) => each !== null).join(' ') || (first.split('\n')[0] ?? '')}`;
  });
}

test('TX1632 the small forms of a full stop and a comma end labels as the wide ones do', () => {
  assert.deepEqual(
    outline(
      '一、年度目标\n1﹒粮食产量增长3%以上。\n牵头单位：农业局。\n2﹒进出口增长9%左右。\n牵头单位：商务局。\n二﹑保障\n加强督查。\n',
    ),
    ['1 一、 年度目标', '1.1 1﹒', '1.2 2﹒', '2 二﹑ 保障'],
  );
});

test('TX1633 labels of two numbers before small letters are a list where the next comes or the one before is open', () => {
  const chars =
    '1. The Parties shall promote cooperation in the fields of:\n1.1 fine arts and crafts;\n1.2 museums;\n1.3 libraries and\n2. The Parties shall meet each year.\n3. They shall build a road of\n3.5 kilometres each.\n';
  assert.deepEqual(outline(chars), ['1 1.', '1.1 1.1', '1.2 1.2', '1.3 1.3', '2 2.', '3 3.']);
});

test('TX1634 bullets above the first provision that name what a text rests on are recitals', () => {
  const lao =
    'ຂໍ້ຕົກລົງ\nວ່າດ້ວຍການຄ້າຊາຍແດນ\n\n- ອີງຕາມ ກົດໝາຍວ່າດ້ວຍການຄ້າ ສະບັບເລກທີ 12/ສພຊ;\n- ອີງໃສ່ ໜັງສືສະເໜີຂອງກົມ.\n\nລັດຖະມົນຕີ ອອກຂໍ້ຕົກລົງ:\n\nໝວດທີ I\nບົດບັນຍັດທົ່ວໄປ\n\nມາດຕາ 1 ຈຸດປະສົງ\n\nຂໍ້ຕົກລົງນີ້ ກຳນົດຫຼັກການ.\n';
  assert.deepEqual(outline(lao), ['1 ໝວດທີ I ບົດບັນຍັດທົ່ວໄປ', '1.1 ມາດຕາ 1 ຈຸດປະສົງ']);
  const english =
    'PLAN OF WORK\n\n– Recalling the Charter of Arvik;\n– Having regard to the Treaty;\n\nThe Ministers adopt this plan.\n\n1. Trade\n\nThe Ministers open two ports.\n\n2. Rail\n\n– Based on a survey, they build a line.\n';
  assert.deepEqual(outline(english), ['1 1. Trade', '2 2. Rail', '2.1 –']);
});

test('TX1635 the line straight above 一、 is the title of a paper below its covering letter, where no other 一、 comes', () => {
  const letter = '今天是：\n\n近日，省政府印发通知，公布责任单位。\n\n';
  assert.deepEqual(
    outline(
      `${letter}重点工作责任分解\n\n一、省长主抓工作\n\n1. 稳企业。\n\n2. 促改革。\n\n二、民生实事\n\n3. 修路。\n`,
    ),
    ['1 一、 省长主抓工作', '1.1 1.', '1.2 2.', '2 二、 民生实事', '2.1 3.'],
  );
  assert.deepEqual(
    outline(
      `${letter}重点工作责任分解\n\n一、修路。\n\n二、架桥。\n\n民生实事责任分解\n\n一、办学。\n\n二、助老。\n`,
    ).map((each) => each.split(' ')[0]),
    ['1', '1.1', '1.2', '2', '2.1', '2.2'],
  );
});

test('TX1636 a passage may break off after its first number, below a heading or above a further numbering', () => {
  assert.deepEqual(
    outline(
      'The Ministers met in Arvik.\nThey were pleased with the talks.\nDevelopment of relations\n1. Both sides welcomed the growth of trade.\n',
    ),
    ['1 Development of relations', '1.1 1.'],
  );
  assert.deepEqual(
    outline(
      '各县市：\n现将任务分解如下\n重点任务分解\n一、全年主要任务\n今年目标是增长8%左右。\n(一)保持平稳发展\n加强投资。\n',
    ).slice(0, 2),
    ['1 一、 全年主要任务', '1.1 (一) 保持平稳发展'],
  );
});

test('TX1637 a long line that begins in the middle of a treaty is cut before its articles and paragraphs', () => {
  const chars = `[接上页] 二、一方地址变更的，应当以书面形式通知另一方，并附上新的地址和联系人。 三、递交另一方的文件应当用中文和英文写成，并由双方各自指定的机关保存。 第九条 协商 双方就与本备忘录有关的任何问题进行协商，协商应当在收到请求之日起三十日内开始。 第十条 分歧 双方通过谈判解决分歧，或者按照双方政府同意的其他方式解决。 第十一条 总则 一、本备忘录及其附件构成双方的全面谅解。 二、双方可以通过换文修正本备忘录。 三、本备忘录自签字之日起生效，有效期为五年。`;
  assert.deepEqual(
    outline(chars).map((each) => each.split(/[ ，]/).slice(0, 2).join(' ')),
    ['1 二、', '2 三、', '3 第九条', '4 第十条', '5 第十一条', '5.1 一、', '5.2 二、', '5.3 三、'],
  );
});
