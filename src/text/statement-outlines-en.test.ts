/** Outlines of vision statements, joint statements and agreements whose headings bear no label. The texts are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Paths with label and heading. */
function outline(...lines: string[]): string[] {
  return extract(`${lines.join('\n\n')}\n`)
    .provisions.slice(1)
    .map(({ path, label, heading }) => [path, label, heading].filter((each) => each !== null).join(' '));
}

test('TX1114 of two headings in a row without numbers the second is a part, and so are those that stand alone after it', () => {
  assert.deepEqual(
    outline(
      'The Arvik Declaration',
      'Today, we, the leaders of Northland and the Lakes, met in Arvik.',
      'A Partnership for Good',
      'Health Security',
      'We plan to share vaccines.',
      'Humanitarian Assistance and Disaster Relief (HADR)',
      'We will respond to natural disasters.',
      'Shaping the Future Together',
      'Quality Infrastructure',
      'We will build ports.',
      'Emerging Technologies',
      'We will open our networks.',
    ),
    [
      '1 A Partnership for Good',
      '1.1 Health Security',
      '1.2 Humanitarian Assistance and Disaster Relief (HADR)',
      '2 Shaping the Future Together',
      '2.1 Quality Infrastructure',
      '2.2 Emerging Technologies',
    ],
  );
});

test('TX1114 where the two are written unlike, how a heading is written tells its depth', () => {
  assert.deepEqual(
    outline(
      'Joint Statement',
      'We, the leaders of Northland and the Lakes, met in Arvik.',
      'PEACE AND SECURITY',
      'Maritime Safety',
      'We will patrol together.',
      'TRADE AND GROWTH',
      'We will lower tariffs.',
      'Small Enterprises',
      'We will help them export.',
    ),
    ['1 PEACE AND SECURITY', '1.1 Maritime Safety', '2 TRADE AND GROWTH', '2.1 Small Enterprises'],
  );
});

test('TX1114 headings that never stand in a row are all sections', () => {
  assert.deepEqual(
    outline(
      'Joint Vision Statement',
      'We, the leaders of Northland and the Lakes, met in Arvik.',
      'Peace and Stability',
      'We will patrol together.',
      'Trade and Investment',
      'We will lower tariffs.',
    ),
    ['1 Peace and Stability', '2 Trade and Investment'],
  );
});

test('TX1114 headings below a lettered one are its parts, all of one depth, and numbers run on through them', () => {
  assert.deepEqual(
    outline(
      'Summit Joint Statement',
      '1. We reaffirm our commitment to this partnership.',
      'A. TOWARD A SECURE WORLD',
      'Situation on the Lakes',
      '2. We condemn the attacks on shipping.',
      'War in the Valleys',
      '3. We will provide financing.',
      'B. SUSTAINABLE DEVELOPMENT',
      '4. We will support the poorest communities.',
      'C. TRADE',
      'Digital Cooperation',
      '5. We will cooperate on chips.',
    ),
    [
      '1 1.',
      '2 A. TOWARD A SECURE WORLD',
      '2.1 Situation on the Lakes',
      '2.1.1 2.',
      '2.2 War in the Valleys',
      '2.2.1 3.',
      '3 B. SUSTAINABLE DEVELOPMENT',
      '3.1 4.',
      '4 C. TRADE',
      '4.1 Digital Cooperation',
      '4.1.1 5.',
    ],
  );
});

test('TX1114 headings in small letters between numbers need no blank lines', () => {
  const lines = [
    'VISION STATEMENT',
    '1. We gathered in Arvik.',
    '2. We recall our long friendship.',
    'A shared vision for our region',
    '3. We will keep the peace.',
    'Our economic partnership',
    '4. We will expand trade.',
  ].join('\n');
  assert.deepEqual(outline(lines), [
    '1 1.',
    '2 2.',
    '3 A shared vision for our region',
    '3.1 3.',
    '4 Our economic partnership',
    '4.1 4.',
  ]);
});

test('TX1115 bullets above the words that enact an agreement are recitals, those of an article belong to it', () => {
  assert.deepEqual(
    outline(
      'Agreement on technical co-operation between Northland and the Lakes',
      'The Government of Northland and the Government of the Lakes',
      '- desiring to deepen their co-operation,',
      '- recognizing the importance of lasting measures,',
      'have agreed as follows:',
      'Article 1',
      'The Contracting Parties shall encourage technical co-operation.',
      'Article 2',
      'Co-operation may take the following forms:',
      '- joint design of plant;',
      '- exchange of documents.',
      'Article 3',
      'This Agreement shall enter into force on signature.',
    ),
    ['1 Article 1', '2 Article 2', '2.1 -', '2.2 -', '3 Article 3'],
  );
});

