/**
 * Search and commands in one place: `/` or Ctrl+K opens it from anywhere. Its window is fetched when it is first opened.
 */
import { useEffect, useState } from 'react';
import type { Static } from 'typebox';
import type { Plan } from '../../http/contract/index.ts';
import { Button, Dialog, Icon, Kbd, later, useLater } from '../parts/index.ts';
import { useSay } from '../words/index.ts';
import type { PaletteBodyProps } from './PaletteBody.tsx';
import { isCommand } from './single-keys.ts';

const body = later<PaletteBodyProps>(async () => (await import('./PaletteBody.tsx')).PaletteBody);
const fetchBody = () => void body.load().catch(() => null);

export function Palette({ plan }: { readonly plan: Static<typeof Plan> | null }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { Part: Body } = useLater(open ? body : null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asked =
        (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && isCommand(event));
      if (!asked) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Button
        look="quiet"
        onHoverStart={fetchBody}
        onFocus={fetchBody}
        onPress={() => setOpen(true)}
        aria-label={say('frame.find')}
      >
        <Icon name="search" />
        <span className="top-word">{say('frame.find-short')}</span>
        <span className="top-key">
          <Kbd>/</Kbd>
        </span>
      </Button>
      <Dialog form="wide" bare title={say('frame.find')} open={open} onClose={() => setOpen(false)}>
        {Body === null ? null : <Body plan={plan} onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}
