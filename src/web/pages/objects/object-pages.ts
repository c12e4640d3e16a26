/** The pages of every section: its kinds of things, a list, a new one, one of them. A section of one kind is its list. */
import type { ObjectDetail } from '../../../http/contract/index.ts';
import { objectTypeOf, type Section } from '../../../plan/objects/index.ts';
import { type Address, addresses } from '../../data/index.ts';
import { localName } from '../../frame/local-name.ts';
import type { DeskPage, Params } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import { objectAddresses, typesOf, typeWords } from '../../objects/words/index.ts';
import type { Say } from '../../words/index.ts';
import { collectionOf } from './collection-of.ts';
import { listQuery, readList } from './list-query.ts';

const listPiece = piece('pages/objects/ListPage.tsx', async () => (await import('./ListPage.tsx')).ListPage);
const newPiece = piece('pages/objects/NewPage.tsx', async () => (await import('./NewPage.tsx')).NewPage);
const onePiece = piece(
  'pages/objects/ObjectPage.tsx',
  async () => (await import('./ObjectPage.tsx')).ObjectPage,
);
const programmePiece = piece(
  'pages/objects/SectionPage.tsx',
  async () => (await import('./SectionPage.tsx')).ProgrammeSection,
);
const meetingsPiece = piece(
  'pages/objects/SectionPage.tsx',
  async () => (await import('./SectionPage.tsx')).MeetingsSection,
);

function listLoads(params: Params, query: URLSearchParams): readonly Address<unknown>[] {
  const type = objectTypeOf(collectionOf(params));
  if (type === null) return [addresses.plan(params.plan)];
  return [
    objectAddresses.list(params.plan, type.collection, listQuery(readList(type, query))),
    addresses.plan(params.plan),
    objectAddresses.counts(params.plan),
    ...(type.mention === undefined ? [] : [objectAddresses.suggestions(params.plan, type.name)]),
  ];
}

/** What a link fills in leads somewhere: those names are there when the page is drawn. */
function newLoads(params: Params, query: URLSearchParams): readonly Address<unknown>[] {
  const fields = Object.entries(objectTypeOf(collectionOf(params))?.fields ?? {});
  const refs = fields.flatMap(([name, { kind }]) =>
    kind === 'links' ? query.getAll(name) : kind === 'link' ? query.getAll(name).slice(0, 1) : [],
  );
  const names = [...new Set(refs.filter((ref) => ref !== ''))].sort();
  return [
    addresses.plan(params.plan),
    ...(names.length === 0 ? [] : [objectAddresses.names(params.plan, names)]),
  ];
}

const manyWords = (say: Say, params: Params): string =>
  typeWords(say, objectTypeOf(collectionOf(params))?.name ?? '', 'many');

function list(section: Section, route: string): DeskPage {
  return {
    route,
    access: 'signed-in',
    place: section,
    title: manyWords,
    loads: listLoads,
    piece: listPiece,
  };
}

function make(section: Section, route: string): DeskPage {
  return {
    route: `${route}/new`,
    access: 'programme.act',
    place: section,
    title: (say, params) => typeWords(say, objectTypeOf(collectionOf(params))?.name ?? '', 'new'),
    loads: newLoads,
    piece: newPiece,
  };
}

/** The address of the object that a page is about. */
function addressOf(params: Params): Address<ObjectDetail> {
  return objectAddresses.one(params.plan, collectionOf(params), params.id);
}

function one(section: Section, route: string): DeskPage {
  return {
    route: `${route}/:id`,
    access: 'signed-in',
    place: section,
    title: (say, params, known, language) => {
      const object = known(addressOf(params));
      const label = object?.label ?? {};
      const name = localName(label, language);
      return name === '' ? typeWords(say, objectTypeOf(collectionOf(params))?.name ?? '', 'one') : name;
    },
    loads: (params) => {
      const type = objectTypeOf(collectionOf(params));
      const rest = [addresses.plan(params.plan), objectAddresses.counts(params.plan)];
      if (type === null) return rest;
      const isBetween = type.recorded !== 'own' && type.keyed === undefined;
      const thing = `${type.name}/${params.id}`;
      const between = [addresses.joint(params.plan), addresses.jointAbout(params.plan, thing)];
      return [addressOf(params), ...rest, ...(isBetween ? between : [])];
    },
    piece: onePiece,
  };
}

function kinds(section: Section, route: string): DeskPage {
  return {
    route,
    access: 'signed-in',
    place: section,
    title: (say) => say(`frame.place.${section}`),
    loads: ({ plan }) => [objectAddresses.counts(plan), addresses.plan(plan)],
    piece: section === 'meetings' ? meetingsPiece : programmePiece,
  };
}

function pagesOf(section: Section): readonly DeskPage[] {
  const route = `/plans/:plan/${section}`;
  const [only, ...others] = typesOf(section);
  // A section of one kind has addresses that do not repeat the word.
  if (only !== undefined && others.length === 0) {
    const shown = one(section, route);
    // How a round stands is its own page; what it says is one further on.
    const last = section === 'rounds' ? { ...shown, route: `${route}/:id/details` } : shown;
    return [list(section, route), make(section, route), last].map((page) => {
      return { ...page, fixed: { type: only.collection } };
    });
  }
  const typed = `${route}/:type`;
  return [kinds(section, route), list(section, typed), make(section, typed), one(section, typed)];
}

/** Every page of the sections. */
export const objectPages: readonly DeskPage[] = (
  ['programme', 'rounds', 'letters', 'meetings'] as const
).flatMap(pagesOf);
