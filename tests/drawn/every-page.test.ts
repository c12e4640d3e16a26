/** What holds of every page of the desk as it is drawn, in each language. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { catalogue as english } from '../../src/i18n/compiled/en.ts';
import { catalogue as lao } from '../../src/i18n/compiled/lo.ts';
import { catalogue as chinese } from '../../src/i18n/compiled/zh.ts';
import { ask } from '../http/open-site.ts';
import { planChars } from '../text/sample-texts.ts';
import { openReviewedPlan, type ReviewedPlan } from './reviewed-plan.ts';
import { find, nameOf, openStage, type Stage, wordsOf } from './stage.ts';

const stage: Stage = await openStage();
const catalogues = { zh: chinese, lo: lao, en: english };

/** An address for each route that whoever is signed in can open; the rest are gates. */
async function addressesOf({ id, text, item }: ReviewedPlan): Promise<readonly string[]> {
  const commitment = (await item('港口')).id;
  const plan = `/plans/${id}`;
  return [
    ...['/plans', '/plans?import=file', '/people', '/people/waiting', '/people/history', '/me', '/parts'],
    ...[plan, `${plan}/log`, `${plan}/log/3`, `${plan}/text`, `${plan}/text/${text}`],
    ...[`${plan}/register`, `${plan}/register?kind=build`, `${plan}/register?state=rejected`],
    ...[`${plan}/commitments/${commitment}`, `${plan}/review`, `${plan}/review?coverage=rejected`],
    `${plan}/review/acts`,
    `${plan}/damaged-files`,
    ...['status', 'work', 'notices', 'own', 'compare', 'succession', 'rounds', 'rounds/new'].map(
      (place) => `${plan}/${place}`,
    ),
    ...['programme', 'letters', 'meetings', 'programme/tasks', 'programme/tasks/new', 'letters/new'].map(
      (place) => `${plan}/${place}`,
    ),
    ...['tasks/import', 'milestones/plan', 'instruments/ladder'].map((place) => `${plan}/programme/${place}`),
    `${plan}/meetings/mechanisms/schedule`,
  ];
}

/** A further text and a thing of each kind that can be made of a name and a number alone. */
async function furtherAddresses({ site, id }: ReviewedPlan): Promise<readonly string[]> {
  const form = { file: new TextEncoder().encode(planChars('lo')), standing: 'unofficial', language: 'lo' };
  const text = await ask(site, `POST /api/plans/${id}/texts`, { as: site.admin, form });
  const body = { title: { zh: '筹备会议' }, state: 'planned' };
  const task = await ask(site, `POST /api/plans/${id}/tasks`, { as: site.admin, body });
  const meeting = await ask(site, `POST /api/plans/${id}/meetings`, {
    as: site.admin,
    body: { title: { lo: 'ກອງປະຊຸມ' }, state: 'planned' },
  });
  const idOf = (made: typeof text) => {
    assert.equal(made.statusCode, 201, made.body);
    return made.json<{ id: string }>().id;
  };
  const plan = `/plans/${id}`;
  return [
    `${plan}/text/${idOf(text)}/beside`,
    `${plan}/programme/tasks/${idOf(task)}`,
    `${plan}/meetings/meetings/${idOf(meeting)}`,
  ];
}

async function workedOn(): Promise<ReviewedPlan> {
  const plan = await openReviewedPlan({ after });
  const [port, railway] = [await plan.item('港口'), await plan.item('铁路')];
  await plan.act({ act: 'accept', items: [port.id] });
  await plan.act({ act: 'reject', items: [railway.id], reason: '重复' });
  return plan;
}

const plan = await workedOn();
const addresses = [...(await addressesOf(plan)), ...(await furtherAddresses(plan))];

test('DK119 every page has one first heading, headings without a gap, and no id twice', async () => {
  for (const address of addresses) {
    const { main } = await stage.draw(plan.site, address);
    const ranks = [...main.querySelectorAll('h1, h2, h3, h4, h5')].map(({ tagName }) => Number(tagName[1]));
    assert.equal(ranks.filter((rank) => rank === 1).length, 1, address);
    ranks.forEach((rank, at) => {
      assert.ok(rank - (ranks[at - 1] ?? 0) <= 1, `${address}: h${rank} after h${ranks[at - 1]}`);
    });
    const ids = [...main.querySelectorAll('[id]')].map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
      address,
    );
  }
});

