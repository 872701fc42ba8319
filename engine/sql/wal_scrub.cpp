#include "engine/sql/wal_scrub.h"

#include "engine/sql/wal_checksum.h"

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

namespace cambist::sql {
namespace {

constexpr std::size_t headerSize = 32;
constexpr std::size_t frameHeaderSize = 24;
constexpr std::size_t frameSize = frameHeaderSize + pageSize;
constexpr std::uint32_t magic = 0x377f0682; // its lowest bit: the checksum reads words big-endian
constexpr std::uint32_t formatVersion = 3007000;

struct WalHeader {
    bool bigEndianWords = false;
    std::array<Byte, 8> salts{};
    WalChecksum checksum;
};

/// Nothing if SQLite would not accept it.
std::optional<WalHeader> parseHeader(ByteView bytes) {
    if (bytes.size() < headerSize || (bigEndian32(bytes) & ~1U) != magic) return std::nullopt;
    if (bigEndian32(bytes.subspan(4)) != formatVersion || bigEndian32(bytes.subspan(8)) != pageSize)
        return std::nullopt;
    WalHeader header;
    header.bigEndianWords = (bytes[3] & 1) != 0;
    std::copy_n(bytes.begin() + 16, header.salts.size(), header.salts.begin());
    header.checksum = WalChecksum{}.over(bytes.first(24), header.bigEndianWords);
    if (header.checksum != WalChecksum::at(bytes.subspan(24))) return std::nullopt;
    return header;
}

struct Frame {
    ByteView bytes;
    [[nodiscard]] std::uint32_t page() const { return bigEndian32(bytes); }
    [[nodiscard]] std::uint32_t pageCount() const { return bigEndian32(bytes.subspan(4)); } ///< 0: no commit
    [[nodiscard]] bool hasSalts(const WalHeader& header) const {
        return std::equal(header.salts.begin(), header.salts.end(), bytes.begin() + 8);
    }
    [[nodiscard]] WalChecksum stored() const { return WalChecksum::at(bytes.subspan(16)); }
    [[nodiscard]] ByteView content() const { return bytes.subspan(frameHeaderSize); }
    [[nodiscard]] WalChecksum computed(WalChecksum before, bool bigEndianWords) const {
        return before.over(bytes.first(8), bigEndianWords).over(content(), bigEndianWords);
    }
};

/// Walks the frames. "The chain" is the running checksum from the header on. It is followed past a damaged
/// frame, from what the frame says and from what it should say, so that the frames behind are judged on their
/// own.
class FrameWalk {
public:
    FrameWalk(const WalHeader& header, PageChecker& checker, ScrubReport& report)
        : m_header(header)
        , m_checker(checker)
        , m_report(report)
        , m_seeds{header.checksum, header.checksum} {}

    void next(Frame frame);
    WalContent finish();

private:
    [[nodiscard]] bool followsChain(Frame frame) const;
    bool isOneBitOff(Frame frame);
    void accept(Frame frame);
    void condemnAll(std::vector<std::uint32_t>& numbers);

