// ledger post|balances|journal.
#include "app/cli/cli_error.h"
#include "app/cli/commands.h"
#include "app/cli/ledger_json.h"
#include "app/cli/line_reader.h"
#include "app/cli/workspace_session.h"
#include "engine/desk/ledger_desk.h"

#include <algorithm>
#include <charconv>

namespace cambist::cli {
namespace {

constexpr std::size_t longestLine = 1u << 20;

/// Lines of a file or of stdin, one at a time.
template <class OnLine>
Status forEachLine(const std::string& path, OnLine&& onLine) {
    if (path == "-") {
        StdinLines lines(longestLine);
        for (;;) {
            TRY(const auto line, lines.next());
            if (!line) return ok();
            TRY(onLine(*line));
        }
    }
    TRY(auto file, base::FileReader::open(path));
    Bytes buffer(1u << 16);
    std::string rest;
    for (;;) {
        TRY(const auto size, file.read(buffer));
        if (size == 0) break;
        rest.append(base::textOf(ByteView(buffer).first(size)));
        std::size_t begin = 0;
        for (auto end = rest.find('\n'); end != std::string::npos; end = rest.find('\n', begin)) {
            TRY(onLine(std::string_view(rest).substr(begin, end - begin)));
            begin = end + 1;
        }
        rest.erase(0, begin);
        // The posting session says what is wrong with it.
        if (rest.size() > longestLine) break;
    }
    return rest.empty() ? ok() : onLine(rest);
}

Result<ExitCode> post(Invocation& invocation) {
    const auto path = invocation.positional("FILE");
    TRY(const auto session, openWorkspace(invocation));
    auto& output = invocation.output();
    desk::PostingSession posting(**session, path == "-" ? "stdin" : path,
                                 invocation.option("--again").value_or(""), effectOf(invocation));
    std::uint64_t lines = 0;
    TRY(forEachLine(path, [&](std::string_view line) -> Status {
        if (++lines % 8192 == 0) output.progress("ledger.post-progress", {std::to_string(lines)});
        return posting.add(line);
    }));
    TRY(const auto result, posting.finish());
    if (output.human()) {
        output.printMessage(invocation.dryRun() ? "ledger.would-post" : "ledger.posted",
                            {std::to_string(result.lines), std::to_string(result.transfers),
                             std::to_string(result.duplicates)});
    } else {
        JsonWriter json;
        json.beginObject().member("lines", result.lines).member("transfers", result.transfers);
        json.member("duplicates", result.duplicates).member("dryRun", invocation.dryRun());
        output.print(json.endObject());
    }
    return result.duplicates > 0 && result.transfers == 0 ? ExitCode::Conflict : ExitCode::Done;
}

void printBalances(Output& output, const desk::BalanceView& view) {
    Table table({{output.text("column.account")},
                 {output.text("column.name")},
                 {output.text("column.currency")},
                 {output.text("column.balance"), Align::Right},
                 {output.text("column.pending"), Align::Right}});
    for (const auto& account : view.accounts) {
        const auto& b = account.balances;
        const auto pending = base::Int128(b.debitsPending) - b.creditsPending;
        table.add({account.code, accountName(account, output.language()),
                   std::string(account.currency.code()), balanceText(account),
                   amountText(ledger::isDebitNormal(account.type) ? pending : -pending, account.currency)});
    }
    output.print(table);
    for (const auto& total : view.totals)
        output.printMessage(total.debits == total.credits ? "ledger.total" : "ledger.total-differs",
                            {std::string(total.currency.code()), amountText(total.debits, total.currency),
                             amountText(total.credits, total.currency)});
}

Result<ExitCode> showBalances(Invocation& invocation) {
    TRY(const auto session, openWorkspace(invocation));
    TRY(const auto view, desk::balances(**session));
    auto& output = invocation.output();
    JsonWriter json;
    if (output.human()) printBalances(output, view);
    if (output.format() == OutputFormat::NdJson) {
        for (const auto& account : view.accounts) {
            writeAccount(json, account);
            output.print(json);
        }
    }
    if (output.format() == OutputFormat::Json) {
        json.beginObject().key("accounts").beginArray();
        for (const auto& account : view.accounts) writeAccount(json, account);
        json.endArray().key("totals").beginArray();
        for (const auto& total : view.totals) {
            json.beginObject().member("currency", total.currency.code());
            json.member("debits", amountText(total.debits, total.currency));
            json.member("credits", amountText(total.credits, total.currency));
            json.member("pendingDebits", amountText(total.pendingDebits, total.currency));
            json.member("pendingCredits", amountText(total.pendingCredits, total.currency)).endObject();
        }
        json.endArray().member("balanced", view.balanced()).endObject();
        output.print(json);
    }
    return view.balanced() ? ExitCode::Done : ExitCode::Failed;
}

void writeTransfer(JsonWriter& json, const ledger::Ledger& ledger, const ledger::BookedTransfer& booked) {
    const auto& t = booked.transfer;
    const auto& debit = *ledger.account(t.debit);
    json.beginObject().member("sequence", booked.sequence).member("logEntry", booked.logSequence);
    json.member("kind", kindName(t.kind))
        .member("debit", debit.code)
        .member("credit", ledger.account(t.credit)->code);
    json.member("amount", amountText(base::Int128(t.amount), debit.currency))
        .member("currency", debit.currency.code());
    json.member("valueDate", toText(t.valueDate)).memberOrNull("reference", t.reference);
    if (t.pending != 0) json.member("pending", t.pending);
    json.member("linked", t.linked).endObject();
}

Result<std::uint64_t> numberOption(Invocation& invocation, std::string_view name, std::uint64_t otherwise) {
    const auto text = invocation.option(name);
    if (!text) return otherwise;
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (error != std::errc() || end != text->data() + text->size())
        return Error(CliError::NotANumber, *text, {std::string(name)});
    return value;
}

Result<ExitCode> journal(Invocation& invocation) {
    ledger::TransferQuery query;
    TRY(query.after, numberOption(invocation, "--after", 0));
    TRY(auto left, numberOption(invocation, "--limit", 0));
    const bool all = left == 0;
    TRY(const auto session, openWorkspace(invocation));
    TRY(session->workspace->store().refresh());
    auto& book = session->workspace->state().ledger;
    if (const auto code = invocation.option("--account")) {
        const auto* account = book.accountByCode(*code);
        if (!account) return Error(ledger::LedgerError::AccountUnknown, *code, {"1"});
        query.account = account->number;
    }
    auto& output = invocation.output();
    Table table({{"#", Align::Right},
                 {output.text("column.value-date")},
                 {output.text("column.debit")},
                 {output.text("column.credit")},
                 {output.text("column.amount"), Align::Right},
                 {output.text("column.currency")},
                 {output.text("column.kind")},
                 {output.text("column.reference")}});
    JsonWriter json;
    if (output.format() == OutputFormat::Json) json.beginArray();
    constexpr std::uint32_t page = 1000;
    while (!output.closed() && (all || left > 0)) {
        query.limit = all ? page : static_cast<std::uint32_t>(std::min<std::uint64_t>(left, page));
        TRY(const auto transfers, book.store().transfers(query));
        if (transfers.empty()) break;
        for (const auto& booked : transfers) {
            const auto& t = booked.transfer;
            const auto& debit = *book.account(t.debit);
            if (output.human())
                table.add({std::to_string(booked.sequence), toText(t.valueDate), debit.code,
                           book.account(t.credit)->code, amountText(base::Int128(t.amount), debit.currency),
                           std::string(debit.currency.code()), std::string(kindName(t.kind)), t.reference});
            else
                writeTransfer(json, book, booked);
            if (output.format() == OutputFormat::NdJson) output.print(json);
        }
        query.after = transfers.back().sequence;
        if (!all) left -= transfers.size();
    }
    if (output.human()) output.print(table);
    if (output.format() == OutputFormat::Json) output.print(json.endArray());
    return ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> ledgerCommands() {
    const CommandFlags reading{.printsData = true, .usesWorkspace = true};
    return {{.path = {"ledger", "post"},
             .summary = "command.ledger.post.summary",
             .description = "command.ledger.post.description",
             .positionals = {{.name = "FILE", .help = "argument.entries"}},
             .options = {{.name = "--again", .value = "REASON", .help = "option.again"}},
             .flags = {.printsData = true, .changesState = true, .usesWorkspace = true},
             .handler = post},
            {.path = {"ledger", "balances"},
             .summary = "command.ledger.balances.summary",
             .description = "command.ledger.balances.description",
             .flags = reading,
             .handler = showBalances},
            {.path = {"ledger", "journal"},
             .summary = "command.ledger.journal.summary",
             .description = "command.ledger.journal.description",
             .options = {{.name = "--account", .value = "CODE", .help = "option.account"},
                         {.name = "--after", .value = "N", .help = "option.after"},
                         {.name = "--limit", .value = "N", .help = "option.limit"}},
             .flags = reading,
             .handler = journal}};
}

} // namespace cambist::cli
