"""Minutes as a document to go on writing in; Chinese is set in the East Asian font of every run."""

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from oneboard.minutes.core import DECIDED, WIDTHS, Minutes, Point

LATIN, HAN = "Arial", "Microsoft YaHei"
SIZE = 10.5
WIDE, HIGH, EDGE = 210, 297, 20  # millimetres of a page
STYLES = ("Normal", "Title", "Heading 1", "Heading 2", "List Bullet")


def write(minutes: Minutes) -> bytes:
    document = Document()
    _fonts(document)
    _page(document.sections[0])
    say = minutes.words
    document.add_heading(minutes.title, 0)
    document.add_paragraph(f"{say['day']}: {minutes.day}")
    document.add_paragraph(f"{say['present']}: {minutes.present}")
    document.add_paragraph(minutes.stamp)
    document.add_heading(say["points"], 1)
    for nth, point in enumerate(minutes.points, start=1):
        _point(document, nth, point, say)
    document.add_heading(say["earlier"], 1)
    document.add_paragraph(minutes.earlier_said or say["none"])
    if minutes.earlier.rows:
        rows = [[f"{c.shape} {c.words}".strip() for c in row] for row in minutes.earlier.rows]
        _table(document, minutes.earlier.heads, rows, minutes.earlier.widths)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _point(document: Any, nth: int, point: Point, say: dict[str, str]) -> None:
    document.add_heading(f"{nth}. {point.title}", 2)
    if point.ask:
        document.add_paragraph(f"{say['asked']}: {point.ask}")
    if point.figure:
        one = point.figure
        document.add_paragraph(f"{one.name}: {one.value} ({one.stamp})")
        if one.means:
            document.add_paragraph(f"{say['means']}: {one.means}")
    if point.link:
        _link(document.add_paragraph(), say["open"], point.link)
    if not point.decisions:
        document.add_paragraph(say["nothing"])
        return
    heads = [say[name] for name in DECIDED]
    rows = [[d.text, d.owner, d.due, d.basis, d.state] for d in point.decisions]
    _table(document, heads, rows, WIDTHS)


def _page(section: Any) -> None:
    section.page_width, section.page_height = Mm(WIDE), Mm(HIGH)
    section.left_margin = section.right_margin = Mm(EDGE)
    section.top_margin = section.bottom_margin = Mm(EDGE)


def _table(
    document: Any, heads: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float]
) -> None:
    """No row is torn by the end of a page, and every page has the heads."""
    table = document.add_table(rows=1 + len(rows), cols=len(heads), style="Table Grid")
    table.autofit = False
    for line, words in zip(table.rows, [heads, *rows], strict=True):
        line._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, told, part in zip(line.cells, words, widths, strict=True):
            cell.width = Mm(part * (WIDE - 2 * EDGE))
            cell.text = told
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    document.add_paragraph()


def _fonts(document: Any) -> None:
    """On the styles, so that what is written later is set right as well."""
    for name in STYLES:
        style = document.styles[name]
        style.font.name = LATIN
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:eastAsia"), HAN)
    document.styles["Normal"].font.size = Pt(SIZE)


def _link(paragraph: Any, words: str, address: str) -> None:
    key = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link, run = OxmlElement("w:hyperlink"), OxmlElement("w:r")
    link.set(qn("r:id"), key)
    look, line, said = OxmlElement("w:rPr"), OxmlElement("w:u"), OxmlElement("w:t")
    line.set(qn("w:val"), "single")
    said.text = words
    look.append(line)
    run.extend([look, said])
    link.append(run)
    paragraph._p.append(link)
