/**
 * Every settled thing of a plan lives in a register `<type>/<id>/<field>`. An act is a list of facts; each fact becomes
 * one `propose` entry. `plan` decides which facts an act needs and what a settled register means; it knows no log.
 */
import type { Json } from '../base/index.ts';

/** What an act settles: the value of one register. */
export interface Fact {
  readonly register: string;
  readonly value: Json;
  /** True for what only its author changes: the entry reports instead of proposing. */
  readonly reports?: boolean;
}
