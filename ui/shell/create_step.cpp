#include "ui/shell/create_step.h"

#include "ui/widgets/folder_field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/new_passphrase.h"
#include "ui/widgets/places.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cambist::ui {
namespace {

constexpr int createWidth = 820, longestName = 60;

} // namespace

CreateStep::CreateStep(const UiContext& context, QWidget* parent)
    : StartStep(context, createWidth, parent)
    , m_name(new QLineEdit)
    , m_person(new QLineEdit)
    , m_folder(new FolderField)
    , m_regions{{{"eu", "EUR", nullptr}, {"sg", "SGD", nullptr}, {"cn", "CNY", nullptr}}}
    , m_currency(new QComboBox)
    , m_passphrase(new NewPassphrase)
    , m_target(makeLabel("secondary"))
    , m_meaning(makeLabel("secondary"))
    , m_forgotten(makeLabel("secondary")) {
    m_nameLabel = addField(0, m_name);
    m_folderLabel = addField(0, m_folder);
    column(0)->addWidget(m_target);
    m_regionLabel = addField(0, makeRegions());
    column(0)->addWidget(m_meaning);
    column(0)->addStretch(1);
    m_personLabel = addField(1, m_person);
    m_currencyLabel = addField(1, m_currency);
    column(1)->addSpacing(8);
    column(1)->addWidget(m_passphrase);
    column(1)->addSpacing(4);
    column(1)->addWidget(m_forgotten);
    column(1)->addStretch(1);
    m_meaning->setWordWrap(true);
    m_forgotten->setWordWrap(true);
    m_target->setMinimumWidth(40);
    m_name->setMaxLength(longestName);
    m_person->setMaxLength(longestName);
    // Reading order: down the left column, then down the right one.
    QWidget::setTabOrder(m_regions.back().button, m_person);
    QWidget::setTabOrder(m_person, m_currency);
    QWidget::setTabOrder(m_currency, m_passphrase);
    for (auto* field : {m_name, m_person}) connect(field, &QLineEdit::textChanged, this, &CreateStep::judge);
    connect(m_folder, &FolderField::changed, this, &CreateStep::judge);
    connect(m_passphrase, &NewPassphrase::changed, this, &CreateStep::judge);
    connect(m_passphrase, &NewPassphrase::submitted, this, &CreateStep::create);
    connect(m_currency, &QComboBox::activated, this, [this] { m_currencyChosen = true; });
    connect(primary(), &QPushButton::clicked, this, &CreateStep::create);
    fillCurrencies();
    setFocusProxy(m_name);
}

QWidget* CreateStep::makeRegions() {
    auto* box = new QWidget;
    auto* list = new QVBoxLayout(box);
    list->setContentsMargins(0, 2, 0, 2);
    list->setSpacing(6);
    for (auto& region : m_regions) {
        region.button = new QRadioButton;
        list->addWidget(region.button);
        connect(region.button, &QRadioButton::toggled, this, [this, currency = region.currency](bool on) {
            if (!on || m_currencyChosen) return;
            m_currency->setCurrentIndex(m_currency->findData(currency));
        });
    }
    return box;
}

const CreateStep::Region& CreateStep::region() const {
    const auto chosen = [](const Region& r) { return r.button->isChecked(); };
    const auto found = std::find_if(m_regions.begin(), m_regions.end(), chosen);
    return found == m_regions.end() ? m_regions[0] : *found;
}

void CreateStep::fillCurrencies() {
    const auto kept = m_currency->currentData();
    const bool chinese = context().speech() == common::Language::Chinese;
    m_currency->clear();
    for (const auto currency : Currency::all()) {
        if (!currency.minorUnits()) continue;
        const auto name =
            chinese && !currency.chineseName().empty() ? currency.chineseName() : currency.name();
        const auto code = fromUtf8(currency.code());
        m_currency->addItem(code + "  " + fromUtf8(name), code);
    }
    m_currency->setCurrentIndex(m_currency->findData(kept.isValid() ? kept : QVariant("EUR")));
}

