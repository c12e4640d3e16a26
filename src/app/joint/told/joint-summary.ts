/**
 * What an entry of the joint log is about, in one line: as in the own log, and with the name that the joint log has for the thing where
 * it has one, so that lines of one kind are told apart [AP1851].
 */
import { isJsonObject, type Json } from '../../../base/index.ts';
import { type LocalName, parsePackageRegister } from '../../../plan/index.ts';
import { objectType } from '../../../plan/objects/index.ts';
import type { Message } from '../../../views/index.ts';
import { type LogGlossary, nameFacts, summaryOfRegister } from '../../log/visible-entries.ts';
import type { StoreReader } from '../../ports/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import { jointName, tellingContents } from './joint-names.ts';

/** The title that a list carries in its value: a package's, or that of a record for the public. */
async function titleOf(r: StoreReader, { planId, state }: JointBook, register: string): Promise<LocalName> {
  const held = state.registers[register];
  const [content] = held === undefined ? [] : tellingContents(held);
  const value: Json = content === undefined ? null : await jointValue(r, planId, content);
  if (!isJsonObject(value) || !isJsonObject(value.title)) return {};
  const texts = Object.entries(value.title).filter(([, text]) => typeof text === 'string' && text !== '');
  return Object.fromEntries(texts);
}

async function nameOf(r: StoreReader, book: JointBook, register: string): Promise<LocalName> {
  const { type, id } = parseRegister(register);
  if (objectType(type) !== null) return jointName(r, book.planId, book.state, `${type}/${id}`);
  const isList = type === 'public' || parsePackageRegister(register) !== null;
  return isList ? titleOf(r, book, register) : {};
}

/** The line; `local` is the register's name in the own log. */
export async function jointSummary(
  r: StoreReader,
  book: JointBook,
  { register, local, value }: { readonly register: string; readonly local: string; readonly value: Json },
  glossary: LogGlossary,
): Promise<Message> {
  const summary = summaryOfRegister(local, value, glossary);
  const name = nameFacts(await nameOf(r, book, register));
  return { ...summary, facts: { ...name, ...summary.facts } };
}
