/** The lists between parties through the API: narrowed, in either order, page by page, and as workbooks. All names are invented. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { acceptAll, claim as ownClaim } from '../../tests/app/joint/agreeing.ts';
import { carry, get, opened, post } from '../../tests/http/joint-sites.ts';
import { ask, join, must, problemOf, type Site } from '../../tests/http/open-site.ts';
import { entryKinds } from '../ledger/index.ts';
import type { Cell } from '../plan/rounds/index.ts';
import { readTables } from '../readers/index.ts';
import {
  type JointEntryPage,
  type JointFigures,
  type JointProposalPage,
  type JointTakings,
  listedKinds,
  type OutgoingClaims,
  type ProposablePage,
  type TransferPage,
} from './contract/index.ts';

const { cn, la } = await opened({ after });
for (const [from, to] of [
  [cn, la],
  [la, cn],
  [cn, la],
] as const)
  await carry(from, to);
const planId = cn.at.split('/')[3] ?? '';
const commitments = await acceptAll({ app: cn.site.app, planId });

async function rowsOf(site: Site, url: string, language = 'en'): Promise<readonly (readonly Cell[])[]> {
  await ask(site, 'PATCH /api/session', { as: site.admin, body: { language } });
  const file = await ask(site, `GET ${url}`, { as: site.admin });
  assert.equal(file.statusCode, 200, file.body.slice(0, 300));
  const { tables } = must(await readTables(new Uint8Array(file.rawPayload)));
  return tables[0]?.rows.map(({ cells }) => cells) ?? [];
}

/** Heads of the workbook in Chinese and Lao are in those scripts. */
async function headsIn(url: string): Promise<void> {
  for (const [language, script] of [
    ['zh', /\p{Script=Han}/u],
    ['lo', /\p{Script=Lao}/u],
  ] as const) {
    const [head] = await rowsOf(cn.site, url, language);
    assert.ok(
      head?.every((cell) => script.test(String(cell))),
      `${url} ${language}`,
    );
  }
}

/** The day of the node's calendar, so many days later. */
function dayOf(at: string, later = 0): string {
  const moment = new Date(at);
  const day = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + later, 12);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

const refusedOf = async (rest: string) =>
  (await ask(cn.site, `GET ${cn.at}${rest}`, { as: cn.site.admin })).statusCode;

test('HT1301 the joint log is narrowed by kind of entry, what it is about, how far it has come and days, comes in either order and page by page, and is a workbook', async () => {
  const registers = (await get<ProposablePage>(cn, '/proposables?kind=reading')).items.map(
    (item) => item.register,
  );
  const made = await post(cn, '/proposals', { registers: registers.slice(0, 3) });
  assert.equal(made.statusCode, 201, made.body);
  const seqs = async (query: string) =>
    (await get<JointEntryPage>(cn, `/entries?limit=200${query}`)).items.map(({ seq }) => seq);
  const whole = await get<JointEntryPage>(cn, '/entries?limit=200');
  const newest = whole.items.map(({ seq }) => seq);
  assert.equal(newest.length, whole.size);
  assert.deepEqual(
    newest,
    [...newest].sort((a, b) => b - a),
  );
  assert.deepEqual(await seqs('&sort=at'), newest.toReversed());
  const proposals = whole.items.filter(({ kind }) => kind === 'propose').map(({ seq }) => seq);
  assert.equal(proposals.length, 3);
  assert.deepEqual(await seqs('&kind=propose'), proposals);
  assert.deepEqual(await seqs('&register=reading/'), proposals);
  assert.deepEqual(await seqs(`&register=${registers[0]}`), [Math.min(...proposals)]);
  assert.deepEqual(await seqs('&register=plan/'), []);
  // Nothing of the three has been handed out; what came before has been.
  assert.deepEqual(await seqs('&reach=local'), proposals);
  assert.deepEqual(await seqs('&reach=answered'), []);
  const day = dayOf(whole.items[0]?.at ?? '');
  assert.deepEqual(await seqs(`&from=${day}&to=${day}`), newest);
  assert.deepEqual(await seqs(`&to=${dayOf(whole.items[0]?.at ?? '', -1)}`), []);
  // Page by page, whatever narrows it, in both orders.
  for (const [sort, name] of [
    ['', 'before'],
    ['&sort=at', 'after'],
  ] as const) {
    const found: number[] = [];
    for (let at = ''; ; ) {
      const page: JointEntryPage = await get<JointEntryPage>(cn, `/entries?kind=propose&limit=2${sort}${at}`);
      assert.ok(page.items.length <= 2);
      found.push(...page.items.map(({ seq }) => seq));
      if (page.next === null) break;
      at = `&${name}=${page.next}`;
    }
    assert.deepEqual(found, sort === '' ? proposals : proposals.toReversed());
  }
  const [head, ...rows] = await rowsOf(cn.site, `${cn.at}/entries/file?kind=propose&sort=at`);
  assert.equal(head?.[0], 'No.');
  assert.deepEqual(
    rows.map((cells) => cells[0]),
    proposals.toReversed(),
  );
  assert.ok(rows.every((cells) => cells[1] === 'Proposal' && /not handed out yet/.test(String(cells[6]))));
  await headsIn(`${cn.at}/entries/file`);
  for (const wrong of ['kind=lost', 'reach=far', 'sort=sideways', 'from=yesterday', 'limit=0'])
    assert.equal(await refusedOf(`/entries?${wrong}`), 400, wrong);
});

