/** GET /api/plans/:plan/texts/:text/places: where words stand in the original file. */
import Type from 'typebox';
import { showPlaces } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, Places, PlacesQuery } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const places = operation({
  id: 'getPlaces',
  method: 'GET',
  path: '/api/plans/:plan/texts/:text/places',
  tag: 'texts',
  summary: 'Where words of a text stand in the original file',
  access: 'signed-in',
  params: Type.Object({ plan: Id, text: Id }),
  query: PlacesQuery,
  success: { status: 200, description: 'The places, and the pages they are on', schema: Places },
  problems: ['not-found'],
  async handle({ app, actor, params, query }) {
    const found = await showPlaces(app, actor, { planId: params.plan, textId: params.text, ...query });
    return found.ok ? ok({ body: found.value }) : found;
  },
});
