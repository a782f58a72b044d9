// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAccessible>

#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace joinery::app {

/// What a screen reader finds in a widget that draws all by itself: each part is made when it is
/// first asked for, and deleted with this. (Qt's cache owns them under their ids.)
class AccessibleParts {
public:
    using Key = std::pair<std::size_t, std::size_t>;
    using Maker = std::function<QAccessibleInterface *()>;

    AccessibleParts() = default;
    ~AccessibleParts();
    AccessibleParts(const AccessibleParts &) = delete;
    AccessibleParts &operator=(const AccessibleParts &) = delete;

    QAccessibleInterface *at(const Key &key, const Maker &make);
    /// nullopt: it is none of these.
    std::optional<Key> keyOf(const QAccessibleInterface *part) const;

private:
    std::map<Key, QAccessible::Id> m_ids;
};

} // namespace joinery::app
