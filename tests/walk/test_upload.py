"""From files to the board in a real browser: answer, map, publish, and what may go wrong."""

import csv
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from oneboard import store, text
from oneboard.ui.upload.places import label
from tests import beside
from tests.walk.browser import new_page
from tests.walk.server import running
from tests.walk.visit import problems, visit, wait_until_idle

pytestmark = pytest.mark.walk

HEADERS = ("ID", "FFC", "Stage1", "BNI", "EPT", "Tender", "PBC", "BCA")  # say nothing to us
TARGET, LINE = 3, 35  # the place of "goes to" in the table of columns, and how high a line is


class Desk:
    """One analyst before the upload page."""

    def __init__(self, page: Page, url: str, lang: str, shots: Path | None) -> None:
        self.page, self.url, self.lang, self.shots = page, url, lang, shots

    def say(self, key: str, **values: object) -> str:
        return text.say(key, self.lang, **values)

    def bring(self, *paths: Path) -> None:
        visit(self.page, self.url, "upload", lang=self.lang)
        self.page.set_input_files('input[type="file"]', paths)

    def settle(self, name: str) -> None:
        """Wait until the files are read again and the page stands."""
        self.page.wait_for_timeout(700)
        expect(self.title("files")).to_be_visible(timeout=90_000)
        wait_until_idle(self.page)
        assert problems(self.page) == []
        self.keep(name)

    def keep(self, name: str) -> None:
        if self.shots:
            self.page.screenshot(path=self.shots / f"upload-{name}-{self.lang}.png")

    def title(self, name: str):
        words = self.say(f"upload.title.{name}", count=0).partition("(")[0].partition("（")[0]
        return self.page.get_by_role("heading").filter(has_text=words.strip()).first

    def choose(self, label: str, option: str) -> None:
        box = self.page.get_by_role("combobox", name=label).first
        box.click()
        box.fill(option)
        self.page.get_by_role("option", name=option, exact=True).first.click()
        self.page.keyboard.press("Escape")
        wait_until_idle(self.page)

    def press(self, key: str, *, last: bool = False) -> None:
        found = self.page.get_by_role("button", name=self.say(key), exact=True)
        (found.last if last else found.first).click()

    def send(self, row: int, to: str) -> None:
        """In the table of columns: this line goes there."""
        header = self.page.locator("th", has_text=self.say("upload.mapping.target"))
        grid = self.page.locator('[data-testid="stDataFrame"]').filter(has=header)
        grid.scroll_into_view_if_needed()
        editor = self.page.locator("#portal input").first
        for _ in range(4):  # a table that is still being drawn does not hear
            box = grid.bounding_box()
            self.page.mouse.click(box["x"] + 30, box["y"] + LINE * 1.5)
            self.page.wait_for_timeout(400)
            for way in ["ArrowDown"] * row + ["ArrowRight"] * TARGET:
                self.page.keyboard.press(way)
            self.page.keyboard.press("Enter")
            self.page.wait_for_timeout(800)
            if editor.count():
                break
        editor.fill(to)
        self.page.keyboard.press("Enter")
        editor.wait_for(state="detached")
        self.page.wait_for_timeout(500)  # until the table has told the page

    def shown(self, words: str) -> None:
        expect(self.page.get_by_text(words).first).to_be_visible()


@pytest.fixture(scope="module")
def data(sample_board: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that holds the sample and nothing else."""
    return Path(shutil.copytree(sample_board, tmp_path_factory.mktemp("upload") / "data"))


@pytest.fixture(scope="module")
def desk(browser, data: Path, shots: Path | None) -> Iterator[Desk]:
    with running(data) as url:
        page = new_page(browser, "zh")
        yield Desk(page, url, "zh", shots)
        page.context.close()


def works(path: Path, *, first: int, count: int = 12) -> Path:
    """A list of capital works as a utility keeps it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADERS)
        for at in range(first, first + count):
            gate, start = f"2025-{at % 12 + 1:02d}-15", f"{at % 28 + 1}/02/2024"
            writer.writerow([f"Q{at:05d}", 1000 * at, gate, start, "2 Gate", "", "", "x"])
    return path


def place(name: str) -> str:
    """A place as the list of the page calls it."""
    return label(name, "zh")


def ready(desk: Desk) -> None:
    publish = desk.page.get_by_role("button", name=desk.say("upload.title.publish"), exact=True)
    expect(publish).to_be_enabled()


def answer(desk: Desk, *options: str) -> None:
    """The questions of the first form, in their order."""
    boxes = desk.page.get_by_test_id("stForm").first.get_by_role("combobox").all()
    for box, option in zip(boxes, options, strict=True):
        box.click()
        desk.page.get_by_role("option", name=option, exact=True).first.click()
    desk.press("upload.apply")


