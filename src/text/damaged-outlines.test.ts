/** Outlines of texts that lost line ends, spaces and marks on their way through sites, and of what stands around a text. Invented texts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Path, label and heading of each provision, or its first words. */
function outline(chars: string): string[] {
  const [, ...printed] = extract(chars).provisions;
  return printed.map(({ path, label, heading, start }) => {
    const first = [...chars].slice(start, start + 12).join('');
    return `${path} ${[label, heading].filter((each) => each !== null).join(' ') || first}`;
  });
}

test('TX1554 numerals straight behind full stops in one long line begin its parts', () => {
  const chars =
    '甲国代表今天在河流会议上阐述七点主张。一、各国应践行多边主义，共同维护河流安全，通过对话协商解决分歧，反对任何单方面改变河道的做法。二、上游国家应切实履行特殊责任，及时通报水情，支持下游国家提高防洪能力，帮助沿岸城镇修建堤防。三、各国应完善预警机制，按照商定的频率交换水文资料，并向沿岸居民公布汛期安排，避免误判。四、会议应制定行动计划，推动各方加大投入，改善航道条件，保护渔业资源，使沿岸人民共享发展成果。';
  assert.deepEqual(outline(chars), ['1 一、', '2 二、', '3 三、', '4 四、']);
});

test('TX1555 a heading in capitals parts numbers that run on, also where it stands in one line with the next', () => {
  const chars = `AGREEMENT BETWEEN ALAND AND BELAND

DEFINITION OF AIMS

1\\. The two Governments agree that they will exchange news of the river.

2\\. The two Governments will act together on floods.

LOCKS AND LATER TERMS 3. The two Governments declare that they will build locks.

4\\. The two Governments will train keepers.

MILLS AND WEIRS 5. The two Governments will exchange plans of mills.
`;
  assert.deepEqual(
    outline(chars).map((each) => each.slice(0, 24).trim()),
    [
      '1 DEFINITION OF AIMS',
      '1.1 1\\.',
      '1.2 2\\.',
      '2 LOCKS AND LATER TERMS',
      '2.1 3.',
      '2.2 4\\.',
      '3 MILLS AND WEIRS',
      '3.1 5.',
    ],
  );
});

test('TX1556 marked headings may lack the space behind their marks, and one below an article is its title', () => {
  const chars = `##Verdrag inzake de Rivieren

####Agreement regarding the River Organization

The Parties, recognizing the river, have agreed as follows:

### Article I

####Establishment

1. The Organization shall bear the name River Organization.

### Article II

####Purposes

1. The Organization shall map rivers.
`;
  assert.deepEqual(outline(chars), [
    '1 Article I Establishment',
    '1.1 1.',
    '2 Article II Purposes',
    '2.1 1.',
  ]);
});

test('TX1556 a heading that names no paper is no title of the text, and where a contents list is to stand nothing begins', () => {
  const chars =
    '*A version for the river meeting*\n\n* TOC\n{:toc}\n\n## Rivers\n\nThe Ministry will map rivers.\n\n## Mills\n\nThe Ministry will map mills.\n';
  assert.deepEqual(outline(chars), ['1 Rivers', '2 Mills']);
});

test('TX1557 letters that lost their space go on with the letters above', () => {
  const chars =
    'Article 1\n1. The Organization may:\nA. train keepers;\nB. build locks;\nC.Map the river with others;\nD.Other works.\n2. The Council shall:\na. meet;\nb. report;\nc.put forward plans.\n';
  assert.deepEqual(outline(chars), [
    '1 Article 1',
    '1.1 1.',
    '1.1.1 A.',
    '1.1.2 B.',
    '1.1.3 C.',
    '1.1.4 D.',
    '1.2 2.',
    '1.2.1 a.',
    '1.2.2 b.',
    '1.2.3 c.',
  ]);
});

test('TX1557 initials of those who sign are no letters, and the lines for whom they sign head nothing', () => {
  const chars = `## Article 1

The Parties shall map the river.

## Article 2

The Parties shall meet each year.

Done at Port Sud on 8 May 2031.

*For the Republic of Aland*

S. NORTON

B. KELLER

*For Beland*

L. WESTON
`;
  assert.deepEqual(
    outline(chars).map((each) => each.split('\n')[0]),
    ['1 Article 1', '2 Article 2'],
  );
});

test('TX1558 what a numbered title says on a line of its own is no heading between numbers', () => {
  const chars =
    '甲国青年竞赛通知\n\n各学校：\n\n为推动创新，现就竞赛通知如下。\n\n一、竞赛主题\n\n“河流”成就梦想\n\n二、竞赛目的\n\n旨在激发青年的创造力。\n\n三、组织机构\n\n竞赛由教育部主办。\n';
  assert.deepEqual(outline(chars), ['1 一、 竞赛主题', '2 二、 竞赛目的', '3 三、 组织机构']);
});

test('TX1558 a sentence on what leaders did is no title of its paragraph', () => {
  const chars =
    '一、成就\n\n国务院高度重视航运工作。过去五年航运得到很大发展。\n\n航道建设实现跨越式发展。五年新建船闸十二座。\n\n船舶工业体系初步形成。五年建造货船三百艘。\n\n沿岸贸易持续扩大。五年货运量翻了一番。\n';
  assert.deepEqual(outline(chars).slice(0, 2), ['1 一、 成就', '1.1 航道建设实现跨越式发展']);
});
