/** Pages of disagreements as they are drawn: both statements beside each other, and on paper together or not at all. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type {
  JointDisagreements,
  JointProposalPage,
  JointReleases,
  ProposablePage,
} from '../../src/http/contract/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { carry, get, opened, post } from '../http/joint-sites.ts';
import { nameOf, openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const { cn, la } = await opened({ after });
await carry(cn, la);
await carry(la, cn);
const [title] = (await get<ProposablePage>(cn, '/proposables')).items;
const made = await post(cn, '/proposals', { registers: [title?.register] });
const [item] = made.json<{ entries: string[] }>().entries;
await carry(cn, la);
await post(la, '/answers', { answers: [{ kind: 'dispute.raise', item, reason: 'Sample view of la' }] });
await carry(la, cn);
const [first] = (await get<JointDisagreements>(cn, '/disagreements')).items;
const id = first?.id ?? '';
const plan = `/plans/${cn.at.split('/')[3]}/exchange`;
const pages = ['/disagreements', `/disagreements/${id}`, '/proposals?which=all'];

/** What would be printed of the page. */
async function onPaper(rest: string): Promise<string> {
  const { main } = await stage.draw(cn.site, `${plan}${rest}`, { language: 'en' });
  return wordsOf(main, '.not-on-paper');
}

test('DK980 while a side has said nothing, what the other said is on the screen and on no paper', async () => {
  for (const rest of pages) {
    const { main } = await stage.draw(cn.site, `${plan}${rest}`, { language: 'en' });
    assert.ok(wordsOf(main).includes('Sample view of la'), rest);
    assert.ok(!(await onPaper(rest)).includes('Sample view of la'), rest);
  }
  assert.equal((await get<JointProposalPage>(cn, '/proposals?which=all')).items[0]?.disputes[0]?.id, id);
});

test('DK1451 a proposal that is disputed says so in its mark, and one that was noted is not offered to be noted again', async () => {
  for (const language of ['zh', 'lo', 'en'] as const) {
    const { main } = await stage.draw(cn.site, `${plan}/proposals?which=all`, { language });
    const marks = [...main.querySelectorAll('.proposal-marks')].map((one) => one.textContent ?? '').join();
    assert.ok(marks.includes(translate(language, 'joint.proposal.disputed')), marks);
    assert.equal(marks.includes(translate(language, 'joint.proposal.registered')), false);
  }
  const there = `/plans/${la.at.split('/')[3]}/exchange/proposals?which=all`;
  const offered = async () => {
    const { main } = await stage.draw(la.site, there, { language: 'en' });
    return [...main.querySelectorAll('button')].map((one) => nameOf(one));
  };
  assert.ok((await offered()).includes(translate('en', 'joint.act.note')));
  await post(la, '/answers', { answers: [{ kind: 'note', item }] });
  const after = await offered();
  assert.equal(after.includes(translate('en', 'joint.act.note')), false);
  assert.ok(after.includes(translate('en', 'joint.act.confirm')));
  await carry(la, cn);
});

test('DK1402 among the words beside entries a statement is read, and on paper stands that it is printed with the disagreement', async () => {
  for (const language of ['zh', 'lo', 'en'] as const) {
    const { main } = await stage.draw(cn.site, `${plan}/words`, { language });
    const note = translate(language, 'disagreement.printed-there');
    assert.ok(wordsOf(main, '.only-on-paper').includes('Sample view of la'));
    assert.equal(wordsOf(main, '.not-on-paper').includes('Sample view of la'), false);
    assert.ok(wordsOf(main, '.not-on-paper').includes(note), language);
  }
});

test('DK1450 what leaves next, what a file would bring and what waits for release print no statement alone', async () => {
  const note = translate('en', 'disagreement.printed-there');
  await post(la, '/route', { consult: false, approve: true, people: 1 });
  const stated = { act: 'state', words: 'Sample view of la, said anew' };
  assert.equal(
    (await post(la, '/releases', { kind: 'disagreement', dispute: id, act: stated })).statusCode,
    201,
  );
  const shown = async (rest: string, apart?: string) => {
    const { main } = await stage.draw(la.site, `/plans/${la.at.split('/')[3]}/exchange${rest}`, {
      language: 'en',
    });
    return wordsOf(main, apart);
  };
  const [released] = (await get<JointReleases>(la, '/releases')).items;
  assert.ok(released?.lines[0]?.beside[0]?.includes('said anew'));
  assert.ok((await shown('/releases')).includes('Sample view of la, said anew'));
  const paper = await shown('/releases', '.not-on-paper');
  assert.equal(paper.includes('Sample view of la'), false);
  assert.ok(paper.includes(note));
  await post(la, `/releases/${released?.id}/steps`, { step: 'withdraw', seen: released?.digest });
  await post(la, '/route', { consult: false, approve: false, people: 1 });
  // Said at once, it is what leaves next.
  await post(la, `/disagreements/${id}/statements`, { words: 'Sample view of la, said anew' });
  assert.ok((await shown('/left')).includes('Sample view of la, said anew'));
  const left = await shown('/left', '.not-on-paper');
  assert.equal(left.includes('Sample view of la'), false);
  assert.ok(left.includes(note));
  await carry(la, cn);
});

