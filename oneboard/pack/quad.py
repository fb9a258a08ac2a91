"""One project on one page: what it is and how mature, its worth, its plan, its money and risks."""

from collections.abc import Sequence
from dataclasses import replace

from oneboard import dictionary, findings, query, text
from oneboard.charts import Look
from oneboard.format import width
from oneboard.pack import build, plot, source
from oneboard.pack.build import Wish
from oneboard.pack.deck import Box, Cell, Chart, Quad, Slide, Table
from oneboard.pack.declared import Declared
from oneboard.query import Answer, Row, Sight

PAGE = "project"
ABOUT = (
    "tech_field", "elements", "horizon", "self_reliance", "source", "policy_need",
    "demand_department", "partners",
)  # fmt: skip
WORTH = (
    "expected_value", "npv", "p_technical", "p_commercial", "launch_cost", "cost_to_go",
    "benefit_total",
)  # fmt: skip
PLAN = (
    "first_end", "plan_end", "expected_end", "slip_days", "rebaselines", "progress_pct",
    "proven_share",
)  # fmt: skip
MONEY = ("bac", "money_left", "spent_share", "money_gap", "runway", "cpi", "spi", "eac_cpi")
LIGHTS = {
    "slip_days": "light_schedule", "proven_share": "light_milestones", "money_gap": "light_money",
    "runway": "runway_light", "cpi": "evm_state",
}  # fmt: skip
STANDING = ("light_reported", "light_assured", "light_computed")
READY = Declared(
    PAGE, "project/readiness", "table",
    columns=(("scale", 0.36), ("level_start", 0.16), ("level", 0.14), ("level_required", 0.18),
             ("level_target", 0.16)), most=4,
)  # fmt: skip
BURN = Declared(
    PAGE, "project/burn", "line", "period",
    (("planned_to_date", "soft"), ("paid_to_date", "accent")), dashed=("planned_to_date",),
)  # fmt: skip
VALUES = Declared(
    PAGE, "project/indicators", "table",
    columns=(("indicator", 0.3), ("lab", 0.2), ("pilot", 0.14), ("industrial", 0.2),
             ("target", 0.16)), most=4,
)  # fmt: skip
STEPS = Declared(
    PAGE, "project/milestones", "table",
    columns=(("light", 0.08), ("milestone_name", 0.42), ("baseline_date", 0.25),
             ("current_date_plan", 0.25)), most=4,
)  # fmt: skip
FACT, TABLE, LINE, PROSE = 40, 54, 90, 110  # widths of words that fit; a Chinese sign is two wide
LEAST = 5  # a narrower column holds shapes alone, and needs no head
LINES = 4


def slide(wish: Wish, *, seen: Sight) -> Slide:
    """The slide of the project of the wish; one that is not there, or not to be seen, says so."""
    lang = wish.lang
    asked = {"project": [wish.project]}
    answers = {name: _ask(name, asked, seen) for name in _questions()}
    standing = answers["standing"]
    told = query.pinned(seen, lang) | asked
    files = query.files_read(standing.query, seen=seen) if len(standing) else []
    return Slide(
        page=PAGE,
        title=_name(standing, wish.project),
        question=_who(standing, lang) if len(standing) else "",
        body=_quad(answers, lang) if len(standing) else None,
        why_empty="" if len(standing) else text.say("project.unknown", lang, project=wish.project),
        tiles=(),
        foot=build.stamp(standing, lang),
        sources=source.named(files, lang),
        link=query.link(wish.address, PAGE, told),
        notes=_notes(answers, lang),
    )


def _questions() -> tuple[str, ...]:
    return (
        "standing", "about", "worth", "plan", "money", "readiness", "indicators", "milestones",
        "gates", "burn", "findings",
    )  # fmt: skip


def _ask(name: str, asked: dict[str, list], seen: Sight) -> Answer:
    return query.ask(f"project/{name}", asked, seen=seen)


def _name(standing: Answer, project: str) -> str:
    return (standing.rows[0].project_name or project) if len(standing) else project


def _who(standing: Answer, lang: str) -> str:
    """Who leads it, and the three lights with who says so."""
    row = standing.rows[0]
    parts = [row.project_id, row.department, row.leader]
    parts += [_word(name, row, lang) for name in ("project_level", "stage", "status")]
    lights = [
        f"{standing.label(name, lang)} {plot.SHAPES.get(row.values[name], plot.SHAPES[None])}"
        for name in STANDING
    ]
    return " · ".join([*filter(None, parts), *lights])


def _word(column: str, row: Row, lang: str) -> str:
    value = row.values[column]
    return dictionary.choice_label(column, value, lang) if value else ""


