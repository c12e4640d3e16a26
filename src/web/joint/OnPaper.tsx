/** What parties agree on by paper: the thing as a paper for signature, and its scan recorded once it was signed [DK1880]. */
import { objectType } from '../../plan/objects/index.ts';
import { useMay } from '../frame/index.ts';
import { TextLink } from '../parts/index.ts';
import { useSay } from '../words/index.ts';

interface OnPaperProps {
  readonly plan: string;
  /** `<type>/<id>` */
  readonly thing: string;
}

/** Whether a signed paper can name a thing of this type. */
function isSignable(type: string): boolean {
  const about = objectType('signed-paper')?.fields.about;
  return about?.kind === 'links' && about.to.includes(type);
}

/** Nothing where the parties sign no paper of such a thing. */
export function OnPaper({ plan, thing }: OnPaperProps) {
  const say = useSay();
  const may = useMay('programme.act');
  if (!isSignable(thing.split('/')[0] ?? '')) return null;
  const base = `/plans/${encodeURIComponent(plan)}`;
  const about = `about=${encodeURIComponent(thing)}`;
  return (
    <section aria-labelledby="on-paper" className="stack-close not-on-paper">
      <h2 id="on-paper">{say('joint.act-paper')}</h2>
      <p className="soft measure">{say('joint.on-paper-help')}</p>
      <p className="on-paper-ways">
        <TextLink href={`${base}/papers/for-signature?${about}`}>{say('paper.kind.for-signature')}</TextLink>{' '}
        {may ? (
          <TextLink href={`${base}/programme/signed-papers/new?${about}`}>
            {say('joint.act-paper-record')}
          </TextLink>
        ) : null}
      </p>
    </section>
  );
}
