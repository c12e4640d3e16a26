/**
 * Who may import whom. A room is a folder of `src` or one of the smaller rooms inside one: what the desk may see of its
 * neighbours (`http/contract`, `ledger/verify`, `i18n/desk`), and the two parts of the desk that run on Node: `web/render`
 * draws pages on the server, `web/build` is used by Vite. What is not in a room's list is forbidden. `types` are rooms
 * of which only types may be imported; `packages` are the npm packages that a room may use; `node` tells whether it may
 * use Node's own modules.
 */
export interface Room {
  readonly rooms: readonly string[];
  readonly types?: readonly string[];
  readonly packages: readonly string[] | 'any';
  readonly node: boolean;
}

/** Folders that touch no platform: same input, same output, anywhere. */
export const pureRooms = [
  'base',
  'text',
  'plan',
  'plan/objects',
  'plan/rounds',
  'plan/tables',
  'ledger',
  'ledger/verify',
  'sync',
  'views',
] as const;
const pure: readonly string[] = pureRooms;

export const borders: Readonly<Record<string, Room>> = {
  base: { rooms: [], packages: [], node: false },
  // diff is plain JavaScript over arrays: the shortest edit, which every text comparison is made of.
  text: { rooms: ['base'], packages: ['diff'], node: false },
  plan: { rooms: ['base', 'plan/objects'], packages: [], node: false },
  'plan/objects': { rooms: ['base'], packages: [], node: false },
  'plan/rounds': { rooms: ['base'], packages: [], node: false },
  'plan/tables': { rooms: ['base', 'plan/objects', 'plan/rounds'], packages: [], node: false },
  ledger: { rooms: ['base', 'ledger/verify'], packages: [], node: false },
  'ledger/verify': { rooms: ['base', 'ledger'], packages: [], node: false },
  sync: { rooms: ['base', 'ledger'], packages: [], node: false },
  views: { rooms: ['base', 'plan', 'plan/objects', 'plan/rounds', 'plan/tables'], packages: [], node: false },
  i18n: { rooms: ['base', 'i18n/desk'], packages: [], node: false },
  'i18n/desk': { rooms: ['base', 'i18n'], packages: [], node: false },
  // Words of cells alone: what needs no office format needs no more of export.
  'export/words': { rooms: ['base', 'views', 'i18n'], packages: [], node: false },
  export: { rooms: ['base', 'plan/rounds', 'views', 'i18n', 'export/words'], packages: 'any', node: true },
  readers: { rooms: ['base'], packages: 'any', node: false },
  app: { rooms: [...pure, 'readers'], packages: [], node: false },
  store: { rooms: [...pure, 'app'], packages: ['kysely', 'pg'], node: true },
  accounts: { rooms: [...pure, 'app'], packages: ['@node-rs/argon2'], node: true },
  line: { rooms: [...pure, 'app'], packages: [], node: true },
  jobs: { rooms: [...pure, 'app'], packages: ['nodemailer', 'postal-mime'], node: true },
  'http/contract': {
    rooms: ['base', 'plan/objects', 'plan/rounds', 'plan/tables'],
    packages: ['typebox'],
    node: false,
  },
  http: {
    rooms: [...pure, 'readers', 'app', 'accounts', 'i18n', 'export', 'http/contract'],
    packages: 'any',
    node: true,
  },
  cli: { rooms: [...pure, 'app', 'readers', 'i18n', 'export/words'], packages: [], node: true },
  web: {
    rooms: [
      'base',
      'plan/objects',
      'plan/rounds',
      'plan/tables',
      'i18n/desk',
      'http/contract',
      'ledger/verify',
    ],
    types: ['views'],
    packages: 'any',
    node: false,
  },
  // Pages that work from a file, each built into one: they see no server and nothing of the desk.
  'web/verify': {
    rooms: ['base', 'ledger/verify'],
    packages: ['@noble/curves', '@noble/hashes'],
    node: false,
  },
  'web/form': {
    rooms: ['base', 'ledger', 'sync', 'plan', 'plan/objects', 'views', 'i18n', 'export/words', 'web/verify'],
    packages: [],
    node: false,
  },
  'web/render': { rooms: ['base', 'web', 'i18n/desk', 'http/contract'], packages: 'any', node: true },
  'web/build': { rooms: [], packages: 'any', node: true },
  main: {
    rooms: [
      ...pure,
      'readers',
      'i18n',
      'export',
      'app',
      'store',
      'accounts',
      'jobs',
      'line',
      'http',
      'http/contract',
      'cli',
      'web',
    ],
    packages: [],
    node: true,
  },
};

/** Rooms that later work fills: they may be empty. */
export const roomsToCome: readonly string[] = ['ledger/verify'];

const smallRooms = [
  'plan/objects',
  'plan/rounds',
  'plan/tables',
  'http/contract',
  'ledger/verify',
  'i18n/desk',
  'web/render',
  'web/build',
  'web/verify',
  'web/form',
  'export/words',
];

/** The room that a file of `src` stands in. */
export function roomOf(file: string): string {
  const inside = file.slice('src/'.length);
  for (const small of smallRooms)
    if (inside.startsWith(`${small}/`) || inside === `${small}.ts`) return small;
  return inside.split('/', 1)[0] ?? '';
}

/** Wings of a room that are large enough for a door of their own. */
const wings = ['app/joint'];

/** The files by which other rooms may come in: one for each room, and one for each of its wings. */
export function isDoor(file: string): boolean {
  const room = roomOf(file);
  return (
    file === `src/${room}/index.ts` ||
    file === `src/${room}.ts` ||
    wings.some((wing) => roomOf(`src/${wing}/`) === room && file === `src/${wing}/index.ts`)
  );
}
