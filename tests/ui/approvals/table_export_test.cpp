// Tables as files, read back byte by byte: CSV, and the parts of an XLSX package.
#include "ui/widgets/table_export.h"

#include "tests/ui/support/ui_workspace.h"
#include "ui/widgets/export_button.h"

#include <QFile>
#include <QSignalSpy>
#include <QtTest>

#include <zip.h>

namespace cambist::ui {
namespace {

using test::must;

const Currency& eur() {
    static const auto found = must(Currency::find("EUR"));
    return found;
}

const Currency& jpy() {
    static const auto found = must(Currency::find("JPY"));
    return found;
}

std::vector<ExportColumn> columns() {
    return {{"Account", ExportKind::Id},
            {"Payee", ExportKind::Text},
            {"Amount", ExportKind::Amount, 16, true},
            {"Ccy", ExportKind::Text},
            {"Rows", ExportKind::Count},
            {"Value date", ExportKind::Date},
            {"Time (UTC)", ExportKind::Time}};
}

std::vector<ExportRow> rows() {
    const auto date = *Date::parse("2026-11-24");
    const Timestamp time{1'795'424'400'000'000'000};
    return {{"9550880211000017001", "=cmd|'/c calc'!A0", ExportAmount{-123450, eur()}, "EUR",
             std::uint64_t{7}, date, time},
            {"0012", "Müller, \"Söhne\"\nKG", ExportAmount{10, eur()}, "EUR", std::uint64_t{0}, date, time},
            {"-88", "+49 30 1234", ExportAmount{1200, jpy()}, "JPY", std::uint64_t{1'000'000}, date, time},
            {"DE89370400440532013000", "张伟", ExportAmount{1, eur()}, "EUR", std::uint64_t{1}, date, time},
            {"@x", "＝1+1", std::monostate(), "", std::uint64_t{1}, std::monostate(), std::monostate()}};
}

ExportTable table(std::vector<ExportRow> all) {
    ExportTable table;
    table.columns = columns();
    table.about = {
        "About",           "Rows",   {{"Exported by", "maker"}, {"Filter", "=Held"}}, "Rows in this file",
        "Total of %1, %2", "SHA-256"};
    table.rows = all.size();
    table.source = [all = std::move(all)](desk::Workspace&, const std::function<bool()>&,
                                          const OnExportRow& onRow) -> Status {
        for (const auto& row : all) TRY(onRow(row));
        return ok();
    };
    return table;
}

QByteArray part(const Path& package, const char* name) {
    int why = 0;
    auto* archive = zip_open(package.c_str(), ZIP_RDONLY, &why);
    if (!archive) return {};
    QByteArray bytes;
    if (auto* file = zip_fopen(archive, name, 0)) {
        char buffer[4096];
        for (zip_int64_t read = 0; (read = zip_fread(file, buffer, sizeof buffer)) > 0;)
            bytes.append(buffer, static_cast<qsizetype>(read));
        zip_fclose(file);
    }
    zip_discard(archive);
    return bytes;
}

QByteArray contents(const Path& path) {
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class TableExportTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_workspace = std::make_unique<test::UiWorkspace>(); }
    void cleanupTestCase() { m_workspace.reset(); }

    void csvIsRfc4180AndKeepsIds() {
        const auto path = m_workspace->files() / "a.csv";
        const auto result = must(write(table(rows()), ExportFormat::Csv, path));
        const QByteArray rowBytes =
            "\"9550880211000017001\",'=cmd|'/c calc'!A0,-1234.50,EUR,7,2026-11-24,2026-11-23T09:00:00Z\r\n"
            "\"0012\",\"Müller, \"\"Söhne\"\"\nKG\",0.10,EUR,0,2026-11-24,2026-11-23T09:00:00Z\r\n"
            "\"'-88\",'+49 30 1234,1200,JPY,1000000,2026-11-24,2026-11-23T09:00:00Z\r\n"
            "\"DE89370400440532013000\",张伟,0.01,EUR,1,2026-11-24,2026-11-23T09:00:00Z\r\n"
            "\"'@x\",'＝1+1,,,1,,\r\n";
        QCOMPARE(contents(path), "\xEF\xBB\xBF"
                                 "Account,Payee,Amount,Ccy,Rows,Value date,Time (UTC)\r\n" +
                                     rowBytes);
        QCOMPARE(result.rows, std::uint64_t{5});
        QCOMPARE(base::toHex(result.hash),
                 QCryptographicHash::hash(rowBytes, QCryptographicHash::Sha256).toHex().toStdString());
        QCOMPARE(result.totals.size(), std::size_t{2});
        QVERIFY(result.totals[0].minorUnits == -123439);
        QVERIFY(result.totals[1].minorUnits == 1200);
        QCOMPARE(QFile::permissions(QString::fromStdString(path.string())) & QFileDevice::ReadOther, 0);
    }

