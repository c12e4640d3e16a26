/** A one-time code, shown once: to be handed over in person or by telephone, never by the same way as the name. */
import { useState } from 'react';
import type { Static } from 'typebox';
import type { OneTimeCode } from '../../../http/contract/index.ts';
import { useSettings } from '../../frame/index.ts';
import { Acts, Button, Icon, InstantText, Notice } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export interface CodeOnceProps {
  readonly name: string;
  readonly code: Static<typeof OneTimeCode>;
  /** Some roles wait until a colleague has confirmed them. */
  readonly waiting?: boolean;
  readonly onDone: () => void;
}

export function CodeOnce({ name, code, waiting = false, onDone }: CodeOnceProps) {
  const say = useSay();
  const { zone } = useSettings();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // On plain http there is no clipboard; the code can still be selected.
    await navigator.clipboard?.writeText(code.code);
    setCopied(navigator.clipboard !== undefined);
  };
  return (
    <div className="stack">
      <Notice tone="care" title={say('people.code-title', { name })}>
        <p>{say('people.code-advice')}</p>
      </Notice>
      <p className="code-once">
        <code>{code.code}</code>
      </p>
      <p className="soft">
        {say('people.code-until')} <InstantText at={code.expiresAt} zone={zone} />
      </p>
      {waiting ? <p>{say('people.code-waiting')}</p> : null}
      <Acts>
        <Button onPress={copy}>
          <Icon name={copied ? 'check' : 'copy'} />
          {say(copied ? 'people.copied' : 'people.copy')}
        </Button>
        <Button look="primary" onPress={onDone}>
          {say('people.code-done')}
        </Button>
      </Acts>
    </div>
  );
}
