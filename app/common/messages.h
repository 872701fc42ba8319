// Every sentence that people read, in English and Simplified Chinese, from translations/messages.tsv (turned
// into a table at build time). Pure functions over static data, any thread.
#pragma once

#include "engine/base/error.h"
#include "engine/payments/types.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cambist::common {

enum class Language { English, Chinese };

/// "en", "en_GB.UTF-8", "C" -> English; "zh", "zh_CN", "zh-Hans" -> Chinese; nothing for others.
std::optional<Language> languageFromName(std::string_view name);
/// The first of the three that is set decides (POSIX XBD 8.2); a language that we do not speak becomes
/// English.
Language languageFromLocale(std::string_view lcAll, std::string_view lcMessages, std::string_view lang);
/// "en", "zh".
std::string_view languageCode(Language language);

/// The template under a key; the key itself when there is none (seen at once, and found by the tests). Static
/// lifetime or that of the key.
std::string_view lookup(std::string_view key, Language language);
bool hasMessage(std::string_view key);

/// What is filled into a template: {name} from `named`, {0}, {1}, … from `positional`. A placeholder without
/// a value stays as it is. Values are shown with hidden characters spelled out and cut after 120 characters.
struct MessageArguments {
    std::vector<std::pair<std::string_view, std::string>> named;
    std::span<const std::string> positional;
};
std::string fill(std::string_view messageTemplate, const MessageArguments& arguments);
/// lookup and fill; `arguments` are {0}, {1}, …
std::string message(std::string_view key, Language language, const std::vector<std::string>& arguments = {});

/// The sentence of an error: key "error.<code>". A code without a sentence gives one that names the code.
std::string errorSentence(const Error& error, Language language);

struct FindingText {
    std::string rule;
    std::string message;
    std::string remedy;
};
/// Keys "finding.<code>.rule|message|remedy"; placeholders {value} {row} {line} {field} {0} {1} ….
FindingText findingText(const payments::Finding& finding, Language language);
/// A field as people call it: key "field.<name>".
std::string_view fieldLabel(payments::Field field, Language language);

/// Control characters, bidi controls and invisibles spelled out ("<U+202E>"), so that a value from outside
/// can neither steer a terminal nor look like another; broken UTF-8 becomes U+FFFD. Line breaks become
/// blanks.
std::string visibleText(std::string_view text);

} // namespace cambist::common
