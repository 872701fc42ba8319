#include "ui/widgets/error_text.h"

#include "ui/widgets/format.h"

#include <QStringList>

namespace cambist::ui {

QString errorText(const Error& error, common::Language language) {
    return fromUtf8(common::errorSentence(error, language));
}

QString messageText(std::string_view key, common::Language language, const QStringList& arguments) {
    std::vector<std::string> filled;
    for (const auto& argument : arguments) filled.push_back(argument.toStdString());
    return fromUtf8(common::message(key, language, filled));
}

FindingSentences findingSentences(const payments::Finding& finding, common::Language language) {
    const auto text = common::findingText(finding, language);
    return {fromUtf8(text.rule), fromUtf8(text.message), fromUtf8(text.remedy)};
}

QString fieldText(payments::Field field, common::Language language) {
    return fromUtf8(common::fieldLabel(field, language));
}

} // namespace cambist::ui
