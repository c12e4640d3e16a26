/**
 * `npm run portable -- FOLDER [--party CODE]`: a folder that holds the program, its own Node and the data, and runs from a stick without
 * rights, network or installation. On a folder that is there already it brings this version of the program and leaves data, settings and
 * backups as they are. It is for the kind of machine on which it is made.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildDeskWhenStale } from './desk.mjs';
import { installWhatIsMissing, root } from './install.mjs';

/** Packages of the desk and of its build: what they make stands whole in dist. */
const ofTheDesk =
  /^(?:react|react-dom|react-aria.*|@tanstack\/.*|@vitejs\/.*|@internationalized\/date|vite|wouter|typescript|@noble\/.*)$/;

/** What no program reads: types and maps; and of the fonts all but the two weights of papers, for the desk's letters stand in dist. */
const isSpare = /\.d\.[cm]?ts$|\.map$|@fontsource\/.*(?:\.woff2|\.css|\.scss|-(?!400|700)\d00-normal\.woff)$/;

/** Folders of node_modules that the server needs, by the lock file: each dependency where Node would find it. */
export function neededPackages(lock, wanted) {
  const needed = new Set();
  const visit = (name, from) => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
      const found = lock.packages[place];
      if (found === undefined && at !== '') continue;
      if (found === undefined || needed.has(place)) return;
      needed.add(place);
      const { dependencies = {}, optionalDependencies = {} } = found;
      for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) visit(next, place);
      return;
    }
  };
  for (const name of wanted) visit(name, '');
  return [...needed].sort();
}

const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** Never a link: sticks often have a file system without them. */
function copy(from, to, filter = () => true) {
  cpSync(path.join(root, from), path.join(to, from), { recursive: true, dereference: true, filter });
}

function copyProgram(program) {
  const manifest = readJson('package.json');
  for (const file of ['package.json', 'LICENSE', 'README.md', 'docs', 'tools', 'fixtures/plans', 'dist/web'])
    copy(file, program);
  // The desk is what its build made of it.
  const desk = path.join(root, 'src', 'web');
  copy('src', program, (file) => !/\.test\.tsx?$/.test(file) && !file.startsWith(desk));
  copy('scripts/portable', program);
  const wanted = Object.keys(manifest.dependencies).filter(
    (name) => name !== 'node' && !ofTheDesk.test(name),
  );
  for (const place of neededPackages(readJson('package-lock.json'), wanted)) {
    // Packages for other kinds of machines are named in the lock file and not here.
    if (!existsSync(path.join(root, place))) continue;
    const inner = path.join(root, place, 'node_modules');
    copy(place, program, (file) => !file.startsWith(inner) && !isSpare.test(file));
  }
  const node = process.platform === 'win32' ? 'node.exe' : 'node';
  mkdirSync(path.join(program, 'node'));
  cpSync(path.join(root, 'node_modules', 'node', 'bin', node), path.join(program, 'node', node), {
    dereference: true,
  });
}

const settings = (
  party,
) => `# Settings, one a line: NAME=VALUE. docs/operate/settings.md in the program names them all.
# 设置，每行一项：名称=值。全部名称见程序内 docs/operate/settings.md。
# ການຕັ້ງຄ່າ, ແຖວລະອັນ: ຊື່=ຄ່າ. ລາຍຊື່ທັງໝົດຢູ່ docs/operate/settings.md ໃນໂປຣແກຣມ.
${party === undefined ? '# ENTENTE_PARTY=la' : `ENTENTE_PARTY=${party}`}
ENTENTE_EXAMPLE=0
`;

/** Whether the folder's data are held by a running server; its own program is asked. */
function isRunning(folder) {
  if (!existsSync(path.join(folder, 'data'))) return false;
  const asked = spawnSync('sh', [path.join(folder, 'start.sh'), 'plans', 'list'], { encoding: 'utf8' });
  return asked.status === 3;
}

/** Makes the folder and those above it one by one: asked for all at once, Node never comes back from some places that refuse. */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

/** Whole under its name, or not there: never half written. */
function putWhole(file, write) {
  const fresh = `${file}.new`;
  write(fresh);
  renameSync(fresh, file);
}

/** What was written is on the medium, and not in memory alone, before a name says that it is whole. */
function onMedium(folder) {
  if (process.platform !== 'win32') spawnSync('sync', ['-f', folder]);
}

/** The program that stood there before a run that was cut short, and nothing of what that run had begun. */
function tidy(program) {
  if (!existsSync(program) && existsSync(`${program}.old`)) renameSync(`${program}.old`, program);
  for (const rest of [`${program}.new`, `${program}.old`]) rmSync(rest, { recursive: true, force: true });
}

/**
 * Makes the folder, or brings it to this version. The program that is there is given up only once the new one stands whole beside it, and
 * what starts it comes last: what was cut short looks like nothing whole [HO1340].
 */
