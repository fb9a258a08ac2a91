"""The value chain: work, money, readiness and dependencies at each step, by element and site."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.charts import lanes, panels, theme
from oneboard.charts.squares import by_size, crossed
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

BANDS = ("trl_laboratory", "trl_engineering", "trl_industrial", "trl_unknown")
PLAIN = ("unspent", "step_dependencies")


def steps(answer: Answer, look: Look) -> Figure:
    """From the mine on: projects by readiness, money, open dependencies."""
    figure = theme.figure(
        look, height=lanes.height(len(answer), each=32, around=80), barmode="stack",
        margin={"t": 52, "b": 8},
    )  # fmt: skip
    told = _told(answer, look, "projects", "unspent", *BANDS, *PLAIN[1:], "step_single")
    lanes.counts(figure, answer, BANDS, _band_colours(look), told)
    words = [
        [look.text(row.unspent, "money") for row in answer],
        [_held(row, look) for row in answer],
    ]
    colours = (look.paint.accent, look.paint.against)
    for place, column in enumerate(PLAIN, start=1):
        panels.bars(
            figure, place, column, answer.column(column), customdata=answer.marks(),
            marker={"color": colours[place - 1]}, text=words[place - 1], hovertext=told,
        )  # fmt: skip
    _step_axes(figure, answer, look)
    return figure


def _band_colours(look: Look) -> tuple[str, ...]:
    paint = look.paint
    return paint.steps[3], paint.steps[5], paint.steps[7], paint.quiet


def _held(row: Row, look: Look) -> str:
    if not row.step_single:
        return str(row.step_dependencies)
    return text.say(
        "chart.division.single", look.lang, n=row.step_dependencies, single=row.step_single
    )


def _told(answer: Answer, look: Look, *columns: str) -> list[str]:
    """The step in words, then each column with its label and value."""
    return [
        "<br>".join([
            f"<b>{_step(row, look)}</b>",
            *(
                f"{answer.label(column, look.lang)}: "
                f"{theme.escape(look.text(row.values[column], answer.unit(column)))}"
                for column in columns
            ),
        ])
        for row in answer
    ]  # fmt: skip


def _step(row: Row, look: Look) -> str:
    return dictionary.choice_label("chain_step", row.chain_step, look.lang)


def _step_axes(figure: Figure, answer: Answer, look: Look) -> None:
    columns = ("projects", *PLAIN)
    ends = [max((v or 0 for v in answer.column(column)), default=0) for column in columns]
    ends[0] /= panels.ROOM  # the bars of the first panel carry their numbers inside
    panels.split(figure, [answer.label(column, look.lang) for column in columns], ends, look)
    lanes.name_lanes(figure, [_step(row, look) for row in answer], width=26)
    words = [answer.label(column, look.lang) for column in BANDS]
    theme.keys(figure, list(zip(_band_colours(look), words, strict=True)), look)
    figure.layout.annotations[-1].update(yshift=46)


def elements(answer: Answer, look: Look) -> Figure:
    """Elements down, steps across: projects in the squares, the deeper the more money."""
    names = {value: value for value in answer.column("rare_element")}
    return _by_step(answer, look, "rare_element", names)


def bases(answer: Answer, look: Look) -> Figure:
    """Sites down, steps across: projects in the squares, the deeper the more money."""
    return _by_step(
        answer, look, "base", {value: value or form.UNKNOWN for value in answer.column("base")}
    )


def _by_step(answer: Answer, look: Look, column: str, names: dict[str, str]) -> Figure:
    met = set(answer.column("chain_step"))
    known = dictionary.metrics()["chain_step"].choices
    return crossed(
        answer, look, rows=(column, names),
        columns=("chain_step", {c.value: c.label(look.lang) for c in known if c.value in met}),
        words=[str(n) for n in answer.column("projects")],
        shades=by_size(answer.column("unspent"), look),
        hover=_told(answer, look, column, "projects", "unspent"),
    )  # fmt: skip
