/**
 * Proposals as people read them: what the thing is, where this node shows it, the words of the text beside it, each value
 * beside what is agreed, and how what this node holds itself stands to it [AP880]. Names that this node
 * has not are those that the joint log gives; what nobody gave has none.
 */
import {
  canonicalText,
  isJsonObject,
  type Json,
  type JsonObject,
  jsonText,
  placeName,
  type Span,
} from '../../../base/index.ts';
import {
  type JointClaimName,
  type PartyValue,
  parseJointClaim,
  parsePublicRegister,
  readJointPackage,
  readPublicRecord,
} from '../../../plan/index.ts';
import { objectType, parseRef, refsIn, WHOLE } from '../../../plan/objects/index.ts';
import {
  type Cell,
  none,
  plain,
  type RefViews,
  say,
  several,
  type ToldLine,
  type ToldRegister,
  toldCut,
  toldCutPlace,
  toldField,
  toldLines,
  words,
} from '../../../views/index.ts';
import type { Actor } from '../../actor.ts';
import { nameRefs, nowhere } from '../../objects/name-refs.ts';
import { sightOf } from '../../objects/sight.ts';
import type { App, StoreReader } from '../../ports/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import { claimWords, disclosedWords } from '../claims/claim-words.ts';
import { disagreementOf } from '../disagreements/disagreement-state.ts';
import type { JointBook } from '../joint-book.ts';
import { ownName } from '../register-names.ts';
import { placesOfCuts, toShared } from '../shared-values.ts';
import { jointName } from './joint-names.ts';
import { recordLines } from './tell-record.ts';
import { type ToldFile, toldFiles } from './told-files.ts';
import { type Naming, type ToldCommitment, ToldPlaces } from './told-places.ts';
import { type ToldText, ToldTexts } from './told-texts.ts';

/** What a proposal is about. */
export interface ToldSubject {
  /** Kind of thing: 'commitment', 'provision', 'plan' or a declared type. */
  readonly kind: string;
  /** Where this node shows it: `<type>/<id>`; null where it has none of it. */
  readonly ref: string | null;
  readonly name: Cell;
  /** Which of its values; none where it is all of it. */
  readonly field: Cell;
  readonly text: ToldText | null;
}

/** How what this node holds stands to a value. */
export type AtHome = 'same' | 'differs' | 'nothing';

/** A register with values that are to be told. */
export interface ToTell {
  readonly register: string;
  readonly before: Json | null;
  readonly after: Json | null;
  /** Letter of the party that says the latter. */
  readonly by?: string | undefined;
  /** Words that go with it and have not left yet, by their digests. */
  readonly beside?: ReadonlyMap<string, Json>;
}

/** A value in words. */
export interface Told {
  readonly subject: ToldSubject;
  readonly lines: readonly ToldLine[];
  /** Files that it shows. */
  readonly files: readonly ToldFile[];
  readonly atHome: AtHome;
}

/** References in a register's value. */
function refsOf({ type, field }: ToldRegister, value: Json | null): readonly string[] {
  if (type === 'dispute' && isJsonObject(value))
    return [jsonText(value.meeting) ?? ''].filter((ref) => ref !== '');
  const declared = objectType(type);
  if (declared === null || value === null) return [];
  const one = declared.fields[field];
  if (one !== undefined) return refsIn(one, field, value).map(({ ref }) => ref);
  if (field !== WHOLE || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, held]: readonly [string, Json]) => {
    const each = declared.fields[name];
    return each === undefined ? [] : refsIn(each, name, held).map(({ ref }) => ref);
  });
}

type Hashing = Pick<App, 'sha256'>;

/** Reads what is to be told, once for a page. */
export class ToldWorld {
  readonly #app: Hashing;
  readonly #r: StoreReader;
  readonly #book: JointBook;
  readonly #ownValues = new Map<string, Promise<Json | null>>();
  readonly #places: ToldPlaces;
  readonly #parties: readonly PartyValue[];
  readonly #charsByText: ReadonlyMap<string, string>;
  readonly #who: Actor;
  readonly #naming: Naming;

