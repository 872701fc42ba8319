#include "ui/audit/verify_text.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace cambist::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(cambist::ui::Verify)
};

constexpr qsizetype group = 8;

} // namespace

QStringList verifySteps() {
    return {Words::tr("reading every page of the store"), Words::tr("checking the structure of the store"),
            Words::tr("replaying the log"), Words::tr("comparing the tables"),
            Words::tr("opening the rows of payouts")};
}

QString verifyVerdict(const region::VerifyReport& report) {
    if (report.clean()) return Words::tr("Nothing was found.");
    return Words::tr("%n problems were found.", "", static_cast<int>(report.problems.size()));
}

QStringList verifyChecked(const region::VerifyReport& report) {
    return {
        Words::tr("%1 entries were replayed from nothing, and each gave what it says.", "",
                  pluralOf(report.entries))
            .arg(countText(report.entries)),
        Words::tr("%1 signatures fit: of devices, of people and of the log.", "", pluralOf(report.signatures))
            .arg(countText(report.signatures)),
        Words::tr("%1 transfers were booked again, and every balance came out the same.", "",
                  pluralOf(report.transfers))
            .arg(countText(report.transfers)),
        Words::tr("%1 pages of the store are as they were written.", "", pluralOf(report.pages))
            .arg(countText(report.pages)),
        Words::tr("%1 tables hold what the log makes of them.", "", pluralOf(report.tables))
            .arg(countText(report.tables)),
        Words::tr("%1 rows of payouts were opened and fit what was signed.", "", pluralOf(report.rows))
            .arg(countText(report.rows))};
}

QString hashText(const QString& hexadecimal, int groupsInLine) {
    QString text;
    for (qsizetype at = 0; at < hexadecimal.size(); at += group) {
        if (at > 0) text += at / group % groupsInLine == 0 ? '\n' : ' ';
        text += hexadecimal.mid(at, group);
    }
    return text;
}

} // namespace cambist::ui
