# Everything that the window says is translated: the sources say nothing that is not in the files, and the files have
# nothing unfinished and nothing that no source says any more.
. "$(dirname "$0")/../../functional/support.sh"
cd "$CAMBIST_SOURCE" || exit 1

translations/update "$work/now" >"$work/out" 2>"$work/err"
check "the words can be collected" same "$?" 0
check "everything that is translated has a context of its own" same "$(grep 'lacks Q_OBJECT' "$work/err" | sort -u)" ""
for file in cambist_zh_CN.ts cambist_en.ts; do
    last="ts_rows --unfinished translations/$file"
    check "nothing in translations/$file is unfinished or vanished" \
        same "$("$TS_ROWS" --unfinished "translations/$file" | head -n 20)" ""
    keys() { { "$TS_ROWS" "$1" && "$TS_ROWS" --unfinished "$1"; } | cut -f 1 | sort -u; }
    keys "translations/$file" >"$work/there"
    keys "$work/now/$file" >"$work/wanted"
    check "translations/$file has every text of the sources (run translations/update)" \
        same "$(comm -13 "$work/there" "$work/wanted" | head -n 20)" ""
    check "translations/$file has no text that nobody says (run translations/update)" \
        same "$(comm -23 "$work/there" "$work/wanted" | head -n 20)" ""
done
check "there are words at all" test "$(grep -c '<message' translations/cambist_zh_CN.ts)" -gt 100
finish
