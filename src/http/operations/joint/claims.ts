/** Claims between the parties: own ones as they would go, proposing them, locking periods, joint figures. */
import {
  previewClaims,
  proposeClaims,
  proposeLock,
  showAbout,
  showJointFigures,
} from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import { sayCell } from '../../../export/index.ts';
import {
  ClaimsToPropose,
  JointAbout,
  JointAboutQuery,
  JointFigures,
  JointFiguresQuery,
  LockToPropose,
  OutgoingClaims,
  OutgoingClaimsQuery,
} from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { listAsked } from './asked-lists.ts';
import { acting, entered, entriesMade, params, place } from './entering.ts';
import { tellEntry, tellPapers } from './joint-words.ts';
import { tellIndicators, tellLines, tellTold } from './told-words.ts';

export const showOutgoingClaims = operation({
  id: 'listOutgoingClaims',
  method: 'GET',
  path: `${place}/outgoing-claims`,
  tag: 'joint',
  summary: 'Own claims as they would go to the other parties, in words and exactly',
  access: 'plan.edit',
  params,
  query: OutgoingClaimsQuery,
  success: { status: 200, description: 'A page of them', schema: OutgoingClaims },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, query, language }) {
    const found = await previewClaims(app, actor, { planId, ...listAsked(query) });
    if (!found.ok) return found;
    const items = found.value.items.map(({ told, ...claim }) => ({ ...claim, ...tellTold(language, told) }));
    return ok({ body: { ...found.value, items } });
  },
});

export const proposeOwnClaims = operation({
  id: 'proposeClaims',
  method: 'POST',
  path: `${place}/claims`,
  tag: 'joint',
  summary: 'Proposes own claims as the preview showed them, all or none',
  access: 'plan.edit',
  params,
  body: ClaimsToPropose,
  success: entered,
  problems: [...acting, 'entry-too-large'],
  async handle({ app, actor, params: { plan: planId }, body }) {
    return entriesMade(await proposeClaims(app, actor, { planId, claims: body.claims }));
  },
});

export const proposePeriodLock = operation({
  id: 'proposePeriodLock',
  method: 'POST',
  path: `${place}/period-locks`,
  tag: 'joint',
  summary: 'Proposes to lock a period together, or to open it again',
  access: 'plan.edit',
  params,
  body: LockToPropose,
  success: entered,
  problems: acting,
  async handle({ app, actor, params: { plan: planId }, body }) {
    return entriesMade(await proposeLock(app, actor, { planId, ...body }));
  },
});

export const showFiguresTogether = operation({
  id: 'getJointFigures',
  method: 'GET',
  path: `${place}/figures`,
  tag: 'joint',
  summary:
    'What the parties say together: figures as n of m, and commitments, narrowed, in order and by pages',
  access: 'signed-in',
  params,
  query: JointFiguresQuery,
  success: { status: 200, description: 'The figures', schema: JointFigures },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, query, language }) {
    const found = await showJointFigures(app, actor, { planId, ...listAsked(query) });
    if (!found.ok) return found;
    const indicators = tellIndicators(language, found.value.indicators);
    return ok({ body: { ...found.value, indicators } });
  },
});

export const showOneThing = operation({
  id: 'getJointAbout',
  method: 'GET',
  path: `${place}/about`,
  tag: 'joint',
  summary: 'What the parties say of one thing, beside what this node holds',
  access: 'signed-in',
  params,
  query: JointAboutQuery,
  success: { status: 200, description: 'Its values and claims', schema: JointAbout },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, query, language }) {
    const found = await showAbout(app, actor, { planId, ref: query.ref });
    if (!found.ok) return found;
    const values = found.value.values.map(({ field, lines, ...rest }) => {
      return { ...rest, field: sayCell(language, field), lines: tellLines(language, lines) };
    });
    const entries = found.value.entries.map((entry) => tellEntry(language, entry));
    const told = {
      papers: tellPapers(language, found.value.papers),
      indicators: tellIndicators(language, found.value.indicators),
      ownIndicators: tellIndicators(language, found.value.ownIndicators),
    };
    return ok({ body: { ...found.value, ...told, values, entries } });
  },
});
