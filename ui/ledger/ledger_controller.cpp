#include "ui/ledger/ledger_controller.h"

#include "engine/base/file.h"
#include "ui/widgets/format.h"

#include <algorithm>
#include <numeric>

namespace cambist::ui {
namespace {

constexpr std::size_t piece = 1u << 16, longestLine = 1u << 20;
/// How far to both sides the legs of an entry are looked for.
constexpr ledger::TransferSequence reach = 200;

struct Answer {
    desk::BalanceView view;
    bool mayPost = false;
};

Result<Answer> readBalances(desk::Workspace& workspace) {
    TRY(auto view, desk::balances(workspace));
    const auto* person = workspace.state().people.person(workspace.person());
    return Answer{std::move(view), person && (person->roles & access::Administrator) != 0};
}

Result<TransferDetails> readDetails(desk::Workspace& workspace, ledger::TransferSequence sequence) {
    TRY(const auto last, desk::lastTransfer(workspace));
    const auto first = sequence > reach ? sequence - reach : 1;
    std::vector<ledger::TransferSequence> keys(std::min(last, sequence + reach) - first + 1);
    std::iota(keys.begin(), keys.end(), first);
    TRY(auto lines, desk::journalLines(workspace, 0, keys));
    const auto at = static_cast<std::size_t>(sequence - first);
    if (sequence == 0 || at >= lines.size())
        return Error(base::SystemError::NotFound, std::to_string(sequence));
    auto begin = at, end = at;
    while (begin > 0 && lines[begin - 1].booked.transfer.linked) --begin;
    while (end + 1 < lines.size() && lines[end].booked.transfer.linked) ++end;
    TransferDetails details;
    details.line = lines[at];
    details.isOpen = workspace.state().ledger.pending(sequence) != nullptr;
    details.legs.assign(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                        lines.begin() + static_cast<std::ptrdiff_t>(end + 1));
    return details;
}

/// Hands every line of a file on. Errors: FileError, what `onLine` gives, SystemError Stopped.
template <class OnLine>
Status forEachLine(const Path& file, TaskProgress& progress, OnLine&& onLine) {
    TRY(auto reader, base::FileReader::open(file));
    Bytes buffer(piece);
    std::string rest;
    std::uint64_t done = 0;
    for (;;) {
        TRY(const auto size, reader.read(buffer));
        if (size == 0) break;
        if (progress.stopRequested()) return Error(base::SystemError::Stopped);
        rest.append(base::textOf(ByteView(buffer).first(size)));
        std::size_t begin = 0;
        for (auto end = rest.find('\n'); end != std::string::npos; end = rest.find('\n', begin)) {
            TRY(onLine(std::string_view(rest).substr(begin, end - begin)));
            begin = end + 1;
        }
        rest.erase(0, begin);
        // The posting session says what is wrong with it.
        if (rest.size() > longestLine) break;
        done += size;
        progress.set(0, done, reader.size());
    }
    return rest.empty() ? ok() : onLine(rest);
}

Result<ImportCounts> postFile(desk::Workspace& workspace, const Path& file, desk::Effect effect,
                              TaskProgress& progress) {
    desk::PostingSession posting(workspace, file.filename().string(), {}, effect);
    TRY(forEachLine(file, progress, [&](std::string_view line) { return posting.add(line); }));
    TRY(const auto result, posting.finish());
    return ImportCounts{result.lines, result.transfers, result.duplicates};
}

QString plural(const char* text, std::uint64_t count) {
    return LedgerController::tr(text, "", static_cast<int>(count));
}

} // namespace

LedgerController::LedgerController(const UiContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context) {}

void LedgerController::read() {
    m_call.abandon();
    m_call = m_context.engine.call(
        this, Lane::Read, [](desk::Workspace& workspace, const Stop&) { return readBalances(workspace); },
        [this](Result<Answer> answer) {
            if (answer.has_error()) return emit failed(answer.error());
            emit arrived(answer.value().view, answer.value().mayPost);
        });
}

void LedgerController::readTransfer(ledger::TransferSequence sequence) {
    m_transferCall.abandon();
    m_transferCall = m_context.engine.call(
        this, Lane::Read,
        [sequence](desk::Workspace& workspace, const Stop&) { return readDetails(workspace, sequence); },
        [this](Result<TransferDetails> answer) {
            if (answer.has_error()) return emit failed(answer.error());
            emit transferArrived(answer.value());
        });
}

ImportJob LedgerController::postingJob(const Path& file) const {
    const auto name = fromUtf8(file.filename().string());
    ImportJob job;
    job.work = [file](desk::Workspace& workspace, desk::Effect effect, TaskProgress& progress) {
        return postFile(workspace, file, effect, progress);
    };
    job.title = [] { return tr("Post entries"); };
    job.checking = [name] { return tr("Checking the entries of %1").arg(name); };
    job.doing = [name] { return tr("Posting the entries of %1").arg(name); };
    job.stopKeeps = [] {
        return tr(
            "What is posted stays posted. The same file goes on where it stopped, and posts nothing twice.");
    };
    job.wouldDo = [](const ImportCounts& n) {
        if (n[0] == 0) return tr("The file holds no entries.");
        if (n[1] == 0)
            return plural(QT_TR_N_NOOP("All %n entries were posted before. Nothing would change."), n[2]);
        const auto posted = tr("%1 would be posted as %2")
                                .arg(plural(QT_TR_N_NOOP("%n entries"), n[0] - n[2]),
                                     plural(QT_TR_N_NOOP("%n transfers"), n[1]));
        if (n[2] == 0)
            return tr("%1. Debits equal credits in each. Nothing has been changed yet.").arg(posted);
        return tr("%1. %2. Nothing has been changed yet.")
            .arg(posted, plural(QT_TR_N_NOOP("%n were posted before and are left out"), n[2]));
    };
    job.done = [](const ImportCounts& n) {
        return tr("%1 were posted as %2.")
            .arg(plural(QT_TR_N_NOOP("%n entries"), n[0] - n[2]), plural(QT_TR_N_NOOP("%n transfers"), n[1]));
    };
    job.act = [](const ImportCounts& n) {
        return n[1] == 0 ? QString() : plural(QT_TR_N_NOOP("Post %n entries"), n[0] - n[2]);
    };
    return job;
}

} // namespace cambist::ui
