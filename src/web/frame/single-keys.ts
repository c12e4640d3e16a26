/**
 * Single keys as commands (`j`, `a`, `/`). They can be switched off, for whoever speaks to the machine or rests a hand on
 * the keys; the choice is kept by the browser and holds on every page.
 */
import { useSyncExternalStore } from 'react';
import { isTyping } from './keys.ts';

const kept = 'entente.single-keys';
const changed = 'entente:single-keys';

/** Whether single keys act, and the way to switch them. */
export function useSingleKeys(): readonly [on: boolean, switchTo: (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, singleKeysOn, () => true), keepSingleKeys];
}

/** The part of a key press that says whether it is a command. */
export type KeyPress = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'defaultPrevented' | 'target'>;

/** True where a press may be taken as a command: keys on, nothing held, nobody writing, no menu or dialog open around it. */
export function isCommand(event: KeyPress): boolean {
  if (!singleKeysOn() || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey)
    return false;
  if (isTyping(event.target)) return false;
  return !(
    event.target instanceof HTMLElement && event.target.closest('[role="menu"], [role="dialog"]') !== null
  );
}

function subscribe(listen: () => void): () => void {
  window.addEventListener(changed, listen);
  return () => window.removeEventListener(changed, listen);
}

function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(kept) !== 'off';
  } catch {
    return true;
  }
}

function keepSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(kept);
    else localStorage.setItem(kept, 'off');
  } catch {
    // A browser that keeps nothing asks again next time.
  }
  window.dispatchEvent(new Event(changed));
}
