"""Finds the tables of a book: each becomes a draft with a desk of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from oneboard.dictionary import tables
from oneboard.ingest.decide.draft import Draft, headings_of, titles_of
from oneboard.ingest.desk import Desk, worded
from oneboard.ingest.known import Known
from oneboard.ingest.layout.dittos import written_out
from oneboard.ingest.layout.frames import Frame, frames
from oneboard.ingest.layout.transpose import is_sideways, turned
from oneboard.ingest.match.choose import choose, named_ids
from oneboard.ingest.match.heading import Heading
from oneboard.ingest.model import Book, Issue, Question, Sheet
from oneboard.ingest.places import address
from oneboard.ingest.signature import signature_of

YES, NO = "yes", "no"


@dataclass(frozen=True)
class Found:
    """What a look over the sheets brought: drafts, and what is told or asked about sheets."""

    drafts: tuple[Draft, ...] = ()
    issues: tuple[Issue, ...] = ()
    questions: tuple[Question, ...] = ()

    def knowing(self, known: Known) -> "Found":
        """The same tables, to be understood with what was learned meanwhile."""
        return replace(self, drafts=tuple(replace(draft, known=known) for draft in self.drafts))


def find(book: Book, *, answers: Mapping[str, str], known: Known) -> Found:
    parts = [_on_sheet(sheet, Desk(book.file, sheet.name, answers), known) for sheet in book.sheets]
    return Found(
        tuple(draft for part in parts for draft in part.drafts),
        tuple(issue for part in parts for issue in part.issues),
        tuple(question for part in parts for question in part.questions),
    )


def _on_sheet(sheet: Sheet, desk: Desk, known: Known) -> Found:
    skip = desk.answer("skip")
    if skip == YES or not len(sheet.rows):
        return Found()
    if sheet.state != "visible" and skip != NO:
        hidden = Issue("HIDDEN_SHEET", "info", sheet=sheet.name)
        return Found(issues=(hidden,) if frames(sheet) else ())
    sheet, dittos = written_out(sheet)
    found = _tables_on(sheet, desk, known)
    if dittos is None or not found.drafts:
        return found
    told = Issue("DITTO", "info", sheet.name, dittos.cell, count=dittos.count)
    return replace(found, issues=(*found.issues, told))


def _tables_on(sheet: Sheet, desk: Desk, known: Known) -> Found:
    said = desk.answer("sideways")
    if said == YES or (said is None and is_sideways(sheet)):
        drafts = _drafts(turned(sheet), desk, known, sideways=True)
        confirmed = said or any(draft.desk.answer("sideways") == YES for draft in drafts)
        return Found(drafts, questions=() if confirmed else (_ask_sideways(desk, sheet),))
    return Found(_drafts(sheet, desk, known))


def _drafts(sheet: Sheet, desk: Desk, known: Known, *, sideways: bool = False) -> tuple[Draft, ...]:
    """The drafts of a sheet; a header row corrected for an earlier file is corrected again."""
    said = _said_header(desk.answer("header"))
    drafts = _under(sheet, desk, known, header=said, sideways=sideways)
    if said is not None or any(draft.desk.remembered for draft in drafts):
        return drafts
    for signature, answers in known.remembered.items():
        header = _said_header(answers.get("header|"))
        again = _under(sheet, desk, known, header=header, sideways=sideways) if header else ()
        if any(signature_of(headers_of(draft)) == signature for draft in again):
            return again
    return drafts


def _under(
    sheet: Sheet, desk: Desk, known: Known, *, header: tuple[int, int] | None, sideways: bool
) -> tuple[Draft, ...]:
    if header is None and desk.answer("table") and not frames(sheet):
        header = (int(sheet.rows[0]), int(sheet.rows[0]))  # a table, a person says: with a header
    drafts = []
    for number, (frame, headings) in enumerate(_with_headings(sheet, frames(sheet, header=header))):
        top = address(frame.left, int(sheet.rows[frame.header[0]]))
        draft = Draft(
            desk=replace(desk, mark=f"@{top}" if number else ""),
            known=known,
            sheet=sheet,
            frame=frame,
            titles=titles_of(sheet, frame, sideways=sideways),
            sideways=sideways,
            headings=headings,
        )
        remembered = known.remembered.get(signature_of(headers_of(draft)), {})
        drafts.append(replace(draft, desk=replace(draft.desk, remembered=remembered)))
    return tuple(drafts)


def headers_of(draft: Draft) -> dict[str, str]:
    """The headers as written, by the place of their column."""
    return {draft.place(one.column): one.text for one in draft.headings}


def _with_headings(sheet: Sheet, found: Sequence[Frame]) -> list[tuple[Frame, tuple[Heading, ...]]]:
    """Parts beside a table that are no table of their own belong to it: a spacer column."""
    parts: list[tuple[Frame, tuple[Heading, ...]]] = []
    for frame in found:
        headings = headings_of(sheet, frame)
        beside = parts and parts[-1][0].header == frame.header
        if beside and not _stands_alone(headings, beside=parts[-1][1]):
            wider = replace(parts[-1][0], right=frame.right)
            parts[-1] = (wider, headings_of(sheet, wider))
        else:
            parts.append((frame, headings))
    return parts


def _stands_alone(headings: Sequence[Heading], *, beside: Sequence[Heading]) -> bool:
    """Surely a table, and not only further columns of the one beside it, without ids of its own."""
    own, other = choose(headings, ()), choose(beside, ())
    if own is None or not own.sure:
        return False
    if other is None or own.assignment.table != other.assignment.table:
        return True
    table = tables()[own.assignment.table]
    named = own.assignment.columns | named_ids(table, headings)
    return table.key[0] in named or bool(own.assignment.columns & other.assignment.columns)


def _said_header(said: str | None) -> tuple[int, int] | None:
    """ "7" or "6-7"."""
    first, _, last = (said or "").partition("-")
    if not first.strip().isdigit():
        return None
    return int(first), int(last) if last.strip().isdigit() else int(first)


def _ask_sideways(desk: Desk, sheet: Sheet) -> Question:
    return desk.ask(
        "sideways",
        "",
        code="TRANSPOSED",
        guess=YES,
        choices=[worded(YES, "sideways_yes"), worded(NO, "sideways_no")],
        cell=address(min(sheet.columns), int(sheet.rows[0])),
    )
