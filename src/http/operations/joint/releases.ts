/** The route before release: set, and what is on its way: prepared, looked at, taken from step to step. */
import Type, { type Static } from 'typebox';
import {
  listReleases,
  type Preparing,
  prepareRelease,
  setRoute,
  stepRelease,
} from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import {
  Id,
  JointReleases,
  MadePackage,
  ReleaseStepTaken,
  ReleasesQuery,
  ReleaseToPrepare,
  RouteOutcome,
  RouteToSet,
  StepOutcome,
} from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { tellTold } from './told-words.ts';

const place = '/api/plans/:plan/joint';
const params = Type.Object({ plan: Id });
const acting = [
  ...(['not-found', 'joint-not-open', 'joint-held', 'joint-moved', 'joint-opening-anew'] as const),
  ...(['joint-act-refused', 'joint-step-refused', 'entry-too-large'] as const),
];

export const showReleases = operation({
  id: 'listReleases',
  method: 'GET',
  path: `${place}/releases`,
  tag: 'joint',
  summary: 'The route before release, and releases page by page, each with the exact text of what leaves',
  access: 'plan.edit',
  params,
  query: ReleasesQuery,
  success: { status: 200, description: 'The route and the releases', schema: JointReleases },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, query, language }) {
    const found = await listReleases(app, actor, { planId, ...query });
    if (!found.ok) return found;
    const items = found.value.items.map(({ lines, steps, shown, ...item }) => ({
      ...item,
      steps: [...steps],
      shown: shown === null ? null : { ...shown, to: [...shown.to] },
      lines: lines.map(({ told, beside, ...line }) => {
        return { ...line, beside: [...beside], ...tellTold(language, told) };
      }),
    }));
    const { route, waiting, next } = found.value;
    return ok({ body: { route, waiting, items, next }, next });
  },
});

export const changeRoute = operation({
  id: 'setRoute',
  method: 'POST',
  path: `${place}/route`,
  tag: 'joint',
  summary: 'Sets the route before release; where two people release, it takes two to change it',
  access: 'plan.edit',
  params,
  body: RouteToSet,
  success: { status: 201, description: 'Whether it holds', schema: RouteOutcome },
  problems: ['not-found', 'joint-step-refused'],
  async handle({ app, actor, params: { plan: planId }, body }) {
    const set = await setRoute(app, actor, { planId, ...body });
    return set.ok ? ok({ body: { outcome: set.value } }) : set;
  },
});

/** An answer with its words where there are any. */
function toAnswer<K extends string>({
  kind,
  item,
  reason,
}: {
  readonly kind: K;
  readonly item: string;
  readonly reason?: string | undefined;
}) {
  return { kind, item, ...(reason === undefined ? {} : { reason }) };
}

function toPreparing(body: Static<typeof ReleaseToPrepare>): Preparing {
  switch (body.kind) {
    case 'values':
      return { kind: 'values', registers: body.registers, seen: body.seen ?? {} };
    case 'package': {
      const { kind, title, occasion = {}, date = null, registers = [], claims = [], seen = {} } = body;
      return { kind, title, occasion, date, registers, seen, claims };
    }
    case 'public': {
      const { date = null, ...rest } = body;
      return { ...rest, date };
    }
    case 'draft': {
      const { kind, register, to = [], note = '', days = 30 } = body;
      return { kind, register, to, note, days };
    }
    case 'answers':
      return { kind: body.kind, answers: body.answers.map(toAnswer) };
    case 'package-answer': {
      const { kind, package: id, exceptions } = body;
      return { kind, package: id, exceptions: exceptions.map(toAnswer) };
    }
    default:
      return body;
  }
}

export const prepare = operation({
  id: 'prepareRelease',
  method: 'POST',
  path: `${place}/releases`,
  tag: 'joint',
  summary: 'Prepares proposals, answers or acts about a disagreement for release; nothing leaves yet',
  access: 'plan.edit',
  params,
  body: ReleaseToPrepare,
  success: { status: 201, description: 'The release', schema: MadePackage },
  problems: acting,
  async handle({ app, actor, params: { plan: planId }, body }) {
    const made = await prepareRelease(app, actor, { planId, what: toPreparing(body) });
    return made.ok ? ok({ body: { id: made.value } }) : made;
  },
});

export const takeStep = operation({
  id: 'stepRelease',
  method: 'POST',
  path: `${place}/releases/:release/steps`,
  tag: 'joint',
  summary: 'Takes a step with a release: consulted, approved, released, prepared anew, taken back',
  access: 'plan.edit',
  params: Type.Object({ plan: Id, release: Id }),
  body: ReleaseStepTaken,
  success: { status: 201, description: 'What came of it', schema: StepOutcome },
  problems: acting,
  async handle({ app, actor, params: { plan: planId, release }, body }) {
    const taken = await stepRelease(app, actor, { planId, release, ...body });
    return taken.ok ? ok({ body: { outcome: taken.value } }) : taken;
  },
});
