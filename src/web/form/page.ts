/**
 * The offline form: one HTML file that reads an exchange file, shows in plain words what it proposes, and writes the answers
 * into a file for the node of the party. It has no way to send anything, holds no key and signs nothing [SY1003].
 */
import { err, ok, type Result } from '../../base/index.ts';
import {
  formatDate,
  type Language,
  type MessageKey,
  type MessageValues,
  translate,
} from '../../i18n/index.ts';
import { Drawing, make } from './draw.ts';
import { EarlierFillings } from './earlier-fillings.ts';
import { Filling } from './filling.ts';
import type { Chosen } from './kind-of-chosen.ts';
import { type FilesProblem, MOST_BYTES, readChosen } from './read-files.ts';
import { sayDetail } from './say-detail.ts';

const languages = ['zh', 'lo', 'en'] as const;

function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${id}`);
  return found;
}

let language: Language = languages.find((each) => navigator.language.startsWith(each)) ?? 'en';
let filling: Filling | null = null;
let problem: FilesProblem | null = null;
let carried = 0;
const earlier = new EarlierFillings();

function say(key: MessageKey, values: MessageValues = {}): string {
  return translate(language, key, values);
}

const files = byId('file', HTMLInputElement);
const hash = byId('hash', HTMLInputElement);
const person = byId('person', HTMLInputElement);
const day = byId('day', HTMLInputElement);
const party = byId('party', HTMLSelectElement);
const note = byId('note', HTMLElement);
const reading = byId('reading', HTMLElement);
const main = byId('main', HTMLElement);

/** The day by this device's clock, as the field takes it. */
function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function tell(words: string, look: 'plain' | 'care' = 'plain'): void {
  note.dataset.look = look;
  note.textContent = words;
}

/** What was carried over from another file, and what is kept of others, each with the way back to it. */
function drawEarlier(): readonly HTMLElement[] {
  const came = carried === 0 ? [] : [make('p', {}, say('form.carried', { n: carried }))];
  const past = filling?.past ?? 0;
  if (past > 0) came.push(make('p', {}, say('form.begun-past', { n: past })));
  const kept = earlier.held.map((one) => {
    const { bundle } = one.read;
    const from = new Drawing(one, language, count).nameOf(bundle.from);
    const back = make(
      'button',
      { type: 'button' },
      say('form.kept-back', { party: from, day: dayOf(bundle.created) }),
    );
    back.addEventListener('click', () => {
      filling = earlier.goBack(one, filling);
      problem = null;
      carried = 0;
      draw();
      note.scrollIntoView({ block: 'nearest' });
    });
    return make('p', {}, say('form.kept', { n: one.unsaved.length }), ' ', back);
  });
  return [...came, ...kept];
}

/** The day of a time that a bundle states, in the reader's way; as it stands where it is none. */
function dayOf(created: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(created)?.[0];
  return day === undefined ? created : formatDate(language, day);
}

/** Everything that depends on the file and the language, anew. */
function draw(): void {
  const refusal = byId('refusal', HTMLElement);
  refusal.textContent =
    problem === null
      ? ''
      : say(`form.fault.${problem.fault}`, {
          name: problem.name,
          missing: problem.missing.join(' '),
          n: problem.missing.length,
        });
  byId('details', HTMLElement).replaceChildren(
    ...(problem?.details ?? []).map((detail) => make('li', {}, sayDetail(language, detail))),
  );
  byId('earlier', HTMLElement).replaceChildren(...drawEarlier());
  byId('filled', HTMLElement).hidden = filling === null;
  if (filling === null) return;
  const drawing = new Drawing(filling, language, count);
  byId('about', HTMLElement).replaceChildren(...drawing.about(hash.value.trim()));
  byId('proposals', HTMLElement).replaceChildren(...drawing.proposals());
  party.replaceChildren(...filling.parties.map((letter) => new Option(drawing.nameOf(letter), letter)));
  party.value = filling.party;
  person.value = filling.person;
  day.value = filling.day;
  count();
}

function count(): void {
  if (filling === null) return;
  const { answers, proposals } = filling;
  tell(say('form.count', { n: answers.length, m: proposals.length }));
}

/** Says what is missing and goes to it; true where nothing is. */
function isComplete(): boolean {
  const lacking = filling?.lacking ?? null;
  if (lacking === null) return filling !== null;
  tell(say(`form.lacking.${lacking.what}`), 'care');
  const [item] = lacking.items;
  if (item !== undefined) document.getElementById(`reason ${item}`)?.focus();
  if (lacking.what === 'person') person.focus();
  return false;
}

/** The bytes of one file; none of what is too large is read, and none comes of a stick that was pulled. */
async function bytesOf(file: File): Promise<Result<Chosen, FilesProblem>> {
  const { name } = file;
  if (file.size > MOST_BYTES) return err({ fault: 'too-large', name, missing: [] });
  const buffer = await file.arrayBuffer().catch(() => null);
  if (buffer === null) return err({ fault: 'unread', name, missing: [] });
  return ok({ name, bytes: new Uint8Array(buffer) });
}

/** What the files hold. */
async function readAll(files: readonly File[]): ReturnType<typeof readChosen> {
  const chosen: Chosen[] = [];
  for (const one of await Promise.all(files.map(bytesOf))) {
    if (!one.ok) return one;
    chosen.push(one.value);
  }
  return readChosen(chosen);
}

let choices = 0;

/** Reads what was chosen and says that it does. Where something else is chosen meanwhile, that counts. */
async function readFiles(): Promise<void> {
  const chosen = [...(files.files ?? [])];
  if (chosen.length === 0) return;
  choices += 1;
  const choice = choices;
  earlier.setAside(filling);
  const before = filling;
  filling = null;
  problem = null;
  carried = 0;
  main.setAttribute('aria-busy', 'true');
  reading.textContent = say('form.reading');
  draw();
  const read = await readAll(chosen);
  if (choice !== choices) return;
  filling = read.ok ? new Filling(read.value, today()) : null;
  if (filling !== null) {
    carried = earlier.giveTo(filling);
    if (before !== null) filling.takeOver(before);
  }
  problem = read.ok ? null : read.error;
  main.removeAttribute('aria-busy');
  reading.textContent = '';
  draw();
}

function save(): void {
  if (filling === null || !isComplete()) return;
  const { name, bytes } = filling.file();
  const address = URL.createObjectURL(
    new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  filling.saved();
  tell(say('form.saved', { name }));
}

function print(): void {
  if (filling === null || !isComplete()) return;
  const sheet = new Drawing(filling, language, count).sheet();
  byId('sheet', HTMLElement).replaceChildren(...sheet);
  window.print();
}

function speak(next: Language): void {
  language = next;
  document.documentElement.lang = next === 'zh' ? 'zh-Hans' : next;
  document.title = say('form.title');
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]')) {
    const key = labels.find((each) => each === element.dataset.say);
    if (key !== undefined) element.textContent = say(key);
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset.language === next));
  draw();
}

/** What stands in the page itself. */
const labels = [
  'form.title',
  'form.lead',
  'form.file',
  'form.file-help',
  'form.hash',
  'form.hash-help',
  'form.party',
  'form.person',
  'form.day',
  'form.save',
  'form.print',
  'form.after',
] as const satisfies readonly MessageKey[];

for (const each of languages)
  byId(`language-${each}`, HTMLButtonElement).addEventListener('click', () => speak(each));
files.addEventListener('change', () => void readFiles());
hash.addEventListener('input', draw);
party.addEventListener('change', () => {
  if (filling === null) return;
  filling.party = party.value;
  draw();
});
person.addEventListener('input', () => {
  if (filling !== null) filling.person = person.value;
});
day.addEventListener('input', () => {
  if (filling !== null && day.value !== '') filling.day = day.value;
});
byId('save', HTMLButtonElement).addEventListener('click', save);
byId('print', HTMLButtonElement).addEventListener('click', print);
window.addEventListener('beforeunload', (event) => {
  if (earlier.areUnsaved || (filling?.unsaved.length ?? 0) > 0) event.preventDefault();
});
speak(language);
