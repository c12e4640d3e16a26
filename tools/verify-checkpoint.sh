#!/bin/sh
# verify-checkpoint.sh NOTE VKEY [ENTRY PROOF] - is this checkpoint signed by this key, and is the entry under it?
# NOTE: exported checkpoint. VKEY: the log's key, name+id+base64, from paper, never from the sender. ENTRY, PROOF: tlog-proof.
set -eu; t=$(mktemp -d); trap 'rm -rf "$t"' EXIT; export LC_ALL=C; refuse() { echo "REFUSED: $1" >&2; exit 1; }
n=${2%%+*}; k=${2#*+*+}; c=$1; b() { base64 -d 2>/dev/null; }; H() { openssl dgst -sha256 -binary; }
[ $# = 4 ] && { c=$t/c; sed '1,/^$/d' "$4" >"$c"; cmp -s "$1" "$c" || refuse "proof carries another checkpoint"; }
sed '/^$/,$d' "$c" >"$t/text"; { printf '%s\n' "$n"; printf %s "$k" | b; } | H | head -c4 >"$t/id"; printf %s "$k" | b >"$t/key"
[ "$(wc -l <"$t/text")" = 3 ] && [ "$(head -1 "$t/text")" = "$n" ] && [ "$(head -c1 "$t/key" | od -An -tx1)" = " 01" ] || refuse "no checkpoint of $n"
{ printf '\060\052\060\005\006\003\053\145\160\003\041\000'; tail -c+2 "$t/key"; } >"$t/der"; f=0
sed '1,/^$/d' "$c" | while IFS= read -r l; do s=${l#"— $n "}; [ "$s" != "$l" ] && printf %s "$s" | b >"$t/s" && [ "$(base64 -w0 <"$t/s")" = "$s" ] && head -c4 "$t/s" | cmp -s - "$t/id" || continue; tail -c+5 "$t/s" >"$t/sig"
  openssl pkeyutl -verify -pubin -keyform DER -inkey "$t/der" -rawin -in "$t/text" -sigfile "$t/sig" >/dev/null 2>&1 && echo ok || echo bad; done >"$t/r"
grep -q ok "$t/r" && ! grep -q bad "$t/r" || refuse "signature"; echo "SIGNED by $n, size $(sed -n 2p "$t/text")"; [ $# = 4 ] || exit 0
i=$(sed -n 's/^index //p' "$4" | head -1); sn=$(($(sed -n 2p "$t/text") - 1)); fn=$i; [ "$(head -1 "$4")" = c2sp.org/tlog-proof@v1 ] && [ "$i" = "$((i))" ] && [ "$i" -ge 0 ] && [ "$i" -le "$sn" ] || refuse "index"
{ printf '\000'; cat "$3"; } | H >"$t/h"; sed '/^$/,$d' "$4" | sed '1,/^index /d' >"$t/p"; while IFS= read -r s; do [ $sn -gt 0 ] || refuse "proof too long"
  printf %s "$s" | b >"$t/s" && [ "$(wc -c <"$t/s")" = 32 ] && [ "$(base64 -w0 <"$t/s")" = "$s" ] || refuse "proof"; if [ $((fn % 2)) = 1 ] || [ $fn = $sn ]; then { printf '\001'; cat "$t/s" "$t/h"; } | H >"$t/g"
  while [ $((fn % 2)) = 0 ] && [ $fn -gt 0 ]; do fn=$((fn / 2)); sn=$((sn / 2)); done; else { printf '\001'; cat "$t/h" "$t/s"; } | H >"$t/g"; fi; mv "$t/g" "$t/h"; fn=$((fn / 2)); sn=$((sn / 2)); done <"$t/p"
[ $sn = 0 ] && [ "$(base64 <"$t/h")" = "$(sed -n 3p "$t/text")" ] || refuse "entry is not in the tree"; echo "INCLUDED at $i"
