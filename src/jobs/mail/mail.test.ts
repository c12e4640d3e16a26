/** Mail that goes to a real server of SMTP and comes from real folders. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startSmtp } from '../../../tests/app/rounds/smtp.ts';
import { smtpMailer } from './send-mail.ts';

const letter = {
  to: ['one@bodies.example', 'two@bodies.example'],
  subject: 'ແບບລາຍງານ — 报告表 [F-2345-6789]',
  text: '现随信附上。\nຂໍສົ່ງ.\n.\nFrom here\n',
  messageId: 'F-2345-6789.1@office.example',
  attachments: [
    {
      name: 'ແບບຟອມ-商务部.xlsx',
      mediaType: 'application/x-test',
      bytes: new Uint8Array([0, 1, 13, 10, 46, 255]),
    },
  ],
};

test('RD24 a message arrives with its words, its id and its attachment byte for byte', async (t) => {
  const server = await startSmtp(t);
  const mailer = smtpMailer({ url: server.url, from: 'Office 协调办 <office@office.example>' });
  assert.deepEqual(await mailer.send(letter), { ok: true, value: null });
  const [came] = server.messages;
  assert.deepEqual(came?.to, letter.to);
  assert.equal(came?.mail.from?.address, 'office@office.example');
  assert.equal(came?.mail.subject, letter.subject);
  assert.equal(came?.mail.text?.trim(), letter.text.trim());
  assert.equal(came?.mail.messageId, `<${letter.messageId}>`);
  const [file] = came?.mail.attachments ?? [];
  assert.equal(file?.filename, letter.attachments[0]?.name);
  assert.deepEqual(
    new Uint8Array(file?.content instanceof ArrayBuffer ? file.content : []),
    letter.attachments[0]?.bytes,
  );
});

test('RD24 a server that refuses is told with its own words, one that is not there as such', async (t) => {
  const server = await startSmtp(t, { refuses: ['two@bodies.example'] });
  const mailer = smtpMailer({ url: server.url, from: 'office@office.example' });
  const alone = await mailer.send({ ...letter, to: ['two@bodies.example'] });
  assert.ok(!alone.ok && alone.error.code === 'mail-refused');
  assert.match(String(alone.error.facts.reason), /no such mailbox/);
  assert.equal(server.messages.length, 0);
  await server.stop();
  const gone = await mailer.send(letter);
  assert.ok(!gone.ok);
  assert.deepEqual(gone.error, { code: 'mail-unreachable', facts: { reason: 'ECONNREFUSED' } });
});
