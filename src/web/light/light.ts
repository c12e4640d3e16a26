/**
 * The script of light pages: keeps what is typed, sends in the background, and where no answer came sends the very same again
 * when the line is back [DK822]. Without it the form is posted by the browser and everything works but the keeping.
 */
import './light.css';
import { type Entries, findDraft, isSameContent, type KeptDraft, keepDraft, type Shelf } from './draft.ts';

/** How long an answer may take, and how long to wait before trying again, in milliseconds. */
const PATIENCE = 60_000;
const PAUSE = 15_000;

function openShelf(): Shelf | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Names that the form fills in itself. */
const own = /^(key|body|period|\d+\.ref)$/;

function entriesOf(form: HTMLFormElement): { entries: Entries; files: boolean } {
  const all = [...new FormData(form)];
  const entries = all.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  const files = all.some(([, value]) => typeof value !== 'string' && value.name !== '');
  return { entries, files };
}

/** Puts values back and opens what holds any that differ from those drawn. */
function fillIn(form: HTMLFormElement, entries: Entries): void {
  const typed = new Map(entries);
  for (const field of form.elements) {
    const isField =
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement;
    if (!isField || field.name === '' || own.test(field.name) || field.type === 'file') continue;
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      field.checked = typed.has(field.name);
      continue;
    }
    const value = typed.get(field.name);
    if (value === undefined || value === field.value) continue;
    field.value = value;
    const fold = field.closest('details');
    if (fold !== null) fold.open = true;
  }
}

/** A form whose draft is kept, and how it is sent. */
class KeptForm {
  readonly #form: HTMLFormElement;
  readonly #shelf = openShelf();
  readonly #words: DOMStringMap;
  readonly #drawn: Entries;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#words = form.dataset;
    this.#drawn = entriesOf(form).entries;
    form.addEventListener('input', () => this.#typed());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const { entries, files } = entriesOf(form);
      void this.#send(new FormData(form), entries, files);
    });
    addEventListener('online', () => this.#online());
    this.#takeUp();
  }

  get #draft(): string {
    return this.#words.draft ?? '';
  }

  #keep(kept: KeptDraft | null): void {
    keepDraft(this.#shelf, this.#draft, kept);
  }

  #tell(text: string | undefined, ...more: Node[]): void {
    document.getElementById('own-state')?.replaceChildren(text ?? '', ' ', ...more);
  }

  #typed(): void {
    const { entries, files } = entriesOf(this.#form);
    const isUntouched = isSameContent(entries, this.#drawn) && this.#words.problem === undefined;
    this.#keep(isUntouched ? null : { entries, files, sent: false });
    this.#tell(isUntouched ? '' : this.#words.kept);
  }

  /** What was kept before: put back, and where no answer had come to it sent again. */
  #takeUp(): void {
    if (this.#words.problem !== undefined) this.#typed();
    const found = this.#words.problem === undefined ? findDraft(this.#shelf, this.#draft) : null;
    if (found === null) return;
    fillIn(this.#form, found.entries);
    if (found.sent && !found.files) void this.#send(toForm(found.entries), found.entries, false);
    else this.#tell(found.files ? this.#words.files : this.#words.found, this.#dropButton());
  }

  #dropButton(): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.#words.drop ?? '';
    button.addEventListener('click', () => {
      this.#keep(null);
      location.reload();
    });
    return button;
  }

  #online(): void {
    const waiting = findDraft(this.#shelf, this.#draft);
    if (waiting?.sent !== true || this.#isSending || !this.#form.isConnected) return;
    const { entries, files } = waiting;
    const isHere = isSameContent(entriesOf(this.#form).entries, entries);
    if (!files || isHere)
      void this.#send(isHere ? new FormData(this.#form) : toForm(entries), entries, files);
  }

  /** What was typed after the sending began: a draft over what has arrived now; null where there is none. */
  #typedSince(sent: Entries): KeptDraft | null {
    const { entries, files } = entriesOf(this.#form);
    if (isSameContent(entries, sent)) return null;
    return { entries: entries.filter(([name]) => !name.endsWith('.version')), files, sent: false };
  }

  async #send(body: FormData, entries: Entries, files: boolean): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    clearTimeout(this.#timer);
    this.#keep({ entries, files, sent: true });
    this.#tell(this.#words.sending);
    const answer = await ask(this.#form.action, body);
    this.#isSending = false;
    if (answer === null) {
      this.#tell(this.#words.waiting);
      this.#timer = setTimeout(() => void this.#send(body, entries, files), PAUSE);
      return;
    }
    const to = new URL(answer.url);
    const hasArrived = to.searchParams.has('sent');
    // The answer is known now: what was kept under this key is not sent again.
    this.#keep(hasArrived ? this.#typedSince(entries) : { entries, files, sent: false });
    if (hasArrived) location.replace(to.href);
    else if (to.pathname === '/sign-in') {
      this.#tell(this.#words.out);
      location.assign(to.href);
    } else redraw(answer.html);
  }
}

function toForm(entries: Entries): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

/** The page that answers and its address; null where it is not known whether anything arrived. */
async function ask(address: string, body: FormData): Promise<{ url: string; html: string } | null> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch(address, { method: 'POST', body, signal });
    return answer.status >= 500 ? null : { url: answer.url, html: await answer.text() };
  } catch {
    return null;
  }
}

/** Shows the page that the server drew in place of this one. */
function redraw(html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html').getElementById('desk');
  const here = document.getElementById('desk');
  if (next === null || here === null) return;
  here.replaceChildren(...next.childNodes);
  start();
  here.querySelector('[role=alert]')?.scrollIntoView();
}

function start(): void {
  const form = document.getElementById('own');
  if (form instanceof HTMLFormElement) new KeptForm(form);
}

start();
