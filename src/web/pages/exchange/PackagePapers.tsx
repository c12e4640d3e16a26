/** Papers for signature, of a package and of one act: an original for each party in the plan's languages, and in each other alone. */
import type { Joint, JointAct, JointPackageDetail, RecordedPaper } from '../../../http/contract/index.ts';
import { addresses } from '../../data/index.ts';
import { localName, useSettings } from '../../frame/index.ts';
import { didBy, RecordedPapers } from '../../joint/index.ts';
import { TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { useNames } from './party-names.ts';
import { paperLanguages, usePlanLanguages } from './plan-languages.ts';

/** A party whose original a paper is. */
type PaperParty = Pick<Joint['parties'][number], 'letter' | 'names'>;

interface OriginalsProps {
  readonly plan: string;
  readonly parties: readonly PaperParty[];
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
                {(['docx', 'pdf', 'xlsx'] as const).map((format) => {
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

/** The annexed table, and where its scan is recorded once it was signed. */
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
      <RecordScan plan={plan} entry={one.entry} />
    </details>
  );
}

/** The way to recording the signed paper of an act. */
function RecordScan({ plan, entry }: { readonly plan: string; readonly entry: string }) {
  const say = useSay();
  const base = `/plans/${encodeURIComponent(plan)}/programme/signed-papers/new`;
  return (
    <TextLink href={`${base}?entry=${encodeURIComponent(entry)}`}>{say('joint.act-paper-record')}</TextLink>
  );
}

interface ActsProps {
  readonly acts: readonly JointAct[];
  readonly plan: string;
  readonly parties: readonly PaperParty[];
}

/** Each act by itself on paper, and where its scan is recorded once it was signed [DK1403, DK1730, DK1836]. */
export function ActPapers({ acts, plan, parties }: ActsProps) {
  const say = useSay();
  const did = didBy(say, acts, useNames(parties));
  if (acts.length === 0) return null;
  return (
    <details className="stack-close not-on-paper">
      <summary>{say('joint.act-paper')}</summary>
      <p className="soft measure">{say('joint.act-paper-help')}</p>
      {acts.map(({ entry }) => (
        <section key={entry} className="stack-close" aria-label={did(entry)}>
          <p>
            <strong>{did(entry)}</strong>
          </p>
          <Originals
            plan={plan}
            parties={parties}
            address={addresses.jointAct(plan, 'act-paper')}
            asked={{ entry }}
          />
          <RecordScan plan={plan} entry={entry} />
        </section>
      ))}
    </details>
  );
}

interface OnPaperProps extends ActsProps {
  readonly papers: readonly RecordedPaper[];
}

/** What was recorded on paper of these acts, and their papers. */
export function OnPaper({ acts, papers, plan, parties }: OnPaperProps) {
  const say = useSay();
  const did = didBy(say, acts, useNames(parties));
  return (
    <>
      <RecordedPapers plan={plan} papers={papers} did={did} />
      <ActPapers acts={acts} plan={plan} parties={parties} />
    </>
  );
}
