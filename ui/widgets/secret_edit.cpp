#include "ui/widgets/secret_edit.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace cambist::ui {
namespace {

constexpr std::size_t longest = 1024; ///< bytes

/// What assistive technology learns: that it is a field for a passphrase, and its name. Never what is in it.
class SecretEditSeen : public QAccessibleWidget {
public:
    explicit SecretEditSeen(SecretEdit* edit)
        : QAccessibleWidget(edit, QAccessible::EditableText) {}
    [[nodiscard]] QAccessible::State state() const override {
        auto state = QAccessibleWidget::state();
        state.editable = true;
        state.passwordEdit = true;
        return state;
    }
};

QAccessibleInterface* seenAs(const QString&, QObject* object) {
    auto* edit = qobject_cast<SecretEdit*>(object);
    return edit ? new SecretEditSeen(edit) : nullptr;
}

} // namespace

SecretEdit::SecretEdit(QWidget* parent)
    : QWidget(parent)
    , m_bytes(longest) {
    static const bool known = (QAccessible::installFactory(seenAs), true);
    Q_UNUSED(known)
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setAttribute(Qt::WA_InputMethodEnabled);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

SecretEdit::~SecretEdit() = default;

SecretBytes SecretEdit::take() {
    SecretBytes taken(m_bytes.view().first(m_size));
    clear();
    return taken;
}

void SecretEdit::clear() {
    base::wipe(m_bytes.span());
    m_size = 0;
    m_characters = 0;
    update();
    emit changed();
}

bool SecretEdit::sameAs(const SecretEdit& other) const {
    const auto mine = m_bytes.view().first(m_size), others = other.m_bytes.view().first(other.m_size);
    return std::equal(mine.begin(), mine.end(), others.begin(), others.end());
}

void SecretEdit::setPlaceholder(const QString& text) {
    m_placeholder = text;
    update();
}

QSize SecretEdit::sizeHint() const {
    return {280, 30};
}

void SecretEdit::append(const QString& text) {
    auto bytes = text.toUtf8();
    const auto added = static_cast<std::size_t>(bytes.size());
    if (added > 0 && m_size + added <= m_bytes.size()) {
        std::copy(bytes.begin(), bytes.end(), m_bytes.span().begin() + static_cast<std::ptrdiff_t>(m_size));
        m_size += added;
        m_characters += static_cast<int>(text.toUcs4().size());
    }
    bytes.fill('\0');
    update();
    emit changed();
}

void SecretEdit::removeLast() {
    if (m_size == 0) return;
    // Back to the first byte of the last character (RFC 3629, 3).
    auto bytes = m_bytes.span();
    --m_size;
    while (m_size > 0 && (bytes[m_size] & 0xC0) == 0x80) --m_size;
    base::wipe(bytes.subspan(m_size));
    --m_characters;
    update();
    emit changed();
}

void SecretEdit::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return emit submitted();
    if (event->key() == Qt::Key_Backspace) return removeLast();
    if (event->matches(QKeySequence::Paste)) return append(QApplication::clipboard()->text().trimmed());
    if (event->matches(QKeySequence::SelectAll) || event->matches(QKeySequence::DeleteStartOfWord))
        return clear();
    const auto text = event->text();
    const bool command = event->modifiers().testFlag(Qt::ControlModifier);
    if (text.isEmpty() || command || !QChar::isPrint(text.toUcs4().value(0)))
        return QWidget::keyPressEvent(event);
    append(text);
}

void SecretEdit::inputMethodEvent(QInputMethodEvent* event) {
    append(event->commitString());
    event->accept();
}

void SecretEdit::mousePressEvent(QMouseEvent*) {
    setFocus(Qt::MouseFocusReason);
}

void SecretEdit::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void SecretEdit::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void SecretEdit::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool focused = hasFocus();
    painter.setPen(QPen(palette().color(focused ? QPalette::Link : QPalette::Mid), focused ? 2 : 1));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(focused ? frame.adjusted(0.5, 0.5, -0.5, -0.5) : frame, 4, 4);
    const auto inside = rect().adjusted(9, 0, -9, 0);
    if (m_characters == 0) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(inside, Qt::AlignVCenter, m_placeholder);
    }
    constexpr int step = 9, dot = 5;
    const int shown = std::min(m_characters, inside.width() / step);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().text());
    for (int i = 0; i < shown; ++i)
        painter.drawEllipse(QRectF(inside.left() + i * step, (height() - dot) / 2.0, dot, dot));
    if (!focused) return;
    const int caret = inside.left() + shown * step;
    painter.fillRect(QRect(caret, 7, 1, height() - 14), palette().text());
}

} // namespace cambist::ui
