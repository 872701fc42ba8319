// PeopleDesk: inviting, joining, changing a passphrase, who there is.
#pragma once

#include "engine/desk/workspace.h"

#include <string>
#include <vector>

namespace cambist::desk {

struct Invitation {
    std::string name;
    std::string code; ///< one time; shown once, kept nowhere
};

struct PersonView {
    access::PersonId id;
    std::string name;
    std::uint32_t roles = 0;
    access::PersonState state = access::PersonState::Invited;
    bool opensHere = false; ///< has an entry in this workspace's vault
};

/// Registers the person in the log under the code's key and puts what they need into the vault, sealed under
/// the code. Errors: AccessError, VaultError, SystemError.
Result<Invitation> invite(Workspace& workspace, const std::string& name, std::uint32_t roles, Effect effect);

/// Opens the invitation with the code, makes the person's own key, has the log take it, seals everything
/// under the new passphrase. May be repeated with the same code after a crash. Errors: VaultError,
/// AccessError.
Status join(const Path& folder, const std::string& name, const std::string& code, ByteView passphrase,
            const Surroundings& surroundings);

/// Whether the code opens the invitation. Errors: NotInvited, WrongCode.
Status checkInvitation(const Path& folder, const std::string& name, const std::string& code);

/// Errors: WrongPassphrase, PassphraseTooShort, PersonUnknown.
Status changePassphrase(const Path& folder, const std::string& name, ByteView old, ByteView fresh,
                        Random& random);

std::vector<PersonView> people(Workspace& workspace);

} // namespace cambist::desk
