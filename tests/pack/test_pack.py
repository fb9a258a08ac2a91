"""A pack says what the board says, in files that others can open and edit."""

import io
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from oneboard import access, pack, query, text
from oneboard.access import Viewer
from oneboard.commands import pack as command
from oneboard.dictionary import vocabulary
from oneboard.pack import chosen, declared, plot, pptx_chart
from oneboard.pack.deck import Table

HAN = re.compile("[\u4e01-\u9ffe]")
ADDRESS = "http://board.example"


@pytest.fixture(params=text.LANGUAGES)
def lang(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def seen(on_sample: Path) -> query.Sight:
    return query.sight(access.local())


@pytest.fixture
def deck(seen: query.Sight, lang: str) -> pack.Deck:
    return made(lang, seen)


@cache
def made(lang: str, seen: query.Sight) -> pack.Deck:
    return pack.build(pack.Wish(lang=lang, address=ADDRESS), seen=seen)


def opened(deck: pack.Deck):
    return Presentation(io.BytesIO(written(deck)))


@cache
def written(deck: pack.Deck) -> bytes:
    return pack.file_of(deck, "pptx")


def charts(show) -> list:
    return [s.chart for sheet in show.slides for s in sheet.shapes if s.has_chart]


@pytest.mark.parametrize("one", declared.slides(), ids=lambda one: one.question)
def test_what_is_declared_can_be_shown(one):
    gives = query.load(one.question).gives
    marks = [name for code in text.LANGUAGES for name in one.category.format(lang=code).split()]
    assert {*marks, *one.told, *(name for name, _ in one.where)} <= set(gives)
    assert one.form in declared.FORMS
    assert len(one.tiles) <= declared.MOST_TILES
    assert set(one.dashed) <= set(one.told)
    if one.form == "table":
        assert sum(width for _, width in one.columns) == pytest.approx(1)
    units = {vocabulary()[column].unit for column, _ in one.series}
    assert len(units) <= 1, "one axis speaks one unit"


def test_every_page_with_figures_has_slides():
    told = {"portfolio", "choice", "capacity", "division", "matching", "library", "evidence",
            "self_reliance", "point_rules", "changes", "departments"}  # fmt: skip
    assert told <= set(pack.pages())


def test_every_slide_has_its_figures(deck):
    for one, slide in zip(declared.slides(), deck.slides, strict=True):
        assert len(slide.tiles) == len(one.tiles), one.question
        assert slide.body and slide.title and slide.notes, one.question
        assert "." in slide.sources, one.question


def test_charts_are_native_and_hold_the_answers(deck, seen):
    plain = set(declared.CHARTS) - {"waterfall"}
    for one, slide, sheet in zip(declared.slides(), deck.slides, opened(deck).slides, strict=True):
        if one.form not in plain:
            continue
        (chart,) = (shape.chart for shape in sheet.shapes if shape.has_chart)
        answer = query.ask(one.question, chosen.to_ask(one.page, {}, seen=seen), seen=seen)
        rows = plot.rows_of(one, answer)
        for (column, _), series in zip(one.series, chart.plots[0].series, strict=True):
            held = [v and v * slide.chart.divisor for v in series.values]
            wanted = [row.values[column] for row in rows]
            assert held == pytest.approx(wanted), (one.question, column)


@pytest.mark.parametrize(
    ("start", "end", "drawn"),
    [
        (5.0, 3.0, (3.0, 2.0, 0.0)),
        (-2.0, -6.0, (-2.0, 0.0, -4.0)),
        (4.0, -1.0, (0.0, 4.0, -1.0)),
    ],
    ids=["above zero", "below zero", "across zero"],
)
def test_a_step_is_drawn_from_what_is_unseen_below_it(start, end, drawn):
    assert pptx_chart.bar(start, end) == drawn


def test_a_waterfall_ends_where_its_steps_lead(deck):
    steps = [
        slide.chart.steps
        for slide in deck.slides
        if slide.chart and slide.chart.kind == "waterfall"
    ]
    assert steps
    for found in steps:
        assert found[-1][0] == 0
        assert found[-2][1] == pytest.approx(found[-1][1])


def test_axes_begin_at_zero(deck):
    for slide, sheet in zip(deck.slides, opened(deck).slides, strict=True):
        if slide.chart:
            (chart,) = (shape.chart for shape in sheet.shapes if shape.has_chart)
            low, _ = slide.chart.reach
            assert chart.value_axis.minimum_scale == 0 or low < 0


def test_every_colour_is_said_and_plans_are_dashed(deck):
    for slide, sheet in zip(deck.slides, opened(deck).slides, strict=True):
        if slide.chart is None or slide.chart.kind == "waterfall":
            continue
        (chart,) = (shape.chart for shape in sheet.shapes if shape.has_chart)
        for one, series in zip(slide.chart.series, chart.plots[0].series, strict=True):
            is_line = slide.chart.kind == "line"
            paint = series.format.line.color if is_line else series.format.fill.fore_color
            assert str(paint.rgb) == one.colour
            assert (series.format.line.dash_style is not None) == one.dashed


def test_every_run_names_its_east_asian_font(deck):
    for sheet in opened(deck).slides:
        for run in sheet._element.iter(qn("a:r")):
            assert run.find(qn("a:rPr")).find(qn("a:ea")) is not None
    for chart in charts(opened(deck)):
        assert all(
            properties.find(qn("a:ea")) is not None
            for properties in chart._chartSpace.iter(qn("a:defRPr"))
        )


def test_nothing_stands_outside_the_slide(deck):
    show = opened(deck)
    assert show.slide_width / show.slide_height == pytest.approx(16 / 9, rel=0.001)
    for sheet in show.slides:
        for shape in sheet.shapes:
            assert shape.left >= 0 and shape.left + shape.width <= show.slide_width
            assert shape.top >= 0 and shape.top + shape.height <= show.slide_height


def test_slides_say_their_source_and_lead_back(deck, seen):
    for slide, sheet in zip(deck.slides, opened(deck).slides, strict=True):
        frames = [shape.text_frame for shape in sheet.shapes if shape.has_text_frame]
        runs = [run for frame in frames for part in frame.paragraphs for run in part.runs]
        links = [run.hyperlink.address for run in runs if run.hyperlink.address]
        assert links == [slide.link]
        assert slide.link.startswith(f"{ADDRESS}/{slide.page}?")
        assert f"version={seen.number}" in slide.link
        assert str(query.ask("home/by_stage", seen=seen).stamp.as_of) in slide.foot


def test_notes_define_the_figures(deck, lang):
    meaning = vocabulary()["execution_rate"].means(lang)
    assert meaning in opened(deck).slides[0].notes_slide.notes_text_frame.text


def test_the_workbook_holds_numbers_and_charts(deck):
    book = openpyxl.load_workbook(io.BytesIO(pack.file_of(deck, "xlsx")))
    assert len(book.sheetnames) == len(deck.slides) + 1
    for slide, name in zip(deck.slides, book.sheetnames[1:], strict=True):
        sheet = book[name]
        assert sheet["A1"].value == slide.title
        assert len(sheet._charts) == (0 if isinstance(slide.body, Table) else 1)
        for place, one in enumerate(slide.chart.series if slide.chart else (), start=2):
            lines = range(7, 7 + len(one.values))
            assert [sheet.cell(line, place).value for line in lines] == pytest.approx(one.values)


def test_only_the_page_asked_for(seen):
    deck = pack.build(pack.Wish(page="burn", lang="en"), seen=seen)
    assert {slide.page for slide in deck.slides} == {"burn"}


def test_filters_are_told(seen):
    wish = pack.Wish(page="burn", lang="en", choices={"stage": ["pilot"]})
    deck = pack.build(wish, seen=seen)
    assert all("Pilot" in slide.foot for slide in deck.slides)


def test_nobody_gets_more_than_their_scope(on_sample):
    head = Viewer("head", frozenset({"department_head"}), ("D06",))
    own = pack.build(pack.Wish(page="burn"), seen=query.sight(head))
    by_department = own.slides[1].chart
    assert len(by_department.categories) == 1
    others = pack.build(pack.Wish(page="departments", lang="en"), seen=query.sight(head))
    rows = {row[0].words: [cell.words for cell in row] for row in others.slides[1].body.rows}
    assert len(rows) == 14 and "fewer than 5" in rows["技术中心"]
    assert "fewer than 5" not in rows["储氢合金所"]


def test_a_slide_without_rows_says_why(seen):
    nobody = pack.Wish(page="burn", choices={"department": ["D06"], "stage": ["research"],
                                             "grade": ["A"], "field": ["none"]})  # fmt: skip
    deck = pack.build(nobody, seen=seen)
    empty = [slide for slide in deck.slides if slide.body is None]
    assert empty and all(slide.why_empty for slide in empty)
    for kind in pack.KINDS:
        assert pack.file_of(deck, kind)


def test_the_command_writes_what_the_ending_says(on_sample, tmp_path, capsys):
    for kind, begins in (("pptx", b"PK"), ("xlsx", b"PK"), ("pdf", b"%PDF")):
        out = tmp_path / f"pack.{kind}"
        assert command.main(["--out", str(out), "--page", "burn", "--lang", "zh"]) == 0
        assert out.read_bytes().startswith(begins)
    assert command.main(["--out", str(tmp_path / "pack.doc")]) == 2
    assert ".pptx" in capsys.readouterr().err


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is not installed")
def test_the_pages_can_be_read_as_text(deck, lang, tmp_path):
    out = tmp_path / "pack.pdf"
    out.write_bytes(pack.file_of(deck, "pdf"))
    done = subprocess.run(["pdftotext", str(out), "-"], capture_output=True, text=True, check=True)
    pages = done.stdout.split("\f")[:-1]
    assert len(pages) == len(deck.slides)
    for page, slide in zip(pages, deck.slides, strict=True):
        assert "".join(slide.question.split()) in "".join(page.split())
    if lang == "zh":
        assert HAN.search(done.stdout)


@pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftoppm")),
    reason="LibreOffice or poppler-utils is not installed",
)
def test_another_program_draws_every_slide(seen, tmp_path):
    deck = pack.build(pack.Wish(page="burn", lang="zh"), seen=seen)
    (tmp_path / "pack.pptx").write_bytes(pack.file_of(deck, "pptx"))
    to_pdf = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/office",
              "--convert-to", "pdf", "--outdir", str(tmp_path), "pack.pptx"]  # fmt: skip
    subprocess.run(to_pdf, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    draw = ["pdftoppm", "-r", "40", "-png", "pack.pdf", "slide"]
    subprocess.run(draw, cwd=tmp_path, check=True, timeout=60)
    assert len(list(tmp_path.glob("slide-*.png"))) == len(deck.slides)
