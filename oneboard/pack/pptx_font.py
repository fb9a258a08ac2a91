"""Fonts of a presentation: Chinese is set in the East Asian font of every run, not by chance."""

from typing import Any

from pptx.oxml.ns import qn

LATIN, HAN = "Arial", "Microsoft YaHei"


def set_on(properties: Any) -> None:
    """Both fonts on the properties of a run, in the order the format wants them."""
    for tag, face in (("a:latin", LATIN), ("a:ea", HAN)):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
        font = properties.makeelement(qn(tag), {"typeface": face})
        properties.insert_element_before(
            font, *(("a:ea",) if tag == "a:latin" else ()), "a:cs", "a:sym", "a:hlinkClick",
            "a:hlinkMouseOver", "a:rtl", "a:extLst",
        )  # fmt: skip


def everywhere(frame: Any) -> None:
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            set_on(run._r.get_or_add_rPr())


def in_chart(chart: Any) -> None:
    """Every text of a chart follows its default run properties."""
    for properties in chart._chartSpace.iter(qn("a:defRPr")):
        set_on(properties)