test('DK980 once both have spoken every page prints both or none, in each language', async () => {
  await post(cn, `/disagreements/${id}/statements`, { words: 'Sample view of cn' });
  await post(cn, `/disagreements/${id}/levels`, { level: 'committee', on: '2026-09-01' });
  for (const rest of pages) {
    const paper = await onPaper(rest);
    assert.equal(paper.includes('Sample view of la'), paper.includes('Sample view of cn'), rest);
  }
  assert.ok((await onPaper(`/disagreements/${id}`)).includes('Sample view of la'));
  for (const language of ['zh', 'lo', 'en'] as const)
    for (const rest of pages) {
      const { main } = await stage.draw(cn.site, `${plan}${rest}`, { language });
      assert.equal(main.querySelectorAll('h1').length, 1, rest);
      assert.ok(
        rest.startsWith('/proposals') ||
          wordsOf(main).includes(translate(language, 'disagreement.standing.open')),
        `${language} ${rest}`,
      );
      for (const one of main.querySelectorAll('a[href], button, summary'))
        assert.notEqual(nameOf(one), '', `${rest}: ${one.outerHTML.slice(0, 200)}`);
      assert.doesNotMatch(wordsOf(main, 'pre, code, .unseen'), /\{\w+\}|undefined|\[object/, rest);
    }
});

test('DK1096 the joint log names acts of a disagreement, and words beside entries stand with the name of their side', async () => {
  const words = {
    zh: ['分歧事项：说明', '分歧事项：商谈层级'],
    lo: ['ຂໍ້ທີ່ມີຄວາມເຫັນຕ່າງ: ຄຳອະທິບາຍ', 'ຂໍ້ທີ່ມີຄວາມເຫັນຕ່າງ: ຂັ້ນປຶກສາຫາລື'],
    en: ['Disagreement: statement', 'Disagreement: level'],
  };
  for (const language of ['zh', 'lo', 'en'] as const) {
    const log = wordsOf((await stage.draw(cn.site, `${plan}/log`, { language })).main, 'pre');
    for (const one of words[language]) assert.ok(log.includes(one), `${language} ${one}`);
    assert.ok(!log.includes(translate(language, 'entry.summary.other')), language);
    const beside = wordsOf((await stage.draw(cn.site, `${plan}/words`, { language })).main);
    assert.ok(beside.includes('Sample view of la') && beside.includes('Sample view of cn'));
    assert.doesNotMatch(beside, /[{}]|\b[ab] 方|ຝ່າຍ [ab]\b|Log [ab]/);
  }
});

test('DK1403 a proposal leads to its papers for signature and to recording the scan; a step between the parties is not said to be missing at home', async () => {
  for (const language of ['zh', 'lo', 'en'] as const) {
    const { main } = await stage.draw(cn.site, `${plan}/proposals?which=all`, { language });
    const entry = encodeURIComponent(item ?? '');
    const addresses = [...main.querySelectorAll('a[href]')].map((one) => one.getAttribute('href') ?? '');
    const papers = addresses.filter((href) => href.includes('/act-paper?') && href.includes(entry));
    for (const wanted of ['original=1', 'original=2', 'format=docx', 'format=pdf', 'language=en'])
      assert.ok(
        papers.some((href) => href.includes(wanted)),
        `${language} ${wanted}`,
      );
    assert.ok(
      addresses.some((href) => href.includes('signed-papers/new') && href.includes(entry)),
      language,
    );
    const steps = [...main.querySelectorAll('article.proposal')].filter((card) =>
      (card.querySelector('.proposal-exact')?.textContent ?? '').includes('dispute/'),
    );
    assert.ok(steps.length > 0);
    for (const step of steps)
      assert.equal(wordsOf(step, '.unseen').includes(translate(language, 'joint.at-home.nothing')), false);
  }
});
