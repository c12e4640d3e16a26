/** Files of a programme: brought, named by objects, handed out or not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addFile, getFile, MOST_FILE_BYTES, verifyPlan } from '../../../src/app/index.ts';
import { hex, utf8 } from '../../../src/base/index.ts';
import { nodeSha256 } from '../../../src/main/node-crypto.ts';
import { codeOf, must, person } from '../test-node.ts';
import { findings, make, openProgramme, type Programme, show } from './programme.ts';

const scan = utf8('%PDF-1.7 a scan of an invented letter');

async function bring({ app, who, planId }: Programme, name = 'scan.pdf', bytes = scan) {
  return must(await addFile(app, who, { planId, bytes, name }));
}

const another = { ...person(), personId: 'p2', pseudonym: 'a-2' };

test('OB30 a file is kept once under its hash, with the name it first came by', async (t) => {
  const office = await openProgramme(t);
  const first = await bring(office, '来函扫描.pdf');
  assert.deepEqual(
    [first.sha256, first.mediaType, first.size, first.name, first.broughtBy],
    [hex(nodeSha256(scan)), 'application/pdf', scan.length, '来函扫描.pdf', 'a-1'],
  );
  const again = await bring(office, 'other.pdf');
  assert.equal(again.name, '来函扫描.pdf');
});

test('OB30 each bad file is refused with its own problem, and nothing of it is kept', async (t) => {
  const { app, who, planId } = await openProgramme(t);
  const send = async (bytes: Uint8Array, name: string) =>
    codeOf(await addFile(app, who, { planId, bytes, name }));
  assert.equal(await send(new Uint8Array(), 'a.pdf'), 'file-empty');
  assert.equal(await send(utf8('<html>'), 'a.pdf'), 'file-kind-refused');
  assert.equal(await send(scan, 'a.docx'), 'file-kind-differs');
  const large = new Uint8Array(MOST_FILE_BYTES + 1).fill(0x41);
  assert.equal(await send(large, 'a.txt'), 'file-too-large');
  assert.equal(await send(large.subarray(1), 'a.txt'), 'no problem');
  const reader = person({ roles: ['reader'] });
  assert.equal(codeOf(await addFile(app, reader, { planId, bytes: scan, name: 'a.pdf' })), 'not-allowed');
  assert.equal(codeOf(await addFile(app, who, { planId: 'none', bytes: scan, name: 'a.pdf' })), 'not-found');
  const refused = hex(nodeSha256(utf8('<html>')));
  assert.equal(codeOf(await getFile(app, who, { planId, sha256: refused })), 'not-found');
});

test('OB31 a file that nothing names yet is its bringer’s; named, it is whoever’s sees the object', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId, commitments } = office;
  const { sha256 } = await bring(office);
  const get = async (as: typeof who) => codeOf(await getFile(app, as, { planId, sha256 }));
  assert.equal(await get(who), 'no problem');
  assert.equal(await get(another), 'not-found');
  await make(office, 'letter', {
    number: '1',
    title: { en: 'Letter' },
    direction: 'in',
    date: '2026',
    state: 'registered',
    scans: [{ sha256, name: 'scan.pdf' }],
    commitments: [`commitment/${commitments[0]}`],
  });
  assert.deepEqual(must(await getFile(app, another, { planId, sha256 })).bytes, scan);
  const trade = person({ areas: [office.provisions.get('1') ?? ''] });
  const culture = person({ areas: [office.provisions.get('2') ?? ''] });
  assert.equal(codeOf(await getFile(app, trade, { planId, sha256 })), 'no problem');
  assert.equal(codeOf(await getFile(app, culture, { planId, sha256 })), 'not-found');
});

test('OB31 what is held and not shown is handed to the coordinator of the whole plan alone', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId, commitments } = office;
  const { sha256 } = await bring(office);
  const held = await make(office, 'evidence', {
    title: { en: 'Minutes' },
    showing: 'held',
    file: [{ sha256, name: 'scan.pdf' }],
    commitments: [`commitment/${commitments[0]}`],
  });
  const contributor = person({ roles: ['contributor'] });
  assert.deepEqual(
    (await show(office, held, contributor)).values.showing,
    'held',
    'that it is there is no secret',
  );
  assert.equal(codeOf(await getFile(app, contributor, { planId, sha256 })), 'file-held');
  assert.equal(codeOf(await getFile(app, who, { planId, sha256 })), 'no problem');
  await make(office, 'evidence', {
    title: { en: 'The same, shown' },
    showing: 'shown',
    file: [{ sha256, name: 'scan.pdf' }],
  });
  assert.equal(codeOf(await getFile(app, contributor, { planId, sha256 })), 'no problem');
});

test('OB31 AP16 files stay through verification, and an object names only what was brought', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const { sha256 } = await bring(office);
  await make(office, 'evidence', { title: { en: 'x' }, showing: 'shown', file: [{ sha256, name: 'y.pdf' }] });
  assert.deepEqual(await findings(office), []);
  assert.equal(must(await verifyPlan(app, who, { planId })).sound, true);
});
