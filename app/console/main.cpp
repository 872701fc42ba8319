// cambist-console: the window. Arguments: [--language en|zh] [--sample] [WORKSPACE]. Everything is made here
// and handed on; nothing is global.
#include "app/console/console.h"
#include "engine/base/random.h"
#include "engine/base/time.h"
#include "ui/widgets/appearance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>
#include <QSettings>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace cambist;

struct Arguments {
    std::optional<common::Language> language;
    bool sample = false;
    Path workspace;
};

/// Ends the program with the usage, its version or code 2 when that is what the arguments ask for.
Arguments readArguments(const QCoreApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("Arguments", "Treasury and payments, encrypted on your own machine"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption language(
        "language", QApplication::translate("Arguments", "Language of the window: en or zh."), "en|zh");
    const QCommandLineOption sample(
        "sample", QApplication::translate("Arguments", "Begin where a sample workspace is made."));
    parser.addOptions({language, sample});
    parser.addPositionalArgument(
        "WORKSPACE", QApplication::translate("Arguments", "Folder of the workspace to open."), "[WORKSPACE]");
    parser.process(application);
    Arguments arguments;
    arguments.sample = parser.isSet(sample);
    if (const auto name = parser.value(language); !name.isEmpty()) {
        arguments.language = common::languageFromName(name.toStdString());
        if (!arguments.language) parser.showHelp(2);
    }
    const auto folders = parser.positionalArguments();
    if (folders.size() > 1) parser.showHelp(2);
    if (!folders.isEmpty()) arguments.workspace = Path(folders.first().toStdString());
    return arguments;
}

/// Help and version are words on the terminal: they need no screen.
bool asksForWords(const std::vector<std::string>& arguments) {
    constexpr const char* words[] = {"-h", "--help", "--help-all", "-v", "--version"};
    return std::ranges::any_of(
        words, [&](const char* word) { return std::ranges::find(arguments, word) != arguments.end(); });
}

common::Language systemLanguage() {
    return QLocale::system().language() == QLocale::Chinese ? common::Language::Chinese
                                                            : common::Language::English;
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication::setApplicationName("Cambist");
    QCoreApplication::setOrganizationName("Cambist");
    QCoreApplication::setApplicationVersion(CAMBIST_VERSION);
    if (asksForWords({argv + 1, argv + argc})) {
        const QCoreApplication application(argc, argv);
        ui::LanguageSwitch language;
        language.set(systemLanguage());
        readArguments(application);
        return 0;
    }
    QApplication application(argc, argv);
    QApplication::setDesktopFileName("cambist");
    const auto arguments = readArguments(application);
    const base::SystemClock clock;
    base::SystemRandom random;
    QSettings settings;
    ui::Theme theme;
    ui::LanguageSwitch language;
    ui::EngineClient engine({clock, random});
    ui::TaskList tasks;
    const ui::UiContext context{engine, tasks, theme, language, settings};
    ui::noteDesktopLook(settings);
    if (arguments.language) ui::chooseLanguage(context, *arguments.language);
    ui::restoreAppearance(context);
    auto console = console::makeConsole(context);
    if (arguments.sample)
        console.beginSample();
    else
        console.begin(arguments.workspace);
    console.window->show();
    return QApplication::exec();
}
