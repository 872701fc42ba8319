// PaymentsPage: drafts and payouts from the file that comes in to the bank's answer. Layout and actions; what
// is done is done by the controllers. GUI thread only.
#pragma once

#include "ui/payments/payment_acts.h"
#include "ui/payments/payments_controller.h"
#include "ui/widgets/page.h"

#include <map>

class QFileDialog;
class QSplitter;
class QStackedWidget;

namespace cambist::ui {

class ActSheet;
class DraftRowsView;
class ImportView;
class PayoutDetailPane;
class PayoutListView;

class PaymentsPage : public Page {
    Q_OBJECT

public:
    explicit PaymentsPage(const UiContext& context, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("payments"); }
    /// `object`: id of a draft or payout; `part`: "rows", "findings", "timeline", "import".
    void show(const NavigationRequest& request) override;
    [[nodiscard]] QList<QAction*> commands() const override;

protected:
    void refresh() override;
    void conceal() override;
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeActions();
    void connectController();
    void connectViews();
    void showActs();
    void currentChanged();
    void listRead(const PayoutList& list);
    void run(Act act);
    void askSubmit(const PayoutItem& item);
    void askSetAside(const PayoutItem& item);
    void askRelease(const PayoutItem& item);
    void importFile(const Path& file);
    void chooseImport();
    void openRows(const PayoutId& id, std::optional<DraftPosition> position);
    void showList();
    void showWanted();
    /// A file chooser that is gone when it was answered; never waits for it.
    void chooseFile(bool save, const QString& caption, const QString& name, const QString& filter,
                    std::function<void(const Path&)> chosen);

    PaymentsController* m_controller;
    Viewer m_viewer;
    PaymentActs m_allowed;
    std::optional<PayoutDetail> m_detail;
    std::optional<std::pair<PayoutId, QString>> m_wanted; ///< a payout and a part of it
    std::map<Act, QAction*> m_acts;
    QAction *m_import, *m_toggleDetail;
    QStackedWidget* m_views;
    QSplitter* m_splitter;
    PayoutListView* m_list;
    PayoutDetailPane* m_pane;
    DraftRowsView* m_rows;
    ImportView* m_importView;
    ActSheet* m_sheet;
};

} // namespace cambist::ui
