# money: exact figures, shapes, minus signs, refusals.
. "$(dirname "$0")/support.sh"

amount() { # amount WANTED WORD...
    local wanted=$1
    shift
    run money "$@" --json
    expect_code 0
    expect_json /amount "$wanted"
}
amount -1.50 round EUR half-up -1.50
amount -1.51 round EUR half-up -1.505
amount -1.50 round EUR half-even -1.505
amount -1.50 round EUR half-down -1.505
amount -1.50 round EUR ceiling -1.509
amount -1.51 round EUR floor -1.501
amount 3 round JPY half-up 2.5
amount 2 round JPY half-even 2.5
amount 1.235 round BHD up 1.2341
amount -5.00 parse EUR '-€5'
run money parse EUR --json -- "-€5"
expect_json /amount -5.00
amount 1234.50 parse EUR '1.234,50 €' --locale de
amount 1234.50 parse EUR --locale=de '1.234,50'
run money round EUR half-up -1.50
expect_out -1.50
expect_no_err
run money format EUR 2 --json
expect_out '{"currency":"EUR","formatted":"€2.00"}'
run money format EUR -2 --ndjson
expect_out '{"currency":"EUR","formatted":"-€2.00"}'
run money words CNY 2 --lang zh --json
expect_out '{"words":"人民币贰元整"}'
run money words CNY 107000.53 --lang zh
expect_out 人民币壹拾万柒仟元零伍角叁分
run money words EUR 1234.50 --lang en
expect_in_out "one thousand two hundred thirty-four"
run money allocate EUR 1.00 1 1 1 --json
expect_out '{"currency":"EUR","parts":["0.34","0.33","0.33"]}'
run money allocate EUR -1.00 1 0 2.5
expect_out '-0.29
0.00
-0.71'
refused() { # refused CODE WORD...
    local wanted=$1
    shift
    run money "$@" --json
    expect_code 4
    expect_json /error/code "$wanted"
    check "a sentence" test -n "$err"
    check "no figure" same "$("$JSON_GET" /amount <"$work/out")" "(none)"
}
refused money.unknown-currency round QQQ up 1
refused money.not-a-number round EUR up 1e9
refused money.not-a-number round EUR up 1,5
refused money.out-of-range round EUR up 99999999999999999999
refused money.no-minor-units round XAU up 1
refused money.negative-ratio allocate EUR 1 1 -1
refused money.no-ratios allocate EUR 1 0 0
run money parse EUR '1.234,5'
expect_code 4
expect_no_out
finish
