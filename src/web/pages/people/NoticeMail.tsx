/** How often one has notices by mail, and where to. */
import { useState } from 'react';
import type { NoticeSettings } from '../../../http/contract/index.ts';
import { useAct, useAnswer } from '../../data/index.ts';
import {
  Acts,
  Button,
  Given,
  Notice,
  ProblemNote,
  RadioGroup,
  TextField,
  useTell,
} from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { noticeAddresses } from '../notices/addresses.ts';

export function NoticeMail() {
  const say = useSay();
  return (
    <section aria-labelledby="notice-mail" className="stack">
      <h2 id="notice-mail">{say('notice.settings')}</h2>
      <p className="soft">{say('notice.settings-about')}</p>
      <Given answer={useAnswer(noticeAddresses.settings())} lines={3}>
        {(settings) => <Choice settings={settings} />}
      </Given>
    </section>
  );
}

function Choice({ settings }: { readonly settings: NoticeSettings }) {
  const say = useSay();
  const tell = useTell();
  const [every, setEvery] = useState(settings.every);
  const [mail, setMail] = useState(settings.mail);
  const act = useAct<NoticeSettings>([noticeAddresses.settings()]);
  const save = async () => {
    const body = { every, mail };
    const answer = await act.run({ method: 'PATCH', address: noticeAddresses.settings(), body });
    if (answer.ok) tell({ words: say('notice.saved') });
  };
  const words = ['none', 'daily', 'weekly'] as const; // the contract's
  return (
    <>
      {settings.canMail ? null : <Notice tone="note" title={say('notice.settings-no-mail')} />}
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <RadioGroup
        label={say('notice.every')}
        name="every"
        start={settings.every}
        inline
        choices={words.map((value) => ({ value, word: say(`notice.every.${value}`) }))}
        onChange={(value) => setEvery(words.find((one) => one === value) ?? 'none')}
      />
      <TextField
        label={say('notice.mail')}
        type="email"
        autoComplete="email"
        value={mail}
        onChange={setMail}
      />
      <Acts>
        <Button busy={act.busy} onPress={save}>
          {say('notice.save')}
        </Button>
      </Acts>
    </>
  );
}
