/** Single keys on or off, and what they do while they are on. */
import { Kbd, Switch } from '../parts/index.ts';
import { useSay } from '../words/index.ts';
import { useSingleKeys } from './single-keys.ts';

/** Keys that do the same or belong together, and the words for it. */
export type KeyWords = readonly (readonly [keys: readonly string[], words: string])[];

export function KeysSwitch({ keys }: { readonly keys: KeyWords }) {
  const say = useSay();
  const [on, switchTo] = useSingleKeys();
  return (
    <div className="keys-switch not-on-paper">
      <Switch isSelected={on} onChange={switchTo}>
        {say('frame.single-keys')}
      </Switch>
      {on ? (
        <p className="key-help soft">
          {keys.map(([names, words]) => (
            <span key={words} className="key-pair">
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}{' '}
              {words}
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}
