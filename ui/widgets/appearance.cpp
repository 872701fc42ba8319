#include "ui/widgets/appearance.h"

#include "ui/widgets/person_settings.h"

#include <QApplication>
#include <QLocale>
#include <QPalette>
#include <QSettings>

#include <algorithm>

namespace cambist::ui {
namespace {

constexpr auto desktopKey = "desktop/dark", machineGroup = "people/anyone";
constexpr int middleLightness = 128;

void keep(const UiContext& context, const QString& name, const QVariant& value) {
    context.settings.setValue(personGroup(context.engine) + '/' + name, value);
    context.settings.setValue(QString(machineGroup) + '/' + name, value);
}

QVariant kept(const UiContext& context, const QString& name, const QVariant& otherwise) {
    const auto machine = context.settings.value(QString(machineGroup) + '/' + name, otherwise);
    return context.settings.value(personGroup(context.engine) + '/' + name, machine);
}

ThemeMode modeOf(const UiContext& context, Look look) {
    if (look == Look::System)
        return context.settings.value(desktopKey, false).toBool() ? ThemeMode::Dark : ThemeMode::Light;
    return look == Look::Dark ? ThemeMode::Dark : ThemeMode::Light;
}

void applyTheme(const UiContext& context, ThemeMode mode, Density density) {
    // Applying polishes every widget: not when nothing changes.
    const bool isApplied = !qApp->styleSheet().isEmpty();
    if (isApplied && mode == context.theme.mode() && density == context.theme.density()) return;
    context.theme.apply(mode, density);
}

QString systemLanguage() {
    return QLocale::system().language() == QLocale::Chinese ? "zh" : "en";
}

} // namespace

void noteDesktopLook(QSettings& settings) {
    const auto ground = QApplication::palette().color(QPalette::Window);
    settings.setValue(desktopKey, ground.lightness() < middleLightness);
}

Look chosenLook(const UiContext& context) {
    const int value = kept(context, "look", static_cast<int>(Look::System)).toInt();
    return static_cast<Look>(std::clamp(value, 0, static_cast<int>(Look::System)));
}

void restoreAppearance(const UiContext& context) {
    const int density = kept(context, "density", static_cast<int>(Density::Normal)).toInt();
    applyTheme(context, modeOf(context, chosenLook(context)),
               static_cast<Density>(std::clamp(density, 0, static_cast<int>(Density::Roomy))));
    const auto name = kept(context, "language", systemLanguage()).toString().toStdString();
    context.language.set(common::languageFromName(name).value_or(common::Language::English));
}

void chooseLook(const UiContext& context, Look look) {
    keep(context, "look", static_cast<int>(look));
    applyTheme(context, modeOf(context, look), context.theme.density());
}

void chooseDensity(const UiContext& context, Density density) {
    keep(context, "density", static_cast<int>(density));
    applyTheme(context, context.theme.mode(), density);
}

void chooseLanguage(const UiContext& context, common::Language language) {
    const auto code = common::languageCode(language);
    keep(context, "language", QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size())));
    context.language.set(language);
}

int idleMinutes(const UiContext& context) {
    return std::clamp(kept(context, "idleMinutes", usualIdleMinutes).toInt(), 1, mostIdleMinutes);
}

void chooseIdleMinutes(const UiContext& context, int minutes) {
    keep(context, "idleMinutes", minutes);
}

} // namespace cambist::ui
