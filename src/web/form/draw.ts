/** What the page shows of a form: the file, each proposal with its answers, and the sheet for paper. */
import { sayCell } from '../../export/words/index.ts';
import {
  formatDate,
  type Language,
  type MessageKey,
  type MessageValues,
  translate,
} from '../../i18n/index.ts';
import { type FileAnswerKind, fileAnswerKinds, needsReason, type OfferedProposal } from '../../sync/index.ts';
import type { Filling } from './filling.ts';
import { Telling, type ToldOffered } from './tell-offered.ts';

type Content = Node | string | null;

/** An element with its attributes and what is in it. */
export function make(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly Content[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content.filter((each) => each !== null));
  return element;
}

const answerWords: Readonly<Record<FileAnswerKind, MessageKey>> = {
  confirm: 'joint.act.confirm',
  note: 'joint.act.note',
  consult: 'joint.act.consult',
  object: 'joint.act.object',
  'dispute.raise': 'joint.act.dispute',
};

const htmlLang: Readonly<Record<Language, string>> = { zh: 'zh-Hans', lo: 'lo', en: 'en' };

/** Draws one form in one language. */
export class Drawing {
  readonly #filling: Filling;
  readonly #language: Language;
  readonly #telling: Telling;
  readonly #changed: () => void;

  /** `changed` is called after each change of an answer. */
  constructor(filling: Filling, language: Language, changed: () => void) {
    this.#filling = filling;
    this.#language = language;
    this.#changed = changed;
    const { texts, checked } = filling.read;
    this.#telling = new Telling(filling.told, checked.genesis.genesis, texts);
  }

  #say(key: MessageKey, values: MessageValues = {}): string {
    return translate(this.#language, key, values);
  }

