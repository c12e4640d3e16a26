/** How English plans and treaties are drafted: sentences are invented; what is expected follows the marking rules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Commitments of a sentence in a numbered measure of a plan. */
function read(sentence: string): string[] {
  const chars = `PLAN OF ACTION\n\n1. The two sides note the report.\n2. ${sentence}\n3. The two sides note the report.\n`;
  return extract(chars).commitments.map(
    ({ start, end, actor, kind, strength }) => `${chars.slice(start, end)} {${actor} ${kind} ${strength}}`,
  );
}

/** Only the words. */
const spans = (sentence: string): string[] => read(sentence).map((each) => each.replace(/ \{[^}]*\}$/, ''));
/** Only actor, kind and strength. */
const told = (sentence: string): string[] => read(sentence).map((each) => each.replace(/^.* \{|\}$/g, ''));

test('TX1210 a further action is cut although time or manner stands between its verb and its object', () => {
  assert.deepEqual(spans('Carry out the present Plan and complete, by 31 March 2027, the next Plan.'), [
    'Carry out the present Plan',
    'complete, by 31 March 2027, the next Plan',
  ]);
  assert.deepEqual(
    spans('The two sides shall open a hotline and establish, within one year, a joint rescue centre.'),
    ['The two sides shall open a hotline', 'establish, within one year, a joint rescue centre'],
  );
  assert.deepEqual(spans('Advance in good order the link between both grids, and build a substation.'), [
    'Advance in good order the link between both grids',
    'build a substation',
  ]);
  assert.deepEqual(spans('Trade in farm products has grown.'), []);
});

test('TX1210 two actions with nothing but a comma between them are two', () => {
  assert.deepEqual(
    spans('Implement the Agreement on Seeds, hold a seed fair once a year; Borland shall host the first.'),
    ['Implement the Agreement on Seeds', 'hold a seed fair once a year', 'Borland shall host the first'],
  );
  assert.deepEqual(
    spans('Set up a rescue mechanism, hold 1 drill each year, and the Borland side shall give 2 boats.'),
    ['Set up a rescue mechanism', 'hold 1 drill each year', 'the Borland side shall give 2 boats'],
  );
});

test('TX1210 a list of objects stays one, with nouns that could be verbs in it', () => {
  assert.deepEqual(
    spans(
      'The Participants will encourage contacts between universities, research institutes and enterprises.',
    ),
    ['The Participants will encourage contacts between universities, research institutes and enterprises'],
  );
  assert.deepEqual(spans('Provide teacher training and support programmes for villages.'), [
    'Provide teacher training and support programmes for villages',
  ]);
});

test('TX1210 the last action of a list may be a word that is a noun as often', () => {
  assert.deepEqual(
    spans('We resolve to keep markets open, avoid bans on exports and support small farmers.'),
    ['We resolve to keep markets open', 'avoid bans on exports', 'support small farmers'],
  );
  assert.deepEqual(
    spans('Encourages members to adopt national plans, allocate resources and report on progress yearly.'),
    ['Encourages members to adopt national plans', 'allocate resources', 'report on progress yearly'],
  );
  assert.deepEqual(spans('The working group will meet quarterly and report annually to the Council.'), [
    'The working group will meet quarterly',
    'report annually to the Council',
  ]);
});

test('TX1210 how a thing is looked at is no action', () => {
  assert.deepEqual(
    spans('We continue to support the peace talks and consider a settlement as the best way forward.'),
    ['We continue to support the peace talks and consider a settlement as the best way forward'],
  );
  assert.deepEqual(
    spans(
      'Decides to convene a meeting in 2027, and further decides that the meeting shall last two days.',
    )[0],
    'Decides to convene a meeting in 2027',
  );
});

