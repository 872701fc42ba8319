# inspect: the shape of its JSON, findings, refusals.
. "$(dirname "$0")/support.sh"

cat >"$work/pay.csv" <<'CSV'
endToEndId,amount,currency,creditorName,creditorAccount,creditorAgent,remittance,executionDate,debtorAccount
A-1,1234.50,EUR,Muster AG,DE89370400440532013000,DEUTDEFF,Invoice 7,2026-11-23,CH9300762011623852957
A-2,10.00,EUR,Beispiel GmbH,DE89370400440532013001,,,,
CSV
run inspect "$work/pay.csv" --json
expect_code 3
expect_no_err
expect_json /format csv
expect_json /encoding UTF-8
expect_json '#/payments' 2
expect_json '#/statements' 0
expect_json /payments/0/endToEndId A-1
expect_json /payments/0/amount 1234.50
expect_json /payments/0/currency EUR
expect_json /payments/0/debtorAccount CH9300762011623852957
expect_json /payments/0/creditorName "Muster AG"
expect_json /payments/0/creditorAccount DE89370400440532013000
expect_json /payments/0/creditorAgent DEUTDEFF
expect_json /payments/0/remittance "Invoice 7"
expect_json /payments/0/executionDate 2026-11-23
expect_json /payments/1/remittance null
expect_json /payments/1/executionDate null
expect_json /payments/1/creditorAgent null
expect_json /findings/0/code iban-check-digits
expect_json /findings/0/row 2
expect_json /findings/0/field creditorAccount
expect_json /findings/0/value DE89370400440532013001
check "rule, message and remedy" same \
    "$("$JSON_GET" /findings/0/rule /findings/0/message /findings/0/remedy <"$work/out" | grep -c '[a-z].*\.$')" 3
run inspect "$work/pay.csv" --json --lang zh
check "Chinese findings" has "$("$JSON_GET" /findings/0/message <"$work/out")" "IBAN"
check "Chinese findings" grep -q '。' "$work/out"

sed '3d' "$work/pay.csv" >"$work/good.csv"
run inspect "$work/good.csv"
expect_code 0
expect_in_out "1234.50 EUR"
run inspect "$work/good.csv" --ndjson
expect_code 0
check "a head and a payment" same "$(wc -l <"$work/out")" 2
"$CAMBIST" inspect - --json <"$work/good.csv" >"$work/out"
code=$?
expect_code 0
expect_json /payments/0/endToEndId A-1
cat "$work/good.csv" | "$CAMBIST" inspect - --json >"$work/out"
expect_json '#/payments' 1
"$CAMBIST" inspect <(cat "$work/good.csv") --json >"$work/out"
expect_json '#/payments' 1

# Blanks stand between Chinese and Latin, never between Chinese characters.
printf 'creditorName,creditorAccount,amount,currency\nMuster,123456,1.00,CHF\n' >"$work/blank.csv"
run inspect "$work/blank.csv" --lang zh
expect_in_out "跨境汇款（SWIFT）需要"
printf 'creditorName,creditorAccount,amount,currency\n张三,6222021234567890123,金额,CNY\n' >"$work/blank.csv"
run inspect "$work/blank.csv" --lang zh
expect_in_out "第 1 行：金额无法"

# What is not carried over is said with its value, and without a row where the file as a whole says it.
cat >"$work/notes.xml" <<'XML'
<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"><CstmrCdtTrfInitn><GrpHdr>
<MsgId>M</MsgId><CreDtTm>2026-11-20T10:00:00</CreDtTm><NbOfTxs>1</NbOfTxs><InitgPty><Nm>Acme</Nm><PstlAdr><Ctry>DE</Ctry>
</PstlAdr></InitgPty></GrpHdr><PmtInf><PmtInfId>P</PmtInfId><PmtMtd>TRA</PmtMtd><BtchBookg>true</BtchBookg>
<ReqdExctnDt>2026-11-23</ReqdExctnDt><Dbtr><Nm>Acme</Nm></Dbtr><DbtrAcct><Id><IBAN>CH9300762011623852957</IBAN></Id></DbtrAcct>
<DbtrAgt><FinInstnId><BIC>UBSWCHZH</BIC></FinInstnId></DbtrAgt><CdtTrfTxInf><PmtId><EndToEndId>E</EndToEndId></PmtId><Amt>
<InstdAmt Ccy="EUR">1.00</InstdAmt></Amt><Cdtr><Nm>Muster</Nm></Cdtr><CdtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id>
</CdtrAcct></CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn></Document>
XML
run inspect "$work/notes.xml"
expect_code 0
expect_in_out "
The element GrpHdr/InitgPty/PstlAdr is not carried over. If "
expect_in_out "Row 1: the element PmtInf/PmtMtd is not carried over; the file says “TRA”. If "
expect_in_out "Row 1: the element PmtInf/BtchBookg is not carried over. If "
run inspect "$work/notes.xml" --lang zh
expect_in_out "
元素 GrpHdr/InitgPty/PstlAdr 未保留。如"
expect_in_out "第 1 行：元素 PmtInf/PmtMtd 未保留，其内容为“TRA”。如"

refused() { # refused FILE
    run inspect "$1" --json
    expect_code 4
    check "a sentence" test -n "$err"
    expect_json '#/payments' 0
    expect_json '#/statements' 0
    expect_json '#/findings' 1
    expect_json /findings/0/row null
    check "message and remedy" test "$("$JSON_GET" /findings/0/message /findings/0/remedy <"$work/out" |
        grep -c .)" -eq 2
    run inspect "$1"
    expect_code 4
    expect_no_out
    check "a sentence" test -n "$err"
}
: >"$work/empty"
head -c 4096 /dev/urandom >"$work/binary"
printf 'PK\003\004aaaaaaaaaaaaaaaaaaaaaaaaaaaa' >"$work/zip.csv"
printf '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' >"$work/doctype.xml"
printf '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdt' >"$work/cut.xml"
for file in empty binary zip.csv doctype.xml cut.xml missing; do refused "$work/$file"; done
run inspect "$work" --lang zh
expect_in_err "这是文件夹"
check "a folder is refused" same "$("$CAMBIST" inspect "$work" >/dev/null 2>&1; echo $?)" 4

table=$CAMBIST_CORPORA/iso20022/expected.tsv
if [ -f "$table" ]; then
    while IFS=$'\t' read -r file namespace _ _ _ entries _ _ _ _; do
        count=$(printf '%s' "$entries" | sed -n 's/.*CdtTrfTxInf=\([0-9]*\).*/\1/p')
        [ -n "$count" ] && [ "$count" -gt 0 ] || continue
        run inspect "$CAMBIST_CORPORA/iso20022/$file" --json
        check "$file is read" test "$code" -eq 0 -o "$code" -eq 3
        expect_json /format "${namespace##*:}"
        expect_json '#/payments' "$count"
    done < <(grep pain.001 "$table")
else
    echo "skipped: pain.001 files of the corpora, which are not there"
fi
finish
