// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/pictures/palette.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace joinery::app {
namespace {

constexpr std::size_t mostColours = 256;

using Counts = QHash<QRgb, int>;

Counts coloursOf(const QImage &picture)
{
    Counts counts;
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            ++counts[line[x]];
    }
    return counts;
}

int distance(QRgb a, QRgb b)
{
    const int red = qRed(a) - qRed(b);
    const int green = qGreen(a) - qGreen(b);
    const int blue = qBlue(a) - qBlue(b);
    // As far as they look apart to an eye.
    return 3 * red * red + 6 * green * green + blue * blue;
}

std::size_t nearest(const QList<QRgb> &palette, QRgb colour)
{
    const auto closer = [colour](QRgb a, QRgb b) {
        return distance(a, colour) < distance(b, colour);
    };
    return static_cast<std::size_t>(std::ranges::min_element(palette, closer) - palette.begin());
}

/// One by one the colour whose loss would be seen most: of many pixels, and far from those kept.
QList<QRgb> paletteOf(const Counts &counts)
{
    struct Candidate {
        QRgb colour;
        double count;
        int distance; ///< to the nearest that is kept
    };
    std::vector<Candidate> candidates;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        candidates.push_back({each.key(), double(each.value()), 1 << 20});
    // A hash has another order every time.
    std::ranges::sort(candidates, {}, &Candidate::colour);
    const auto loss = [](const Candidate &each) { return each.count * each.distance; };
    QList<QRgb> palette;
    while (palette.size() < qsizetype(std::min(mostColours, candidates.size()))) {
        const auto next = std::ranges::max_element(candidates, {}, loss);
        palette.append(next->colour);
        for (Candidate &each : candidates)
            each.distance = std::min(each.distance, distance(each.colour, palette.back()));
    }
    return palette;
}

} // namespace

QImage withPalette(const QImage &picture)
{
    const QImage opaque = picture.convertToFormat(QImage::Format_RGB32);
    const Counts counts = coloursOf(opaque);
    const QList<QRgb> palette = paletteOf(counts);
    QHash<QRgb, uchar> places;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        places.insert(each.key(), static_cast<uchar>(nearest(palette, each.key())));

    QImage indexed(opaque.size(), QImage::Format_Indexed8);
    indexed.setColorTable(palette);
    for (int y = 0; y < opaque.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(opaque.constScanLine(y));
        uchar *to = indexed.scanLine(y);
        for (int x = 0; x < opaque.width(); ++x)
            to[x] = places.value(from[x]);
    }
    return indexed;
}

} // namespace joinery::app
