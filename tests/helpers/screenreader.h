// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>

#include <cstdint>
#include <optional>
#include <vector>

namespace joinery::app {

/// A part of a window as it is told to screen readers.
struct Heard {
    QString role; ///< "push button", in English whatever the window speaks
    QString name;
    QString description;
    std::uint64_t states = 0; ///< bits of AtspiStateType
    std::vector<Heard> parts;

    bool isFocusable() const { return states >> 11 & 1; }
    bool isFocused() const { return states >> 12 & 1; }
    bool isShowing() const { return states >> 25 & 1; }

    /// Itself and all that is in it, from above to below.
    template <typename Visit>
    void visit(const Visit &visitor) const
    {
        visitor(*this);
        for (const Heard &part : parts)
            part.visit(visitor);
    }

    const Heard *find(const QString &wantedRole, const QString &wantedName) const
    {
        const Heard *found = nullptr;
        visit([&](const Heard &part) {
            if (!found && part.role == wantedRole && part.name == wantedName)
                found = &part;
        });
        return found;
    }
};

/// Reads windows as a screen reader does: over the accessibility bus, and from nothing else. It may
/// be in the process that it reads, for calls go round the bus while events are dealt with.
class ScreenReader {
public:
    /// False: it is not heard; whyNot() says why where there is no bus.
    bool start()
    {
        auto session = QDBusConnection::sessionBus();
        if (!session.isConnected()) {
            m_whyNot = QStringLiteral("There is no session bus (dbus-run-session starts one).");
            return false;
        }
        const Place launcher{QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus")};
        const QDBusReply<QString> address =
            call(session, launcher, launcher.service, QStringLiteral("GetAddress"));
        if (!address.isValid()) {
            m_whyNot = QStringLiteral("There is no accessibility bus (package at-spi2-core): ")
                + address.error().message();
            return false;
        }
        m_bus = QDBusConnection::connectToBus(address.value(), QStringLiteral("screen reader"));
        // Applications tell nothing while nobody listens.
        call(
            session, launcher, properties, QStringLiteral("Set"),
            {QStringLiteral("org.a11y.Status"), QStringLiteral("IsEnabled"),
             QVariant::fromValue(QDBusVariant(true))});
        return m_bus.isConnected();
    }

    QString whyNot() const { return m_whyNot; }

    /// The application of that name with all its windows, once it is on the bus.
    std::optional<Heard> application(const QString &name)
    {
        const Place desktop{
            QStringLiteral("org.a11y.atspi.Registry"),
            QStringLiteral("/org/a11y/atspi/accessible/root")};
        for (const Place &place : childrenOf(desktop)) {
            if (property(place, QStringLiteral("Name")) == name)
                return read(place);
        }
        return std::nullopt;
    }

private:
    struct Place {
        QString service;
        QString path;
    };

    /// Not by QDBusInterface, which first asks what there is and leaks what it is told.
    static QDBusMessage call(
        const QDBusConnection &bus, const Place &place, const QString &interface,
        const QString &method, const QVariantList &arguments = {})
    {
        auto message = QDBusMessage::createMethodCall(place.service, place.path, interface, method);
        message.setArguments(arguments);
        return bus.call(message, QDBus::BlockWithGui);
    }

    QDBusMessage ask(const Place &place, const QString &method)
    {
        return call(m_bus, place, accessible, method);
    }

    QString property(const Place &place, const QString &name)
    {
        const QDBusMessage answer =
            call(m_bus, place, properties, QStringLiteral("Get"), {accessible, name});
        return answer.arguments().value(0).value<QDBusVariant>().variant().toString();
    }

    std::vector<Place> childrenOf(const Place &place)
    {
        std::vector<Place> children;
        const QDBusMessage answer = ask(place, QStringLiteral("GetChildren"));
        const auto list = answer.arguments().value(0).value<QDBusArgument>();
        if (list.currentType() != QDBusArgument::ArrayType)
            return children;
        list.beginArray();
        while (!list.atEnd()) {
            QString service;
            QDBusObjectPath path;
            list.beginStructure();
            list >> service >> path;
            list.endStructure();
            children.push_back({service, path.path()});
        }
        list.endArray();
        return children;
    }

    std::uint64_t statesOf(const Place &place)
    {
        const QDBusMessage answer = ask(place, QStringLiteral("GetState"));
        const auto words = qdbus_cast<QList<uint>>(answer.arguments().value(0));
        return words.size() == 2 ? std::uint64_t(words[1]) << 32 | words[0] : 0;
    }

    Heard read(const Place &place)
    {
        Heard heard{
            ask(place, QStringLiteral("GetRoleName")).arguments().value(0).toString(),
            property(place, QStringLiteral("Name")),
            property(place, QStringLiteral("Description")),
            statesOf(place),
            {}};
        for (const Place &child : childrenOf(place))
            heard.parts.push_back(read(child));
        return heard;
    }

    const QString accessible = QStringLiteral("org.a11y.atspi.Accessible");
    const QString properties = QStringLiteral("org.freedesktop.DBus.Properties");
    QDBusConnection m_bus{QString()};
    QString m_whyNot;
};

} // namespace joinery::app
