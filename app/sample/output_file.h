// OutputFile: bytes into a file, in pieces; says at the end whether all of them arrived. One thread.
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/file.h"
#include "engine/base/result.h"

#include <fstream>
#include <string_view>

namespace cambist::sample {

class OutputFile {
public:
    explicit OutputFile(const Path& path)
        : m_stream(path, std::ios::binary | std::ios::trunc) {}
    void write(std::string_view text) {
        m_stream.write(text.data(), static_cast<std::streamsize>(text.size()));
    }
    /// For writers that want a sink. A failure shows in close().
    Status take(ByteView bytes) {
        write(base::textOf(bytes));
        return ok();
    }
    bool close() {
        m_stream.close();
        return !m_stream.fail();
    }

private:
    std::ofstream m_stream;
};

} // namespace cambist::sample
