#include "engine/base/file.h"

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cambist::base {
namespace {

using std::chrono::milliseconds;

class Files : public ::testing::Test {
protected:
    void SetUp() override {
        std::string pattern = ::testing::TempDir() + "cambist-base-XXXXXX";
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        m_folder = pattern;
    }
    void TearDown() override {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    [[nodiscard]] Path at(const std::string& name) const { return m_folder / name; }
    [[nodiscard]] std::size_t count() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(m_folder), {}));
    }
    static std::string content(const Path& path) {
        auto bytes = readFile(path, 1U << 20U);
        return bytes.has_value() ? std::string(textOf(bytes.value()))
                                 : "error " + std::string(bytes.error().code());
    }

    Path m_folder;
};

TEST_F(Files, WrittenWholeReadBackAndReplaced) {
    ASSERT_TRUE(writeFileAtomically(at("a"), bytesOf("one"), FileMode::Private).has_value());
    EXPECT_EQ(content(at("a")), "one");
    ASSERT_TRUE(writeFileAtomically(at("a"), bytesOf("two two"), FileMode::Private).has_value());
    EXPECT_EQ(content(at("a")), "two two");
    EXPECT_EQ(fileSize(at("a")).value(), 7U);
    EXPECT_EQ(count(), 1U);
}

TEST_F(Files, ModeIsAsAskedWhateverTheUmask) {
    const mode_t before = ::umask(0077);
    ASSERT_TRUE(writeFileAtomically(at("private"), {}, FileMode::Private).has_value());
    ASSERT_TRUE(writeFileAtomically(at("shared"), {}, FileMode::Shared).has_value());
    ::umask(before);
    struct stat status {};
    ASSERT_EQ(::stat(at("private").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    ASSERT_EQ(::stat(at("shared").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0644U);
}

TEST_F(Files, FailedWriteLeavesNothingBehind) {
    ASSERT_EQ(::mkdir(at("folder").c_str(), 0700), 0);
    const auto written = writeFileAtomically(at("folder"), bytesOf("x"), FileMode::Private);
    ASSERT_TRUE(written.has_error());
    EXPECT_TRUE(written.error().is(SystemError::NotWritable));
    EXPECT_EQ(count(), 1U);
    const auto nowhere = writeFileAtomically(at("no/such/file"), bytesOf("x"), FileMode::Private);
    ASSERT_TRUE(nowhere.has_error());
    EXPECT_TRUE(nowhere.error().is(SystemError::NotFound));
    EXPECT_EQ(nowhere.error().object(), at("no/such/file").string());
}

TEST_F(Files, ReadingIsBounded) {
    ASSERT_TRUE(writeFileAtomically(at("a"), bytesOf("12345"), FileMode::Private).has_value());
    EXPECT_TRUE(readFile(at("a"), 5).has_value());
    const auto tooLarge = readFile(at("a"), 4);
    ASSERT_TRUE(tooLarge.has_error());
    EXPECT_TRUE(tooLarge.error().is(SystemError::TooLarge));
    EXPECT_EQ(tooLarge.error().arguments(), (std::vector<std::string>{"5", "4"}));
}

TEST_F(Files, WhatIsNotARegularFileIsRefusedAtOnce) {
    ASSERT_EQ(::mkfifo(at("fifo").c_str(), 0600), 0);
    for (const Path& path : {at("fifo"), m_folder, Path("/dev/zero")}) {
        const auto opened = FileReader::open(path);
        ASSERT_TRUE(opened.has_error()) << path;
        EXPECT_TRUE(opened.error().is(SystemError::NotReadable)) << path;
        EXPECT_FALSE(opened.error().arguments().empty());
        EXPECT_TRUE(fileSize(path).error().is(SystemError::NotReadable)) << path;
    }
    EXPECT_TRUE(FileReader::open(at("none")).error().is(SystemError::NotFound));
    EXPECT_TRUE(fileSize(at("none")).error().is(SystemError::NotFound));
    EXPECT_TRUE(readFile(at("none"), 1).error().is(SystemError::NotFound));
}

TEST_F(Files, ReaderReadsInPiecesAndFromTheStartAgain) {
    ASSERT_TRUE(writeFileAtomically(at("a"), bytesOf("abcdefgh"), FileMode::Private).has_value());
    auto opened = FileReader::open(at("a"));
    ASSERT_TRUE(opened.has_value());
    FileReader reader = std::move(opened).value();
    EXPECT_EQ(reader.size(), 8U);
    for (int round = 0; round < 2; ++round) {
        std::string all;
        Bytes piece(3);
        for (;;) {
            const auto got = reader.read(piece);
            ASSERT_TRUE(got.has_value());
            if (got.value() == 0) break;
            all += textOf(ByteView(piece).first(got.value()));
        }
        EXPECT_EQ(all, "abcdefgh");
        ASSERT_TRUE(reader.rewind().has_value());
    }
}

TEST_F(Files, LockIsExclusiveAndGivenBack) {
    auto first = FileLock::acquire(at("lock"), milliseconds(0));
    ASSERT_TRUE(first.has_value());
    const auto second = FileLock::acquire(at("lock"), milliseconds(5));
    ASSERT_TRUE(second.has_error());
    EXPECT_TRUE(second.error().is(SystemError::Busy));
    EXPECT_EQ(second.error().object(), at("lock").string());
    { const FileLock taken = std::move(first).value(); }
    EXPECT_TRUE(FileLock::acquire(at("lock"), milliseconds(0)).has_value());
    EXPECT_TRUE(FileLock::acquire(m_folder, milliseconds(0)).error().is(SystemError::NotWritable));
}

TEST_F(Files, KilledProcessGivesTheLockBackToOneWhoWaits) {
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        auto lock = FileLock::acquire(at("lock"), milliseconds(1000));
        const char answer = lock.has_value() ? 'y' : 'n';
        (void)!::write(ready[1], &answer, 1);
        for (;;) ::pause();
    }
    char answer = 0;
    ASSERT_EQ(::read(ready[0], &answer, 1), 1);
    ASSERT_EQ(answer, 'y');
    EXPECT_TRUE(FileLock::acquire(at("lock"), milliseconds(0)).error().is(SystemError::Busy));
    ASSERT_EQ(::kill(child, SIGKILL), 0);
    EXPECT_TRUE(FileLock::acquire(at("lock"), milliseconds(10'000)).has_value());
    ASSERT_EQ(::waitpid(child, nullptr, 0), child);
    ::close(ready[0]);
    ::close(ready[1]);
}

} // namespace
} // namespace cambist::base
