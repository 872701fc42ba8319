#include "app/cli/refusal.h"

namespace cambist::cli {

namespace {
/// Sentences say what is wrong, then the rule, then what to do: the last one is the remedy.
std::string_view lastSentence(std::string_view text) {
    std::size_t begin = 0;
    for (const std::string_view end : {". ", "。"}) {
        const auto at = text.substr(0, text.size() - std::min(text.size(), end.size())).rfind(end);
        if (at != std::string_view::npos) begin = std::max(begin, at + end.size());
    }
    return begin == 0 ? std::string_view() : text.substr(begin);
}
} // namespace

void writeRefusal(JsonWriter& json, const Error& error, common::Language language) {
    const std::string sentence = common::errorSentence(error, language);
    json.beginObject().member("code", error.code());
    json.member("severity", severityName(payments::Severity::Refuse));
    json.key("row").null().key("field").null().memberOrNull("value", error.object());
    json.member("rule", common::lookup("refusal.rule", language)).member("message", sentence);
    json.memberOrNull("remedy", lastSentence(sentence)).endObject();
}

} // namespace cambist::cli
