/** Letters, buttons, links, pictures, and what opens over the page. */
import { useState } from 'react';
import {
  Acts,
  Button,
  Dialog,
  Icon,
  iconNames,
  Kbd,
  MenuButton,
  Splitter,
  TextLink,
  Tip,
  useTell,
} from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export function Letters() {
  const say = useSay();
  return (
    <div className="stack-close">
      <p className="sample-5">{say('gallery.sample-title')}</p>
      <p className="sample-4">{say('gallery.sample-title')}</p>
      <p className="sample-3">{say('gallery.sample-text')}</p>
      <p>{say('gallery.sample-text')}</p>
      <p className="sample-1 soft">{say('gallery.sample-text')}</p>
    </div>
  );
}

export function Buttons() {
  const say = useSay();
  return (
    <>
      <Acts>
        <Button look="primary">{say('gallery.act')}</Button>
        <Button>{say('gallery.act')}</Button>
        <Button look="quiet">{say('gallery.act')}</Button>
        <Button look="danger">{say('gallery.act-danger')}</Button>
      </Acts>
      <Acts>
        <Button look="primary" busy>
          {say('gallery.busy')}
        </Button>
        <Button busy>{say('gallery.busy')}</Button>
        <Button look="primary" isDisabled>
          {say('gallery.disabled')}
        </Button>
        <Button isDisabled>{say('gallery.disabled')}</Button>
        <Button look="quiet" isDisabled>
          {say('gallery.disabled')}
        </Button>
        <Button small>{say('gallery.small')}</Button>
        <TextLink href="#main" look="button">
          {say('gallery.link')}
        </TextLink>
        <TextLink href="#main">{say('gallery.link')}</TextLink>
        <TextLink href="#main" look="quiet">
          {say('gallery.link-quiet')}
        </TextLink>
      </Acts>
      <p className="gallery-icons">
        {iconNames.map((name) => (
          <Icon key={name} name={name} />
        ))}
      </p>
      <p>
        <Kbd>/</Kbd> <Kbd>Ctrl</Kbd> <Kbd>K</Kbd> <Kbd>Esc</Kbd>
      </p>
    </>
  );
}

export function Overlays() {
  const say = useSay();
  const tell = useTell();
  const [open, setOpen] = useState<'window' | 'sheet' | null>(null);
  const lines = [
    { id: 'a', word: say('gallery.option-a'), chosen: true },
    { id: 'b', word: say('gallery.option-b') },
    { id: 'c', word: say('gallery.disabled'), disabled: true },
  ];
  return (
    <>
      <Acts>
        <MenuButton
          label={say('gallery.menu')}
          look="plain"
          parts={[{ id: 'menu', name: say('gallery.menu'), lines }]}
        >
          {say('gallery.menu')}
          <Icon name="down" />
        </MenuButton>
        <Button onPress={() => setOpen('window')}>{say('gallery.window')}</Button>
        <Button onPress={() => setOpen('sheet')}>{say('gallery.side')}</Button>
        <Tip words={say('gallery.sample-text')}>
          <Button>{say('gallery.tip')}</Button>
        </Tip>
        <Button
          onPress={() =>
            tell({ words: say('gallery.told'), act: { word: say('gallery.undo'), run: () => {} } })
          }
        >
          {say('gallery.toast')}
        </Button>
      </Acts>
      <Dialog
        form={open ?? 'window'}
        title={say('gallery.sample-title')}
        open={open !== null}
        onClose={() => setOpen(null)}
      >
        <p>{say('gallery.sample-text')}</p>
        <Acts>
          <Button look="primary" onPress={() => setOpen(null)}>
            {say('gallery.act')}
          </Button>
        </Acts>
      </Dialog>
      <Splitter
        name="gallery"
        label={say('gallery.splitter')}
        width={120}
        least={80}
        most={200}
        start={<p>{say('gallery.option-a')}</p>}
        end={<p>{say('gallery.option-b')}</p>}
      />
    </>
  );
}
