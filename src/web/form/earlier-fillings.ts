/**
 * Answers that are not saved when another file is chosen: those whose proposals the new file holds too go over into it, the rest
 * stays with the file that it belongs to, and one can go back there. Nothing is dropped but by closing the page [SY1071].
 */
import type { Filling } from './filling.ts';

/** Forms that were begun on this page and still hold answers that are not saved. */
export class EarlierFillings {
  #held: readonly Filling[] = [];

  /** Oldest first. */
  get held(): readonly Filling[] {
    return this.#held;
  }

  /** True while one of them holds something that is not saved. */
  get areUnsaved(): boolean {
    return this.#held.length > 0;
  }

  /** Sets a form aside for the file that is chosen now; one without unsaved answers is not needed any more. */
  setAside(filling: Filling | null): void {
    if (filling === null || this.#held.includes(filling)) return;
    this.#held = [...this.#held, filling].filter(({ unsaved }) => unsaved.length > 0);
  }

  /** Lets a new form take over what it can; answers how many answers it did. */
  giveTo(filling: Filling): number {
    const taken = this.#held.reduceRight((n, earlier) => n + filling.takeOver(earlier), 0);
    this.#held = this.#held.filter(({ unsaved }) => unsaved.length > 0);
    return taken;
  }

  /** Goes back to a form that was set aside; the one that was open is set aside in its place. */
  goBack(to: Filling, from: Filling | null): Filling {
    this.#held = this.#held.filter((one) => one !== to);
    this.setAside(from);
    return to;
  }
}
