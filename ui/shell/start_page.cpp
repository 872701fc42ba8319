#include "ui/shell/start_page.h"

#include "ui/shell/create_step.h"
#include "ui/shell/join_step.h"
#include "ui/shell/recent_workspaces.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/column_scroll.h"
#include "ui/widgets/folder_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/places.h"

#include <QButtonGroup>
#include <QDir>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

constexpr int startWidth = 600, startMark = 48;

} // namespace

StartPage::StartPage(const UiContext& context, SampleMaker maker, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_stack(new QStackedWidget)
    , m_mark(new QLabel)
    , m_sentence(makeLabel("label"))
    , m_recentLabel(makeLabel("secondary"))
    , m_english(makeButton("segment"))
    , m_chinese(makeButton("segment"))
    , m_create(new ChoiceButton(context.theme, "plus"))
    , m_sample(new ChoiceButton(context.theme, "play"))
    , m_join(new ChoiceButton(context.theme, "people"))
    , m_open(new ChoiceButton(context.theme, "folder"))
    , m_recent(new QVBoxLayout)
    , m_createStep(new CreateStep(context))
    , m_sampleStep(new SampleStep(context, std::move(maker)))
    , m_joinStep(new JoinStep(context)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(makeChoices());
    addStep(m_createStep);
    addStep(m_sampleStep);
    addStep(m_joinStep);
    connect(m_create, &ChoiceButton::clicked, this, [this] {
        m_stack->setCurrentWidget(m_createStep);
        m_createStep->begin();
    });
    connect(m_sample, &ChoiceButton::clicked, this, &StartPage::showSample);
    connect(m_join, &ChoiceButton::clicked, this, [this] {
        m_stack->setCurrentWidget(m_joinStep);
        m_joinStep->begin();
    });
    connect(m_open, &ChoiceButton::clicked, this, &StartPage::openFolder);
    setFocusProxy(m_create);
    retranslate();
}

void StartPage::addStep(StartStep* step) {
    m_stack->addWidget(step);
    connect(step, &StartStep::back, this, &StartPage::showChoices);
    connect(step, &StartStep::workspaceReady, this, &StartPage::workspaceChosen);
}

QWidget* StartPage::makeLanguages() {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* group = new QButtonGroup(box);
    for (auto* button : {m_english, m_chinese}) {
        button->setCheckable(true);
        group->addButton(button);
        row->addWidget(button);
    }
    connect(m_english, &QPushButton::clicked, this,
            [this] { chooseLanguage(m_context, common::Language::English); });
    connect(m_chinese, &QPushButton::clicked, this,
            [this] { chooseLanguage(m_context, common::Language::Chinese); });
    return box;
}

QWidget* StartPage::makeChoices() {
    auto* inside = new QWidget;
    auto* middle = new QHBoxLayout(inside);
    auto* box = new QWidget;
    box->setFixedWidth(startWidth);
    middle->addStretch(1);
    middle->addWidget(box);
    middle->addStretch(1);
    auto* column = new QVBoxLayout(box);
    column->setSpacing(8);
    column->addStretch(2);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    auto* title = makeLabel("page-title");
    title->setText(QString::fromUtf8("Cambist 汇衡"));
    head->addWidget(m_mark);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(m_sentence);
    head->addLayout(words, 1);
    head->addWidget(makeLanguages());
    column->addLayout(head);
    column->addSpacing(16);
    for (auto* choice : {m_create, m_sample, m_join, m_open}) column->addWidget(choice);
    column->addSpacing(16);
    column->addWidget(m_recentLabel);
    m_recent->setSpacing(0);
    column->addLayout(m_recent);
    column->addStretch(3);
    auto* scroll = new ColumnScroll;
    scroll->setColumn(inside);
    return scroll;
}

void StartPage::fillRecent() {
    for (auto* row : m_recentRows) row->deleteLater();
    m_recentRows.clear();
    for (const auto& folder : recentWorkspaces(m_context.settings)) {
        auto* row = makeButton("quiet");
        const auto path = QDir::toNativeSeparators(QString::fromStdString(folder.string()));
        row->setIcon(icon("folder", m_context.colours().accent));
        row->setText(row->fontMetrics().elidedText(path, Qt::ElideMiddle, startWidth - 48));
        row->setToolTip(path);
        row->setAccessibleName(tr("Open %1").arg(path));
        connect(row, &QPushButton::clicked, this, [this, folder] { emit workspaceChosen(folder, {}); });
        m_recent->addWidget(row, 0, Qt::AlignLeft);
        m_recentRows.push_back(row);
    }
    m_recentLabel->setVisible(!m_recentRows.empty());
}

void StartPage::showChoices() {
    fillRecent();
    m_stack->setCurrentIndex(0);
    m_create->setFocus();
}

void StartPage::showSample() {
    m_stack->setCurrentWidget(m_sampleStep);
    m_sampleStep->begin();
}

void StartPage::openFolder() {
    chooseFolder(this, tr("Folder of a workspace (NAME.cambist)"),
                 QString::fromStdString(workspacesFolder().string()),
                 [this](const Path& folder) { emit workspaceChosen(folder, {}); });
}

void StartPage::retranslate() {
    m_mark->setPixmap(iconPixmap("cambist", m_context.colours().ink, startMark, devicePixelRatioF()));
    m_sentence->setText(tr("Treasury and payments on your own machine"));
    m_english->setText("English");
    m_chinese->setText(QString::fromUtf8("简体中文"));
    const bool chinese = m_context.speech() == common::Language::Chinese;
    (chinese ? m_chinese : m_english)->setChecked(true);
    m_create->setWords(tr("Create a workspace"),
                       tr("A new encrypted folder for your group's books and payments"));
    m_sample->setWords(tr("Open the sample"),
                       tr("An invented group with accounts and a file of 10,000 payments"));
    m_join->setWords(tr("Join with a one-time code"), tr("Somebody has invited you to their workspace"));
    m_open->setWords(tr("Open an existing folder"), tr("A workspace or a backup that lies on this machine"));
    m_recentLabel->setText(tr("Opened before"));
    for (auto* step : std::initializer_list<StartStep*>{m_createStep, m_sampleStep, m_joinStep})
        step->retranslate();
    fillRecent();
}

void StartPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void StartPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    fillRecent();
}

} // namespace cambist::ui
