// The words of a transfer: what kind it is, what it moved, by which act it came. Pure functions.
#pragma once

#include "engine/desk/journal_view.h"
#include "ui/widgets/paged_model.h"

#include <QString>

namespace cambist::ui {

/// "posted", "pending", "posts pending 12", "voids 12".
QString kindText(const ledger::Transfer& transfer);
QString kindGlyph(ledger::TransferKind kind);
Tone kindTone(ledger::TransferKind kind);
/// What brought it, from JournalLine::source.
QString sourceText(const std::string& source);
/// "EUR 1,234.50".
QString lineAmount(const desk::JournalLine& line);
/// What it did, as one sentence.
QString transferSentence(const desk::JournalLine& line);
/// Whether it changed posted balances.
bool isPosted(ledger::TransferKind kind);

} // namespace cambist::ui
