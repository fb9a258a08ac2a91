"""The controls of the choice: budget, order, six weights, constraints. The address keeps them."""

from typing import Any

import streamlit as st

from oneboard import dictionary, store
from oneboard import format as form
from oneboard.query import Row
from oneboard.ui import state
from oneboard.ui.ask import Asked, ask
from oneboard.workings.choice import DIMENSIONS
from oneboard.workings.wish import (
    CRITERIA,
    GROUPS,
    NAMES,
    ORDERS,
    Params,
    Wish,
    from_params,
    to_params,
)

WRITTEN = "choice:written"
HEAVIEST = 10
UNITS = {"zh": 10_000.0, "en": 1_000_000.0}  # what amounts are typed in: 万元, millions
FORMATS = {"zh": "%.0f", "en": "%.1f"}


def controls() -> Wish:
    """Draw the controls, keep them in the address, and tell what is wished."""
    pool = ask("options/choice_budget").answer().rows[0]
    rows = Asked("choice/ranking", state.choices()).answer().rows
    _read(pool)
    with st.container(border=True, key="choice-controls", gap="small"):
        with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
            _budget(pool)
            _order()
            _rules(rows)
            st.button(
                state.say("choice.reset"), key="choice:reset", icon=":material/restart_alt:",
                on_click=ask_for, args=(Wish(),),
            )  # fmt: skip
        _weights()
    wish = _wished(pool)
    _write(to_params(wish))
    return wish


def ask_for(wish: Wish) -> None:
    """Put another wish into the address; the controls follow it."""
    _write(to_params(wish))
    state.remember(WRITTEN, None)


def _write(params: Params) -> None:
    """All at once, so that the back button takes the whole step back."""
    if params != _in_address():
        others = {n: st.query_params.get_all(n) for n in st.query_params if n not in NAMES}
        st.query_params.from_dict(others | {n: values for n, values in params.items() if values})
    state.remember(WRITTEN, params)


def _in_address() -> Params:
    return {name: st.query_params.get_all(name) for name in NAMES}


def _read(pool: Row) -> None:
    """The address fills the controls where it is newer than they are, and those not drawn yet."""
    found = _in_address()
    is_new = found != state.recall(WRITTEN)
    for key, value in _values(from_params(found), pool).items():
        if is_new or state.recall(key) is None:
            state.remember(key, value)


def _values(wish: Wish, pool: Row) -> dict[str, Any]:
    """What each control holds for a wish."""
    now = store.current_settings()
    budget = pool.value or 0.0 if wish.budget is None else wish.budget
    weights = wish.weights or [now[f"choice_weight_{name}"] for name in CRITERIA]
    groups = {
        f"choice:only_{n}": list(wish.exclusive[n]) if n < len(wish.exclusive) else []
        for n in range(GROUPS)
    }
    return {
        _money_key("budget"): budget / _unit(),
        "choice:rank_by": wish.rank_by,
        **{f"choice:weight_{n}": int(w) for n, w in zip(CRITERIA, weights, strict=True)},
        "choice:must": list(wish.must),
        **groups,
        "choice:least": [place for place, _ in wish.least],
        **{_money_key(place): money / _unit() for place, money in wish.least},
    }


def _unit() -> float:
    return UNITS[state.lang()]


def _step() -> float:
    return store.current_settings()["choice_step"] / _unit()


def _money_key(name: str) -> str:
    """Amounts are typed in another unit in each language, so each has a control of its own."""
    return f"choice:{state.lang()}:{name}"


def _budget(pool: Row) -> None:
    lang = state.lang()
    known = form.value(pool.value, "money", lang)
    st.number_input(
        state.say("choice.budget"), key=_money_key("budget"), min_value=0.0,
        step=_step(), format=FORMATS[lang], width=220,
        help=state.say("choice.budget_help", unspent=known),
    )  # fmt: skip


def _order() -> None:
    word, lang = dictionary.vocabulary()["rank_by"], state.lang()
    st.segmented_control(
        word.label(lang), ORDERS, key="choice:rank_by", required=True, help=word.means(lang),
        format_func=lambda order: dictionary.choice_label("rank_by", order, lang),
    )  # fmt: skip


