#include "app/cli/line_reader.h"

#include "app/cli/cli_error.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace cambist::cli {

Result<std::optional<std::string>> StdinLines::next() {
    std::string line;
    bool any = false;
    for (;;) {
        if (m_begin == m_end) {
            const ssize_t got = ::read(STDIN_FILENO, m_buffer.data(), m_buffer.size());
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) return Error(SystemError::NotReadable, "stdin", {std::strerror(errno)});
            if (got == 0) break;
            m_begin = 0;
            m_end = static_cast<std::size_t>(got);
        }
        any = true;
        const char* from = m_buffer.data() + m_begin;
        const char* to = m_buffer.data() + m_end;
        const char* end = std::find(from, to, '\n');
        line.append(from, end);
        m_begin = static_cast<std::size_t>(end - m_buffer.data());
        if (line.size() > m_maxLineBytes)
            return Error(CliError::LineTooLong, std::to_string(m_number + 1),
                         {std::to_string(m_maxLineBytes)});
        if (end == to) continue;
        ++m_begin;
        break;
    }
    if (!any) return std::optional<std::string>();
    if (++m_number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return std::optional<std::string>(std::move(line));
}

} // namespace cambist::cli
