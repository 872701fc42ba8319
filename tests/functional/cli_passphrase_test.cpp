// Passphrases from a descriptor, and typed on a terminal that must not show them.
#include "app/cli/passphrase.h"

#include <gtest/gtest.h>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <pty.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace cambist;
using cli::Passphrases;

/// The reading end of a pipe that holds the text.
int pipeWith(const std::string& text) {
    std::array<int, 2> ends{};
    EXPECT_EQ(::pipe(ends.data()), 0);
    EXPECT_EQ(::write(ends[1], text.data(), text.size()), static_cast<ssize_t>(text.size()));
    ::close(ends[1]);
    return ends[0];
}
std::string textOf(const SecretBytes& secret) {
    return std::string(base::textOf(secret.view()));
}

TEST(PassphraseFromDescriptor, EveryQuestionTakesALine) {
    const int descriptor = pipeWith("first\nзweite 口令\r\nlast");
    Passphrases passphrases(descriptor, true, common::Language::English);
    EXPECT_EQ(textOf(passphrases.ask("prompt.repeat").value()), "first");
    EXPECT_EQ(textOf(passphrases.askNew("prompt.repeat").value()), "зweite 口令");
    EXPECT_EQ(textOf(passphrases.ask("prompt.repeat").value()), "last");
    EXPECT_EQ(passphrases.ask("prompt.repeat").error().code(), "cli.passphrase-missing");
    ::close(descriptor);
}

TEST(PassphraseFromDescriptor, RefusesEmptyAndTooLongAndClosed) {
    const int empty = pipeWith("\nx\n");
    EXPECT_EQ(Passphrases(empty, true, common::Language::English).ask("prompt.repeat").error().code(),
              "cli.passphrase-empty");
    ::close(empty);
    const int longest = pipeWith(std::string(Passphrases::maxBytes, 'a') + "\n");
    EXPECT_EQ(Passphrases(longest, true, common::Language::English).ask("prompt.repeat").value().size(),
              Passphrases::maxBytes);
    ::close(longest);
    const int tooLong = pipeWith(std::string(Passphrases::maxBytes + 1, 'a') + "\n");
    EXPECT_EQ(Passphrases(tooLong, true, common::Language::English).ask("prompt.repeat").error().code(),
              "cli.passphrase-too-long");
    ::close(tooLong);
    EXPECT_EQ(Passphrases(987, true, common::Language::English).ask("prompt.repeat").error().code(),
              "cli.passphrase-missing");
}

TEST(PassphraseFromTerminal, IsRefusedWhereNobodyMayBeAsked) {
    EXPECT_EQ(Passphrases(-1, false, common::Language::English).ask("prompt.repeat").error().code(),
              "cli.input-needed");
}

/// What a program on a terminal of its own shows, and how it ends, when these lines are typed at its
/// questions.
struct Session {
    std::string shown;
    int exitCode = -1;
};
Session typed(const std::vector<std::string>& lines) {
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        Passphrases passphrases(-1, true, common::Language::English);
        const auto secret = passphrases.askNew("prompt.repeat");
        ::_exit(secret && textOf(secret.value()) == "open sesame" ? 0 : secret ? 1 : 2);
    }
    Session session;
    std::size_t answered = 0;
    std::array<char, 256> buffer{};
    for (ssize_t got = 0; (got = ::read(terminal, buffer.data(), buffer.size())) > 0;) {
        session.shown.append(buffer.data(), static_cast<std::size_t>(got));
        std::size_t questions = 0;
        for (auto at = session.shown.find(": "); at != std::string::npos;
             at = session.shown.find(": ", at + 1))
            ++questions;
        for (; answered < questions && answered < lines.size(); ++answered)
            EXPECT_GT(::write(terminal, lines[answered].data(), lines[answered].size()), 0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(terminal);
    session.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    return session;
}

TEST(PassphraseFromTerminal, IsTypedTwiceAndNeverShown) {
    const Session session = typed({"open sesame\n", "open sesame\n"});
    EXPECT_EQ(session.exitCode, 0);
    EXPECT_EQ(session.shown.find("sesame"), std::string::npos) << session.shown;
}

TEST(PassphraseFromTerminal, TwoThatDifferAreRefused) {
    EXPECT_EQ(typed({"open sesame\n", "open sesam\n"}).exitCode, 2);
}

TEST(PassphraseFromTerminal, AnInterruptEndsTheProgram) {
    EXPECT_EQ(typed({"\x03"}).exitCode, -SIGINT);
}

} // namespace
