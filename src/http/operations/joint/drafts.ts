/** Drafts for consultation: listed, shown, remarked on, taken back. */
import Type from 'typebox';
import { listDrafts, remarkOnDraft, showDraft, takeBackDraft } from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import {
  DraftRemarking,
  DraftsQuery,
  DraftToShow,
  Id,
  JointDrafts,
  MadeDraft,
} from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { listAsked } from './asked-lists.ts';
import { tellTold } from './told-words.ts';

const place = '/api/plans/:plan/joint/drafts';
const params = Type.Object({ plan: Id });
const one = Type.Object({ plan: Id, draft: Id });
const problems = ['not-found', 'joint-not-open', 'joint-act-refused', 'joint-step-refused'] as const;

export const showDrafts = operation({
  id: 'listDrafts',
  method: 'GET',
  path: place,
  tag: 'joint',
  summary: 'Drafts for consultation, ours and theirs, with the remarks on them',
  access: 'plan.edit',
  params,
  query: DraftsQuery,
  success: { status: 200, description: 'The drafts', schema: JointDrafts },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, query, language }) {
    const found = await listDrafts(app, actor, { planId, ...listAsked(query) });
    if (!found.ok) return found;
    const items = found.value.items.map(({ told, ...item }) => ({
      ...item,
      ...tellTold(language, told),
    }));
    return ok({ body: { ...found.value, items } });
  },
});

export const makeDraft = operation({
  id: 'showDraft',
  method: 'POST',
  path: place,
  tag: 'joint',
  summary: 'Shows an own value as a draft to the parties named; it leaves with the next exchange',
  access: 'plan.edit',
  params,
  body: DraftToShow,
  success: { status: 201, description: 'The draft', schema: MadeDraft },
  problems,
  async handle({ app, actor, params: { plan: planId }, body }) {
    const made = await showDraft(app, actor, { planId, ...body });
    return made.ok ? ok({ body: { id: made.value } }) : made;
  },
});

export const remark = operation({
  id: 'remarkOnDraft',
  method: 'POST',
  path: `${place}/:draft/remarks`,
  tag: 'joint',
  summary: "Remarks on another party's draft; it goes to that party alone",
  access: 'plan.edit',
  params: one,
  body: DraftRemarking,
  success: { status: 201, description: 'The remark', schema: MadeDraft },
  problems,
  async handle({ app, actor, params: { plan: planId, draft }, body }) {
    const made = await remarkOnDraft(app, actor, { planId, draft, text: body.text });
    return made.ok ? ok({ body: { id: made.value } }) : made;
  },
});

export const takeBack = operation({
  id: 'takeBackDraft',
  method: 'DELETE',
  path: `${place}/:draft`,
  tag: 'joint',
  summary: 'Takes back an own draft or remark: deleted here at once, elsewhere with the next exchange',
  access: 'plan.edit',
  params: one,
  success: { status: 204, description: 'It is taken back' },
  problems,
  async handle({ app, actor, params: { plan: planId, draft } }) {
    const done = await takeBackDraft(app, actor, { planId, draft });
    return done.ok ? ok({}) : done;
  },
});
