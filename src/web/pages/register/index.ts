import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/index.ts';
import { filterQuery, readFilters } from './filters.ts';
import { pageSize } from './page-size.ts';
import { RegisterPage } from './RegisterPage.tsx';

/** The register of commitments. */
export const registerPage: DeskPage = {
  route: '/plans/:plan/register',
  access: 'signed-in',
  place: 'register',
  title: (say) => say('frame.place.register'),
  loads: ({ plan }, query) => [
    addresses.plan(plan),
    addresses.commitments(plan, { ...filterQuery(readFilters(query)), limit: pageSize }),
    addresses.overview(plan),
  ],
  Page: RegisterPage,
};