test('DK119 DK131 no page has an element where a browser would move it, and none a value that was left out', async () => {
  const blocks =
    'div, p, ul, ol, dl, table, section, h1, h2, h3, h4, fieldset, form, header, nav, article, details';
  const misplaced = [
    `p :is(${blocks})`,
    `:is(h1, h2, h3, h4, button, label) :is(${blocks})`,
    'a a',
    'button button',
    'form form',
  ];
  for (const address of addresses) {
    const { main } = await stage.draw(plan.site, address);
    for (const selector of misplaced) {
      const [found] = main.querySelectorAll(selector);
      assert.equal(found, undefined, `${address}: ${selector}: ${found?.outerHTML.slice(0, 200)}`);
    }
    assert.doesNotMatch(wordsOf(main, 'pre, code, .unseen'), /\{\w+\}|undefined|\[object/, address);
  }
});

test('DK119 everything that can be pressed, followed or filled in has a name', async () => {
  for (const address of addresses) {
    const { main } = await stage.draw(plan.site, address);
    const labels = new Map(
      [...main.querySelectorAll('label[for]')].map((label) => [label.getAttribute('for'), nameOf(label)]),
    );
    for (const one of main.querySelectorAll('a[href], button, summary'))
      assert.notEqual(nameOf(one), '', `${address}: ${one.outerHTML.slice(0, 200)}`);
    for (const field of main.querySelectorAll('input:not([type=hidden]), select, textarea')) {
      const around = field.closest('label');
      const labelled = field.getAttribute('aria-labelledby') !== null || field.hasAttribute('aria-label');
      const name = labelled ? nameOf(field) : (labels.get(field.id) ?? (around && nameOf(around)) ?? '');
      assert.notEqual(name, '', `${address}: ${field.outerHTML.slice(0, 200)}`);
    }
  }
});

test('DK921 nothing is called by its id: the box of a row that can be chosen says what the row is about', async () => {
  let boxes = 0;
  for (const address of addresses) {
    const { main } = await stage.draw(plan.site, address);
    for (const one of main.querySelectorAll('a[href], button, summary, label, input[type=checkbox]')) {
      // A register is named on the page of an entry, as code.
      if (one.closest('code') !== null || one.querySelector('code') !== null) continue;
      const name = nameOf(one);
      const row = one.matches('td.table-select input') ? one.closest('tr') : null;
      if (row !== null) {
        boxes++;
        const about = row.querySelector('th .table-value');
        assert.ok(about !== null && name.endsWith(wordsOf(about)), `${address}: ${name}`);
      }
      assert.doesNotMatch(name, /[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{32}/, `${address}: ${name}`);
    }
  }
  assert.ok(boxes > 0, 'rows that can be chosen');
});

for (const language of ['zh', 'lo'] as const)
  test(`DK119 no page in ${language} says a message of another language`, async () => {
    const own = new Set<unknown>(Object.values(catalogues[language]));
    const other = language === 'zh' ? [english, lao] : [english, chinese];
    const foreign = new Set(
      other
        .flatMap((catalogue) => Object.values(catalogue))
        .filter((message) => typeof message === 'string' && message.length > 3 && !own.has(message)),
    );
    for (const address of addresses) {
      const { main } = await stage.draw(plan.site, address, { language });
      for (const element of main.querySelectorAll('*')) {
        if (element.closest('[lang]') !== null || element.closest('code, kbd') !== null) continue;
        const said = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
        for (const words of [
          ...said.map((node) => node.textContent ?? ''),
          element.getAttribute('aria-label') ?? '',
        ])
          assert.ok(!foreign.has(words.trim()), `${address}: ${words}`);
      }
    }
  });

test('DK119 the page names itself alike in its heading and in its title', async () => {
  for (const place of ['register', 'review', 'review/acts', 'log'])
    for (const language of ['zh', 'lo', 'en'] as const) {
      const { main, title } = await stage.draw(plan.site, `/plans/${plan.id}/${place}`, { language });
      assert.equal(nameOf(find(main, 'h1')), title);
    }
});

test('DK132 what does not exist says so under a heading and leads to the plans', async () => {
  for (const place of ['', '/register', '/review', '/log', '/programme/tasks', '/commitments/none'])
    for (const language of ['zh', 'lo', 'en'] as const) {
      const { main } = await stage.draw(plan.site, `/plans/none${place}`, { language });
      assert.equal(nameOf(find(main, 'h1')), catalogues[language]['frame.not-found.title'], place);
      assert.equal(find(main, 'a').getAttribute('href'), '/plans', place);
    }
});
