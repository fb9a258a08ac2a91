"""The number format behind every cell style."""

from oneboard.ingest.model import Refused
from oneboard.ingest.read.allowance import Allowance
from oneboard.ingest.read.references import whole
from oneboard.ingest.read.xlsx.container import Container
from oneboard.ingest.read.xlsx.markup import Attributes, walk
from oneboard.ingest.read.xlsx.number_format import NumberFormat, built_in, number_format


def read_styles(container: Container, part: str | None) -> list[NumberFormat]:
    """Style number -> number format. A workbook may have no styles at all."""
    if part is None or part not in container:
        return []
    limits = container.limits
    count = Allowance("formats", limits.formats)
    codes: dict[str, NumberFormat] = {}
    styles: list[NumberFormat] = []
    inside_styles = False

    def start(name: str, attributes: Attributes) -> None:
        nonlocal inside_styles
        if name == "numFmt":
            code = attributes.get("formatCode", "")
            if len(code) > limits.format_text:
                raise Refused("BAD_XML", part=part)
            codes[attributes.get("numFmtId", "")] = number_format(code)
        elif name == "cellXfs":
            inside_styles = True
        elif name == "xf" and inside_styles:
            count.take()
            number = attributes.get("numFmtId", "0")
            styles.append(codes.get(number) or built_in(whole(number) or 0))

    def end(name: str) -> None:
        nonlocal inside_styles
        if name == "cellXfs":
            inside_styles = False

    walk(container, part, start=start, end=end)
    return styles
