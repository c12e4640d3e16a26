/** Which history of a forked log can be settled on: none that takes back what all others have cosigned. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rewrite } from '../../../tests/sync/forking.ts';
import { exchangeAll, nodesOf } from '../../../tests/sync/node.ts';
import { keyFrom, partyIn, planOf, sha256, signersOf } from '../../../tests/sync/parties.ts';
import { ED25519_NOTE, formatVerifierKey, type Resumption, signResumption } from '../../ledger/index.ts';

const propose = (value: number) => ({ kind: 'propose', reg: 'plan/p/title', body: { value } }) as const;

/** Two nodes of which the first has written two histories of one size; the second holds and has cosigned the first of them. */
function forked() {
  const plan = planOf(2);
  const [a, b] = nodesOf(plan);
  assert.ok(a && b);
  exchangeAll([a, b]);
  rewrite(
    a,
    () => {
      a.act(propose(1));
      b.receive(a.send('b'));
      b.settle();
    },
    () => a.act(propose(2)),
  );
  b.receive(a.send('b'));
  a.receive(b.send('a'));
  assert.deepEqual([a.x.own.fork === null, b.x.log('a').fork === null], [false, false]);
  assert.equal(a.x.own.tree.size, b.x.log('a').tree.size);
  const { origin } = partyIn(plan, 'a');
  const newOrigin = `${origin}/e2`;
  const next = keyFrom('a after the fork');
  const newKey = formatVerifierKey(newOrigin, ED25519_NOTE, next.publicKey, sha256);
  const signer = {
    ...signersOf(plan, 'a', { log: next }).log,
    name: newOrigin,
    keyId: newKey.split('+')[1] ?? '',
  };
  const roots = ['a', 'b'].map((letter) => signersOf(plan, letter).root);
  /** The note with which all say that this stands. */
  const noteOf = (size: number, root: string) => {
    const head: Resumption = {
      v: 1,
      plan: plan.opened.hash,
      log: 'a',
      origin,
      size,
      root,
      newOrigin,
      newKey,
    };
    return signResumption(head, [...roots, signer]);
  };
  return { a, b, noteOf };
}

test('SY1073 another history of the same size, and a shorter one, are refused even where all have signed the note', () => {
  const { a, b, noteOf } = forked();
  const { size } = a.x.own.tree;
  const reasonOf = (note: Uint8Array) => {
    const received = b.receive({ ...a.send('b'), statements: [note] });
    return received.statements.map(({ reason }) => reason);
  };
  assert.deepEqual(reasonOf(noteOf(size, a.x.own.tree.citedRootAt(size))), ['below-cosigned']);
  assert.deepEqual(reasonOf(noteOf(size - 1, b.x.log('a').tree.citedRootAt(size - 1))), ['below-cosigned']);
  assert.notEqual(b.x.log('a').fork, null, 'it stays frozen');
  assert.deepEqual(reasonOf(noteOf(size, b.x.log('a').tree.citedRootAt(size))), []);
  assert.equal(b.x.log('a').fork, null);
});
