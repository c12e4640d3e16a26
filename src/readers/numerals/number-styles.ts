/**
 * How programs draw the numbers of lists: styles by a name of our own, each from a whole number to its text. Word and web
 * pages name them differently; their names are in `word-formats.ts` and `css-styles.ts`.
 */

type Draw = (n: number) => string;

const HAN = '〇一二三四五六七八九';

/** Digits of a script in place of ours. */
function digits(zero: string, width = 1): Draw {
  const base = zero.codePointAt(0) ?? 48;
  const draw = (digit: string): string =>
    digit >= '0' && digit <= '9' ? String.fromCodePoint(base + Number(digit)) : digit;
  return (n) => Array.from(String(n).padStart(width, '0'), draw).join('');
}

/** One sign after the other; beyond the last one digits are written. */
function signs(list: string): Draw {
  const all = Array.from(list);
  return (n) => all[n - 1] ?? String(n);
}

/** Signs that follow each other in Unicode: the code of the first and how many, run after run. */
function codes(...runs: readonly (readonly [first: number, count: number])[]): Draw {
  const all = runs.flatMap(([first, count]) =>
    Array.from({ length: count }, (_, at) => String.fromCodePoint(first + at)),
  );
  return (n) => all[n - 1] ?? String(n);
}

/** a … z, aa, ab: letters as digits without a zero. */
function letters(alphabet: string): Draw {
  const all = Array.from(alphabet);
  return (n) => {
    let text = '';
    for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / all.length))
      text = (all[(rest - 1) % all.length] ?? '') + text;
    return text === '' ? String(n) : text;
  };
}

/** a … z, aa, bb: Word repeats the letter, and writes digits where that would be more than thirty times. */
function repeated(alphabet: string): Draw {
  const all = Array.from(alphabet);
  return (n) =>
    n < 1 || n > all.length * 30
      ? String(n)
      : (all[(n - 1) % all.length] ?? '').repeat(Math.ceil(n / all.length));
}

const romanParts: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  let text = '';
  let rest = n;
  for (const [value, letter] of romanParts) for (; rest >= value; rest -= value) text += letter;
  return text;
}

interface Counting {
  /** Zero to nine. */
  readonly figures: string;
  /** Ten, hundred, thousand, ten thousand. */
  readonly units: string;
  /** Whether ten to nineteen begin with the figure one: 壹拾 but 十. */
  readonly fullTen: boolean;
}

/** Figures and units as they are spoken: 一千零二十. */
function counting({ figures, units, fullTen }: Counting): Draw {
  const figure = Array.from(figures);
  const unit = ['', ...Array.from(units)];
  const below10000 = (n: number): string => {
    let text = '';
    let gap = false;
    for (let power = 3; power >= 0; power--) {
      const digit = Math.floor(n / 10 ** power) % 10;
      if (digit === 0) {
        gap ||= text !== '';
        continue;
      }
      if (gap) text += figure[0];
      gap = false;
      text += (figure[digit] ?? '') + (unit[power] ?? '');
    }
    return text;
  };
  return (n) => {
    if (n < 1 || n >= 100_000_000) return String(n);
    const [high, low] = [Math.floor(n / 10_000), n % 10_000];
    const head = high === 0 ? '' : `${below10000(high)}${unit[4]}`;
    const between = high > 0 && low > 0 && low < 1000 ? (figure[0] ?? '') : '';
    const text = `${head}${between}${below10000(low)}`;
    return !fullTen && text.startsWith(`${figure[1]}${unit[1]}`) ? text.slice(1) : text;
  };
}

const spoken = counting({ figures: '零一二三四五六七八九', units: '十百千万', fullTen: false });
const spokenTraditional = counting({ figures: '零一二三四五六七八九', units: '十百千萬', fullTen: false });
const hanDigits: Draw = (n) => Array.from(String(n), (digit) => HAN[Number(digit)] ?? digit).join('');

const latin = 'abcdefghijklmnopqrstuvwxyz';
const cyrillic = 'абвгдежзиклмнопрстуфхцчшщэюя';

/** Every style. */
export const numberStyles = {
  none: () => '',
  decimal: String,
  'decimal-zero': digits('0', 2),
  'full-width': digits('０'),
  'upper-roman': roman,
  'lower-roman': (n) => roman(n).toLowerCase(),
  'upper-letters': letters(latin.toUpperCase()),
  'lower-letters': letters(latin),
  'upper-letters-repeated': repeated(latin.toUpperCase()),
  'lower-letters-repeated': repeated(latin),
  'lower-greek': letters('αβγδεζηθικλμνξοπρστυφχψω'),
  'upper-cyrillic': repeated(cyrillic.toUpperCase()),
  'lower-cyrillic': repeated(cyrillic),
  ordinal: (n) => {
    const tens = n % 100;
    const last = tens >= 11 && tens <= 13 ? 0 : n % 10;
    return `${n}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
  },
  'in-dashes': (n) => `- ${n} -`,
  han: spoken,
  'han-traditional': spokenTraditional,
  // Word's plain Chinese counting speaks up to ninety-nine and writes figures beyond.
  'han-short': (n) => (n < 100 ? spoken(n) : hanDigits(n)),
  'han-digits': hanDigits,
  'han-formal': counting({ figures: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟万', fullTen: true }),
  'han-formal-traditional': counting({ figures: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟萬', fullTen: true }),
  stems: signs('甲乙丙丁戊己庚辛壬癸'),
  branches: signs('子丑寅卯辰巳午未申酉戌亥'),
  circled: codes([0x2460, 20], [0x3251, 15], [0x32b1, 15]),
  parenthesised: codes([0x2474, 20]),
  'full-stopped': codes([0x2488, 20]),
  'han-circled': codes([0x3280, 10]),
  'han-parenthesised': codes([0x3220, 10]),
  lao: digits('໐'),
  thai: digits('๐'),
  khmer: digits('០'),
  burmese: digits('၀'),
  'arabic-indic': digits('٠'),
  persian: digits('۰'),
  devanagari: digits('०'),
  'thai-letters': repeated('กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'),
  'hangul-digits': (n) =>
    Array.from(String(n), (digit) => '영일이삼사오육칠팔구'[Number(digit)] ?? digit).join(''),
  'hangul-syllables': signs('가나다라마바사아자차카타파하'),
  'hangul-letters': signs('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'),
  katakana: signs(
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  ),
  'katakana-iroha': signs(
    'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス',
  ),
  hiragana: signs(
    'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん',
  ),
} as const satisfies Record<string, Draw>;

/** A style's name. */
export type NumberStyle = keyof typeof numberStyles;

/** A number drawn in a style. */
export function drawNumber(n: number, style: NumberStyle): string {
  return numberStyles[style](n);
}

/**
 * The style that a sample of numbers shows ('001, 002, …', '໑, ໒, …'): how many digits, and of which script. Null where
 * the sample is not made of digits.
 */
export function drawLikeSample(n: number, sample: string): string | null {
  const first = /^\s*(\p{Nd}+)/u.exec(sample)?.[1];
  if (first === undefined) return null;
  const last = Array.from(first).at(-1) ?? '';
  const code = last.codePointAt(0) ?? 48;
  // Digits of a script stand in one row of ten that begins at its zero.
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return digits(String.fromCodePoint(zero), Array.from(first).length)(n);
}
