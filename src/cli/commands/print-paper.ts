/** `entente paper KIND --plan PLAN --language zh --format pdf`: a paper of a plan as a file. */
import { printPaper, statePaper } from '../../app/index.ts';
import { err, ok, type Problem, type Result } from '../../base/index.ts';
import { faultWords } from '../../i18n/index.ts';
import { paperKind, paperKinds } from '../../views/index.ts';
import { type Command, type Context, type Given, type HeldNode, textOption } from '../command.ts';
import { readWhole, reasonOf, refuseTaken, writeWhole } from '../files.ts';
import { sayProblem } from '../say-problem.ts';
import { findPlans, withNode } from '../with-node.ts';

const usage =
  'paper KIND [--plan PLAN] [--language zh|lo|en] [--beside zh|lo|en] [--format pdf|docx|xlsx] [--about TYPE/ID] ' +
  '[--from DATE] [--to DATE] [--baseline NAME] [--original N] [--audience own|shared|public] [--template FILE] [--out FILE] [--statement FILE]';
const passedOn = ['about', 'from', 'to', 'baseline', 'audience', 'beside'] as const;
const options = ['plan', 'language', 'format', 'template', 'out', 'statement', 'original', ...passedOn];

/** What was asked of the paper, as the use case takes it. */
function wishOf(
  given: Given,
): Readonly<Partial<Record<(typeof passedOn)[number], string>>> & { readonly original?: number } {
  const found = passedOn.flatMap((name) => {
    const text = textOption(given, name);
    return text === undefined ? [] : [[name, text] as const];
  });
  const original = textOption(given, 'original');
  return { ...Object.fromEntries(found), ...(original === undefined ? {} : { original: Number(original) }) };
}

/** The problem, and below it each place that is wrong. */
function sayFaults({ language }: Context, problem: Problem): string {
  const lines = (problem.faults ?? []).map((one) => `  ${faultWords(language, one)}`);
  return [sayProblem(language, problem), ...lines].join('\n');
}

async function onePlan(
  context: Context,
  node: HeldNode,
  start: string | undefined,
): Promise<Result<string, string>> {
  const plans = await findPlans(context, node, start);
  if (!plans.ok) return plans;
  const [plan, other] = plans.value;
  if (plan === undefined) return err(context.say('cli.plans.none'));
  return other === undefined ? ok(plan.id) : err(context.say('cli.paper.which-plan'));
}

function readTemplate(context: Context, file: string | undefined): Result<{ template?: Uint8Array }, string> {
  if (file === undefined) return ok({});
  const read = readWhole(context, file);
  return read.ok ? ok({ template: read.value.bytes }) : read;
}

/** The format that a file's ending asks for; PDF where it asks for none. */
function formatOf(file: string | undefined): string {
  const ending = /\.(pdf|docx|xlsx)$/i.exec(file ?? '')?.[1];
  return ending?.toLowerCase() ?? 'pdf';
}

async function print(context: Context, given: Given, node: HeldNode): Promise<Result<string, string>> {
  const [kind = ''] = given.words;
  const planId = await onePlan(context, node, textOption(given, 'plan'));
  if (!planId.ok) return planId;
  const template = readTemplate(context, textOption(given, 'template'));
  if (!template.ok) return template;
  const paper = await printPaper(node.app, node.who, {
    ...{ planId: planId.value, kind, zone: context.zone, ...wishOf(given), ...template.value },
    language: textOption(given, 'language') ?? context.language,
    format: textOption(given, 'format') ?? formatOf(textOption(given, 'out')),
  });
  if (!paper.ok) return err(sayFaults(context, paper.error));
  const beside = textOption(given, 'statement');
  const statement =
    beside === undefined
      ? ok(null)
      : await statePaper(node.app, node.who, { planId: planId.value, kind, ...wishOf(given) });
  if (!statement.ok) return err(sayFaults(context, statement.error));
  const written = write(context, textOption(given, 'out') ?? paper.value.name, paper.value.bytes);
  if (!written.ok || statement.value === null || beside === undefined) return written;
  const second = write(context, beside, statement.value.bytes);
  if (!second.ok) return second;
  context.tell(context.say('cli.joint.hash', { hash: statement.value.hash }));
  return ok(`${written.value}, ${second.value}`);
}

/** Writes a file where there is none yet. */
function write(context: Context, file: string, bytes: Uint8Array): Result<string, string> {
  try {
    const taken = refuseTaken(context, file);
    if (taken !== null) return err(taken);
    writeWhole(file, bytes);
    return ok(file);
  } catch (error) {
    return err(context.say('cli.file-unwritable', { file, reason: reasonOf(error) }));
  }
}

export const paperCommand: Command = {
  name: 'paper',
  usage,
  summary: 'cli.paper.summary',
  more: 'cli.paper.more',
  words: ['KIND'],
  options: Object.fromEntries(options.map((name) => [name, { type: 'string' }])),
  async run(context, given) {
    const [kind = ''] = given.words;
    if (paperKind(kind) === null) {
      const kinds = paperKinds.map(({ name }) => name).join(', ');
      context.tell(context.say('cli.paper.kinds', { kind, kinds }));
      return 2;
    }
    for (const name of ['out', 'statement']) {
      const file = textOption(given, name);
      const taken = file === undefined ? null : refuseTaken(context, file);
      if (taken !== null) {
        context.tell(taken);
        return 1;
      }
    }
    return withNode(context, async (node) => {
      const done = await print(context, given, node);
      if (done.ok) context.out(context.say('cli.paper.done', { file: done.value }));
      else context.tell(done.error);
      return done.ok ? 0 : 1;
    });
  },
};
