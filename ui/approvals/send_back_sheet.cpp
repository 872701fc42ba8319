#include "ui/approvals/send_back_sheet.h"

#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int longestDetail = 300; ///< the log keeps 500 bytes of a reason
/// In the list: the first names no reason, the last needs a text.
constexpr int reasons = 7;

} // namespace

SendBackSheet::SendBackSheet(const Theme& theme, QWidget* page)
    : PageSheet(theme, page)
    , m_reasonLabel(makeLabel("label", this))
    , m_detailLabel(makeLabel("label", this))
    , m_reason(new QComboBox(this))
    , m_detail(new QLineEdit(this)) {
    content()->setSpacing(4);
    content()->addWidget(m_reasonLabel);
    content()->addWidget(m_reason);
    content()->addSpacing(8);
    content()->addWidget(m_detailLabel);
    content()->addWidget(m_detail);
    content()->addSpacing(8);
    m_reasonLabel->setBuddy(m_reason);
    m_detailLabel->setBuddy(m_detail);
    m_detail->setMaxLength(longestDetail);
    for (int i = 0; i < reasons; ++i) m_reason->addItem({});
    connect(m_reason, &QComboBox::currentIndexChanged, this, &SendBackSheet::describe);
    connect(m_detail, &QLineEdit::textChanged, this, &SendBackSheet::describe);
    connect(primary(), &QPushButton::clicked, this, [this] {
        const auto text = reason();
        if (text.isEmpty()) return;
        closeSheet();
        emit chosen(text);
    });
}

void SendBackSheet::ask(const QString& what, const QString& maker) {
    m_what = what;
    m_maker = maker;
    m_reason->setCurrentIndex(0);
    m_detail->clear();
    retranslate();
    openSheet(m_reason);
}

QString SendBackSheet::reason() const {
    const int chosen = m_reason->currentIndex();
    const auto detail = m_detail->text().trimmed();
    if (chosen <= 0) return {};
    if (chosen == reasons - 1) return detail;
    return detail.isEmpty() ? m_reason->currentText() : tr("%1: %2").arg(m_reason->currentText(), detail);
}

void SendBackSheet::describe() {
    const bool other = m_reason->currentIndex() == reasons - 1;
    m_detailLabel->setText(other ? tr("What is wrong (needed)") : tr("Details for the maker"));
    primary()->setEnabled(!reason().isEmpty());
}

void SendBackSheet::retranslate() {
    setTitle(tr("Send back %1").arg(m_what));
    setText(tr("%1 gets it back as a draft, with your reason. Nothing is reserved and nothing is sent.")
                .arg(m_maker));
    const QStringList texts{tr("Choose a reason"),
                            tr("An amount is wrong"),
                            tr("A payee or an account is wrong"),
                            tr("A payment was made before"),
                            tr("The value date is wrong"),
                            tr("A supporting document is missing"),
                            tr("Another reason")};
    for (int i = 0; i < reasons; ++i) m_reason->setItemText(i, texts[i]);
    m_reasonLabel->setText(tr("Reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_detail->setAccessibleName(tr("Details for the maker"));
    primary()->setText(tr("Send back to the maker"));
    primary()->setAccessibleName(primary()->text());
    secondary()->setText(tr("Keep it waiting"));
    secondary()->setAccessibleName(secondary()->text());
    describe();
}

} // namespace cambist::ui
