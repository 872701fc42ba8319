# packaging/main_job: the main job from a payout file to a verified backup, with other sizes and with a file of one's own.
. "$(dirname "$0")/support.sh"

job() { # job WORD...: leaves $out, $err, $code; what it writes is in $work/job
    last="packaging/main_job $*"
    rm -rf "$work/job"
    out=$("$CAMBIST_SOURCE/packaging/main_job" --out "$work/job" "$@" 2>"$work/err")
    code=$?
    err=$(cat "$work/err")
}

job --headless --rows 400 --seed 7 --bad 37
expect_code 0
expect_no_err
expect_in_out "400 payments (csv, UTF-8): 363 ready, 37 to fix, 0 to decide"
expect_in_out "363 payments by maker"
expect_in_out "360 settled, 3 returned, 0 open"
expect_in_out "7 currencies, debits equal credits in each; nothing left in transit"
expect_in_out "verified: "
expect_in_out "written, opened and verified"
for file in sample/payout.csv sample/payout.gb18030.csv sample/payout.pain001.xml to-fix.csv bankfile.xml bank-status.xml; do
    check "$file" test -s "$work/job/$file"
    expect_in_out "  $file"
done
expect_in_out "37 payments with what is wrong with each: to-fix.csv"
if [ -f "$CAMBIST_CORPORA/iso20022/xsd/dk-and-iso/pain.001.001.09.xsd" ] && command -v xmllint >/dev/null; then
    expect_in_out "bankfile.xml validates against pain.001.001.09.xsd; a second export is byte for byte the first"
    check "the bank's report validates" xmllint --noout --schema \
        "$CAMBIST_CORPORA/iso20022/xsd/dk-and-iso/pain.002.001.10.xsd" "$work/job/bank-status.xml" 2>/dev/null
else
    echo "skipped: 2 checks against schemas, which are not there"
fi
cp "$work/job/bankfile.xml" "$work/own.xml"

job --rows 1 --bad 0
expect_code 0
expect_in_out "1 ready, 0 to fix"
job --rows 2 --bad 2
expect_code 3
expect_in_out "0 ready, 2 to fix"
expect_in_out "nothing is ready, so nothing is submitted"

# A bank file is a payout file as well.
job --file "$work/own.xml"
expect_code 0
expect_in_out "363 payments (pain.001.001.09, UTF-8): 363 ready, 0 to fix, 0 to decide"
cat >"$work/own.csv" <<'CSV'
Betrag;Währung;Empfänger;IBAN;Verwendungszweck;Ausführungsdatum
1.234,50;EUR;Muster AG;DE89370400440532013000;Rechnung 7;23.11.2020
10,00;EUR;Beispiel GmbH;DE89370400440532013001;Rechnung 8;23.11.2020
CSV
job --file "$work/own.csv"
expect_code 0
expect_in_out "2 payments without a debit account, paid from BANK-EUR-1"
expect_in_out "checked as of the first of them, 2020-11-23"
expect_in_out "1 ready, 1 to fix"
expect_in_out "1 payment by maker: EUR 1,234.50"

printf 'PK\003\004aaaaaaaaaaaaaaaaaaaaaaaaaaaa' >"$work/zip.csv"
job --file "$work/zip.csv"
expect_code 4
check "a sentence" test -n "$err"
check "no workspace" test ! -e "$work/job/sample.cambist"
job --file "$work/missing.csv"
expect_code 2
job --rows
expect_code 2
finish
