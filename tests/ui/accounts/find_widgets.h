// Finding what a person would click, by what it is called. Of the pages of the books.
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <string>

namespace cambist::test {

/// nullptr: nothing that can be seen is called so.
template <class W>
W* named(const QWidget& in, const QString& name) {
    for (auto* widget : in.findChildren<W*>())
        if (widget->accessibleName() == name && widget->isVisibleTo(&in)) return widget;
    return nullptr;
}

/// Whether a label that can be seen holds this text.
inline bool says(const QWidget& in, const QString& text) {
    const auto labels = in.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisibleTo(&in) && label->text().contains(text);
    });
}

inline bool click(const QWidget& in, const QString& name) {
    auto* button = named<QAbstractButton>(in, name);
    if (!button || !button->isEnabled()) return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

/// Takes a file in the dialog that is open over `page`.
inline bool takeFile(const QWidget& page, const std::string& path) {
    auto* dialog = page.findChild<QFileDialog*>();
    if (!dialog) return false;
    dialog->findChild<QLineEdit*>("fileNameEdit")->setText(QString::fromStdString(path));
    static_cast<QDialog*>(dialog)->accept();
    return true;
}

} // namespace cambist::test
