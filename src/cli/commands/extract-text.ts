/** `entente extract FILE`: what the text engine finds; needs no data folder and stores nothing. */
import { hex } from '../../base/index.ts';
import { isLanguage } from '../../i18n/index.ts';
import { readText } from '../../readers/index.ts';
import { extract, extractionToJson } from '../../text/index.ts';
import { type Command, textOption } from '../command.ts';
import { readWhole } from '../files.ts';
import { sayProblem } from '../say-problem.ts';

export const extractCommand: Command = {
  name: 'extract',
  usage: 'extract FILE [--json] [--offsets codepoints|utf16] [--language zh|lo|en]',
  summary: 'cli.extract.summary',
  more: 'cli.extract.more',
  words: ['FILE'],
  options: { json: { type: 'boolean' }, offsets: { type: 'string' }, language: { type: 'string' } },
  async run(context, given) {
    const offsets = textOption(given, 'offsets') ?? 'codepoints';
    const language = textOption(given, 'language');
    if (
      (offsets !== 'codepoints' && offsets !== 'utf16') ||
      (language !== undefined && !isLanguage(language))
    ) {
      const detail = offsets === 'codepoints' || offsets === 'utf16' ? '--language' : '--offsets';
      context.tell(context.say('cli.wrong-arguments', { detail, usage: this.usage }));
      return 2;
    }
    const bytes = readWhole(context, given.words[0] ?? '');
    if (!bytes.ok) {
      context.tell(bytes.error);
      return 1;
    }
    const read = readText(bytes.value);
    if (!read.ok) {
      context.tell(sayProblem(context.language, read.error));
      return 1;
    }
    const { chars, encoding } = read.value;
    const found = extract(chars, language !== undefined && isLanguage(language) ? { language } : {});
    const source = { sha256: hex(context.sha256(bytes.value)), encoding };
    if (given.values.json === true) {
      context.out(JSON.stringify(extractionToJson(found, chars, source, { offsets }), null, 2));
      return 0;
    }
    const counts = {
      points: found.codePoints,
      encoding,
      provisions: found.provisions.length - 1,
      commitments: found.commitments.length,
      mentions: found.mentions.length,
    };
    context.out(context.say('cli.extract.done', counts));
    return 0;
  },
};
