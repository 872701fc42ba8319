#include "ui/widgets/fact_list.h"

#include "ui/widgets/clipboard.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>

namespace cambist::ui {
namespace {

constexpr int labelWidth = 96;

} // namespace

FactList::FactList(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
}

void FactList::addLine() {
    const auto at = m_lines.size();
    const int row = static_cast<int>(at);
    Line line{makeLabel("label", this), makeLabel("", this), makeButton("link", this), {}};
    line.label->setWordWrap(true);
    line.value->setWordWrap(true);
    line.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(line.label, row, 0, Qt::AlignTop);
    m_grid->addWidget(line.value, row, 1, Qt::AlignTop);
    m_grid->addWidget(line.copy, row, 2, Qt::AlignTop);
    connect(line.copy, &QPushButton::clicked, this, [this, at] { putOnClipboard(m_lines[at].text); });
    m_lines.push_back(line);
}

void FactList::setFacts(const std::vector<Fact>& facts) {
    std::size_t used = 0;
    for (const auto& fact : facts) {
        if (fact.value.isEmpty()) continue;
        if (used == m_lines.size()) addLine();
        auto& line = m_lines[used++];
        line.label->setText(fact.label);
        line.value->setText(fact.value);
        line.value->setAccessibleName(fact.label);
        setKind(*line.value, fact.kind);
        line.text = fact.copy;
        line.copy->setText(tr("Copy"));
        line.copy->setAccessibleName(tr("Copy %1").arg(fact.label));
        // Without a button the value has the whole width.
        m_grid->addWidget(line.value, static_cast<int>(used) - 1, 1, 1, fact.copy.isEmpty() ? 2 : 1,
                          Qt::AlignTop);
        line.label->show();
        line.value->show();
        line.copy->setVisible(!fact.copy.isEmpty());
    }
    for (; used < m_lines.size(); ++used) {
        m_lines[used].label->hide();
        m_lines[used].value->hide();
        m_lines[used].copy->hide();
    }
}

} // namespace cambist::ui
