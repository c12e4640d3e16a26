/** English: who speaks and is a party, papers in a row, titles, and undertakings of memoranda and communiqués. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Type and words of each mention. */
const named = (chars: string): string[] => extract(chars).mentions.map(({ type, text }) => `${type} ${text}`);

/** Kind, strength and first words of each commitment. */
function undertaken(chars: string, words = 4): string[] {
  const points = [...chars];
  return extract(chars).commitments.map(({ start, end, kind, strength }) => {
    const said = points.slice(start, end).join('').split(/\s+/);
    return `${kind} ${strength} ${said.slice(0, words).join(' ')} … ${said.at(-1)}`;
  });
}

test('TX1084 of resolutions in a row each is a paper, and its date a time', () => {
  assert.deepEqual(
    named(
      'Recalling its resolutions 51/4 A of 2 May 2030, 52/16 of 3 May 2031 and 53/1,\n\n1. Decides to meet again.',
    ),
    ['I resolutions 51/4 A', 'T 2 May 2030', 'I 52/16', 'T 3 May 2031', 'I 53/1'],
  );
});

test('TX1084 a title may hold an ordinal, go on after its date, and join two things before "between"', () => {
  assert.deepEqual(
    named('1. They will prepare the Lake Summit to Commemorate the 50th Anniversary of Lake Cooperation.'),
    ['M Lake Summit to Commemorate the 50th Anniversary of Lake Cooperation'],
  );
  assert.deepEqual(
    named('1. They will apply the Convention of 18 March 1965 on the settlement of boat disputes.'),
    ['I Convention of 18 March 1965 on the settlement of boat disputes'],
  );
  assert.deepEqual(
    named(
      '1. They will carry out the Memorandum for the Development of the Sud Port System and Boat Yard Project Between the Sud Ports Authority and the Northern Corporation.',
    ),
    [
      'I Memorandum for the Development of the Sud Port System and Boat Yard Project Between the Sud Ports Authority and the Northern Corporation',
    ],
  );
});

test('TX1084 who holds an office is no part of the body; a town is no part of a paper', () => {
  assert.deepEqual(
    named('1. They will meet the Chairman of the National Committee of the Lake Conference Ada Arno.'),
    ['M National Committee of the Lake Conference'],
  );
  assert.deepEqual(named('1. They will follow the Lake Communique in Colombo on Saturday.'), [
    'I Lake Communique',
    'L Colombo',
  ]);
});

test('TX1084 a title in small letters holds a list, and ends where a further name begins', () => {
  assert.deepEqual(
    named(
      '1. They will apply the Optional Protocol to the Convention on the Rights of the Sailor on the sale of boats, boat houses and sails and the International Convention for the Protection of All Sailors from Storms.',
    ),
    [
      'I Optional Protocol to the Convention on the Rights of the Sailor on the sale of boats, boat houses and sails',
      'I International Convention for the Protection of All Sailors from Storms',
    ],
  );
});

test('TX1084 a body for two things, a declaration with its platform, a body beside a paper', () => {
  assert.deepEqual(named('1. They will ask the Lake Entity for Safe Boats and the Protection of Sailors.'), [
    'O Lake Entity for Safe Boats and the Protection of Sailors',
  ]);
  assert.deepEqual(
    named(
      '1. They recall the Sudport Declaration and Platform for Action and Security Council resolution 2331 (2016) of 20 December 2016.',
    ),
    [
      'I Sudport Declaration and Platform for Action',
      'I Security Council resolution 2331 (2016)',
      'T 20 December 2016',
    ],
  );
});

test('TX1084 no name goes on beyond a heading, nor a railway to where it leads', () => {
  assert.deepEqual(
    named(
      'Article 1\nImplement the Lake Disclosure Act\nConsistent with the Third Harbour Plan, they shall build a road.',
    ).slice(0, 2),
    ['I Lake Disclosure Act', 'I Third Harbour Plan'],
  );
  assert.deepEqual(named('1. They will extend the Sud–Nord Railway to Vik.'), ['J Sud–Nord Railway']);
});