    const WalHeader& m_header;
    PageChecker& m_checker;
    ScrubReport& m_report;
    WalContent m_content;
    std::array<WalChecksum, 2> m_seeds;   // the checksum before this frame: as computed, as stored
    bool m_chainIsOurs = true;            // they come from a frame of this use of the WAL
    std::uint32_t m_number = 0;           // of the current frame
    std::uint32_t m_lastCommitSeen = 0;   // number of the last frame of this use that ends a transaction
    bool m_reachable = true;              // SQLite would come as far as here
    std::vector<std::uint32_t> m_foreign; // frames with other salts, until one of ours follows
    std::vector<std::uint32_t> m_givenUp; // right pages off the chain, until a commit of ours follows
    std::vector<std::uint32_t> m_openTransaction; // pages of frames without a commit yet
};

bool FrameWalk::followsChain(Frame frame) const {
    return std::any_of(m_seeds.begin(), m_seeds.end(), [&](WalChecksum seed) {
        return frame.computed(seed, m_header.bigEndianWords) == frame.stored();
    });
}

/// Does one changed bit explain why a frame with a right page does not follow the chain? Such a bit stands in
/// the checksum itself, in the page count, or in the filling behind the page's MAC.
bool FrameWalk::isOneBitOff(Frame frame) {
    const WalChecksum computed = frame.computed(m_seeds[0], m_header.bigEndianWords);
    const WalChecksum stored = frame.stored();
    if (std::popcount(computed.first ^ stored.first) + std::popcount(computed.second ^ stored.second) <= 1)
        return true;
    Bytes copy(frame.bytes.begin(), frame.bytes.end());
    const auto explains = [&](std::size_t offset) {
        for (int bit = 0; bit < 8; ++bit) {
            copy[offset] ^= static_cast<Byte>(1U << bit);
            const bool found = followsChain(Frame{copy});
            copy[offset] ^= static_cast<Byte>(1U << bit);
            if (found) return true;
        }
        return false;
    };
    for (std::size_t offset = 4; offset < 8; ++offset)
        if (explains(offset)) return true;
    for (std::size_t offset = frameSize - 12; offset < frameSize; ++offset)
        if (explains(offset)) return true;
    return false;
}

void FrameWalk::accept(Frame frame) {
    m_report.walFramesValid = m_number;
    m_openTransaction.push_back(frame.page());
    if (frame.pageCount() == 0) return;
    m_report.walFramesCommitted = m_number;
    m_content.pageCount = frame.pageCount();
    m_content.pages.insert(m_openTransaction.begin(), m_openTransaction.end());
    m_openTransaction.clear();
}

void FrameWalk::condemnAll(std::vector<std::uint32_t>& numbers) {
    m_report.damagedWalFrames.insert(m_report.damagedWalFrames.end(), numbers.begin(), numbers.end());
    numbers.clear();
}

void FrameWalk::next(Frame frame) {
    ++m_number;
    const bool saltsRight = frame.hasSalts(m_header);
    const bool follows = m_chainIsOurs && followsChain(frame);
    const bool pageRight = frame.page() != 0 && m_checker.isRight(frame.page(), frame.content());
    const bool ours = saltsRight || follows;
    // SQLite looks at salts and checksum alone when it reads the WAL, and at the MAC when it reads the page.
    m_reachable = m_reachable && saltsRight && follows;

    if (!ours) {
        // Left over from before the WAL was restarted, unless a frame of this use still follows.
        m_foreign.push_back(m_number);
    } else {
        condemnAll(m_foreign);
        if (saltsRight && pageRight && (follows || !m_chainIsOurs)) {
            if (m_reachable) accept(frame);
        } else if (saltsRight && pageRight && !isOneBitOff(frame)) {
            // A transaction that was given up leaves such frames: SQLite rewrites the checksums of pages that
            // it wrote twice only when it commits, and the next transaction may be shorter. Neither is
            // followed by a commit.
            m_givenUp.push_back(m_number);
        } else {
            m_report.damagedWalFrames.push_back(m_number);
        }
        if (frame.pageCount() != 0) {
            m_lastCommitSeen = m_number;
            if (pageRight) condemnAll(m_givenUp);
        }
    }
    m_seeds = {frame.computed(m_seeds[0], m_header.bigEndianWords), frame.stored()};
    m_chainIsOurs = ours;
}

WalContent FrameWalk::finish() {
    std::sort(m_report.damagedWalFrames.begin(), m_report.damagedWalFrames.end());
    for (const std::uint32_t number : m_report.damagedWalFrames)
        if (number >= m_lastCommitSeen) m_report.unfinishedWalFrames.push_back(number);
    return std::move(m_content);
}

Result<std::size_t> readFully(base::FileReader& reader, std::span<Byte> into) {
    std::size_t done = 0;
    while (done < into.size()) {
        TRY(const std::size_t got, reader.read(into.subspan(done)));
        if (got == 0) break;
        done += got;
    }
    return done;
}

} // namespace

Result<WalContent> scrubWal(const Path& wal, PageChecker& checker, ScrubReport& report) {
    auto opened = base::FileReader::open(wal);
    if (opened.has_error()) {
        if (opened.error().is(SystemError::NotFound)) return WalContent{};
        return std::move(opened).error();
    }
    base::FileReader& reader = opened.value();
    if (reader.size() == 0) return WalContent{};

    Bytes buffer(frameSize);
    TRY(const std::size_t headerGot, readFully(reader, std::span(buffer).first(headerSize)));
    const auto header = parseHeader(ByteView(buffer).first(headerGot));
    report.walFrames = reader.size() < headerSize ? 0 : (reader.size() - headerSize) / frameSize;
    if (!header) {
        report.walHeaderDamaged = true;
        report.walTailBytes = reader.size();
        return WalContent{};
    }
    FrameWalk walk(*header, checker, report);
    for (std::uint64_t frame = 0; frame < report.walFrames; ++frame) {
        TRY(const std::size_t got, readFully(reader, buffer));
        if (got < frameSize)
            return Error(SystemError::NotReadable, wal.string(), {"the file became shorter"});
        walk.next(Frame{buffer});
    }
    report.walTailBytes = reader.size() - headerSize - report.walFramesValid * frameSize;
    return walk.finish();
}

} // namespace cambist::sql
