#include "app/console/sample_workspace.h"

#include "app/sample/sample_files.h"
#include "app/sample/tables.h"
#include "engine/base/text.h"
#include "engine/desk/ledger_desk.h"
#include "engine/desk/people_desk.h"

namespace cambist::console {
namespace {

enum Phase { MakingWorkspace, People, Books, Files };

// Everything in a sample is invented, so its passphrases may be read by anyone; the unlock page shows them.
constexpr std::string_view makerPassphrase = "aurelberg sample maker";
constexpr std::string_view approverPassphrase = "aurelberg sample approver";

Status fillBooks(desk::Workspace& workspace, const Path& chart) {
    TRY(base::writeFileAtomically(chart, base::bytesOf(sample::accountsText()), base::FileMode::Private));
    TRY(desk::importAccounts(workspace, chart, desk::Effect::Apply));
    desk::PostingSession session(workspace, "opening.ndjson", {}, desk::Effect::Apply);
    for (const auto line : base::split(sample::openingText(), '\n')) TRY(session.add(line));
    TRY(session.finish());
    return ok();
}

Status fill(const ui::SampleRequest& request, ui::TaskProgress& progress) {
    const auto maker = base::bytesOf(makerPassphrase), approver = base::bytesOf(approverPassphrase);
    progress.set(People, 0, 0);
    TRY(auto workspace, desk::Workspace::open(request.workspace, "maker", maker, request.around));
    TRY(const auto invitation, desk::invite(*workspace, "approver", access::Approver, desk::Effect::Apply));
    TRY(desk::join(request.workspace, "approver", invitation.code, approver, request.around));
    progress.set(Books, 0, 0);
    std::error_code failed;
    std::filesystem::create_directories(request.files, failed);
    if (failed) return Error(SystemError::NotWritable, request.files.string(), {failed.message()});
    TRY(fillBooks(*workspace, request.files / "accounts.csv"));
    progress.set(Files, 0, 0);
    sample::Plan plan;
    plan.date = Date::of(request.around.clock.now());
    if (!sample::writeSample(sample::RowMaker(plan), request.files))
        return Error(SystemError::NotWritable, request.files.string(), {std::string()});
    return ok();
}

} // namespace

Status makeSampleWorkspace(const ui::SampleRequest& request, ui::TaskProgress& progress) {
    progress.set(MakingWorkspace, 0, 0);
    const desk::CreateOptions options{request.workspace, "eu", "EUR", "maker", true};
    TRY(desk::Workspace::create(options, base::bytesOf(makerPassphrase), request.around));
    auto filled = fill(request, progress);
    if (filled.has_error()) {
        std::error_code failed;
        std::filesystem::remove_all(request.workspace, failed);
    }
    return filled;
}

} // namespace cambist::console
