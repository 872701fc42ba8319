#include "app/cli/passphrase.h"

#include "app/cli/cli_error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace cambist::cli {

namespace {

volatile std::sig_atomic_t caughtSignal = 0;
void rememberSignal(int number) {
    caughtSignal = number;
}

/// No echo while it lives; a signal that would end the program is held back until the terminal is as it was.
class SilentTerminal {
public:
    explicit SilentTerminal(int descriptor)
        : m_descriptor(descriptor) {
        caughtSignal = 0;
        struct sigaction action {};
        action.sa_handler = rememberSignal; // without SA_RESTART: the read ends
        sigemptyset(&action.sa_mask);
        sigset_t held;
        sigemptyset(&held);
        for (const int number : signals) sigaddset(&held, number);
        sigprocmask(SIG_BLOCK, &held, &m_mask); // let in only by waitForInput: none slips in before the read
        for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &action, &m_before[i]);
        m_changed = tcgetattr(descriptor, &m_modes) == 0;
        termios silent = m_modes;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent.c_lflag |= ECHONL;
        if (m_changed) tcsetattr(descriptor, TCSAFLUSH, &silent);
    }
    ~SilentTerminal() {
        if (m_changed) tcsetattr(m_descriptor, TCSAFLUSH, &m_modes);
        for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &m_before[i], nullptr);
        sigprocmask(SIG_SETMASK, &m_mask, nullptr);
        if (caughtSignal != 0) raise(caughtSignal);
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

    /// False when a signal came instead.
    [[nodiscard]] bool waitForInput() const {
        pollfd waiting{m_descriptor, POLLIN, 0};
        while (caughtSignal == 0)
            if (::ppoll(&waiting, 1, nullptr, &m_mask) > 0) return true;
        return false;
    }

private:
    static constexpr std::array<int, 5> signals = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};
    int m_descriptor;
    termios m_modes{};
    bool m_changed = false;
    sigset_t m_mask{};
    std::array<struct sigaction, signals.size()> m_before{};
};

class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number) {}
    ~Descriptor() {
        if (m_number >= 0) ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

/// `terminal`: what is waited for before each read; nullptr for a plain descriptor.
Result<SecretBytes> readLine(int descriptor, std::string_view name, const SilentTerminal* terminal) {
    SecretBytes line(Passphrases::maxBytes + 1);
    std::size_t size = 0;
    bool any = false;
    for (;;) { // byte by byte: the next line belongs to the next question, maybe of another program
        if (terminal != nullptr && !terminal->waitForInput()) break;
        Byte byte = 0;
        const ssize_t got = ::read(descriptor, &byte, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        any = true;
        if (byte == '\n') break;
        if (size < line.size())
            line.span()[size++] = byte; // the rest of a line that is too long is passed over
    }
    if (size > Passphrases::maxBytes)
        return Error(CliError::PassphraseTooLong, {}, {std::to_string(Passphrases::maxBytes)});
    if (!any) return Error(CliError::PassphraseMissing, std::string(name));
    if (size > 0 && line.view()[size - 1] == '\r') --size;
    if (size == 0) return Error(CliError::PassphraseEmpty);
    return SecretBytes(line.view().first(size));
}

} // namespace

Passphrases::Passphrases(int descriptor, bool mayAsk, common::Language language)
    : m_descriptor(descriptor)
    , m_mayAsk(mayAsk)
    , m_language(language) {}

Result<SecretBytes> Passphrases::prompt(const std::string& question) const {
    const Descriptor terminal(m_mayAsk ? ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY) : -1);
    if (terminal.number() < 0) return Error(CliError::InputNeeded, {}, {"--passphrase-fd"});
    const std::string shown = question + (m_language == common::Language::Chinese ? "：" : ": ");
    const SilentTerminal silent(terminal.number());
    if (::write(terminal.number(), shown.data(), shown.size()) < 0)
        return Error(CliError::InputNeeded, {}, {"--passphrase-fd"});
    return readLine(terminal.number(), "/dev/tty", &silent);
}

Result<SecretBytes> Passphrases::ask(std::string_view promptKey, const std::vector<std::string>& arguments) {
    if (m_descriptor >= 0) return readLine(m_descriptor, std::to_string(m_descriptor), nullptr);
    return prompt(common::message(promptKey, m_language, arguments));
}

Result<SecretBytes> Passphrases::askNew(std::string_view promptKey,
                                        const std::vector<std::string>& arguments) {
    TRY(auto first, ask(promptKey, arguments));
    if (m_descriptor >= 0) return first;
    TRY(const auto second, prompt(common::message("prompt.repeat", m_language)));
    if (!std::ranges::equal(first.view(), second.view())) return Error(CliError::PassphraseMismatch);
    return first;
}

} // namespace cambist::cli
