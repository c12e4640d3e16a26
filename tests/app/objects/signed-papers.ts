/** Papers that were signed, as tests record them: invented minutes with their scan. */
import { addFile } from '../../../src/app/index.ts';
import type { Values } from '../../../src/plan/objects/index.ts';
import { must } from '../test-node.ts';
import { make, type Programme } from './programme.ts';

const scan = new TextEncoder().encode('%PDF-1.4\n% a scan of invented minutes\n%%EOF\n');

/** What a paper confirms of one commitment. */
export interface ConfirmedItem {
  readonly commitment: string;
  readonly period: string;
  readonly progress: string;
}

/** Records the minutes of a session that confirm these. */
export async function makePaper(programme: Programme, items: readonly ConfirmedItem[], more: Values = {}) {
  const { app, who, planId } = programme;
  const { sha256, name } = must(await addFile(app, who, { planId, bytes: scan, name: 'minutes.pdf' }));
  return make(programme, 'signed-paper', {
    title: { zh: '示例会谈纪要', lo: 'ບົດບັນທຶກຕົວຢ່າງ', en: 'Sample minutes' },
    number: 'Sample 12',
    form: 'minutes',
    date: '2026-04-12',
    file: [{ sha256, name }],
    items: items.map((item) => ({ ...item })),
    ...more,
  });
}
