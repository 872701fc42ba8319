#include "app/cli/version.h"

namespace cambist::cli {

std::string versionNumber() {
    return CAMBIST_VERSION;
}
std::string versionLine() {
    return "cambist " + versionNumber();
}

} // namespace cambist::cli
