#include "ui/widgets/voucher_painter.h"

#include "engine/money/words.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <limits>

namespace cambist::ui {
namespace {

// Millimetres on A4.
constexpr double left = 16, right = 194, width = right - left, top = 32, bottom = 280;
constexpr double lineHeight = 5.2, rowHeight = 9.6, headingHeight = 8, gap = 5;
constexpr double labelWidth = 38;
/// Columns of the rows: number, payee and purpose, account and bank, amount.
constexpr double payeeAt = left + 12, payeeWidth = 66, accountAt = payeeAt + 68, accountWidth = 60,
                 amountWidth = 36, currencyWidth = 10;
/// Narrower letters than this are not read; then text is shortened.
constexpr int narrowest = 70;

const Colours& ink() {
    return Theme::coloursOf(ThemeMode::Light);
}

QString momentText(Timestamp time) {
    auto text = fromUtf8(toText(time)); // "2026-11-23T09:30:00Z"
    return text.replace('T', ' ').replace(":00Z", " UTC").replace("Z", " UTC");
}

std::vector<QString> inWords(base::Int128 amount, Currency currency) {
    if (amount > std::numeric_limits<std::int64_t>::max()) return {};
    const Money money{static_cast<std::int64_t>(amount), currency};
    std::vector<QString> lines;
    const auto english = money::amountInWords(money, money::Language::English);
    if (english.has_value()) lines.push_back(fromUtf8(english.value()));
    if (currency.code() != "CNY") return lines;
    const auto chinese = money::amountInWords(money, money::Language::Chinese);
    if (chinese.has_value()) lines.push_back(fromUtf8(chinese.value()));
    return lines;
}

} // namespace

VoucherPainter::VoucherPainter(QPagedPaintDevice& device, const VoucherFacts& facts,
                               const VoucherWords& words)
    : m_device(device)
    , m_facts(facts)
    , m_words(words) {}

QFont VoucherPainter::font(Weight weight) const {
    static constexpr double points[] = {9, 9, 13, 15, 8, 8.5};
    auto font = Theme::font(weight == Weight::Mono ? TextStyle::Mono : TextStyle::Normal);
    if (weight == Weight::Strong || weight == Weight::Title || weight == Weight::Figure)
        font.setWeight(QFont::DemiBold);
    // 1 point is 1/72 inch; pixels of the device, so that its resolution decides nothing.
    font.setPixelSize(static_cast<int>(px(points[static_cast<int>(weight)] * 25.4 / 72)));
    return font;
}

void VoucherPainter::text(double x, double y, double space, const QString& text, Weight weight,
                          Qt::Alignment alignment) {
    auto chosen = font(weight);
    const QRectF area(px(x), px(y), px(space), px(lineHeight));
    const auto needed = QFontMetricsF(chosen, &m_device).horizontalAdvance(text);
    QString shown = text;
    if (needed > area.width()) {
        chosen.setStretch(std::max(narrowest, static_cast<int>(100 * area.width() / needed)));
        shown = QFontMetricsF(chosen, &m_device).elidedText(text, Qt::ElideRight, area.width() * 1.005);
    }
    m_painter.setFont(chosen);
    m_painter.drawText(area, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

double VoucherPainter::wrapped(double x, double y, double space, const QString& text, Weight weight,
                               bool paint) {
    const auto chosen = font(weight);
    const QFontMetricsF metrics(chosen, &m_device);
    // The first line stands as text() puts it.
    const auto above = std::max(0.0, (px(lineHeight) - metrics.height()) / 2);
    const QRectF most(px(x), px(y) + above, px(space), px(60));
    const auto box = metrics.boundingRect(most, static_cast<int>(Qt::AlignLeft) | Qt::TextWordWrap, text);
    if (paint) {
        m_painter.setFont(chosen);
        m_painter.drawText(most, static_cast<int>(Qt::AlignLeft) | Qt::TextWordWrap, text);
    }
    return std::max(lineHeight, box.height() / m_scale + 1);
}

void VoucherPainter::line(double y) {
    m_painter.setPen(QPen(ink().line, px(0.2)));
    m_painter.drawLine(QPointF(px(left), px(y)), QPointF(px(right), px(y)));
    m_painter.setPen(ink().ink);
}

void VoucherPainter::reserve(Place& place, double height, bool paint) {
    if (place.y + height <= bottom) return;
    ++place.page;
    place.y = top;
    if (!paint) return;
    m_device.newPage();
    m_at.page = place.page;
    pageFrame();
}

void VoucherPainter::pageFrame() {
    if (!m_facts.approved) {
        // PDF/A-1 knows no transparency: a colour close to the paper, under everything else.
        m_painter.save();
        m_painter.translate(px(105), px(150));
        m_painter.rotate(-45);
        auto large = font(Weight::Title);
        large.setPixelSize(static_cast<int>(px(15)));
        m_painter.setFont(large);
        m_painter.setPen(ink().line);
        m_painter.drawText(QRectF(px(-150), px(-20), px(300), px(40)), static_cast<int>(Qt::AlignCenter),
                           m_words.watermark);
        m_painter.restore();
    }
    m_painter.setPen(ink().ink);
    text(left, 14, 110, m_words.heading, Weight::Title);
    text(right - 60, 14, 60, m_facts.reference, Weight::Mono, Qt::AlignRight);
    m_painter.setPen(ink().inkSecond);
    text(left, 20, 130, QString("%1 · %2").arg(m_facts.workspace, m_facts.entity), Weight::Small);
    text(right - 60, 20, 60, m_words.pageOf.arg(m_at.page).arg(m_pages), Weight::Small, Qt::AlignRight);
    text(left, 284, width, m_words.printed.arg(m_facts.printedBy, momentText(m_facts.printed)),
         Weight::Small);
    text(left, 288, width, m_facts.rowRoot, Weight::Small);
    line(27);
    line(283);
}

void VoucherPainter::facts(Place& at, bool paint) {
    if (paint) text(left, at.y, width, m_facts.title, Weight::Title);
    at.y += headingHeight;
    const auto fact = [&](const QString& label, const QString& value, Weight weight, double height) {
        reserve(at, height, paint);
        if (paint) {
            m_painter.setPen(ink().inkSecond);
            text(left, at.y, labelWidth, label, Weight::Normal);
            m_painter.setPen(ink().ink);
        }
        at.y += std::max(height, wrapped(left + labelWidth, at.y, width - labelWidth, value, weight, paint));
    };
    fact(m_words.workspace, QString("%1 · %2").arg(m_facts.workspace, m_facts.region), Weight::Normal,
         lineHeight);
    fact(m_words.entity, m_facts.entity, Weight::Normal, lineHeight);
    fact(m_words.payments, countText(m_facts.count), Weight::Normal, lineHeight);
    bool first = true;
    for (const auto& [currency, amount] : m_facts.totals) {
        fact(first ? m_words.total : QString(), moneyText(amount, currency),
             first ? Weight::Figure : Weight::Strong, first ? headingHeight : lineHeight);
        for (const auto& words : inWords(amount, currency))
            fact(first ? m_words.inWords : QString(), words, Weight::Normal, lineHeight);
        first = false;
    }
    at.y += gap;
}

void VoucherPainter::groups(Place& at, bool paint) {
    reserve(at, 2 * lineHeight + headingHeight, paint);
    if (paint) {
        m_painter.setPen(ink().inkSecond);
        text(left, at.y, 87, m_words.paidFrom, Weight::Strong);
        text(left + 92, at.y, 24, m_words.valueDate, Weight::Strong);
        text(left + 112, at.y, 24, m_words.payments, Weight::Strong, Qt::AlignRight);
        text(left + 130, at.y, 36, m_words.amount, Weight::Strong, Qt::AlignRight);
        line(at.y + 6);
    }
    at.y += headingHeight - 1;
    for (const auto& group : m_facts.groups) {
        reserve(at, lineHeight, paint);
        if (paint) {
            text(left, at.y, 87, group.account, Weight::Normal);
            text(left + 92, at.y, 24, dateText(group.valueDate), Weight::Normal);
            text(left + 112, at.y, 24, countText(group.count), Weight::Normal, Qt::AlignRight);
            text(left + 130, at.y, 36, amountText(group.amount, group.currency), Weight::Normal,
                 Qt::AlignRight);
            text(right - currencyWidth, at.y, currencyWidth, fromUtf8(group.currency.code()), Weight::Normal);
        }
        at.y += lineHeight;
    }
    at.y += gap;
}

void VoucherPainter::approvals(Place& at, bool paint) {
    const auto fact = [&](const QString& label, const QString& value, Weight weight) {
        if (value.isEmpty()) return;
        reserve(at, lineHeight, paint);
        if (paint) {
            m_painter.setPen(ink().inkSecond);
            text(left, at.y, labelWidth, label, Weight::Normal);
            m_painter.setPen(ink().ink);
            text(left + labelWidth, at.y, width - labelWidth, value, weight);
        }
        at.y += lineHeight;
    };
    const auto done = [](const QString& person, Timestamp time) {
        return person.isEmpty() ? QString() : QString("%1 · %2").arg(person, momentText(time));
    };
    reserve(at, 6 * lineHeight, paint);
    if (paint) text(left, at.y, width, m_words.approvals, Weight::Strong);
    at.y += lineHeight + 1;
    fact(m_words.prepared, done(m_facts.maker, m_facts.submitted), Weight::Normal);
    fact(m_words.approved,
         m_facts.approved ? done(m_facts.approver, m_facts.approvedAt) : m_words.notApproved, Weight::Normal);
    fact(m_words.released, done(m_facts.releaser, m_facts.releasedAt), Weight::Normal);
    fact(m_words.rowRoot, m_facts.rowRoot, Weight::Mono);
    fact(m_words.fileHash, m_facts.fileHash, Weight::Mono);
    at.y += gap;
}

VoucherPainter::Place VoucherPainter::front(bool paint) {
    Place at{1, top};
    facts(at, paint);
    groups(at, paint);
    approvals(at, paint);
    reserve(at, headingHeight + rowHeight, paint);
    return at;
}

void VoucherPainter::rowsHeading(double y) {
    m_painter.setPen(ink().inkSecond);
    text(left, y, 9, m_words.number, Weight::Strong, Qt::AlignRight);
    text(payeeAt, y, payeeWidth, QString("%1 · %2").arg(m_words.payee, m_words.purpose), Weight::Strong);
    text(accountAt, y, accountWidth - 4, QString("%1 · %2").arg(m_words.account, m_words.bank),
         Weight::Strong);
    text(right - currencyWidth - amountWidth - 2, y, amountWidth, m_words.amount, Weight::Strong,
         Qt::AlignRight);
    line(y + 6);
}

void VoucherPainter::countPages(Place front) {
    const auto fits = [](double from) {
        return static_cast<std::uint64_t>((bottom - from - headingHeight) / rowHeight);
    };
    const auto first = fits(front.y), others = fits(top);
    const auto rest = m_facts.count > first ? m_facts.count - first : 0;
    m_pages = front.page + static_cast<int>((rest + others - 1) / others);
}

bool VoucherPainter::begin() {
    m_scale = m_device.width() / (m_device.widthMM() * 1.0);
    countPages(front(false));
    if (!m_painter.begin(&m_device)) return false;
    m_at = {1, top};
    pageFrame();
    m_at = front(true);
    rowsHeading(m_at.y);
    m_at.y += headingHeight;
    return true;
}

void VoucherPainter::addRow(std::uint64_t position, const payments::ClearRow& clear,
                            const payments::PaymentFields& fields) {
    using payments::Field;
    if (m_at.y + rowHeight > bottom) {
        reserve(m_at, rowHeight, true);
        rowsHeading(m_at.y);
        m_at.y += headingHeight;
    }
    const auto y = m_at.y;
    const auto field = [&](Field which) { return fromUtf8(fields[which]); };
    const auto code = field(Field::CreditorAgentCode);
    const auto purpose = field(Field::Remittance);
    m_painter.setPen(ink().ink);
    text(left, y, 9, countText(position + 1), Weight::Normal, Qt::AlignRight);
    text(payeeAt, y, payeeWidth, field(Field::CreditorName), Weight::Normal);
    text(accountAt, y, accountWidth, groupedNumber(field(Field::CreditorAccount)), Weight::Mono);
    text(right - currencyWidth - amountWidth - 2, y, amountWidth, amountText(clear.amount, clear.currency),
         Weight::Strong, Qt::AlignRight);
    text(right - currencyWidth, y, currencyWidth, fromUtf8(clear.currency.code()), Weight::Normal);
    m_painter.setPen(ink().inkSecond);
    text(payeeAt, y + 4, payeeWidth, purpose.isEmpty() ? field(Field::Purpose) : purpose, Weight::Small);
    text(accountAt, y + 4, accountWidth, code.isEmpty() ? field(Field::CreditorAgent) : code, Weight::Small);
    text(right - currencyWidth - amountWidth - 2, y + 4, amountWidth, dateText(clear.valueDate),
         Weight::Small, Qt::AlignRight);
    line(y + rowHeight - 0.2);
    m_at.y += rowHeight;
}

bool VoucherPainter::finish() {
    return m_painter.end();
}

} // namespace cambist::ui
