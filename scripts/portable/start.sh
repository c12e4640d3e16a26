#!/bin/sh
# Starts Entente from this folder, whatever it is called and wherever it lies; with words, runs a command: sh start.sh backup FILE
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P) || exit 3
# An upgrade that was cut short between two names: the program of before is whole.
[ -d "$here/program" ] || [ ! -d "$here/program.old" ] || mv "$here/program.old" "$here/program" 2>/dev/null
node="$here/program/node/node"
if [ ! -f "$node" ]; then
  {
    echo "Entente: the program in this folder ($here) is not whole. Make it again where the program is: npm run portable -- FOLDER. Data and settings stay."
    echo "Entente：此文件夹（$here）中的程序不完整。请在程序所在处重新运行 npm run portable -- 文件夹。数据与设置保持不变。"
    echo "Entente: ໂປຣແກຣມໃນໂຟນເດີນີ້ ($here) ບໍ່ຄົບຖ້ວນ. ກະລຸນາແລ່ນ npm run portable -- ໂຟນເດີ ຄືນໃໝ່ ຢູ່ບ່ອນທີ່ມີໂປຣແກຣມ. ຂໍ້ມູນ ແລະ ການຕັ້ງຄ່າຄົງເດີມ."
  } >&2
  exit 3
fi
if ! "$node" --version >/dev/null 2>&1; then
  {
    echo "Entente: programs may not run from this place ($here), or this is another kind of machine. Move the folder to the disk of this machine and start it there."
    echo "Entente：此处（$here）不允许运行程序，或本机类型不同。请将整个文件夹移到本机磁盘后再启动。"
    echo "Entente: ບ່ອນນີ້ ($here) ບໍ່ອະນຸຍາດໃຫ້ແລ່ນໂປຣແກຣມ ຫຼື ເຄື່ອງເປັນຄົນລະປະເພດ. ກະລຸນາຍ້າຍໂຟນເດີໄປໄວ້ໃນດິສຂອງເຄື່ອງນີ້ ແລ້ວເປີດໃໝ່."
  } >&2
  exit 3
fi
exec "$node" --disable-warning=ExperimentalWarning "$here/program/scripts/portable/launch.mjs" "$here" "$@"
