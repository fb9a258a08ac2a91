"""How far the data can be believed: departments by lists, differences of money, patterns."""

from collections import Counter
from collections.abc import Sequence

import plotly.graph_objects as go

from oneboard import dictionary, text
from oneboard.charts import lanes, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

LIGHTS = {"current": "ok", "due": "watch", "stale": "risk", "never": "unknown"}
TABLES_SHOWN = 10
PROJECTS_SHOWN = 14
FULL = 0.995  # from here on a share is written as 100%


def freshness(answer: Answer, look: Look) -> go.Figure:
    """Departments by lists: the shape is the state, hollow was never delivered, with its age."""
    tables = list(dict.fromkeys(answer.column("table_name")))
    figure, lane = _matrix(answer, look, [_table(name, look) for name in tables])
    states = answer.column("delivery_state")
    figure.add_scatter(
        name="delivery_state", mode="markers+text",
        x=[tables.index(name) for name in answer.column("table_name")],
        y=[lane[dept] for dept in answer.column("dept_id")],
        marker={
            "size": 15,
            "symbol": [theme.SHAPES.get(LIGHTS.get(state, ""), "circle") for state in states],
            "color": [_light(state, look) for state in states],
        },
        text=[_age(row, look) for row in answer], textposition="middle right",
        textfont={"size": 12, "color": look.paint.ink},
        customdata=answer.marks(), hoverinfo="text",
        hovertext=[_fresh_hover(row, look) for row in answer],
    )  # fmt: skip
    _legend(
        figure,
        [(_light(state, look), lanes.GLYPHS.get(light, "○"), _word(state, look))
         for state, light in LIGHTS.items()],
        look,
    )  # fmt: skip
    return figure


def _word(state: str, look: Look) -> str:
    return dictionary.choice_label("delivery_state", state, look.lang)


def _light(state: str, look: Look) -> str:
    return look.status(LIGHTS[state]) if state in LIGHTS else look.paint.quiet


def _age(row: Row, look: Look) -> str:
    return look.text(row.age_days, "days") if row.age_days else ""


def _fresh_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.quality.fresh_hover", look.lang,
        department=theme.escape(row.department), table=_table(row.table_name, look),
        state=_word(row.delivery_state, look), latest=look.text(row.latest, "date"),
        age=look.text(row.age_days, "days"), rhythm=look.text(row.rhythm_days, "days"),
        n=look.text(row.records, "count"),
    )  # fmt: skip


def completeness(answer: Answer, look: Look) -> go.Figure:
    """Departments by the tables with most blanks; the deeper the square the more is missing."""
    tables = _emptiest(answer)
    kept = [n for n, row in enumerate(answer) if row.table_name in tables]
    rows = [answer.rows[n] for n in kept]
    figure, lane = _matrix(answer, look, [_table(name, look) for name in tables])
    missing = [1 - row.filled_share for row in rows]
    most = max(missing, default=0) or 1
    figure.add_scatter(
        name="filled_share", mode="markers+text",
        x=[tables.index(row.table_name) for row in rows], y=[lane[row.dept_id] for row in rows],
        marker={"symbol": "square", "size": 24, "color": look.paint.watch,
                "opacity": [0.04 + 0.9 * part / most for part in missing]},
        text=[_percent(row.filled_share) for row in rows], textfont={"size": 12},
        customdata=[answer.marks()[n] for n in kept], hoverinfo="text",
        hovertext=[_filled_hover(row, look) for row in rows],
    )  # fmt: skip
    return figure


def _emptiest(answer: Answer) -> list[str]:
    """Tables with blanks, those with most first."""
    blanks: Counter[str] = Counter()
    for row in answer:
        blanks[row.table_name] += row.cells_blank
    return [name for name, blank in blanks.most_common(TABLES_SHOWN) if blank]


def _percent(share: float) -> str:
    """Never 100 where something is missing."""
    return "100" if share == 1 else f"{min(share, FULL) * 100:.0f}" if share < FULL else "99+"


def _filled_hover(row: Row, look: Look) -> str:
    table = dictionary.tables()[row.table_name]
    return text.say(
        "chart.quality.filled_hover", look.lang,
        department=theme.escape(row.department), table=table.label(look.lang),
        share=look.text(row.filled_share, "share"), blank=look.text(row.cells_blank, "count"),
        column=table.column(row.worst_column).label(look.lang),
        worst=look.text(row.worst_share, "share"),
    )  # fmt: skip


