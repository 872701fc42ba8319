# Every sentence is there, in both languages, in the same form; every code of the engine has its sentences.
. "$(dirname "$0")/support.sh"
cd "$CAMBIST_SOURCE" || exit 1

# Codes of errors: the texts "domain.code" of the files that define errorCode.
grep -rlE 'string_view errorCode\(' --include='*.cpp' engine app |
    xargs grep -ohE '"[a-z0-9]+\.[a-z0-9]+(-[a-z0-9]+)*"' | tr -d '"' | grep -vE '\.(json|db|csv|xml|lock)$' |
    sort -u | sed 's/^/error./' >"$work/errors"
# Codes of findings: what readers, duplicates and conversions name in constants and assignments.
{
    tr '\n' ' ' <engine/formats/findings.h | grep -oE 'string_view [a-zA-Z]+ *= *"[a-z0-9-]+"'
    grep -rhoE '(\.code = |constexpr std::string_view (fieldNotCarried|headNotCarried|rowLeftOut) = )"[a-z0-9-]+"' \
        --include='*.cpp' engine app
} | grep -oE '"[a-z0-9-]+"' | tr -d '"' | sort -u |
    while read -r code; do printf 'finding.%s.%s\n' "$code" rule "$code" message "$code" remedy; done >"$work/findings"
# Keys that the command line names.
grep -rhoE '"(argument|check|command|convert|exit|help|inspect|man|option|prompt|reason|refusal)\.[a-z0-9.-]+[a-z0-9]"' \
    --include='*.cpp' app | tr -d '"' | sort -u | grep -v '^exit\.$' >"$work/keys"
"$MESSAGE_KEYS" >"$work/linked"

check "codes of errors were found" test "$(wc -l <"$work/errors")" -gt 20
check "codes of findings were found" test "$(wc -l <"$work/findings")" -gt 30
last="message_table_tool check"
out=$("$MESSAGE_TOOL" check translations/messages.tsv translations/terms.tsv \
    "$work/errors" "$work/findings" "$work/keys" "$work/linked")
code=$?
printf '%s\n' "$out"
out=
expect_code 0
finish
