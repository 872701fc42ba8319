// AuditModel: the log, newest first, one row an entry. GUI thread only.
#pragma once

#include "ui/audit/log_text.h"
#include "ui/widgets/paged_model.h"
#include "ui/widgets/ui_context.h"

#include <QHash>

#include <optional>

namespace cambist::ui {

class AuditModel : public PagedRows<LogEntry> {
    Q_OBJECT

public:
    enum ColumnId { Entry, Local, What, Seal, Person, Object, Device, Utc, ColumnCount };

    explicit AuditModel(const UiContext& context, QObject* parent = nullptr);
    void setEntries(quint64 entries);
    /// Entries up to this moment were verified and nothing was found.
    void setVerified(std::optional<Timestamp> until);
    void forget();
    /// nullptr until its page is here.
    [[nodiscard]] const LogEntry* at(int row) const { return rowAt(row); }
    [[nodiscard]] bool isVerified(const LogEntry& entry) const;
    [[nodiscard]] quint64 entryAt(int row) const;
    /// -1: there is no such entry.
    [[nodiscard]] int rowOfEntry(quint64 entry) const;

    [[nodiscard]] std::vector<Column> columns() const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] int rowOfKey(const QVariant& key) const override { return rowOfEntry(key.toULongLong()); }

signals:
    void failed(const Error& error);
    /// Rows came that were not there.
    void rowsArrived();

protected:
    void requestPage(int page) override;

private:
    [[nodiscard]] QString text(const LogEntry& entry, int column) const;

    UiContext m_context;
    quint64 m_entries = 0;
    std::optional<Timestamp> m_verified;
    QHash<int, Call> m_pageCalls;
};

} // namespace cambist::ui
