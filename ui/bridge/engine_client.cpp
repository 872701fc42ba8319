#include "ui/bridge/engine_client.h"

#include <array>

namespace cambist::ui {
namespace {

/// How often we look whether another process (a script) has changed the workspace.
constexpr int watchMilliseconds = 1000;

using Opened = std::shared_ptr<std::unique_ptr<desk::Workspace>>;

struct OpenedPair {
    std::string person;
    Opened read, work;
};

Result<OpenedPair> openBoth(const Path& folder, const std::string& person, const SecretBytes& passphrase,
                            const desk::Surroundings& around) {
    TRY(const auto vault, desk::Vault::load(folder));
    TRY(const auto* entry, desk::chooseEntry(vault, person));
    TRY(const auto secrets, desk::openEntry(vault.workspace, *entry, passphrase.view()));
    TRY(auto read, desk::Workspace::openWith(folder, *entry, secrets.clone(), around));
    TRY(auto work, desk::Workspace::openWith(folder, *entry, secrets.clone(), around));
    return OpenedPair{entry->name, std::make_shared<std::unique_ptr<desk::Workspace>>(std::move(read)),
                      std::make_shared<std::unique_ptr<desk::Workspace>>(std::move(work))};
}

} // namespace

EngineClient::EngineClient(const desk::Surroundings& surroundings, QObject* parent)
    : QObject(parent)
    , m_surroundings(surroundings)
    , m_read(std::make_unique<EngineLane>())
    , m_work(std::make_unique<EngineLane>()) {
    m_watch.setInterval(watchMilliseconds);
    connect(&m_watch, &QTimer::timeout, this, &EngineClient::lookForChanges);
}

EngineClient::~EngineClient() {
    // Joined before the members that answers would touch are gone.
    m_read.reset();
    m_work.reset();
}

void EngineClient::open(const Path& folder, const QString& person, SecretBytes passphrase, QObject* context,
                        std::function<void(Status)> done) {
    close();
    const auto session = ++m_session;
    const QPointer<QObject> guard(context);
    auto secret = std::make_shared<SecretBytes>(std::move(passphrase));
    m_work->post([=, this, name = person.toStdString()](desk::Workspace*) {
        auto both = std::make_shared<Result<OpenedPair>>(openBoth(folder, name, *secret, m_surroundings));
        *secret = SecretBytes();
        QMetaObject::invokeMethod(this, [=, this] {
            if (session != m_session) return; // locked or opened anew meanwhile
            if (both->has_value()) {
                auto& pair = both->value();
                m_read->setWorkspace(pair.read);
                m_work->setWorkspace(pair.work);
                m_folder = folder;
                m_person = QString::fromStdString(pair.person);
                m_dataVersion = -1;
                m_open = true;
                m_watch.start();
                // Before anybody reads, so that no change after that goes unnoticed.
                lookForChanges();
                emit opened();
            }
            if (guard && done) done(both->has_value() ? Status(ok()) : Status(std::move(*both).error()));
        });
    });
}

void EngineClient::close() {
    ++m_session;
    if (!m_open) return;
    m_open = false;
    m_watch.stop();
    m_read->setWorkspace(nullptr);
    m_work->setWorkspace(nullptr);
    emit closed();
}

void EngineClient::deliver(QPointer<QObject> context, std::shared_ptr<Stop> stop, Lane where, quint64 session,
                           const Deliver& answer) {
    // What was read for a session that is locked now must not be shown.
    const bool stale = where == Lane::Read && session != m_session;
    if (context && !stop->requested() && !stale) answer();
    if (where == Lane::Work) lookForChanges();
}

void EngineClient::lookForChanges() {
    if (!m_open) return;
    call(
        this, Lane::Read,
        [](desk::Workspace& workspace, const Stop&) { return workspace.store().database().dataVersion(); },
        [this](Result<std::int64_t> version) {
            if (version.has_error() || version.value() == m_dataVersion) return;
            const bool first = m_dataVersion < 0;
            m_dataVersion = version.value();
            if (!first) emit changed();
        });
}

} // namespace cambist::ui
