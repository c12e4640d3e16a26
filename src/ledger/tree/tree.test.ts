import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fromHex, hex, utf8 } from '../../base/index.ts';
import { nodeSha256 as sha256 } from '../../main/node-crypto.ts';
import { appendLeaf, type CompleteNode, type Edge, emptyEdge, rootOf } from './edge.ts';
import { leafHash } from './hash.ts';
import { planConsistency, planInclusion } from './proof-plan.ts';
import { verifyConsistency, verifyInclusion } from './verify-proof.ts';

const vector = JSON.parse(
  readFileSync(new URL('../../../fixtures/vectors/merkle-rfc6962.json', import.meta.url), 'utf8'),
);

function grow(leaves: readonly Uint8Array[]) {
  const nodes = new Map<string, CompleteNode>();
  const roots = [rootOf(emptyEdge, sha256)];
  let edge: Edge = emptyEdge;
  for (const [i, leaf] of leaves.entries()) {
    const grown = appendLeaf(edge, i, leafHash(leaf, sha256), sha256);
    edge = grown.edge;
    for (const node of grown.nodes) nodes.set(`${node.level}/${node.index}`, node);
    roots.push(rootOf(edge, sha256));
  }
  return {
    roots,
    at: ({ level, index }: { level: number; index: number }) => nodes.get(`${level}/${index}`)?.hash,
  };
}

test('LG5 roots of the published leaves are the published roots', () => {
  const { roots } = grow(vector.leaves.map((leaf: string) => fromHex(leaf)));
  assert.deepEqual(roots.map(hex), vector.roots);
});

test('LG6 every inclusion proof up to 40 leaves verifies, and no altered one does', () => {
  const leaves = Array.from({ length: 40 }, (_, i) => utf8(`leaf ${i}`));
  const { roots, at } = grow(leaves);
  for (let size = 1; size <= 40; size++)
    for (let index = 0; index < size; index++) {
      const proof = planInclusion(index, size).assemble(at, sha256);
      const claim = { index, size, root: roots[size] ?? new Uint8Array() };
      const leaf = leafHash(leaves[index] ?? utf8(''), sha256);
      assert.equal(verifyInclusion(leaf, claim, proof, sha256), true, `${index} of ${size}`);
      assert.equal(verifyInclusion(leafHash(utf8('x'), sha256), claim, proof, sha256), false);
      assert.equal(verifyInclusion(leaf, claim, [...proof, leaf], sha256), false);
      assert.equal(verifyInclusion(leaf, { ...claim, root: leaf }, proof, sha256), size === 1);
      if (proof.length > 0) assert.equal(verifyInclusion(leaf, claim, proof.slice(1), sha256), false);
      if (size > 1)
        assert.equal(verifyInclusion(leaf, { ...claim, index: (index + 1) % size }, proof, sha256), false);
    }
});

test('LG6 every consistency proof up to 40 leaves verifies, and no altered one does', () => {
  const { roots, at } = grow(Array.from({ length: 40 }, (_, i) => utf8(`leaf ${i}`)));
  const head = (size: number) => ({ size, root: roots[size] ?? new Uint8Array() });
  for (let size = 0; size <= 40; size++)
    for (let old = 0; old <= size; old++) {
      const proof = planConsistency(old, size).assemble(at, sha256);
      assert.equal(verifyConsistency(head(old), head(size), proof, sha256), true, `${old} to ${size}`);
      assert.equal(verifyConsistency({ size: old, root: utf8('x') }, head(size), proof, sha256), false);
      assert.equal(verifyConsistency(head(old), head(size), [...proof, head(1).root], sha256), false);
      if (proof.length > 0)
        assert.equal(verifyConsistency(head(old), head(size), proof.slice(1), sha256), false);
      if (old > 0 && old < size)
        assert.equal(verifyConsistency(head(old), { size, root: head(old).root }, proof, sha256), false);
    }
});
