// The sentences of the engine's codes in the language of the window, from the same table as the command line.
// Pure functions.
#pragma once

#include "app/common/messages.h"

#include <QString>

namespace cambist::ui {

/// What is wrong, where, what to do.
QString errorText(const Error& error, common::Language language);
/// The template under a key of translations/messages.tsv, filled in.
QString messageText(std::string_view key, common::Language language, const QStringList& arguments = {});

struct FindingSentences {
    QString rule, message, remedy;
};
FindingSentences findingSentences(const payments::Finding& finding, common::Language language);
QString fieldText(payments::Field field, common::Language language);

} // namespace cambist::ui