test('HT1301 lists of entries can be narrowed to every kind that the ledger has', () => {
  assert.deepEqual([...listedKinds], [...entryKinds]);
});

test('HT1302 what has left and come is narrowed by way, party, carrier, outcome and days, comes in either order and page by page, and is a workbook', async () => {
  const ids = async (query: string) =>
    (await get<TransferPage>(cn, `/transfers?${query}`)).items.map(({ id }) => id);
  const whole = (await get<TransferPage>(cn, '/transfers')).items;
  const newest = whole.map(({ id }) => id);
  assert.ok(newest.length >= 3);
  assert.deepEqual(await ids('sort=at'), newest.toReversed());
  const went = whole.filter(({ direction }) => direction === 'out').map(({ id }) => id);
  const came = whole.filter(({ direction }) => direction === 'in').map(({ id }) => id);
  assert.ok(went.length > 0 && came.length > 0);
  assert.deepEqual([await ids('direction=out'), await ids('direction=in')], [went, came]);
  assert.deepEqual([await ids('party=b'), await ids('party=c')], [newest, []]);
  assert.deepEqual([await ids('carrier=file'), await ids('carrier=line')], [newest, []]);
  assert.deepEqual([await ids('outcome=made'), await ids('outcome=refused')], [went, []]);
  const day = dayOf(whole[0]?.at ?? '');
  assert.deepEqual(await ids(`from=${day}&to=${day}`), newest);
  assert.deepEqual(await ids(`from=${dayOf(whole[0]?.at ?? '', 1)}`), []);
  const first = await get<TransferPage>(cn, '/transfers?sort=at&limit=1');
  assert.deepEqual(await ids(`sort=at&after=${first.next}`), newest.toReversed().slice(1));
  assert.deepEqual(await ids(`before=${newest[0]}`), newest.slice(1));
  const [head, ...rows] = await rowsOf(cn.site, `${cn.at}/transfers/file?direction=in`);
  assert.deepEqual(head?.slice(0, 3), ['Time', 'Way', 'Party']);
  assert.equal(rows.length, came.length);
  assert.ok(rows.every((cells) => cells[1] === 'Came' && cells[2] === 'State la' && cells[6] === 'Taken'));
  await headsIn(`${cn.at}/transfers/file`);
  for (const wrong of ['direction=up', 'party=xx', 'outcome=lost'])
    assert.equal(await refusedOf(`/transfers?${wrong}`), 400, wrong);
});

