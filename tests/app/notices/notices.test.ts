/** What a person is to know of a plan, at the desk and by mail over a real mail server. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  type Actor,
  type App,
  chooseNotices,
  formFile,
  listNotices,
  markNotices,
  type NoticeNews,
  type NoticePage,
  sendNotices,
  showNoticeChoice,
} from '../../../src/app/index.ts';
import { noticeLetter } from '../../../src/export/index.ts';
import { smtpMailer } from '../../../src/jobs/index.ts';
import { change, make, openProgramme, type Programme } from '../objects/programme.ts';
import { answerFor, focalPoint } from '../own/answering.ts';
import { keepPerson } from '../own/keep-person.ts';
import { bring, makeForms, openOffice } from '../rounds/office.ts';
import { startSmtp } from '../rounds/smtp.ts';
import { codeOf, must, person } from '../test-node.ts';

const milestone = (programme: Programme, title: string, due: string) =>
  make(programme, 'milestone', { title: { en: title }, due, state: 'planned' });

async function seen(
  { app, planId, who }: Pick<Programme, 'app' | 'planId' | 'who'>,
  as: Actor = who,
): Promise<readonly string[]> {
  const { items, refs } = must(await listNotices(app, as, { planId }));
  return items.map(({ kind, ref, read }) => {
    const label = ref === null ? '' : (refs[ref]?.label.en ?? refs[ref]?.label.zh ?? '');
    return `${kind} ${label}${read ? ' (read)' : ''}`;
  });
}

test('OB830 what comes near is told by its stage: the days at both ends of 30 and 90, and what is past', async (t) => {
  const programme = await openProgramme(t);
  // Today is 4 May 2026; 3 June is 30 days on, 2 August 90.
  for (const [title, due] of [
    ['yesterday', '2026-05-03'],
    ['today', '2026-05-04'],
    ['day 30', '2026-06-03'],
    ['day 31', '2026-06-04'],
    ['day 90', '2026-08-02'],
    ['day 91', '2026-08-03'],
  ] as const)
    await milestone(programme, title, due);
  assert.deepEqual(await seen(programme), [
    'overdue yesterday',
    'due-30 today',
    'due-30 day 30',
    'due-90 day 31',
    'due-90 day 90',
  ]);
});

test('OB830 agreements are told 180, 90 and 30 days before they run out, and when they have; letters while a reply is awaited', async (t) => {
  const programme = await openProgramme(t);
  for (const [title, ends] of [
    ['over', '2026-05-01'],
    ['thirty', '2026-06-03'],
    ['ninety', '2026-08-02'],
    ['half a year', '2026-10-31'],
    ['later', '2026-11-01'],
  ] as const)
    await make(programme, 'instrument', { title: { en: title }, stage: 'in-force', expires: ends });
  await make(programme, 'letter', {
    number: 'L-7',
    direction: 'out',
    title: { en: 'Asked' },
    date: '2026-04-01',
    state: 'reply-expected',
    due: '2026-05-30',
  });
  const kinds = (await seen(programme)).map((line) => line.split(' ')[0]);
  assert.deepEqual(kinds, ['expired', 'letter', 'expiring-30', 'expiring-90', 'expiring-180']);
});

test('OB830 a return that waits, a round that asks one’s body, and who stands in are told to whom they concern', async (t) => {
  const office = await openOffice(t);
  const [first = '', second = ''] = office.bodies;
  await answerFor(office, first, 'noy');
  await answerFor(office, second, 'keo');
  const codes = await makeForms(office);
  const noy = focalPoint('noy');
  assert.deepEqual(await seen(office, noy), ['asked Reports for 2026']);
  assert.ok(!(await seen(office)).some((line) => line.startsWith('asked')));
  const code = codes.get(first) ?? '';
  const { bytes } = must(
    await formFile(office.app, office.who, { planId: office.planId, code, format: 'xlsx' }),
  );
  await bring(office, bytes);
  assert.ok((await seen(office)).includes('returned Reports for 2026'));
  assert.deepEqual(await seen(office, noy), []);
  await office.app.store.write('node', async (w) => {
    const asked = null;
    const row = { deputyId: 'd1', person: 'noy', deputy: 'keo', namedBy: 'noy', asked };
    await w.accounts.putDeputy({ ...row, from: '2026-05-10', to: '2026-05-20' });
    return { ok: true, value: null };
  });
  assert.deepEqual(await seen(office, noy), ['deputy ']);
  assert.ok((await seen(office, focalPoint('keo'))).includes('deputy '));
  assert.ok(!(await seen(office)).some((line) => line.startsWith('deputy')));
});

test('OB830 nobody is told of what lies outside their areas, and whoever has no part of the plan of nothing', async (t) => {
  const programme = await openProgramme(t);
  const areas = [programme.provisions.get('2') ?? ''];
  await make(programme, 'milestone', {
    title: { en: 'Elsewhere' },
    due: '2026-05-20',
    state: 'planned',
    commitments: [`commitment/${programme.commitments[0]}`],
  });
  await make(programme, 'milestone', {
    title: { en: 'Theirs' },
    due: '2026-05-20',
    state: 'planned',
    commitments: [`commitment/${programme.commitments[3]}`],
  });
  assert.deepEqual(await seen(programme, person({ roles: ['contributor'], areas })), ['due-30 Theirs']);
  assert.deepEqual(await seen(programme, person({ roles: [] })), []);
});

test('OB831 what one has read stays read for oneself alone, and is new again when it comes nearer or moves', async (t) => {
  const programme = await openProgramme(t);
  const { app, planId, who, clock } = programme;
  const made = await milestone(programme, 'Opening', '2026-07-20');
  const other = { ...who, personId: 'p9' };
  const [item] = must(await listNotices(app, who, { planId })).items;
  must(await markNotices(app, who, { planId, keys: [item?.key ?? ''], read: true }));
  assert.deepEqual(await seen(programme), ['due-90 Opening (read)']);
  assert.deepEqual(await seen(programme, other), ['due-90 Opening']);
  assert.equal(must(await listNotices(app, who, { planId, unread: true })).total, 0);
  await change(programme, made, { due: '2026-07-25' });
  assert.deepEqual(await seen(programme), ['due-90 Opening']);
  must(await markNotices(app, who, { planId, read: true }));
  clock.now = Date.parse('2026-07-01T08:00:00Z');
  assert.deepEqual(await seen(programme), ['due-30 Opening']);
  // Marks of what is over are dropped with the next one.
  must(await markNotices(app, who, { planId, read: true }));
  const kept = await app.store.read((r) => r.node.setting(`notices.${planId}.${who.personId}`));
  assert.deepEqual(kept, { read: [`due-30 milestone/${made.id} 2026-07-25`], mailed: [] });
  must(await markNotices(app, who, { planId, read: false }));
  assert.deepEqual(await seen(programme), ['due-30 Opening']);
});

test('OB831 the list narrows by kind, turns around and goes by pages that hold each line once', async (t) => {
  const programme = await openProgramme(t);
  const { app, planId, who } = programme;
  for (let day = 10; day < 20; day++) await milestone(programme, `m${day}`, `2026-05-${day}`);
  await milestone(programme, 'past', '2026-05-01');
  const kinds = must(await listNotices(app, who, { planId })).kinds;
  assert.deepEqual(kinds, [
    { kind: 'overdue', n: 1 },
    { kind: 'due-30', n: 10 },
  ]);
  const dates: (string | null)[] = [];
  let cursor: string | null = null;
  do {
    const page: NoticePage = must(
      await listNotices(app, who, { planId, kind: ['due-30'], sort: '-date', limit: 4, cursor }),
    );
    dates.push(...page.items.map(({ date }) => date));
    cursor = page.next;
  } while (cursor !== null);
  const days = Array.from({ length: 10 }, (_, i) => `2026-05-${19 - i}`);
  assert.deepEqual(dates, days);
});

interface Mailing extends Programme {
  readonly reader: Actor;
  readonly send: (app?: App) => Promise<NoticeNews>;
  readonly smtp: Awaited<ReturnType<typeof startSmtp>>;
}

/** A programme with one person who has notices by mail. */
async function openMailing(
  t: TestContext,
  every: 'daily' | 'weekly' = 'daily',
  refuses: readonly string[] = [],
): Promise<Mailing> {
  const programme = await openProgramme(t);
  const smtp = await startSmtp(t, { refuses });
  const app = { ...programme.app, mail: smtpMailer({ url: smtp.url, from: 'office@office.example' }) };
  const reader: Actor = { ...person(), personId: 'noy', pseudonym: 'a-7' };
  await keepPerson(app, 'noy', 'lo');
  must(await chooseNotices(app, reader, { every, mail: 'noy@office.example' }));
  const actorOf = async (personId: string) => (personId === 'noy' ? reader : null);
  const makers = {
    actorOf,
    write: (digest: Parameters<typeof noticeLetter>[0]) => noticeLetter(digest, 'https://entente.example'),
  };
  return { ...programme, app, reader, smtp, send: (as = app) => sendNotices(as, makers) };
}

