/** What a plan is, in one line: parties, period, since when it is a programme; and the way to correct it. */
import { useState } from 'react';
import type { Static } from 'typebox';
import type { Plan } from '../../../http/contract/index.ts';
import { formatList } from '../../../i18n/desk/index.ts';
import { periodWords } from '../../files/index.ts';
import { localName } from '../../frame/index.ts';
import { Button, DateText, Dialog, Tag } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { PlanForm } from './PlanForm.tsx';

export function Particulars({ plan, may }: { readonly plan: Static<typeof Plan>; readonly may: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const parties = plan.parties.map((party) => localName(party.name, language) || party.code);
  return (
    <div className="particulars">
      <span>{parties.length === 0 ? say('overview.no-parties') : formatList(language, parties)}</span>
      <span>{periodWords(say, language, plan.period)}</span>
      {plan.adopted === null ? (
        <Tag>{say('overview.not-adopted')}</Tag>
      ) : (
        <Tag tone="good">
          {say('overview.adopted-on')} <DateText date={plan.adopted.on} />
        </Tag>
      )}
      {may ? (
        <Button look="quiet" small onPress={() => setOpen(true)}>
          {say('overview.edit')}
        </Button>
      ) : null}
      <Dialog form="wide" title={say('overview.edit-title')} open={open} onClose={() => setOpen(false)}>
        <PlanForm plan={plan} onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}
