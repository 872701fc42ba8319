# check: shapes, codes, stdin.
. "$(dirname "$0")/support.sh"

run check iban DE89370400440532013000 DE89370400440532013001 --ndjson
expect_code 3
expect_no_err
expect_out '{"value":"DE89370400440532013000","ok":true,"reason":null}
{"value":"DE89370400440532013001","ok":false,"reason":"check-digits"}'
run check iban DE89370400440532013000 --json
expect_code 0
expect_out '[{"value":"DE89370400440532013000","ok":true,"reason":null}]'
run check iban "DE89 3704 0044 0532 0130 00"
expect_code 0
run check iban DE8937040044053201300 QQ89370400440532013000 --json
expect_code 3
expect_json /0/reason length
expect_json /1/reason country
run check bic DEUTDEFF DEUTDEFF500 DEUTZZFF --json
expect_code 3
expect_json /0/ok true
expect_json /1/ok true
expect_json /2/reason country
run check currency EUR ABC EURO 978 --json
expect_code 3
expect_json /0/ok true
expect_json /1/reason unknown
expect_json /2/reason length
expect_json /3/reason characters
run check aba 021000021 021000022 --json
expect_json /0/ok true
expect_json /1/reason check-digits
run check lei 5493001KJTIIGC8Y1R12 5493001KJTIIGC8Y1R13 --json
expect_json /0/ok true
expect_json /1/reason check-digits
# One a line on stdin; every line has its answer, also an empty one, with either line end.
feed 'DE89370400440532013000\r\n\nGB82WEST12345698765432' check iban --ndjson
expect_code 3
expect_out '{"value":"DE89370400440532013000","ok":true,"reason":null}
{"value":"","ok":false,"reason":"empty"}
{"value":"GB82WEST12345698765432","ok":true,"reason":null}'
# Lists that were saved on Windows begin with a byte order mark.
feed '\357\273\277DE89370400440532013000\r\n' check iban --ndjson
expect_code 0
expect_out '{"value":"DE89370400440532013000","ok":true,"reason":null}'
feed '' check iban --json
expect_code 0
expect_out '[]'
# Values that look like options, hold control characters or broken UTF-8 are values.
run check iban -1.50 -x --ndjson
expect_code 3
check "two answers" same "$(wc -l <"$work/out")" 2
feed 'a"b\\c\001\377\n' check iban --json
expect_code 3
expect_json /0/ok false
feed '\033[31mred\342\200\256\n' check iban
check "no escape reaches a terminal" lacks "$out" $'\033'
expect_in_out "<U+202E>"
run check iban X --lang zh
check "Chinese" grep -q '请' "$work/out"

table=$CAMBIST_CORPORA/iban/expected.tsv
if [ -f "$table" ]; then
    tail -n +2 "$table" | cut -f1 >"$work/ibans"
    "$CAMBIST" check iban --ndjson <"$work/ibans" >"$work/out"
    code=$?
    expect_code 0
    check "an answer for each" same "$(wc -l <"$work/out")" "$(wc -l <"$work/ibans")"
    sed 's/^\(....\)\(.\)\(.*\)$/\1\2\3A/' "$work/ibans" | "$CAMBIST" check iban --ndjson >"$work/out"
    check "one character more makes each bad" same "$(grep -c '"ok":true' "$work/out")" 0
else
    echo "skipped: 2 checks over the IBANs of the corpora, which are not there"
fi
finish