test('OB832 EX821 a letter a day with what is new, in the person’s language; what went or was read goes no more', async (t) => {
  const mailing = await openMailing(t);
  const { send, smtp, clock } = mailing;
  await milestone(mailing, 'ເປີດດ່ານ', '2026-05-20');
  assert.deepEqual(await send(), { sent: 1, failed: [] });
  const [message] = smtp.messages;
  assert.deepEqual(message?.to, ['noy@office.example']);
  assert.match(message?.mail.subject ?? '', /ແຈ້ງເຕືອນ 1 ລາຍການ/);
  assert.match(message?.mail.text ?? '', /ເປີດດ່ານ.*ຮອດກຳນົດໃນ 30 ວັນ.*20 ພຶດສະພາ 2026/);
  assert.match(message?.mail.text ?? '', /https:\/\/entente\.example\/plans\/.*\/notices/);
  await milestone(mailing, 'Second', '2026-05-21');
  assert.equal((await send()).sent, 0, 'one a day');
  clock.now += 24 * 60 * 60_000;
  assert.equal((await send()).sent, 1);
  assert.doesNotMatch(smtp.messages[1]?.mail.text ?? '', /ເປີດດ່ານ/);
  assert.match(smtp.messages[1]?.mail.text ?? '', /Second/);
  clock.now += 24 * 60 * 60_000;
  assert.equal((await send()).sent, 0, 'nothing new');
  await milestone(mailing, 'Third', '2026-05-22');
  must(await markNotices(mailing.app, mailing.reader, { planId: mailing.planId, read: true }));
  clock.now += 24 * 60 * 60_000;
  assert.equal((await send()).sent, 0, 'read at the desk');
});

