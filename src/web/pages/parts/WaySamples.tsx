/** Where one is, the pages of a list, a few choices at a button, the panel beside the page. */
import { useRef, useState } from 'react';
import {
  Acts,
  Breadcrumb,
  Button,
  Checkbox,
  Pagination,
  PopoverButton,
  SidePanel,
} from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export function Ways() {
  const say = useSay();
  return (
    <>
      <Breadcrumb
        steps={[
          { word: say('gallery.option-a'), href: '#main' },
          { word: say('gallery.option-b'), href: '#main' },
          { word: say('gallery.sample-title') },
        ]}
      />
      <Pagination words={say('gallery.page-words')} before={null} after="#main" />
      <Pagination words={say('gallery.page-words')} before="#main" after={null} />
      <Acts>
        <PopoverButton label={say('gallery.popover')}>
          <div className="stack-close gallery-popover">
            <Checkbox defaultSelected>{say('gallery.option-a')}</Checkbox>
            <Checkbox>{say('gallery.option-b')}</Checkbox>
          </div>
        </PopoverButton>
      </Acts>
      <Panel />
    </>
  );
}

/** The panel stands within its sample here; on a page it stands at the right of the window. */
function Panel() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.querySelector('button')?.focus();
  };
  return (
    <div className="gallery-panel" data-open={open}>
      <div ref={opener}>
        <Button aria-expanded={open} onPress={() => setOpen(true)}>
          {say('gallery.panel')}
        </Button>
      </div>
      {open ? (
        <SidePanel
          title={say('gallery.sample-title')}
          subject="sample"
          onClose={close}
          foot={
            <Acts>
              <Button look="primary" onPress={close}>
                {say('gallery.act')}
              </Button>
            </Acts>
          }
        >
          <p>{say('gallery.sample-text')}</p>
        </SidePanel>
      ) : null}
    </div>
  );
}
