// money round|allocate|parse|format|words: exact money on the command line, without a workspace.
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "engine/money/allocate.h"
#include "engine/money/locale_format.h"
#include "engine/money/rounding.h"
#include "engine/money/words.h"

namespace cambist::cli {

namespace {

using money::Decimal;

/// One object with --json and --ndjson, its only interesting value alone for people.
ExitCode printPair(Invocation& invocation, std::string_view currency, std::string_view name,
                   const std::string& value) {
    Output& output = invocation.output();
    if (output.human()) {
        output.printLine(value);
        return ExitCode::Done;
    }
    JsonWriter json;
    json.beginObject();
    if (!currency.empty()) json.member("currency", currency);
    json.member(name, value).endObject();
    output.print(json);
    return ExitCode::Done;
}

Result<ExitCode> roundAmount(Invocation& invocation) {
    TRY(const auto currency, Currency::find(invocation.positional("CURRENCY")));
    TRY(const auto mode, money::roundingModeFromText(invocation.positional("MODE")));
    TRY(const auto value, Decimal::parse(invocation.positional("DECIMAL")));
    TRY(const auto rounded, money::roundTo(value, currency, mode));
    return printPair(invocation, currency.code(), "amount", toDecimalText(rounded));
}

Result<ExitCode> allocateAmount(Invocation& invocation) {
    TRY(const auto currency, Currency::find(invocation.positional("CURRENCY")));
    TRY(const auto amount, Money::parse(invocation.positional("AMOUNT"), currency));
    std::vector<Decimal> ratios;
    for (const auto& text : invocation.allOf("RATIO")) {
        TRY(const auto ratio, Decimal::parse(text));
        ratios.push_back(ratio);
    }
    TRY(const auto parts, money::allocate(amount, ratios));
    Output& output = invocation.output();
    JsonWriter json;
    json.beginObject().member("currency", currency.code()).key("parts").beginArray();
    for (const auto& part : parts) {
        if (output.human()) output.printLine(toDecimalText(part));
        json.text(toDecimalText(part));
    }
    json.endArray().endObject();
    if (!output.human()) output.print(json);
    return ExitCode::Done;
}

Result<ExitCode> parseAmount(Invocation& invocation) {
    TRY(const auto currency, Currency::find(invocation.positional("CURRENCY")));
    TRY(const auto amount,
        money::parse(invocation.positional("TEXT"), currency, *invocation.option("--locale")));
    return printPair(invocation, currency.code(), "amount", toDecimalText(amount));
}

Result<ExitCode> formatAmount(Invocation& invocation) {
    TRY(const auto currency, Currency::find(invocation.positional("CURRENCY")));
    TRY(const auto amount, Money::parse(invocation.positional("TEXT"), currency));
    TRY(const auto formatted, money::format(amount, *invocation.option("--locale")));
    return printPair(invocation, currency.code(), "formatted", formatted);
}

Result<ExitCode> amountWords(Invocation& invocation) {
    TRY(const auto currency, Currency::find(invocation.positional("CURRENCY")));
    TRY(const auto amount, Money::parse(invocation.positional("AMOUNT"), currency));
    const bool chinese = invocation.language() == common::Language::Chinese;
    TRY(const auto words,
        money::amountInWords(amount, chinese ? money::Language::Chinese : money::Language::English));
    return printPair(invocation, {}, "words", words);
}

constexpr CommandFlags moneyFlags{.printsData = true, .valuesMayBeginWithMinus = true};
const PositionalSpec currencyArgument{.name = "CURRENCY", .help = "argument.currency"};
const PositionalSpec amountArgument{.name = "AMOUNT", .help = "argument.amount"};
const OptionSpec localeOption{
    .name = "--locale", .value = "LOCALE", .help = "option.locale", .defaultValue = "en"};

std::vector<std::string_view> modeNames() {
    std::vector<std::string_view> names;
    for (const auto mode : money::allRoundingModes()) names.push_back(money::toText(mode));
    return names;
}

} // namespace

std::vector<CommandSpec> moneyCommands() {
    return {
        {.path = {"money", "round"},
         .summary = "command.money.round.summary",
         .description = "command.money.round.description",
         .positionals = {currencyArgument,
                         {.name = "MODE", .help = "argument.mode", .choices = modeNames()},
                         {.name = "DECIMAL", .help = "argument.decimal"}},
         .flags = moneyFlags,
         .handler = roundAmount},
        {.path = {"money", "allocate"},
         .summary = "command.money.allocate.summary",
         .description = "command.money.allocate.description",
         .positionals = {currencyArgument,
                         amountArgument,
                         {.name = "RATIO", .help = "argument.ratio", .repeatable = true}},
         .flags = moneyFlags,
         .handler = allocateAmount},
        {.path = {"money", "parse"},
         .summary = "command.money.parse.summary",
         .description = "command.money.parse.description",
         .positionals = {currencyArgument, {.name = "TEXT", .help = "argument.money-text"}},
         .options = {localeOption},
         .flags = moneyFlags,
         .handler = parseAmount},
        {.path = {"money", "format"},
         .summary = "command.money.format.summary",
         .description = {},
         .positionals = {currencyArgument, {.name = "TEXT", .help = "argument.amount"}},
         .options = {localeOption},
         .flags = moneyFlags,
         .handler = formatAmount},
        {.path = {"money", "words"},
         .summary = "command.money.words.summary",
         .description = "command.money.words.description",
         .positionals = {currencyArgument, amountArgument},
         .flags = moneyFlags,
         .handler = amountWords},
    };
}

} // namespace cambist::cli
