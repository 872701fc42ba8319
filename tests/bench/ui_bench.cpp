// cambist_bench_ui --workspace FOLDER [--person NAME] [--started-at MICROSECONDS] FIGURE...
// The window measured from inside, offscreen: one line a figure, name and value separated by a tab. The
// passphrase comes on descriptor 3, one line. FIGURE: start, unlock, walk, scroll, order, switches, memory.
#include "app/console/console.h"
#include "engine/base/random.h"
#include "engine/desk/draft_desk.h"
#include "engine/desk/vault.h"
#include "tests/bench/heartbeat.h"
#include "tests/ui/screenshots/console_walk.h"
#include "tests/ui/screenshots/idle.h"
#include "ui/widgets/data_table.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QEventLoop>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <unistd.h>

namespace cambist::bench {
namespace {

double milliseconds(std::chrono::steady_clock::duration time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

void say(const char* name, double value) {
    std::printf("%s\t%.3f\n", name, value);
    std::fflush(stdout);
}

/// MiB that this process has in memory now, and had at most.
std::pair<double, double> memory() {
    double now = 0, most = 0;
    QFile file("/proc/self/status");
    if (!file.open(QIODevice::ReadOnly)) return {};
    for (const auto& line : file.readAll().split('\n')) {
        const auto number = line.simplified().split(' ').value(1).toDouble() / 1024;
        if (line.startsWith("VmRSS:")) now = number;
        if (line.startsWith("VmHWM:")) most = number;
    }
    return {now, most};
}

/// Everything that app/console makes, on a workspace that is there.
class UiBench {
public:
    UiBench(Path folder, QString person, Bytes passphrase)
        : m_folder(std::move(folder))
        , m_person(std::move(person))
        , m_passphrase(std::move(passphrase))
        , m_settings(m_files.filePath("settings.ini"), QSettings::IniFormat)
        , m_engine({m_clock, m_random})
        , m_console(console::makeConsole({m_engine, m_tasks, m_theme, m_language, m_settings})) {
        m_theme.apply(ui::ThemeMode::Light, ui::Density::Normal);
        m_console.begin(m_folder);
        window().resize(1440, 900);
        window().show();
        QApplication::processEvents();
    }

    /// `startedAt`: the moment at which the process was asked for, in microseconds since 1970.
    void start(qint64 startedAt) {
        window().grab(); // painted
        const auto now = std::chrono::duration_cast<std::chrono::microseconds>(
            std::chrono::system_clock::now().time_since_epoch());
        if (startedAt > 0) say("start", static_cast<double>(now.count() - startedAt) / 1000);
    }

    /// From the passphrase to the first page with everything on it, without the key derivation.
    void unlock() {
        const auto before = std::chrono::steady_clock::now();
        const auto vault = desk::Vault::load(m_folder);
        const auto entry = desk::chooseEntry(vault.value(), m_person.toStdString());
        if (desk::openEntry(vault.value().workspace, *entry.value(), ByteView(m_passphrase)).has_error())
            return fail("wrong passphrase");
        const auto derived = std::chrono::steady_clock::now();
        openNow(m_person);
        test::waitUntilIdle(m_engine);
        window().grab();
        const auto filled = std::chrono::steady_clock::now();
        say("unlock", milliseconds(filled - derived) - milliseconds(derived - before));
    }

    /// Everything that can be looked at, twice, while a heart beats in the same thread.
    void walk() {
        m_engine.close();
        Heartbeat heart;
        test::ConsoleWalk walk(m_engine, window(), m_folder, [&](const std::string&) { openNow(m_person); });
        walk.walk([](const test::Screen&) {});
        const auto gaps = heart.gaps();
        say("blocked_p999", gaps.percentile(99.9));
        say("blocked_worst", gaps.percentile(100));
        openNow(m_person);
    }

    /// The journal from its first row to its last and at random places: what one step costs until it is
    /// painted.
    void scroll() {
        auto* table = show(ui::PageId::Ledger);
        if (!table) return fail("the ledger shows no table");
        say("scroll_rows", table->model()->rowCount());
        auto* bar = table->verticalScrollBar();
        Gaps frames;
        quint32 seed = 1;
        for (int step = 0; step < 600; ++step) {
            seed = seed * 1664525 + 1013904223;
            const int at = step < 300 ? bar->value() + bar->pageStep() / 4
                                      : static_cast<int>(static_cast<quint64>(bar->maximum()) * seed >> 32);
            const auto before = std::chrono::steady_clock::now();
            bar->setValue(at);
            QApplication::processEvents();
            frames.add(milliseconds(std::chrono::steady_clock::now() - before));
        }
        say("scroll_p99", frames.percentile(99));
        say("scroll_worst", frames.percentile(100));
    }

    /// Another order, and another filter, of the rows of the largest draft and of the journal, until the
    /// first page is there.
    void order() {
        auto* rows = showRows();
        if (!rows) return fail("the largest draft shows no table");
        say("order_rows", rows->model()->rowCount());
        Gaps sorting, filtering;
        measureOrders(*rows, sorting, filtering);
        auto* journal = show(ui::PageId::Ledger);
        if (!journal) return fail("the ledger shows no table");
        measureOrders(*journal, sorting, filtering);
        if (sorting.empty() || filtering.empty()) return fail("nothing can be sorted or filtered");
        say("sort_first_page", sorting.percentile(100));
        say("filter_first_page", filtering.percentile(100));
    }

    void switches() {
        showRows();
        const auto timed = [&](const auto& change) {
            const auto before = std::chrono::steady_clock::now();
            change();
            QApplication::processEvents();
            window().grab();
            return milliseconds(std::chrono::steady_clock::now() - before);
        };
        double language = 0, theme = 0;
        for (const auto to : {common::Language::Chinese, common::Language::English})
            language = std::max(language, timed([&] { m_language.set(to); }));
        for (const auto to : {ui::ThemeMode::Dark, ui::ThemeMode::Light})
            theme = std::max(theme, timed([&] { m_theme.apply(to, ui::Density::Normal); }));
        say("language_switch", language);
        say("theme_switch", theme);
    }

    void remember() {
        showRows();
        const auto [now, most] = memory();
        say("memory_now", now);
        say("memory_most", most);
    }

    [[nodiscard]] bool failed() const { return m_failed; }

private:
    [[nodiscard]] ui::MainWindow& window() const { return *m_console.window; }

    void fail(const char* words) {
        std::fprintf(stderr, "bench: %s\n", words);
        m_failed = true;
    }

    void openNow(const QString& person) {
        if (m_engine.isOpen()) return;
        QEventLoop loop;
        m_engine.open(m_folder, person, SecretBytes(ByteView(m_passphrase)), &loop, [&](Status done) {
            if (done.has_error()) fail("the workspace does not open");
            loop.quit();
        });
        loop.exec();
    }

    /// The largest table of a page once everything on it has been read.
    ui::DataTable* show(ui::PageId page, const QString& object = {}, const QString& part = {}) {
        openNow(m_person);
        window().goTo({page, object, part});
        test::waitUntilIdle(m_engine);
        ui::DataTable* largest = nullptr;
        for (auto* table : window().findChildren<ui::DataTable*>())
            if (table->isVisible() && table->pagedModel() &&
                (!largest || table->model()->rowCount() > largest->model()->rowCount()))
                largest = table;
        return largest;
    }

    /// The rows of the largest draft, in the view where they are fixed.
    ui::DataTable* showRows() {
        openNow(m_person);
        QString largest;
        QEventLoop loop;
        m_engine.call(
            &loop, ui::Lane::Read,
            [](desk::Workspace& workspace, const ui::Stop&) { return desk::DraftDesk(workspace).list(); },
            [&](const Result<std::vector<payments::Draft>>& drafts) {
                std::uint64_t most = 0;
                for (const auto& draft : drafts.value())
                    if (draft.counts.ready + draft.counts.waiting() > most) {
                        most = draft.counts.ready + draft.counts.waiting();
                        largest = QString::fromStdString(toText(draft.id));
                    }
                loop.quit();
            });
        loop.exec();
        return show(ui::PageId::Payments, largest, "rows");
    }

    void measureOrders(ui::DataTable& table, Gaps& sorting, Gaps& filtering) {
        const auto columns = table.pagedModel()->columns();
        for (std::size_t column = 0; column < columns.size(); ++column)
            if (columns[column].sortable)
                for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder})
                    until(table, sorting, "order of " + columns[column].title,
                          [&] { table.model()->sort(static_cast<int>(column), order); });
        table.model()->sort(-1, Qt::AscendingOrder);
        test::waitUntilIdle(m_engine);
        for (auto* field : window().findChildren<QLineEdit*>())
            if (field->isVisible() && field->isEnabled()) {
                for (const auto* text : {"9", "99", "no row says this", ""})
                    until(table, filtering, QString("text ") + text, [&] { field->setText(text); });
                break; // the first one looks in everything
            }
        for (auto* chip : window().findChildren<QAbstractButton*>())
            if (chip->isVisible() && chip->property("kind").toString() == "chip")
                until(table, filtering, chip->text(), [&] { chip->click(); });
    }

