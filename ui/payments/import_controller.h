// ImportController: a file of payments on its way into a draft, without widgets: looked at, then read by a
// task that can be stopped. GUI thread only.
#pragma once

#include "engine/desk/import_preview.h"
#include "ui/payments/payment_data.h"
#include "ui/widgets/ui_context.h"

#include <QObject>
#include <QPointer>

namespace cambist::ui {

/// What is known before the import.
struct ImportSource {
    desk::ImportPreview preview;
    std::vector<DebitAccount> accounts;
};

class ImportController : public QObject {
    Q_OBJECT

public:
    explicit ImportController(const UiContext& context, QObject* parent = nullptr);
    /// Looks at a file; `encoding` empty: as it says itself.
    void look(const Path& file, const QString& encoding);
    [[nodiscard]] const Path& file() const { return m_file; }
    [[nodiscard]] QString fileName() const;
    /// The task that reads the file; nothing while none does.
    [[nodiscard]] Task* task() const { return m_task; }
    void run(const desk::ImportOptions& options);
    void forget();

signals:
    void looked(const ImportSource& source);
    void refused(const Error& error);
    void finished(const desk::ImportResult& result);
    void failed(const Error& error);
    /// Stopped by the person; nothing was kept.
    void stopped();

private:
    void end(Result<desk::ImportResult> result);

    UiContext m_context;
    Path m_file;
    Call m_look;
    QPointer<Task> m_task;
};

} // namespace cambist::ui
