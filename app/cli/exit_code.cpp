#include "app/cli/exit_code.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace cambist::cli {

namespace {

struct Row {
    std::string_view name;
    ExitCode code;
};

constexpr Row domains[] = {
    {"access", ExitCode::NotPermitted}, {"backup", ExitCode::Failed},   {"books", ExitCode::Refused},
    {"chain", ExitCode::Failed},        {"cli", ExitCode::Usage},       {"crypto", ExitCode::Failed},
    {"document", ExitCode::Failed},     {"draft", ExitCode::Refused},   {"file", ExitCode::Refused},
    {"import", ExitCode::Refused},      {"ledger", ExitCode::Refused},  {"money", ExitCode::Refused},
    {"net", ExitCode::Network},         {"pain001", ExitCode::Refused}, {"payout", ExitCode::Conflict},
    {"region", ExitCode::Failed},       {"sql", ExitCode::Failed},      {"system", ExitCode::Failed},
    {"vault", ExitCode::Locked},
};

/// Codes that end otherwise than the rest of their domain.
constexpr Row codes[] = {
    {"access.already-founded", ExitCode::Conflict},
    {"access.already-joined", ExitCode::Conflict},
    {"access.key-taken", ExitCode::Conflict},
    {"access.name-taken", ExitCode::Conflict},
    {"access.name-unusable", ExitCode::Refused},
    {"access.person-unknown", ExitCode::Refused},
    {"access.roles-unusable", ExitCode::Refused},
    {"chain.command-conflict", ExitCode::Conflict},
    {"chain.fork", ExitCode::Conflict},
    {"cli.field-needed", ExitCode::Refused},
    {"cli.line-too-long", ExitCode::Refused},
    {"cli.nothing-to-convert", ExitCode::Refused},
    {"cli.passphrase-empty", ExitCode::Refused},
    {"cli.passphrase-mismatch", ExitCode::Refused},
    {"cli.passphrase-too-long", ExitCode::Refused},
    {"cli.stdout-not-writable", ExitCode::Failed},
    {"draft.duplicate-file", ExitCode::Conflict},
    {"draft.submitted", ExitCode::Conflict},
    {"ledger.code-exists", ExitCode::Conflict},
    {"ledger.pending-done", ExitCode::Conflict},
    {"ledger.role-taken", ExitCode::Conflict},
    {"payout.exists", ExitCode::Conflict},
    {"payout.own-payout", ExitCode::NotPermitted},
    {"payout.sample-cannot-send", ExitCode::NotPermitted},
    {"payout.wrong-state", ExitCode::Conflict},
    {"sql.busy", ExitCode::Conflict},
    {"sql.wrong-key", ExitCode::Locked},
    {"system.already-exists", ExitCode::Conflict},
    {"system.busy", ExitCode::Conflict},
    {"system.not-found", ExitCode::Refused},
    {"system.not-readable", ExitCode::Refused},
    {"system.too-large", ExitCode::Refused},
    {"vault.damaged", ExitCode::Failed},
    {"vault.newer-format", ExitCode::Failed},
    {"vault.not-invited", ExitCode::NotPermitted},
    {"vault.person-needed", ExitCode::Usage},
    {"vault.wrong-code", ExitCode::Locked},
    {"vault.wrong-passphrase", ExitCode::Locked},
};

template <std::size_t N>
const Row* find(const Row (&table)[N], std::string_view name) {
    const auto at =
        std::find_if(std::begin(table), std::end(table), [&](const Row& row) { return row.name == name; });
    return at == std::end(table) ? nullptr : at;
}

} // namespace

ExitCode exitCodeOf(const Error& error) {
    if (const Row* row = find(codes, error.code())) return row->code;
    if (const Row* row = find(domains, error.code().substr(0, error.code().find('.')))) return row->code;
    return ExitCode::Failed;
}

} // namespace cambist::cli
