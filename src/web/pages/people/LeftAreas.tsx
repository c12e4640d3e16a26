/** Areas of a person that stand in no current text: a better copy has left them behind. They open nothing until chosen anew. */
import type { Person } from '../../../http/contract/index.ts';
import { Button, Notice } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export interface LeftAreasProps {
  readonly areas: Person['leftAreas'];
  readonly onRemove: (area: Person['leftAreas'][number]) => void;
}

export function LeftAreas({ areas, onRemove }: LeftAreasProps) {
  const say = useSay();
  if (areas.length === 0) return null;
  return (
    <Notice tone="care" title={say('people.left-title', { n: areas.length })}>
      <p>{say('people.left-advice')}</p>
      <ul className="notice-list">
        {areas.map((area) => {
          const name = `${area.path} ${area.heading ?? area.label ?? area.area}`.trim();
          return (
            <li key={`${area.plan} ${area.area}`} className="deputy">
              <span>{name}</span>
              <Button
                look="quiet"
                onPress={() => onRemove(area)}
                aria-label={say('people.left-remove-named', { name })}
              >
                {say('people.left-remove')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