test('OB832 weekly is once in seven days; whoever chose none, or is not here any more, has no letter', async (t) => {
  const mailing = await openMailing(t, 'weekly');
  const { send, clock, app, reader } = mailing;
  await milestone(mailing, 'First', '2026-05-20');
  assert.equal((await send()).sent, 1);
  await milestone(mailing, 'Second', '2026-05-21');
  clock.now += 6 * 24 * 60 * 60_000;
  assert.equal((await send()).sent, 0);
  clock.now += 24 * 60 * 60_000;
  assert.equal((await send()).sent, 1);
  must(await chooseNotices(app, reader, { every: 'none', mail: 'noy@office.example' }));
  await milestone(mailing, 'Third', '2026-05-22');
  clock.now += 30 * 24 * 60 * 60_000;
  assert.equal((await send()).sent, 0);
});

test('OB832 what the server refuses goes another time, once; two senders at once send one letter', async (t) => {
  const refused = await openMailing(t, 'daily', ['noy@office.example']);
  await milestone(refused, 'First', '2026-05-20');
  const news = await refused.send();
  assert.equal(news.sent, 0);
  assert.equal(news.failed[0]?.problem.code, 'mail-refused');
  must(await chooseNotices(refused.app, refused.reader, { every: 'daily', mail: 'other@office.example' }));
  const [one, two] = await Promise.all([refused.send(), refused.send()]);
  assert.equal(one.sent + two.sent, 1);
  assert.equal(refused.smtp.messages.length, 1);
});

test('OB832 a sender that dies between marking and sending repeats nothing; it stands unread at the desk', async (t) => {
  const mailing = await openMailing(t);
  await milestone(mailing, 'First', '2026-05-20');
  const dying: App = {
    ...mailing.app,
    mail: {
      send: async (mail) => {
        await mailing.app.mail?.send(mail);
        throw new Error('killed');
      },
    },
  };
  await assert.rejects(mailing.send(dying), /killed/);
  mailing.clock.now += 24 * 60 * 60_000;
  assert.equal((await mailing.send()).sent, 0);
  assert.equal(mailing.smtp.messages.length, 1);
  assert.equal(must(await listNotices(mailing.app, mailing.reader, { planId: mailing.planId })).unread, 1);
});

test('OB832 an address that is none is refused, and so is mail without one', async (t) => {
  const { app, who } = await openProgramme(t);
  assert.deepEqual(await showNoticeChoice(app, who), { every: 'none', mail: '', canMail: false });
  for (const mail of ['', 'nobody', 'a@b, c@d', 'a b@c.example', '<a@b.example>'])
    assert.equal(codeOf(await chooseNotices(app, who, { every: 'daily', mail })), 'request-invalid', mail);
  must(await chooseNotices(app, who, { every: 'weekly', mail: ' a@b.example ' }));
  assert.deepEqual(await showNoticeChoice(app, who), {
    every: 'weekly',
    mail: 'a@b.example',
    canMail: false,
  });
});