    /// From a change until the rows that can be seen are there, painted. Nothing when the change asks for
    /// none.
    void until(ui::DataTable& table, Gaps& times, const QString& what, const std::function<void()>& change) {
        constexpr auto patience = std::chrono::seconds(2);
        bool counted = false;
        const auto heard =
            QObject::connect(table.pagedModel(), &ui::PagedModel::loaded, &table, [&] { counted = true; });
        const auto before = std::chrono::steady_clock::now();
        change();
        const auto there = [&] {
            return counted && (table.model()->rowCount() == 0 ||
                               table.pagedModel()->isLoaded(std::max(0, table.rowAt(1))));
        };
        while (!there() && std::chrono::steady_clock::now() - before < patience)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
        QObject::disconnect(heard);
        if (!there()) return;
        table.grab();
        const double took = milliseconds(std::chrono::steady_clock::now() - before);
        times.add(took);
        std::fprintf(stderr, "%7.1f ms  %s: %s\n", took, qPrintable(table.accessibleName()),
                     qPrintable(what));
        test::waitUntilIdle(m_engine);
    }

    Path m_folder;
    QString m_person;
    Bytes m_passphrase;
    QTemporaryDir m_files;
    base::SystemClock m_clock;
    base::SystemRandom m_random;
    QSettings m_settings;
    ui::Theme m_theme;
    ui::LanguageSwitch m_language;
    ui::EngineClient m_engine;
    ui::TaskList m_tasks;
    console::ConsoleWindow m_console;
    bool m_failed = false;
};

Bytes passphraseFromDescriptor() {
    Bytes line;
    for (std::uint8_t byte = 0; ::read(3, &byte, 1) == 1 && byte != '\n';) line.push_back(byte);
    return line;
}

} // namespace
} // namespace cambist::bench

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption workspace("workspace", "Folder of a workspace.", "FOLDER");
    const QCommandLineOption person("person", "Who opens it.", "NAME", "maker");
    const QCommandLineOption startedAt("started-at", "When it was started.", "MICROSECONDS", "0");
    parser.addOptions({workspace, person, startedAt});
    parser.process(application);
    if (!parser.isSet(workspace)) {
        std::fputs("bench: --workspace FOLDER is needed\n", stderr);
        return 2;
    }
    using cambist::bench::UiBench;
    UiBench bench(cambist::Path(parser.value(workspace).toStdString()), parser.value(person),
                  cambist::bench::passphraseFromDescriptor());
    for (const auto& figure : parser.positionalArguments()) {
        if (figure == "start") bench.start(parser.value(startedAt).toLongLong());
        if (figure == "unlock") bench.unlock();
        if (figure == "walk") bench.walk();
        if (figure == "scroll") bench.scroll();
        if (figure == "order") bench.order();
        if (figure == "switches") bench.switches();
        if (figure == "memory") bench.remember();
    }
    return bench.failed() ? 1 : 0;
}
