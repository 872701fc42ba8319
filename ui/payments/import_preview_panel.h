// ImportPreviewPanel: the file before it is imported: its first rows, how it is read, and what is asked for.
// GUI thread only.
#pragma once

#include "ui/payments/import_controller.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace cambist::ui {

class ImportColumns;
class Notice;

class ImportPreviewPanel : public QWidget {
    Q_OBJECT

public:
    explicit ImportPreviewPanel(const UiContext& context, QWidget* parent = nullptr);
    /// Another file: choices of the one before are gone.
    void setFile(const QString& name);
    void setSource(const ImportSource& source);
    /// Why it was not imported; empty: nothing.
    void refuse(const QString& sentence);
    /// Counts or sums differ from what the file says: it can be taken with a reason.
    void askForTotals(const QString& sentence);
    void conceal();
    void retranslate();
    [[nodiscard]] desk::ImportOptions options() const;
    [[nodiscard]] QString encoding() const;
    [[nodiscard]] QPushButton* importButton() const { return m_import; }
    [[nodiscard]] QComboBox* encodingBox() const { return m_encoding; }
    [[nodiscard]] QLineEdit* againEdit() const { return m_again; }
    [[nodiscard]] QTableWidget* table() const { return m_table; }
    [[nodiscard]] QComboBox* debitBox() const { return m_debit; }
    [[nodiscard]] ImportColumns* columns() const { return m_columns; }

signals:
    void importRequested();
    void cancelled();
    void encodingChosen(const QString& encoding);
    void earlierRequested(const payments::PayoutId& id);

private:
    QWidget* makePane();
    QWidget* makeForm();
    void showTable();
    void showState();
    void showNotices();

    UiContext m_context;
    std::optional<ImportSource> m_source;
    QTableWidget* m_table;
    Notice *m_refused, *m_earlier, *m_missing;
    QPushButton* m_showEarlier;
    QLineEdit *m_again, *m_totals, *m_title, *m_date, *m_save;
    QComboBox *m_encoding, *m_debit;
    ImportColumns* m_columns;
    QLabel *m_againLabel, *m_totalsLabel, *m_titleLabel, *m_encodingLabel, *m_debitLabel, *m_dateLabel,
        *m_columnsLabel, *m_saveLabel, *m_mappingLabel, *m_tableLabel;
    QPushButton *m_cancel, *m_import;
    QWidget* m_columnBox;
    QString m_refusedText;
    std::optional<std::vector<std::optional<payments::Field>>> m_kept; ///< columns, while locked
    QString m_keptDebit;
    bool m_filling = false;
};

} // namespace cambist::ui
