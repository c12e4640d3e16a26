/**
 * What a compiled catalogue is: for each key either the words or a function that puts values into them.
 * A catalogue holds no code but these functions; how numbers and plurals are written comes from `Scribe`.
 */
import type { MessageKey } from './compiled/keys.ts';

/** Values for the placeholders of a message. Numbers are written in the language's own way. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** What the functions of a catalogue are handed. */
export interface Scribe {
  /** A value as text. A placeholder without its value stays visible as `{name}`. */
  value(values: MessageValues, name: string): string;
  /** The case of a plural: an exact one (`=0`) before the language's category. */
  plural(values: MessageValues, name: string, cases: readonly string[]): string;
  /** The case of a select, `other` where none fits. */
  select(values: MessageValues, name: string, cases: readonly string[]): string;
}
export type CompiledMessage = string | ((values: MessageValues, scribe: Scribe) => string);

/** Every key has its message: a language with a gap does not compile. */
export type Catalogue = Readonly<Record<MessageKey, CompiledMessage>>;
