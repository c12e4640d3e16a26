/** A small table: each row its own inputs, added at the end and taken away one by one. */

import { type ComponentType, useState } from 'react';
import type { Json, JsonObject } from '../../../base/index.ts';
import type { RowsField } from '../../../plan/objects/index.ts';
import { Button, Icon } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { fieldWords } from '../words/index.ts';
import { columnsFor } from './draft.ts';
import type { InputProps } from './input-props.ts';
import { problemAt } from './problem-at.ts';

const isRow = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key for each row, which stays with its row when one before it is taken away. */
function useRowKeys(count: number): {
  readonly keys: readonly number[];
  readonly drop: (at: number) => void;
} {
  const [kept, setKept] = useState<readonly number[]>([]);
  const first = Math.max(-1, ...kept) + 1;
  const keys = Array.from({ length: count }, (_, at) => kept[at] ?? first + at);
  return { keys, drop: (at) => setKept(keys.filter((_, i) => i !== at)) };
}

/** `Cell` is the input of a column: handed in, since a table's cells are inputs like any others. */
export function RowsInput({
  Cell,
  ...props
}: InputProps & { readonly field: RowsField; readonly Cell: ComponentType<InputProps> }) {
  const { name, field, value, stood, onChange, problems } = props;
  const say = useSay();
  const rows: readonly JsonObject[] = Array.isArray(value) ? value.filter(isRow) : [];
  const { keys, drop } = useRowKeys(rows.length);
  const label = fieldWords(say, name, field);
  const problem = problemAt(problems, name);
  const put = (at: number, row: JsonObject) => onChange(rows.map((one, i) => (i === at ? row : one)));
  return (
    <fieldset className="field rows-input">
      <legend className="field-label">{label}</legend>
      {problem === undefined ? null : <p className="field-problem">{problem}</p>}
      {rows.map((row, at) => (
        <div className="rows-row" key={keys[at]}>
          {columnsFor(field, row, stood).map(([column, of]) => (
            <Cell
              key={column}
              {...props}
              name={column}
              field={of}
              value={row[column]}
              onChange={(cell) => put(at, { ...row, [column]: cell })}
              problems={problems
                .filter((one) => one.at.startsWith(`${name}/${at}/`))
                .map((one) => ({ ...one, at: one.at.slice(`${name}/${at}/`.length) }))}
            />
          ))}
          <Button
            look="quiet"
            small
            aria-label={say('object.row-remove', { field: label, n: at + 1 })}
            onPress={() => {
              drop(at);
              onChange(rows.filter((_, i) => i !== at));
            }}
          >
            <Icon name="close" />
          </Button>
        </div>
      ))}
      <div>
        <Button look="quiet" small onPress={() => onChange([...rows, {}])}>
          <Icon name="plus" />
          {say('object.row-add', { field: label })}
        </Button>
      </div>
    </fieldset>
  );
}