    void xlsxHasTextIdsNumbersDatesAndNoFormula() {
        const auto path = m_workspace->files() / "a.xlsx";
        const auto result = must(write(table(rows()), ExportFormat::Xlsx, path));
        const auto about = part(path, "xl/worksheets/sheet1.xml"),
                   data = part(path, "xl/worksheets/sheet2.xml");
        QVERIFY(!data.isEmpty());
        QVERIFY2(!data.contains("<f>") && !about.contains("<f>"), "a formula");
        QVERIFY2(data.contains(">9550880211000017001</t>"), data.constData());
        QVERIFY(!data.contains("<v>9550880211000017001"));
        QVERIFY(data.contains(">0012</t>"));
        QVERIFY2(data.contains(">=cmd|'/c calc'!A0</t>"), data.constData());
        QVERIFY(data.contains("<v>-1234.5</v>"));
        QVERIFY(data.contains("<v>0.01</v>"));
        QVERIFY(data.contains("<v>1200</v>"));
        QVERIFY2(data.contains("<v>46350</v>"), "2026-11-24 as a date");
        QVERIFY2(data.contains("<v>46349.375</v>"), "2026-11-23 09:00 as a time");
        const auto styles = part(path, "xl/styles.xml");
        QVERIFY(styles.contains("yyyy-mm-dd"));
        const auto workbook = part(path, "xl/workbook.xml");
        QVERIFY(workbook.indexOf("name=\"About\"") < workbook.indexOf("name=\"Rows\""));
        QVERIFY(about.contains(QByteArray::fromStdString(base::toHex(result.hash))));
        QVERIFY2(about.contains(">Total of Amount, EUR</t>"), about.constData());
        QVERIFY2(about.contains("<v>-1234.39</v>"), about.constData());
        QVERIFY(about.contains(">=Held</t>"));
        QVERIFY(!std::filesystem::exists(path.string() + ".part"));
    }

    void bothFormatsHaveTheSameHash() {
        const auto csv = must(write(table(rows()), ExportFormat::Csv, m_workspace->files() / "h.csv"));
        const auto xlsx = must(write(table(rows()), ExportFormat::Xlsx, m_workspace->files() / "h.xlsx"));
        QCOMPARE(csv.hash, xlsx.hash);
    }

    void stopLeavesNoFile() {
        for (const auto format : {ExportFormat::Csv, ExportFormat::Xlsx}) {
            const auto path = m_workspace->files() / (format == ExportFormat::Csv ? "s.csv" : "s.xlsx");
            TaskProgress progress;
            auto stopped = table({});
            stopped.source = [&](desk::Workspace&, const std::function<bool()>&,
                                 const OnExportRow& onRow) -> Status {
                TRY(onRow(rows()[0]));
                progress.requestStop();
                return onRow(rows()[1]);
            };
            const auto result = write(stopped, format, path, progress);
            QVERIFY(result.has_error() && result.error().is(ExportError::Stopped));
            QVERIFY(!std::filesystem::exists(path));
            QVERIFY(!std::filesystem::exists(path.string() + ".part"));
        }
    }

    void keepsTheOldFileWhenItFails() {
        const auto path = m_workspace->files() / "old.csv";
        test::writeText(path, "old");
        auto broken = table({});
        broken.source = [](desk::Workspace&, const std::function<bool()>&,
                           const OnExportRow& onRow) -> Status {
            TRY(onRow(rows()[0]));
            return Error(SystemError::Internal, "test");
        };
        QVERIFY(write(broken, ExportFormat::Csv, path).has_error());
        QCOMPARE(contents(path), QByteArray("old"));
    }

