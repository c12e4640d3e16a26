/** Fields in every state: empty, filled, with help, with a mistake, not to be changed. */
import { useState } from 'react';
import {
  Checkbox,
  CheckboxGroup,
  ComboBox,
  DateField,
  FileDrop,
  RadioGroup,
  SearchField,
  Select,
  Switch,
  TextField,
} from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export function Fields() {
  const say = useSay();
  const [file, setFile] = useState<File | null>(null);
  const [date, setDate] = useState('2026-03-03');
  const [words, setWords] = useState('');
  return (
    <div className="stack">
      <TextField label={say('gallery.field')} help={say('gallery.field-help')} />
      <TextField
        label={say('gallery.field')}
        defaultValue={say('gallery.sample-title')}
        problem={say('gallery.field-problem')}
      />
      <TextField label={say('gallery.field')} defaultValue={say('gallery.disabled')} isDisabled />
      <TextField label={say('gallery.field')} lines={2} defaultValue={say('gallery.sample-text')} />
      <SearchField label={say('gallery.search')} value={words} onChange={setWords} />
      <DateField label={say('gallery.date')} value={date} onChange={setDate} />
      <FileDrop
        label={say('gallery.file')}
        help={say('gallery.field-help')}
        name="sample"
        file={file}
        onFile={setFile}
      />
    </div>
  );
}

export function Choices({ own }: { readonly own: string }) {
  const say = useSay();
  const [some, setSome] = useState(['a']);
  const [one, setOne] = useState<string | null>('a');
  const choices = [
    { value: 'a', word: say('gallery.option-a') },
    { value: 'b', word: say('gallery.option-b') },
    { value: 'c', word: say('gallery.option-c') },
  ];
  return (
    <div className="stack">
      <Select label={say('gallery.select')} choices={choices} start="b" />
      <Select
        label={say('gallery.select')}
        help={say('gallery.field-help')}
        choices={choices}
        start="a"
        disabled
      />
      <ComboBox
        label={say('gallery.combo')}
        choices={choices}
        value={one}
        onChange={setOne}
        nothing={say('frame.found-nothing')}
      />
      <RadioGroup label={say('gallery.radio')} name={`radio-${own}`} start="a" choices={choices} />
      <CheckboxGroup label={say('gallery.check')} value={some} onChange={setSome} choices={choices} />
      <Checkbox isIndeterminate>{say('gallery.check-some')}</Checkbox>
      <RadioGroup label={say('gallery.radio')} name={`inline-${own}`} start="b" choices={choices} inline />
      <Checkbox defaultSelected>{say('gallery.option-a')}</Checkbox>
      <Checkbox>{say('gallery.option-b')}</Checkbox>
      <Checkbox isDisabled>{say('gallery.disabled')}</Checkbox>
      <Switch defaultSelected>{say('gallery.switch')}</Switch>
      <Switch>{say('gallery.switch')}</Switch>
      <Switch isDisabled>{say('gallery.disabled')}</Switch>
    </div>
  );
}
