// cambist-console: the window. Arguments: [WORKSPACE]. Everything is made here and handed on; nothing is
// global.
#include "engine/base/random.h"
#include "engine/base/time.h"
#include "ui/bridge/engine_client.h"
#include "ui/bridge/task_list.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/language.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QSettings>

int main(int argc, char** argv) {
    using namespace cambist;
    QApplication application(argc, argv);
    QApplication::setApplicationName("Cambist");
    QApplication::setOrganizationName("Cambist");
    const base::SystemClock clock;
    base::SystemRandom random;
    QSettings settings;
    ui::Theme theme;
    ui::LanguageSwitch language;
    ui::EngineClient engine({clock, random});
    ui::TaskList tasks;
    const ui::UiContext context{engine, tasks, theme, language, settings};
    theme.apply(ui::ThemeMode::Light, ui::Density::Normal);
    ui::MainWindow window(context);
    const auto arguments = QApplication::arguments();
    if (arguments.size() > 1) window.showUnlock(Path(arguments.at(1).toStdString()));
    window.show();
    return QApplication::exec();
}
