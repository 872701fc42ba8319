# convert: what is written is read back the same; losses are said; files are whole or not there.
. "$(dirname "$0")/support.sh"

cat >"$work/pay.csv" <<'CSV'
endToEndId,amount,currency,creditorName,creditorAccount,creditorAgent,remittance,executionDate,debtorAccount,debtorName
A-1,1234.50,EUR,Muster AG,DE89370400440532013000,DEUTDEFF,Invoice 7,2026-11-23,CH9300762011623852957,Acme
A-2,10.00,EUR,Beispiel GmbH,GB82WEST12345698765432,,,2026-11-24,CH9300762011623852957,Acme
CSV
for version in pain.001.001.09 pain.001.001.03; do
    run convert "$work/pay.csv" --to $version
    expect_code 0
    expect_no_err
    cp "$work/out" "$work/$version.xml"
    run inspect "$work/$version.xml" --json
    expect_json /format $version
    expect_json '#/payments' 2
    expect_json /payments/0/amount 1234.50
    expect_json /payments/0/creditorName "Muster AG"
    expect_json /payments/0/debtorAccount CH9300762011623852957
    expect_json /payments/1/executionDate 2026-11-24
    run convert "$work/$version.xml" --to csv --output "$work/back.csv"
    check "$version to csv" test "$code" -eq 0
    run inspect "$work/back.csv" --json
    expect_json '#/payments' 2
    expect_json /payments/1/endToEndId A-2
    expect_json /payments/1/creditorAccount GB82WEST12345698765432
done
schemas=$CAMBIST_CORPORA/iso20022/xsd
if [ -d "$schemas" ] && command -v xmllint >/dev/null; then
    check "valid .03" xmllint --noout --schema "$schemas/iso-older-pain/pain.001.001.03.xsd" "$work/pain.001.001.03.xml"
    check "valid .09" xmllint --noout --schema "$schemas/dk-and-iso/pain.001.001.09.xsd" "$work/pain.001.001.09.xml"
else
    echo "skipped: 2 validations; schemas or xmllint are not there"
fi
run convert "$work/pay.csv" --to json
expect_code 0
expect_json '#/payments' 2
run convert "$work/pay.csv" --to csv -o "$work/new.csv" --json
expect_code 0
expect_json /payments 2
expect_json /output "$work/new.csv"
check "readable by its owner alone" same "$(stat -c %a "$work/new.csv")" 600
rm "$work/new.csv"
run convert "$work/pay.csv" --to csv -o "$work/new.csv" --dry-run
expect_code 0
check "a dry run writes nothing" test ! -e "$work/new.csv"
expect_in_err "Nothing was written."
run convert "$work/pay.csv" --to csv -o "$work/new.csv" --dry-run --json
expect_json /dryRun true
check "a dry run writes nothing" test ! -e "$work/new.csv"

# A loss is a finding with the row and the field: the UETR has no place in .03.
sed -e '1s/$/,uetr/' -e '2s/$/,1d3f4a5b-6c7d-4e8f-9a0b-1c2d3e4f5a6b/' -e '3s/$/,/' "$work/pay.csv" >"$work/uetr.csv"
run convert "$work/uetr.csv" --to pain.001.001.03
expect_code 3
expect_in_err "Row 1"
expect_in_err "UETR"
run convert "$work/uetr.csv" --to pain.001.001.09
expect_code 0
# A payment that the schema does not allow is left out, and named.
sed '3s/10.00/oops/' "$work/pay.csv" >"$work/odd.csv"
run convert "$work/odd.csv" --to pain.001.001.09 -o "$work/odd.xml"
expect_code 3
expect_in_err "Row 2"
run inspect "$work/odd.xml" --json
expect_json '#/payments' 1
# What a message needs and the file does not say comes from options, or is asked for.
cut -d, -f1-7 "$work/pay.csv" >"$work/bare.csv"
run convert "$work/bare.csv" --to pain.001.001.09
expect_code 4
expect_no_out
expect_in_err "--debtor-account"
run convert "$work/bare.csv" --to pain.001.001.09 --debtor-name Acme --debtor-account CH9300762011623852957 \
    --execution-date 2026-12-01
expect_code 0
run convert "$work/pay.csv" --to csv -o "$work/no/such/folder.csv"
check "not written, and said" test "$code" -ne 0 -a -n "$err"
run convert "$work/missing" --to csv -o "$work/never.csv"
expect_code 4
check "a refusal writes nothing" test ! -e "$work/never.csv"
finish
