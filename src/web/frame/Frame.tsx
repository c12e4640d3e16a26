/**
 * The frame around a page: the way past it, the rail, the top line, the page, and what is said at its foot. Below 900 px
 * the rail is a sheet.
 */
import { type ReactNode, useState } from 'react';
import { addresses, useAnswer, useWatched } from '../data/index.ts';
import { Button, Dialog, Icon, Notice, Toasts, type Zone } from '../parts/index.ts';
import { useSay } from '../words/index.ts';
import { NewsLine } from './NewsLine.tsx';
import { Palette } from './Palette.tsx';
import type { Params, Place } from './page.ts';
import { newsAddress } from './places.ts';
import { Rail } from './Rail.tsx';
import { useSession } from './settings.tsx';
import { TopLine } from './TopLine.tsx';

export interface FrameProps {
  readonly place: Place | null;
  readonly zone?: Zone | undefined;
  readonly title: string;
  readonly params: Params | null;
  readonly children: ReactNode;
}

export function Frame({ place, zone, title, params, children }: FrameProps) {
  const say = useSay();
  const session = useSession();
  const [railOpen, setRailOpen] = useState(false);
  const planId = params !== null && params.plan !== '' ? params.plan : null;
  const answer = useAnswer(planId === null ? null : addresses.plan(planId));
  const plan = planId !== null && answer?.ok ? answer.value : null;
  const news = useWatched(newsAddress(planId, session));
  return (
    <Toasts>
      <a className="skip" href="#main">
        {say('frame.skip')}
      </a>
      <div className="desk">
        <nav className="rail" aria-label={say('frame.rail')}>
          <Rail place={place} plan={plan} session={session} waiting={news?.waiting ?? 0} />
        </nav>
        <div className="desk-main">
          <TopLine
            place={place}
            zone={zone}
            title={title}
            plan={plan}
            open={<RailButton onOpen={() => setRailOpen(true)} />}
            news={planId === null ? null : <NewsLine plan={planId} news={news} />}
            find={<Palette plan={plan} />}
          />
          <main id="main" className="page" tabIndex={-1}>
            {session.person?.rolesWaiting && place !== 'me' ? (
              <Notice tone="care" title={say('people.mine-waiting')}>
                <p>{say('people.mine-waiting-short')}</p>
              </Notice>
            ) : null}
            {children}
          </main>
        </div>
      </div>
      <Dialog form="rail" bare title={say('frame.rail')} open={railOpen} onClose={() => setRailOpen(false)}>
        <Rail
          place={place}
          plan={plan}
          session={session}
          waiting={news?.waiting ?? 0}
          onGo={() => setRailOpen(false)}
        />
      </Dialog>
    </Toasts>
  );
}

function RailButton({ onOpen }: { readonly onOpen: () => void }) {
  const say = useSay();
  return (
    <span className="rail-open">
      <Button look="quiet" onPress={onOpen} aria-label={say('frame.open-rail')}>
        <Icon name="menu" />
      </Button>
    </span>
  );
}
