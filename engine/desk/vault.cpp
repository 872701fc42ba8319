#include "engine/desk/vault.h"

#include "engine/base/text.h"
#include "engine/crypto/aead.h"
#include "engine/crypto/crypto_error.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace cambist::desk {
namespace {

using Json = nlohmann::ordered_json;

constexpr int vaultFormat = 1;
constexpr std::string_view vaultFile = "vault.json";
constexpr std::uint64_t largestVault = 4u << 20;
constexpr std::size_t seedSize = 32;

std::string hex(ByteView bytes) {
    return base::toHex(bytes);
}
Bytes fromHex(const Json& value) {
    return base::fromHex(value.get<std::string>()).value_or(Bytes{});
}
template <class IdType>
IdType idFrom(const Json& value) {
    return IdType::parse(value.get<std::string>()).value_or(IdType{});
}

/// What the seal is bound to: a sealed entry of one person or workspace does not open as another's.
Bytes associated(const chain::WorkspaceId& workspace, const access::PersonId& person) {
    Bytes bytes;
    base::append(bytes, base::bytesOf("cambist/preview/vault"));
    base::append(bytes, workspace.view());
    base::append(bytes, person.view());
    return bytes;
}

void putBlock(Bytes& to, ByteView block) {
    for (int shift = 24; shift >= 0; shift -= 8) to.push_back(static_cast<Byte>(block.size() >> shift));
    base::append(to, block);
}
std::optional<ByteView> takeBlock(ByteView& from) {
    if (from.size() < 4) return std::nullopt;
    std::size_t size = 0;
    for (std::size_t i = 0; i < 4; ++i) size = (size << 8) | from[i];
    if (from.size() - 4 < size) return std::nullopt;
    const auto block = from.subspan(4, size);
    from = from.subspan(4 + size);
    return block;
}

Bytes encode(const Secrets& secrets) {
    Bytes bytes;
    putBlock(bytes, secrets.signingSeed.view());
    putBlock(bytes, secrets.deviceSeed.view());
    for (const auto& [region, keys] : secrets.regions) {
        putBlock(bytes, base::bytesOf(region));
        for (const auto* key : {&keys.storeKey, &keys.sequencerSeed, &keys.teamKey})
            putBlock(bytes, key->view());
    }
    return bytes;
}

std::optional<Secrets> decode(ByteView bytes) {
    Secrets secrets;
    const auto takeKey = [&](SecretBytes& key) {
        const auto block = takeBlock(bytes);
        if (!block || block->size() != seedSize) return false;
        key = SecretBytes(*block);
        return true;
    };
    if (!takeKey(secrets.signingSeed) || !takeKey(secrets.deviceSeed)) return std::nullopt;
    while (!bytes.empty()) {
        const auto region = takeBlock(bytes);
        if (!region) return std::nullopt;
        RegionKeys keys;
        if (!takeKey(keys.storeKey) || !takeKey(keys.sequencerSeed) || !takeKey(keys.teamKey))
            return std::nullopt;
        secrets.regions.emplace(std::string(base::textOf(*region)), std::move(keys));
    }
    return secrets;
}

Json toJson(const VaultEntry& e) {
    Json json{{"id", toText(e.person)},
              {"name", e.name},
              {"invited", e.invited},
              {"kdf",
               {{"name", "argon2id"},
                {"memoryKiB", e.kdf.memoryKiB},
                {"iterations", e.kdf.iterations},
                {"lanes", e.kdf.lanes},
                {"salt", hex(e.salt)}}},
              {"sealed", hex(e.sealed)}};
    if (!e.samplePassphrase.empty()) json["samplePassphrase"] = e.samplePassphrase;
    return json;
}

VaultEntry entryFrom(const Json& json) {
    VaultEntry e;
    e.person = idFrom<access::PersonId>(json.at("id"));
    e.name = json.at("name").get<std::string>();
    e.invited = json.at("invited").get<bool>();
    const auto& kdf = json.at("kdf");
    e.kdf = {kdf.at("memoryKiB").get<std::uint32_t>(), kdf.at("iterations").get<std::uint32_t>(),
             kdf.at("lanes").get<std::uint32_t>()};
    e.salt = fromHex(kdf.at("salt"));
    e.sealed = fromHex(json.at("sealed"));
    e.samplePassphrase = json.value("samplePassphrase", "");
    return e;
}

Result<Vault> parse(const Bytes& bytes, const std::string& path) {
    try {
        const auto json = Json::parse(bytes.begin(), bytes.end());
        const auto format = json.at("format").get<int>();
        if (format < 1) return Error(VaultError::Damaged, path);
        if (format > vaultFormat)
            return Error(VaultError::NewerFormat, path,
                         {std::to_string(format), std::to_string(vaultFormat)});
        Vault vault;
        vault.workspace = idFrom<chain::WorkspaceId>(json.at("workspace"));
        vault.baseCurrency = json.at("baseCurrency").get<std::string>();
        vault.regions = json.at("regions").get<std::vector<std::string>>();
        vault.sample = json.at("sample").get<bool>();
        for (const auto& entry : json.at("people")) vault.entries.push_back(entryFrom(entry));
        return vault;
    } catch (const Json::exception&) {
        return Error(VaultError::Damaged, path);
    }
}

} // namespace

