// cambist_screenshots DIR | --short: the whole console on a sample workspace, every page, tab and sheet, in
// two languages, two themes and two sizes, as pictures with an index page; and what the walkers find, one
// line a finding, separated by tabs: fault, picture, place, figures. --short: two of the eight combinations
// and no files. Ends with 1 when something was found.
#include "app/console/console.h"
#include "tests/ui/screenshots/console_walk.h"
#include "tests/ui/screenshots/picture_index.h"
#include "tests/ui/screenshots/workspace_data.h"
#include "tests/ui/walker/walker.h"

#include "ui/widgets/appearance.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

namespace cambist::test {
namespace {

struct Setting {
    common::Language language;
    ui::Look look;
    QSize size;
};

QString nameOf(const Setting& setting) {
    return QString("%1-%2-%3x%4")
        .arg(setting.language == common::Language::Chinese ? "zh" : "en",
             setting.look == ui::Look::Dark ? "dark" : "light")
        .arg(setting.size.width())
        .arg(setting.size.height());
}

std::vector<Setting> settings(bool brief) {
    using enum common::Language;
    if (brief) return {{English, ui::Look::Light, {1366, 768}}, {Chinese, ui::Look::Dark, {1024, 640}}};
    std::vector<Setting> all;
    for (const auto language : {English, Chinese})
        for (const auto look : {ui::Look::Light, ui::Look::Dark})
            for (const auto size : {QSize(1440, 900), QSize(1366, 768)})
                all.push_back({language, look, size});
    return all;
}

/// Payouts in their states, and what there is to see of them.
ConsoleWalk::Places places(const UiPayouts& payouts) {
    const auto at = [](ui::PageId page, const payments::PayoutId& id, const char* part) {
        return ui::NavigationRequest{page, QString::fromStdString(toText(id)), part};
    };
    using enum ui::PageId;
    return {{"draft-to-fix", at(Payments, payouts.toFix, "")},
            {"draft-findings", at(Payments, payouts.toFix, "findings")},
            {"draft-rows", at(Payments, payouts.toFix, "rows")},
            {"draft-ready", at(Payments, payouts.ready, "")},
            {"payout-awaiting", at(Payments, payouts.awaiting, "")},
            {"payout-approved", at(Payments, payouts.approved, "")},
            {"payout-released", at(Payments, payouts.released, "timeline")},
            {"payout-settled", at(Payments, payouts.settled, "timeline")},
            {"payout-returned", at(Payments, payouts.cancelled, "")},
            {"approval-awaiting", at(Approvals, payouts.awaiting, "")},
            {"statement", {Ledger, "AHG-BANK-EUR", ""}},
            {"transfer", {Ledger, "20", "transfer"}}};
}

class Screenshots {
public:
    /// `folder` empty: no files. `without`: faults that are not looked for.
    Screenshots(QString folder, QSet<QString> without)
        : m_folder(std::move(folder))
        , m_without(std::move(without)) {}
    /// The number of findings.
    int run() {
        QCoreApplication::installTranslator(&m_spy);
        for (const auto& setting : settings(m_folder.isEmpty())) walk(setting);
        if (!m_folder.isEmpty()) m_index.write(m_folder + "/index.html");
        std::fprintf(stderr, "%d pictures, %lld findings\n", m_pictures,
                     static_cast<long long>(m_found.size()));
        return static_cast<int>(m_found.size());
    }

private:
    void walk(const Setting& setting) {
        UiWorkspace workspace;
        m_data = dataOf(workspace);
        const auto console = console::makeConsole(workspace.context());
        const auto& window = console.window;
        // As somebody chooses them, so that they are there after unlocking, too.
        ui::chooseLanguage(workspace.context(), setting.language);
        ui::chooseLook(workspace.context(), setting.look);
        window->resize(setting.size);
        window->show();
        m_chinese = setting.language == common::Language::Chinese;
        m_spy.setListening(m_chinese);
        ConsoleWalk walk(workspace.engine(), *window, workspace.folder(),
                         [&](const std::string& person) { workspace.openAs(person); });
        walk.setPlaces(places(workspace.payouts()));
        walk.setPaymentFile(QString::fromStdString(importedFile(workspace).string()));
        walk.walk([&](const Screen& screen) { look(screen, setting); });
        m_spy.setListening(false);
        for (const auto& unknown : m_spy.take()) say({Fault::Untranslated, "translations", unknown}, "");
    }
    void look(const Screen& screen, const Setting& setting) {
        const auto name = screen.page + '-' + screen.state + '-' + nameOf(setting);
        const auto picture = screen.shown->grab().toImage();
        ++m_pictures;
        if (!m_folder.isEmpty()) {
            picture.save(m_folder + '/' + name + ".png");
            m_index.add(screen.page + '-' + screen.state, nameOf(setting), name + ".png");
        }
        auto findings = findCutOff(*screen.front) + findOverlaps(*screen.front) + findUnnamed(*screen.front);
        findings += findLowContrast(*screen.front,
                                    screen.front == screen.shown ? picture : screen.front->grab().toImage());
        if (m_chinese) findings += findUntranslated(*screen.front, m_data);
        for (const auto& finding : findings) say(finding, name);
    }
    void say(const WalkFinding& finding, const QString& picture) {
        if (m_without.contains(faultName(finding.fault))) return;
        const auto key = QStringList{faultName(finding.fault), finding.where, finding.what}.join('\t');
        if (m_found.contains(key)) return;
        m_found.insert(key);
        QStringList columns{faultName(finding.fault), picture, finding.where, finding.what};
        for (auto& column : columns) column.replace('\n', ' ').replace('\t', ' ');
        std::puts(columns.join('\t').toUtf8().constData());
        std::fflush(stdout);
    }

    QString m_folder;
    QSet<QString> m_without, m_data, m_found;
    UntranslatedSpy m_spy;
    PictureIndex m_index;
    int m_pictures = 0;
    bool m_chinese = false;
};

} // namespace
} // namespace cambist::test

int main(int argc, char** argv) {
    // What the platform without a screen cannot do does not matter here.
    static QtMessageHandler usual = nullptr;
    usual =
        qInstallMessageHandler([](QtMsgType type, const QMessageLogContext& context, const QString& text) {
            if (!text.contains("propagateSizeHints")) usual(type, context, text);
        });
    QApplication application(argc, argv);
    QApplication::setApplicationName("Cambist");
    auto arguments = QApplication::arguments().mid(1);
    QSet<QString> without;
    while (arguments.size() >= 2 && arguments[0] == "--without") {
        without.insert(arguments[1]);
        arguments = arguments.mid(2);
    }
    if (arguments.size() != 1) {
        std::fputs("usage: cambist_screenshots [--without FAULT]... DIR | --short\n", stderr);
        return 2;
    }
    const bool brief = arguments[0] == "--short";
    if (!brief && !QDir().mkpath(arguments[0])) {
        std::fprintf(stderr, "%s cannot be made\n", qPrintable(arguments[0]));
        return 2;
    }
    return cambist::test::Screenshots(brief ? QString() : arguments[0], without).run() == 0 ? 0 : 1;
}
