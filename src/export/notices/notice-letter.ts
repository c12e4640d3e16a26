/** A person's notices as a letter in their language: what is new, plan by plan, and where to read more. */
import { formatDate, type Language, translate } from '../../i18n/index.ts';
import type { NoticeLine, NoticesOfPlan } from '../../views/index.ts';

/** What a letter is made of. */
export interface NoticesToWrite {
  readonly language: Language;
  readonly name: string;
  readonly office: NoticesOfPlan['title'];
  readonly plans: readonly NoticesOfPlan[];
}

function nameIn(language: Language, words: NoticesOfPlan['title']): string {
  return words[language] ?? words.zh ?? words.lo ?? words.en ?? '';
}

/** What a notice is about, on one line. */
export function aboutNotice(
  language: Language,
  { kind, ref, people, date, replies }: NoticeLine,
  refs: NoticesOfPlan['refs'],
): string {
  if (replies !== undefined) {
    const { names, letter, n } = replies;
    const words = { n, name: nameIn(language, names) || letter };
    return translate(
      language,
      kind === 'reply-theirs' ? 'notice.replies.theirs' : 'notice.replies.ours',
      words,
    );
  }
  const [deputy = '', person = '', to = ''] = people;
  if (deputy !== '' && date !== null)
    return translate(language, 'notice.deputy', {
      deputy,
      person,
      from: formatDate(language, date),
      to: formatDate(language, to),
    });
  const found = ref === null ? undefined : refs[ref];
  const label = found === undefined ? '' : nameIn(language, found.label);
  return [label, found?.words ?? '']
    .filter((one) => one !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
}

function lineOf(language: Language, notice: NoticeLine, refs: NoticesOfPlan['refs']): string {
  const { kind, date } = notice;
  const words = {
    about: aboutNotice(language, notice, refs),
    what: translate(language, `notice.kind.${kind}`),
  };
  return date === null || kind === 'deputy'
    ? translate(language, 'notice.mail.line', words)
    : translate(language, 'notice.mail.line-dated', { ...words, date: formatDate(language, date) });
}

/** Subject and text; `address` is where the node is reached. */
export function noticeLetter(
  { language, name, office, plans }: NoticesToWrite,
  address: string,
): { readonly subject: string; readonly text: string } {
  const n = plans.reduce((sum, { notices }) => sum + notices.length, 0);
  const from = nameIn(language, office);
  const parts = plans.map(({ planId, title, notices, refs }) =>
    [
      nameIn(language, title),
      ...notices.map((one) => lineOf(language, one, refs)),
      `${address}/plans/${planId}/notices`,
    ].join('\n'),
  );
  const first = plans[0]?.planId ?? '';
  const foot = translate(language, 'notice.mail.foot', {
    address: `${address}/plans/${first}/notices`,
    account: `${address}/me`,
    office: from,
  });
  return {
    subject: translate(language, 'notice.mail.subject', { n, office: from }).replace(/\s+/g, ' '),
    text: `${[translate(language, 'notice.mail.hello', { name }), ...parts, foot].join('\n\n')}\n`,
  };
}
