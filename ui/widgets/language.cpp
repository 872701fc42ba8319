#include "ui/widgets/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace cambist::ui {

LanguageSwitch::LanguageSwitch(QObject* parent)
    : QObject(parent) {}

void LanguageSwitch::set(common::Language language) {
    if (language == m_current) return;
    m_current = language;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    const bool chinese = language == common::Language::Chinese;
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
    if (chinese) {
        if (m_qt.load("qtbase_zh_CN", QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qt);
        if (m_own.load(":/i18n/cambist_zh_CN.qm")) QCoreApplication::installTranslator(&m_own);
    }
    emit changed();
}

} // namespace cambist::ui
