/** Keys that every editor of the review means alike: Ctrl+Enter registers, Escape leaves. */
import type { KeyboardEvent } from 'react';

/** The handler for an editor's keys. */
export function formKeys(save: () => void, leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
