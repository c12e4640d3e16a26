/**
 * `entente verify FILE.zip… [--genesis HASH]`: checks statements as an outsider does, without a data folder. All found to be of
 * the plan with this genesis hash: 0; one refused, or its origin unproven because no hash was given: 1 [LG36, LG1827].
 */
import {
  actName,
  type CheckStatement,
  type ProvenEntry,
  type ProvenStatement,
  reasonOf,
  statementChecker,
} from '../../ledger/verify/index.ts';
import { type Context, type ExitCode, type Given, textOption } from '../command.ts';
import { readWhole } from '../files.ts';

/** Whether the argument of `verify` names a statement rather than a plan. */
export function isStatementFile(word: string | undefined): word is string {
  return word?.toLowerCase().endsWith('.zip') === true;
}

function partyName({ language }: Context, { genesis }: ProvenStatement, letter: string): string {
  const party = genesis.parties.find((each) => each.letter === letter);
  return party?.names[language] ?? party?.names.en ?? party?.code ?? letter;
}

function timeOf(unixSeconds: number): string {
  return new Date(unixSeconds * 1_000).toISOString().replace('.000Z', 'Z');
}

function entryLines(context: Context, statement: ProvenStatement, proven: ProvenEntry): readonly string[] {
  const { say } = context;
  const { entry, letter, seq, cosigned, disclosures, id } = proven;
  const line = (term: string, value: string): string => `    ${term}: ${value}`;
  const { reg, item, body } = entry;
  return [
    `  ${say('outsider.entry', { seq, party: partyName(context, statement, letter) })}  ${id}`,
    line(say('outsider.act'), say(`outsider.kind.${actName(entry.kind)}`)),
    ...(reg === undefined ? [] : [line(say('outsider.subject'), reg)]),
    line(say('outsider.claimed'), entry.at),
    ...cosigned.map((by) =>
      line(say('outsider.registered', { party: partyName(context, statement, by.letter) }), timeOf(by.time)),
    ),
    ...(item === undefined ? [] : [line(say('outsider.refers'), item)]),
    ...(body === undefined ? [] : [line(say('outsider.says'), JSON.stringify(body))]),
    ...disclosures.map(({ name, value }) =>
      line(say('outsider.disclosed'), `${name}: ${JSON.stringify(value)}`),
    ),
  ];
}

/** Checks the files and says what each proves; a genesis that comes again is not verified again [LG1825]. */
export function checkStatementFiles(context: Context, given: Given, files: readonly string[]): ExitCode {
  const hash = textOption(given, 'genesis') ?? null;
  const { say, out, tell, sha256, verifyEd25519: verify } = context;
  if (hash !== null && !/^[A-Za-z0-9_-]{43}$/.test(hash)) {
    tell(say('outsider.hash-form'));
    return 2;
  }
  const check = statementChecker({ verify, sha256 });
  const proven = files.map((file) => {
    if (files.length === 1) return isFileProven(context, hash, file, check);
    out(file);
    // Standard error names the file too: who reads one need not have the other.
    return isFileProven({ ...context, tell: (text) => tell(`${file}\n${text}`) }, hash, file, check);
  });
  return proven.every((each) => each) ? 0 : 1;
}

function isFileProven(context: Context, hash: string | null, file: string, check: CheckStatement): boolean {
  const { say, out, tell } = context;
  const read = readWhole(context, file);
  if (!read.ok) {
    tell(read.error);
    return false;
  }
  const checked = check(read.value.bytes, hash);
  if (!checked.ok) {
    const { fault, file: where } = checked.error;
    const words = [say('outsider.verdict.refused'), say(`outsider.reason.${reasonOf(fault)}`)];
    tell(
      [...words, ...(where === '' ? [] : [say('outsider.reason.where', { file: where })]), fault].join('\n'),
    );
    return false;
  }
  const statement = checked.value;
  for (const entry of statement.entries) for (const line of entryLines(context, statement, entry)) out(line);
  for (const blob of statement.blobs) out(`  ${say('outsider.blobs')}: ${blob}`);
  out(say('outsider.limit'));
  if (statement.isOriginProven) {
    out(`${say('outsider.verdict.verified')}: ${statement.genesisHash}`);
    return true;
  }
  const advice = say('outsider.verdict.unproven-advice', { hash: statement.genesisHash });
  tell(`${say('outsider.verdict.unproven')}\n${advice}`);
  return false;
}
