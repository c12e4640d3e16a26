/** The plan's texts, and the way to put a better copy in the place of one. */
import { useState } from 'react';
import type { Static } from 'typebox';
import type { Plan, Text } from '../../../http/contract/index.ts';
import { formatNumber, type Language } from '../../../i18n/desk/index.ts';
import { links } from '../../commitments/index.ts';
import { Button, Dialog, Icon, Table, type TableColumn, Tag, TextLink } from '../../parts/index.ts';
import { formOf } from '../../places/index.ts';
import { type Say, useLanguage, useSay } from '../../words/index.ts';
import { AddText } from './AddText.tsx';
import { ReplaceText } from './ReplaceText.tsx';

type TextValue = Static<typeof Text>;

export function Texts({ plan, may }: { readonly plan: Static<typeof Plan>; readonly may: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const [replacing, setReplacing] = useState<TextValue | null>(null);
  const [adding, setAdding] = useState(false);
  const columns = columnsOf(say, language, plan, may ? setReplacing : null);
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">{say('overview.texts')}</h2>
      <Table label={say('overview.texts')} columns={columns} rows={plan.texts} keyOf={(text) => text.id} />
      <p className="overview-more not-on-paper">
        <TextLink href={links.compare(plan.id)}>{say('compare.open')}</TextLink>
        <TextLink href={links.succession(plan.id)}>{say('succession.open')}</TextLink>
        {may ? (
          <Button small onPress={() => setAdding(true)}>
            <Icon name="plus" />
            {say('beside.add')}
          </Button>
        ) : null}
      </p>
      <Dialog form="wide" title={say('beside.add-title')} open={adding} onClose={() => setAdding(false)}>
        <AddText plan={plan} onDone={() => setAdding(false)} />
      </Dialog>
      <Dialog
        form="wide"
        title={say('overview.replace-title')}
        open={replacing !== null}
        onClose={() => setReplacing(null)}
      >
        {replacing === null ? null : (
          <ReplaceText planId={plan.id} text={replacing} onDone={() => setReplacing(null)} />
        )}
      </Dialog>
    </section>
  );
}

function columnsOf(
  say: Say,
  language: Language,
  plan: Static<typeof Plan>,
  replace: ((text: TextValue) => void) | null,
): readonly TableColumn<TextValue>[] {
  return [
    {
      id: 'language',
      name: say('overview.text-language'),
      head: true,
      show: (text) => (
        <TextLink look="quiet" href={links.text(plan.id, text.id)}>
          {say(`term.language.${text.language}`)}
        </TextLink>
      ),
    },
    {
      id: 'standing',
      name: say('overview.text-standing'),
      show: (text) => (
        <>
          {say(`term.standing.${text.standing}`)}
          {text.authentic ? <small className="soft"> {say('beside.authentic')}</small> : null}
        </>
      ),
    },
    { id: 'state', name: say('term.field.state'), show: (text) => <TextState text={text} /> },
    ...(plan.texts.filter(({ current }) => current).length > 1
      ? [{ id: 'beside', name: say('beside.title'), show: (text: TextValue) => besideOf(say, plan, text) }]
      : []),
    {
      id: 'length',
      name: say('overview.text-length'),
      number: true,
      show: (text) => formatNumber(language, text.codePoints),
    },
    {
      id: 'file',
      name: say('overview.text-file'),
      wideOnly: true,
      show: (text) => (
        <code title={text.sourceSha256}>
          {formOf(text.mediaType)}
          {text.encoding === '' ? '' : ` (${text.encoding})`}, {text.sourceSha256.slice(0, 12)}…
        </code>
      ),
    },
    ...replaceColumn(say, replace),
  ];
}

/** The column of acts, for who may put a better copy in a text's place. */
function replaceColumn(
  say: Say,
  replace: ((text: TextValue) => void) | null,
): readonly TableColumn<TextValue>[] {
  if (replace === null) return [];
  return [
    {
      id: 'act',
      name: say('overview.replace'),
      bare: true,
      show: (text) =>
        text.current ? (
          <Button look="quiet" small onPress={() => replace(text)}>
            {say('overview.replace')}
          </Button>
        ) : null,
    },
  ];
}

/** The way to a further text beside the first, which is the first of the list. */
function besideOf(say: Say, plan: Static<typeof Plan>, text: TextValue) {
  if (!text.current || text.id === plan.texts[0]?.id) return null;
  return (
    <TextLink href={links.beside(plan.id, text.id)}>
      {say('beside.open', { language: say(`term.language.${text.language}`) })}
    </TextLink>
  );
}

function TextState({ text }: { readonly text: TextValue }) {
  const say = useSay();
  if (!text.current) return <Tag>{say('overview.text-replaced')}</Tag>;
  return text.outlineAccepted ? (
    <Tag tone="good">{say('overview.outline-accepted')}</Tag>
  ) : (
    <Tag tone="care">{say('overview.outline-proposed')}</Tag>
  );
}
