// Passphrases: typed on the terminal without echo, or read from a descriptor; never from arguments or
// environment.
#pragma once

#include "app/common/messages.h"
#include "engine/base/result.h"
#include "engine/base/secret.h"

#include <string>
#include <string_view>
#include <vector>

namespace cambist::cli {

/// One per call. With --passphrase-fd N every question takes the next line of that descriptor (so several
/// passphrases may stand there, one a line); without it the person is asked on /dev/tty, unless --no-input.
/// One thread.
class Passphrases {
public:
    /// `descriptor` -1: none.
    Passphrases(int descriptor, bool mayAsk, common::Language language);

    /// An existing passphrase. `promptKey`: message key of the question, without a colon.
    /// Errors: InputNeeded, PassphraseMissing, PassphraseEmpty, PassphraseTooLong.
    Result<SecretBytes> ask(std::string_view promptKey, const std::vector<std::string>& arguments = {});
    /// A new one, typed twice on a terminal (once on a descriptor). Errors also: PassphraseMismatch.
    Result<SecretBytes> askNew(std::string_view promptKey, const std::vector<std::string>& arguments = {});

    static constexpr std::size_t maxBytes = 1024;

private:
    Result<SecretBytes> prompt(const std::string& question) const;
    int m_descriptor;
    bool m_mayAsk;
    common::Language m_language;
};

} // namespace cambist::cli
