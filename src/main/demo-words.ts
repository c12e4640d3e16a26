/** What the sample people of the demonstration say. Every line says that it is a sample. */
export const sampleWords = {
  returned:
    '示例文字：请补充牵头单位。 / ຂໍ້ຄວາມຕົວຢ່າງ: ກະລຸນາເພີ່ມພາກສ່ວນຮັບຜິດຊອບ. / Sample words: please add the lead body.',
  unclear:
    '示例文字：请注明已培训的人数。 / ຂໍ້ຄວາມຕົວຢ່າງ: ກະລຸນາລະບຸຈຳນວນຜູ້ຝຶກອົບຮົມ. / Sample words: please state how many were trained.',
  consult:
    '示例文字：拟在工作组会议上商议。 / ຂໍ້ຄວາມຕົວຢ່າງ: ຈະປຶກສາຫາລືໃນກອງປະຊຸມຄະນະວິຊາການ. / Sample words: to be taken up in the working group.',
  dispute:
    '示例文字：我方记录为尚未开始。 / ຂໍ້ຄວາມຕົວຢ່າງ: ຝ່າຍເຮົາບັນທຶກວ່າຍັງບໍ່ໄດ້ເລີ່ມ. / Sample words: by our record it has not begun.',
  view: '示例文字：首期已于三月举办，名单附后。 / ຂໍ້ຄວາມຕົວຢ່າງ: ຮຸ່ນທຳອິດໄດ້ຈັດໃນເດືອນມີນາ, ລາຍຊື່ຄັດຕິດ. / Sample words: a first course was held in March; the list is attached.',
  told: {
    zh: '示例文字：已举办一期，二十人参加。',
    lo: 'ຂໍ້ຄວາມຕົວຢ່າງ: ໄດ້ຈັດໜຶ່ງຮຸ່ນ, ມີຜູ້ເຂົ້າຮ່ວມຊາວຄົນ.',
    en: 'Sample words: one course was held for twenty people.',
  },
  inside: {
    zh: '示例文字（仅供内部）：进度偏慢。',
    lo: 'ຂໍ້ຄວາມຕົວຢ່າງ (ພາຍໃນ): ຄືບໜ້າຊ້າ.',
    en: 'Sample words (inside only): slower than meant.',
  },
} as const;
