/** What each party holds, when it was last heard of, and the exchange by line. */
import type { Joint, LineReport } from '../../../http/contract/index.ts';
import type { Language } from '../../../i18n/desk/index.ts';
import { addresses, useAct } from '../../data/index.ts';
import { localName, useSettings } from '../../frame/index.ts';
import { Button, InstantText, ProblemNote, Table, type TableColumn, useTell } from '../../parts/index.ts';
import { type Say, useLanguage, useSay } from '../../words/index.ts';

type Party = Joint['parties'][number];

export function Parties({ joint, plan }: { readonly joint: Joint; readonly plan: string }) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  const tell = useTell();
  const act = useAct<LineReport>([addresses.plan(plan)]);
  const exchange = async (party: string) => {
    const done = await act.run({
      method: 'POST',
      address: addresses.jointAct(plan, 'exchange'),
      body: { party },
    });
    if (done.ok) tell({ words: say('joint.exchanged', { sent: done.value.sent, taken: done.value.taken }) });
  };
  const columns = columnsOf({
    say,
    language,
    zone,
    joint,
    busy: act.busy,
    exchange: (party) => void exchange(party),
  });
  return (
    <section aria-labelledby="parties" className="stack-close">
      <h2 id="parties">{say('joint.parties')}</h2>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Table
        label={say('joint.parties')}
        columns={columns}
        rows={joint.parties}
        keyOf={({ letter }) => letter}
      />
    </section>
  );
}

interface Shown {
  readonly say: Say;
  readonly language: Language;
  readonly zone: string;
  readonly joint: Joint;
  readonly busy: boolean;
  readonly exchange: (party: string) => void;
}

function columnsOf({ say, language, zone, joint, busy, exchange }: Shown): readonly TableColumn<Party>[] {
  const at = (time: string | null) =>
    time === null ? say('joint.never') : <InstantText at={time} zone={zone} />;
  return [
    {
      id: 'name',
      name: say('joint.party'),
      head: true,
      show: (party) =>
        party.isOwn
          ? say('joint.own', { name: localName(party.names, language) })
          : localName(party.names, language),
    },
    { id: 'held', name: say('joint.held'), number: true, width: '9em', show: (party) => party.held },
    {
      id: 'registered',
      name: say('joint.registered'),
      width: '12em',
      show: (party) =>
        party.isOwn ? '' : say('joint.registered-of', { n: party.registered, m: joint.ownEntries }),
    },
    {
      id: 'in',
      name: say('joint.last-in'),
      width: '12em',
      show: (party) => (party.isOwn ? '' : at(party.lastIn)),
    },
    {
      id: 'out',
      name: say('joint.last-out'),
      width: '12em',
      show: (party) => (party.isOwn ? '' : at(party.lastOut)),
    },
    {
      id: 'act',
      name: say('joint.by-line'),
      width: '12em',
      show: (party) =>
        party.isOwn ? (
          ''
        ) : party.url === null ? (
          say('joint.by-file')
        ) : joint.isEnding ? (
          say('opening.rests.short')
        ) : !joint.mayWhole ? (
          say('joint.line-there')
        ) : (
          <Button isDisabled={busy} onPress={() => exchange(party.letter)}>
            {say('joint.exchange-now')}
          </Button>
        ),
    },
  ];
}
