#include "tests/ui/approvals/approvals_fixture.h"

#include "engine/desk/draft_desk.h"
#include "engine/desk/payout_desk.h"

#include <QTest>

#include <stdexcept>

namespace cambist::test {
namespace {

const std::vector<CnyPayment> known{
    {"广州南沙港务股份有限公司", "74435794102100", "388250.00", "港杂费"},
    {"上海洋山保税区联合报关行", "31001556400050002290", "54700.00", "报关代理费"},
    {"东莞市恒运物流有限公司", "95508802334401001210", "120000.00", "仓储费"},
    {"苏州禾木包装材料有限公司", "6222020200001000777", "18630.00", "包装材料"},
    {"无锡远帆线缆有限公司", "6222020200001000888", "42615.50", "线缆 2026-10"},
};

} // namespace

std::vector<CnyPayment> freight(int count, int more) {
    const auto yuan = [more](int amount) { return std::to_string(amount + more) + ".00"; };
    std::vector<CnyPayment> all;
    all.push_back(
        {"深圳市远航国际货运代理有限公司", "40000230090244156380", yuan(412'000), "货运费 2026-10"});
    all.push_back({"宁波海曙联运有限公司", "39011300090001237710", yuan(96'300), "拖车费"});
    for (int i = 0; i < count; ++i) {
        auto payment = known[static_cast<std::size_t>(i) % known.size()];
        payment.amount = yuan(18'630 + i * 971);
        all.push_back(payment);
    }
    all.push_back({"上海洋山保税区联合报关行", "31001556400050009999", yuan(54'700), "报关代理费"});
    return all;
}

payments::PayoutId submitCny(UiWorkspace& workspace, const std::string& title,
                             const std::vector<CnyPayment>& payments) {
    static int number = 0;
    std::string text = "endToEndId,amount,currency,executionDate,debtorAccount,creditorName,creditorAccount,"
                       "creditorAgentCode,creditorTown,creditorCountry,remittance\n";
    for (const auto& payment : payments)
        text += "CNY-" + std::to_string(++number) + ',' + payment.amount +
                ",CNY,2026-11-24,9990471105000001," + payment.payee + ',' + payment.account +
                ",102100099996,北京,CN," + payment.purpose + '\n';
    const auto path = workspace.files() / (title + std::to_string(number) + ".csv");
    writeText(path, text);
    auto maker = workspace.beside("maker");
    auto reader = must(base::FileReader::open(path));
    desk::ImportOptions options;
    options.title = title;
    desk::DraftDesk drafts(*maker);
    const auto imported = must(drafts.importFile(reader, path.filename().string(), options));
    if (!imported.draft || imported.setAside) {
        std::string why = "not every row is ready:";
        for (const auto& group : imported.groups) why += ' ' + std::string(group.first.code);
        throw std::runtime_error(why);
    }
    const auto id = imported.draft->id;
    must(desk::PayoutDesk(*maker).submit(
        id, title, [&](const auto& onRow) { return drafts.forEachReadyRow(id, onRow); },
        desk::Effect::Apply));
    must(drafts.markSubmitted(id));
    return id;
}

void payOut(UiWorkspace& workspace, const payments::PayoutId& id) {
    auto approver = workspace.beside("approver");
    must(desk::PayoutDesk(*approver).approve(id, desk::Effect::Apply));
    must(desk::PayoutDesk(*approver).release(id, "pain.001.001.09", workspace.files() / (toText(id) + ".xml"),
                                             desk::Effect::Apply));
}

ShownPage::ShownPage(UiWorkspace& workspace, const std::string& person, QSize size) {
    workspace.openAs(person);
    m_page = std::make_unique<ui::ApprovalsPage>(workspace.context());
    m_page->resize(size);
    QEvent words(QEvent::LanguageChange);
    QApplication::sendEvent(m_page.get(), &words);
    static_cast<QWidget&>(*m_page).show();
    m_page->activateWindow();
    if (!waitFor([&] { return m_page->queueView()->table()->model()->rowCount() > 0; }))
        throw std::runtime_error("the queue is not read");
}

void ShownPage::review(const payments::PayoutId& id) {
    m_page->show({ui::PageId::Approvals, QString::fromStdString(toText(id))});
    const bool answered = waitFor([&] {
        return !texts().contains("Computing from the signed rows") && !texts().contains("Opening the rows");
    });
    if (!answered) throw std::runtime_error("the payout is not computed");
}

void ShownPage::type(std::string_view passphrase) {
    auto* field = m_page->findChild<ui::SecretEdit*>();
    field->setFocus();
    QTest::keyClicks(field, QString::fromUtf8(passphrase.data(), static_cast<qsizetype>(passphrase.size())));
    QTest::keyClick(field, Qt::Key_Return);
}

QWidget* ShownPage::named(const QString& name) {
    for (auto* widget : m_page->findChildren<QWidget*>())
        if (widget->isVisible() && widget->accessibleName() == name) return widget;
    throw std::runtime_error("nothing visible is called " + name.toStdString());
}

QPushButton* ShownPage::button(const QString& name) {
    for (auto* button : m_page->findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == name) return button;
    throw std::runtime_error("no visible button says " + name.toStdString());
}

QString ShownPage::texts() const {
    QStringList all;
    for (const auto* label : m_page->findChildren<QLabel*>())
        if (label->isVisible()) all += label->text();
    return all.join('\n').replace(QChar(0xA0), ' ');
}

void ShownPage::save(const QString& name) {
    const auto folder = qEnvironmentVariable("CAMBIST_PICTURES");
    if (folder.isEmpty()) return;
    waitFor([this] { return !texts().contains("Opening the rows"); });
    QTest::qWait(300); // pages of rows and layouts that are under way
    m_page->grab().save(folder + '/' + name + ".png");
}

} // namespace cambist::test
