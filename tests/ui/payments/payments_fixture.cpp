#include "tests/ui/payments/payments_fixture.h"

#include "tests/ui/walker/walker.h"
#include "ui/payments/act_sheet.h"
#include "ui/payments/draft_rows_view.h"
#include "ui/payments/import_view.h"
#include "ui/payments/payout_detail_pane.h"
#include "ui/payments/payout_list_view.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>

namespace cambist::ui {
namespace {

/// What the frame leaves of 1440 × 900, 1366 × 768 and 1024 × 640.
constexpr QSize usualSize{1244, 828}, smallSize{1170, 696}, leastSize{828, 568};
constexpr int settleMilliseconds = 60;

} // namespace

PaymentsFixture::PaymentsFixture(const std::string& person)
    : m_page(nullptr) {
    m_page = std::make_unique<PaymentsPage>(m_workspace.context());
    QEvent words(QEvent::LanguageChange);
    QApplication::sendEvent(m_page.get(), &words);
    m_page->resize(usualSize);
    m_page->QWidget::show();
    m_workspace.openAs(person);
    static_cast<Page&>(*m_page).show({PageId::Payments, {}, {}});
    if (!test::waitFor([&] { return listTable()->model()->rowCount() > 0; }))
        throw std::runtime_error("no list");
}

PayoutListView* PaymentsFixture::list() const {
    return m_page->findChild<PayoutListView*>();
}
DataTable* PaymentsFixture::listTable() const {
    return list()->table();
}
PayoutDetailPane* PaymentsFixture::pane() const {
    return m_page->findChild<PayoutDetailPane*>();
}
DraftRowsView* PaymentsFixture::rows() const {
    return m_page->findChild<DraftRowsView*>();
}
DataTable* PaymentsFixture::rowsTable() const {
    return rows()->table();
}
ImportView* PaymentsFixture::import() const {
    return m_page->findChild<ImportView*>();
}

ActSheet* PaymentsFixture::sheet() const {
    for (auto* sheet : m_page->findChildren<ActSheet*>())
        if (sheet->isVisible()) return sheet;
    return nullptr;
}

QPushButton* PaymentsFixture::button(const QString& text) const {
    for (auto* button : m_page->findChildren<QPushButton*>())
        if (button->isVisible() && button->text().startsWith(text)) return button;
    return nullptr;
}

bool PaymentsFixture::shows(const QString& text) const {
    for (const auto* label : m_page->findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(text)) return true;
    return false;
}

void PaymentsFixture::select(const payments::PayoutId& id) {
    static_cast<Page&>(*m_page).show({PageId::Payments, QString::fromStdString(toText(id)), {}});
    QTRY_VERIFY(list()->current() && list()->current()->line.id == id);
}

void PaymentsFixture::chooseFile(const Path& file) {
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = m_page->findChild<QFileDialog*>()) != nullptr && dialog->isVisible());
    const auto name = QString::fromStdString(file.string());
    emit dialog->fileSelected(name);
    dialog->reject();
    QTRY_VERIFY(m_page->findChild<QFileDialog*>() == nullptr);
}

void PaymentsFixture::drop(const Path& file) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
    QDragEnterEvent enter({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_page.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_page.get(), &drop);
}

QString PaymentsFixture::cell(const DataTable& table, int row, int column) {
    const auto index = table.model()->index(row, column);
    const auto glyph = index.data(GlyphRole).toString(), text = index.data().toString();
    return glyph.isEmpty() ? text : glyph + ' ' + text;
}

void PaymentsFixture::shot(const QString& name) {
    QTest::qWait(settleMilliseconds);
    for (const auto mode : {ThemeMode::Light, ThemeMode::Dark}) {
        m_workspace.theme().apply(mode, Density::Normal);
        for (const auto size : {usualSize, smallSize, leastSize}) {
            if (mode == ThemeMode::Dark && size != usualSize) continue;
            m_page->resize(size);
            QTest::qWait(settleMilliseconds);
            const auto picture = m_page->grab().toImage();
            inspect(name);
            if (const auto folder = qEnvironmentVariable("CAMBIST_SHOTS"); !folder.isEmpty())
                picture.save(QStringLiteral("%1/%2-%3-%4.png")
                                 .arg(folder, name, mode == ThemeMode::Light ? "light" : "dark")
                                 .arg(size.width()));
        }
    }
    m_workspace.theme().apply(ThemeMode::Light, Density::Normal);
    m_page->resize(usualSize);
    QTest::qWait(settleMilliseconds);
}

/// Nothing is cut off, covered, without a name or too faint.
void PaymentsFixture::inspect(const QString& name) {
    // What lies behind a sheet is faint on purpose.
    QWidget* top = m_page.get();
    if (auto* open = sheet()) top = open;
    QList<test::WalkFinding> found = test::findCutOff(*top);
    found += test::findOverlaps(*top);
    found += test::findUnnamed(*top);
    found += test::findLowContrast(*top, top->grab().toImage());
    for (const auto& one : found) {
        const auto text = QStringLiteral("%1 at %2 wide: %3, %4, %5")
                              .arg(name)
                              .arg(m_page->width())
                              .arg(test::faultName(one.fault), one.where, one.what);
        QTest::qFail(qPrintable(text), __FILE__, __LINE__);
    }
}

} // namespace cambist::ui
