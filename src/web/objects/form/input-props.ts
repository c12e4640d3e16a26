/** What every input of a field is handed. */
import type { Json } from '../../../base/index.ts';
import type { RefViews } from '../../../http/contract/index.ts';
import type { ColumnField, Field } from '../../../plan/objects/index.ts';

export interface InputProps {
  readonly planId: string;
  readonly name: string;
  readonly field: Field | ColumnField;
  readonly value: Json | undefined;
  /** What stood there when the form was opened; not set for a new object. */
  readonly stood?: Json | undefined;
  readonly onChange: (value: Json) => void;
  readonly refs: RefViews;
  readonly onRefs: (refs: RefViews) => void;
  /** What is wrong, at the field ('due') or below it ('quotas/3/used'). */
  readonly problems: readonly { readonly at: string; readonly message: string }[];
}