test('TX1211 what is intended, agreed on in clauses, vowed or launched by saying so is undertaken', () => {
  assert.deepEqual(read('The two sides intend to hold a trade fair in 2027.'), [
    'The two sides intend to hold a trade fair in 2027 {both exchange firm}',
  ]);
  assert.deepEqual(told('Borland plans to deepen cooperation in fisheries.'), ['borland cooperate effort']);
  assert.deepEqual(
    spans(
      'It was agreed that the next session would be held in May and that each side would present a list of works.',
    ),
    ['the next session would be held in May', 'each side would present a list of works'],
  );
  assert.deepEqual(
    spans('The four states give an undertaking that the goods shall be imported without duty.'),
    ['the goods shall be imported without duty'],
  );
  assert.deepEqual(read('Today, we jointly launch a forum of ports.'), [
    'Today, we jointly launch a forum of ports {both establish firm}',
  ]);
  assert.deepEqual(told('The Parties aim at doubling the number of flights.'), ['both cooperate tentative']);
  assert.deepEqual(read('The measures aim at gradual convergence.'), []);
});

test('TX1212 who acts is known by letter, before an adverb, beside another, after what leads up to it', () => {
  assert.deepEqual(told('Party A shall deliver the pumps.'), ['party a provide firm']);
  assert.deepEqual(
    read('The Nordian side firmly supports the position of the Borland side on the question of the delta.'),
    [
      'The Nordian side firmly supports the position of the Borland side on the question of the delta {nordian side position firm}',
    ],
  );
  assert.deepEqual(told('Borland and the Nordian Ministry of Energy intend to establish a council.'), [
    'borland and the nordian ministry of ener establish firm',
  ]);
  assert.deepEqual(
    told('In choosing these sites the Contracting Parties shall hear the local councils.')[0]?.split(' ')[0],
    'both',
  );
  assert.deepEqual(
    told('A group shall be set up by the Ministries of Energy and shall meet twice a year.').map((each) =>
      each.replace(/ \w+ \w+$/, ''),
    ),
    ['ministries of energy', 'ministries of energy'],
  );
});

test('TX1213 a verb that means little by itself is told by its noun', () => {
  assert.deepEqual(told('Priority will be given to projects in border districts.'), [
    'both cooperate effort',
  ]);
  assert.deepEqual(told('The two sides will pay special attention to the needs of women.'), [
    'both cooperate effort',
  ]);
  assert.deepEqual(told('The two sides will give due consideration to new routes.'), [
    'both explore tentative',
  ]);
  assert.deepEqual(told('The Borland side shall put at the disposal of the Commission ten vehicles.'), [
    'borland side provide firm',
  ]);
  assert.deepEqual(told('Each carrier shall have the right to use all airports.'), ['carrier provide firm']);
  assert.deepEqual(told('Both sides will meet their obligations under the Treaty.'), ['both implement firm']);
  assert.deepEqual(told('We will accelerate progress toward the Sustainable Development Goals.'), [
    'both implement effort',
  ]);
  assert.deepEqual(told('The Committee shall make recommendations on safety.'), ['committee conclude firm']);
  assert.deepEqual(
    told('This Programme shall be carried out by the ministries of both countries.')[0]?.split(' ').at(-2),
    'implement',
  );
});

test('TX1213 who is bound to do something does that; who is let off something, or free to do it, is given it', () => {
  assert.deepEqual(told('The receiving side shall be bound to grant the visas.'), [
    'receiving side provide firm',
  ]);
  assert.deepEqual(
    told('The carriers shall not be required to pay higher charges.').at(0)?.split(' ').slice(-2),
    ['provide', 'firm'],
  );
  assert.deepEqual(told('Students shall be entitled to use the libraries.').at(0)?.split(' ').slice(-2), [
    'provide',
    'firm',
  ]);
});

test('TX1213 whoever is encouraged or supported, what he is to do tells the kind', () => {
  assert.deepEqual(told('Encourage the news agencies of both countries to exchange reporters.'), [
    'both exchange tentative',
  ]);
  assert.deepEqual(told('Support the Borland side in building a dry port.'), ['both build effort']);
});

test('TX1213 support that is provided is given', () => {
  assert.deepEqual(told('Financial support shall be provided by the Borland side.'), [
    'borland side provide firm',
  ]);
  assert.deepEqual(told('The two sides will give full play to the role of the joint committee.'), [
    'both cooperate effort',
  ]);
});

