// Puts a voucher on pages. Internal to ui/widgets.
#pragma once

#include "ui/widgets/payout_voucher.h"

#include <QFont>
#include <QPagedPaintDevice>
#include <QPainter>

namespace cambist::ui {

class VoucherPainter {
public:
    /// All outlive the painter. The device's page is A4 without margins.
    VoucherPainter(QPagedPaintDevice& device, const VoucherFacts& facts, const VoucherWords& words);
    /// Everything before the rows; false when the device cannot be painted on.
    bool begin();
    void addRow(std::uint64_t position, const payments::ClearRow& clear,
                const payments::PaymentFields& fields);
    /// False when it could not be written.
    bool finish();
    [[nodiscard]] int pages() const { return m_pages; }

private:
    enum class Weight { Normal, Strong, Title, Figure, Small, Mono };
    /// Where one is on the paper, millimetres from the top.
    struct Place {
        int page = 1;
        double y = 0;
    };

    QFont font(Weight weight) const;
    /// Left of `x`, at most `width` millimetres wide: narrower letters first, then an ellipsis.
    void text(double x, double y, double width, const QString& text, Weight weight,
              Qt::Alignment alignment = Qt::AlignLeft);
    /// Height that `text` takes when it may go on in new lines.
    [[nodiscard]] double wrapped(double x, double y, double width, const QString& text, Weight weight,
                                 bool paint);
    void line(double y);
    /// Makes sure that `height` fits; a new page otherwise.
    void reserve(Place& place, double height, bool paint);
    void pageFrame();
    Place front(bool paint);
    void facts(Place& at, bool paint);
    void groups(Place& at, bool paint);
    void approvals(Place& at, bool paint);
    void rowsHeading(double y);
    void countPages(Place front);
    [[nodiscard]] double px(double millimetres) const { return millimetres * m_scale; }

    QPagedPaintDevice& m_device;
    const VoucherFacts& m_facts;
    const VoucherWords& m_words;
    QPainter m_painter;
    double m_scale = 1;
    int m_pages = 1;
    Place m_at;
};

} // namespace cambist::ui
