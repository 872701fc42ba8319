#include "app/cli/spool.h"

namespace cambist::cli {

Status Spool::append(std::string_view text) {
    m_size += text.size();
    m_memory += text;
    if (m_memory.size() < memoryBytes) return ok();
    if (!m_file) {
        TRY(auto file, AnonymousFile::create());
        m_file = std::move(file);
    }
    TRY(m_file->append(m_memory));
    m_memory.clear();
    return ok();
}

Status Spool::printTo(Output& output) const {
    std::string buffer(m_file ? 256u << 10 : 0, '\0');
    for (std::uint64_t offset = 0; m_file && !output.closed();) {
        TRY(const auto got, m_file->readAt(offset, buffer.data(), buffer.size()));
        if (got == 0) break;
        output.print(std::string_view(buffer).substr(0, got));
        offset += got;
    }
    output.print(m_memory);
    return ok();
}

} // namespace cambist::cli
