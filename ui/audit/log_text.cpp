#include "ui/audit/log_text.h"

#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace cambist::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(cambist::ui::Log)
};

bool isOfPayout(const desk::LogLine& line) {
    return line.code.ends_with("-payout") || line.code == "record-payout-status";
}

} // namespace

QString lineSentence(const desk::LogLine& line, common::Language language) {
    QStringList arguments;
    for (std::size_t i = 0; i < line.arguments.size(); ++i) {
        const auto text = fromUtf8(line.arguments[i]);
        const bool count = std::find(line.counts.begin(), line.counts.end(), i) != line.counts.end();
        arguments << (count ? countText(text.toULongLong()) : text);
    }
    return messageText(line.sentence, language, arguments);
}

QString entrySentence(const LogEntry& entry, common::Language language) {
    if (entry.empty()) return {};
    const auto first = lineSentence(entry.front(), language);
    if (entry.size() == 1) return first;
    return Words::tr("%1 (%2)").arg(first, Words::tr("%n more", "", static_cast<int>(entry.size()) - 1));
}

QString objectText(const desk::LogLine& line) {
    // Payouts are called by their reference, which is the first argument behind the person.
    if (isOfPayout(line) && line.arguments.size() > 1) return fromUtf8(line.arguments[1]);
    return fromUtf8(line.object);
}

QString outcomeText(const desk::LogLine& line) {
    if (line.outcome == "accepted") return Words::tr("accepted");
    if (line.outcome == "duplicate") return Words::tr("known already, nothing was done");
    if (line.outcome == "rejected") return Words::tr("rejected");
    return fromUtf8(line.outcome);
}

QString utcText(Timestamp time) {
    return QDateTime::fromMSecsSinceEpoch(time.nanoseconds / 1'000'000, QTimeZone::utc())
        .toString("yyyy-MM-dd HH:mm:ss 'UTC'");
}

std::optional<NavigationRequest> placeOf(const desk::LogLine& line) {
    const auto object = fromUtf8(line.object);
    if (isOfPayout(line)) return NavigationRequest{PageId::Payments, object, {}};
    if (line.code == "open-accounts") return NavigationRequest{PageId::Accounts, object, {}};
    if (line.code == "post-transfers") return NavigationRequest{PageId::Ledger, {}, "journal"};
    if (line.code == "invite-person" || line.code == "join-person")
        return NavigationRequest{PageId::Settings, object, {}};
    return {};
}

} // namespace cambist::ui