export function makePortable(folder, party) {
  const program = path.join(folder, 'program');
  const [fresh, old] = [`${program}.new`, `${program}.old`];
  if (existsSync(program) && isRunning(folder)) return 'running';
  makeFolder(folder);
  tidy(program);
  try {
    mkdirSync(fresh);
    copyProgram(fresh);
    onMedium(folder);
    if (existsSync(program)) renameSync(program, old);
    renameSync(fresh, program);
    rmSync(old, { recursive: true, force: true });
    const own = path.join(folder, 'settings.txt');
    if (!existsSync(own)) putWhole(own, (file) => writeFileSync(file, settings(party)));
    for (const name of ['READ-ME.txt', 'Entente.desktop', 'start.sh'])
      putWhole(path.join(folder, name), (file) => {
        cpSync(path.join(root, 'scripts', 'portable', name), file);
        if (name !== 'READ-ME.txt') chmodSync(file, 0o755);
      });
    onMedium(folder);
  } catch (error) {
    giveBack(folder, program);
    throw error;
  }
  return 'made';
}

/** Takes away what was begun, as far as the medium lets it. */
function giveBack(folder, program) {
  try {
    tidy(program);
    for (const name of ['settings.txt', 'READ-ME.txt', 'Entente.desktop', 'start.sh'])
      rmSync(path.join(folder, `${name}.new`), { force: true });
  } catch {
    // It lets nothing be taken away either: what is left is under names that nothing starts.
  }
}

/** Why the folder could not be made, in the three languages: here nobody has chosen one yet. */
function whyNot(folder, { code, message }) {
  const reasons = {
    ENOSPC: [
      'There is not enough room there: some 300 MB must be free, as much again beside a program that is there already.',
      '空间不足：需约300 MB可用空间；已有程序的，更新时另需同样大小的空间。',
      'ບ່ອນຫວ່າງບໍ່ພໍ: ຕ້ອງມີປະມານ 300 MB; ຖ້າມີໂປຣແກຣມຢູ່ແລ້ວ ຕອນອັບເດດຕ້ອງມີອີກເທົ່າກັນ.',
    ],
    EROFS: [
      'It cannot be written: it is a disc, or a stick that is locked.',
      '无法写入：可能是光盘，或存储设备已锁定。',
      'ຂຽນລົງບໍ່ໄດ້: ອາດແມ່ນແຜ່ນ ຫຼື ແຟລດໄດຣບ໌ທີ່ຖືກລັອກ.',
    ],
    EACCES: ['You may not write there.', '没有写入该处的权限。', 'ບໍ່ມີສິດຂຽນລົງບ່ອນນັ້ນ.'],
    ENOTDIR: ['It is no folder.', '该处不是文件夹。', 'ບ່ອນນັ້ນບໍ່ແມ່ນໂຟນເດີ.'],
  };
  const same = { EDQUOT: 'ENOSPC', EPERM: 'EACCES', EEXIST: 'ENOTDIR' };
  const [en, zh, lo] = reasons[code] ?? reasons[same[code]] ?? [message, message, message];
  return `The folder could not be made: ${folder}
  ${en} Data, settings and the program that were in it are as they were.
未能制作文件夹：${folder}
  ${zh}其中原有的数据、设置和程序均保持原样。
ສ້າງໂຟນເດີບໍ່ສຳເລັດ: ${folder}
  ${lo} ຂໍ້ມູນ, ການຕັ້ງຄ່າ ແລະ ໂປຣແກຣມທີ່ມີຢູ່ແລ້ວ ຍັງຄືເກົ່າ.`;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  const { values, positionals } = parseArgs({
    options: { party: { type: 'string' } },
    allowPositionals: true,
  });
  const [given] = positionals;
  if (given === undefined || (values.party !== undefined && !/^[a-z][a-z0-9-]*$/.test(values.party))) {
    console.error('npm run portable -- FOLDER [--party CODE]');
    process.exit(2);
  }
  installWhatIsMissing();
  if (!buildDeskWhenStale()) process.exit(1);
  const folder = path.resolve(process.env.INIT_CWD ?? '.', given);
  try {
    if (makePortable(folder, values.party) === 'running') {
      console.error(`Entente is running from ${folder}: stop it first. Nothing was changed.
Entente 正在此文件夹中运行，请先停止：${folder}。未作任何更改。
Entente ກຳລັງແລ່ນຢູ່ໃນໂຟນເດີນີ້ ກະລຸນາປິດກ່ອນ: ${folder}. ບໍ່ມີການປ່ຽນແປງໃດໆ.`);
      process.exit(3);
    }
    console.log(`${folder}\n  start.sh, Entente.desktop, READ-ME.txt, settings.txt, program`);
  } catch (error) {
    console.error(whyNot(folder, error));
    process.exit(1);
  }
}
