// ImportView: a file from choosing it to what came of it: preview, work under way, result. GUI thread only.
#pragma once

#include "ui/payments/import_controller.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace cambist::ui {

class ElidedLabel;

class ImportPreviewPanel;
class ImportResultPanel;
class Notice;

class ImportView : public QWidget {
    Q_OBJECT

public:
    explicit ImportView(const UiContext& context, QWidget* parent = nullptr);
    void open(const Path& file);
    /// Reads the preview again: after unlocking.
    void refresh();
    void conceal();
    void retranslate();
    [[nodiscard]] ImportPreviewPanel* preview() const { return m_preview; }
    [[nodiscard]] ImportResultPanel* result() const { return m_result; }
    [[nodiscard]] bool showsResult() const;

signals:
    void closed();
    void fixRequested(const payments::PayoutId& id);
    void selectRequested(const payments::PayoutId& id);
    void exportRequested(const payments::PayoutId& id);

private:
    QWidget* makeRunning();
    void showHead(const ImportSource* source);
    void showProgress();
    void finished(const desk::ImportResult& result);
    void start();

    UiContext m_context;
    ImportController* m_controller;
    QPushButton *m_back, *m_stop;
    ElidedLabel *m_title, *m_sentence;
    QLabel *m_phase, *m_rows;
    QProgressBar* m_progress;
    QStackedWidget* m_stack; ///< preview, running, result
    ImportPreviewPanel* m_preview;
    ImportResultPanel* m_result;
    std::optional<ImportSource> m_source;
};

} // namespace cambist::ui