  private constructor(
    app: Hashing,
    r: StoreReader,
    book: JointBook,
    who: Actor,
    places: ToldPlaces,
    parties: readonly PartyValue[],
    charsByText: ReadonlyMap<string, string>,
    naming: Naming,
  ) {
    this.#naming = naming;
    this.#app = app;
    this.#r = r;
    this.#book = book;
    this.#who = who;
    this.#places = places;
    this.#parties = parties;
    this.#charsByText = charsByText;
  }

  /** What a paper for others tells is named from the joint log alone: an own name never leaves with it [EX1051]. */
  static async load(
    app: Hashing,
    r: StoreReader,
    book: JointBook,
    who: Actor,
    naming: Naming = 'own-first',
  ): Promise<ToldWorld> {
    const { planId } = book;
    const plan = await r.projections.plan(planId);
    const texts = await r.projections.texts(planId);
    const chars = new Map(texts.map(({ textId, charsSha256 }) => [textId, charsSha256]));
    const joint = partiesOf(book);
    const own = naming === 'own-first' ? (plan?.parties ?? []) : [];
    // Whose something is goes by the codes of the genesis, whatever the plan here calls its parties.
    const named = [...own, ...joint.filter(({ code }) => !own.some((party) => party.code === code))];
    const told = await ToldTexts.load(r, planId, naming === 'joint-alone' ? book.opened.genesis.texts : null);
    const places = new ToldPlaces({ r, book, texts: told, charsByText: chars, naming });
    return new ToldWorld(app, r, book, who, places, named, chars, naming);
  }

  /** As this node's own registers call it. */
  #atHomeName(register: string): string {
    return ownName(this.#book, register);
  }

