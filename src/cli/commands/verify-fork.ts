/**
 * `entente verify FILE.proof [--genesis HASH]`: checks a proof of two histories as a third person does, without a data folder.
 * Proven of a log of the plan with this genesis hash: 0; refused, or its origin unproven because no hash was given: 1 [LG1072].
 */
import { base64url } from '../../base/index.ts';
import { rememberVerified, verifyHandedFork } from '../../ledger/verify/index.ts';
import { type Context, type ExitCode, type Given, textOption } from '../command.ts';
import { readWhole } from '../files.ts';

/** Whether the argument of `verify` names such a proof rather than a plan. */
export function isProofFile(word: string | undefined): word is string {
  return word?.toLowerCase().endsWith('.proof') === true;
}

/** Checks the file and says what it proves. */
export function checkProofFile(
  { say, out, tell, language, ...context }: Context,
  given: Given,
  file: string,
): ExitCode {
  const hash = textOption(given, 'genesis') ?? null;
  if (hash !== null && !/^[A-Za-z0-9_-]{43}$/.test(hash)) {
    tell(say('outsider.hash-form'));
    return 2;
  }
  const read = readWhole({ say, out, tell, language, ...context }, file);
  if (!read.ok) {
    tell(read.error);
    return 1;
  }
  const verify = rememberVerified(context.verifyEd25519, context.sha256);
  const checked = verifyHandedFork(read.value.bytes, hash, { verify, sha256: context.sha256 });
  if (!checked.ok) {
    tell(`${say('outsider.verdict.refused')}\n${say(`outsider.fork.${checked.error}`)}\n${checked.error}`);
    return 1;
  }
  const { letter, origin, first, second, genesis, isOriginProven } = checked.value;
  const names = genesis.genesis.parties.find((party) => party.letter === letter)?.names ?? {};
  out(say('outsider.fork.proven', { party: names[language] ?? names.en ?? letter, origin }));
  for (const { size, root } of [first, second])
    out(`  ${say('outsider.fork.head', { n: size, root: base64url(root) })}`);
  out(say('outsider.fork.limit'));
  if (isOriginProven) {
    out(`${say('outsider.fork.of-plan')}: ${genesis.hash}`);
    return 0;
  }
  tell(
    `${say('outsider.verdict.unproven')}\n${say('outsider.verdict.unproven-advice', { hash: genesis.hash })}`,
  );
  return 1;
}
