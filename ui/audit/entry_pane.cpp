#include "ui/audit/entry_pane.h"

#include "ui/audit/verify_text.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace cambist::ui {

EntryPane::EntryPane(QWidget* parent)
    : SidePane(parent)
    , m_sentences(makeLabel("", this))
    , m_seal(makeLabel("label", this))
    , m_facts(new FactList(this))
    , m_proof(new FactList(this))
    , m_place(makeButton("", this)) {
    auto* column = addTab();
    m_sentences->setWordWrap(true);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_seal->setWordWrap(true);
    column->addWidget(m_sentences);
    column->addWidget(m_facts);
    auto* line = new QFrame(this);
    line->setProperty("kind", "line");
    column->addWidget(line);
    column->addWidget(m_proof);
    column->addWidget(m_seal);
    column->addStretch(1);
    addButton(m_place);
    m_place->hide();
    connect(m_place, &QPushButton::clicked, this, [this] {
        if (m_entry.empty()) return;
        if (const auto place = placeOf(m_entry.front())) emit placeRequested(*place);
    });
}

void EntryPane::setEntry(const LogEntry& entry, bool isVerified, common::Language language) {
    m_entry = entry;
    m_isVerified = isVerified;
    retranslate(language);
}

void EntryPane::forget() {
    m_entry.clear();
    setHead({}, {});
    m_sentences->clear();
    m_seal->clear();
    m_facts->setFacts({});
    m_proof->setFacts({});
}

void EntryPane::retranslate(common::Language language) {
    SidePane::retranslate();
    if (m_entry.empty()) return;
    const auto& first = m_entry.front();
    setHead(tr("Log entry %1").arg(countText(first.entry)), lineSentence(first, language));
    QStringList sentences;
    for (std::size_t i = 1; i < m_entry.size(); ++i) sentences << lineSentence(m_entry[i], language);
    m_sentences->setText(sentences.join('\n'));
    m_sentences->setVisible(!sentences.isEmpty());
    const auto hash = fromUtf8(first.hash);
    m_facts->setFacts({{tr("Who"), fromUtf8(first.person)},
                       {tr("Device"), fromUtf8(first.device), "mono"},
                       {tr("Time here"), timeText(first.time)},
                       {tr("Time in UTC"), utcText(first.time)},
                       {tr("Object"), objectText(first), "mono",
                        objectText(first) == fromUtf8(first.object) ? QString() : fromUtf8(first.object)},
                       {tr("Outcome"), outcomeText(first)}});
    m_proof->setFacts({{tr("Hash"), hashText(hash, 2), "mono", hash}});
    m_seal->setText(
        m_isVerified ? QString::fromUtf8("✓ ") +
                           tr("Verified: its signatures fit, and replaying it gave what it says.")
                     : QString::fromUtf8("● ") +
                           tr("Signed by the person and by the device. Not verified since it was written."));
    const auto place = placeOf(first);
    m_place->setVisible(place.has_value());
    if (!place) return;
    m_place->setText(place->page == PageId::Payments   ? tr("Show payout")
                     : place->page == PageId::Accounts ? tr("Show accounts")
                     : place->page == PageId::Ledger   ? tr("Show journal")
                                                       : tr("Show people"));
    m_place->setAccessibleName(m_place->text());
}

} // namespace cambist::ui
