#include "ui/widgets/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace cambist::ui {

LanguageSwitch::LanguageSwitch(QObject* parent)
    : QObject(parent) {
    install();
}

void LanguageSwitch::set(common::Language language) {
    if (language == m_current) return;
    m_current = language;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    install();
    emit changed();
}

void LanguageSwitch::install() {
    const bool chinese = m_current == common::Language::Chinese;
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
    if (chinese && m_qt.load("qtbase_zh_CN", QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English has a file, too: "1 row", "2 rows".
    if (m_own.load(chinese ? ":/i18n/cambist_zh_CN.qm" : ":/i18n/cambist_en.qm"))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace cambist::ui
