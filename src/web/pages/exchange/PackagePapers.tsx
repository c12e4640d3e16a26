/** The annexed table of a package as papers for signature: an original for each party in the plan's languages, and in English. */
import type { Joint, JointPackageDetail } from '../../../http/contract/index.ts';
import { addresses } from '../../data/index.ts';
import { localName, useSettings } from '../../frame/index.ts';
import { TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { paperLanguages, usePlanLanguages } from './plan-languages.ts';

interface PapersProps {
  readonly one: JointPackageDetail;
  readonly plan: string;
  readonly parties: Joint['parties'];
}

export function PackagePapers({ one, plan, parties }: PapersProps) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  const ofPlan = usePlanLanguages(plan);
  const address = (original: number, query: Readonly<Record<string, string>>) => {
    const asked = new URLSearchParams({ original: String(original), zone, ...query });
    return `${addresses.jointAct(plan, 'packages', one.id, 'paper')}?${asked}`;
  };
  return (
    <details className="stack-close not-on-paper">
      <summary>{say('package.papers')}</summary>
      <p className="soft measure">{say('package.papers-help')}</p>
      <ul className="joint-keys package-papers">
        {parties.map(({ letter, names }, n) => (
          <li key={letter}>
            <strong>{say('package.original', { party: localName(names, language) })}</strong>
            {paperLanguages(ofPlan, n + 1).map(({ language: main, beside }) => {
              const pair = beside === null ? {} : { beside };
              const spoken = [main, ...(beside === null ? [] : [beside])];
              const words = spoken.map((each) => say(`term.language.${each}`)).join(' / ');
              return (
                <span key={main} className="package-paper">
                  {words}
                  {(['docx', 'pdf'] as const).map((format) => (
                    <TextLink
                      key={format}
                      href={address(n + 1, { language: main, ...pair, format })}
                      aria-label={`${words} ${format.toUpperCase()}`}
                      download
                    >
                      {format.toUpperCase()}
                    </TextLink>
                  ))}
                </span>
              );
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
