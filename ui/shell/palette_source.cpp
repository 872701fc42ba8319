#include "ui/shell/palette_source.h"

#include "engine/desk/ledger_desk.h"
#include "engine/desk/payout_view.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/format.h"

namespace cambist::ui {
namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;

/// Until the engine has spelled it, a text is found as it is written.
base::SearchForms asWritten(const QString& text) {
    return {text.toCaseFolded().toStdString(), {}, {}};
}

std::string joined(const QStringList& parts) {
    return parts.join(' ').toStdString();
}

PaletteEntry entryOf(const desk::PayoutLine& line, common::Language language) {
    PaletteEntry entry;
    entry.kind = PaletteEntry::Kind::Payout;
    entry.title = fromUtf8(line.title);
    const auto reference = fromUtf8(line.reference);
    const auto state = messageText("state." + std::string(payments::stateName(line.state)), language);
    QStringList parts{reference, state};
    for (const auto& total : line.totals) parts << moneyText(total.amount, total.currency);
    entry.detail = parts.join(QString::fromUtf8(" · "));
    entry.titleForms = base::searchForms(line.title);
    entry.detailForms = base::searchForms(line.reference);
    return entry;
}

PaletteEntry entryOf(const ledger::Account& account, common::Language language) {
    PaletteEntry entry;
    entry.kind = PaletteEntry::Kind::Account;
    const bool chinese = language == common::Language::Chinese && !account.nameZh.empty();
    const auto& name = chinese ? account.nameZh : account.nameEn;
    entry.title = fromUtf8(name.empty() ? account.code : name);
    QStringList parts{fromUtf8(account.code), fromUtf8(account.currency.code())};
    QStringList sought{fromUtf8(account.code), fromUtf8(account.nameEn), fromUtf8(account.nameZh)};
    if (account.bank) {
        const auto number = fromUtf8(account.bank->iban.empty() ? account.bank->number : account.bank->iban);
        parts << accountText(number);
        sought << number << accountText(number);
    }
    entry.detail = parts.join(QString::fromUtf8(" · "));
    entry.titleForms = base::searchForms(name);
    entry.detailForms = base::searchForms(joined(sought));
    return entry;
}

Result<PaletteSource::Found> findAll(desk::Workspace& workspace, const Texts& own, common::Language language,
                                     const Stop& stop) {
    PaletteSource::Found found;
    for (const auto& [title, detail] : own) {
        found.ownTitles.push_back(base::searchForms(title));
        found.ownDetails.push_back(base::searchForms(detail));
    }
    // What cannot be read is not found; its page says why.
    const auto lines = desk::payoutLines(workspace);
    for (const auto& line : lines.has_value() ? lines.value() : std::vector<desk::PayoutLine>()) {
        if (stop.requested()) break;
        found.entries.push_back(entryOf(line, language));
        found.targets.push_back({PageId::Payments, QString::fromStdString(toText(line.id))});
    }
    TRY(const auto balances, desk::balances(workspace));
    for (const auto& account : balances.accounts) {
        if (stop.requested()) break;
        found.entries.push_back(entryOf(account, language));
        found.targets.push_back({PageId::Accounts, fromUtf8(account.code)});
    }
    return found;
}

} // namespace

PaletteSource::PaletteSource(const UiContext& context, PaletteModel& model, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_model(model) {}

void PaletteSource::fill(std::vector<PaletteEntry> own) {
    m_own = std::move(own);
    Texts texts;
    for (auto& entry : m_own) {
        entry.titleForms = asWritten(entry.title);
        entry.detailForms = asWritten(entry.detail);
        texts.emplace_back(entry.title.toStdString(), entry.detail.toStdString());
    }
    m_model.setEntries(m_own);
    m_call.abandon();
    m_call = m_context.engine.call(
        this, Lane::Read,
        [texts, language = m_context.speech()](desk::Workspace& workspace, const Stop& stop) {
            return findAll(workspace, texts, language, stop);
        },
        [this](Result<Found> found) {
            if (found.has_value()) arrived(std::move(found).value());
        });
}

void PaletteSource::arrived(Found found) {
    auto entries = m_own;
    for (std::size_t i = 0; i < entries.size() && i < found.ownTitles.size(); ++i) {
        entries[i].titleForms = std::move(found.ownTitles[i]);
        entries[i].detailForms = std::move(found.ownDetails[i]);
    }
    for (std::size_t i = 0; i < found.entries.size(); ++i) {
        auto& entry = found.entries[i];
        entry.run = [this, target = found.targets[i]] { emit chosen(target); };
        entries.push_back(std::move(entry));
    }
    m_model.setEntries(std::move(entries));
    emit filled();
}

void PaletteSource::conceal() {
    m_call.abandon();
    m_own.clear();
    m_model.setEntries({});
}

} // namespace cambist::ui