def _weights() -> None:
    """One slider per criterion; its help says what the criterion is."""
    words, lang = dictionary.vocabulary(), state.lang()
    for place, name in zip(st.columns(len(CRITERIA), gap="medium"), CRITERIA, strict=True):
        word = words[f"{name}_points"]
        place.slider(
            word.label(lang), 0, HEAVIEST, key=f"choice:weight_{name}", help=word.means(lang)
        )


def _rules(rows: tuple[Row, ...]) -> None:
    _say_again()
    count = _rules_set()
    label = state.say("choice.rules_set", n=count) if count else state.say("choice.rules")
    with st.popover(label, icon=":material/rule:", width=220):
        _projects("choice:must", state.say("choice.must"), rows)
        for n in range(GROUPS):
            if n == 0 or state.recall(f"choice:only_{n - 1}") or state.recall(f"choice:only_{n}"):
                _projects(f"choice:only_{n}", state.say("choice.only", n=n + 1), rows)
        _minimums(rows)


def _say_again() -> None:
    """The browser makes the controls of a popover when it opens, from the last run alone: a value
    that was set in an earlier run would be lost."""
    keys = ["choice:must", "choice:least", *(f"choice:only_{n}" for n in range(GROUPS))]
    for key in [*keys, *map(_money_key, state.recall("choice:least") or [])]:
        if state.recall(key) is not None:
            state.remember(key, state.recall(key))


def _rules_set() -> int:
    groups = [state.recall(f"choice:only_{n}") for n in range(GROUPS)]
    return (
        len(state.recall("choice:must") or [])
        + sum(1 for group in groups if group)
        + len(state.recall("choice:least") or [])
    )


def _projects(key: str, label: str, rows: tuple[Row, ...]) -> None:
    names = {row.project_id: f"{row.project_id} {row.project_name or ''}".strip() for row in rows}
    state.keep_known(key, names)
    st.multiselect(label, list(names), key=key, format_func=names.get, placeholder=label)


def _minimums(rows: tuple[Row, ...]) -> None:
    """Money that a bucket or a department must get at least."""
    places, lang = _places(rows), state.lang()
    state.keep_known("choice:least", places)
    label = state.say("choice.least")
    st.multiselect(
        label, list(places), key="choice:least", format_func=places.get, placeholder=label
    )
    for place in state.recall("choice:least") or []:
        st.number_input(
            state.say("choice.least_money", bucket=places[place]), key=_money_key(place),
            min_value=0.0, step=_step(), format=FORMATS[lang],
        )  # fmt: skip


def _places(rows: tuple[Row, ...]) -> dict[str, str]:
    """The buckets that occur, by "dimension:bucket"."""
    lang, words = state.lang(), dictionary.vocabulary()
    found = {}
    for dimension, column in DIMENSIONS.items():
        for row in sorted(rows, key=lambda row: str(row.values[column])):
            bucket = row.values[column]
            if bucket is not None:
                told = row.department or bucket if dimension == "lead_dept_id" else bucket
                told = dictionary.choice_label(dimension, told, lang)
                found[f"{dimension}:{bucket}"] = f"{words[dimension].label(lang)}: {told}"
    return found


def _wished(pool: Row) -> Wish:
    """What the controls say; what is as everybody sees it anyway is left unsaid."""
    now, unit = store.current_settings(), _unit()
    budget = round((state.recall(_money_key("budget")) or 0.0) * unit)
    weights = tuple(float(state.recall(f"choice:weight_{name}")) for name in CRITERIA)
    usual = tuple(float(now[f"choice_weight_{name}"]) for name in CRITERIA)
    groups = (tuple(state.recall(f"choice:only_{n}") or ()) for n in range(GROUPS))
    return Wish(
        budget=None if budget == round(pool.value or 0.0) else float(budget),
        rank_by=state.recall("choice:rank_by") or ORDERS[0],
        weights=() if weights == usual or not any(weights) else weights,
        must=tuple(state.recall("choice:must") or ()),
        exclusive=tuple(group for group in groups if group),
        least=tuple(
            (place, float(round((state.recall(_money_key(place)) or 0.0) * unit)))
            for place in state.recall("choice:least") or ()
        ),
    )
