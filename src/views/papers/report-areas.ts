/**
 * The areas that a report goes through: the headings below the widest ones where these are divided into areas, the widest
 * themselves where they are not. What belongs to a part and to none of its areas stands under the part, so that nothing is left out.
 */
import { type PaperArea, type PaperSources, thingsOf } from './sources.ts';

/** A heading, and those below it that a report goes through by themselves. */
export interface ReportArea {
  readonly area: PaperArea;
  readonly apart: readonly PaperArea[];
}

const isUnder = (path: string, { path: area }: PaperArea): boolean =>
  path === area || path.startsWith(`${area}.`);

/** Whether something of this outline path is told under the heading. */
export function isOf({ area, apart }: ReportArea, path: string): boolean {
  return isUnder(path, area) && !apart.some((one) => isUnder(path, one));
}

/** A heading is an area, and no measure, where others are numbered below it. */
function areasBelow(part: PaperArea, all: readonly PaperArea[]): readonly PaperArea[] {
  return all.filter(
    ({ heading, path, depth }) =>
      heading !== null &&
      depth === part.depth + 1 &&
      path.startsWith(`${part.path}.`) &&
      all.some((below) => below.path.startsWith(`${path}.`)),
  );
}

/** Headings in the order of the text, each part before its areas. */
export function reportAreas({ areas }: Pick<PaperSources, 'areas'>): readonly ReportArea[] {
  const headings = areas.filter(({ heading, path }) => heading !== null && path !== '');
  const widest = Math.min(...headings.map(({ depth }) => depth));
  return headings
    .filter(({ depth }) => depth === widest)
    .flatMap((part): readonly ReportArea[] => {
      const apart = areasBelow(part, areas);
      return [{ area: part, apart }, ...apart.map((area) => ({ area, apart: [] }))];
    });
}

/** Whether anything is undertaken under the heading: a preamble and closing words are no area of a report. */
export function isUndertakenIn(sources: PaperSources, area: ReportArea): boolean {
  const further = thingsOf(sources, 'further-commitment').flatMap(({ areas }) => areas);
  return [...sources.commitments.map(({ path }) => path), ...further].some((path) => isOf(area, path));
}