def _quad(answers: dict[str, Answer], lang: str) -> Quad:
    look = Look(lang=lang)
    late_first = answers["milestones"]
    return Quad((
        _box("about", answers["about"], ABOUT, look,
             _drawing(READY, answers["readiness"], look),
             _prose(answers["standing"], answers["about"], lang)),
        _box("value", answers["worth"], WORTH, look,
             _drawing(VALUES, answers["indicators"], look), _said(answers["indicators"], lang)),
        _box("plan", answers["plan"], PLAN, look, _steps(late_first, look),
             _sentences(answers["gates"], lang)),
        _box("money", answers["money"], MONEY, look,
             _drawing(BURN, answers["burn"], look), _sentences(answers["findings"], lang)),
    ))  # fmt: skip


def _box(
    name: str, answer: Answer, names: Sequence[str], look: Look, drawing: Chart | Table | None,
    lines: tuple[Cell, ...],
) -> Box:  # fmt: skip
    facts = tuple(_fact(answer, column, look) for column in names) if len(answer) else ()
    return Box(text.say(f"project.quad.{name}", look.lang), facts, drawing, lines)


def _fact(answer: Answer, column: str, look: Look) -> tuple[str, Cell]:
    row = answer.rows[0]
    label = answer.label(column, look.lang)
    found = plot.cell(answer, row, column, look)
    light = row.values[LIGHTS[column]] if column in LIGHTS else None
    words = clip(found.words, FACT - width(label))
    if light is None:
        return label, Cell(words)
    return label, Cell(words, plot.SHAPES[light], look.status(light).removeprefix("#"))


def _drawing(one: Declared, answer: Answer, look: Look) -> Chart | Table | None:
    body = plot.body(one, answer, look) if len(answer) else None
    if isinstance(body, Table):
        return _clipped(body)
    return body if isinstance(body, Chart) else None


def _clipped(table: Table) -> Table:
    room = [int(width * TABLE) for width in table.widths]
    rows = tuple(
        tuple(_fitting(cell, fits) for cell, fits in zip(row, room, strict=True))
        for row in table.rows
    )
    heads = tuple(
        clip(head, 2 * fits) if fits >= LEAST else ""
        for head, fits in zip(table.heads, room, strict=True)
    )
    return Table(heads, rows, table.widths)


def _fitting(cell: Cell, room: int) -> Cell:
    """Beside its shape a light needs no word."""
    return replace(cell, words="" if cell.shape else clip(cell.words, room))


def _steps(answer: Answer, look: Look) -> Table | None:
    """Milestones that are late, then those to come; where none is open, the last that were done."""
    still = [n for n, row in enumerate(answer) if not row.is_done]
    places = still or list(range(len(answer)))[-STEPS.most :]
    if not places:
        return None
    records = tuple(answer.records[n] for n in places)
    return _drawing(STEPS, replace(answer, records=records), look)  # type: ignore[return-value]


def _prose(standing: Answer, about: Answer, lang: str) -> tuple[Cell, ...]:
    """How it stands, then what it says of itself."""
    row = about.rows[0].values if len(about) else {}
    told = [
        Cell(f"{about.label(name, lang)}: {clip(str(row[name]), PROSE)}")
        for name in ("description", "narrative") if row.get(name)
    ]  # fmt: skip
    return Cell(findings.of(standing, lang)), *told


def _said(answer: Answer, lang: str) -> tuple[Cell, ...]:
    return (Cell(clip(findings.of(answer, lang), PROSE)),) if len(answer) else ()


def _sentences(answer: Answer, lang: str) -> tuple[Cell, ...]:
    """What they say together, then the first of them, with their lights where they have one."""
    if not len(answer):
        return (Cell(f"{answer.query.question(lang)} {text.say('answer.not_for_project', lang)}"),)
    look, found = Look(lang=lang), [Cell(clip(findings.of(answer, lang), LINE))]
    for row, sentence in list(zip(answer, findings.lines(answer, lang), strict=True))[: LINES - 1]:
        light = row.values.get("light")
        shape = plot.SHAPES[light] if light else ""
        found.append(Cell(clip(sentence, LINE), shape, look.status(light).removeprefix("#")))
    return tuple(found)


def _notes(answers: dict[str, Answer], lang: str) -> str:
    """What the facts mean."""
    words = dictionary.vocabulary()
    told = [words[name] for name in (*STANDING, *WORTH, *PLAN, *MONEY)]
    return "\n".join(f"{word.label(lang)}: {word.means(lang)}" for word in told if word.means(lang))


def clip(words: str, room: int) -> str:
    """Words cut to a width, which says that it was cut."""
    if width(words) <= room:
        return words
    kept, used = "", 1
    for letter in words:
        used += width(letter)
        if used > room:
            break
        kept += letter
    return f"{kept.rstrip()}…"
