// @data React Aria's own words in Lao, by package.
/**
 * React Aria ships no Lao. These are its words for screen readers and labels, package by package, as its own lists name
 * them; a word that is missing here is English. A message is a string or a function of its values.
 */

type Values = Readonly<Record<string, string | number>>;
type Words = Readonly<Record<string, string | ((values: Values) => string)>>;

export const laoWords: Readonly<Record<string, Words>> = {
  autocomplete: { collectionLabel: 'ຄຳແນະນຳ' },
  breadcrumbs: { breadcrumbs: 'ເສັ້ນທາງໜ້າ' },
  combobox: {
    buttonLabel: 'ສະແດງຄຳແນະນຳ',
    listboxLabel: 'ຄຳແນະນຳ',
    countAnnouncement: (v) => `ມີ ${v.optionCount} ຕົວເລືອກ`,
    selectedAnnouncement: (v) => `${v.optionText}, ເລືອກແລ້ວ`,
    focusAnnouncement: (v) =>
      `${String(v.isGroupChange) === 'true' ? `ເຂົ້າກຸ່ມ ${v.groupTitle}, ມີ ${v.groupCount} ຕົວເລືອກ. ` : ''}${v.optionText}${String(v.isSelected) === 'true' ? ', ເລືອກແລ້ວ' : ''}`,
  },
  dnd: {
    dropDescriptionKeyboard: 'ກົດ Enter ເພື່ອວາງ. ກົດ Escape ເພື່ອຍົກເລີກ.',
    dropDescriptionTouch: 'ແຕະສອງຄັ້ງເພື່ອວາງ.',
    dropDescriptionVirtual: 'ກົດເພື່ອວາງ.',
    dropCanceled: 'ຍົກເລີກການວາງແລ້ວ.',
    dropComplete: 'ວາງສຳເລັດ.',
    dropIndicator: 'ບ່ອນວາງ',
    dropOnRoot: 'ວາງໃສ່',
  },
  grid: {
    select: 'ເລືອກ',
    deselectedItem: (v) => `ຍົກເລີກການເລືອກ ${v.item}.`,
    selectedItem: (v) => `ເລືອກ ${v.item} ແລ້ວ.`,
    selectedAll: 'ເລືອກທຸກລາຍການແລ້ວ.',
    selectedCount: (v) => (Number(v.count) === 0 ? 'ບໍ່ໄດ້ເລືອກລາຍການໃດ.' : `ເລືອກ ${v.count} ລາຍການ.`),
    longPressToSelect: 'ກົດຄ້າງໄວ້ເພື່ອເລືອກ.',
  },
  gridlist: { hasActionAnnouncement: 'ແຖວນີ້ມີຄຳສັ່ງ', hasLinkAnnouncement: (v) => `ແຖວນີ້ມີລິ້ງ: ${v.link}` },
  menu: { longPressMessage: 'ກົດຄ້າງໄວ້ ຫຼື ກົດ Alt + ລູກສອນລົງ ເພື່ອເປີດລາຍການ' },
  overlays: { dismiss: 'ປິດ' },
  searchfield: { 'Clear search': 'ລ້າງຄຳຄົ້ນ' },
  spinbutton: { Empty: 'ຫວ່າງ' },
  steplist: { steplist: 'ລາຍການຂັ້ນຕອນ' },
  table: {
    select: 'ເລືອກ',
    selectAll: 'ເລືອກທັງໝົດ',
    sortable: 'ຖັນທີ່ຈັດລຽງໄດ້',
    ascending: 'ໜ້ອຍໄປຫາຫຼາຍ',
    descending: 'ຫຼາຍໄປຫາໜ້ອຍ',
    ascendingSort: (v) => `ຈັດລຽງຕາມຖັນ ${v.columnName} ຈາກໜ້ອຍໄປຫາຫຼາຍ`,
    descendingSort: (v) => `ຈັດລຽງຕາມຖັນ ${v.columnName} ຈາກຫຼາຍໄປຫາໜ້ອຍ`,
    columnSize: (v) => `${v.value} ພິກເຊວ`,
    resizerDescription: 'ກົດ Enter ເພື່ອປັບຂະໜາດ',
    expand: 'ຂະຫຍາຍ',
    collapse: 'ຫຍໍ້ລົງ',
  },
  tag: { removeDescription: 'ກົດ Delete ເພື່ອເອົາປ້າຍອອກ.', removeButtonLabel: 'ເອົາອອກ' },
  toast: { close: 'ປິດ', notifications: (v) => `${v.count} ການແຈ້ງເຕືອນ.` },
  tree: { expand: 'ຂະຫຍາຍ', collapse: 'ຫຍໍ້ລົງ' },
  components: {
    selectPlaceholder: 'ເລືອກລາຍການ',
    tableResizer: 'ປັບຂະໜາດ',
    dropzoneLabel: 'ບ່ອນວາງໄຟລ໌',
    colorSwatchPicker: 'ຕົວຢ່າງສີ',
  },
};
