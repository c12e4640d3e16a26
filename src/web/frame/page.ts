/** The shape of a page. How to write one is said at the head of `src/web/routes.ts`. */
import type { Static } from 'typebox';
import type { Permission } from '../../http/contract/index.ts';
import type { Language, MessageKey } from '../../i18n/desk/index.ts';
import type { Address } from '../data/index.ts';
import type { Zone } from '../parts/index.ts';
import type { Say } from '../words/index.ts';
import type { Piece } from './piece.ts';

/** Path parameters; '' where the route has none of that name. */
export interface Params {
  readonly plan: string;
  readonly text: string;
  /** Collection of a kind of thing: 'tasks'. */
  readonly type: string;
  readonly id: string;
  readonly seq: string;
}

/** What a page is handed. */
export interface PageProps {
  readonly params: Params;
  readonly query: URLSearchParams;
}

/** Reads an answer that is already there. */
export type Known = <T>(address: Address<T>) => T | undefined;

/** A page of the desk. */
export interface DeskPage {
  /** wouter pattern: '/plans/:plan/register'. */
  readonly route: string;
  /** Who may open it: anybody, whoever is signed in, or who holds a permission. */
  readonly access: 'open' | 'signed-in' | Static<typeof Permission>;
  /** Item of the rail that this page belongs to; null stands outside the frame (sign-in, set-up). */
  readonly place: Place | null;
  /** Zone of what it shows, where that is not its place's: drafts of the exchange are for consultation. */
  readonly zone?: Zone;
  /** Title in the browser's tab and the last step of "where am I". */
  readonly title: (say: Say, params: Params, known: Known, language: Language) => string;
  /** API addresses that must be there before it is drawn. The first decides the HTTP status. */
  readonly loads: (params: Params, query: URLSearchParams) => readonly Address<unknown>[];
  /** Parameters that the route leaves open and the page settles. */
  readonly fixed?: Partial<Params>;
  /** A document for poor lines: drawn on the server alone, with neither the desk's script nor its style sheets. */
  readonly light?: true;
  /** Its components, fetched when it is opened. */
  readonly piece: Piece;
}

/** Items of the rail. */
export type Place =
  | 'plans'
  | 'overview'
  | 'text'
  | 'register'
  | 'status'
  | 'work'
  | 'notices'
  | 'own'
  | 'programme'
  | 'rounds'
  | 'letters'
  | 'meetings'
  | 'papers'
  | 'review'
  | 'exchange'
  | 'log'
  | 'people'
  | 'parts'
  | 'me';

/** Message key of a place's name. */
export const placeNames: Readonly<Record<Place, MessageKey>> = {
  plans: 'frame.place.plans',
  overview: 'frame.place.overview',
  text: 'frame.place.text',
  register: 'frame.place.register',
  status: 'frame.place.status',
  work: 'frame.place.work',
  notices: 'frame.place.notices',
  own: 'frame.place.own',
  programme: 'frame.place.programme',
  rounds: 'frame.place.rounds',
  letters: 'frame.place.letters',
  meetings: 'frame.place.meetings',
  papers: 'frame.place.papers',
  review: 'frame.place.review',
  exchange: 'frame.place.exchange',
  log: 'frame.place.log',
  people: 'frame.place.people',
  me: 'people.mine-title',
  parts: 'frame.place.parts',
};
