/**
 * @data Letters that running text is mostly made of, by script. Bytes that are read in the wrong encoding give letters of
 * the right kind but seldom these; that is the evidence by which an encoding is recognised. Chinese: the most frequent
 * characters of general and official prose, simplified and traditional; the alphabets: the ten or so letters that
 * make up more than half.
 */
const simplified =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院识候带导争运笔合作双方协议计划推动加强促进贸易投资铁路旅游卫生环境农业服务组织项目技术支持交流机制培训联委员推进落实继续积极扩大深化友好伙伴关系战略经济绿色能源';
const traditional =
  '這個們來為國說時會對於着過發後裡種經麼學現當沒動開還進樣從實軍無與長機業將兩間問並應戰頭體見產話給門兒東員論處義幾條係氣題爾別變總電數報結場計資許統區隊決馬書則聽卻達強難權設記類據邊張該規萬術領確傳師觀識帶導爭運筆雙協議劃推動貿易鐵遊衛環農務組織項術聯實繼續極擴夥關戰濟綠';
const kanji = '日本国会大学者社長東京市年月火水木金土人事業政府法省議員第条約定締結協力両規定関係実施国際';
const hangul =
  '이다의는을에가고하지한로기은서도를자대사있그일리시어수나정인아부전보해제상구원장주동국공과으면경라스성위조비관유소연개여양방중마선무들통신화실세분선분생계발교행회재업치문내합영만설물당권력운민체식적성력명각호결차용미드단회진약추안간강라령술규금';
const thai = 'านรอกเงมยลวท่้';
const cyrillic = 'оеаинтсрвл';
const greek = 'αοιετσνηυρ';
const hebrew = 'יוהלאתרשבמ';
const arabic = 'ايلمونرتبة';

const setOf = (...letters: readonly string[]): ReadonlySet<string> => new Set(letters.join(''));

/** Chinese characters in use on either side of the strait. */
export const usualHan = setOf(simplified, traditional);
export const usualKanji = setOf(simplified, traditional, kanji);
export const usualHangul = setOf(hangul);

/** Scripts of the one-byte encodings: what their letters are, and which of them are usual. */
export const scripts = {
  thai: { letters: /\p{Script=Thai}/u, usual: setOf(thai) },
  cyrillic: { letters: /\p{Script=Cyrillic}/u, usual: setOf(cyrillic) },
  greek: { letters: /\p{Script=Greek}/u, usual: setOf(greek) },
  hebrew: { letters: /\p{Script=Hebrew}/u, usual: setOf(hebrew) },
  arabic: { letters: /\p{Script=Arabic}/u, usual: setOf(arabic) },
} as const;
