/** Labels of trackers, lines that tell about a measure, lost line ends, marks of emphasis, notes. Invented texts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Path and first words of each provision. */
function outline(chars: string): string[] {
  const [, ...printed] = extract(chars).provisions;
  return printed.map(
    ({ path, start }) =>
      `${path} ${
        [...chars]
          .slice(start, start + 14)
          .join('')
          .split('\n')[0]
      }`,
  );
}

test('TX1380 letters and numbers are a label, and stand below each other as their numbers say', () => {
  const chars =
    'Tracker of the Plan\n\nC01: Public participation\n\nC01.1: Establish a forum.\nC01.1.1: Draft a plan.\nC01.1.2: Publish it.\n\nC01.2: Hold a consultation.\n\nC02: Civic space\n\nC02.1: Train 20 officers.\n';
  assert.deepEqual(outline(chars), [
    '1 C01: Public pa',
    '1.1 C01.1: Establi',
    '1.1.1 C01.1.1: Draft',
    '1.1.2 C01.1.2: Publi',
    '1.2 C01.2: Hold a ',
    '2 C02: Civic spa',
    '2.1 C02.1: Train 2',
  ]);
});

test('TX1380 a group of states or a paper size is no label', () => {
  assert.deepEqual(
    outline(
      'Plan\n\n1. Hold talks.\n\nG20: the group met in spring.\n\n2. Print it.\n\nA4: the size of the paper.\n',
    ).length,
    2,
  );
});

test('TX1381 a line that says by when or by whom is no heading', () => {
  const chars =
    'Plan\n\n1. Set up a forum.\nDeadline: Ongoing\n\n2. Publish the plan.\nStatus: New Commitment\n\n3. Report.\n';
  assert.deepEqual(outline(chars), ['1 1. Set up a fo', '2 2. Publish the', '3 3. Report.']);
});

test('TX1382 names with a date below them, and a clause, are no headings; a heading in bold after a date is one', () => {
  const chars =
    'Roadmap of the Lakes\n\nThe two states share the lakes. They trust each other.\n\nPresident Ann Lake\nPrime Minister Ben Shore\nMay 3, 2031\n\n**Trade**\n\nThe Top Priority of the President is to end\nthe crisis. They agreed to open ports.\n\n**Health**\n\nThe two sides will exchange doctors.\n';
  assert.deepEqual(outline(chars), ['1 **Trade**', '2 **Health**']);
});

test('TX1383 a heading may bear one mark of emphasis inside another', () => {
  const chars =
    'Joint Statement\n\nOn 3 May 2031 the leaders met and spoke of many things.\n\n**<u>TRADE AND TRANSPORT</u>**\n\nThe two sides will open a port. They will trade.\n\n**<u>HEALTH</u>**\n\nThe two sides will exchange doctors.\n';
  assert.deepEqual(outline(chars), ['1 **<u>TRADE AND', '2 **<u>HEALTH</u']);
});

test('TX1384 an indent inside a long line begins a paragraph whose line end was lost', () => {
  const more = '双方将继续加强在各领域的友好交流与互利合作，'.repeat(8);
  const chars = `合作计划　　一、贸易　　（一）扩大进口。${more}共同发展。　　（二）开放口岸。　　二、卫生　　（一）互派医生。`;
  assert.deepEqual(
    extract(chars)
      .provisions.slice(1)
      .map(({ path }) => path),
    ['1', '1.1', '1.2', '2', '2.1'],
  );
});

test('TX1431 labels of a numbering that runs on through a long line begin lines whose ends were lost', () => {
  const paths = (chars: string) =>
    extract(chars)
      .provisions.slice(1)
      .map(({ path, start }) => `${path} ${chars.slice(start, start + 6)}`);
  const more = '双方将为此提供一切必要便利,'.repeat(12);
  const chars = `甲国和乙国政府达成计划如下: 一、文化 1.双方互派画展。 2.${more}互派剧团。 二、体育 3.双方互派球队。 4.双方互派教练。 三、广播 5.双方交换节目。`;
  assert.deepEqual(paths(chars), [
    '1 一、文化 1',
    '1.1 1.双方互派',
    '1.2 2.双方将为',
    '2 二、体育 3',
    '2.1 3.双方互派',
    '2.2 4.双方互派',
    '3 三、广播 5',
    '3.1 5.双方交换',
  ]);
  assert.deepEqual(
    paths(`两国达成协议如下: 第一条 双方保护候鸟。 第二条 ${more}交换资料。 第三条 双方每年会晤。`),
    ['1 第一条 双方', '2 第二条 双方', '3 第三条 双方'],
  );
  // Two labels, and numbers within sentences, are none of that.
  const within = `一、贸易\n（一）双方扩大进口。 1.${more}${more}降低关税。 2.简化手续。\n（二）双方在北纬 1.5 度、 2.5 度和 3.5 度之间共同巡航,${more}${more}互通信息。\n`;
  assert.deepEqual(paths(within), ['1 一、贸易\n（', '1.1 （一）双方扩', '1.2 （二）双方在']);
});

test('TX1385 notes at a page’s foot are no provisions', () => {
  const chars =
    'The Assembly,\n\n1. Calls upon States to report on their work\n\n1 A/54/298.\n2 See https://example.org/reports.\n3 Ibid., p. 4.\n\nin the next year;\n\n2. Decides to meet in 2031.\n';
  assert.deepEqual(outline(chars), ['1 1. Calls upon ', '2 2. Decides to ']);
});

test('TX1432 lines beside the numbers of two pages or more, in the same words, head nothing', () => {
  const page = (n: number) => `\nHarbour Declaration\nA/20/4\n\n${n}/3\n20-114\n\n`;
  const care =
    'We shall keep all ports of the coast open to ships of all\nflags, in every season, and shall ask for no more than what\nthe keeping of quays, lights and pilots has cost in a year.\n';
  const chars = `The Assembly,\n\nAdopts the declaration.\n${page(1)}1. ${care}\nCare for Ports\n2. ${care}\nCare for Lights\n3. ${care}${page(2)}4. ${care}${page(3)}5. ${care}`;
  assert.deepEqual(outline(chars), [
    '1 1. We shall ke',
    '2 Care for Ports',
    '2.1 2. We shall ke',
    '3 Care for Light',
    '3.1 3. We shall ke',
    '3.2 4. We shall ke',
    '3.3 5. We shall ke',
  ]);
});

test('TX1433 a line below one that breaks off behind a preposition or an article heads nothing, nor does a shortened field', () => {
  const chars =
    'Distr.: General\n15 May 2031\n\nThe Assembly,\n\n1.\nThanks with great warmth the Government and the people of\nArvenia for the Second United Harbours Conference on\nSafe Ports, held in spring, and for all the necessary\nsupport.\n\n2.\nRequests the Secretary-General to report on all that the\nHarbour Conference on Safe and Open Ports for Every\nisland has decided.\n';
  assert.deepEqual(outline(chars), ['1 1.', '2 2.']);
});
