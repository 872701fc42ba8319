# What is translated is in order: the same checks as for the command line's sentences (placeholders, punctuation,
# exclamation marks, words that terms.tsv rules out).
. "$(dirname "$0")/../../functional/support.sh"
cd "$CAMBIST_SOURCE/translations" || exit 1

"$TS_ROWS" cambist_zh_CN.ts >"$work/rows"
check "the file can be read" same "$?" 0
last="message_table_tool check"
out=$("$MESSAGE_TOOL" check "$work/rows" terms.tsv)
code=$?
printf '%s\n' "$out"
out=
expect_code 0
finish
