// @data Words that make an undertaking an attempt, or leave its time open.
/**
 * What the three languages say when they promise less than the thing itself. Each line: Chinese, Lao, English,
 * alternatives separated by commas. A word that ends in ? can mean something else too: it bears out another text's word,
 * and raises a doubt by itself only at the head of a clause. One that ends in ~ only bears out.
 */
export interface ModalityClass {
  readonly name: 'attempt' | 'open-time';
  readonly why: string;
  readonly words: readonly string[];
}

export const modality: readonly ModalityClass[] = [
  {
    name: 'attempt',
    why: '争取早日实现…: to strive, to explore, to encourage is not yet to do',
    words: [
      '争取,力争,努力~,推动~,推进~,促进~ | ສູ້ຊົນ,ພະຍາຍາມ?,ຊຸກຍູ້~ | strive,strives,striving,endeavour,endeavours,endeavor,seek to,seeks to,make every effort,aim to,promote~',
      '探讨,研究?,考虑?,探索? | ຄົ້ນຄວ້າ?,ສຶກສາ?,ພິຈາລະນາ?,ຊອກຫາ? | explore,explores,exploring,study?,studying?,consider,considering,examine?,look into',
      '鼓励 | ຊຸກຍູ້~,ສົ່ງເສີມ~ | encourage,encourages,encouraging,promote~',
    ],
  },
  {
    name: 'open-time',
    why: '适时、早日、条件成熟时: a time that nobody can check',
    words: [
      '早日,尽早,尽快,及早 | ໂດຍໄວ,ໂດຍດ່ວນ,ໄວທີ່ສຸດ | at an early date,at the earliest,as soon as possible,as early as possible,soon?,without delay',
      '适时,择机 | ໃນເວລາທີ່ເໝາະສົມ,ຕາມເວລາທີ່ເໝາະສົມ,ໃນເວລາອັນເໝາະສົມ | at an appropriate time,at a suitable time,in due course,when appropriate',
      '条件成熟时,条件成熟后,条件具备时,视情 | ເມື່ອມີເງື່ອນໄຂພ້ອມ,ເມື່ອມີເງື່ອນໄຂ,ເມື່ອເງື່ອນໄຂ | when conditions are ripe,when conditions permit,when conditions allow,as circumstances permit',
    ],
  },
];

/** Words that forbid; and the words of which at least one stands where a text says no at all. */
export const prohibition = {
  forbids:
    '不得,禁止,严禁,不准 | ຫ້າມ,ບໍ່ອະນຸຍາດ | shall not,must not,may not,no one,nobody,prohibited,forbidden',
  negates:
    '不,无,未,非,勿,禁,否,免 | ບໍ່,ຫ້າມ,ບໍ,ປາສະຈາກ | no,not,nothing,never,nor,none,without,prohibit,prohibited,prohibits,forbid,forbidden,cannot,neither,refrain',
} as const;