class TestOneAfterAnother:
    """What one publish leaves behind meets the next delivery."""

    def test_headers_that_say_nothing_are_mapped_on_screen(self, desk, tmp_path):
        desk.bring(works(tmp_path / "works-2025.csv", first=1))
        desk.settle("asked")
        desk.shown(desk.say("upload.title.questions", count=1))
        desk.press("upload.apply")  # the proposed table is a list of projects
        desk.settle("named")
        desk.choose(desk.say("upload.further"), "阶段评审")
        desk.send(1, place("project.budget_total"))
        desk.send(2, place("gate_decision.decision_date{gate=to_incubation}"))
        desk.send(3, place("project.plan_start"))
        desk.press("upload.apply", last=True)
        desk.settle("mapped")
        desk.shown(desk.say("upload.understood", count=8, known=4, unknown=4))

    def test_what_is_unclear_is_answered_in_one_go(self, desk):
        answer(desk, "元", "通过")
        desk.settle("answered")
        desk.shown(desk.say("upload.title.effect"))

    def test_the_first_publish_asks_before_it_starts_a_board(self, desk):
        publish = desk.page.get_by_role("button", name=desk.say("upload.title.publish"), exact=True)
        expect(publish).to_be_disabled()
        desk.shown(desk.say("frame.sample"))
        desk.page.get_by_text(desk.say("upload.first_agreed")).click()
        wait_until_idle(desk.page)
        ready(desk)
        publish.click()
        expect(desk.page.get_by_text(desk.say("upload.to_board"))).to_be_visible(timeout=60_000)
        wait_until_idle(desk.page)
        desk.keep("published")

    def test_the_frame_says_whose_board_it_is_now(self, desk):
        desk.page.get_by_text(desk.say("upload.to_board")).click()
        expect(desk.page.get_by_role("heading", name=desk.say("page.home.title"))).to_be_visible()
        wait_until_idle(desk.page)
        expect(desk.page.get_by_text(desk.say("frame.sample"))).to_have_count(0)
        assert problems(desk.page) == []
        desk.keep("own-board")

    def test_the_next_file_of_that_shape_asks_nothing(self, desk, tmp_path):
        desk.bring(works(tmp_path / "works-2026.csv", first=8))
        desk.settle("again")
        ready(desk)
        expect(desk.title("questions")).to_have_count(0)

    def test_a_bad_file_is_named_and_the_rest_goes_on(self, desk, tmp_path):
        bad = tmp_path / "scan.xlsx"
        bad.write_bytes(b"%PDF-1.7 a scan")
        desk.bring(works(tmp_path / "works-2027.csv", first=3), bad)
        desk.settle("one-bad")
        named = desk.page.get_by_role("alert").filter(has_text="scan.xlsx")
        expect(named.first).to_be_visible()
        desk.page.get_by_text(desk.say("upload.partial")).click()
        desk.settle("partial")
        ready(desk)

    def test_a_delivery_can_be_called_off(self, desk, tmp_path):
        desk.bring(works(tmp_path / "many.csv", first=1, count=200_000))
        desk.press("upload.cancel")
        expect(desk.title("waiting")).to_be_visible()  # until somebody goes on or discards it
        wait_until_idle(desk.page)
        desk.shown("many.csv")
        desk.keep("called-off")
        assert problems(desk.page) == []

    def test_what_waits_can_be_discarded(self, desk):
        desk.page.get_by_role("button", name=desk.say("upload.drop"), exact=True).first.click()
        expect(desk.page.get_by_text("many.csv")).to_have_count(0)
        desk.keep("discarded")
        assert problems(desk.page) == []

    def test_the_board_is_as_it_was_published(self, data, monkeypatch):
        monkeypatch.setenv("ONEBOARD_DATA", str(data))
        assert [info.number for info in store.versions(store.OWN)] == [1]
        with store.open_version(store.OWN).cursor() as cursor:
            found = cursor.execute(
                "select count(*), sum(budget_total) from data.project"
            ).fetchone()
            gates = cursor.execute("select gate, count(*) from data.gate_decision group by 1")
            assert gates.fetchall() == [("to_incubation", 12)]
        assert (found[0], int(found[1])) == (12, 1000 * sum(range(1, 13)))


GATES = {"Tender Closed": "to_pilot", "BCA": "approve", "PBC": "mid_review",
         "Stage1": "to_incubation", "Stage2": "to_industrial", "Stage3": "acceptance"}  # fmt: skip


@pytest.mark.skipif(not beside.real(), reason="no folder of real exports")
def test_stage_gates_of_a_real_export_are_mapped_on_screen(browser, shots, tmp_path, monkeypatch):
    export = next(beside.real().glob("melbwater-stagegate/*.csv"))
    with export.open(encoding="utf-8-sig", newline="") as lines:
        records = list(csv.DictReader(lines))
    headers = list(records[0])
    with running(tmp_path / "data") as url:
        page = new_page(browser, "en")
        desk = Desk(page, url, "en", shots)
        desk.bring(export)
        desk.settle("real-asked")
        desk.press("upload.apply")
        desk.settle("real-named")
        desk.choose(desk.say("upload.further"), "Gate decision")
        desk.send(headers.index("FFC"), label("project.budget_total", "en"))
        desk.send(headers.index("BNI"), label("project.plan_start", "en"))
        for header, gate in GATES.items():
            to = label(f"gate_decision.decision_date{{gate={gate}}}", "en")
            desk.send(headers.index(header), to)
        desk.press("upload.apply", last=True)
        desk.settle("real-mapped")
        answer(desk, "CNY", "Go")
        desk.settle("real-answered")
        page.get_by_text(desk.say("upload.first_agreed")).click()
        wait_until_idle(page)
        ready(desk)
        desk.press("upload.title.publish")
        done = page.get_by_text(desk.say("upload.to_board"), exact=True)
        expect(done).to_be_visible(timeout=60_000)
        page.context.close()
    monkeypatch.setenv("ONEBOARD_DATA", str(tmp_path / "data"))
    with store.open_version(store.OWN).cursor() as cursor:
        found = cursor.execute("select count(*), sum(budget_total) from data.project").fetchone()
        gates = cursor.execute(
            "select gate, count(*) from data.gate_decision group by 1"
        ).fetchall()
    assert found[0] == len(records)
    assert float(found[1]) == pytest.approx(sum(float(one["FFC"]) for one in records), abs=3)
    assert dict(gates) == {
        gate: sum(bool(one[header]) for one in records) for header, gate in GATES.items()
    }
