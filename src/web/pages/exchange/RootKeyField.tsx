/** The root key's file, chosen for one act. It is read in the page, goes with that act and is forgotten with it. */
import { useState } from 'react';
import { FileDrop } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

/** The text of the file; null while none is chosen. */
export function RootKeyField({ onKey }: { readonly onKey: (key: string | null) => void }) {
  const say = useSay();
  const [file, setFile] = useState<File | null>(null);
  const choose = async (given: File) => {
    setFile(given);
    onKey(await given.text());
  };
  return (
    <FileDrop
      label={say('keys.root.choose')}
      help={say('keys.root.choose-help')}
      name="root-key"
      file={file}
      onFile={(given) => void choose(given)}
    />
  );
}