test('TX1082 a proper name before its verb begins a clause after "and"', () => {
  assert.deepEqual(
    undertaken(
      '1. Arcania will offer 50 scholarships and Borland agreed to consider extending the railway.',
    ).map((each) => each.split(' … ')[0]),
    ['train firm Arcania will offer 50', 'explore tentative Borland agreed to consider'],
  );
});

test('TX1085 those who speak are parties, also in a long list', () => {
  const list =
    'Joint Declaration\n\nWe, the Foreign Ministers of Brunei Darussalam, the Kingdom of Cambodia, Malaysia, the Union of Myanmar and Australia gathered in Manila, Philippines, on 1 August 2030;\n\n1. We will help Malaysia and Fiji.';
  assert.deepEqual(named(list), ['L Manila', 'L Philippines', 'T 1 August 2030', 'L Fiji']);
});

test('TX1085 who acts beside another is a party', () => {
  assert.deepEqual(named('1. Fiji and the lake countries will meet in May 2031. 2. They will help Chad.'), [
    'T May 2031',
    'L Chad',
  ]);
});

test('TX1085 a group of states in the title is a party and no mention', () => {
  const chars = 'ASEAN-Australia Declaration\n\n1. ASEAN will help the ASEAN Secretariat.';
  assert.deepEqual(named(chars), ['O ASEAN Secretariat']);
});

test('TX1081 bullets below the text’s own lead-in are bound by it', () => {
  assert.deepEqual(
    undertaken(
      'Joint Statement\n\nThe participants intend to work in the following areas:\n\n• Strengthening trade;\n\n• Expanding railways;\n',
    ),
    ['cooperate effort Strengthening trade … trade', 'build effort Expanding railways … railways'],
  );
});

test('TX1081 an open list leaves its lead-in as it was', () => {
  assert.deepEqual(
    undertaken(
      'Article 2\nSuch cooperation may include, but is not limited to, efforts to:\n• Train nurses;\n• Hold fairs.\n',
    ),
    ['train tentative Train nurses … nurses', 'exchange tentative Hold fairs … fairs'],
  );
});

test('TX1081 efforts that will be made, and fields of cooperation, are undertaken', () => {
  assert.deepEqual(undertaken('1. More efforts will be made to ease trade at the border.'), [
    'cooperate effort More efforts will be … border',
  ]);
  assert.deepEqual(undertaken('1. Cooperation will be in the areas of fishing and planning.'), [
    'cooperate firm Cooperation will be in … planning',
  ]);
});

test('TX1082 what somebody repeats that he will do is undertaken', () => {
  assert.deepEqual(undertaken('1. The two sides reaffirmed that they will build a bridge.', 3), [
    'build firm they will build … bridge',
  ]);
});

test('TX1082 a resolution asks for something after a recognition', () => {
  assert.deepEqual(
    undertaken(
      '1. Welcomes the decision of the Council, requests the Secretary to report on it, and takes note of the invitation to meet.',
    ),
    ['exchange firm requests the Secretary to … it'],
  );
});

test('TX1082 two gerunds before one object are one, with what projects are aimed at', () => {
  assert.deepEqual(
    undertaken(
      'Article 1\nThe Parties will cooperate by:\n1. Developing and deepening the study of fish;\n2. Supporting projects aimed at promoting trade, as well as expanding contacts.\n',
    ),
    [
      'cooperate firm Developing and deepening the … fish',
      'cooperate effort Supporting projects aimed at … contacts',
    ],
  );
});

test('TX1083 a verb means something of its own with the word after it', () => {
  assert.deepEqual(
    undertaken('1. They will build on their friendship. 2. They will contribute to the peace of the lakes.'),
    ['cooperate effort They will build on … friendship', 'cooperate effort They will contribute to … lakes'],
  );
});

test('TX1083 a bond is a direction, a body is established, what is opened for discussion is explored', () => {
  assert.deepEqual(
    undertaken(
      '1. They will build mutual trust.\n2. The Centre shall have a Council.\n3. They will discuss the establishment of a fund.\n4. Cooperation shall be carried out through the exchange of experts.',
    ),
    [
      'cooperate effort They will build mutual … trust',
      'establish firm The Centre shall have … Council',
      'explore tentative They will discuss the … fund',
      'exchange firm Cooperation shall be carried … experts',
    ],
  );
});
