// AuditController: how long the log is, and its verification from nothing. When it was verified last is kept
// with the settings: the time and the root hash, nothing else. GUI thread only; no widgets.
#pragma once

#include "engine/desk/audit_desk.h"
#include "ui/widgets/ui_context.h"

#include <QObject>

#include <optional>

namespace cambist::ui {

struct LastVerified {
    Timestamp time;
    QString root; ///< hexadecimal
};

class AuditController : public QObject {
    Q_OBJECT

public:
    explicit AuditController(const UiContext& context, QObject* parent = nullptr);
    /// Answers with arrived() or failed(); an earlier question is dropped.
    void read();
    /// The task of what began; answers with verified() or refused(). One at a time.
    Task* verify(SecretBytes passphrase);
    [[nodiscard]] bool isVerifying() const { return m_verifying; }
    /// Of this workspace, when nothing was found.
    [[nodiscard]] std::optional<LastVerified> lastVerified() const;

signals:
    void arrived(quint64 entries);
    void failed(const Error& error);
    void verified(const region::VerifyReport& report);
    /// Nothing was verified: a wrong passphrase, a file that is not there.
    void refused(const Error& error);

private:
    void keep(const region::VerifyReport& report, Timestamp begun);

    UiContext m_context;
    QString m_workspace; ///< its id: the key of the settings
    Call m_call;
    bool m_verifying = false;
};

} // namespace cambist::ui
