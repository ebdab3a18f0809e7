"""Makes the web fonts: Be Vietnam Pro cut to Latin and Vietnamese, and its digits alone on one width.

Run with Debian's python3-fonttools and python3-brotli, beside the TTF files of the family:
  python3 make.py FOLDER_WITH_TTF OUTPUT_FOLDER
"""
import sys
from fontTools import subset
from fontTools.ttLib import TTFont

TEXT = "U+0020-007E,U+00A0-017F,U+01A0-01B0,U+0300-0323,U+1EA0-1EF9,U+2010-2026,U+2030-203A,U+20AB,U+2190-2193,U+2212,U+25B2-25CF"
WIDTH = 636


def cut(source, target, unicodes):
    options = subset.Options(flavor="woff2", layout_features=["kern", "ccmp", "mark", "mkmk", "locl"])
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(unicodes.replace("U+", "")))
    subsetter.subset(font)
    subset.save_font(font, target, options)


def digits(source, target):
    font = TTFont(source)
    options = subset.Options(layout_features=[])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=range(0x30, 0x3A))
    subsetter.subset(font)
    glyphs, metrics = font["glyf"], font["hmtx"]
    for code, name in font.getBestCmap().items():
        width, bearing = metrics[name]
        shift = (WIDTH - width) // 2
        glyphs[name].coordinates.translate((shift, 0))
        glyphs[name].recalcBounds(glyphs)
        metrics[name] = (WIDTH, bearing + shift)
    font.flavor = "woff2"
    font.save(target)


folder, out = sys.argv[1:3]
for weight, style in ((400, "Regular"), (500, "Medium"), (600, "SemiBold")):
    source = f"{folder}/{weight}{style}/BeVietnamPro_{weight}{style}.ttf"
    cut(source, f"{out}/be-vietnam-pro-{weight}.woff2", TEXT)
    digits(source, f"{out}/be-vietnam-digits-{weight}.woff2")
