// How long the event loop of a thread does not come round. GUI thread only.
#pragma once

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <vector>

namespace cambist::bench {

/// Times in milliseconds.
class Gaps {
public:
    void add(double milliseconds) { m_times.push_back(milliseconds); }
    [[nodiscard]] bool empty() const { return m_times.empty(); }
    /// 100: the longest. 0 when there are none.
    [[nodiscard]] double percentile(double percent) const {
        if (m_times.empty()) return 0;
        auto sorted = m_times;
        std::sort(sorted.begin(), sorted.end());
        const auto at = static_cast<std::size_t>(static_cast<double>(sorted.size()) * percent / 100);
        return sorted[std::min(at, sorted.size() - 1)];
    }

private:
    std::vector<double> m_times;
};

/// A timer that wants to beat every millisecond; what a beat comes later, the thread was blocked.
class Heartbeat {
public:
    Heartbeat() {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(period);
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            const auto now = std::chrono::steady_clock::now();
            m_gaps.add(
                std::max(0.0, std::chrono::duration<double, std::milli>(now - m_last).count() - period));
            m_last = now;
        });
        m_timer.start();
    }
    [[nodiscard]] const Gaps& gaps() const { return m_gaps; }

private:
    static constexpr int period = 1; ///< ms
    QTimer m_timer;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
    Gaps m_gaps;
};

} // namespace cambist::bench
