/** `entente extract FILE`: what the text engine finds; needs no data folder and stores nothing. */
import { withNotes } from '../../app/index.ts';
import { hex } from '../../base/index.ts';
import { isLanguage } from '../../i18n/index.ts';
import { extractionToJson } from '../../text/index.ts';
import { type Command, textOption } from '../command.ts';
import { readWhole } from '../files.ts';
import { sayNote, sayProblem } from '../say-problem.ts';
import { tellProgress } from '../tell-progress.ts';

/** Files whose encoding is no choice, by the name that people have for them. */
const forms: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
};

export const extractCommand: Command = {
  name: 'extract',
  usage: 'extract FILE [--json | --text] [--offsets codepoints|utf16] [--language zh|lo|en] [--encoding …]',
  summary: 'cli.extract.summary',
  more: 'cli.extract.more',
  words: ['FILE'],
  options: {
    json: { type: 'boolean' },
    offsets: { type: 'string' },
    language: { type: 'string' },
    encoding: { type: 'string' },
    text: { type: 'boolean' },
  },
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
    const file = readWhole(context, given.words[0] ?? '');
    if (!file.ok) {
      context.tell(file.error);
      return 1;
    }
    const encoding = textOption(given, 'encoding');
    const digested = await context.digesting.digest(
      {
        ...file.value,
        ...(language !== undefined && isLanguage(language) && { language }),
        ...(encoding !== undefined && { encoding }),
      },
      tellProgress(context),
    );
    if (!digested.ok) {
      context.tell(sayProblem(context.language, digested.error));
      return 1;
    }
    const { document } = digested.value;
    const found = withNotes(digested.value);
    const { chars, encoding: foundIn, mediaType } = document;
    for (const one of found.diagnostics) context.tell(sayNote(context, one));
    const converter = `${document.converter.name}/${document.converter.version}`;
    const source = { sha256: hex(context.sha256(file.value.bytes)), encoding: foundIn, mediaType, converter };
    if (given.values.text === true) {
      context.out(chars);
      return 0;
    }
    if (given.values.json === true) {
      context.out(JSON.stringify(extractionToJson(found, chars, source, { offsets }), null, 2));
      return 0;
    }
    const counts = {
      points: found.codePoints,
      encoding: foundIn === '' ? (forms[mediaType] ?? mediaType) : foundIn,
      provisions: found.provisions.length - 1,
      commitments: found.commitments.length,
      mentions: found.mentions.length,
    };
    context.out(context.say('cli.extract.done', counts));
    return 0;
  },
};