  async #names(refs: readonly string[]): Promise<RefViews> {
    if (this.#naming === 'joint-alone') return this.jointNames(refs);
    const { planId, state } = this.#book;
    const sight = await sightOf(this.#r, this.#who, planId);
    const found = await nameRefs(this.#r, planId, sight, refs);
    const named = await Promise.all(
      Object.entries(found).map(async ([ref, view]) => {
        if (view.open) return [ref, view] as const;
        const label = await jointName(this.#r, planId, state, ref);
        return [ref, { ...view, label, open: Object.keys(label).length > 0 }] as const;
      }),
    );
    return Object.fromEntries(named);
  }

  /** Names by the joint log alone; a commitment goes by its place and first words. */
  async jointNames(refs: readonly string[]): Promise<RefViews> {
    const { planId, state } = this.#book;
    const named = await Promise.all(
      [...new Set(refs)].map(async (ref) => {
        const parsed = parseRef(ref);
        const label =
          parsed?.type === 'commitment'
            ? await this.#places.label(parsed.id)
            : parsed?.type === 'provision'
              ? await this.#places.passage(parsed.id)
              : await jointName(this.#r, planId, state, ref);
        return [ref, { ...nowhere, label, open: Object.keys(label).length > 0 }] as const;
      }),
    );
    return Object.fromEntries(named);
  }

  /** A commitment's place and signed words; null and none where neither the joint log nor this node has cut it. */
  commitment(id: string): Promise<ToldCommitment> {
    return this.#places.commitment(id);
  }

  async #commitmentSubject(id: string, field: Cell): Promise<ToldSubject> {
    const place = await this.#places.placeOf(id);
    const isAlone = this.#naming === 'joint-alone';
    if (place === null) {
      const name = isAlone ? say('paper.joint.cut-none', { id: id.slice(0, 8) }) : none;
      return { kind: 'commitment', ref: null, name, field, text: null };
    }
    const text = await this.#places.text(place.provision, place.spans);
    const { number, isOurs } = await this.#places.number(place.provision, place.number);
    const [quote] = this.#places.quote(place.spans);
    return {
      kind: 'commitment',
      ref: place.isHere ? `commitment/${id}` : null,
      name: several(
        [
          plain(placeName({ number, heading: text?.provision?.heading, words: quote?.text }, place.ordinal)),
          isOurs ? say('paper.joint.number-ours') : none,
          isAlone && !place.isAgreed ? say('paper.joint.cut-proposed') : none,
        ],
        'space',
      ),
      field,
      text,
    };
  }

  async #subjectOf(register: ToldRegister, value: Json | null): Promise<ToldSubject> {
    const { planId, state } = this.#book;
    const { type, id } = register;
    const field = toldField(register);
    if (type === 'plan') return { kind: 'plan', ref: null, name: say('joint.told.plan'), field, text: null };
    if (type === 'reading') return this.#commitmentSubject(id, field);
    if (type === 'cut') {
      const text = await this.#places.text(id, spansInCut(value));
      const { heading = null } = text?.provision ?? {};
      const { number, isOurs } = await this.#places.number(id, toldCutPlace(value));
      // What goes to all has no heading that only our own outline knows.
      const words = this.#naming === 'joint-alone' ? [] : [plain(heading)];
      const ours = isOurs ? say('paper.joint.number-ours') : none;
      const name = several([plain(number), ...words, ours], 'space');
      const isHere = text?.provision !== null && text !== null;
      return { kind: 'provision', ref: isHere ? `provision/${id}` : null, name, field, text };
    }
    const claim = parseJointClaim(this.#claimRegister(register));
    if (claim !== null) return this.#claimSubject(claim);
    if (type === 'dispute') return this.#disagreementSubject(id, field);
    if (type === 'period') return { kind: 'period', ref: null, name: plain(id), field, text: null };
    if (type === 'rule') return { kind: 'terms', ref: null, name: say('reply.told.name'), field, text: null };
    if (type === 'package') {
      const name = words(readJointPackage(value)?.title);
      return { kind: 'package', ref: null, name, field, text: null };
    }
    if (type === 'public') {
      const title = words(readPublicRecord(value)?.title);
      return { kind: 'public', ref: null, name: title, field, text: null };
    }
    const ref = `${type}/${id}`;
    const here = (await this.#names([ref]))[ref];
    const [row] = await this.#r.objects.many(planId, [{ type, id }]);
    const label = here?.open === true ? here.label : await jointName(this.#r, planId, state, ref);
    return { kind: type, ref: row === undefined ? null : ref, name: words(label), field, text: null };
  }

  /** The register's own name: what it is called here joins a claim's parts by '_'. */
  #claimRegister({ type, id }: ToldRegister): string {
    return type === 'claim' ? `status/${id.replaceAll('_', '/')}` : '';
  }

  /** A disagreement goes by the thing that it is about. */
  async #disagreementSubject(id: string, field: Cell): Promise<ToldSubject> {
    const about = disagreementOf(this.#book.state, id)?.subject?.register;
    const nowhere = { kind: 'disagreement', ref: null, name: none, field, text: null };
    if (about === undefined || about.startsWith('dispute/')) return nowhere;
    const { name, text } = await this.#subjectOf(parseRegister(about), null);
    return { ...nowhere, name, text };
  }

  async #claimSubject({ commitment, period, claimant }: JointClaimName): Promise<ToldSubject> {
    const subject = await this.#commitmentSubject(commitment, none);
    const party = this.#book.opened.genesis.parties.find(({ letter }) => letter === claimant);
    const name = say('joint.told.claim', {
      place: subject.name,
      period,
      party: party === undefined ? claimant : words(party.names),
    });
    return { ...subject, kind: 'claim', name };
  }

  /** A claim, or the outcome of a disagreement, with the words that travel beside it in their place. */
  async #expanded(register: string, value: Json | null): Promise<Json | null> {
    if (value === null || !isJsonObject(value)) return value;
    const { words: digest, ...clear } = value;
    if (register.startsWith('dispute/')) {
      const named = { digest: jsonText(digest), name: 'outcome' };
      return { ...clear, said: await disclosedWords(this.#app, this.#r, this.#book.planId, named) };
    }
    if (parseJointClaim(register) === null) return value;
    const said = await claimWords(this.#app, this.#r, this.#book.planId, jsonText(digest));
    return { ...clear, said };
  }

  /**
   * What this node holds in the register itself, texts named as the joint log names them; null where it holds nothing. A register is read
   * once, however many values of it are told: its row grows with all that was ever proposed in it.
   */
  #ownValue(register: string): Promise<Json | null> {
    const held = this.#ownValues.get(register) ?? this.#readOwnValue(register);
    this.#ownValues.set(register, held);
    return held;
  }

  async #readOwnValue(register: string): Promise<Json | null> {
    const row = await this.#r.registers.get(this.#book.planId, this.#atHomeName(register));
    if (row === null || row.value === null) return null;
    const places = await placesOfCuts(this.#r, this.#book.planId, [row.register]);
    return toShared(this.#book, { charsByText: this.#charsByText, places }, row);
  }

  async #standing(register: string, after: Json | null): Promise<AtHome> {
    const own = await this.#ownValue(register);
    if (own === null) return 'nothing';
    return after !== null && canonicalText(own) === canonicalText(after) ? 'same' : 'differs';
  }

  /** A value of the joint log beside what this node holds itself. */
  async tellBesideOwn(register: string, after: Json | null): Promise<Told> {
    return this.#tell({ register, before: await this.#ownValue(register), after });
  }

  /** An own claim as it would go, with the words that would go beside it. */
  async tellClaim(register: string, before: Json | null, after: JsonObject, said: Json): Promise<Told> {
    const { words: _digest, ...clear } = after;
    return this.#tell({
      register,
      before: await this.#expanded(register, before),
      after: { ...clear, said },
    });
  }

  /** What stands in a register in words, beside what stood there. */
  async tell({ register, before, after, ...asked }: ToTell): Promise<Told> {
    const [old, now] = [await this.#expanded(register, before), await this.#expanded(register, after)];
    const told = await this.#tell({ register, before: old, after: now, ...asked });
    return { ...told, atHome: await this.#standing(register, after) };
  }

  /** The parties other than that one, by its letter; none where it is not said. */
  #othersThan(by: string | undefined): readonly PartyValue[] {
    const { parties } = this.#book.opened.genesis;
    const code = parties.find(({ letter }) => letter === by)?.code;
    return code === undefined ? [] : partiesOf(this.#book).filter((party) => party.code !== code);
  }

  /** What a record for the public lists is told entry by entry. */
  #recordLines(asked: ToTell): Promise<readonly ToldLine[]> | readonly ToldLine[] {
    if (parsePublicRegister(asked.register) === null) return [];
    const { beside = new Map() } = asked;
    const telling = { app: this.#app, r: this.#r, book: this.#book, beside };
    return recordLines({ ...telling, tell: (one) => this.tell(one) }, asked);
  }

  async #tell(asked: ToTell): Promise<Told> {
    const { register, before, after, by } = asked;
    const parsed = parseRegister(this.#naming === 'own-first' ? this.#atHomeName(register) : register);
    const refs = await this.#names([...refsOf(parsed, before), ...refsOf(parsed, after)]);
    const sources = {
      refs,
      parties: this.#parties,
      quote: (spans: Readonly<Record<string, readonly Span[]>>) => this.#places.quote(spans),
    };
    return {
      subject: await this.#subjectOf(parsed, after ?? before),
      lines: [
        ...toldLines(sources, parsed, before, after, this.#othersThan(by)),
        ...(await this.#recordLines(asked)),
      ],
      files: await toldFiles(this.#r, this.#book.planId, register, after),
      atHome: 'nothing',
    };
  }
}

/** The parties as the genesis names them. */
function partiesOf({ opened, x }: JointBook): readonly PartyValue[] {
  return opened.genesis.parties.map(({ code, names, letter }) => {
    return { code, name: names, ours: letter === x.me };
  });
}

function spansInCut(value: Json | null): Readonly<Record<string, readonly Span[]>> {
  const spans = new Map<string, Span[]>();
  for (const item of toldCut(value))
    for (const [text, list] of Object.entries(item.spans))
      spans.set(text, [...(spans.get(text) ?? []), ...list]);
  return Object.fromEntries(spans);
}
