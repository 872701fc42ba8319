#include "engine/base/random.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <sys/random.h>

namespace cambist::base {

void SystemRandom::fill(std::span<Byte> to) {
    while (!to.empty()) {
        const ssize_t got = ::getrandom(to.data(), to.size(), 0);
        if (got > 0) {
            to = to.subspan(static_cast<std::size_t>(got));
        } else if (got < 0 && errno != EINTR) {
            // No key or id may ever be made of anything else, so there is nothing to go on with.
            std::fputs("system.out-of-entropy\n", stderr);
            std::abort();
        }
    }
}

} // namespace cambist::base
