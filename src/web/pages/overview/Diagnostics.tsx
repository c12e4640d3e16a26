/** What is odd about the text ("it breaks off in 2.2.4"), worst first, each with the way to the place. */
import type { Overview } from '../../../http/contract/index.ts';
import { Notice, TextLink, type Tone } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

const tones: Readonly<Record<string, Tone>> = { error: 'bad', warning: 'care', info: 'note' };
const order = ['error', 'warning', 'info'];
/** Remarks that are shown at once; the others are behind a line that can be opened. */
const atOnce = 3;

export function Diagnostics({ overview }: { readonly overview: Overview }) {
  const say = useSay();
  const sorted = [...overview.diagnostics].sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity),
  );
  if (sorted.length === 0) return null;
  const rest = sorted.slice(atOnce);
  return (
    <section aria-labelledby="diagnostics" className="stack-close">
      <h2 id="diagnostics" className="unseen">
        {say('overview.diagnostics')}
      </h2>
      {sorted.slice(0, atOnce).map((one) => (
        <Remark key={`${one.code} ${one.href} ${one.message}`} {...one} />
      ))}
      {rest.length === 0 ? null : (
        <details>
          <summary>{say('overview.diagnostics-more', { n: rest.length })}</summary>
          <div className="stack-close">
            {rest.map((one) => (
              <Remark key={`${one.code} ${one.href} ${one.message}`} {...one} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function Remark({ code, severity, message, href }: Overview['diagnostics'][number]) {
  const say = useSay();
  return (
    <Notice tone={tones[severity] ?? 'note'} title={message}>
      <p>
        <TextLink href={href}>
          {say(code === 'files-damaged' ? 'overview.show-files' : 'overview.show-place')}
        </TextLink>
      </p>
    </Notice>
  );
}
