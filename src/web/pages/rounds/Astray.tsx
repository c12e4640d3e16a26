/** What came by mail and belongs to no form: to be looked at, and entered on behalf of whoever sent it. */
import type { RoundStanding } from '../../../http/contract/index.ts';
import { useSettings } from '../../frame/index.ts';
import { InstantText, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { roundLinks } from './addresses.ts';

export function Astray({
  planId,
  astray,
}: {
  readonly planId: string;
  readonly astray: RoundStanding['astray'];
}) {
  const say = useSay();
  const { zone } = useSettings();
  if (astray.length === 0) return null;
  return (
    <section aria-labelledby="astray">
      <h2 id="astray">{say('round.page.astray')}</h2>
      <ul className="plain-list">
        {astray.map(({ id, receivedAt, mail, file, fault }) => (
          <li key={id}>
            <TextLink href={roundLinks.returned(planId, id)}>
              {mail === null ? (file ?? id) : `${mail.from} · ${mail.subject}`}
            </TextLink>{' '}
            <span className="soft">
              <InstantText at={receivedAt} zone={zone} day /> {fault?.message}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
