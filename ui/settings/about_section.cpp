#include "ui/settings/about_section.h"

#include "engine/base/bytes.h"
#include "engine/desk/log_view.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/region_text.h"

#include <QDir>
#include <QVBoxLayout>

namespace cambist::ui {
namespace {

Result<AboutSection::Facts> readFacts(desk::Workspace& workspace) {
    AboutSection::Facts facts;
    const auto& vault = workspace.vault();
    facts.workspace = toText(vault.workspace);
    facts.region = workspace.region();
    facts.currency = vault.baseCurrency;
    facts.sample = vault.sample;
    facts.person = workspace.personName();
    facts.key = base::toHex(workspace.actorKey());
    TRY(facts.entries, desk::logSize(workspace));
    return facts;
}

} // namespace

AboutSection::AboutSection(const UiContext& context, QWidget* parent)
    : SettingsSection(context, parent)
    , m_workspace(addGroup())
    , m_format(addGroup())
    , m_facts(new FactList) {
    m_workspace.content->addWidget(m_facts);
}

QString AboutSection::title() const {
    return tr("This workspace");
}

void AboutSection::refresh() {
    m_call.abandon();
    m_call = engine().call(
        this, Lane::Read, [](desk::Workspace& workspace, const Stop&) { return readFacts(workspace); },
        [this](Result<Facts> facts) {
            if (facts.has_error()) return;
            m_found = std::move(facts).value();
            showFacts();
        });
}

void AboutSection::conceal() {
    m_call.abandon();
    m_found = {};
    m_facts->setFacts({});
}

void AboutSection::showFacts() {
    if (m_found.workspace.empty()) return;
    const auto folder = QDir::toNativeSeparators(QString::fromStdString(engine().folder().string()));
    const auto id = fromUtf8(m_found.workspace), key = fromUtf8(m_found.key);
    m_facts->setFacts(
        {{tr("Folder"), folder, "", folder},
         {tr("Region"), regionText(fromUtf8(m_found.region))},
         {tr("Base currency"), fromUtf8(m_found.currency)},
         {tr("Kind"), m_found.sample ? tr("Sample: invented data, nothing can be sent") : QString()},
         {tr("Entries of the log"), countText(m_found.entries)},
         {tr("Id of the workspace"), id, "mono", id},
         {tr("Your key"), key, "mono", key}});
}

void AboutSection::retranslate() {
    m_workspace.title->setText(tr("This workspace"));
    m_workspace.text->setText(tr("Everything lies encrypted in one folder on this machine."));
    m_format.title->setText(tr("Preview"));
    m_format.text->setText(
        tr("The format of workspaces is a preview: a later version may not open this one. Keep what "
           "you need beside it, too."));
    showFacts();
}

} // namespace cambist::ui
