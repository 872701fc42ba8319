#include "app/common/messages.h"

#include "app/common/message_table.h"
#include "engine/base/text.h"

#include <algorithm>
#include <charconv>

namespace cambist::common {

namespace {

constexpr std::size_t maxShownCharacters = 120;

const MessageRow* find(std::string_view key) {
    const auto table = messageTable();
    const auto at =
        std::lower_bound(table.begin(), table.end(), key,
                         [](const MessageRow& row, std::string_view wanted) { return row.key < wanted; });
    return at != table.end() && at->key == key ? &*at : nullptr;
}

std::string shortened(std::string text) {
    if (text.size() <= maxShownCharacters) return text;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool continues = (static_cast<unsigned char>(text[i]) & 0xC0u) == 0x80u;
        if (continues) continue;
        if (++characters > maxShownCharacters) {
            text.resize(i);
            return text + "…";
        }
    }
    return text;
}

/// The value of a placeholder, or nothing when there is none of that name.
std::optional<std::string> valueOf(std::string_view name, const MessageArguments& arguments) {
    for (const auto& [key, value] : arguments.named)
        if (key == name) return value;
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), index);
    if (error != std::errc{} || end != name.data() + name.size() || index >= arguments.positional.size())
        return std::nullopt;
    return arguments.positional[index];
}

/// The sentence of a finding about the file as a whole, which has no row to begin with.
std::string withoutRow(std::string_view sentence, Language language) {
    const std::string_view row = lookup("finding.row", language);
    if (!sentence.starts_with(row)) return std::string(sentence);
    std::string rest(sentence.substr(row.size()));
    if (!rest.empty() && rest.front() >= 'a' && rest.front() <= 'z')
        rest.front() = static_cast<char>(rest.front() - 'a' + 'A');
    return rest;
}

bool isWide(unsigned char lead) { // of three bytes of UTF-8 from U+3000 on: Chinese characters and marks
    return lead >= 0xE3 && lead <= 0xEF;
}
bool endsWide(std::string_view text) {
    return text.size() >= 3 && isWide(static_cast<unsigned char>(text[text.size() - 3]));
}
bool beginsWide(std::string_view text) {
    return !text.empty() && isWide(static_cast<unsigned char>(text.front()));
}

/// Chinese sentences have blanks around values because most are Latin; between Chinese characters there is
/// none.
void appendValue(std::string& text, const std::string& value, std::string_view& rest) {
    if (text.ends_with(' ') && endsWide(std::string_view(text).substr(0, text.size() - 1)) &&
        beginsWide(value))
        text.pop_back();
    text += value;
    if (rest.starts_with(' ') && endsWide(value) && beginsWide(rest.substr(1))) rest.remove_prefix(1);
}

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const auto part : parts) text += part;
    return text;
}

/// The arguments, with those that have a word of their own under `prefix` in the language.
std::vector<std::string> inWords(std::string_view prefix, std::vector<std::string> arguments,
                                 Language language) {
    for (auto& argument : arguments)
        if (const auto key = joined({prefix, argument}); hasMessage(key)) argument = lookup(key, language);
    return arguments;
}

} // namespace

std::optional<Language> languageFromName(std::string_view name) {
    const std::string lower = base::asciiLower(name.substr(0, name.find_first_of("_.-@")));
    if (lower == "zh") return Language::Chinese;
    if (lower == "en" || lower == "c" || lower == "posix") return Language::English;
    return std::nullopt;
}

Language languageFromLocale(std::string_view lcAll, std::string_view lcMessages, std::string_view lang) {
    for (const auto name : {lcAll, lcMessages, lang})
        if (!name.empty()) return languageFromName(name).value_or(Language::English);
    return Language::English;
}

std::string_view languageCode(Language language) {
    return language == Language::Chinese ? "zh" : "en";
}

std::string_view lookup(std::string_view key, Language language) {
    const MessageRow* row = find(key);
    if (row == nullptr) return key;
    return language == Language::Chinese ? row->chinese : row->english;
}

bool hasMessage(std::string_view key) {
    return find(key) != nullptr;
}

std::string fill(std::string_view messageTemplate, const MessageArguments& arguments) {
    std::string text;
    text.reserve(messageTemplate.size() + 64);
    while (!messageTemplate.empty()) {
        const auto open = messageTemplate.find('{');
        text += messageTemplate.substr(0, open);
        if (open == std::string_view::npos) break;
        messageTemplate.remove_prefix(open);
        const auto close = messageTemplate.find('}');
        if (close == std::string_view::npos) {
            text += messageTemplate;
            break;
        }
        const auto placeholder = messageTemplate.substr(0, close + 1);
        messageTemplate.remove_prefix(close + 1);
        if (const auto value = valueOf(placeholder.substr(1, close - 1), arguments))
            appendValue(text, shortened(visibleText(*value)), messageTemplate);
        else
            text += placeholder;
    }
    return text;
}

std::string message(std::string_view key, Language language, const std::vector<std::string>& arguments) {
    return fill(lookup(key, language), {{}, arguments});
}

std::string errorSentence(const Error& error, Language language) {
    const std::string key = joined({"error.", error.code()});
    if (!hasMessage(key))
        return message("error.unknown", language, {std::string(error.code()), error.object()});
    // What the operating system said is among the arguments, in English.
    return fill(lookup(key, language),
                {{{"object", error.object()}}, inWords("system.", error.arguments(), language)});
}

FindingText findingText(const payments::Finding& finding, Language language) {
    const auto templateOf = [&](std::string_view name) -> std::string_view {
        const std::string key = joined({"finding.", finding.code, ".", name});
        // Some sentences end differently when there is no value to quote.
        if (const std::string bare = key + ".bare"; finding.value.empty() && hasMessage(bare))
            return lookup(bare, language);
        return hasMessage(key) ? lookup(key, language) : std::string_view();
    };
    // A rail among the arguments is a code; people read its name.
    auto positional = inWords("rail.", finding.arguments, language);
    MessageArguments arguments{{{"value", finding.value},
                                {"row", std::to_string(finding.row)},
                                {"line", std::to_string(finding.line)}},
                               positional};
    if (finding.field)
        arguments.named.emplace_back("field", std::string(fieldLabel(*finding.field, language)));
    const auto part = [&](std::string_view name) {
        const std::string_view whole = templateOf(name);
        if (finding.row != 0) return fill(whole, arguments);
        return fill(withoutRow(whole, language), arguments);
    };
    FindingText text{part("rule"), part("message"), part("remedy")};
    if (text.message.empty()) text.message = std::string(finding.code);
    return text;
}

std::string_view fieldLabel(payments::Field field, Language language) {
    const std::string_view name = payments::fieldName(field);
    const MessageRow* row = find(joined({"field.", name}));
    if (row == nullptr) return name;
    return language == Language::Chinese ? row->chinese : row->english;
}

std::string visibleText(std::string_view text) {
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 0x7F; });
    if (plain) return std::string(text);
    std::string result;
    for (const char32_t codePoint : base::codePoints(text)) {
        std::string one;
        base::appendUtf8(one, codePoint);
        if (codePoint == U'\n' || codePoint == U'\r' || codePoint == U'\t')
            result += ' ';
        else if (base::findHiddenCharacter(one))
            result += "<" + base::codePointName(codePoint) + ">";
        else
            result += one;
    }
    return result;
}

} // namespace cambist::common