  /** A party by its name in the reader's language. */
  nameOf(letter: string): string {
    const { parties } = this.#filling.read.checked.genesis.genesis;
    const party = parties.find((each) => each.letter === letter);
    return party?.names[this.#language] ?? party?.names.en ?? party?.code ?? letter;
  }

  /** Where the file comes from, and how far it can be checked here. */
  about(given: string): readonly HTMLElement[] {
    const { bundle, checked, texts } = this.#filling.read;
    const { hash } = checked.genesis;
    const isMeant = given === hash;
    const trust = isMeant
      ? 'form.genesis.same'
      : given === ''
        ? 'form.genesis.compare'
        : 'form.genesis.other';
    const row = (term: string, ...details: readonly Content[]) => [
      make('dt', {}, term),
      make('dd', {}, ...details),
    ];
    const logs = Object.entries(checked.logs).flatMap(([letter, proof]) =>
      row(
        this.#say('form.log', { party: this.nameOf(letter) }),
        make('span', { 'data-proof': proof }, this.#say(`form.proof.${proof}`)),
      ),
    );
    return [
      make(
        'dl',
        {},
        ...row(this.#say('form.from'), this.nameOf(bundle.from)),
        ...row(this.#say('form.made'), make('time', { datetime: bundle.created }, bundle.created)),
        ...row(this.#say('joint.hash'), make('code', {}, hash)),
        ...row(
          '',
          make(
            'span',
            { 'data-trust': isMeant ? 'same' : given === '' ? 'none' : 'other' },
            this.#say(trust),
          ),
        ),
        ...logs,
        ...(texts.size > 0 ? [] : row(this.#say('joint.told.text'), this.#say('form.no-text'))),
      ),
    ];
  }

  /** Every proposal with its answers. */
  proposals(): readonly HTMLElement[] {
    const { proposals, closed } = this.#filling;
    if (proposals.length === 0) return [make('h2', {}, this.#say('form.all-answered', { n: closed }))];
    const fresh = proposals.filter(({ isNew }) => isNew);
    const earlier = proposals.filter(({ isNew }) => !isNew);
    const cards = (some: readonly OfferedProposal[]) => some.map((one) => this.#card(one));
    const folded = make(
      'details',
      fresh.length === 0 ? { open: '' } : {},
      make('summary', {}, this.#say('form.earlier', { n: earlier.length })),
      ...cards(earlier),
    );
    return [
      make('h2', {}, this.#say('form.new', { n: fresh.length })),
      ...cards(fresh),
      ...(earlier.length === 0 ? [] : [folded]),
    ];
  }

  #subject({ kind, name, field }: ToldOffered): string {
    return [kind, name, field]
      .map((cell) => sayCell(this.#language, cell))
      .filter((text) => text !== '')
      .join(' · ');
  }

  #lines({ lines }: ToldOffered, { value }: OfferedProposal): HTMLElement {
    if (value === null) return make('p', {}, this.#say('joint.value-awaited'));
    if (lines.length === 0) return make('p', {}, this.#say('joint.nothing-told'));
    const rows = lines.flatMap(({ label, after }) => [
      make('dt', {}, sayCell(this.#language, label)),
      make('dd', { class: 'value' }, sayCell(this.#language, after)),
    ]);
    return make('dl', {}, ...rows);
  }

  #card(proposal: OfferedProposal): HTMLElement {
    const { id, log, at, register } = proposal;
    const told = this.#telling.tell(proposal);
    const quotes = told.quotes.map(({ language, text }) =>
      make('blockquote', { lang: htmlLang[language] }, text),
    );
    const exact = JSON.stringify(proposal.value);
    return make(
      'article',
      { 'aria-labelledby': `title ${id}` },
      make('h3', { id: `title ${id}` }, this.#subject(told)),
      make('p', { class: 'hint' }, this.#say('joint.proposed-by', { name: this.nameOf(log) }), ' · ', at),
      ...quotes,
      this.#lines(told, proposal),
      this.#choices(proposal),
      make(
        'details',
        {},
        make('summary', {}, this.#say('joint.exact')),
        make('p', { class: 'hint' }, make('code', {}, register)),
        make('p', { class: 'hint' }, make('code', {}, id)),
        make('pre', {}, exact),
      ),
    );
  }

  #choices({ id }: OfferedProposal): HTMLElement {
    const { kind: chosen, reason } = this.#filling.draft(id);
    const words = make('textarea', { id: `reason ${id}`, rows: '3', maxlength: '8000' });
    if (words instanceof HTMLTextAreaElement) words.value = reason;
    words.addEventListener('input', () => {
      if (words instanceof HTMLTextAreaElement) this.#filling.change(id, { reason: words.value });
      this.#changed();
    });
    const help = make('p', { class: 'hint', id: `help ${id}` }, this.#say('form.reason-help'));
    words.setAttribute('aria-describedby', help.id);
    const why = make(
      'div',
      { class: 'why' },
      make('label', { for: words.id }, this.#say('joint.reason')),
      words,
      help,
    );
    why.hidden = chosen === null;
    const choose = (kind: FileAnswerKind | null) => {
      this.#filling.change(id, { kind });
      why.hidden = kind === null;
      words.toggleAttribute('required', kind !== null && needsReason(kind));
      this.#changed();
    };
    const choices = [null, ...fileAnswerKinds].map((kind) => {
      const input = make('input', { type: 'radio', name: id, value: kind ?? '' });
      if (input instanceof HTMLInputElement) input.checked = kind === chosen;
      input.addEventListener('change', () => choose(kind));
      return make('label', {}, input, this.#say(kind === null ? 'form.answer.none' : answerWords[kind]));
    });
    return make(
      'fieldset',
      {},
      make('legend', {}, this.#say('form.answer')),
      make('div', { class: 'choices' }, ...choices),
      why,
    );
  }

  /** The sheet that goes with a letter: what was answered, and the hash of the file that says the same. */
  sheet(): readonly HTMLElement[] {
    const { answers, proposals, party, person, day, read } = this.#filling;
    const { name, sha256 } = this.#filling.file();
    const rows = answers.map(({ item, kind, reason }, n) => {
      const proposal = proposals.find(({ id }) => id === item);
      const told = proposal === undefined ? null : this.#telling.tell(proposal);
      return make(
        'tr',
        {},
        make('td', {}, String(n + 1)),
        make(
          'td',
          {},
          told === null ? null : make('strong', {}, this.#subject(told)),
          ...(told?.quotes ?? []).map(({ language, text }) => make('p', { lang: htmlLang[language] }, text)),
          told === null || proposal === undefined ? null : this.#lines(told, proposal),
          make('code', {}, item),
        ),
        make('td', {}, this.#say(answerWords[kind]), reason === '' ? null : make('p', {}, reason)),
      );
    });
    const heads = (['form.sheet.number', 'form.sheet.proposal', 'form.answer'] as const).map((key) =>
      make('th', { scope: 'col' }, this.#say(key)),
    );
    return [
      make('h2', {}, this.#say('form.sheet.title')),
      make('p', {}, `${this.nameOf(party)} · ${person} · ${formatDate(this.#language, day)}`),
      make('p', {}, `${this.#say('joint.hash')} `, make('code', {}, read.checked.genesis.hash)),
      make('table', {}, make('thead', {}, make('tr', {}, ...heads)), make('tbody', {}, ...rows)),
      make('p', {}, this.#say('form.sheet.file', { name }), ' ', make('code', {}, sha256)),
      make('p', {}, this.#say('form.sheet.signs')),
      make('p', { class: 'line' }, this.#say('form.sheet.signature')),
    ];
  }
}
