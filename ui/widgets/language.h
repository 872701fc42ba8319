// LanguageSwitch: the language of the window, changed while it runs. Qt sends LanguageChange to every widget;
// what the engine says comes from the message table in the same language. GUI thread only.
#pragma once

#include "app/common/messages.h"

#include <QObject>
#include <QTranslator>

namespace cambist::ui {

class LanguageSwitch : public QObject {
    Q_OBJECT

public:
    explicit LanguageSwitch(QObject* parent = nullptr);
    [[nodiscard]] common::Language current() const { return m_current; }
    void set(common::Language language);

signals:
    void changed();

private:
    void install();

    common::Language m_current = common::Language::English;
    QTranslator m_own, m_qt; ///< ours; Qt's own dialogs
};

} // namespace cambist::ui
