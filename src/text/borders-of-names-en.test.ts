/**
 * Where names in English texts begin and end. The sentences are invented.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './extract.ts';

function en(sentence: string): string[] {
  const chars = `PLAN\n\n1. ${sentence}\n2. Both sides will meet.\n`;
  return extract(chars).mentions.map(({ type, start, end }) => `${type} ${chars.slice(start, end)}`);
}

test('TX1110 letters in brackets inside a name stand for what came before them', () => {
  assert.deepEqual(
    en(
      'They will carry out the Master Plan on Inland Connectivity (MPIC) 2035 and the Initiative for Lake Integration (ILI) Work Plan III. MPIC 2035 is new, and so is the ILI.',
    ),
    [
      'I Master Plan on Inland Connectivity (MPIC) 2035',
      'F Initiative for Lake Integration (ILI) Work Plan III',
      'I MPIC 2035',
      'F ILI',
    ],
  );
});

test('TX1110 several words in brackets stand for the name together', () => {
  assert.deepEqual(
    en('They will open the Pearl Centre for Disease Control (P.L. CDC) and visit the P.L. CDC.'),
    ['O Pearl Centre for Disease Control', 'O P.L. CDC', 'O P.L. CDC'],
  );
});

test('TX1110 the letters of a state inside the name of a summit', () => {
  assert.deepEqual(en('They will hold the 3rd Pearl-United States (U.S.) Summit.'), [
    'M 3rd Pearl-United States (U.S.) Summit',
  ]);
});

test('TX1110 papers that share a head in the plural are named together', () => {
  assert.deepEqual(
    en(
      'They will review the Lake Security Community (LSC), the Lake Economic Community (LEC) and the Lake Cultural Community (LCC) Blueprints 2035.',
    ),
    [
      'I Lake Security Community (LSC), the Lake Economic Community (LEC) and the Lake Cultural Community (LCC) Blueprints 2035',
    ],
  );
  assert.deepEqual(en('They will review the LSC, LEC and LCC Blueprints.'), [
    'I LSC, LEC and LCC Blueprints',
  ]);
  assert.deepEqual(en('They will meet the Lake Bank, the Road Board and the Rail Agency.'), [
    'O Lake Bank',
    'O Road Board',
    'O Rail Agency',
  ]);
});

test('TX1111 what follows the head belongs to the name: a stage, a wider circle, a number, a session', () => {
  assert.deepEqual(
    en(
      'The Lake Ministers’ Meeting Plus will apply Executive Order 13526, Decree No. 45/2030, the Finance Act, 2016 and resolution 2625 (XXV) of 24 October 1970.',
    ),
    [
      'M Lake Ministers’ Meeting Plus',
      'I Executive Order 13526',
      'I Decree No. 45/2030',
      'I Finance Act, 2016',
      'I resolution 2625 (XXV)',
      'T 24 October 1970',
    ],
  );
});

test('TX1111 a number that follows a paper by chance is none of its name', () => {
  assert.deepEqual(en('They will sign the Lake Convention 30 days after the fair.'), [
    'I Lake Convention',
    'T 30 days',
  ]);
});

test('TX1111 a title goes on over its field, its second topic and those between whom it is made', () => {
  assert.deepEqual(
    en('They will sign the Pearl-Lake Trade in Goods Agreement and pass the Right to Information Bill.'),
    ['I Pearl-Lake Trade in Goods Agreement', 'I Right to Information Bill'],
  );
  assert.deepEqual(en('They will apply the Declaration on Common Principles and Duties at Work.'), [
    'I Declaration on Common Principles and Duties at Work',
  ]);
  assert.deepEqual(
    en(
      'They will apply the Joint Declaration on Cooperation between the secretariats of the Lake Bank and the Road Board.',
    ),
    ['I Joint Declaration on Cooperation between the secretariats of the Lake Bank and the Road Board'],
  );
  assert.deepEqual(en('They will amend the Air Transport Agreement under Open Skies principles.'), [
    'I Air Transport Agreement',
  ]);
});

test('TX1111 a year opens the name of an agenda after the body that has it', () => {
  assert.deepEqual(en('They will carry out the UN 2030 Agenda for Sustainable Development.'), [
    'I UN 2030 Agenda for Sustainable Development',
  ]);
});

test('TX1112 whose a thing is, is no part of its name', () => {
  assert.deepEqual(en('They will dredge Vietnam’s Mekong Delta.').slice(-1), ['L Mekong Delta']);
  assert.deepEqual(en('They will follow the Lake Islands Forum’s 2050 Strategy for the Blue Lakes.'), [
    'M Lake Islands Forum',
    'F 2050 Strategy for the Blue Lakes',
  ]);
});

test('TX1112 who holds an office is no part of the name of the next body', () => {
  assert.deepEqual(en('They will receive President Chen Wei and National Assembly Speaker Ana Sol.'), [
    'O National Assembly',
  ]);
});

test('TX1112 political parties, central committees and state committees are bodies', () => {
  assert.deepEqual(
    en('The Lake People’s Revolutionary Party and the State Committee for Rivers will meet each Party.'),
    ['O Lake People’s Revolutionary Party', 'O State Committee for Rivers'],
  );
});

test('TX1112 a commission that stands is a way of working together, an agency named by its field and state a body', () => {
  assert.deepEqual(en('The Standing Rivers Commission will write to Statistics New Zealand.'), [
    'M Standing Rivers Commission',
    'O Statistics New Zealand',
  ]);
});

test('TX1112 a state is named with the kind of state it is', () => {
  assert.deepEqual(en('They will invite guests from the Islamic Republic of Iran.'), [
    'L Islamic Republic of Iran',
  ]);
});

test('TX1112 a name ends where the next line of a form begins', () => {
  assert.deepEqual(
    en('They will open an office.\nLead agency: Ministry of Rural Development\nStart date: January 2030'),
    ['O Ministry of Rural Development', 'T January 2030'],
  );
});

test('TX1113 a length of time is a time, also since something; a soft word keeps its whole form', () => {
  assert.deepEqual(
    en('In the ten years since the talks they met; they will answer as swiftly as possible.'),
    ['T ten years', 'T as swiftly as possible'],
  );
  assert.deepEqual(en('They will open it in the near future or by the end of the decade.'), [
    'T near future',
    'T end of the decade',
  ]);
  assert.deepEqual(en('They will tell each other 3 to 5 days before, in the first quarter of each year.'), [
    'T 3 to 5 days',
    'T first quarter of each year',
  ]);
});

test('TX1113 a sum holds the words of how much at least or at most', () => {
  assert.deepEqual(en('Pearl will give up to USD 30 million and over €5 million.'), [
    'Q up to USD 30 million',
    'Q over €5 million',
  ]);
});

test('TX1113 the goals and parts of a text are no quantities', () => {
  assert.deepEqual(en('They will pursue nine strategic goals and train nine rural teachers.'), [
    'Q nine rural teachers',
  ]);
});

test('TX1111 a programme of action is a paper, and a statement of leaders bears their name', () => {
  assert.deepEqual(
    en(
      'They will carry out the Arvik Programme of Action for the Lakes and the Leaders’ Joint Statement on Advancing Trade.',
    ),
    ['I Arvik Programme of Action for the Lakes', 'I Leaders’ Joint Statement on Advancing Trade'],
  );
});

test('TX1110 letters stand for the part of a name that they are short for', () => {
  assert.deepEqual(
    en('They will follow the Resolution of the Inland Lakes Association (ILA) and write to the ILA.'),
    ['I Resolution of the Inland Lakes Association', 'O ILA', 'O ILA'],
  );
});

test('TX1111 a subject that begins after a name is no part of it', () => {
  assert.deepEqual(en('Proceeding from the aims of this Agreement the Parties will meet.'), []);
});

test('TX1113 what measures a length of time belongs to it, a preposition or an article does not', () => {
  assert.deepEqual(en('They will report by the end of December 2030 over five years, for about 10 days.'), [
    'T end of December 2030',
    'T five years',
    'T about 10 days',
  ]);
  assert.deepEqual(
    en('Done on this Nineteenth day of March, 1972. Rs. 25 crores will be paid within five more years.'),
    ['T Nineteenth day of March, 1972', 'Q Rs. 25 crores', 'T five more years'],
  );
});

test('TX1111 a plan is named with its year, what is done with a law is none of its name', () => {
  assert.deepEqual(
    en(
      'They will improve the Administration of the Clean Lakes Act and the Master Plan on Inland Roads 2035.',
    ),
    ['I Clean Lakes Act', 'I Master Plan on Inland Roads 2035'],
  );
});

test('TX1111 a paper goes on over what it establishes, those of others, and its number in brackets', () => {
  assert.deepEqual(
    en(
      'They will apply the Treaty establishing the Lake Union, the Convention on the Settlement of Disputes between States and Nationals of other States and the Lake Labour Convention, 1999 (No. 182).',
    ),
    [
      'I Treaty establishing the Lake Union',
      'I Convention on the Settlement of Disputes between States and Nationals of other States',
      'I Lake Labour Convention, 1999 (No. 182)',
    ],
  );
  assert.deepEqual(
    en(
      'They will apply Security Council resolutions 2331 (2016) and 2388 (2017) and the Optional Protocol thereto on the sale of children, child labour and child marriage.',
    ),
    [
      'I Security Council resolutions 2331 (2016)',
      'I 2388 (2017)',
      'I Optional Protocol thereto on the sale of children, child labour and child marriage',
    ],
  );
});

test('TX1113 the number of an article is no quantity', () => {
  assert.deepEqual(en('They will act unless Article 8 provides otherwise.'), []);
});

test('TX1112 a body known by its letters that owns a strategy is a name by itself', () => {
  assert.deepEqual(en('They will support the WHO’s Global Initiative on Digital Health.'), [
    'O WHO',
    'F Global Initiative on Digital Health',
  ]);
});
