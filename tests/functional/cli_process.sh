# The program as a process: streams, a closed pipe, a full disk, what it links, how fast it starts.
. "$(dirname "$0")/support.sh"

check "no Qt" same "$(ldd "$CAMBIST" | grep -ci qt)" 0
before=$(date +%s%N)
for _ in 1 2 3 4 5 6 7 8 9 10; do "$CAMBIST" version >/dev/null; done
printf 'start-up\t%s\tms\n' $((($(date +%s%N) - before) / 10000000))

# A reader that goes away ends it quietly.
err=$( { seq 200000 | "$CAMBIST" check iban --ndjson | head -1 >/dev/null; } 2>&1)
check "a closed pipe is no error" same "$err" ""
err=$("$CAMBIST" man 2>&1 >/dev/full)
code=$?
expect_code 1
check "a full disk is said" test -n "$err"
# Words go to stderr, data to stdout; without a terminal nothing moves and nothing is coloured.
run money round QQQ up 1
expect_no_out
check "no escapes" lacks "$err" $'\033'
run -q money round QQQ up 1
check "a refusal is said even when quiet" test -n "$err"
run version </dev/null
expect_no_err

head='endToEndId,amount,currency,creditorName,creditorAccount,remittance'
{
    echo "$head"
    seq 100000 | sed 's/.*/E&,1.00,EUR,Muster AG,DE89370400440532013000,Invoice &/'
} >"$work/many.csv"
# A sanitizer reserves terabytes of addresses for itself.
limit=600000
if ldd "$CAMBIST" | grep -q 'lib[at]san'; then limit=unlimited; fi
before=$(date +%s%N)
peak=$( { limit=$limit /usr/bin/env bash -c 'ulimit -v $limit; exec "$0" inspect "$1" --json' "$CAMBIST" "$work/many.csv" |
    grep -o '"endToEndId"' | wc -l; } 2>&1)
check "100,000 payments in bounded memory" same "$peak" 100000
printf 'inspect-100000\t%s\tms\n' $((($(date +%s%N) - before) / 1000000))
finish
