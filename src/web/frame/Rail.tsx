/** The rail: the node's name, what belongs to it, and the plan that is open with its pages. */

import type { Static } from 'typebox';
import type { Plan, Session } from '../../http/contract/index.ts';
import { formatNumber } from '../../i18n/desk/index.ts';
import { Icon } from '../parts/index.ts';
import { useLanguage, useSay } from '../words/index.ts';
import { localName } from './local-name.ts';
import { type Place, placeNames } from './page.ts';
import { nodeItems, planItems, type RailItem } from './places.ts';

export interface RailProps {
  readonly place: Place | null;
  readonly plan: Static<typeof Plan> | null;
  readonly session: Session;
  /** Proposals of other parties that wait for an answer. */
  readonly waiting: number;
  readonly onGo?: () => void;
}

export function Rail({ place, plan, session, waiting, onGo }: RailProps) {
  const say = useSay();
  const language = useLanguage();
  const go = onGo === undefined ? {} : { onGo };
  return (
    <div className="rail-inside">
      <p className="rail-node">
        <span className="rail-name">Entente</span>
        <span className="rail-party">{localName(session.node.names, language)}</span>
      </p>
      <ul className="rail-list">
        {nodeItems(session).map((item) => (
          <Item key={item.place} item={item} here={item.place === place} {...go} />
        ))}
      </ul>
      {plan === null ? null : (
        <>
          <p className="rail-plan">{localName(plan.title, language) || say('plans.untitled')}</p>
          <ul className="rail-list">
            {planItems(plan, session, waiting).map((item) => (
              <Item key={item.place} item={item} here={item.place === place} {...go} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Item({
  item,
  here,
  onGo,
}: {
  readonly item: RailItem;
  readonly here: boolean;
  readonly onGo?: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <li>
      <a className="rail-item" href={item.href} aria-current={here ? 'page' : undefined} onClick={onGo}>
        <Icon name={item.place} />
        <span className="rail-word">{say(placeNames[item.place])}</span>
        {item.waiting === null ? null : (
          <span className="rail-count">
            <span className="unseen">{say('frame.waiting', { n: item.waiting })}</span>
            <span aria-hidden="true">{formatNumber(language, item.waiting)}</span>
          </span>
        )}
      </a>
    </li>
  );
}
