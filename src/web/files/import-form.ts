/** What the import form holds, and how it is sent: fields first, the file last, so that a stream can be read in one go. */
import type { Language } from '../../i18n/desk/index.ts';

export const standings = ['signed-copy', 'official-publication', 'unofficial', 'working-copy'] as const;

/** The fields of the form. */
export interface ImportFields {
  readonly file: File | null;
  readonly standing: string;
  readonly language: string;
  /** Named by a person; '' leaves it to the server. */
  readonly encoding: string;
  readonly title: string;
}

export const emptyImport: ImportFields = {
  file: null,
  standing: 'official-publication',
  language: '',
  encoding: '',
  title: '',
};

/** The form as it is sent; `extra` are fields such as `force` or `confirm`. Empty fields are left out. */
export function importForm(
  fields: ImportFields,
  titleIn: Language,
  extra: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  const named = {
    standing: fields.standing,
    language: fields.language,
    encoding: fields.encoding,
    [titleField[titleIn]]: fields.title.trim(),
    ...extra,
  };
  for (const [name, value] of Object.entries(named)) if (value !== '') form.append(name, value);
  if (fields.file !== null) form.append('file', fields.file, fields.file.name);
  return form;
}

const titleField: Readonly<Record<Language, string>> = { zh: 'titleZh', lo: 'titleLo', en: 'titleEn' };
