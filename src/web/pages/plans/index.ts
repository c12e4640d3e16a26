import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/index.ts';
import { Plans } from './Plans.tsx';

export { ImportFieldset } from './ImportFieldset.tsx';
export { emptyImport, type ImportFields, importForm } from './import-form.ts';
export { periodWords } from './period.ts';
export { useUpload } from './use-upload.ts';

/** The plans of this node, and the import of another. */
export const plansPage: DeskPage = {
  route: '/plans',
  access: 'signed-in',
  place: 'plans',
  title: (say) => say('frame.place.plans'),
  loads: () => [addresses.plans()],
  Page: Plans,
};
