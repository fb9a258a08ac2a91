"""The digest of a version: what is in it, in files that a mail can carry."""

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from oneboard import access, digest, store, text
from oneboard.commands import digest as command
from oneboard.digest import html, plain
from oneboard.store import Subject
from oneboard.store.decided import Ground

BASE = "https://board.example"
TYPED = "<script>alert(1)</script> & 请核对"
RISKS = Subject(
    "home/standing:projects_at_risk", "home", 2, value=1.0, said={"en": "1", "zh": "1"},
    choices={"department": ["D03"]}, link={"department": ["D03"]},
)  # fmt: skip
PROJECT = Subject("project/standing", "project", 2, choices={"project": ["RE-2025-006"]},
                  link={"project": ["RE-2025-006"]})  # fmt: skip


@pytest.fixture(scope="module")
def said(sample_board, tmp_path_factory):
    """The last version of the sample, seen with the eyes that most tests have ready; and what
    people have said and watch, in a state database of these tests."""
    state = f"sqlite:///{tmp_path_factory.mktemp('said') / 'state.sqlite'}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ONEBOARD_DATA", str(sample_board))
        patch.setenv("ONEBOARD_STATE", state)
        patch.setattr("oneboard.digest.material.READER", access.local())
        store.comment("sample", RISKS, TYPED, who="李娜")
        store.watch("sample", PROJECT, who="王伟")
        ground = Ground("7月例会", 1, "burn", 2, {"department": ["D03"]}, "burn/headline:eac")
        due = date(2026, 10, 1)
        store.decide("sample", "追回结余", ground, owner="财务部", due=due, who="李娜")
        yield state, digest.collect("sample", today=date(2026, 10, 2))


@pytest.fixture
def material(said, on_sample, monkeypatch):
    state, found = said
    monkeypatch.setenv("ONEBOARD_STATE", state)
    return found


def test_it_tells_exceptions_changes_watched_comments_decisions_and_late_data(material):
    for lang in text.LANGUAGES:
        made = digest.build(material, lang, address=BASE)
        attention, changes, moved, comments, decisions, freshness = made.sections
        assert len(attention.lines) == 12 and attention.more
        assert "2" in changes.finding and len(changes.lines) > 5
        assert [line.state for line in moved.lines] == ["risk"]
        assert "王伟" in moved.lines[0].text
        assert TYPED in comments.lines[0].text
        assert "追回结余" in decisions.lines[0].text
        assert {line.state for line in freshness.lines} <= {"risk", "watch"}
        lines = [line for section in made.sections for line in section.lines]
        assert all(line.link.startswith(f"{BASE}/") and "version=" in line.link for line in lines)
    assert "version=2" in comments.lines[0].link and "department=D03" in comments.lines[0].link


class Tags(HTMLParser):
    """Which elements and addresses a page has, and whether each is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.targets: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        self.targets += [value for name, value in attrs if name in ("href", "src")]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_html_loads_nothing_and_escapes_what_was_typed(material):
    page = html.write(digest.build(material, "zh", address=BASE))
    tags = Tags()
    tags.feed(page)
    assert tags.open == [] and not tags.seen & {"script", "img", "link", "iframe"}
    assert "&lt;script&gt;" in page and "url(" not in page and "@import" not in page
    assert all(target.startswith(BASE) for target in tags.targets)


def test_text_is_one_line_a_sentence(material):
    told = plain.write(digest.build(material, "en", address=BASE)).splitlines()
    assert [line for line in told if TYPED in line and "李娜" in line]
    assert sum(line.strip().startswith(BASE) for line in told) > 20


@pytest.mark.parametrize("address", ["", "javascript:alert(1)"])
def test_without_an_address_nothing_is_linked(material, address):
    made = digest.build(material, "en", address=address)
    assert not made.home and "<a " not in html.write(made)


def test_the_first_version_has_nothing_before_it(material):
    made = digest.build(replace(material, changes=None, moved=()), "en")
    assert made.sections[1].finding == text.say("changes.none", "en")
    assert made.sections[2].lines == ()


def test_the_command_writes_both_languages_as_text_and_html(
    material, tmp_path, capsys, monkeypatch
):
    monkeypatch.setattr("oneboard.digest.material.READER", access.local())
    out = tmp_path / "out"
    assert command.main(["--out", str(out), "--address", BASE]) == 0
    names = {path.name for path in out.iterdir()}
    assert names == {
        f"sample-v3-{lang}.{kind}" for lang in ("en", "zh") for kind in ("txt", "html")
    }
    assert set(capsys.readouterr().out.split()) == {str(out / name) for name in names}
    assert command.main(["--version", "99", "--out", str(out)]) == 2
    assert "99" in capsys.readouterr().err


def test_a_failing_digest_fails_alone(own_data, caplog):
    assert digest.after_publish("own", 7) is False
    assert re.search("no digest of own version 7", caplog.text)
