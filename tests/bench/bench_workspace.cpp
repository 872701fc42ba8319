#include "tests/bench/bench_workspace.h"

#include "engine/chain/messages.pb.h"
#include "engine/ledger/types.h"

#include <cstring>
#include <filesystem>
#include <sys/resource.h>

namespace cambist::bench {
namespace {

constexpr std::string_view passphrase = "a passphrase for measuring";

Path& folder() {
    static Path path;
    return path;
}

chain::wire::Command chart(const desk::Workspace& workspace, std::uint32_t accounts) {
    auto command = workspace.newCommand();
    for (std::uint32_t i = 1; i <= accounts; ++i) {
        auto& account = *command.mutable_open_accounts()->add_accounts();
        account.set_code("a" + std::to_string(i));
        account.set_type(static_cast<std::uint32_t>(ledger::AccountType::Asset));
        account.set_currency("EUR");
        if (i != 1) continue;
        account.set_role(static_cast<std::uint32_t>(ledger::AccountRole::Bank));
        account.mutable_bank()->set_iban(benchDebitIban);
        account.mutable_bank()->set_holder("Northwind Example Holding GmbH");
        account.mutable_bank()->set_country("DE");
    }
    return command;
}

} // namespace

void must(const Status& status) {
    if (status.has_value()) return;
    const std::string code(status.error().code());
    std::fprintf(stderr, "bench: %s %s\n", code.c_str(), status.error().object().c_str());
    std::exit(1);
}

const Path& workFolder() {
    return folder();
}

void takeFolder(int& argc, char** argv) {
    int kept = 0;
    for (int i = 0; i < argc; ++i) {
        if (std::strcmp(argv[i], "--folder") == 0 && i + 1 < argc)
            folder() = argv[++i];
        else
            argv[kept++] = argv[i];
    }
    argc = kept;
    if (folder().empty()) {
        std::fputs("bench: --folder FOLDER is needed: where files may be made\n", stderr);
        std::exit(2);
    }
}

BenchWorkspace::BenchWorkspace(const std::string& name, std::uint32_t accounts)
    : m_folder(workFolder() / (name + ".cambist")) {
    std::filesystem::remove_all(m_folder);
    const desk::Surroundings around{m_clock, m_random};
    must(desk::Workspace::create({m_folder, "eu", "EUR", "maker", true}, base::bytesOf(passphrase), around));
    m_workspace = must(desk::Workspace::open(m_folder, "maker", base::bytesOf(passphrase), around));
    const auto command = chart(*m_workspace, accounts);
    must(m_workspace->submit({&command, 1}, desk::Effect::Apply));
}

BenchWorkspace::~BenchWorkspace() {
    m_workspace.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

double peakMemory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

} // namespace cambist::bench
