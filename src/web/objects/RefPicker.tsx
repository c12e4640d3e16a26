/**
 * Chooses what a field refers to, by typing words of it: objects, commitments, provisions, people. The server finds them, as
 * this person sees them; what is chosen stands above as lines that can be taken away.
 */
import { useEffect, useState } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import type { RefViews } from '../../http/contract/index.ts';
import { parseRef } from '../../plan/objects/index.ts';
import { useAnswer } from '../data/index.ts';
import { Icon } from '../parts/index.ts';
import { useLanguage, useSay } from '../words/index.ts';
import { refWords } from './RefLink.tsx';
import { objectAddresses, typeWords } from './words/index.ts';

export interface RefPickerProps {
  readonly planId: string;
  readonly label: string;
  readonly to: readonly string[];
  readonly chosen: readonly string[];
  /** Names of what is chosen. */
  readonly refs: RefViews;
  readonly onChoose: (chosen: readonly string[], refs: RefViews) => void;
  /** One reference takes the place of the one before. */
  readonly single: boolean;
  readonly problem?: string | undefined;
}

const rest = 200;

/** Typed words after a short rest of the fingers. */
function useRested(words: string): string {
  const [rested, setRested] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setRested(words), rest);
    return () => clearTimeout(timer);
  }, [words]);
  return rested;
}

function Chosen({
  chosen,
  refs,
  onDrop,
  label,
}: {
  readonly chosen: readonly string[];
  readonly refs: RefViews;
  readonly onDrop: (ref: string) => void;
  readonly label: string;
}) {
  const say = useSay();
  const language = useLanguage();
  if (chosen.length === 0) return null;
  return (
    <ul className="picked" aria-label={label}>
      {chosen.map((ref) => {
        const words = refWords(language, refs, ref) || say('object.ref-closed');
        return (
          <li key={ref} className="picked-line">
            <span className="picked-words">{words}</span>
            {/* No slot: otherwise the box takes it for the button that opens its list. */}
            <Button
              slot={null}
              className="chip-remove"
              aria-label={say('object.unpick', { name: words })}
              onPress={() => onDrop(ref)}
            >
              <Icon name="close" />
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** What is typed, what the server finds for it, and what choosing and taking away do. */
function usePicking({ planId, to, chosen, refs, onChoose, single }: RefPickerProps) {
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  /** What was chosen last, until something is typed again: choosing closes the list. */
  const [last, setLast] = useState<string | null>(null);
  const [begun, setBegun] = useState(false);
  const q = useRested(typed);
  const found = useAnswer(begun ? objectAddresses.references(planId, { to, q, limit: 20 }) : null);
  const offered = found?.ok ? found.value.items.filter((ref) => !chosen.includes(ref)) : [];
  const names = found?.ok ? { ...refs, ...found.value.refs } : refs;
  return {
    typed,
    last,
    names,
    isWaiting: found === undefined,
    items: offered.map((ref) => ({ id: ref, words: refWords(language, names, ref) })),
    begin: () => setBegun(true),
    type: (words: string) => {
      setTyped(words);
      setLast(null);
    },
    choose: (ref: string | null) => {
      setTyped('');
      setLast(ref);
      if (ref !== null && !chosen.includes(ref)) onChoose(single ? [ref] : [...chosen, ref], names);
    },
    drop: (ref: string) => {
      setLast(null);
      onChoose(
        chosen.filter((one) => one !== ref),
        names,
      );
    },
  };
}

export function RefPicker(props: RefPickerProps) {
  const { label, chosen, problem } = props;
  const say = useSay();
  const { typed, last, names, isWaiting, items, begin, type, choose, drop } = usePicking(props);
  return (
    <div className="field picker">
      <AriaComboBox
        className="field"
        items={items}
        inputValue={typed}
        onInputChange={type}
        selectedKey={last}
        onSelectionChange={(key) => choose(key === null ? null : String(key))}
        onFocus={begin}
        menuTrigger="focus"
        allowsEmptyCollection
        isInvalid={problem !== undefined}
      >
        <Label className="field-label">{label}</Label>
        <Chosen chosen={chosen} refs={names} label={label} onDrop={drop} />
        <span className="combo">
          <Input className="input" placeholder={say('object.pick')} />
          <Button className="combo-open" aria-label={say('object.pick-open')}>
            <Icon name="down" />
          </Button>
        </span>
        {problem === undefined ? null : (
          <Text slot="description" className="field-problem">
            {problem}
          </Text>
        )}
        <OfferedList waiting={isWaiting} />
      </AriaComboBox>
    </div>
  );
}

interface OfferedItem {
  readonly id: string;
  readonly words: string;
}

/** What is offered; the combo box hands in the items. */
function OfferedList({ waiting }: { readonly waiting: boolean }) {
  const say = useSay();
  return (
    <Popover className="popover popover-list">
      <ListBox
        className="list"
        renderEmptyState={() => (
          <p className="list-empty">{say(waiting ? 'object.pick-wait' : 'object.pick-none')}</p>
        )}
      >
        {(item: OfferedItem) => (
          <ListBoxItem id={item.id} textValue={item.words} className="list-item picker-item">
            <span className="picker-words">{item.words}</span>
            <span className="soft picker-kind">{kindWords(say, parseRef(item.id)?.type ?? '')}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}

/** What kind of thing a reference leads to. */
function kindWords(say: ReturnType<typeof useSay>, kind: string): string {
  if (kind === 'commitment') return say('object.kind.commitment');
  if (kind === 'provision') return say('object.kind.provision');
  if (kind === 'person') return say('object.kind.person');
  return typeWords(say, kind, 'one');
}
