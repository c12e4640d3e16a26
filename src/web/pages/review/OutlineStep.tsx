/** The first step of a review: the outline as it was read, and its acceptance. */
import { firstWords } from '../../../base/index.ts';
import type { Plan } from '../../../http/contract/index.ts';
import { langOf, links } from '../../commitments/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { Button, Given, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export interface OutlineStepProps {
  readonly plan: Plan;
  readonly textId: string;
  readonly may: boolean;
  readonly busy: boolean;
  readonly onAccept: () => void;
}

export function OutlineStep({ plan, textId, may, busy, onAccept }: OutlineStepProps) {
  const say = useSay();
  const reader = useAnswer(addresses.reader(plan.id, textId));
  const language = langOf(plan.texts.find(({ id }) => id === textId)?.language);
  return (
    <section className="review-step" aria-labelledby="outline-step">
      <h2 id="outline-step">{say('review.outline-step')}</h2>
      <p className="soft">{say('review.outline-why')}</p>
      <Given answer={reader}>
        {({ provisions }) => {
          const shown = provisions.filter(({ role }) => role !== 'root');
          return (
            <>
              <ol className="review-outline">
                {shown.map((provision) => (
                  <li key={provision.id} data-depth={Math.min(provision.depth, 4)}>
                    <span className="review-outline-path">{provision.path}</span>
                    <span {...language}>
                      {provision.label}{' '}
                      {provision.heading ?? wordsAfter(provision.own[0]?.text ?? '', provision.label ?? '')}
                    </span>
                    <span className="soft">{say(`term.provision-role.${provision.role}`)}</span>
                  </li>
                ))}
              </ol>
              <div className="review-step-acts">
                {may ? (
                  <Button look="primary" busy={busy} onPress={onAccept}>
                    {say('review.accept-outline', { n: shown.length })}
                  </Button>
                ) : null}
                <TextLink href={links.text(plan.id, textId)}>{say('review.see-text')}</TextLink>
              </div>
            </>
          );
        }}
      </Given>
    </section>
  );
}

function wordsAfter(text: string, label: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return firstWords(line.startsWith(label) ? line.slice(label.length) : line, 24);
}
