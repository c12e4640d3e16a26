/** Exact text, character by character, in a box that scrolls and can be scrolled by keyboard. */

export interface ExactProps {
  readonly label: string;
  readonly text: string;
  /** Long lines are broken for the eye. */
  readonly wrap?: boolean;
}

export function Exact({ label, text, wrap = false }: ExactProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className={wrap ? 'exact exact-wrap' : 'exact'} aria-label={label} tabIndex={0}>
      <pre>{text}</pre>
    </section>
  );
}
