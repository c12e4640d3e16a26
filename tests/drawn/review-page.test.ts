/** The review page as it is drawn: what waits, what is settled, what was rejected, who may act. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from '../http/open-site.ts';
import { openReviewedPlan } from './reviewed-plan.ts';
import { find, findAll, nameOf, openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const at = (plan: string, more = '') => `/plans/${plan}/review${more}`;
const names = (main: Element, selector: string) => findAll(main, selector).map(nameOf);
const paths = (main: Element) => names(main, '.review-title');

test('DK83 before the outline is accepted it is the first step, and no proposal can be acted on', async (t) => {
  const { site, id } = await openReviewedPlan(t, { outline: false });
  const { main } = await stage.draw(site, at(id));
  find(main, 'h2', 'First step: the outline');
  assert.deepEqual(names(main, '.review-item-acts .button-primary, .review-head-acts button'), []);
  assert.equal(findAll(main, 'button', 'Accept').length, 0);
  assert.equal(findAll(main, '.mark', 'Proposed').length, 4);
});

test('DK8 DK83 the head counts provisions and proposals, each provision has its own acts', async (t) => {
  const { site, id } = await openReviewedPlan(t);
  const { main } = await stage.draw(site, at(id));
  assert.match(wordsOf(find(main, '.head')), /0 of 3 provisions settled.*4 proposals wait, 0 accepted/);
  find(main, 'button', 'Accept all 4');
  assert.deepEqual(paths(main), ['1.1', '1.2', '2.1']);
  assert.deepEqual(names(main, '.review-provision .tag'), ['Not settled', 'Not settled', 'Not settled']);
  const [first] = findAll(main, '.review-provision');
  assert.ok(first);
  assert.deepEqual(names(first, '.review-head-acts button'), [
    'Accept all 2 in 1.1',
    'Mark words as a commitment',
    'Holds none',
  ]);
  assert.equal(findAll(first, '.review-item button', 'Accept').length, 2);
  assert.equal(findAll(first, '.review-item button', 'Reject').length, 2);
});

test('DK83 the words of a provision stand whole, each proposal underlined in them with its number', async (t) => {
  const { site, id, queue } = await openReviewedPlan(t);
  const { main } = await stage.draw(site, at(id));
  const drawn = findAll(main, '.review-words');
  for (const [index, provision] of (await queue()).provisions.entries()) {
    const words = drawn[index];
    assert.ok(words);
    assert.equal(words.getAttribute('lang'), 'zh-Hans');
    const marked = [...words.querySelectorAll('.cmark')];
    assert.deepEqual(
      marked.map((mark) => [mark.className, mark.querySelector('[aria-hidden]')?.textContent]),
      provision.items.map(({ ordinal }) => ['cmark cmark-proposal', String(ordinal)]),
    );
    for (const number of words.querySelectorAll('[aria-hidden]')) number.remove();
    assert.equal(words.textContent, provision.words.trimEnd());
  }
});

test('DK83 what is accepted is solid, can no longer be accepted, and settles its provision', async (t) => {
  const { site, id, item, act } = await openReviewedPlan(t);
  await act({ act: 'accept', items: [(await item('铁路')).id] });
  const { main } = await stage.draw(site, at(id));
  const section = find(main, '.review-provision', '1.2');
  assert.equal(nameOf(find(section, '.tag')), 'Settled');
  find(section, '.review-item-commitment .mark', 'Accepted');
  assert.equal(section.querySelectorAll('.cmark-commitment').length, 1);
  assert.equal(findAll(section, 'button', 'Accept').length, 0);
  assert.equal(findAll(section, 'button', 'Holds none').length, 0);
});

test('DK114 what was rejected stands closed under its provision and is open where one looks for it', async (t) => {
  const { site, id, item, act } = await openReviewedPlan(t);
  await act({ act: 'reject', items: [(await item('贸易')).id, (await item('港口')).id] });
  const { main } = await stage.draw(site, at(id));
  assert.match(wordsOf(find(main, '.head')), /2 rejected/);
  const rejected = find(main, 'details', '2 rejected');
  assert.equal(rejected.hasAttribute('open'), false);
  assert.deepEqual(names(rejected, 'button'), ['Take up again', 'Take up again', 'Take up 2 again']);
  assert.equal(findAll(rejected, 'li a').length, 2);
  const narrowed = (await stage.draw(site, at(id, '?coverage=rejected'))).main;
  assert.deepEqual(paths(narrowed), ['1.1']);
  assert.equal(find(narrowed, 'details', '2 rejected').hasAttribute('open'), true);
});

test('DK114 a provision that was marked as holding none says so and can be opened again', async (t) => {
  const { site, id, queue, act } = await openReviewedPlan(t);
  const second = (await queue()).provisions[1];
  await act({ act: 'holds-none', provisions: [second?.id] });
  const { main } = await stage.draw(site, at(id));
  const section = find(main, '.review-provision', '1.2');
  assert.equal(nameOf(find(section, '.tag')), 'Holds no commitment');
  find(section, 'button', 'Take “holds none” back');
  find(section, 'details', '1 rejected');
  assert.equal(findAll(section, '.review-item').length, 0);
});

test('DK66 the address narrows the queue, unknown words in it do not', async (t) => {
  const { site, id, item, act } = await openReviewedPlan(t);
  await act({ act: 'accept', items: [(await item('教师')).id] });
  const shown = async (more: string) => paths((await stage.draw(site, at(id, more))).main);
  assert.deepEqual(await shown('?coverage=open'), ['1.1', '1.2']);
  assert.deepEqual(await shown('?coverage=covered'), ['2.1']);
  assert.deepEqual(await shown('?coverage=strange'), ['1.1', '1.2', '2.1']);
  const { main } = await stage.draw(site, at(id, '?coverage=none'));
  assert.equal(nameOf(find(main, '.empty')), 'No provision is of this kind.');
});

test('DK83 when all is settled the way to adoption is shown', async (t) => {
  const { site, id, queue, act } = await openReviewedPlan(t);
  await act({
    act: 'accept',
    items: (await queue()).provisions.flatMap(({ items }) => items.map((one) => one.id)),
  });
  const { main } = await stage.draw(site, at(id));
  const notice = find(main, '.notice', 'Every provision is settled');
  assert.equal(find(notice, 'a').getAttribute('href'), `/plans/${id}`);
  assert.equal(findAll(main, 'button', 'Accept all').length, 0);
});

test('DK130 who may not act sees what stands, and no acts', async (t) => {
  const { site, id, item, act } = await openReviewedPlan(t);
  await act({ act: 'reject', items: [(await item('港口')).id] });
  const reader = await join(site, 'reader', ['reader']);
  const { main } = await stage.draw(site, at(id), { as: reader.cookie });
  assert.deepEqual(paths(main), ['1.1', '1.2', '2.1']);
  assert.equal(findAll(main, '.mark', 'Proposed').length, 3);
  find(main, 'details', '1 rejected');
  assert.deepEqual(
    names(main, 'button').filter((name) => !name.startsWith('More acts')),
    [],
  );
  assert.equal(findAll(main, '[role=switch]').length, 0);
});

test('DK113 the history of the review lists acts with who, where and entries; only what stands can be undone', async (t) => {
  const { site, id, item, act } = await openReviewedPlan(t);
  await act({ act: 'reject', items: [(await item('铁路')).id], reason: '重复' });
  await act({ act: 'accept', items: [(await item('教师')).id] });
  const { main } = await stage.draw(site, at(id, '/acts'));
  const rows = findAll(main, 'tbody tr');
  assert.deepEqual(
    rows.map((row) => nameOf(find(row, 'th')).replace(/^What happened/, '')),
    ['Accepted one item', 'Rejected one item重复', 'Accepted the outline'],
  );
  assert.match(nameOf(rows[0] ?? main), /2\.1.*First Sample.*Entries \d+ to \d+/);
  assert.match(nameOf(rows[1] ?? main), /1\.2.*Own note, no entry/);
  assert.deepEqual(
    rows.map((row) => names(row, 'button')),
    [['Undo'], ['Undo'], []],
  );
  const reader = await join(site, 'reader', ['reader']);
  const seen = await stage.draw(site, at(id, '/acts'), { as: reader.cookie });
  assert.equal(findAll(seen.main, 'tbody tr').length, 3);
  assert.equal(findAll(seen.main, 'button').length, 0);
});
