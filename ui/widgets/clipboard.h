// The clipboard, with a mark on what we put there, so that locking can take it away again and leaves alone
// what comes from elsewhere. GUI thread only.
#pragma once

#include <QString>

namespace cambist::ui {

/// As plain text, for every program.
void putOnClipboard(const QString& text);
/// Empties the clipboard if it still holds what we put there.
void clearOurClipboard();

} // namespace cambist::ui