def reconciliation(answer: Answer, look: Look) -> go.Figure:
    """List minus ledger, project by project: right of zero the list says more."""
    rows = answer.rows[:PROJECTS_SHOWN]
    gaps = [row.ledger_gap for row in rows]
    figure = theme.figure(look, height=lanes.height(len(rows), around=30, least=100))
    figure.add_bar(
        name="ledger_gap", orientation="h", x=gaps, y=list(range(len(rows))),
        marker={"color": [look.paint.against if gap > 0 else look.paint.accent for gap in gaps]},
        text=[f" {look.text(gap, 'money', signed=True)} " for gap in gaps],
        textposition="outside", cliponaxis=False, width=0.6,
        customdata=answer.marks()[:PROJECTS_SHOWN],
        hovertext=lanes.hover(answer, look, "spent_total", "ledger_paid", "ledger_gap",
                              "ledger_gap_share", title="project_name")[:PROJECTS_SHOWN],
        hoverinfo="text",
    )  # fmt: skip
    reach = max((abs(gap) for gap in gaps), default=0) * 1.3 or 1
    low, high = min(0, *gaps, 0), max(0, *gaps, 0)
    figure.update_xaxes(
        range=[-reach if low < 0 else 0, reach if high > 0 else 0], zeroline=True, visible=False
    )
    lanes.name_lanes(figure, [row.project_name for row in rows], width=16)
    return figure


def suspicion(answer: Answer, look: Look) -> go.Figure:
    """Departments by tests: the share with the pattern, a diamond where it is beyond its limit."""
    names = [choice.value for choice in dictionary.metrics()["suspicion"].choices]
    labels = [dictionary.choice_label("suspicion", name, look.lang) for name in names]
    figure, lane = _matrix(answer, look, labels)
    states = answer.column("suspect_state")
    figure.add_scatter(
        name="suspect_state", mode="markers+text",
        x=[names.index(name) for name in answer.column("suspicion")],
        y=[lane[dept] for dept in answer.column("dept_id")],
        marker={
            "size": [14 if state == "suspect" else 9 for state in states],
            "symbol": [_pattern(state) for state in states],
            "color": [look.status("risk") if s == "suspect" else look.paint.soft for s in states],
        },
        text=[f" {look.text(row.suspect_share, 'share')}" for row in answer],
        textposition="middle right",
        textfont={"color": [look.paint.ink if s == "suspect" else look.paint.soft for s in states]},
        customdata=answer.marks(), hoverinfo="text",
        hovertext=[_suspect_hover(row, look) for row in answer],
    )  # fmt: skip
    soft = look.paint.soft
    words = ("suspect", look.status("risk"), "◆"), ("clear", soft, "●"), ("too_few", soft, "○")
    _legend(figure, [(paint, glyph, _found(state, look)) for state, paint, glyph in words], look)
    return figure


def _pattern(state: str) -> str:
    return {"suspect": "diamond", "clear": "circle"}.get(state, "circle-open")


def _found(state: str, look: Look) -> str:
    return dictionary.choice_label("suspect_state", state, look.lang)


def _suspect_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.quality.suspect_hover", look.lang,
        department=theme.escape(row.department),
        test=dictionary.choice_label("suspicion", row.suspicion, look.lang),
        n=row.suspect_cases, tested=row.tested, share=look.text(row.suspect_share, "share"),
        limit=look.text(row.suspect_limit, "share"), state=_found(row.suspect_state, look),
    )  # fmt: skip


def _matrix(answer: Answer, look: Look, columns: Sequence[str]) -> tuple[go.Figure, dict[str, int]]:
    """An empty matrix with a lane for each department of the answer, and where each lane lies."""
    names = dict(zip(answer.column("dept_id"), answer.column("department"), strict=True))
    figure = theme.figure(
        look, height=lanes.height(len(names), each=27, around=76), margin={"t": 26, "b": 32}
    )
    width = 8 if look.lang == "zh" else 15
    labels = [theme.short(label, width) for label in columns]
    figure.update_xaxes(
        tickvals=list(range(len(columns))), ticktext=labels, side="top", zeroline=False,
        range=[-0.5, len(columns) - 0.35], tickfont={"color": look.paint.ink},
    )  # fmt: skip
    lanes.name_lanes(figure, list(names.values()))
    return figure, {dept: place for place, dept in enumerate(names)}


def _legend(figure: go.Figure, parts: Sequence[tuple[str, str, str]], look: Look) -> None:
    """What the shapes say, in one line below the matrix."""
    words = (f'<span style="color:{paint}">{glyph}</span> {word}' for paint, glyph, word in parts)
    figure.add_annotation(
        text="    ".join(words), x=0, xref="paper", xanchor="left", y=0, yref="paper",
        yanchor="top", yshift=-6, showarrow=False, font={"color": look.paint.soft},
    )  # fmt: skip


def _table(name: str, look: Look) -> str:
    return dictionary.tables()[name].label(look.lang)
