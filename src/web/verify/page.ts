/**
 * The page that checks statements from a file, without a server: one HTML file that holds everything. It reads the chosen
 * zip, checks it on this device and shows what it proves, in the reader's language. It has no way to send anything: its
 * content security policy allows no connection.
 */
import {
  actName,
  type ProvenEntry,
  type ProvenStatement,
  reasonOf,
  type StatementRefusal,
  statementChecker,
} from '../../ledger/verify/index.ts';
import { scriptSha256, strictVerify } from './strict-ed25519.ts';

const languages = ['zh', 'lo', 'en'] as const;
type Language = (typeof languages)[number];
type Words = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** One for as long as the page is open: of further statements of a plan the genesis is known. */
const checkStatement = statementChecker({ verify: strictVerify, sha256: scriptSha256 });

function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${id}`);
  return found;
}

const words: Words = JSON.parse(byId('words', HTMLScriptElement).text);
let language: Language = languages.find((each) => navigator.language.startsWith(each)) ?? 'en';
/** What is shown now, to be said again in another language. */
let shown: () => void = () => undefined;

function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const message = words[language][key] ?? key;
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

type Content = Node | string | null;

function make(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly Content[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content.filter((each) => each !== null));
  return element;
}

function row(term: string, ...details: readonly Content[]): readonly HTMLElement[] {
  return [make('dt', {}, term), make('dd', {}, ...details)];
}

/** A party by its name in the reader's language. */
function nameOf({ genesis }: ProvenStatement, letter: string): string {
  const party = genesis.parties.find((each) => each.letter === letter);
  return party?.names[language] ?? party?.names.en ?? party?.code ?? letter;
}

function timeElement(unixSeconds: number): HTMLElement {
  const text = new Date(unixSeconds * 1_000).toISOString().replace('.000Z', 'Z');
  return make('time', { datetime: text }, text);
}

function entryElement(statement: ProvenStatement, proven: ProvenEntry): HTMLElement {
  const { entry, letter, seq, cosigned, disclosures, id } = proven;
  const { kind, reg, item, body, at } = entry;
  const disclosed = disclosures.map(({ name, value }) =>
    make('li', {}, `${name}: `, make('code', {}, JSON.stringify(value))),
  );
  return make(
    'article',
    {},
    make('h3', {}, say('outsider.entry', { seq, party: nameOf(statement, letter) })),
    make('p', { class: 'id' }, make('code', {}, id)),
    make(
      'dl',
      {},
      ...row(say('outsider.act'), say(`outsider.kind.${actName(kind)}`)),
      ...(reg === undefined ? [] : row(say('outsider.subject'), make('code', {}, reg))),
      ...row(say('outsider.claimed'), make('time', { datetime: at }, at)),
      ...cosigned.flatMap((by) =>
        row(say('outsider.registered', { party: nameOf(statement, by.letter) }), timeElement(by.time)),
      ),
      ...(item === undefined ? [] : row(say('outsider.refers'), make('code', {}, item))),
      ...(body === undefined ? [] : row(say('outsider.says'), make('code', {}, JSON.stringify(body)))),
      ...(disclosed.length === 0 ? [] : row(say('outsider.disclosed'), make('ul', {}, ...disclosed))),
    ),
  );
}

function showProven(statement: ProvenStatement): void {
  const { isOriginProven, genesisHash, genesis, entries, blobs } = statement;
  const verdict = isOriginProven ? 'verified' : 'unproven';
  const parties = genesis.parties.map(({ letter }) => make('li', {}, nameOf(statement, letter)));
  show(
    verdict,
    make('h2', {}, say(`outsider.verdict.${verdict}`)),
    isOriginProven
      ? make('p', {}, make('code', {}, genesisHash))
      : make('p', {}, say('outsider.verdict.unproven-advice', { hash: genesisHash })),
    make('p', {}, say('outsider.limit')),
    make('h3', {}, say('outsider.parties')),
    make('ul', {}, ...parties),
    ...entries.map((entry) => entryElement(statement, entry)),
    ...(blobs.length === 0
      ? []
      : [
          make('h3', {}, say('outsider.blobs')),
          make('ul', {}, ...blobs.map((blob) => make('li', {}, make('code', {}, blob)))),
        ]),
  );
}

function showRefused({ fault, file }: StatementRefusal): void {
  show(
    'refused',
    make('h2', {}, say('outsider.verdict.refused')),
    make('p', {}, say(`outsider.reason.${reasonOf(fault)}`)),
    file === '' ? null : make('p', {}, say('outsider.reason.where', { file })),
    make('p', { class: 'id' }, make('code', {}, fault)),
  );
}

function show(verdict: string, ...content: readonly Content[]): void {
  const result = byId('result', HTMLElement);
  result.dataset.verdict = verdict;
  result.replaceChildren(...content.filter((each) => each !== null));
}

async function check(): Promise<void> {
  byId('result', HTMLElement).replaceChildren();
  const file = byId('file', HTMLInputElement).files?.[0];
  const given = byId('hash', HTMLInputElement).value.trim();
  if (file === undefined) return showAgain(() => show('none', make('p', {}, say('outsider.choose'))));
  if (given !== '' && !/^[A-Za-z0-9_-]{43}$/.test(given))
    return showAgain(() => show('none', make('p', {}, say('outsider.hash-form'))));
  const zip = new Uint8Array(await file.arrayBuffer());
  const proven = checkStatement(zip, given === '' ? null : given);
  showAgain(() => (proven.ok ? showProven(proven.value) : showRefused(proven.error)));
}

function showAgain(how: () => void): void {
  shown = how;
  how();
}

function speak(next: Language): void {
  language = next;
  document.documentElement.lang = next === 'zh' ? 'zh-Hans' : next;
  document.title = say('outsider.title');
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]'))
    element.textContent = say(element.dataset.say ?? '');
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset.language === next));
  shown();
}

for (const each of languages)
  byId(`language-${each}`, HTMLButtonElement).addEventListener('click', () => speak(each));
byId('form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  void check();
});
speak(language);