test('TX1211 who was pleased with one thing and agreed to another, in a list, undertakes the other', () => {
  assert.deepEqual(
    read('The Ministers expressed satisfaction with the canal, agreed to complete the locks by May.'),
    ['agreed to complete the locks by May {both cooperate firm}'],
  );
  assert.deepEqual(told('In the area of energy, cooperation will aim at diversifying supply.'), [
    'both cooperate tentative',
  ]);
});

test('TX1214 things that are used, secured, or a bond are not what they are made of', () => {
  assert.deepEqual(told('The education authorities shall verify the use of the quota.'), [
    'education authorities cooperate firm',
  ]);
  assert.deepEqual(told('Allocate the necessary financial and human resources.'), ['both provide firm']);
  assert.deepEqual(told('Ensure both sides can staff those facilities.'), ['both cooperate firm']);
  assert.deepEqual(told('Build people-to-people connectivity within the region.'), ['both exchange effort']);
  assert.deepEqual(told('Create conditions for the work of friendship groups.'), ['both cooperate effort']);
  assert.deepEqual(told('Complete the feasibility study on the railway by 2027.'), ['both explore firm']);
  assert.deepEqual(told('Draw up the terms of reference of such groups.'), ['both conclude firm']);
});

test('TX1215 what is done at an appropriate time is left open', () => {
  assert.deepEqual(told('Begin negotiation of a new trade plan at an appropriate time.'), [
    'both conclude tentative',
  ]);
  assert.deepEqual(told('The two sides will open consulates in due course.'), ['both establish tentative']);
  assert.deepEqual(told('Begin negotiation of a new trade plan as soon as possible.'), [
    'both conclude firm',
  ]);
});

test('TX1216 who is committed to an action undertakes it, to a thing takes a stance', () => {
  assert.deepEqual(read('The two sides are committed to the full implementation of the ceasefire.'), [
    'The two sides are committed to the full implementation of the ceasefire {both implement firm}',
  ]);
  assert.deepEqual(told('We recommit ourselves to the eradication of poverty.'), ['both cooperate firm']);
  assert.deepEqual(told('They committed to the establishment of a working group on seeds.'), [
    'both establish firm',
  ]);
  assert.deepEqual(told('We remain committed to multilateralism and the peaceful settlement of disputes.'), [
    'both position firm',
  ]);
  assert.deepEqual(read('The Treasury will also commit to disclosing payments and to engaging industry.'), [
    'The Treasury will also commit to disclosing payments {treasury provide firm}',
    'to engaging industry {treasury exchange firm}',
  ]);
});

test('TX1217 each thing that others are asked for in a list is a commitment', () => {
  assert.deepEqual(
    read('Urges the agencies to assist the Programme, to coordinate their work and to avoid duplication.'),
    [
      'Urges the agencies to assist the Programme {states cooperate effort}',
      'to coordinate their work {states exchange effort}',
      'to avoid duplication {states cooperate effort}',
    ],
  );
  assert.deepEqual(told('The General Assembly condemns the attacks.'), ['general assembly position firm']);
  assert.deepEqual(read('The Commission may, where necessary, set up panels and invite experts to attend.'), [
    'The Commission may, where necessary, set up panels {commission establish tentative}',
    'invite experts to attend {commission exchange tentative}',
  ]);
});

test('TX1217 a further verb of what is ensured belongs to it', () => {
  assert.deepEqual(
    spans(
      'We will ensure that victims are heard, are not punished for what they did, and receive legal aid.',
    ),
    ['We will ensure that victims are heard, are not punished for what they did, and receive legal aid'],
  );
});

test('TX1218 a treaty binds by each of its modals, and by what ends with the coming into force of something', () => {
  assert.deepEqual(
    spans('Such compensation shall be fair, shall be paid without delay and shall be transferable.'),
    ['Such compensation shall be fair', 'shall be paid without delay', 'shall be transferable'],
  );
  assert.deepEqual(
    read(
      'Either Party may at any time request consultations; such consultations shall begin within a month.',
    ),
    [
      'Either Party may at any time request consultations {both exchange tentative}',
      'such consultations shall begin within a month {both cooperate firm}',
    ],
  );
  assert.deepEqual(spans('Each Party shall publish its tariffs 30 days before they come into effect.'), [
    'Each Party shall publish its tariffs 30 days before they come into effect',
  ]);
  assert.deepEqual(read('This Agreement shall enter into force on the date of signature.'), []);
  assert.deepEqual(read('The present Agreement enters into force on the date of signature.'), []);
});

