/** Forms that go by mail and come back by mail. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { createTransport } from 'nodemailer';
import { draftReminders, prepareForms, sendForms, showRound } from '../../../src/app/index.ts';
import { smtpMailer, takeInMail } from '../../../src/jobs/index.ts';
import { make } from '../objects/programme.ts';
import { codeOf, must, operator } from '../test-node.ts';
import { fillIn, makeForms, type Office, openOffice, showOf, tableOf, workbook } from './office.ts';
import { startSmtp } from './smtp.ts';

const withMail = (office: Office, url: string): Office => {
  const mail = smtpMailer({ url, from: 'office@office.example' });
  return { ...office, app: { ...office.app, mail } };
};

test('RD24 each form goes to its body once; what one server refuses keeps none of the others from going', async (t) => {
  const server = await startSmtp(t, { refuses: ['office2@bodies.example'] });
  const office = withMail(await openOffice(t), server.url);
  const { app, who, planId, roundId } = office;
  const silent = await make(office, 'body', { name: { en: 'Silent' }, side: 'ours' });
  await make(office, 'task', {
    title: { en: 'Task' },
    state: 'planned',
    lead: `body/${silent.id}`,
    commitments: [`commitment/${office.commitments[3]}`],
  });
  await makeForms(office);
  const send = { planId, roundId, what: 'form', format: 'docx' } as const;
  const first = must(await sendForms(app, who, send));
  assert.deepEqual(first.map(({ outcome }) => outcome).sort(), ['failed', 'sent', 'sent']);
  assert.deepEqual(first.find(({ outcome }) => outcome === 'failed')?.problem, 'mail-refused');
  assert.equal(server.messages.length, 2);
  const again = must(await sendForms(app, who, send));
  assert.deepEqual(
    again.map(({ outcome }) => outcome),
    ['failed'],
  );
  assert.equal(server.messages.length, 2, 'what has gone does not go again');
  const view = await showOf(office);
  const sent = view.lines.filter(({ state }) => state === 'sent');
  for (const { code, sent: times } of sent) {
    const came = server.messages.find(({ mail }) => mail.subject?.includes(code ?? ''));
    assert.equal(came?.mail.messageId, `<${times[0]?.messageId}>`);
    assert.match(came?.mail.attachments[0]?.filename ?? '', new RegExp(`^${code}-Office-[13]\\.docx$`));
  }
});

test('RD24 nothing goes from a round that is not open, nor without a mail server', async (t) => {
  const server = await startSmtp(t);
  const office = await openOffice(t, { bodies: 1, round: { state: 'planned' } });
  const { who, planId, roundId } = office;
  await makeForms(office);
  const send = { planId, roundId, what: 'form', format: 'xlsx' } as const;
  assert.equal(codeOf(await sendForms(office.app, who, send)), 'mail-not-set-up');
  assert.equal(codeOf(await sendForms(withMail(office, server.url).app, who, send)), 'round-not-open');
  assert.equal(server.messages.length, 0);
});

test('RD26 reminders are drafted for forms that were sent and have not come back, in the language of the form', async (t) => {
  const server = await startSmtp(t);
  const office = withMail(
    await openOffice(t, { bodies: 2, round: { language: 'lo', second: 'en' } }),
    server.url,
  );
  const { app, who, planId, roundId } = office;
  const [first = '', second = ''] = (await makeForms(office)).values();
  const of = { planId, roundId };
  assert.deepEqual(must(await draftReminders(app, who, of)), [], 'what was not sent is not missing');
  must(await sendForms(app, who, { ...of, what: 'form', format: 'xlsx' }));
  office.clock.now = Date.parse('2026-07-02T08:00:00Z');
  assert.equal((await showOf(office)).counts.overdue, 2);
  await answer(office, server.messages[0]?.mail.messageId ?? '', first, t);
  assert.deepEqual(
    must(await draftReminders(app, who, of)).map(({ code }) => code),
    [second],
  );
  const [draft] = must(await draftReminders(app, who, of));
  assert.match(draft?.text ?? '', /Reports for 2026[\s\S]*30 June 2026/);
  assert.match(draft?.text ?? '', /ໄດ້ຮັບແບບລາຍງານ/);
  const gone = must(await sendForms(app, who, { ...of, what: 'reminder', format: 'xlsx' }));
  assert.deepEqual(
    gone.map(({ code, outcome }) => `${code} ${outcome}`),
    [`${second} sent`],
  );
  assert.equal(server.messages.at(-1)?.mail.subject, draft?.subject);
});

/** A folder of mail that ends with the test. */
function mailFolder(t: TestContext, isMaildir: boolean): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mail-test-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  if (isMaildir) for (const name of ['new', 'cur', 'tmp']) mkdirSync(path.join(folder, name));
  return folder;
}