test('TX1115 where and when a text without numbers was adopted is no provision of it', () => {
  assert.deepEqual(
    outline(
      'VISION STATEMENT',
      'We, the Heads of State of the Lake Union, gathered in Arvik;',
      'RECALLING our solidarity;',
      'DO HEREBY:',
      'COMMIT to deepening our solidarity;',
      'AGREE to support the Secretariat.',
      'Adopted in Arvik on 12 May 2030.',
    ),
    ['1', '2'],
  );
});

test('TX1119 paragraphs of a numbered section that begin with a title and a point are its parts', () => {
  const chars = [
    'ACTION PLAN',
    '1. Open the Administration of the Records Act',
    'The Ministry and the Archive will:',
    'Expand the Services Offered on Lakes.gov. The Ministry will expand the portal.',
    'Improve Agency Training. To ensure that all know the rules, the Ministry made courses available in 2015. The Ministry will train clerks.',
    '2. Modernize the Records',
    'The Ministry will test new tools.',
  ].join('\n\n');
  const { provisions, commitments } = extract(`${chars}\n`);
  assert.deepEqual(
    provisions.slice(1).map(({ path, heading }) => `${path} ${heading}`),
    [
      '1 Open the Administration of the Records Act',
      '1.1 Expand the Services Offered on Lakes.gov',
      '1.2 Improve Agency Training',
      '2 Modernize the Records',
    ],
  );
  assert.deepEqual(
    commitments.map(({ start, end }) => chars.slice(start, end)),
    [
      'The Ministry will expand the portal',
      'The Ministry will train clerks',
      'The Ministry will test new tools',
    ],
  );
});

test('TX1115 a line that enacts what follows is no heading, and the first heading may stand below it', () => {
  for (const enacting of ['HEREBY DECLARE TO ADVANCE OUR PARTNERSHIP THROUGH:', 'WE HEREBY DECLARE TO'])
    assert.deepEqual(
      outline(
        'ARVIK SPECIAL SUMMIT, JOINT VISION STATEMENT',
        'WE, the leaders of Northland and the Lakes, gather in Arvik on 12 May 2030.',
        'EMPHASIZING the importance of shared values;',
        enacting,
        'Fighting the COVID-19 Pandemic, Building Health Security, and Recovering Together',
        'We are committed to a strong recovery.',
        'We pledge to train nurses.',
        'Promoting Maritime Cooperation',
        'We intend to patrol together.',
      ),
      [
        '1 Fighting the COVID-19 Pandemic, Building Health Security, and Recovering Together',
        '2 Promoting Maritime Cooperation',
      ],
    );
});

test('TX1125 bold lines in small letters head the bullets below them, which may be broken over lines', () => {
  const bullets = (...words: string[]) => words.map((each) => `-   ${each}`).join('\n      \n');
  for (const bold of [(words: string) => `**${words}**`, (words: string) => `**${words} **`])
    assert.deepEqual(
      outline(
        bold('A sample vision of the invented groups'),
        bullets('We, the leaders of Northland and the Lakes, have gathered in Arvik for\nthe first time.'),
        bold('Expanding our trade in rice'),
        bullets(
          'We will lower the tariffs on rice and on everything that grows in the\ngardens of our people.',
          'We will open a joint office.',
        ),
        bold('Working together for health'),
        bullets('We will share vaccines and build two laboratories in the places that\nneed them.'),
      ),
      ['1 -', '2 Expanding our trade in rice', '2.1 -', '2.2 -', '3 Working together for health', '3.1 -'],
    );
});

test('TX1125 a heading without a number is one above bullets that are broken over lines as well', () => {
  assert.deepEqual(
    outline(
      'Sample Vision of Two Invented Groups',
      'Cooperation on Trade',
      '- We will lower the tariffs on rice\n  and train officers.',
      '- We will open a joint office.',
      'Cooperation on Health',
      '- We will share vaccines and\n  build two laboratories.',
    ),
    ['1 Cooperation on Trade', '1.1 -', '1.2 -', '2 Cooperation on Health', '2.1 -'],
  );
});
