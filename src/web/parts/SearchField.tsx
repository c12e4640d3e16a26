/** A search box: Escape empties it, and what is typed is handed on after a short rest of the fingers. */
import { useEffect, useRef, useState } from 'react';
import { SearchField as AriaSearchField, Button, Input, Label } from 'react-aria-components';
import { Icon } from './Icon.tsx';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly placeholder?: string;
  readonly name?: string;
}

/** Long enough for an input method to finish a syllable, short enough not to be noticed. */
const rest = 180;

export function SearchField({ label, value, onChange, placeholder, name }: SearchFieldProps) {
  const [words, setWords] = useState(value);
  const composing = useRef(false);
  const handedOn = useRef(value);
  useEffect(() => {
    if (value !== handedOn.current) setWords(value);
    handedOn.current = value;
  }, [value]);
  useEffect(() => {
    if (words === handedOn.current) return;
    const timer = setTimeout(() => {
      if (composing.current) return;
      handedOn.current = words;
      onChange(words);
    }, rest);
    return () => clearTimeout(timer);
  }, [words, onChange]);
  return (
    <AriaSearchField
      className="search"
      value={words}
      onChange={setWords}
      {...(name === undefined ? {} : { name })}
    >
      <Label className="unseen">{label}</Label>
      <Icon name="search" />
      <Input
        className="input search-input"
        placeholder={placeholder ?? label}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          setWords(event.currentTarget.value);
        }}
      />
      <Button className="search-clear">
        <Icon name="close" />
      </Button>
    </AriaSearchField>
  );
}
