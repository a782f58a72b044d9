// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/accessibleparts.h"

#include <algorithm>

namespace joinery::app {

AccessibleParts::~AccessibleParts()
{
    for (const auto &[key, id] : m_ids)
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface *AccessibleParts::at(const Key &key, const Maker &make)
{
    const auto [entry, isNew] = m_ids.try_emplace(key);
    if (isNew)
        entry->second = QAccessible::registerAccessibleInterface(make());
    return QAccessible::accessibleInterface(entry->second);
}

std::optional<AccessibleParts::Key> AccessibleParts::keyOf(const QAccessibleInterface *part) const
{
    const auto found = std::ranges::find_if(m_ids, [part](const auto &entry) {
        return QAccessible::accessibleInterface(entry.second) == part;
    });
    return found == m_ids.end() ? std::nullopt : std::optional(found->first);
}

} // namespace joinery::app