/** A message as a mail program writes it. */
async function message(
  from: string,
  subject: string,
  files: readonly { readonly filename: string; readonly content: Buffer }[],
): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message: raw } = await transport.sendMail({
    from,
    to: 'office@office.example',
    subject,
    text: 'Please find our answer attached.\n',
    attachments: [...files],
  });
  assert.ok(Buffer.isBuffer(raw));
  return raw;
}

async function filled(office: Office, code: string): Promise<Buffer> {
  return Buffer.from(await workbook(fillIn(await tableOf(office, code), { 0: { progress: 'Begun' } })));
}

/** A body answers by mail. */
async function answer(office: Office, _: string, code: string, t: TestContext): Promise<void> {
  const folder = mailFolder(t, false);
  const files = [{ filename: 'form.xlsx', content: await filled(office, code) }];
  writeFileSync(path.join(folder, '1.eml'), await message('office1@bodies.example', 'Re: form', files));
  assert.equal((await takeInMail(office.app, operator, folder)).forms, 1);
}

for (const isMaildir of [true, false])
  test(`RD34 messages in a ${isMaildir ? 'Maildir' : 'folder of .eml files'} are taken in once and moved`, async (t) => {
    const office = await openOffice(t);
    const { app, who, planId, roundId } = office;
    const [first = '', second = '', third = ''] = (await makeForms(office)).values();
    const folder = mailFolder(t, isMaildir);
    const inbox = isMaildir ? path.join(folder, 'new') : folder;
    const scan = Buffer.from('%PDF-1.7 a scan of a page');
    const put = (name: string, raw: Buffer): void => writeFileSync(path.join(inbox, `${name}.eml`), raw);
    const good = await message('office1@bodies.example', 'Our report', [
      { filename: 'logo.png', content: Buffer.from('89504e470d0a1a0a', 'hex') },
      { filename: 'report.xlsx', content: await filled(office, first) },
    ]);
    put('1', good);
    put(
      '2',
      await message('office2@bodies.example', `Re: [${second}]`, [{ filename: 'scan.pdf', content: scan }]),
    );
    put('3', await message('somebody@else.example', 'Lunch', []));
    put('4', Buffer.from([0, 255, 0, 255]));
    const news = await takeInMail(app, operator, folder);
    // The plan has one open round: what names no form is kept there, to be looked at.
    assert.deepEqual([news.forms, news.unread, news.nowhere.length], [1, 3, 0]);
    assert.deepEqual(
      readdirSync(inbox).filter((name) => name.endsWith('.eml')),
      [],
    );
    const view = must(await showRound(app, who, { planId, roundId }));
    const stateOf = (code: string) => view.lines.find((line) => line.code === code);
    assert.equal(stateOf(first)?.state, 'waiting');
    assert.deepEqual(
      stateOf(second)?.returns.map(({ fault }) => fault?.fault),
      ['return-not-a-form'],
    );
    assert.equal(stateOf(third)?.returns.length, 0);
    assert.deepEqual(view.astray.map(({ mail }) => mail?.subject).sort(), ['', 'Lunch']);
    // The same message again, as after a crash between keeping and moving.
    put('1', good);
    await takeInMail(app, operator, folder);
    const later = must(await showRound(app, who, { planId, roundId }));
    assert.equal(later.lines.find((line) => line.code === first)?.returns.length, 1);
  });

test('RD34 a message that belongs to no round is moved where a person sees it', async (t) => {
  const office = await openOffice(t, { bodies: 1, round: { state: 'planned' } });
  must(await prepareForms(office.app, office.who, { planId: office.planId, roundId: office.roundId }));
  const folder = mailFolder(t, false);
  writeFileSync(path.join(folder, 'a.eml'), await message('somebody@else.example', 'Lunch', []));
  const news = await takeInMail(office.app, operator, folder);
  assert.deepEqual(news.nowhere, [path.join(folder, 'nowhere', 'a.eml')]);
  assert.deepEqual(readdirSync(path.join(folder, 'nowhere')), ['a.eml']);
});
