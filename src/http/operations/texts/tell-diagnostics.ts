/** What is odd about a text, in the reader's words. */
import { isLanguage, type Language, translate } from '../../../i18n/index.ts';
import type { DiagnosticFacts, ReaderView } from '../../../views/index.ts';
import type { Reader } from '../../contract/index.ts';
import type { Wide } from '../../operation.ts';
import { sayMessage } from '../../server/words.ts';

type Told = Wide<Reader['diagnostics'][number]>;

function tell(language: Language, { code, severity, start, end, facts }: DiagnosticFacts): Told {
  const { beside } = facts;
  const named =
    typeof beside === 'string' && isLanguage(beside)
      ? { beside: translate(language, `term.language.${beside}`) }
      : {};
  return {
    code,
    severity,
    start,
    end,
    message: sayMessage(language, 'diagnostic', { code, facts: { ...facts, ...named } }),
  };
}

/** The reader's page with its diagnostics in words. */
export function tellReader(
  language: Language,
  view: ReaderView,
): Omit<ReaderView, 'diagnostics'> & { readonly diagnostics: readonly Told[] } {
  return { ...view, diagnostics: view.diagnostics.map((one) => tell(language, one)) };
}
