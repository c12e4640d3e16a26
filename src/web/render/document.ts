/** The HTML around a page: head, root, state, scripts. No inline script and no inline style sheet, ever. */
import { htmlLang, type Language } from '../../i18n/desk/index.ts';
import type { Theme } from '../theme/index.ts';

/** Files of the client build that the page needs. */
export interface Assets {
  readonly scripts: readonly string[];
  readonly preloads: readonly string[];
  readonly styles: readonly string[];
}

/** The script that hears presses before the page is alive (web/early), and what it says, in the page's language. */
export interface EarlyScript {
  readonly src: string;
  readonly coming: string;
  readonly lost: string;
  readonly again: string;
}

/** What the document is made of. `body` is rendered HTML, `state` JSON that is safe to embed; null where no script asks for it; `early` null where the page works without. */
export interface DocumentParts {
  readonly language: Language;
  readonly theme: Theme;
  readonly title: string;
  readonly body: string;
  readonly state: string | null;
  readonly assets: Assets;
  readonly early: EarlyScript | null;
}

/** Two circles that meet, as a picture in the address itself. */
const icon = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><g fill="none" stroke="#4a86bd" stroke-width="2"><circle cx="5.8" cy="8" r="4.3"/><circle cx="10.2" cy="8" r="4.3"/></g></svg>')}`;

/** The whole document. */
export function documentHtml(parts: DocumentParts): string {
  const { assets } = parts;
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="same-origin">',
    `<link rel="icon" href="${icon}">`,
    `<title>${escapeHtml(parts.title)}</title>`,
    // Not deferred: nobody can press what is drawn before this hears it.
    ...(parts.early === null ? [] : [earlyTag(parts.early)]),
    // React Aria looks for this id before it writes a style element of its own, which the policy would refuse.
    ...assets.styles.map(
      (href, i) =>
        `<link rel="stylesheet" href="${href}"${i === 0 ? ' id="react-aria-pressable-style"' : ''}>`,
    ),
    ...assets.preloads.map((href) => `<link rel="modulepreload" href="${href}">`),
    ...assets.scripts.map((src) => `<script type="module" src="${src}"></script>`),
  ];
  return [
    `<!doctype html>\n<html lang="${htmlLang[parts.language]}" data-theme="${parts.theme}">`,
    `<head>\n${head.join('\n')}\n</head>`,
    `<body><div id="desk">${parts.body}</div>`,
    ...(parts.state === null ? [] : [`<script type="application/json" id="state">${parts.state}</script>`]),
    '</body></html>\n',
  ].join('\n');
}

function earlyTag({ src, ...words }: EarlyScript): string {
  const said = Object.entries(words).map(([name, text]) => ` data-${name}="${escapeHtml(text)}"`);
  return `<script src="${src}"${said.join('')}></script>`;
}

/** Text as it may stand in HTML. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (c) => names[c] ?? c);
}
