/** Every migration in order. A number is never reused and a released migration never changed: mend by a further one. */
import { begin } from './0001-begin.ts';
import { reviewActs } from './0002-review-acts.ts';
import { placeMaps } from './0003-place-maps.ts';
import { objects } from './0004-objects.ts';
import { grants } from './0005-grants.ts';
import { statuses } from './0006-statuses.ts';
import { rounds } from './0007-rounds.ts';
import { joint } from './0008-joint.ts';
import { registerLines } from './0009-register-lines.ts';
import { jointDrafts } from './0010-joint-drafts.ts';
import { kin } from './0011-kin.ts';
import { jointReleases } from './0012-joint-releases.ts';
import { transferFiles } from './0013-transfer-files.ts';
import { outlineOrder } from './0014-outline-order.ts';
import { linesInAllLanguages } from './0015-lines-in-all-languages.ts';
import { releasesByStanding } from './0016-releases-by-standing.ts';
import { earlierOpenings } from './0017-earlier-openings.ts';
import { statusesByProgress } from './0018-statuses-by-progress.ts';
import { namesByLanguage } from './0019-names-by-language.ts';
import type { Migration } from './migration.ts';

export const allMigrations: readonly Migration[] = [
  begin,
  reviewActs,
  placeMaps,
  objects,
  grants,
  statuses,
  rounds,
  joint,
  registerLines,
  jointDrafts,
  kin,
  jointReleases,
  transferFiles,
  outlineOrder,
  linesInAllLanguages,
  releasesByStanding,
  earlierOpenings,
  statusesByProgress,
  namesByLanguage,
];
