/** The two pages that are not there: one that does not exist, and one that is not for this person. */
import { TextLink } from '../parts/index.ts';
import { useSay } from '../words/index.ts';

export function NotFound() {
  const say = useSay();
  return (
    <div className="missing">
      <h1>{say('frame.not-found.title')}</h1>
      <p>{say('frame.not-found.advice')}</p>
      <TextLink href="/plans">{say('frame.to-plans')}</TextLink>
    </div>
  );
}

export function Refused() {
  const say = useSay();
  return (
    <div className="missing">
      <h1>{say('frame.refused.title')}</h1>
      <p>{say('frame.refused.advice')}</p>
      <TextLink href="/plans">{say('frame.to-plans')}</TextLink>
    </div>
  );
}