test('TX1218 what is free, permitted in writing or paid is provided; what is updated is told by its object', () => {
  assert.deepEqual(told('The Borland side shall admit their effects free of duty.'), [
    'borland side provide firm',
  ]);
  assert.deepEqual(told('The Borland side shall issue work permits to the experts.'), [
    'borland side provide firm',
  ]);
  assert.deepEqual(told('Payments shall be made by the Ministry of Finance.'), [
    'ministry of finance provide firm',
  ]);
  assert.deepEqual(told('The two sides will make customs systems more responsive.'), ['both cooperate firm']);
  assert.deepEqual(told('The Parties shall submit the dispute to arbitration.'), ['both cooperate firm']);
  assert.deepEqual(told('Regularly update the public dashboard.'), ['both provide firm']);
  assert.deepEqual(told('Update the list of projects once a year.'), ['both conclude firm']);
  assert.deepEqual(told('The two sides will support the Legal Aid Roundtable.'), ['both cooperate effort']);
  assert.deepEqual(told('The Forum will bring together officials and businesses.'), ['forum exchange firm']);
});

test('TX1213 only a body that is moved tells the kind by what it does; goals are carried out where they are the object', () => {
  assert.deepEqual(told('We will help victims to report crimes.'), ['both cooperate effort']);
  assert.deepEqual(told('Support universities in training teachers.'), ['both train effort']);
  assert.deepEqual(told('Promote the release of maps in support of the Sustainable Development Goals.'), [
    'both cooperate effort',
  ]);
});

test('TX1220 an imperative may be parted from its object; two actions may wait for one object', () => {
  assert.deepEqual(spans('Facilitate, subject to national laws, the movement of relief goods.'), [
    'Facilitate, subject to national laws, the movement of relief goods',
  ]);
  assert.deepEqual(spans('Establish, where they do not exist, focal points, and strengthen existing ones.'), [
    'Establish, where they do not exist, focal points',
    'strengthen existing ones',
  ]);
  assert.deepEqual(spans('Develop guidelines on, and provide training in, the safe handling of chemicals.'), [
    'Develop guidelines on, and provide training in, the safe handling of chemicals',
  ]);
  assert.deepEqual(told('We will consider establishing a fund.'), ['both explore tentative']);
});

test('TX1221 what was valued or reaffirmed in a list, agreed in principle or clause by clause, leads on', () => {
  assert.deepEqual(
    read(
      'The Ministers welcomed the talks, reaffirmed their resolve to conclude them by May, and tasked officials to draft a text.',
    ),
    [
      'reaffirmed their resolve to conclude them by May {both conclude firm}',
      'tasked officials to draft a text {states conclude firm}',
    ],
  );
  assert.deepEqual(
    read('The sides attach great importance to energy and intend to ensure stable supplies of gas.'),
    ['intend to ensure stable supplies of gas {both cooperate firm}'],
  );
  assert.deepEqual(told('The Borland side expressed its readiness to provide the canal with pumps.'), [
    'borland side provide firm',
  ]);
  assert.deepEqual(told('The Borland side agreed in principle to open its market to rice.'), [
    'borland side provide firm',
  ]);
  assert.deepEqual(
    spans(
      'Both sides agreed that the group should be enlarged, that it should meet yearly, and that each should send three experts.',
    ),
    ['the group should be enlarged', 'it should meet yearly', 'each should send three experts'],
  );
  assert.deepEqual(told('The two sides undertook not to allow such flights.'), ['both cooperate firm']);
});

test('TX1222 what is to be done with a thing is undertaken, whatever its noun ends in', () => {
  assert.deepEqual(told('Training will be provided to 300 judges by 2027.'), ['both provide firm']);
  assert.deepEqual(told('A joint fund is to be set up by the development banks.'), [
    'development banks establish firm',
  ]);
  assert.deepEqual(told('Reports are to be submitted to the Council each year.'), ['both exchange firm']);
  assert.deepEqual(told('The League and its partners will combat marine debris.'), [
    'league and its partners cooperate effort',
  ]);
});
