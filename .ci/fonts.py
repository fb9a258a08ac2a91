"""Makes static/fonts/*.woff2 from Noto Sans CJK. Needs fonttools and brotli; run it by hand.

python3 .ci/fonts.py /usr/share/fonts/opentype/noto
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

TARGET = Path(__file__).parents[1] / "static/fonts"
FAMILY = "One Board Sans"
SIMPLIFIED_CHINESE = 2  # its place in the collection
FIRST_HAN = 0x2E80  # two files a weight, so that a page in English loads the small one only

# Wide as a Han character here, wrong inside English words: the next face of the theme draws them.
LEFT_TO_LATIN_FACE = "§±¶·×÷‘’“”†‡•…‰"
ELEMENTS = (
    "氢氦锂铍硼碳氮氧氟氖钠镁铝硅磷硫氯氩钾钙钪钛钒铬锰铁钴镍铜锌镓锗砷硒溴氪铷锶钇锆"
    "铌钼锝钌铑钯银镉铟锡锑碲碘氙铯钡镧铈镨钕钷钐铕钆铽镝钬铒铥镱镥铪钽钨铼锇铱铂金汞"
    "铊铅铋钋砹氡钫镭锕钍镤铀"
)
NAMES = (
    "喆堃珺垚昇玥祎翀旻頔婳璟瑄骁赟淏琨祺煊晗昀昕炜烨燚彧翊翾雯霏妤婧媛嫣玮玙珂琪琬琰"
    "瑀瑶瑾璇璐睿砚祯禛稷竑筱翛芃芊苒茜荃莹菡萱蓁蕙薇逸遥邈郗闫隽韬韫颉馨骞鑫镕钰铄锴"
)
BEYOND_HAN = (
    (0x20, 0x17F),  # ASCII, Latin-1 and Latin Extended-A
    (0x370, 0x3FF),  # Greek
    (0x2010, 0x205E),  # punctuation
    (0x2070, 0x209F),  # super- and subscripts
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x218F),  # letterlike and number forms
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2460, 0x24FF),  # circled numbers
    (0x2500, 0x25FF),  # boxes, blocks and shapes
    (0x2600, 0x27BF),  # stars and ticks
    (0x3000, 0x303F),  # Chinese punctuation
    (0x3200, 0x33FF),  # enclosed and squared units
    (0xFE30, 0xFE4F),
    (0xFF01, 0xFF65),  # full-width forms
    (0xFFE0, 0xFFE6),
)


def characters() -> set[int]:
    wanted = {ord(c) for row in range(0xB0, 0xF8) for c in gb2312_row(row)}
    wanted |= {ord(c) for c in ELEMENTS + NAMES}
    wanted |= {code for first, last in BEYOND_HAN for code in range(first, last + 1)}
    return wanted - {ord(c) for c in LEFT_TO_LATIN_FACE}


def gb2312_row(row: int) -> str:
    return bytes(b for cell in range(0xA1, 0xFF) for b in (row, cell)).decode("gb2312", "ignore")


def make(source: Path, target: Path, wanted: set[int]) -> None:
    font = TTCollection(str(source)).fonts[SIMPLIFIED_CHINESE]
    draw_cross_mark(font)
    options = Options()
    options.layout_features = ["kern", "ccmp", "liga", "locl", "mark"]
    options.hinting = False
    options.desubroutinize = True
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE"]
    options.name_IDs = [0, 1, 2, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    rename(font)
    font.flavor = "woff2"
    font.save(target)
    print(f"{target.name}: {len(font.getBestCmap())} characters, {target.stat().st_size:,} bytes")


def draw_cross_mark(font: TTFont) -> None:
    """✕ is missing; the full-width × has its size and weight."""
    for table in font["cmap"].tables:
        if table.isUnicode() and 0xD7 in table.cmap:
            table.cmap[0x2715] = table.cmap[0xD7]


def rename(font: TTFont) -> None:
    """A changed face carries a name of its own."""
    for record in font["name"].names:
        if record.nameID in (1, 4):
            record.string = FAMILY
        elif record.nameID == 6:
            record.string = FAMILY.replace(" ", "")


if __name__ == "__main__":
    latin = {code for code in characters() if code < FIRST_HAN}
    for weight in ("Regular", "Bold"):
        collection = Path(sys.argv[1]) / f"NotoSansCJK-{weight}.ttc"
        make(collection, TARGET / f"OneBoardSans-{weight}-Latin.woff2", latin)
        make(collection, TARGET / f"OneBoardSans-{weight}-Han.woff2", characters() - latin)
