/** What the programme does about a commitment: its tasks, milestones, instruments, and ways to add to them. */
import { useAnswer } from '../data/index.ts';
import { useMay } from '../frame/index.ts';
import { Given, MenuButton } from '../parts/index.ts';
import { useSay } from '../words/index.ts';
import { LinkedObjectsSection } from './LinkedObjects.tsx';
import { objectAddresses, objectLinks, typeWords } from './words/index.ts';

/** Kinds of things that are made for a commitment most. */
const offered = [
  'task',
  'milestone',
  'instrument',
  'project',
  'activity',
  'deliverable',
  'indicator',
  'obstacle',
];

export function ProgrammeOf({
  planId,
  commitment,
}: {
  readonly planId: string;
  readonly commitment: string;
}) {
  const say = useSay();
  const may = useMay('programme.act');
  const to = `commitment/${commitment}`;
  const linked = useAnswer(objectAddresses.linked(planId, to));
  return (
    <section aria-labelledby="programme" className="programme-of">
      <h2 id="programme">{say('object.programme-of')}</h2>
      <Given answer={linked} lines={3}>
        {({ back: all, refs }) => {
          // What it was and becomes in other plans is told by a section of its own.
          const back = all.filter(({ type }) => type !== 'succession');
          return back.length === 0 ? (
            <p className="soft">{say('object.programme-none')}</p>
          ) : (
            <LinkedObjectsSection planId={planId} to={to} back={back} refs={refs} />
          );
        }}
      </Given>
      {may ? (
        <div className="not-on-paper">
          <MenuButton
            label={say('object.programme-add')}
            look="plain"
            parts={[
              {
                id: 'add',
                name: say('object.programme-add'),
                lines: offered.map((type) => ({
                  id: type,
                  word: typeWords(say, type, 'one'),
                  href: objectLinks.make(planId, type, { commitments: [to] }),
                })),
              },
            ]}
          >
            {say('object.programme-add')}
          </MenuButton>
        </div>
      ) : null}
    </section>
  );
}
