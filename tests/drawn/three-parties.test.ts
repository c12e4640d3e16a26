/** A plan of three parties at the desk: whose something is, who returned and who is to answer is said by name. All of it is invented. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type {
  JointDisagreement,
  JointDisagreements,
  JointNewsPage,
  JointPackages,
  JointProposalPage,
  ProposablePage,
} from '../../src/http/contract/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { readTables } from '../../src/readers/index.ts';
import { carryAll, get, openedBy, post, type Side } from '../http/joint-sites.ts';
import { ask, must } from '../http/open-site.ts';
import { find, findAll, openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const sides = await openedBy({ after }, ['cn', 'la', 'th']);
const side = (n: number): Side => sides[n] ?? assert.fail('three are opened above');
const [cn, la, th] = [side(0), side(1), side(2)];
await carryAll(sides);
const languages = ['zh', 'lo', 'en'] as const;
const planOf = ({ at }: Side): string => at.split('/')[3] ?? '';

async function make(side: Side, collection: string, body: object): Promise<string> {
  const made = await ask(side.site, `POST /api/plans/${planOf(side)}/${collection}`, {
    as: side.site.admin,
    body,
  });
  assert.equal(made.statusCode, 201, made.body);
  return made.json<{ id: string }>().id;
}

test('DK1850 a field that says whose something is offers the parties by name, and an older word where it stands', async () => {
  const at = `/plans/${planOf(cn)}/programme/bodies`;
  const named = await make(cn, 'bodies', { name: { en: 'Sample bureau' }, side: 'th' });
  const older = await make(cn, 'bodies', { name: { en: 'Older sample bureau' }, side: 'theirs' });
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `${at}/new`, { language });
    const asked = find(main, '.field', new RegExp(`^${translate(language, 'field.side')}`));
    const offered = [...asked.querySelectorAll('option')].map((one) => [
      one.getAttribute('value'),
      wordsOf(one),
    ]);
    assert.deepEqual(offered.slice(1), [
      ['ours', translate(language, 'choice.side.ours')],
      ['la', 'State la'],
      ['th', 'State th'],
      ['third', translate(language, 'choice.outside')],
    ]);
    const page = await stage.draw(cn.site, `${at}/${named}`, { language });
    assert.ok(wordsOf(page.main).includes('State th'), language);
    const old = wordsOf((await stage.draw(cn.site, `${at}/${older}`, { language })).main);
    assert.ok(old.includes('State la') && old.includes('State th'), `${language}: ${old}`);
    assert.ok(!old.includes(translate(language, 'choice.side.theirs')) || language === 'en', old);
  }
});

test('DK1850 a list tells and narrows by the party that is meant, on the page and as a workbook', async () => {
  const at = `/plans/${planOf(cn)}/programme/bodies`;
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `${at}?side=th`, { language });
    const rows = findAll(main, 'tbody tr');
    assert.equal(rows.length, 1);
    assert.match(wordsOf(rows[0] ?? assert.fail()), /Sample bureau.*State th/);
    const chips = findAll(main, '.chip', 'State th');
    assert.equal(chips.length, 1, language);
  }
  const sheet = await ask(cn.site, `GET /api/plans/${planOf(cn)}/sheets/bodies`, { as: cn.site.admin });
  const { tables } = must(await readTables(new Uint8Array(sheet.rawPayload)));
  const cells = JSON.stringify(tables[0]?.rows.map((row) => row.cells));
  assert.match(cells, /State th/);
  assert.match(cells, /one of State la, State th/);
});

test('DK1850 the host of a meeting is named by its party in the schedule', async () => {
  const mechanism = await make(cn, 'mechanisms', {
    title: { en: 'Sample forum' },
    form: 'forum',
    host: 'th',
  });
  const meeting = { title: { en: 'Sample session' }, mechanism: `mechanism/${mechanism}`, date: '2027-03' };
  await make(cn, 'meetings', { ...meeting, state: 'planned' });
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `/plans/${planOf(cn)}/meetings/mechanisms/schedule`, {
      language,
    });
    assert.ok(wordsOf(main).includes('State th'), language);
  }
});

const exchangeOf = (side: Side): string => `/plans/${planOf(side)}/exchange`;

/** Values of a new mechanism of cn, proposed as one package. */
async function sendPackage(title: string): Promise<string> {
  const mechanism = await make(cn, 'mechanisms', { title: { en: title }, form: 'forum' });
  const { items } = await get<ProposablePage>(cn, '/proposables?limit=200');
  const registers = items.map(({ register }) => register).filter((one) => one.includes(mechanism));
  const body = { title: { en: 'Sample list' }, occasion: {}, date: null, registers, claims: [] };
  const sent = await post(cn, '/packages', body);
  assert.equal(sent.statusCode, 201, sent.body);
  await carryAll(sides);
  return (await get<JointPackages>(cn, '/packages')).items[0]?.id ?? assert.fail('no package');
}

