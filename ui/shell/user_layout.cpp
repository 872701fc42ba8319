#include "ui/shell/user_layout.h"

#include "ui/widgets/data_table.h"
#include "ui/widgets/person_settings.h"

#include <QHeaderView>
#include <QMainWindow>
#include <QSettings>
#include <QSplitter>
#include <QTreeView>

namespace cambist::ui {
namespace {

constexpr auto windowKey = "people/anyone/window";

/// Number of a table or splitter among those of its page: stable as long as the page is built the same way.
QString keyOf(const QString& group, PageId page, const QString& what, qsizetype index) {
    return QString("%1/layout/%2/%3%4").arg(group).arg(static_cast<int>(page)).arg(what).arg(index);
}

QVariantList widthsOf(const QHeaderView& header) {
    QVariantList widths;
    for (int i = 0; i < header.count(); ++i) widths << header.sectionSize(i);
    return widths;
}

void setWidths(QHeaderView& header, const QVariantList& widths) {
    // Another number of columns: the table is not the one that was saved.
    if (widths.size() != header.count()) return;
    for (int i = 0; i < header.count(); ++i)
        if (const int width = widths[i].toInt(); width > 0) header.resizeSection(i, width);
}

/// Calls `each` with the header and a key of every table and tree of the page.
template <class Each>
void forEachHeader(const QString& group, PageId id, const Page& page, Each each) {
    const auto tables = page.findChildren<DataTable*>();
    for (qsizetype i = 0; i < tables.size(); ++i)
        each(*tables[i]->horizontalHeader(), keyOf(group, id, "table", i));
    const auto trees = page.findChildren<QTreeView*>();
    for (qsizetype i = 0; i < trees.size(); ++i) each(*trees[i]->header(), keyOf(group, id, "tree", i));
}

} // namespace

UserLayout::UserLayout(const UiContext& context, QMainWindow& window)
    : m_context(context)
    , m_window(window) {}

QString UserLayout::group() const {
    return personGroup(m_context.engine);
}

bool UserLayout::restoreWindow() {
    return m_window.restoreGeometry(m_context.settings.value(windowKey).toByteArray());
}

void UserLayout::saveWindow() {
    m_context.settings.setValue(windowKey, m_window.saveGeometry());
}

void UserLayout::savePages(const std::map<PageId, Page*>& pages) {
    auto& settings = m_context.settings;
    for (const auto& [id, page] : pages) {
        forEachHeader(group(), id, *page, [&](const QHeaderView& header, const QString& key) {
            if (header.count() > 0) settings.setValue(key, widthsOf(header));
        });
        const auto splitters = page->findChildren<QSplitter*>();
        for (qsizetype i = 0; i < splitters.size(); ++i)
            settings.setValue(keyOf(group(), id, "splitter", i), splitters[i]->saveState());
    }
}

void UserLayout::restorePages(const std::map<PageId, Page*>& pages) {
    const auto& settings = m_context.settings;
    for (const auto& [id, page] : pages) {
        forEachHeader(group(), id, *page, [&](QHeaderView& header, const QString& key) {
            if (settings.contains(key)) setWidths(header, settings.value(key).toList());
        });
        const auto splitters = page->findChildren<QSplitter*>();
        for (qsizetype i = 0; i < splitters.size(); ++i)
            if (const auto key = keyOf(group(), id, "splitter", i); settings.contains(key))
                splitters[i]->restoreState(settings.value(key).toByteArray());
    }
}

bool UserLayout::navigationCollapsed() const {
    return m_context.settings.value(group() + "/navigationCollapsed", false).toBool();
}

void UserLayout::setNavigationCollapsed(bool collapsed) {
    m_context.settings.setValue(group() + "/navigationCollapsed", collapsed);
}

} // namespace cambist::ui
