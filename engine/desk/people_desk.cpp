#include "engine/desk/people_desk.h"

#include "engine/chain/messages.pb.h"
#include "engine/chain/signed_batch.h"

#include <algorithm>
#include <chrono>

namespace cambist::desk {
namespace {

namespace wire = chain::wire;

std::string asText(ByteView bytes) {
    return std::string(base::textOf(bytes));
}

/// Reads, changes and saves the vault under the workspace's lock.
template <class Change>
Status changeVault(const Path& folder, Change&& change) {
    TRY(const auto lock, base::FileLock::acquire(folder / "lock", std::chrono::seconds(20)));
    TRY(auto vault, Vault::load(folder));
    TRY(change(vault));
    return vault.save(folder);
}

void removeEntries(Vault& vault, const std::string& name, bool invited) {
    std::erase_if(vault.entries, [&](const VaultEntry& e) { return e.name == name && e.invited == invited; });
}

const VaultEntry* findInvitation(const Vault& vault, const std::string& name) {
    const auto it = std::find_if(vault.entries.begin(), vault.entries.end(),
                                 [&](const VaultEntry& e) { return e.name == name && e.invited; });
    return it == vault.entries.end() ? nullptr : &*it;
}

/// Whether an earlier try with this code got into the log, and died before it could say so. Its key is the
/// one that counts: the entry that holds it must not be replaced. Errors: WrongCode when a newer code has
/// taken its place, WrongPassphrase when that entry was sealed under another one.
Result<bool> hasJoined(Workspace& workspace, const Vault& vault, const VaultEntry& invitation,
                       ByteView passphrase) {
    const auto* person = workspace.state().people.person(invitation.person);
    if (!person) return Error(VaultError::NotInvited, invitation.name);
    if (person->state == access::PersonState::Active) {
        const auto* own = vault.find(invitation.name);
        if (!own || own->invited) return Error(VaultError::NotInvited, invitation.name);
        TRY(openEntry(vault.workspace, *own, passphrase));
        return true;
    }
    if (person->key != workspace.actorKey()) return Error(VaultError::WrongCode, invitation.name);
    return false;
}

} // namespace

Result<Invitation> invite(Workspace& workspace, const std::string& name, std::uint32_t roles, Effect effect) {
    auto& random = workspace.random();
    if (!access::isUsableName(name)) return Error(access::AccessError::NameUnusable, name);
    const auto* known = workspace.state().people.personByName(name);
    const auto id = known ? known->id : access::PersonId::make(workspace.clock().now(), random);
    auto secrets = workspace.secrets().clone();
    random.fill(secrets.signingSeed.span());
    TRY(const auto key, crypto::SigningKey::fromSeed(secrets.signingSeed.clone()));

    auto command = workspace.newCommand();
    auto& person = *command.mutable_invite_person()->mutable_person();
    person.set_id(asText(id.view()));
    person.set_name(name);
    person.set_roles(roles);
    person.set_public_key(asText(key.publicKey().bytes));
    if (effect == Effect::DryRun) {
        TRY(workspace.submit({&command, 1}, Effect::DryRun));
        return Invitation{name, {}};
    }
    const auto code = makeCode(random);
    TRY(auto entry, sealEntry(workspace.vault().workspace, id, name, base::bytesOf(normaliseCode(code)),
                              secrets, random));
    entry.invited = true;
    // The log first: an invitation in the vault that the log does not know could not be used, and a new one
    // replaces one that the vault does not know.
    TRY(workspace.submit({&command, 1}, Effect::Apply));
    TRY(changeVault(workspace.folder(), [&](Vault& vault) -> Status {
        removeEntries(vault, name, true);
        vault.entries.push_back(entry);
        return ok();
    }));
    return Invitation{name, code};
}

Status join(const Path& folder, const std::string& name, const std::string& code, ByteView passphrase,
            const Surroundings& around) {
    TRY(checkPassphrase(passphrase));
    TRY(auto vault, Vault::load(folder));
    const auto* invitation = findInvitation(vault, name);
    if (!invitation) return Error(VaultError::NotInvited, name);
    TRY(auto secrets, openEntry(vault.workspace, *invitation, base::bytesOf(normaliseCode(code))));

    const auto closeInvitation = [&] {
        return changeVault(folder, [&](Vault& v) -> Status {
            removeEntries(v, name, true);
            return ok();
        });
    };
    auto own = secrets.clone();
    around.random.fill(own.signingSeed.span());
    TRY(const auto key, crypto::SigningKey::fromSeed(own.signingSeed.clone()));
    {
        TRY(auto workspace, Workspace::openWith(folder, *invitation, std::move(secrets), around));
        TRY(const bool joined, hasJoined(*workspace, vault, *invitation, passphrase));
        if (joined) return closeInvitation();
        TRY(auto entry, sealEntry(vault.workspace, invitation->person, name, passphrase, own, around.random));
        if (vault.sample) entry.samplePassphrase = asText(passphrase);
        // The vault first, the invitation kept: whatever the moment of a crash, the code or the passphrase
        // still opens.
        TRY(changeVault(folder, [&](Vault& v) -> Status {
            removeEntries(v, name, false);
            v.entries.push_back(entry);
            return ok();
        }));
        auto command = workspace->newCommand();
        auto& message = *command.mutable_join_person();
        message.set_person(asText(invitation->person.view()));
        message.set_public_key(asText(key.publicKey().bytes));
        message.set_possession(asText(chain::provePossession(key, invitation->person.view())));
        TRY(workspace->submit({&command, 1}, Effect::Apply));
    }
    return closeInvitation();
}

Status checkInvitation(const Path& folder, const std::string& name, const std::string& code) {
    TRY(const auto vault, Vault::load(folder));
    const auto* invitation = findInvitation(vault, name);
    if (!invitation) return Error(VaultError::NotInvited, name);
    TRY(openEntry(vault.workspace, *invitation, base::bytesOf(normaliseCode(code))));
    return ok();
}

Status changePassphrase(const Path& folder, const std::string& name, ByteView old, ByteView fresh,
                        Random& random) {
    TRY(checkPassphrase(fresh));
    return changeVault(folder, [&](Vault& vault) -> Status {
        const auto it = std::find_if(vault.entries.begin(), vault.entries.end(),
                                     [&](const VaultEntry& e) { return e.name == name && !e.invited; });
        if (it == vault.entries.end()) return Error(VaultError::PersonUnknown, name, {vault.names()});
        TRY(const auto secrets, openEntry(vault.workspace, *it, old));
        TRY(auto entry, sealEntry(vault.workspace, it->person, name, fresh, secrets, random));
        if (vault.sample) entry.samplePassphrase = asText(fresh);
        *it = std::move(entry);
        return ok();
    });
}

std::vector<PersonView> people(Workspace& workspace) {
    std::vector<PersonView> all;
    for (const auto& p : workspace.state().people.people()) {
        const auto* entry = workspace.vault().find(p.name);
        all.push_back({p.id, p.name, p.roles, p.state, entry && !entry->invited});
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return all;
}

} // namespace cambist::desk
