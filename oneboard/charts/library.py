"""The project library: what stands where, what changed, what waits, what was stopped."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

HEIGHT = 330
SHOWN = 20


def states(answer: Answer, look: Look) -> Figure:
    """Two panels that share the steps: projects, and their budget."""
    figure = theme.figure(look, height=HEIGHT, margin={"t": 26})
    names = [_choice("library_state", row.library_state, look) for row in answer]
    hover = [_state_hover(row, look) for row in answer]
    panels = {"projects": ("x", [0, 0.46]), "budget_total": ("x2", [0.54, 1])}
    for column, (axis, domain) in panels.items():
        values = answer.column(column)
        figure.add_bar(
            name=column, orientation="h", y=names, x=values, xaxis=axis,
            marker={"color": [_state_colour(row, look) for row in answer]},
            text=[f" {_written(column, value, look)}" for value in values], textposition="outside",
            cliponaxis=False, customdata=answer.marks(), hovertext=hover, hoverinfo="text",
        )  # fmt: skip
        top = max((value for value in values if value), default=1)
        told = {"domain": domain, "range": [0, top * 1.4], "visible": False}
        figure.update_layout({axis.replace("x", "xaxis"): told})
        _heading(figure, column, axis, look)
    figure.update_yaxes(autorange="reversed", showgrid=False, tickfont={"color": look.paint.ink})
    return figure


def _choice(column: str, value: str, look: Look) -> str:
    return dictionary.choice_label(column, value, look.lang)


def _written(column: str, value: float | None, look: Look) -> str:
    return look.text(value, "count" if column == "projects" else "money")


def _state_colour(row: Row, look: Look) -> str:
    """Only what runs and what waits to be taken up has a colour."""
    if row.library_state == "shelf":
        return look.paint.against
    return look.paint.accent if row.library_state == "active" else look.paint.quiet


def _state_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.library.state_hover", look.lang,
        state=_choice("library_state", row.library_state, look), n=row.projects,
        budget=look.text(row.budget_total, "money"), unspent=look.text(row.unspent, "money"),
    )  # fmt: skip


def _heading(figure: Figure, column: str, axis: str, look: Look) -> None:
    key = "projects" if column == "projects" else "budget"
    figure.add_annotation(
        text=text.say(f"chart.library.{key}", look.lang), xref=f"{axis} domain", yref="paper", x=0,
        y=1, yshift=22, xanchor="left", yanchor="top", showarrow=False,
        font={"color": look.paint.soft},
    )  # fmt: skip


def moves(answer: Answer, look: Look) -> Figure:
    """One lane a kind of change: the last lists filled, the ones before them light."""
    lists = sorted({row.list_version for row in answer})[-2:]
    rows = [row for row in answer if row.list_version in lists]
    kinds = _kinds(rows)
    figure = theme.figure(look, height=HEIGHT, barmode="group", margin={"t": 26}, bargap=0.25)
    for version in lists:
        shown = [row for row in rows if row.list_version == version]
        is_last = version == lists[-1]
        figure.add_bar(
            name="latest" if is_last else "before", orientation="h",
            y=[kinds.index(row.move_kind) for row in shown], x=[row.projects for row in shown],
            marker={"color": look.paint.accent if is_last else look.paint.quiet},
            text=[f" {row.projects}" for row in shown], textposition="outside", cliponaxis=False,
            constraintext="none",
            customdata=[[row.list_version, row.move_kind] for row in shown],
            hovertext=[_move_hover(row, look) for row in shown], hoverinfo="text",
        )  # fmt: skip
    figure.update_xaxes(visible=False, range=[0, max(row.projects for row in rows) * 1.15])
    figure.update_yaxes(
        tickvals=list(range(len(kinds))), ticktext=[_choice("move_kind", k, look) for k in kinds],
        autorange="reversed", showgrid=False, zeroline=False, tickfont={"color": look.paint.ink},
    )  # fmt: skip
    theme.keys(figure, _list_keys(rows, lists, look), look)
    return figure


def _kinds(rows: list[Row]) -> list[str]:
    """In, up, back, out, and within each in the order of the dictionary."""
    groups = [choice.value for choice in dictionary.vocabulary()["move_group"].choices]
    order = [choice.value for choice in dictionary.vocabulary()["move_kind"].choices]
    found = {(groups.index(row.move_group), order.index(row.move_kind)) for row in rows}
    return [order[kind] for _, kind in sorted(found)]


def _list_keys(rows: list[Row], lists: list[int], look: Look) -> list[tuple[str, str]]:
    days = {row.list_version: look.text(row.listed_on, "date") for row in rows}
    keys = [(look.paint.accent, text.say("chart.library.latest", look.lang, day=days[lists[-1]]))]
    if len(lists) > 1:
        before = text.say("chart.library.before", look.lang, day=days[lists[0]])
        keys.append((look.paint.quiet, before))
    return keys


def _move_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.library.move_hover", look.lang, move=_choice("move_kind", row.move_kind, look),
        day=look.text(row.listed_on, "date"), n=row.projects,
        money=look.text(row.budget_total, "money"),
    )  # fmt: skip


def shelf(answer: Answer, look: Look) -> Figure:
    """Days on the shelf, the oldest first; what is there for too long has a colour."""
    rows = answer.rows[:SHOWN]
    paint = look.paint
    figure = _lanes(
        rows, look, name="shelf_days", hover=[_shelf_hover(row, look) for row in rows],
        colours=[paint.against if row.is_long_on_shelf else paint.quiet for row in rows],
        labels=[look.text(row.shelf_days, "days") for row in rows],
    )  # fmt: skip
    words = [
        (paint.against, text.say("chart.library.long", look.lang)),
        (paint.quiet, text.say("chart.library.short", look.lang)),
    ]
    theme.keys(figure, words, look)
    return figure


def _shelf_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.library.shelf_hover", look.lang, project=theme.escape(row.project_name),
        day=look.text(row.state_since, "date"), days=look.text(row.shelf_days, "days"),
        outputs=row.outputs_known or 0, money=look.text(row.budget_total, "money"),
    )  # fmt: skip


def stopped(answer: Answer, look: Look) -> Figure:
    """Money that each stopped project set free; a credit is coloured."""
    rows = answer.rows[:SHOWN]
    paint = look.paint
    figure = _lanes(
        rows, look, name="money_released",
        hover=[_stopped_words(row, look, "hover") for row in rows],
        colours=[paint.ok if row.is_credit else paint.quiet for row in rows],
        labels=[_stopped_words(row, look, "label") for row in rows],
    )  # fmt: skip
    words = [
        (paint.ok, text.say("chart.library.credit", look.lang)),
        (paint.quiet, text.say("chart.library.no_credit", look.lang)),
    ]
    theme.keys(figure, words, look)
    return figure


def _stopped_words(row: Row, look: Look, kind: str) -> str:
    return text.say(
        f"chart.library.stopped_{kind}", look.lang, project=theme.escape(row.project_name),
        day=look.text(row.stopped_on, "date"), money=look.text(row.money_released, "money"),
        share=look.text(row.spent_at_stop, "share"), outputs=row.outputs_kept,
    )  # fmt: skip


def _lanes(
    rows: tuple[Row, ...],
    look: Look,
    *,
    name: str,
    colours: list[str],
    labels: list[str],
    hover: list[str],
) -> Figure:
    """One bar a project, its name on the left and what it says at its end."""
    values = [row.values[name] for row in rows]
    figure = theme.figure(look, height=80 + 26 * max(len(rows), 5), margin={"t": 26})
    figure.add_bar(
        name=name, orientation="h", x=values, y=list(range(len(rows))), marker={"color": colours},
        text=[f" {label}" for label in labels], textposition="outside", cliponaxis=False,
        customdata=[[row.project_id] for row in rows], hovertext=hover, hoverinfo="text",
    )  # fmt: skip
    top = max((value for value in values if value), default=1)
    width = 16 if look.lang == "zh" else 30
    figure.update_xaxes(visible=False, range=[0, top * 1.6])
    figure.update_yaxes(
        tickvals=list(range(len(rows))),
        ticktext=[theme.short(row.project_name, width) for row in rows],
        autorange="reversed", showgrid=False, zeroline=False, tickfont={"color": look.paint.ink},
    )  # fmt: skip
    return figure
