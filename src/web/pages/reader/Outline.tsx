/** The outline beside the text: each provision by label and heading, where the review stands, and where the reader is. */
import { firstWords } from '../../../base/index.ts';
import { useSay } from '../../words/index.ts';
import type { Mark, Provision } from './set-text.ts';

export interface OutlineProps {
  readonly provisions: readonly Provision[];
  readonly marks: readonly Mark[];
  readonly current: string | null;
  readonly language: { readonly lang?: string };
  readonly onFollow?: () => void;
}

export function Outline({ provisions, marks, current, language, onFollow }: OutlineProps) {
  const say = useSay();
  const held = new Map<string, number>();
  for (const mark of marks) held.set(mark.provision, (held.get(mark.provision) ?? 0) + 1);
  return (
    <nav className="outline" aria-label={say('reader.outline')}>
      <ol className="outline-list">
        {provisions
          .filter(({ role }) => role !== 'root' && role !== 'front')
          .map((provision) => (
            <li key={provision.id} data-depth={Math.min(provision.depth, 4)}>
              <a
                className="outline-line"
                href={`#provision-${provision.id}`}
                {...(onFollow === undefined ? {} : { onClick: onFollow })}
                {...(current === provision.id ? { 'aria-current': 'location' } : {})}
              >
                <span className="outline-name" {...language}>
                  {outlineName(provision)}
                </span>
                {provision.role === 'operative' && provision.coverage !== null ? (
                  <span className={`outline-state outline-${provision.coverage}`}>
                    <span aria-hidden="true">
                      {provision.coverage === 'none' ? '–' : (held.get(provision.id) ?? 0)}
                    </span>
                    <span className="unseen">{say(`term.coverage.${provision.coverage}`)}</span>
                  </span>
                ) : null}
              </a>
            </li>
          ))}
      </ol>
    </nav>
  );
}

const glance = 18;

/** Label and heading, or the provision's first words where it has no heading. */
export function outlineName(provision: Provision): string {
  const label = provision.label ?? '';
  const words = outlineWords(provision);
  const wide = /[、.．）]$/u.test(label) && !/[.)]$/.test(label) ? '' : ' ';
  return label === '' ? words : `${label}${wide}${words}`;
}

/** Heading, or the first words after the label: for places that name the provision by its path already. */
export function outlineWords(provision: Provision): string {
  return provision.heading ?? wordsAfter(provision, provision.label ?? '');
}

function wordsAfter(provision: Provision, label: string): string {
  const text = (provision.own[0]?.text ?? '').trim();
  const words = (text.startsWith(label) ? text.slice(label.length) : text).trim();
  const line = words.split('\n')[0] ?? '';
  const latin = /^[\p{Script=Latin}\d]/u.test(line);
  return firstWords(line, latin ? glance * 2 : glance);
}
