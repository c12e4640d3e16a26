/**
 * Stands in the document before everything else and hears what is pressed and typed on a page that is drawn but not alive
 * yet [DK1865–DK1867]. Presses are kept and carried out in order once the page says that it is ready, each once and only where
 * its button still stands and may be pressed; what was typed or chosen is told to the page. What works without script
 * (links, forms with an address, folds) is left to the browser. If the page's script does not come, it says so, and then
 * nothing that was pressed is done later. It knows nothing of the desk but the mark `data-ready`. It is a classic script, which
 * the first paint waits for beside the style sheet, and imports nothing.
 */
export {};

/** How long until it is told that the page is still on its way: after a press, and where nobody pressed; milliseconds. */
const SOON = 1_500;
const LATE = 8_000;
/** How old a press may become: who has waited so long may have gone, and nothing happens behind their back. */
const PATIENCE = 120_000;
/** How long a page may still take after something broke: not all that breaks keeps it from waking up. */
const BROKEN = 2_000;
const kinds = 'button, [role="button"], [role="tab"]';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const words = document.currentScript instanceof HTMLScriptElement ? document.currentScript.dataset : {};
const shelf = `entente:early:${location.pathname}${location.search}`;
const typed = new Map<Field, string>();
let presses: HTMLElement[] = [];
let state: 'waiting' | 'lost' | 'ready' = 'waiting';
/** Where a pointer went down before the page was ready: its click may come after. */
let down: HTMLElement | null = null;
let composing: EventTarget | null = null;
let note: HTMLElement | null = null;
let patience: ReturnType<typeof setTimeout> | undefined;

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;
const isBox = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');

/** The button that only the page's script can answer for; null where the browser can. */
function pressed(target: EventTarget | null): HTMLElement | null {
  const found = target instanceof Element ? target.closest<HTMLElement>(kinds) : null;
  if (found === null || found.closest('#desk') === null || !isFree(found)) return null;
  if (!(found instanceof HTMLButtonElement) || found.type === 'button') return found;
  const isNative =
    found.type === 'reset' || found.hasAttribute('formaction') || found.form?.hasAttribute('action');
  return isNative ? null : found;
}

/** It stands on the page, may be pressed, and no window stands before it. */
function isFree(element: HTMLElement): boolean {
  if (!element.isConnected || element.matches(':disabled, [aria-disabled="true"]')) return false;
  return element.closest('[inert], [aria-hidden="true"]') === null;
}

function keep(element: HTMLElement): void {
  if (state === 'lost') {
    tell(words.lost);
    return;
  }
  if (presses.includes(element)) return;
  presses.push(element);
  element.setAttribute('data-waits', '');
  if (presses.length === 1) setTimeout(() => state === 'waiting' && tell(words.coming), SOON);
  patience ??= setTimeout(lose, PATIENCE);
}

function forget(): void {
  for (const element of presses) element.removeAttribute('data-waits');
  presses = [];
  clearTimeout(patience);
  patience = undefined;
}

/** From here on nothing that was pressed is done, for that is what is said. */
function lose(): void {
  if (state !== 'waiting') return;
  state = 'lost';
  forget();
  tell(words.lost);
}

function tell(text: string | undefined): void {
  if (text === undefined || document.body === null) return;
  if (note === null) {
    note = document.createElement('div');
    note.className = 'early-note';
    note.setAttribute('role', 'status');
    document.body.append(note);
  }
  const said = document.createElement('p');
  said.textContent = text;
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'button button-plain';
  again.textContent = words.again ?? '';
  again.addEventListener('click', () => location.reload());
  note.replaceChildren(said, again);
}

// ── What is heard while the page is not ready ──

const stop = (event: Event) => event.stopImmediatePropagation();

/** Half a press must not reach a page that wakes up in the middle of it: the whole is carried out later. */
function onHalf(event: Event): void {
  if (!event.isTrusted) return;
  if (state === 'ready') {
    if (event.type === 'pointerdown') down = null;
    return;
  }
  const element = pressed(event.target);
  if (event.type === 'pointerdown') down = element;
  if (element !== null) stop(event);
}

function onClick(event: Event): void {
  if (!event.isTrusted) return;
  const element = pressed(event.target);
  if (state === 'ready') {
    if (element !== null && element === down) {
      stop(event);
      event.preventDefault();
      setTimeout(() => carryOut(element));
    }
    down = null;
    return;
  }
  if (element === null) return;
  stop(event);
  event.preventDefault();
  keep(element);
}

function onKey(event: KeyboardEvent): void {
  if (state === 'ready' || !event.isTrusted || (event.key !== 'Enter' && event.key !== ' ')) return;
  const element = pressed(event.target);
  if (element === null) return;
  stop(event);
  // A button of the browser's own answers with a click; others have only the key.
  if (element instanceof HTMLButtonElement) return;
  event.preventDefault();
  if (event.type === 'keydown') keep(element);
}

/** A form without an address is the script's; one with an address goes its way, and the page with it. */
function onSubmit(event: Event): void {
  const form = event.target;
  if (state === 'ready' || !(form instanceof HTMLFormElement) || form.hasAttribute('action')) return;
  stop(event);
  event.preventDefault();
  keep(form);
}