    void excelLimitIsKnownBefore() {
        auto large = table({});
        large.rows = mostSheetRows + 1;
        bool asked = false;
        large.source = [&](desk::Workspace&, const std::function<bool()>&, const OnExportRow&) -> Status {
            asked = true;
            return ok();
        };
        const auto path = m_workspace->files() / "large.xlsx";
        const auto result = write(large, ExportFormat::Xlsx, path);
        QVERIFY(result.has_error() && result.error().is(ExportError::TooManyRows));
        QVERIFY(!asked && !std::filesystem::exists(path));
    }

    void missingFolderIsSaidBeforeTheRows() {
        for (const auto format : {ExportFormat::Csv, ExportFormat::Xlsx}) {
            const auto result = write(table(rows()), format, m_workspace->files() / "none" / "a.x");
            QVERIFY(result.has_error() && result.error().is(SystemError::NotWritable));
        }
    }

    void figuresThatAreTooLongStayWhole() {
        const auto path = m_workspace->files() / "long.xlsx";
        must(write(table({{"1", "x", ExportAmount{1'234'567'890'123'456'789, eur()}, "EUR", std::monostate(),
                           std::monostate(), std::monostate()}}),
                   ExportFormat::Xlsx, path));
        QVERIFY(part(path, "xl/worksheets/sheet2.xml").contains(">12345678901234567.89</t>"));
    }

    void buttonSaysHowManyAndWritesInATask() {
        test::UiWorkspace workspace;
        workspace.openAs("maker");
        ExportButton button(workspace.context());
        button.setOffer([] {
            ExportOffer offer;
            offer.filter = "Text: a";
            offer.matching = 2;
            offer.existing = 5;
            offer.columns = columns();
            offer.source = [](bool everything) {
                auto all = rows();
                if (!everything) all.resize(2);
                return table(std::move(all)).source;
            };
            return offer;
        });
        button.retranslate();
        button.show();
        button.click();
        auto* menu = button.findChild<QMenu*>();
        QTRY_VERIFY(menu->isVisible());
        QStringList texts;
        for (const auto* label : menu->findChildren<QLabel*>()) texts += label->text();
        for (const auto* action : menu->actions()) texts += action->text();
        QVERIFY2(texts.contains("2 rows match the filter; 5 exist."), qPrintable(texts.join('|')));
        QVERIFY2(texts.contains("All 5 rows as CSV…"), qPrintable(texts.join('|')));
        menu->close();
        QSignalSpy written(&button, &ExportButton::exported);
        const auto path = workspace.files() / "button.csv";
        button.exportTo(path, ExportFormat::Csv, false);
        QTRY_COMPARE(written.count(), 1);
        QCOMPARE(contents(path).count("\r\n"), 3);
        QVERIFY(workspace.tasks().tasks().back()->state() == TaskState::Done);
        button.exportTo(path, ExportFormat::Csv, true);
        QTRY_COMPARE(written.count(), 2);
        QCOMPARE(contents(path).count("\r\n"), 6);
    }

    void hundredThousandRowsInBothFormats() {
        auto many = table({});
        many.rows = 100'000;
        many.source = [](desk::Workspace&, const std::function<bool()>&, const OnExportRow& onRow) -> Status {
            const auto row = rows()[3];
            for (int i = 0; i < 100'000; ++i) TRY(onRow(row));
            return ok();
        };
        const auto csv = m_workspace->files() / "many.csv", xlsx = m_workspace->files() / "many.xlsx";
        QCOMPARE(must(write(many, ExportFormat::Csv, csv)).rows, std::uint64_t{100'000});
        QCOMPARE(must(write(many, ExportFormat::Xlsx, xlsx)).rows, std::uint64_t{100'000});
        QVERIFY(part(xlsx, "xl/worksheets/sheet2.xml").contains("<row r=\"100001\""));
    }

private:
    Result<ExportResult> write(const ExportTable& table, ExportFormat format, const Path& path) {
        TaskProgress progress;
        return write(table, format, path, progress);
    }
    Result<ExportResult> write(const ExportTable& table, ExportFormat format, const Path& path,
                               TaskProgress& progress) {
        if (!m_open) m_open = m_workspace->beside("maker");
        return exportTable(table, format, path, *m_open, progress);
    }

    std::unique_ptr<test::UiWorkspace> m_workspace;
    std::unique_ptr<desk::Workspace> m_open;
};

} // namespace
} // namespace cambist::ui

QTEST_MAIN(cambist::ui::TableExportTest)
#include "table_export_test.moc"
