export { Frame } from './Frame.tsx';
export { FormOutcomeProvider, type Outcome, useFormOutcome } from './form-outcome.tsx';
export { NotFound, Refused } from './Missing.tsx';
export { matchPage } from './match.ts';
export { type DeskPage, type Known, type PageProps, type Params, type Place, placeNames } from './page.ts';
export { type Settings, SettingsProvider, useMay, useSession, useSettings } from './settings.tsx';
export { changedQuery, useQueryState } from './use-query-state.ts';