function onTyped({ target }: Event): void {
  if (state !== 'ready' && isField(target) && target.closest('#desk') !== null)
    typed.set(target, target.value);
}

// ── What is done once it is ready ──

function carryOut(element: HTMLElement): void {
  element.removeAttribute('data-waits');
  if (!isFree(element)) return;
  if (element instanceof HTMLFormElement) element.requestSubmit();
  else element.click();
}

/** Tells the page what a field holds, as if it were typed now; what stands in it is not touched, nor the caret. */
function tellTyped(was: Field, value: string): void {
  const here = was.isConnected ? was : document.getElementById(was.id);
  if (!isField(here)) return;
  if (here === composing) {
    here.addEventListener('compositionend', () => setTimeout(() => tellTyped(here, here.value)), {
      once: true,
    });
    return;
  }
  if (isBox(here)) {
    tellBox(here, isBox(was) && was.checked);
    return;
  }
  const isFile = here instanceof HTMLInputElement && here.type === 'file';
  if (!isFile && here.value !== value) here.value = value;
  // React hears only of values that differ from the one that it remembers beside the field.
  Reflect.get(here, '_valueTracker')?.setValue?.(`${value}\u0000`);
  for (const type of ['input', 'change']) here.dispatchEvent(new Event(type, { bubbles: true }));
}

/** A box is pressed once more from where it was drawn. */
function tellBox(box: HTMLInputElement, isChosen: boolean): void {
  if (isChosen === box.defaultChecked || (box.type === 'radio' && !isChosen)) return;
  const group = box.type === 'radio' ? document.getElementsByName(box.name) : [];
  box.checked = !isChosen;
  for (const other of group)
    if (other instanceof HTMLInputElement && other.form === box.form && other.defaultChecked)
      other.checked = true;
  box.click();
}

/** One after the other, each in a task of its own, so that the page has drawn what the one before changed. */
function wake(): void {
  state = 'ready';
  note?.remove();
  clearTimeout(patience);
  forgetTyped();
  const steps = [
    ...[...typed].map(
      ([field, value]) =>
        () =>
          tellTyped(field, value),
    ),
    ...presses.map((element) => () => carryOut(element)),
  ];
  const next = () => {
    const step = steps.shift();
    if (step === undefined) return;
    step();
    setTimeout(next);
  };
  setTimeout(next);
}

// ── What was typed outlives loading the page again ──

function forgetTyped(): void {
  try {
    sessionStorage.removeItem(shelf);
  } catch {
    // No storage: nothing was kept.
  }
}

function keepTyped(): void {
  if (state === 'ready') return;
  const lines = [...typed].flatMap(([field, value]) => {
    const isSecret = field instanceof HTMLInputElement && /^(password|file|hidden)$/.test(field.type);
    return field.id === '' || isSecret ? [] : [[field.id, value, isBox(field) && field.checked]];
  });
  try {
    if (lines.length > 0) sessionStorage.setItem(shelf, JSON.stringify(lines));
  } catch {
    // What is typed still stands on the page.
  }
}

function findTyped(): void {
  if (state === 'ready') return;
  try {
    const lines: [string, string, boolean][] = JSON.parse(sessionStorage.getItem(shelf) ?? '[]'); // keepTyped wrote it
    for (const [id, value, isChosen] of lines) {
      const field = document.getElementById(id);
      if (!isField(field) || typed.has(field)) continue;
      if (isBox(field)) field.checked = isChosen;
      else field.value = value;
      typed.set(field, value);
    }
  } catch {
    // Another's words, or none: nothing is put back.
  }
}

for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'touchstart', 'touchend'])
  addEventListener(type, onHalf, { capture: true, passive: true });
for (const type of ['keydown', 'keyup'] as const) addEventListener(type, onKey, { capture: true });
addEventListener('click', onClick, { capture: true });
addEventListener('submit', onSubmit, { capture: true });
for (const type of ['input', 'change']) addEventListener(type, onTyped, { capture: true });
addEventListener('compositionstart', ({ target }) => (composing = target), { capture: true });
addEventListener('compositionend', () => (composing = null), { capture: true });
document.addEventListener('DOMContentLoaded', findTyped);
addEventListener('pagehide', keepTyped);
// Whoever goes elsewhere does not want here what they pressed before.
addEventListener('beforeunload', () => state === 'ready' || forget());
// A script that did not come, or broke before the page was ready.
const onBroken = ({ target }: Event) => {
  if (target === window || target instanceof HTMLScriptElement) setTimeout(lose, BROKEN);
};
addEventListener('error', onBroken, { capture: true });
addEventListener('unhandledrejection', onBroken);
setTimeout(() => state === 'waiting' && tell(words.coming), LATE);

const html = document.documentElement;
const observer = new MutationObserver(() => {
  if (html.dataset.ready === undefined) return;
  observer.disconnect();
  wake();
});
observer.observe(html, { attributes: true, attributeFilter: ['data-ready'] });
