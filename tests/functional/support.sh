# Sourced by every script here. Each check says what it saw when it fails; finish ends the script.
set -u
unset NO_COLOR LC_ALL LC_MESSAGES
export LANG=C TERM=dumb
work=$(mktemp -d "${TMPDIR:-/tmp}/cambist-test.XXXXXX")
trap 'rm -rf "$work"' EXIT
checks=0
failures=0

# run WORD...: runs cambist, with $settings ("LANG=zh_CN.UTF-8") in its environment; leaves $out, $err and $code.
run() {
    last="cambist $*"
    env ${settings:-} "$CAMBIST" "$@" >"$work/out" 2>"$work/err" </dev/null
    code=$?
    out=$(tr -d '\0' <"$work/out")
    err=$(tr -d '\0' <"$work/err")
}
# feed TEXT WORD...: the same with TEXT (printf escapes) on stdin.
feed() {
    local text=$1
    shift
    last="cambist $*"
    printf "$text" | "$CAMBIST" "$@" >"$work/out" 2>"$work/err"
    code=${PIPESTATUS[1]}
    out=$(cat "$work/out")
    err=$(cat "$work/err")
}
check() { # check WORDS CONDITION...: the condition is a command
    local words=$1
    shift
    checks=$((checks + 1))
    if ! "$@"; then
        failures=$((failures + 1))
        printf 'FAILED: %s\n  after: %s\n  exit: %s\n  stdout: %.600s\n  stderr: %.600s\n' \
            "$words" "${last:-}" "${code:-}" "${out:-}" "${err:-}"
    fi
}
same() { [ "$1" = "$2" ] || { printf '  wanted: %s\n  got:    %s\n' "$2" "$1"; false; }; }
has() { case "$1" in *"$2"*) true ;; *) printf '  wanted in it: %s\n' "$2"; false ;; esac; }
lacks() { case "$1" in *"$2"*) printf '  not wanted in it: %s\n' "$2"; false ;; *) true ;; esac; }
expect_code() { check "exit code $1" same "$code" "$1"; }
expect_out() { check "stdout" same "$out" "$1"; }
expect_no_out() { check "nothing on stdout" same "$out" ""; }
expect_no_err() { check "nothing on stderr" same "$err" ""; }
expect_in_out() { check "on stdout" has "$out" "$1"; }
expect_in_err() { check "on stderr" has "$err" "$1"; }
# expect_json POINTER VALUE: of stdout.
expect_json() { check "JSON $1" same "$("$JSON_GET" "$1" <"$work/out" 2>&1)" "$2"; }
finish() {
    printf '%d checks, %d failures\n' "$checks" "$failures"
    [ "$failures" -eq 0 ] && [ "$checks" -gt 0 ]
    exit
}