test('DK1851 each exception of a package is said with the name of the party that made it, and in its own words', async () => {
  const id = await sendPackage('Sample list forum');
  const { items } = await get<JointProposalPage>(la, '/proposals?which=waiting&limit=100');
  const [item] = items.filter(({ subject }) => subject.name === 'Sample list forum');
  const answered = await post(la, `/packages/${id}/answer`, {
    exceptions: [{ item: item?.id, kind: 'object', reason: 'Sample reasons of la' }],
  });
  assert.ok(answered.statusCode < 300, answered.body);
  await carryAll(sides);
  for (const one of [cn, la, th])
    for (const language of languages) {
      const { main } = await stage.draw(one.site, `${exchangeOf(one)}/packages/${id}`, { language });
      const said = find(main, '.proposal-said li', 'Sample reasons of la');
      assert.ok(
        wordsOf(said).startsWith(`State la ${translate(language, 'joint.answer.object')}`),
        wordsOf(said),
      );
      assert.equal(findAll(main, 'blockquote', 'Sample reasons of la').length, 1);
    }
});

test('DK1851 of three parties the one whose answer or receipt is meant is named, where one alone is left to speak of too', async () => {
  const { items } = await get<JointProposalPage>(la, '/proposals?which=all&limit=100');
  const [item] = items.filter(({ by, standing }) => by === 'a' && standing === 'returned');
  for (const language of languages) {
    const { main } = await stage.draw(la.site, `${exchangeOf(la)}/proposals?which=all`, { language });
    const card = main.querySelector(`[aria-labelledby="proposal-${item?.id}"]`) ?? assert.fail('no card');
    const marks = findAll(card, '.reach').map((one) => wordsOf(one));
    assert.deepEqual(marks, [
      translate(language, 'joint.reach-own.answered'),
      translate(language, 'joint.reach.registered', { name: 'State th' }),
    ]);
  }
});

test('DK1851 a step of a disagreement says of each party how far it has come there, and who has answered it', async () => {
  const { items } = await get<JointProposalPage>(la, '/proposals?which=all&limit=100');
  const [item] = items.filter(({ by, subject }) => by === 'a' && subject.name === 'Sample list forum');
  const raise = { kind: 'dispute.raise', item: item?.id, reason: 'Sample view of la' };
  assert.equal((await post(la, '/answers', { answers: [raise] })).statusCode, 201);
  await carryAll(sides);
  const { items: raised } = await get<JointDisagreements>(cn, '/disagreements');
  const id = encodeURIComponent(raised[0]?.id ?? '');
  assert.equal((await post(cn, `/disagreements/${id}/levels`, { level: 'committee' })).statusCode, 201);
  await carryAll(sides);
  const [step] = (await get<JointDisagreement>(la, `/disagreements/${id}`)).steps;
  const confirm = { answers: [{ kind: 'confirm', item: step?.entry }] };
  assert.equal((await post(la, '/answers', confirm)).statusCode, 201);
  await carryAll(sides);
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `${exchangeOf(cn)}/disagreements/${id}`, { language });
    const marks = findAll(main, '[aria-labelledby="steps"] .reach').map((one) => wordsOf(one));
    assert.deepEqual(marks, [
      translate(language, 'joint.reach.answered', { name: 'State la' }),
      translate(language, 'joint.reach.registered', { name: 'State th' }),
    ]);
  }
});

test('AP1851 lines of what has come and of the joint log name the thing that they are about, the list and the period', async () => {
  assert.equal((await post(cn, '/period-locks', { period: '2025', locked: true })).statusCode, 201);
  await carryAll(sides);
  for (const language of languages) {
    const news = wordsOf((await stage.draw(th.site, `${exchangeOf(th)}/news`, { language })).main);
    assert.ok(news.includes('Sample list forum'), `${language} ${news}`);
    assert.match(news, /2025/);
    const log = wordsOf((await stage.draw(th.site, `${exchangeOf(th)}/log?log=a`, { language })).main);
    assert.ok(log.includes('Sample list forum') && /2025/.test(log) && log.includes('Sample list”'), log);
  }
  const { items } = await get<JointNewsPage>(th, '/news/entries');
  const about = items.filter(({ register, kind }) => kind === 'object' && register?.startsWith('mechanism/'));
  assert.equal(about.length, 1);
  assert.match(about[0]?.summary ?? '', /“Sample list forum”/);
});

test('DK1851 where a key was replaced the page says in whose log, by name', async () => {
  assert.equal((await post(la, '/keys/rotations', { role: 'log' })).statusCode, 201);
  await carryAll(sides);
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `${exchangeOf(cn)}/keys`, { language });
    const [before = '', after = ''] = translate(language, 'keys.until', { log: '#', n: 7 }).split('#');
    const said = wordsOf(main).match(new RegExp(`${before}State la`, 'u'));
    assert.ok(said !== null && after !== '', wordsOf(main));
    assert.equal(findAll(main, 'h4').length, 4, 'the keys of two others stand below their names');
  }
});
