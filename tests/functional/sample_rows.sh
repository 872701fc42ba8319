# cambist_sample: as many bad rows as were asked for, each found for what it is, and the others clean in every file.
. "$(dirname "$0")/support.sh"

# made WORD...: makes a sample in $folder.
made() {
    folder=$work/sample
    rm -rf "$folder"
    last="cambist_sample $*"
    out=$("$CAMBIST_SAMPLE" "$@" --out "$folder" 2>"$work/err")
    code=$?
    err=$(cat "$work/err")
    expect_code 0
}
# found FILE: "row<TAB>code" of every finding that somebody must look at.
found() {
    "$CAMBIST" inspect "$1" --ndjson 2>"$work/err" | grep '"kind":"finding"' | grep -v '"severity":"note"' |
        sed -n 's/.*"code":"\([^"]*\)","severity":"[a-z]*","row":\([0-9null]*\),.*/\2\t\1/p' | sort -u
}
# expected COLUMN: the same from expected.tsv, but for dates: without a day to compare with they are as good as any.
expected() {
    awk -F '\t' -v column="$1" 'NR > 1 && $column !~ /^date-(past|far)$/ { print $1 "\t" $column }' \
        "$folder/expected.tsv" | sort -u
}
# The same rows, and each has the finding that it was made for; it may have others that follow from the same mistake.
agrees() { # agrees FILE COLUMN ROWS
    found "$folder/$1" >"$work/found"
    expected "$2" >"$work/expected"
    check "rows with findings in $1" same "$(cut -f 1 "$work/found" | sort -u | cksum)" "$(cut -f 1 "$work/expected" | cksum)"
    check "findings of $1" same "$(comm -13 "$work/found" "$work/expected" | head -n 3)" ""
    check "payments of $1" same "$("$CAMBIST" inspect "$folder/$1" --ndjson 2>/dev/null | grep -c '"kind":"payment"')" "$3"
}

for plan in "1 10000 37" "2 1 0" "3 1 1" "4 40 37" "18446744073709551615 2000 500"; do
    set -- $plan
    made --seed "$1" --rows "$2" --bad "$3"
    check "bad rows are listed" same "$(($(wc -l <"$folder/expected.tsv") - 1))" "$3"
    agrees payout.csv 4 "$2"
    agrees payout.gb18030.csv 4 "$2"
    agrees payout.pain001.xml 5 "$2"
done

made --seed 1
check "37 kinds" same "$(sed 1d "$folder/expected.tsv" | cut -f 2 | sort -u | wc -l)" 37
check "no payee twice" same "$(cut -d , -f 7 "$folder/payout.csv" | grep . | sort | uniq -d)" ""
check "the Chinese file is not UTF-8" same "$(iconv -f UTF-8 -t UTF-8 "$folder/payout.gb18030.csv" 2>&1 >/dev/null | wc -l)" 1
check "both CSV files say the same" same "$(iconv -f GB18030 -t UTF-8 "$folder/payout.gb18030.csv" | tr -d '\r' |
    sed 1d | cksum)" "$(sed 1d "$folder/payout.csv" | cksum)"

made --seed 9 --rows 500 --date 2026-11-23
cp -r "$folder" "$work/first"
made --seed 9 --rows 500 --date 2026-11-23
check "the same bytes again" diff -r "$work/first" "$folder"
made --seed 10 --rows 500 --date 2026-11-23
check "other rows from another seed" test "$(cksum <"$work/first/payout.csv")" != "$(cksum <"$folder/payout.csv")"
check "dates lie 1 to 20 days ahead" same "$(cut -d , -f 4 "$work/first/payout.csv" | sort -u |
    awk '$0 > "2026-11-23" && $0 <= "2026-12-13"' | wc -l)" 5

made --bad 0
run inspect "$folder/payout.csv" --json
expect_code 0
schema=$CAMBIST_CORPORA/iso20022/xsd/dk-and-iso/pain.001.001.09.xsd
if [ -f "$schema" ] && command -v xmllint >/dev/null; then
    check "a clean sample validates" xmllint --noout --schema "$schema" "$folder/payout.pain001.xml" 2>/dev/null
else
    echo "skipped: 1 check against the schema, which is not there"
fi

for words in "--rows 0" "--rows 5 --bad 6" "--seed x" "--date 2026-13-01" "--rows" "--what 1"; do
    out=$("$CAMBIST_SAMPLE" --out "$work/none" $words 2>&1)
    code=$?
    last="cambist_sample $words"
    expect_code 2
    check "says what is needed" test -n "$out"
done
check "nothing was written" test ! -e "$work/none"
finish
