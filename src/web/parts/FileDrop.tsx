/** A place for one file, or for several that belong together: chosen, dropped or pasted. Says its name and size once it is there. */
import { type DragEvent, useId, useState } from 'react';
import { useLanguage, useSay } from '../words/index.ts';
import { fileSize } from './file-size.ts';
import { Icon } from './Icon.tsx';

export interface FileDropProps {
  readonly label: string;
  readonly help: string;
  readonly name: string;
  readonly accept?: string;
  readonly file: File | null;
  readonly onFile: (file: File) => void;
  /** Where several may come at once: hears all of them, and `onFile` none. */
  readonly onFiles?: (files: readonly File[]) => void;
}

export function FileDrop({ label, help, name, accept, file, onFile, onFiles }: FileDropProps) {
  const id = useId();
  const say = useSay();
  const language = useLanguage();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const first = files?.[0];
    if (first === undefined) return;
    if (onFiles === undefined) onFile(first);
    else onFiles([...(files ?? [])]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the field inside takes every other.
    <div
      className="drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name={file === null ? 'upload' : 'file'} />
      <div className="drop-words">
        <label htmlFor={id} className="drop-label">
          {file === null ? label : file.name}
        </label>
        <p id={`${id}h`} className="field-help">
          {file === null ? help : say('parts.file-size', { size: fileSize(language, file.size) })}
        </p>
      </div>
      <input
        id={id}
        className="drop-input"
        type="file"
        name={name}
        accept={accept}
        multiple={onFiles !== undefined}
        aria-describedby={`${id}h`}
        onChange={(event) => take(event.target.files)}
      />
    </div>
  );
}
