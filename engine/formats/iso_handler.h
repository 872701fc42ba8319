// The frame of every reader of an ISO 20022 message: recognises the message, follows a table of paths through
// it, and reports what is not in the table. Internal to this folder.
#pragma once

#include "engine/formats/iso_message.h"
#include "engine/formats/xml_reader.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::formats {

/// A path below the message's element ("PmtInf/CdtTrfTxInf/Amt/InstdAmt"), and what the reader makes of it.
struct IsoPath {
    static constexpr std::uint8_t skipped = 255;

    std::string_view path;
    std::uint8_t slot =
        0; ///< the reader's own number; 0: a container, nothing to do; skipped: with all that is in it
    std::uint8_t argument = 0;
};

/// The table as a tree. Built once per table; immutable.
class IsoPathTree {
public:
    static constexpr int root = 0;
    static constexpr int unknown = -1;

    explicit IsoPathTree(std::span<const IsoPath> paths);
    /// The child with this local name, or `unknown`.
    [[nodiscard]] int child(int node, std::string_view name) const;
    [[nodiscard]] const IsoPath& at(int node) const { return m_nodes[static_cast<std::size_t>(node)].path; }
    /// "PmtInf/CdtTrfTxInf"
    [[nodiscard]] std::string pathOf(int node) const;

private:
    struct Node {
        std::string_view name;
        IsoPath path;
        int parent = unknown;
        std::vector<std::pair<std::string_view, int>> children;
    };
    std::vector<Node> m_nodes;
};

class IsoHandler : public XmlHandler {
public:
    IsoHandler(const IsoPathTree& tree, std::string fileName)
        : m_tree(tree)
        , m_fileName(std::move(fileName)) {}

    void begin(std::string_view encoding) final { m_encoding = encoding; }
    void startElement(const XmlElement& element) final;
    void endElement(std::string_view text) final;

protected:
    /// Whether the reader reads this message; `elementName` is the child of Document, empty while only the
    /// root is known.
    virtual bool accepts(const IsoMessage& message, std::string_view elementName) const = 0;
    virtual void messageOpened() = 0;
    virtual void messageClosed() = 0;
    /// An element of the table with a slot. `element` is valid during the call.
    virtual void opened(const IsoPath& path, const XmlElement& element) = 0;
    /// `text`: empty when the element has children.
    virtual void closed(const IsoPath& path, std::string_view text) = 0;
    /// The first element of a branch that the table does not have; the branch is skipped.
    virtual void notInTable(int parent, std::string_view name) = 0;

    [[nodiscard]] const IsoPathTree& tree() const { return m_tree; }
    [[nodiscard]] const std::string& fileName() const { return m_fileName; }
    [[nodiscard]] const std::string& encoding() const { return m_encoding; }
    [[nodiscard]] const std::string& nameSpace() const { return m_nameSpace; }
    [[nodiscard]] const IsoMessage& message() const { return m_message; }

private:
    struct Open {
        int node = IsoPathTree::unknown;
        bool hasChildren = false;
    };
    void openRoot(const XmlElement& element);
    void openMessage(const XmlElement& element);

    const IsoPathTree& m_tree;
    std::string m_fileName;
    std::string m_encoding;
    std::string m_nameSpace;
    IsoMessage m_message;
    bool m_hadMessage = false;
    std::array<Open, 65> m_open{}; ///< XmlLimits::depth at most
    std::size_t m_depth = 0;
};

} // namespace cambist::formats
