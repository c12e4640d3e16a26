/** Papers for signature, of a package and of one act: an original for each party in the plan's languages, and in each other alone. */
import type { Joint, JointPackageDetail, JointProposal } from '../../../http/contract/index.ts';
import { formatDate } from '../../../i18n/desk/index.ts';
import { addresses } from '../../data/index.ts';
import { localName, useSettings } from '../../frame/index.ts';
import { TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { useNames } from './party-names.ts';
import { paperLanguages, usePlanLanguages } from './plan-languages.ts';

interface OriginalsProps {
  readonly plan: string;
  readonly parties: Joint['parties'];
  /** The paper's address, without what is asked of it. */
  readonly address: string;
  /** What is asked beside original, languages and format. */
  readonly asked?: Readonly<Record<string, string>>;
}

/** An original for each party, in the plan's languages together and in each other alone. */
function Originals({ plan, parties, address, asked = {} }: OriginalsProps) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  const ofPlan = usePlanLanguages(plan);
  return (
    <ul className="joint-keys package-papers">
      {parties.map(({ letter, names }, n) => (
        <li key={letter}>
          <strong>{say('package.original', { party: localName(names, language) })}</strong>
          {paperLanguages(ofPlan, n + 1).map(({ language: main, beside }) => {
            const spoken = [main, ...(beside === null ? [] : [beside])];
            const words = spoken.map((each) => say(`term.language.${each}`)).join(' / ');
            const pair = beside === null ? {} : { beside };
            return (
              <span key={main} className="package-paper">
                {words}
                {(['docx', 'pdf'] as const).map((format) => {
                  const query = { ...asked, original: String(n + 1), zone, language: main, ...pair, format };
                  const name = `${words} ${format.toUpperCase()}`;
                  return (
                    <TextLink
                      key={format}
                      href={`${address}?${new URLSearchParams(query)}`}
                      aria-label={name}
                      download
                    >
                      {format.toUpperCase()}
                    </TextLink>
                  );
                })}
              </span>
            );
          })}
        </li>
      ))}
    </ul>
  );
}

interface PapersProps {
  readonly one: JointPackageDetail;
  readonly plan: string;
  readonly parties: Joint['parties'];
}

export function PackagePapers({ one, plan, parties }: PapersProps) {
  const say = useSay();
  return (
    <details className="stack-close not-on-paper">
      <summary>{say('package.papers')}</summary>
      <p className="soft measure">{say('package.papers-help')}</p>
      <Originals
        plan={plan}
        parties={parties}
        address={addresses.jointAct(plan, 'packages', one.id, 'paper')}
      />
    </details>
  );
}

interface ActsProps extends Omit<PapersProps, 'one'> {
  readonly item: Pick<JointProposal, 'acts' | 'papers'>;
}

/** Each act by itself on paper, where its scan is recorded once it was signed, and which papers were [DK1403, DK1730]. */
export function ActPapers({ item, plan, parties }: ActsProps) {
  const say = useSay();
  const nameOf = useNames(parties);
  return (
    <details className="stack-close not-on-paper">
      <summary>{say('joint.act-paper')}</summary>
      <p className="soft measure">{say('joint.act-paper-help')}</p>
      {item.acts.map(({ entry, kind, by }) => (
        <section
          key={entry}
          className="stack-close"
          aria-label={say(`joint.did.${kind}`, { name: nameOf(by) })}
        >
          <p>
            <strong>{say(`joint.did.${kind}`, { name: nameOf(by) })}</strong>
          </p>
          <Originals
            plan={plan}
            parties={parties}
            address={addresses.jointAct(plan, 'act-paper')}
            asked={{ entry }}
          />
          <TextLink
            href={`/plans/${encodeURIComponent(plan)}/programme/signed-papers/new?entry=${encodeURIComponent(entry)}`}
          >
            {say('joint.act-paper-record')}
          </TextLink>
        </section>
      ))}
    </details>
  );
}

/** Papers that were signed and recorded for these acts. */
export function RecordedPapers({ item, plan, parties }: ActsProps) {
  const say = useSay();
  const language = useLanguage();
  const nameOf = useNames(parties);
  if (item.papers.length === 0) return null;
  return (
    <div className="stack-close">
      <h3>{say('joint.signed')}</h3>
      <ul className="joint-keys">
        {item.papers.map(({ entry, ref, title, number, date, standing }) => {
          const act = item.acts.find((one) => one.entry === entry);
          const named = [title, number ?? ''].filter((part) => part !== '').join(' · ');
          return (
            <li key={`${entry} ${ref ?? named}`}>
              {ref === null ? (
                named
              ) : (
                <TextLink
                  href={`/plans/${encodeURIComponent(plan)}/programme/signed-papers/${encodeURIComponent(ref.split('/')[1] ?? '')}`}
                >
                  {named}
                </TextLink>
              )}{' '}
              <span className="soft">
                {[
                  date === null ? '' : formatDate(language, date),
                  act === undefined ? '' : say(`joint.did.${act.kind}`, { name: nameOf(act.by) }),
                  say(`joint.signed.${standing}`),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
