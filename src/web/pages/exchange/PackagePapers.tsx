/** The annexed table of a package as papers for signature: an original for each party in the plan's languages, and in English. */
import type { Joint, JointPackageDetail, Plan } from '../../../http/contract/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { localName, useSettings } from '../../frame/index.ts';
import { TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

type Language = Plan['texts'][number]['language'];

/** Languages of an original: those of the plan, in turn, so that each original begins with another; then English by itself. */
function paperLanguages(
  texts: readonly Language[],
  original: number,
): readonly { readonly language: Language; readonly beside: Language | null }[] {
  const own = [...new Set(texts)];
  const at = own.length === 0 ? 0 : (original - 1) % own.length;
  const [language = 'en', beside = null] = [...own.slice(at), ...own.slice(0, at)];
  const first = { language, beside };
  return own.length === 0 || own.includes('en') ? [first] : [first, { language: 'en', beside: null }];
}

interface PapersProps {
  readonly one: JointPackageDetail;
  readonly plan: string;
  readonly parties: Joint['parties'];
}

export function PackagePapers({ one, plan, parties }: PapersProps) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  const answer = useAnswer(addresses.plan(plan));
  const texts = answer?.ok === true ? answer.value.texts.map((text) => text.language) : [];
  const address = (original: number, query: Readonly<Record<string, string>>) => {
    const asked = new URLSearchParams({ original: String(original), zone, ...query });
    return `${addresses.jointAct(plan, 'packages', one.id, 'paper')}?${asked}`;
  };
  return (
    <details className="stack-close not-on-paper">
      <summary>{say('package.papers')}</summary>
      <p className="soft measure">{say('package.papers-help')}</p>
      <ul className="joint-keys">
        {parties.map(({ letter, names }, n) => (
          <li key={letter}>
            {say('package.original', { party: localName(names, language) })}{' '}
            {paperLanguages(texts, n + 1).flatMap(({ language: main, beside }) =>
              (['docx', 'pdf'] as const).map((format) => {
                const pair = beside === null ? {} : { beside };
                const spoken = [main, ...(beside === null ? [] : [beside])];
                return (
                  <span key={`${main} ${format}`}>
                    <TextLink
                      look="quiet"
                      href={address(n + 1, { language: main, ...pair, format })}
                      download
                    >
                      {`${spoken.map((each) => say(`term.language.${each}`)).join(' / ')} ${format.toUpperCase()}`}
                    </TextLink>{' '}
                  </span>
                );
              }),
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
