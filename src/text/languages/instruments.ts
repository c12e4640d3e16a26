// @data What named instruments are called.
/**
 * Kinds of instruments by the word that names them: Chinese (at the name's end), Lao (at its beginning), English (before
 * the first preposition). Lao uses one word for several kinds; kinds that share a word in some language are one line.
 */
export const instrumentHeads: readonly string[] = [
  '协定,协议,协议书,条约,公约,议定书,盟约 | ສັນຍາ,ສົນທິສັນຍາ,ອະນຸສັນຍາ,ຂໍ້ຕົກລົງ,ພິທີສານ,ກະຕິກາສັນຍາ | agreement,treaty,convention,protocol,covenant,accord',
  '备忘录,谅解备忘录 | ບົດບັນທຶກຄວາມເຂົ້າໃຈ,ບົດບັນທຶກ | memorandum,mou',
  '框架,合作框架,框架文件 | ຂອບການ,ຂອບ | framework',
  '计划,行动计划,规划,规划纲要,纲要,方案 | ແຜນການ,ແຜນປະຕິບັດງານ,ແຜນດຳເນີນງານ,ແຜນ,ໂຄງຮ່າງ | plan,programme,program,outline,scheme',
  '清单 | ບັນຊີ,ລາຍການ | list,inventory',
  '宣言,声明,联合声明,公报 | ຖະແຫຼງການ,ຄຳປະກາດ,ປະກາດ,ໃບປະກາດ | declaration,statement,communiqué,communique',
  '宪章,章程 | ກົດບັດ,ກົດລະບຽບ,ທຳມະນູນ | charter,statute,statutes,rules',
  '决议 | ມະຕິ | resolution',
  '路线图 | ແຜນທີ່ນຳທາງ | roadmap',
];
