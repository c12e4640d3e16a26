/** A reference in words: a link to what it leads to, or its name where there is no page, or that it is not open. */
import type { RefViews } from '../../http/contract/index.ts';
import { parseRef } from '../../plan/objects/index.ts';
import { localName, localNameLanguage } from '../frame/index.ts';
import { SourceChip, Tag, TextLink } from '../parts/index.ts';
import { useLanguage, useSay } from '../words/index.ts';
import { objectLinks, typeWords } from './words/index.ts';

export interface RefLinkProps {
  readonly planId: string;
  readonly to: string;
  readonly refs: RefViews;
  /** Without the first words of a commitment: in tables. */
  readonly brief?: boolean;
}

/** Names a reference as plain words, for choices and titles. */
export function refWords(language: 'zh' | 'lo' | 'en', refs: RefViews, to: string): string {
  const view = refs[to];
  if (view === undefined || !view.open) return '';
  const label = localName(view.label, language);
  return view.words === null ? label : `${label} ${view.words}`;
}

export function RefLink({ planId, to, refs, brief = false }: RefLinkProps) {
  const say = useSay();
  const language = useLanguage();
  const view = refs[to];
  if (view === undefined || !view.open) return <span className="soft">{say('object.ref-closed')}</span>;
  const href = objectLinks.ref(planId, to);
  const label = localName(view.label, language);
  const lang = localNameLanguage(view.label, language);
  const words = (
    <span lang={lang}>{label === '' ? typeWords(say, parseRef(to)?.type ?? '', 'one') : label}</span>
  );
  if (brief && href !== null && view.words !== null && label !== '' && !view.retired)
    return <SourceChip path={label} words={view.words} href={href} />;
  return (
    <span className="ref">
      {href === null ? words : <TextLink href={href}>{words}</TextLink>}
      {brief || view.words === null ? null : <span className="ref-words soft"> {view.words}</span>}
      {view.retired ? (
        <>
          {' '}
          <Tag>{say('object.retired-tag')}</Tag>
        </>
      ) : null}
    </span>
  );
}

/** Several references, one a line; in tables the first of them and how many more there are. */
export function RefList({
  planId,
  to,
  refs,
  brief = false,
}: Omit<RefLinkProps, 'to'> & { readonly to: readonly string[] }) {
  const say = useSay();
  const shown = brief ? to.slice(0, 2) : to;
  const more = to.length - shown.length;
  return (
    <ul className="plain-list ref-list">
      {shown.map((one) => (
        <li key={one}>
          <RefLink planId={planId} to={one} refs={refs} brief={brief} />
        </li>
      ))}
      {more > 0 ? <li className="soft">{say('object.and-more', { n: more })}</li> : null}
    </ul>
  );
}
