/** GET /api/colleagues: everybody with an open account, by the name shown. */
import { listColleagues } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { ColleagueList } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const showColleagues = operation({
  id: 'listColleagues',
  method: 'GET',
  path: '/api/colleagues',
  tag: 'people',
  summary: 'Everybody with an open account, to choose a deputy from',
  access: 'signed-in',
  success: { status: 200, description: 'The colleagues', schema: ColleagueList },
  problems: [],
  async handle({ app }) {
    const colleagues = await listColleagues(app);
    return ok({
      body: { items: colleagues.map(({ personId, displayName }) => ({ id: personId, displayName })) },
    });
  },
});
