#!/bin/sh
# Starts Entente from this folder, whatever it is called and wherever it lies; with words, runs a command: sh start.sh backup FILE
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P) || exit 3
node="$here/program/node/node"
if ! "$node" --version >/dev/null 2>&1; then
  {
    echo "Entente: programs may not run from this place ($here), or this is another kind of machine. Move the folder to the disk of this machine and start it there."
    echo "Entente：此处（$here）不允许运行程序，或本机类型不同。请将整个文件夹移到本机磁盘后再启动。"
    echo "Entente: ບ່ອນນີ້ ($here) ບໍ່ອະນຸຍາດໃຫ້ແລ່ນໂປຣແກຣມ ຫຼື ເຄື່ອງເປັນຄົນລະປະເພດ. ກະລຸນາຍ້າຍໂຟນເດີໄປໄວ້ໃນດິສຂອງເຄື່ອງນີ້ ແລ້ວເປີດໃໝ່."
  } >&2
  exit 3
fi
exec "$node" --disable-warning=ExperimentalWarning "$here/program/scripts/portable/launch.mjs" "$here" "$@"
