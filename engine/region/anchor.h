// Anchor: the end of a store, kept outside it, so that a cut WAL or an older file put back is noticed on
// open. Two slots written in turn: a torn write leaves the other. Authenticated with a key derived from the
// store's key.
#pragma once

#include "engine/base/file.h"
#include "engine/base/result.h"
#include "engine/base/secret.h"
#include "engine/crypto/digest.h"

#include <cstdint>
#include <optional>

namespace cambist::region {

struct AnchorValue {
    std::uint64_t writes = 0;  ///< the store's write counter
    std::uint64_t logSize = 0; ///< entries of the log
    Digest head{};             ///< SHA-256 of the signed head over them; zeros for an empty log
    std::uint64_t mainFile =
        0; ///< what the write counter in the main file alone, without the WAL, has reached
};

/// Why a store does not fit its anchor, in order of precedence. Object: the store's path.
enum class RegionError : std::uint16_t {
    AnchorMissing,   ///< the anchor file is not there
    AnchorDamaged,   ///< neither slot can be authenticated
    OlderThanAnchor, ///< the store has lost writes: a cut WAL or an older file; {0} writes in the store, {1}
                     ///< in the anchor
    HeadDiffers,     ///< the log at the anchor's size is another one; {0} the size
};
std::string_view errorCode(RegionError code);

class Anchor {
public:
    Anchor(Path path, ByteView storeKey);
    /// Nothing if the file is not there. Errors: AnchorDamaged, SystemError.
    Result<std::optional<AnchorValue>> read() const;
    /// Durable when it returns (fdatasync). Errors: SystemError NotWritable.
    Status write(const AnchorValue& value) const;

private:
    Path m_path;
    SecretBytes m_key;
};

} // namespace cambist::region
