// PaymentsController: what the page Payments reads and does, without widgets. It asks the engine and tells by
// signals. GUI thread only.
#pragma once

#include "ui/payments/payment_data.h"
#include "ui/widgets/ui_context.h"

#include <QObject>

namespace cambist::ui {

/// What came of an act: a sentence, and the payout that it leaves one with.
struct ActDone {
    QString sentence;
    std::optional<PayoutId> select;
    bool attention = false; ///< something is to be looked at
};

class PaymentsController : public QObject {
    Q_OBJECT

public:
    explicit PaymentsController(const UiContext& context, QObject* parent = nullptr);

    void readList();
    /// Of a draft or a payout. A later call takes the place of an earlier one.
    void readDetail(const PayoutId& id);
    /// The workspace was locked: answers on their way are not wanted any more.
    void forget();

    void submit(const PayoutId& id, int rows);
    void release(const PayoutId& id, const QString& format, const Path& out, int rows);
    void exportFile(const PayoutId& id, const Path& out);
    /// On paper, with the amount in words; marked until it is approved.
    void writeVoucher(const PayoutId& id, const QString& reference, const Path& out);
    void readStatus(const Path& file);
    void setAside(const PayoutId& id);
    void exportRows(const PayoutId& id, const Path& out);
    void takeBack(const PayoutId& id, const Path& file);
    /// Something that is done on the work lane is under way.
    [[nodiscard]] bool busy() const { return m_running > 0; }

signals:
    void listRead(const PayoutList& list);
    void detailRead(const PayoutDetail& detail);
    void readFailed(const Error& error);
    void busyChanged(bool busy);
    void done(const ActDone& done);
    void failed(const Error& error);

private:
    template <typename Work, typename Tell>
    void act(Work work, Tell tell);
    /// The same, seen in the task tray.
    template <typename Work, typename Tell>
    void actAsTask(Task* task, Work work, Tell tell);
    void begin();
    void end();

    UiContext m_context;
    Call m_list, m_detail;
    int m_running = 0;
};

} // namespace cambist::ui
