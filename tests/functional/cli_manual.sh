# Man page and completion: from the same specs as the help, without warnings, without holes.
. "$(dirname "$0")/support.sh"

for lang in en zh; do
    run man --lang $lang
    expect_code 0
    expect_no_err
    check "every command" same "$(grep -c '^\.SS' "$work/out")" \
        "$("$CAMBIST" --help | sed -n '/^Commands/,/^$/p' | grep -c '^  ')"
    holes=$(grep -oE '(command|option|argument|help|man|exit)\.[a-z.-]+' "$work/out" | head -3)
    check "no key without a sentence" same "$holes" ""
    if command -v groff >/dev/null; then
        warnings=$(groff -Kutf8 -Tutf8 -man -ww -z "$work/out" 2>&1 | grep -v 'cannot be represented\|can.t find.*font' | head -5)
        check "groff has nothing to say" same "$warnings" ""
    fi
    if command -v man >/dev/null; then
        warnings=$(LC_ALL=C.UTF-8 MANWIDTH=80 man -l "$work/out" 2>&1 >/dev/null | head -5)
        check "man has nothing to say" same "$warnings" ""
    fi
done
run completion bash
expect_code 0
cp "$work/out" "$work/completion"
check "bash reads it" bash -n "$work/completion"
complete_words() { # complete_words WORD...: the answers for the last word
    bash -c '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _cambist; printf "%s " "${COMPREPLY[@]}"' \
        "$work/completion" "$@"
}
check "commands" has "$(complete_words cambist mon)" money
check "verbs" has "$(complete_words cambist money '')" allocate
check "options" has "$(complete_words cambist convert x --o)" --output
check "choices" has "$(complete_words cambist convert x --to pain)" pain.001.001.09
check "choices of positionals" has "$(complete_words cambist money round EUR half-)" half-even
check "files" has "$(cd "$work" && complete_words cambist inspect comp)" completion
run completion tcsh
expect_code 2
finish
