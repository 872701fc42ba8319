// AuditDesk: verifying, backing up and restoring a workspace.
#pragma once

#include "engine/desk/view.h"
#include "engine/desk/workspace.h"
#include "engine/region/verify.h"

#include <string>

namespace cambist::desk {

/// Opens the person's keys and verifies every region store that they open, and every row of every payout
/// against its commitment. `keepGoing` is asked before each step, entry of the log and thousandth row.
/// Errors: VaultError, and what keeps anything from being read at all; SystemError Stopped.
Result<region::VerifyReport> verifyWorkspace(const Path& folder, const std::string& person,
                                             ByteView passphrase, const Surroundings& surroundings,
                                             const region::VerifyProgress& progress,
                                             const KeepGoing& keepGoing = {});

/// A copy of the workspace as it is now: keyed, checked to be encrypted, opened and verified before it has
/// its name. Errors: SystemError AlreadyExists …, SqlError, BackupError.
Result<region::VerifyReport> backupWorkspace(Workspace& workspace, const Path& target);

/// Puts a backup back as a new workspace folder and says so in its log. The person needs the administrator's
/// role. Errors: SystemError AlreadyExists …, VaultError, BackupError.
Result<region::VerifyReport> restoreWorkspace(const Path& backup, const Path& target,
                                              const std::string& person, ByteView passphrase,
                                              const Surroundings& surroundings);

enum class BackupError : std::uint16_t {
    NotSound, ///< the copy does not verify; object: path, {0} code of the first problem
};
std::string_view errorCode(BackupError code);

} // namespace cambist::desk
