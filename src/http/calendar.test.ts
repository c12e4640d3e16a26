/** A plan's dates as iCalendar: what stands in it, and who may read it at which address. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, importPlan, join, openSite, type Site } from '../../tests/http/open-site.ts';

async function fill(site: Site): Promise<string> {
  const { id } = await importPlan(site);
  const base = `/api/plans/${id}`;
  const make = async (collection: string, body: object): Promise<void> => {
    const made = await ask(site, `POST ${base}/${collection}`, { as: site.admin, body });
    assert.equal(made.statusCode, 201, made.body);
  };
  const long =
    'A sample task with a name so long that no line of a calendar holds it whole; and more, with a comma';
  await make('tasks', { title: { en: long, zh: '名称很长的示例任务' }, state: 'planned', due: '2026-06-30' });
  await make('tasks', { title: { en: 'Month' }, state: 'planned', due: '2026-07' });
  await make('tasks', { title: { en: 'Done' }, state: 'done', due: '2026-07-01' });
  await make('meetings', {
    title: { en: 'Session' },
    state: 'agreed',
    date: '2026-09-01',
    end: '2026-09-03',
  });
  await make('instruments', { title: { en: 'Treaty' }, stage: 'in-force', expires: '2027-01-31' });
  await make('letters', {
    number: 'S-1',
    title: { en: 'Letter' },
    direction: 'out',
    date: '2026-05-01',
    due: '2026-06-01',
    state: 'reply-expected',
  });
  return base;
}

async function address(site: Site, base: string, as: string): Promise<string> {
  const made = await ask(site, `POST ${base}/calendar`, { as });
  assert.equal(made.statusCode, 201, made.body);
  return made.json<{ path: string }>().path;
}

/** Content lines, unfolded; each event as its properties. */
function eventsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    const at = line.indexOf(':');
    const last = events.at(-1);
    if (last !== undefined && at > 0) last[line.slice(0, at)] = line.slice(at + 1);
  }
  return events;
}

test('OB66 what is due and takes place stands on its days; what has ended does not', async (t) => {
  const site = await openSite(t);
  const base = await fill(site);
  const file = await ask(site, `GET ${await address(site, base, site.admin)}`);
  assert.equal(file.statusCode, 200, file.body);
  assert.match(String(file.headers['content-type']), /^text\/calendar/);
  const days = eventsOf(file.body).map((event) => {
    const [start, end] = [event['DTSTART;VALUE=DATE'], event['DTEND;VALUE=DATE']];
    return `${start} ${end} ${(event.SUMMARY ?? '').slice(0, 30)}`;
  });
  assert.deepEqual(days, [
    '20260601 20260602 Letter due: S-1 · Letter',
    '20260630 20260701 Task due: A sample task with a',
    '20260731 20260801 Task due by July 2026: Month',
    '20260804 20260805 Runs out in 180 days: Treaty',
    '20260901 20260904 Meeting: Session',
    '20261102 20261103 Runs out in 90 days: Treaty',
    '20270101 20270102 Runs out in 30 days: Treaty',
    '20270131 20270201 Instrument due: Treaty',
  ]);
});

test('OB66 the file is as RFC 5545 has it: CRLF, lines of at most 75 octets, stamps in UTC, each UID once and again the same', async (t) => {
  const site = await openSite(t);
  const base = await fill(site);
  const path = await address(site, base, site.admin);
  const { body } = await ask(site, `GET ${path}`);
  assert.ok(body.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:'));
  assert.ok(body.trimEnd().endsWith('END:VCALENDAR'));
  assert.ok(!/[^\r]\n/.test(body));
  assert.ok(!/TZID|VTIMEZONE|METHOD/.test(body));
  for (const line of body.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  const events = eventsOf(body);
  for (const { DTSTAMP = '' } of events) assert.match(DTSTAMP, /^\d{8}T\d{6}Z$/);
  const uids = events.map(({ UID }) => UID);
  assert.equal(new Set(uids).size, events.length);
  const again = eventsOf((await ask(site, `GET ${path}`)).body).map(({ UID }) => UID);
  assert.deepEqual(again, uids);
});

test('OB67 only the newest address is good, and it shows what its person may see', async (t) => {
  const site = await openSite(t);
  const base = await fill(site);
  const clerk = await join(site, 'clerk', ['reader'], { areas: { [base.split('/')[3] ?? '']: [] } });
  const first = await address(site, base, site.admin);
  const second = await address(site, base, site.admin);
  assert.notEqual(first, second);
  const status = async (path: string) => (await ask(site, `GET ${path}`)).statusCode;
  assert.deepEqual([await status(first), await status(second)], [404, 200]);
  assert.equal(await status(second.replace(/.{6}\.ics$/, 'AAAAAA.ics')), 404);
  const blind = await ask(site, `POST ${base}/calendar`, { as: clerk.cookie });
  assert.equal(blind.statusCode, 404);
  const ended = await ask(site, `DELETE ${base}/calendar`, { as: site.admin });
  assert.equal(ended.statusCode, 204, ended.body);
  assert.equal(await status(second), 404);
  const reader = await join(site, 'reader', ['reader']);
  const own = await address(site, base, reader.cookie);
  assert.equal(await status(own), 200);
  const shown = await ask(site, `GET /api/people/${reader.id}`, { as: site.admin });
  const closed = await ask(site, `PATCH /api/people/${reader.id}`, {
    as: site.admin,
    body: { active: false },
    headers: { 'if-match': String(shown.headers.etag) },
  });
  assert.equal(closed.statusCode, 200, closed.body);
  assert.equal(await status(own), 404);
});

test('OB1439 each event leads to its page under the address at which the calendar was read', async (t) => {
  const site = await openSite(t);
  const base = await fill(site);
  const path = await address(site, base, site.admin);
  const file = await ask(site, `GET ${path}`, { headers: { host: 'office.example:7340' } });
  assert.equal(file.statusCode, 200, file.body);
  const events = eventsOf(file.body);
  assert.ok(events.length > 0);
  for (const event of events) {
    const page = event['URL;VALUE=URI'] ?? '';
    assert.match(page, /^http:\/\/office\.example:7340\/plans\/[0-9a-f-]+\/[a-z-]+\/[0-9a-z-]+/);
    assert.equal(event.DESCRIPTION, page);
  }
});