std::string_view errorCode(VaultError code) {
    static constexpr std::array<std::string_view, 10> names{
        "vault.not-a-workspace",      "vault.damaged",          "vault.newer-format", "vault.person-needed",
        "vault.person-unknown",       "vault.wrong-passphrase", "vault.wrong-code",   "vault.not-invited",
        "vault.passphrase-too-short", "vault.region-unknown"};
    return names[static_cast<std::size_t>(code)];
}

Secrets Secrets::clone() const {
    Secrets copy;
    copy.signingSeed = signingSeed.clone();
    copy.deviceSeed = deviceSeed.clone();
    for (const auto& [region, keys] : regions)
        copy.regions.emplace(
            region, RegionKeys{keys.storeKey.clone(), keys.sequencerSeed.clone(), keys.teamKey.clone()});
    return copy;
}

Result<Vault> Vault::load(const Path& folder) {
    const auto path = folder / vaultFile;
    auto bytes = base::readFile(path, largestVault);
    if (bytes.has_error()) {
        if (bytes.error().is(SystemError::NotFound)) return Error(VaultError::NotAWorkspace, folder.string());
        return bytes.error();
    }
    return parse(bytes.value(), path.string());
}

Status Vault::save(const Path& folder) const {
    Json json{{"format", vaultFormat},        {"status", "preview"}, {"workspace", toText(workspace)},
              {"baseCurrency", baseCurrency}, {"regions", regions},  {"sample", sample},
              {"people", Json::array()}};
    for (const auto& entry : entries) json["people"].push_back(toJson(entry));
    return base::writeFileAtomically(folder / vaultFile, base::bytesOf(json.dump(2) + "\n"),
                                     base::FileMode::Private);
}

const VaultEntry* Vault::find(std::string_view name) const {
    // Who has joined stands before an invitation that is still there after a crash.
    const VaultEntry* found = nullptr;
    for (const auto& entry : entries)
        if (entry.name == name && (!found || found->invited)) found = &entry;
    return found;
}

std::string Vault::names() const {
    std::string all;
    for (const auto& entry : entries) all += (all.empty() ? "" : ", ") + entry.name;
    return all;
}

Status checkPassphrase(ByteView passphrase) {
    const auto characters = base::countCodePoints(base::textOf(passphrase));
    if (characters >= leastPassphrase) return ok();
    return Error(VaultError::PassphraseTooShort, {},
                 {std::to_string(characters), std::to_string(leastPassphrase)});
}

Result<VaultEntry> sealEntry(const chain::WorkspaceId& workspace, const access::PersonId& person,
                             const std::string& name, ByteView passphrase, const Secrets& secrets,
                             Random& random) {
    VaultEntry entry;
    entry.person = person;
    entry.name = name;
    const auto salt = base::randomBytes<16>(random);
    entry.salt.assign(salt.begin(), salt.end());
    TRY(const auto key, crypto::argon2id(passphrase, entry.salt, entry.kdf));
    auto plain = encode(secrets);
    auto sealed = crypto::seal(key.view(), random, associated(workspace, person), plain);
    base::wipe(plain);
    TRY(entry.sealed, std::move(sealed));
    return entry;
}

Result<Secrets> openEntry(const chain::WorkspaceId& workspace, const VaultEntry& entry, ByteView passphrase) {
    const auto wrong = Error(entry.invited ? VaultError::WrongCode : VaultError::WrongPassphrase, entry.name);
    auto key = crypto::argon2id(passphrase, entry.salt, entry.kdf);
    if (key.has_error()) // costs or a salt that nothing here writes
        return key.error().is(crypto::CryptoError::BadParameters)
                   ? Error(VaultError::Damaged, std::string(vaultFile))
                   : std::move(key).error();
    const auto plain =
        crypto::openSecret(key.value().view(), associated(workspace, entry.person), entry.sealed);
    if (plain.has_error()) return wrong;
    auto secrets = decode(plain.value().view());
    if (!secrets) return Error(VaultError::Damaged, std::string(vaultFile));
    return *std::move(secrets);
}

std::string makeCode(Random& random) {
    const auto text = base::toBase32(base::randomBytes<15>(random)); // 24 characters
    std::string code;
    for (std::size_t i = 0; i < text.size(); i += 6) code += (i ? "-" : "") + text.substr(i, 6);
    return code;
}

std::string normaliseCode(std::string_view typed) {
    const auto bytes = base::fromBase32(typed);
    return bytes ? base::toBase32(*bytes) : std::string(typed);
}

} // namespace cambist::desk
