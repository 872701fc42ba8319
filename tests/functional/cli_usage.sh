# Help, versions, wrong words and wrong options, in both languages.
. "$(dirname "$0")/support.sh"

run --help
expect_code 0
expect_no_err
expect_in_out "money round"
expect_in_out "--passphrase-fd"
run help money round
help=$out
expect_code 0
run money round --help
expect_code 0
check "help WORDS is WORDS --help" same "$out" "$help"
run money --help
expect_code 0
expect_in_out "money allocate"
run --version
expect_code 0
check "a version" has "$out" "cambist "
run version --json
expect_code 0
expect_json /name cambist

run
expect_code 2
expect_no_out
expect_in_err "Commands"
run money
expect_code 2
expect_in_err "money words"
run mony round EUR up 1
expect_code 2
expect_no_out
expect_in_err "Did you mean money?"
expect_in_err "Usage: "
run money rond EUR up 1
expect_in_err "Did you mean money round?"
run xyzzy
expect_code 2
lacks_hint=$(has "$err" "Did you mean" >/dev/null && echo yes || echo no)
check "no far-fetched suggestion" same "$lacks_hint" no
run check iban --ndjsn DE89370400440532013000
expect_code 2
expect_no_out
expect_in_err "--ndjson"
expect_in_err "cambist check iban"
run money round EUR up
expect_code 2
expect_in_err "DECIMAL"
run money round EUR up 1 2
expect_code 2
run money round EUR sideways 1
expect_code 2
expect_in_err "half-even"
run convert some.csv
expect_code 2
expect_in_err "--to"
run convert some.csv --to
expect_code 2
expect_in_err "FORMAT"
run convert some.csv --to csv --to json
expect_code 2
run check iban --json=1 X
expect_code 2
run check iban --json --ndjson X
expect_code 2
run check iban --dry-run X
expect_code 2
run check iban --passphrase-fd three X
expect_code 2
run money round EUR up --json
expect_code 2
expect_json /error/code cli.argument-missing

run --lang zh money rond
expect_code 2
expect_in_err "是否要用 money round？"
expect_in_err "用法："
run money rond --lang=zh
expect_in_err "用法："
for words in "" money "money round" "payout import"; do
    run $words --help --lang zh
    expect_code 0
    expect_in_out "[选项]"
    check "no English words in the usage line" lacks "$out" "[options]"
    check "no English words in the usage line" lacks "$out" "COMMAND"
done
settings="LANG=zh_CN.UTF-8" run money
expect_in_err "命令"
settings="LC_ALL=zh_CN.UTF-8 LANG=en_US.UTF-8" run money
expect_in_err "命令"
settings="LC_ALL=en_US.UTF-8 LANG=zh_CN.UTF-8" run money
expect_in_err "Commands"
settings="LC_ALL=de_DE.UTF-8" run money
expect_in_err "Commands"
run --lang fr money
expect_code 2
# Options may stand anywhere.
run --json money round EUR up 1.001
expect_out '{"currency":"EUR","amount":"1.01"}'
run money --json round EUR up 1.001
expect_out '{"currency":"EUR","amount":"1.01"}'
finish
