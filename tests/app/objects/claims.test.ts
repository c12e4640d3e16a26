/** Claims: what a body reported beside what the office holds, entered on behalf, kept from silent overwriting, in periods that lock. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lockPeriod, reportClaims, retireObject, setReporting, showPeriods } from '../../../src/app/index.ts';
import type { JsonObject } from '../../../src/base/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { change, entriesOf, findings, list, make, openProgramme, type Programme, show } from './programme.ts';

const ministry = { name: { en: 'Sample Ministry' }, side: 'ours' };

function report(
  { app, who, planId }: Programme,
  body: string | null,
  rows: readonly JsonObject[],
  more: { readonly period?: string; readonly dryRun?: boolean; readonly as?: Programme['who'] } = {},
) {
  const { period = '2026', dryRun = false, as = who } = more;
  return reportClaims(app, as, { planId, body, period, rows, dryRun, shared: { via: 'form' } });
}

const outcomes = (written: { readonly rows: readonly { readonly outcome: string }[] }) =>
  written.rows.map(({ outcome }) => outcome);

test('OB52 a body’s return is entered on its behalf, and the office’s own assessment stands beside it', async (t) => {
  const programme = await openProgramme(t);
  const [first = '', second = ''] = programme.commitments.map((id) => `commitment/${id}`);
  const { id } = await make(programme, 'body', ministry);
  const rows = [
    { commitment: first, progress: 'begun', inside: { en: 'Two rounds were held.' } },
    { commitment: second, progress: 'not-begun' },
  ];
  const before = await entriesOf(programme);
  const dry = must(await report(programme, `body/${id}`, rows, { dryRun: true }));
  assert.deepEqual([dry.kept, ...outcomes(dry)], [false, 'add', 'add']);
  assert.equal(await entriesOf(programme), before);
  must(await report(programme, `body/${id}`, rows));
  // One entry each, whatever the number of its fields.
  assert.equal(await entriesOf(programme), before + 2);
  must(await report(programme, null, [{ commitment: first, progress: 'substantial' }]));
  const { items } = await list(programme, 'claim', { fields: { commitment: [first] } });
  const seen = items.map(({ values }) => `${values.body ?? 'own'} ${values.progress} ${values.via}`);
  assert.deepEqual(seen.sort(), [`body/${id} begun form`, 'own substantial form']);
  assert.deepEqual(await findings(programme), []);
});

test('OB52 a second return changes only what its sender had seen; saying the same again is skipped', async (t) => {
  const programme = await openProgramme(t);
  const [first = '', second = ''] = programme.commitments.map((id) => `commitment/${id}`);
  const { id } = await make(programme, 'body', ministry);
  const body = `body/${id}`;
  const said = { commitment: first, progress: 'begun' };
  must(await report(programme, body, [said]));
  assert.deepEqual(outcomes(must(await report(programme, body, [said]))), ['skip']);
  const blind = await report(programme, body, [
    { commitment: second, progress: 'begun' },
    { ...said, progress: 'complete' },
  ]);
  assert.equal(codeOf(blind), 'rows-invalid');
  const faults = blind.ok ? [] : (blind.error.faults ?? []);
  assert.deepEqual(
    faults.map(({ at, fault }) => `${at} ${fault}`),
    ['rows/1/version changed-meanwhile'],
  );
  const { items, total } = await list(programme, 'claim');
  // All or none: the row that was right was not kept either.
  assert.equal(total, 1);
  const [claim] = items;
  assert.ok(claim !== undefined);
  const seen = { ...said, progress: 'complete', version: claim.version };
  assert.deepEqual(outcomes(must(await report(programme, body, [seen]))), ['change']);
  const { history } = await show(programme, { type: 'claim', id: claim.id });
  const progress = history.filter(({ register }) => register === `claim/${claim.id}/progress`);
  assert.deepEqual(
    progress.map(({ before, after }) => [before, after]),
    [
      [null, 'begun'],
      ['begun', 'complete'],
    ],
  );
});

test('OB52 a return about what is not there, or not in one’s areas, is refused row by row', async (t) => {
  const programme = await openProgramme(t);
  const [first = '', , other = '', last = ''] = programme.commitments.map((id) => `commitment/${id}`);
  const { id } = await make(programme, 'body', ministry);
  const areas = [programme.provisions.get('2') ?? ''];
  const narrow = { ...person({ roles: ['contributor'], areas }) };
  const rows = [
    { commitment: first, progress: 'begun' },
    { commitment: last, progress: 'begun' },
    { commitment: 'commitment/nowhere', progress: 'begun' },
    { commitment: other, progress: 'splendid' },
    { progress: 'begun' },
  ];
  const dry = must(await report(programme, `body/${id}`, rows, { dryRun: true, as: narrow }));
  assert.deepEqual(
    dry.rows.map(({ outcome, faults }) => `${outcome} ${faults.map((one) => `${one.at} ${one.fault}`)}`),
    [
      'error commitment not-there',
      'add ',
      'error commitment not-there',
      'error progress choice,commitment not-there',
      'error commitment missing',
    ],
  );
  const unknown = await report(programme, 'body/nobody', [{ commitment: last, progress: 'begun' }]);
  assert.equal(codeOf(unknown), 'rows-invalid');
});

test('OB51 what tells a claim apart never changes, and a withdrawn one is put back, not made again', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId, commitments } = programme;
  const values = { commitment: `commitment/${commitments[0]}`, period: '2026', progress: 'begun' };
  const claim = await make(programme, 'claim', values);
  assert.equal(claim.id, `${commitments[0]}_2026_own`);
  await assert.rejects(change(programme, claim, { period: '2027' }), /object-invalid/);
  const { id, version } = claim;
  must(
    await retireObject(app, who, {
      planId,
      type: 'claim',
      id,
      version,
      retired: true,
      reason: 'typed twice',
    }),
  );
  await assert.rejects(make(programme, 'claim', values), /object-invalid/);
  const gone = await show(programme, claim);
  assert.equal(gone.retired?.reason, 'typed twice');
  assert.deepEqual(await findings(programme), []);
});

test('OB54 a locked period takes no claim, change or withdrawal until it is opened again with a reason', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  const [first = '', second = ''] = programme.commitments.map((id) => `commitment/${id}`);
  const claim = await make(programme, 'claim', { commitment: first, period: '2026-Q1', progress: 'begun' });
  const asked = must(await showPeriods(app, who, { planId }));
  const lock = (locked: boolean, version: number, reason: string | null = null) =>
    lockPeriod(app, who, { planId, period: '2026', locked, version, reason });
  const shut = must(await lock(true, asked.version));
  assert.deepEqual(
    shut.periods.filter(({ locked }) => locked).map(({ key }) => key),
    ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026'],
  );
  const before = await entriesOf(programme);
  const late = await report(programme, null, [{ commitment: second, progress: 'begun' }]);
  assert.deepEqual(late.ok ? [] : late.error.faults?.map(({ at, fault }) => `${at} ${fault}`), [
    'rows/0/period period-locked',
  ]);
  await assert.rejects(change(programme, claim, { progress: 'complete' }), /object-invalid/);
  const { id, version } = claim;
  const retire = { planId, type: 'claim', id, version, retired: true };
  assert.equal(codeOf(await retireObject(app, who, retire)), 'object-invalid');
  assert.equal(await entriesOf(programme), before);
  assert.equal(codeOf(await lock(false, asked.version, 'two returns were late')), 'precondition-failed');
  assert.equal(codeOf(await lock(false, shut.version)), 'reason-missing');
  const open = must(await lock(false, shut.version, 'two returns were late'));
  assert.equal(open.periods.find(({ key }) => key === '2026')?.reason, 'two returns were late');
  assert.equal(await entriesOf(programme), before + 1);
  must(await report(programme, null, [{ commitment: second, progress: 'begun' }]));
  assert.deepEqual(await findings(programme), []);
});

test('OB54 a period outside the plan takes no claim', async (t) => {
  const programme = await openProgramme(t);
  const row = [{ commitment: `commitment/${programme.commitments[0]}`, progress: 'begun' }];
  for (const period of ['2025', '2029-Q1']) {
    const done = await report(programme, null, row, { period });
    assert.deepEqual(done.ok ? [] : done.error.faults?.map(({ fault }) => fault), ['period-outside'], period);
  }
});

test('OB53 how often is reported is set by the coordinator of the whole plan, from the version that was seen', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  const before = must(await showPeriods(app, who, { planId }));
  assert.deepEqual([before.usual, before.flagships, before.version], ['year', 'quarter', 0]);
  const value = { usual: 'half', flagships: 'half' } as const;
  const contributor = person({ roles: ['contributor'] });
  assert.equal(codeOf(await setReporting(app, contributor, { planId, version: 0, value })), 'not-allowed');
  const after = must(await setReporting(app, who, { planId, version: 0, value }));
  assert.deepEqual(
    after.periods.map(({ key, over }) => `${key} ${over}`),
    // The test's clock stands at 4 May 2026.
    ['2026-H1', '2026-H2', '2027-H1', '2027-H2', '2028-H1', '2028-H2'].map((key) => `${key} false`),
  );
  assert.equal(codeOf(await setReporting(app, who, { planId, version: 0, value })), 'precondition-failed');
});
