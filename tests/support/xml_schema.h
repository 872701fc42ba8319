// Validation against the ISO schemas of the corpora.
#pragma once

#include "engine/base/file.h"

#include <optional>
#include <string>

namespace cambist::test {

/// A schema of the corpora ("dk-and-iso/pain.001.001.09.xsd"), or nothing when they are not there.
std::optional<Path> isoSchema(const std::string& name);
/// The schema's objections to an XML file, empty if there are none.
std::string objections(const Path& schema, const Path& file);

} // namespace cambist::test