void CreateStep::begin() {
    if (m_folder->isEmpty()) m_folder->setPath(workspacesFolder());
    const bool chinese = context().speech() == common::Language::Chinese;
    const auto& usual = m_regions[chinese ? 2 : 0];
    const auto isChosen = [](const Region& r) { return r.button->isChecked(); };
    if (std::none_of(m_regions.begin(), m_regions.end(), isChosen)) usual.button->setChecked(true);
    m_name->setFocus();
    judge();
}

Path CreateStep::target() const {
    auto name = m_name->text().trimmed();
    if (name.endsWith(".cambist")) name.chop(8);
    return m_folder->path() / (name + ".cambist").toStdString();
}

void CreateStep::judge() {
    clearProblem();
    const auto name = m_name->text().trimmed();
    const bool usable =
        !name.isEmpty() && !name.contains('/') && !name.startsWith('.') && !m_folder->isEmpty();
    const auto path = QDir::toNativeSeparators(QString::fromStdString(target().string()));
    m_target->setText(usable ? fontMetrics().elidedText(path, Qt::ElideMiddle, createWidth / 2 - 48)
                             : QString());
    m_target->setToolTip(path);
    primary()->setEnabled(usable && !m_person->text().trimmed().isEmpty() && m_passphrase->isAcceptable());
}

void CreateStep::retranslate() {
    StartStep::retranslate();
    setWords(tr("Create a workspace"),
             tr("An encrypted folder on this machine. You are its first person; a second person joins later "
                "with a code of "
                "yours, because nobody approves their own payments."),
             tr("Create the workspace"));
    m_nameLabel->setText(tr("Name of the workspace"));
    m_name->setPlaceholderText(tr("Your group, for instance"));
    m_folderLabel->setText(tr("In this folder"));
    m_folder->setTitle(tr("Folder of the workspace"));
    m_folder->retranslate();
    m_regionLabel->setText(tr("Region"));
    const std::array<QString, 3> regions{tr("EU: entities in the European Union and beside it"),
                                         tr("Singapore: entities in Singapore"),
                                         tr("China: entities in mainland China")};
    for (std::size_t i = 0; i < m_regions.size(); ++i) m_regions[i].button->setText(regions[i]);
    m_meaning->setText(tr("What belongs to a region stays on machines of that region."));
    m_personLabel->setText(tr("Your name, as others see it"));
    m_currencyLabel->setText(tr("Base currency"));
    m_forgotten->setText(
        tr("A forgotten passphrase cannot be recovered by anyone. Region and base currency cannot "
           "be changed later."));
    m_name->setAccessibleName(m_nameLabel->text());
    m_person->setAccessibleName(m_personLabel->text());
    m_currency->setAccessibleName(m_currencyLabel->text());
    m_passphrase->retranslate();
    fillCurrencies();
    judge();
}

void CreateStep::create() {
    if (!primary()->isEnabled()) return;
    desk::CreateOptions options;
    options.folder = target();
    options.region = region().code;
    options.baseCurrency = m_currency->currentData().toString().toStdString();
    options.person = m_person->text().trimmed().toStdString();
    auto passphrase = std::make_shared<SecretBytes>(m_passphrase->take());
    clearProblem();
    setBusy(true, tr("Making keys and the encrypted store…"));
    context().engine.callClosed(
        this,
        [options, passphrase, around = context().engine.surroundings()](const Stop&) -> Status {
            return desk::Workspace::create(options, passphrase->view(), around);
        },
        [this, options, passphrase](Status done) {
            if (done.has_error()) {
                setBusy(false);
                judge();
                return showError(done.error());
            }
            const auto person = QString::fromStdString(options.person);
            context().engine.open(options.folder, person, std::move(*passphrase), this,
                                  [=, this](Status open) {
                                      setBusy(false);
                                      m_name->clear();
                                      if (open.has_error()) emit workspaceReady(options.folder, person);
                                  });
        });
}

} // namespace cambist::ui
