#include "engine/formats/iso_handler.h"

namespace cambist::formats {

IsoPathTree::IsoPathTree(std::span<const IsoPath> paths)
    : m_nodes(1) {
    for (const IsoPath& path : paths) {
        int node = root;
        for (std::string_view rest = path.path; !rest.empty();) {
            const std::size_t slash = rest.find('/');
            const std::string_view name = rest.substr(0, slash);
            rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
            int next = child(node, name);
            if (next == unknown) {
                next = static_cast<int>(m_nodes.size());
                m_nodes[static_cast<std::size_t>(node)].children.emplace_back(name, next);
                m_nodes.push_back({.name = name, .path = {}, .parent = node, .children = {}});
            }
            node = next;
        }
        m_nodes[static_cast<std::size_t>(node)].path = path;
    }
}

int IsoPathTree::child(int node, std::string_view name) const {
    for (const auto& [childName, index] : m_nodes[static_cast<std::size_t>(node)].children) {
        if (childName == name) return index;
    }
    return unknown;
}

std::string IsoPathTree::pathOf(int node) const {
    std::string path;
    while (node > root) {
        const Node& at = m_nodes[static_cast<std::size_t>(node)];
        path = path.empty() ? std::string(at.name) : std::string(at.name) + "/" + path;
        node = at.parent;
    }
    return path;
}

void IsoHandler::startElement(const XmlElement& element) {
    const std::size_t depth = m_depth++;
    if (depth == 0) return openRoot(element);
    if (depth == 1) return openMessage(element);
    Open& parent = m_open[depth - 1];
    Open& open = m_open[depth];
    open = {};
    if (parent.node == IsoPathTree::unknown) return;
    parent.hasChildren = true;
    if (element.nameSpace == m_nameSpace) open.node = m_tree.child(parent.node, element.name);
    if (open.node == IsoPathTree::unknown) return notInTable(parent.node, element.name);
    const IsoPath& path = m_tree.at(open.node);
    if (path.slot == IsoPath::skipped) {
        open.node = IsoPathTree::unknown;
    } else if (path.slot != 0) {
        opened(path, element);
    }
}

void IsoHandler::endElement(std::string_view text) {
    const std::size_t depth = --m_depth;
    if (depth == 0) {
        if (!m_hadMessage) stop(Error(FileError::UnsupportedMessage, m_fileName, {m_nameSpace}));
        return;
    }
    if (depth == 1) return messageClosed();
    const Open& open = m_open[depth];
    if (open.node == IsoPathTree::unknown) return;
    const IsoPath& path = m_tree.at(open.node);
    if (path.slot != 0) closed(path, open.hasChildren ? std::string_view() : text);
}

void IsoHandler::openRoot(const XmlElement& element) {
    m_nameSpace = element.nameSpace;
    const auto message = isoMessageOf(m_nameSpace);
    if (!message || element.name != "Document" || !accepts(*message, {})) {
        std::string seen(m_nameSpace.empty() ? element.name : std::string_view(m_nameSpace));
        return stop(Error(FileError::UnsupportedMessage, m_fileName, {std::move(seen)}));
    }
    m_message = *message;
}

void IsoHandler::openMessage(const XmlElement& element) {
    if (m_hadMessage || element.nameSpace != m_nameSpace || !accepts(m_message, element.name)) {
        std::string seen = m_message.name + "/" + std::string(element.name);
        return stop(Error(FileError::UnsupportedMessage, m_fileName, {std::move(seen)}));
    }
    m_hadMessage = true;
    m_open[1] = {.node = IsoPathTree::root, .hasChildren = false};
    messageOpened();
}

} // namespace cambist::formats
