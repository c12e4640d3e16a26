/**
 * From the words that were typed to a command and its exit code. The two-word commands ('plans list') are tried first.
 * What a command throws is a fault of ours: it is said as such, with its trace, and is exit code 1.
 */
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../base/index.ts';
import { type MessageKey, translate } from '../i18n/index.ts';
import type { Command, Context, ExitCode, Given, Surroundings } from './command.ts';
import { acceptClockCommand } from './commands/accept-clock.ts';
import { addTextCommand } from './commands/add-text.ts';
import { backupCommand } from './commands/back-up.ts';
import {
  recoverySheetCommand,
  renewRootCommand,
  returnRootCommand,
  revokeKeyCommand,
  rotateKeyCommand,
  takeRootCommand,
} from './commands/change-keys.ts';
import { compareCommand } from './commands/compare-plans.ts';
import { confirmRolesCommand } from './commands/confirm-roles.ts';
import { listFilesCommand, putFilesCommand } from './commands/damaged-files.ts';
import { bundleExportCommand, bundleImportCommand } from './commands/exchange-files.ts';
import { checkpointCommand } from './commands/export-checkpoint.ts';
import { extractCommand } from './commands/extract-text.ts';
import { importCommand } from './commands/import-plan.ts';
import { importTasksCommand } from './commands/import-tasks.ts';
import { attentionCommand, pauseCommand, settleCommand } from './commands/joint-cautions.ts';
import {
  listDraftsCommand,
  remarkCommand,
  showDraftCommand,
  takeBackCommand,
} from './commands/joint-drafts.ts';
import { jointLogCommand } from './commands/joint-log.ts';
import { openingsCommand } from './commands/joint-openings.ts';
import { joinCommand, offerCommand, openCommand } from './commands/joint-plan.ts';
import { confirmTermsCommand, proposeTermsCommand, showTermsCommand } from './commands/joint-terms.ts';
import { compareStatesCommand, eraseWordsCommand, listWordsCommand } from './commands/joint-words.ts';
import { plansCommand } from './commands/list-plans.ts';
import { statedCommand } from './commands/list-stated.ts';
import { statementCommand } from './commands/make-statement.ts';
import { actPaperCommand, publicPaperCommand } from './commands/print-act.ts';
import { paperCommand } from './commands/print-paper.ts';
import {
  listPublicCommand,
  proposePublicCommand,
  readyPublicCommand,
  statePublicCommand,
} from './commands/public-records.ts';
import { rebuildCommand } from './commands/rebuild-plan.ts';
import { resetCodeCommand } from './commands/reset-code.ts';
import { restoreCommand } from './commands/restore-backup.ts';
import { saveFormsCommand } from './commands/save-forms.ts';
import { figuresCommand } from './commands/show-figures.ts';
import { keysCommand } from './commands/show-keys.ts';
import { showRoundCommand } from './commands/show-round.ts';
import { successionCommand } from './commands/succession.ts';
import { takeAnswersCommand } from './commands/take-answers.ts';
import { takeReturnsCommand } from './commands/take-returns.ts';
import { verifyCommand } from './commands/verify-plan.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  importCommand,
  addTextCommand,
  extractCommand,
  compareCommand,
  successionCommand,
  plansCommand,
  paperCommand,
  figuresCommand,
  showRoundCommand,
  saveFormsCommand,
  takeReturnsCommand,
  importTasksCommand,
  verifyCommand,
  listFilesCommand,
  putFilesCommand,
  rebuildCommand,
  backupCommand,
  restoreCommand,
  checkpointCommand,
  offerCommand,
  openCommand,
  joinCommand,
  openingsCommand,
  bundleExportCommand,
  bundleImportCommand,
  takeAnswersCommand,
  listDraftsCommand,
  showDraftCommand,
  remarkCommand,
  takeBackCommand,
  showTermsCommand,
  proposeTermsCommand,
  confirmTermsCommand,
  jointLogCommand,
  statedCommand,
  listPublicCommand,
  readyPublicCommand,
  proposePublicCommand,
  statePublicCommand,
  actPaperCommand,
  publicPaperCommand,
  listWordsCommand,
  eraseWordsCommand,
  compareStatesCommand,
  attentionCommand,
  pauseCommand,
  settleCommand,
  keysCommand,
  rotateKeyCommand,
  revokeKeyCommand,
  takeRootCommand,
  renewRootCommand,
  returnRootCommand,
  recoverySheetCommand,
  statementCommand,
  resetCodeCommand,
  confirmRolesCommand,
  acceptClockCommand,
];

function findCommand(args: readonly string[]): { command: Command; rest: readonly string[] } | null {
  for (const length of [2, 1]) {
    const command = commands.find(({ name }) => name === args.slice(0, length).join(' '));
    if (command) return { command, rest: args.slice(length) };
  }
  return null;
}

function help(context: Context, args: readonly string[]): ExitCode {
  const one = findCommand(args);
  if (one) {
    context.out(`entente ${one.command.usage}\n\n${context.say(one.command.more)}`);
    return 0;
  }
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(18)} ${context.say(summary)}`);
  context.out(context.say('cli.usage', { commands: lines.join('\n') }));
  return args.length === 0 ? 0 : 2;
}

function read(context: Context, command: Command, rest: readonly string[]): Result<Given, string> {
  const refuse = (detail: string): Result<Given, string> =>
    err(context.say('cli.wrong-arguments', { detail, usage: command.usage }));
  try {
    const parsed = parseArgs({
      args: [...rest],
      options: command.options,
      allowPositionals: true,
      strict: true,
    });
    const words = parsed.positionals;
    const missing = command.words.find((name, index) => !/[?…]$/.test(name) && words[index] === undefined);
    if (missing !== undefined) return refuse(context.say('cli.missing-argument', { name: missing }));
    const extra = command.words.at(-1)?.endsWith('…') ? undefined : words[command.words.length];
    if (extra !== undefined) return refuse(context.say('cli.extra-argument', { name: extra }));
    return ok({ values: toValues(parsed.values), words });
  } catch (error) {
    // parseArgs names the option; its sentence is English whatever the reader's language.
    return refuse(/'(--?[^' ]+)/.exec(String(error))?.[1] ?? rest.join(' '));
  }
}

function toValues(parsed: Readonly<Record<string, unknown>>): Given['values'] {
  const entries = Object.entries(parsed).map(
    ([name, value]): [string, string | boolean | readonly string[]] => {
      if (Array.isArray(value)) return [name, value.map(String)];
      return [name, typeof value === 'boolean' ? value : String(value)];
    },
  );
  return Object.fromEntries(entries);
}

/** Runs one command line. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { language } = surroundings;
  const say = (key: MessageKey, values = {}): string => translate(language, key, values);
  const context: Context = { ...surroundings, say };
  const [first, ...others] = args;
  if (first === undefined || first === 'help' || first === '--help' || first === '-h')
    return help(context, others);
  const found = findCommand(args);
  if (found === null) {
    context.tell(say('cli.unknown-command', { name: first }));
    return 2;
  }
  if (found.rest.includes('--help')) return help(context, found.command.name.split(' '));
  const given = read(context, found.command, found.rest);
  if (!given.ok) {
    context.tell(given.error);
    return 2;
  }
  try {
    return await found.command.run(context, given.value);
  } catch (error) {
    const fault = error instanceof Error ? error : new Error(String(error));
    context.tell(`${say('cli.internal', { reason: fault.message })}\n${fault.stack}`);
    return 1;
  }
}
