/** The marker beside the keys that cannot be written: nothing is signed meanwhile, it is said what is wrong, and the exchange goes on afterwards. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { exchangeByLine, exportBundle, listCautions, showJoint } from '../../src/app/joint/index.ts';
import { err, problem } from '../../src/base/index.ts';
import { languages, translate } from '../../src/i18n/index.ts';
import { markerIn } from '../../src/main/continuity.ts';
import { newsOf } from '../../src/main/news.ts';
import { accept, listed, proposeAll } from '../app/joint/agreeing.ts';
import { twoNodes, who } from '../app/joint/two-nodes.ts';
import { codeOf, must } from '../app/test-node.ts';
import { fill, free, mountDisk } from './small-disk.ts';

const head = (size: number) => ({ size, root: new Uint8Array(32).fill(size) });

test('ST1773 on a full disk the marker stays what it was and says that the disk is full; what stands in it already is noted all the same', (t) => {
  const mount = mountDisk(t, 1);
  if (mount === null) return t.skip('mounting needs root');
  const marker = markerIn(mount);
  must(marker.note('plan', 'joint/x', head(3)));
  const file = path.join(mount, 'continuity.json');
  const before = readFileSync(file, 'utf8');
  fill(mount);
  assert.equal(codeOf(marker.note('plan', 'joint/x', head(4))), 'store-full');
  assert.equal(readFileSync(file, 'utf8'), before);
  must(marker.note('plan', 'joint/x', head(3)));
  free(mount);
  must(marker.note('plan', 'joint/x', head(4)));
  assert.deepEqual(marker.read('plan', 'joint/x'), head(4));
});

for (const kept of [false, true])
  test(`ST1773 a marker that failed, ${kept ? 'kept' : 'not kept'}, lets nothing be signed, and nothing acknowledged is lost`, async (t) => {
    const { cn, la } = await twoNodes(t);
    const { app, planId, markers } = cn;
    await accept(cn, '二十名教师');
    const made = await proposeAll(cn);
    const { note, read } = app.marker;
    const newest = () => Math.max(...[...markers.values()].map(({ size }) => size));
    const signed = newest();
    const failing: typeof note = (plan, log, at) => {
      if (kept) must(note(plan, log, at));
      return err(problem('store-full'));
    };
    Object.assign(app, { marker: { read, note: failing } });
    assert.equal(codeOf(await exchangeByLine(app, who, { planId, party: 'b' })), 'store-full');
    assert.equal(codeOf(await exportBundle(app, who, { planId })), 'store-full');
    assert.deepEqual(await listed(la), []);
    assert.equal(newest() > signed, kept);
    Object.assign(app, { marker: { read, note } });
    must(await exchangeByLine(app, who, { planId, party: 'b' }));
    assert.deepEqual((await listed(la)).map(({ id }) => id).toSorted(), made.toSorted());
    for (const node of [cn, la]) {
      assert.equal(must(await showJoint(node.app, who, { planId: node.planId })).isGuarded, false);
      assert.deepEqual(must(await listCautions(node.app, who, { planId: node.planId })).frozen, []);
    }
  });

test('ST1773 the terminal says once that what was signed could not be noted, and again when it fails anew', (t) => {
  for (const language of languages) {
    const said = t.mock.method(console, 'error', () => undefined);
    const { tellMarker } = newsOf(language);
    for (const failed of [problem('store-full'), problem('store-full'), null, problem('store-full')])
      tellMarker(failed);
    const lines = said.mock.calls.map(({ arguments: [line] }) => String(line));
    said.mock.restore();
    assert.equal(lines.length, 2);
    for (const line of lines) {
      assert.ok(line.includes(translate(language, 'cli.marker.failed')));
      assert.ok(line.includes(translate(language, 'problem.store-full.title')));
    }
  }
});