test('HT1303 what can be proposed is narrowed by kind, where it stands and words, comes by kind or in the order of the text, and is a workbook', async () => {
  const page = (query: string) => get<ProposablePage>(cn, `/proposables?limit=200${query}`);
  const registers = async (query: string) => (await page(query)).items.map(({ register }) => register);
  const whole = await page('');
  const typeOf = (register: string): string => register.split('/')[0] ?? '';
  const kinds = new Map(whole.kinds.map(({ kind, n }) => [kind, n]));
  assert.equal(
    [...kinds.values()].reduce((sum, n) => sum + n, 0),
    whole.total,
  );
  const all = whole.items.map(({ register }) => register);
  assert.deepEqual(all, all.toSorted());
  const readings = all.filter((register) => typeOf(register) === 'reading');
  assert.ok(readings.length > 3 && readings.length < all.length);
  assert.equal(kinds.get('reading'), readings.length);
  const narrowed = await page('&kind=reading');
  assert.deepEqual(
    narrowed.items.map(({ register }) => register),
    readings,
  );
  assert.deepEqual(narrowed.kinds, whole.kinds, 'kinds are those of the whole list');
  assert.deepEqual(
    await registers('&kind=reading&kind=cut'),
    all.filter((one) => /^(reading|cut)\//.test(one)),
  );
  // Three readings were proposed in the log's test.
  const proposed = await registers('&standing=proposed');
  assert.equal(proposed.length, 3);
  assert.deepEqual(await registers('&onlyNew=true&standing=proposed'), []);
  const paths = (await page('&kind=reading&sort=place')).items.map(
    (item) => item.subject.text?.provision?.path ?? '',
  );
  const inText = [...paths].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  assert.ok(new Set(paths).size > 1);
  assert.deepEqual(paths, inText);
  const [path = ''] = paths;
  const found = await page(`&kind=reading&q=${encodeURIComponent(path)}`);
  assert.ok(found.total > 0 && found.total < readings.length);
  assert.ok(found.items.every((item) => item.summary.includes(path)));
  assert.deepEqual(await registers('&q=no-such-words-anywhere'), []);
  const second = await page(`&kind=reading&from=2`);
  assert.deepEqual(second.items[0]?.register, readings[2]);
  const [head, ...rows] = await rowsOf(cn.site, `${cn.at}/proposables/file?kind=reading&standing=proposed`);
  assert.equal(head?.[0], 'Kind');
  assert.equal(rows.length, 3);
  assert.ok(rows.every((cells) => cells[0] === 'Commitment' && cells[6] === 'Proposed'));
  await headsIn(`${cn.at}/proposables/file`);
});

test('HT1304 own claims as they would go are narrowed by period, where they stand and whether they can go, come by text or period, and are a workbook', async () => {
  const [first = '', second = ''] = commitments;
  await ownClaim({ app: cn.site.app, planId }, first);
  await ownClaim({ app: cn.site.app, planId }, second);
  const page = (query = '') => get<OutgoingClaims>(cn, `/outgoing-claims?${query}`);
  const whole = await page();
  assert.deepEqual(
    [whole.total, whole.next, whole.periods],
    [2, null, [{ period: '2026', isLocked: false, lockedWith: null }]],
  );
  const claims = async (query: string) => (await page(query)).items.map(({ commitment }) => commitment);
  const inText = [`commitment/${first}`, `commitment/${second}`];
  assert.deepEqual(await claims(''), inText);
  assert.deepEqual(await claims('sort=-place'), inText.toReversed());
  assert.deepEqual([await claims('period=2026'), await claims('period=2027')], [inText, []]);
  const [one] = whole.items;
  const sent = [{ claim: one?.claim, beside: one?.beside }];
  assert.equal((await post(cn, '/claims', { claims: sent })).statusCode, 201);
  assert.deepEqual(await claims('standing=proposed'), inText.slice(0, 1));
  assert.deepEqual(
    [await claims('can=true'), await claims('can=false')],
    [inText.slice(1), inText.slice(0, 1)],
  );
  const part = await page('limit=1');
  assert.deepEqual([part.items.length, part.total, part.next], [1, 2, 1]);
  assert.deepEqual(await claims('from=1'), inText.slice(1));
  const [head, ...rows] = await rowsOf(cn.site, `${cn.at}/outgoing-claims/file?can=true`);
  assert.deepEqual(head?.slice(0, 3), ['Provision', 'Commitment', 'Period']);
  assert.equal(rows.length, 1);
  assert.equal(rows[0]?.[5], 'Not sent yet');
  await headsIn(`${cn.at}/outgoing-claims/file`);
});

test('HT1305 agreed values to take over are narrowed by kind, words and whether they can be, come by kind or text, and are a workbook', async () => {
  await carry(cn, la);
  const waiting = (await get<JointProposalPage>(la, '/proposals?limit=200')).items;
  const readings = waiting.filter(({ register }) => register.startsWith('reading/'));
  assert.equal(readings.length, 3);
  const answers = readings.map(({ id: item }) => ({ kind: 'confirm', item }));
  assert.equal((await post(la, '/answers', { answers })).statusCode, 201);
  const page = (query = '') => get<JointTakings>(la, `/takings?${query}`);
  const whole = await page();
  assert.deepEqual([whole.total, whole.kinds.map(({ kind, n }) => [kind, n])], [3, [['reading', 3]]]);
  // The other side lists no commitment: none of the three can be taken over yet.
  assert.deepEqual([(await page('can=true')).total, (await page('can=false')).total], [0, 3]);
  assert.deepEqual([(await page('kind=plan')).total, (await page('kind=reading')).total], [0, 3]);
  assert.equal((await page('q=no-such-words')).total, 0);
  const value = whole.items[0]?.value ?? '';
  assert.ok((await page(`q=${encodeURIComponent(value.replaceAll('"', ''))}`)).total >= 1);
  const registers = whole.items.map(({ register }) => register);
  assert.deepEqual(registers, registers.toSorted());
  const part = await page('limit=2');
  assert.deepEqual([part.items.length, part.next], [2, 2]);
  assert.deepEqual(
    (await page('from=2')).items.map(({ register }) => register),
    registers.slice(2),
  );
  const rows = await rowsOf(la.site, `${la.at}/takings/file?kind=reading`);
  assert.equal(rows.length, 4);
  assert.ok(rows.slice(1).every((cells) => /do not list this commitment/.test(String(cells[6]))));
  await headsIn(`${cn.at}/takings/file`);
});

test('HT1306 how commitments stand between the parties is narrowed, ordered, paged and had as a workbook; figures stay those of all', async () => {
  // One claim is confirmed by the other side; another was just proposed.
  const [first = '', second = ''] = commitments;
  const claimed = (await get<JointProposalPage>(la, `/proposals?about=commitment/${first}`)).items;
  const item = claimed.find(({ register }) => register.startsWith('status/'))?.id;
  assert.equal((await post(la, '/answers', { answers: [{ kind: 'confirm', item }] })).statusCode, 201);
  await carry(la, cn);
  const { items: own } = await get<OutgoingClaims>(cn, '/outgoing-claims?can=true');
  const claims = own.map(({ claim, beside }) => ({ claim, beside }));
  assert.equal((await post(cn, '/claims', { claims })).statusCode, 201);
  const page = (query = '') => get<JointFigures>(cn, `/figures?${query}`);
  const whole = await page();
  const ids = async (query: string) => (await page(query)).items.map(({ commitment }) => commitment);
  const all = whole.items.map(({ commitment }) => commitment);
  assert.ok(all.includes(first) && all.includes(second));
  assert.deepEqual(all.slice(0, 2), [first, second]);
  assert.deepEqual([whole.total, whole.next], [all.length, null]);
  assert.deepEqual(await ids('sort=-place'), all.toReversed());
  assert.deepEqual(await ids('figure=confirmed'), [first]);
  for (const { id, rows } of whole.figures)
    assert.equal((await page(`figure=${id}`)).total, new Set(rows.map((row) => row.split('/')[0])).size, id);
  assert.deepEqual([await ids('awaits=theirs'), await ids('awaits=ours')], [[second], []]);
  assert.deepEqual([await ids('progress=begun'), await ids('progress=complete')], [[first], []]);
  // Both are begun in our own register; only one of them is so by what all have confirmed.
  assert.deepEqual(await ids('differs=true'), [second]);
  assert.deepEqual(
    await ids('differs=false'),
    all.filter((id) => id !== second),
  );
  const narrowed = await page('progress=complete');
  assert.deepEqual(narrowed.figures, whole.figures);
  const part = await page('limit=1');
  assert.deepEqual([part.items.length, part.total, part.next], [1, all.length, 1]);
  assert.deepEqual(await ids('limit=1&from=1'), all.slice(1, 2));
  const [head, ...rows] = await rowsOf(cn.site, `${cn.at}/figures/file?awaits=theirs`);
  assert.deepEqual(head?.slice(0, 3), ['Commitment', 'Own', 'Joint']);
  assert.equal(rows.length, 1);
  assert.match(String(rows[0]?.[3]), /2026 · State cn · Begun · Registered/);
  await headsIn(`${cn.at}/figures/file`);
});

test('HT1301 sheets of what is between parties are had by those alone who may see their lists', async () => {
  const { cookie: as } = await join(cn.site, 'sample-reader', ['reader']);
  for (const list of ['entries', 'transfers', 'proposables', 'outgoing-claims', 'takings']) {
    const answer = await ask(cn.site, `GET ${cn.at}/${list}/file`, { as });
    assert.equal(problemOf(answer).code, 'not-allowed', list);
    assert.equal((await ask(cn.site, `GET ${cn.at}/${list}/file`)).statusCode, 401, list);
  }
});
