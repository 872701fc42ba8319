#include "engine/desk/audit_desk.h"

#include "engine/chain/messages.pb.h"
#include "engine/desk/new_folder.h"
#include "engine/desk/payout_desk.h"
#include "engine/desk/view_keys.h"
#include "engine/sql/backup.h"

#include <algorithm>

namespace cambist::desk {
namespace {

/// Opens every row of every payout; a row that is not what was sealed is a problem of the report.
Status verifyRows(const Path& folder, const VaultEntry& entry, Secrets secrets, const Surroundings& around,
                  region::VerifyReport& report, const region::VerifyProgress& progress,
                  const KeepGoing& keepGoing) {
    TRY(auto workspace, Workspace::openWith(folder, entry, std::move(secrets), around));
    PayoutDesk desk(*workspace);
    TRY(const auto payouts, desk.list());
    std::uint64_t done = 0;
    Asking asking(keepGoing);
    for (const auto& payout : payouts) {
        TRY(asking.now());
        if (progress) progress("payouts", done++, payouts.size());
        auto opened = desk.forEachRow(payout, [&](auto, const auto&, const auto&) -> Status {
            ++report.rows;
            return asking.step();
        });
        if (opened.has_value()) continue;
        if (!opened.error().is(PayoutDeskError::RowChanged)) return opened;
        auto arguments = opened.error().arguments();
        arguments.emplace_back(opened.error().code());
        report.problems.emplace_back(region::VerifyProblem::RowChanged, toText(payout.id),
                                     std::move(arguments));
    }
    return ok();
}

/// Whether what was found lies in the contents alone, not in pages, WAL or anchor.
bool filesAreSound(const region::VerifyReport& report) {
    using region::VerifyProblem;
    constexpr VerifyProblem contents[] = {VerifyProblem::BatchRefused, VerifyProblem::EntryDiffers,
                                          VerifyProblem::HeadBad,      VerifyProblem::EndDiffers,
                                          VerifyProblem::TableDiffers, VerifyProblem::DerivedDiffers};
    return std::all_of(report.problems.begin(), report.problems.end(), [&](const Error& problem) {
        return std::any_of(std::begin(contents), std::end(contents),
                           [&](VerifyProblem known) { return problem.is(known); });
    });
}

Result<region::VerifyReport> verifyFolder(const Path& folder, const Vault& vault, const VaultEntry& entry,
                                          const Secrets& secrets, const Surroundings& around,
                                          const region::VerifyProgress& progress,
                                          const KeepGoing& keepGoing) {
    region::VerifyReport report;
    (void)vault;
    for (const auto& [name, keys] : secrets.regions) {
        TRY(const auto key, sql::StoreKey::of(keys.storeKey.view()));
        TRY(report, region::verifyStore(Workspace::regionPaths(folder, name), key, progress, keepGoing));
    }
    // Opening a store lets SQLite move its WAL: only where the files are as they were written.
    if (report.clean())
        TRY(verifyRows(folder, entry, secrets.clone(), around, report, progress, keepGoing));
    else if (filesAreSound(report)) {
        const auto rows = verifyRows(folder, entry, secrets.clone(), around, report, progress, keepGoing);
        if (rows.has_error() && rows.error().is(SystemError::Stopped)) return rows.error();
    }
    return report;
}

Status requireSound(const region::VerifyReport& report, const Path& path) {
    if (report.clean()) return ok();
    return Error(BackupError::NotSound, path.string(), {std::string(report.problems.front().code())});
}

/// Copies one store under the same key and gives the copy an anchor of its own.
Status copyStore(sql::Database& source, const sql::StoreKey& key, const region::RegionPaths& to) {
    TRY(sql::copyTo(source, to.store, key));
    TRY(auto copy, sql::Database::open(to.store, key, sql::OpenMode::ReadWrite));
    region::LogStore log(copy);
    TRY(const auto value, region::anchorValueOf(log));
    return region::Anchor(to.anchor, key.view()).write(value);
}

} // namespace

std::string_view errorCode(BackupError) {
    return "backup.not-sound";
}

Result<region::VerifyReport> verifyWorkspace(const Path& folder, const std::string& person,
                                             ByteView passphrase, const Surroundings& around,
                                             const region::VerifyProgress& progress,
                                             const KeepGoing& keepGoing) {
    TRY(const auto vault, Vault::load(folder));
    TRY(const auto* entry, chooseEntry(vault, person));
    TRY(const auto secrets, openEntry(vault.workspace, *entry, passphrase));
    return verifyFolder(folder, vault, *entry, secrets, around, progress, keepGoing);
}

Result<region::VerifyReport> backupWorkspace(Workspace& workspace, const Path& target) {
    region::VerifyReport report;
    const auto* entry = workspace.vault().find(workspace.personName());
    TRY(makeFolder(target, [&](const Path& partial) -> Status {
        TRY(const auto vault, Vault::load(workspace.folder()));
        TRY(vault.save(partial));
        const auto& keys = workspace.secrets().regions.at(workspace.region());
        TRY(const auto key, sql::StoreKey::of(keys.storeKey.view()));
        const auto paths = Workspace::regionPaths(partial, workspace.region());
        TRY(copyStore(workspace.store().database(), key, paths));
        TRY(sql::checkEncrypted(paths.store));
        TRY(report, verifyFolder(partial, vault, *entry, workspace.secrets(),
                                 {workspace.clock(), workspace.random()}, {}, {}));
        return requireSound(report, target);
    }));
    return report;
}

Result<region::VerifyReport> restoreWorkspace(const Path& backup, const Path& target,
                                              const std::string& person, ByteView passphrase,
                                              const Surroundings& around) {
    TRY(const auto vault, Vault::load(backup));
    TRY(const auto* entry, chooseEntry(vault, person));
    TRY(const auto secrets, openEntry(vault.workspace, *entry, passphrase));
    region::VerifyReport report;
    TRY(makeFolder(target, [&](const Path& partial) -> Status {
        TRY(vault.save(partial));
        for (const auto& [name, keys] : secrets.regions) {
            TRY(const auto key, sql::StoreKey::of(keys.storeKey.view()));
            TRY(auto source, sql::Database::open(Workspace::regionPaths(backup, name).store, key,
                                                 sql::OpenMode::ReadOnly));
            TRY(copyStore(source, key, Workspace::regionPaths(partial, name)));
        }
        TRY(report, verifyFolder(partial, vault, *entry, secrets, around, {}, {}));
        TRY(requireSound(report, backup));
        // The log itself says that it went on from a backup, and from where.
        TRY(auto workspace, Workspace::openWith(partial, *entry, secrets.clone(), around));
        auto command = workspace->newCommand();
        command.mutable_record_restore()->set_size(report.entries);
        command.mutable_record_restore()->set_root(std::string(base::textOf(report.root)));
        TRY(workspace->submit({&command, 1}, Effect::Apply));
        return ok();
    }));
    return report;
}

} // namespace cambist::desk
