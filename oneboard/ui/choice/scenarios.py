"""Scenarios: a choice kept under a name, opened again, held against another, taken away."""

from datetime import UTC

import streamlit as st

from oneboard import dictionary, store
from oneboard import format as form
from oneboard.store import Scenario
from oneboard.ui import passport, state
from oneboard.ui.ask import Asked, ask
from oneboard.ui.choice.controls import ask_for
from oneboard.ui.choice.plan import sets_of
from oneboard.ui.listed import listed
from oneboard.ui.rights import can, need
from oneboard.ui.table import grid
from oneboard.ui.tabs import if_open
from oneboard.workings.wish import CRITERIA, Wish, from_params, to_params

MOST = 12  # scenarios worked out at once
PICKED, PAIR = "choice:scenario", "choice:pair"


@if_open
def scenarios(wish: Wish) -> None:
    """Save what is on screen; list what was saved, worked out on the present data; compare two."""
    _save(wish)
    saved = store.scenarios(state.board())[:MOST]
    if not saved:
        st.caption(state.say("choice.none_saved"))
        return
    listed(ask("choice/scenarios", _told(saved)), hide=("scenario_no",))
    names = {scenario.id: _name(scenario) for scenario in saved}
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        _open(saved, names)
        pair = _pair(names)
    if len(pair) == 2:
        _differences([next(s for s in saved if s.id == n) for n in pair])


def _save(wish: Wish) -> None:
    with (
        st.form("choice:save", clear_on_submit=True, border=False),
        st.container(horizontal=True, vertical_alignment="bottom", gap="small"),
    ):
        name = st.text_input(state.say("choice.name"), max_chars=200, width=320)
        if st.form_submit_button(
            state.say("choice.save"), icon=":material/bookmark_add:", disabled=not can("comment")
        ):
            _keep(name.strip(), wish)


def _keep(name: str, wish: Wish) -> None:
    if not name:
        st.error(state.say("choice.name_missing"), icon=":material/edit:")
        return
    seen = state.sight()
    store.save_scenario(
        seen.board, name, to_params(wish) | state.choices(), who=need("comment"),
        number=seen.number, settings=store.settings_version(),
    )  # fmt: skip
    state.set_choice(PAIR, None)


def _name(scenario: Scenario) -> str:
    return f"{scenario.name} ({_when(scenario)})"


def _when(scenario: Scenario) -> str:
    """By the clock of this machine."""
    return f"{scenario.at.replace(tzinfo=UTC).astimezone():%Y-%m-%d %H:%M}"


def _told(saved: list[Scenario]) -> dict[str, list]:
    """What the questions about scenarios are asked with: each with the best set it gives now."""
    told = [sets_of(from_params(s.wish), _filters(s)).choices["exact"] for s in saved]
    return {
        "place": [n for n, members in enumerate(told, start=1) for _ in members],
        "member": [member for members in told for member in members],
        "scenario_name": [scenario.name for scenario in saved],
        "scenario_budget": [_budget(scenario) for scenario in saved],
        "scenario_by": [scenario.who for scenario in saved],
        "scenario_at": [_when(scenario) for scenario in saved],
        "scenario_on": [scenario.number for scenario in saved],
        "scenario_rules": [_rules(from_params(s.wish), _filters(s)) for s in saved],
    }


def _filters(scenario: Scenario) -> dict[str, list]:
    return {name: list(scenario.wish.get(name, ())) for name in state.FILTERS}


def _budget(scenario: Scenario) -> float | None:
    """What was typed, else the approved money not yet spent as the data on screen has it."""
    typed = from_params(scenario.wish).budget
    pool = Asked("options/choice_budget", _filters(scenario)).answer().rows[0]
    return pool.value if typed is None else typed


def _rules(wish: Wish, filters: dict[str, list]) -> str:
    lang, words = state.lang(), dictionary.vocabulary()
    now = store.current_settings()
    weights = wish.weights or [now[f"choice_weight_{name}"] for name in CRITERIA]
    parts = [dictionary.choice_label("rank_by", wish.rank_by, lang)]
    parts += [
        f"{words[f'{name}_points'].label(lang)} {weight:g}"
        for name, weight in zip(CRITERIA, weights, strict=True)
    ]
    parts += [f"{state.say('choice.must')}: {', '.join(wish.must)}"] if wish.must else []
    parts += [f"{state.say('choice.only', n=n)}: {', '.join(group)}"
              for n, group in enumerate(wish.exclusive, start=1)]  # fmt: skip
    parts += [f"{place} ≥ {form.value(money, 'money', lang)}" for place, money in wish.least]
    parts += [f"{state.say(f'filter.{n}')}: {', '.join(v)}" for n, v in filters.items() if v]
    return "; ".join(parts)


def _open(saved: list[Scenario], names: dict[int, str]) -> None:
    st.selectbox(
        state.say("choice.scenario"), list(names), key=PICKED, format_func=names.get, width=360
    )
    st.button(
        state.say("choice.open"), key="choice:open", icon=":material/folder_open:",
        on_click=_opened, args=(saved,),
    )  # fmt: skip
    st.button(
        state.say("choice.forget"), key="choice:forget", icon=":material/delete:",
        on_click=_forgotten, args=(saved,), disabled=not can("comment"),
    )  # fmt: skip


def _picked(saved: list[Scenario]) -> Scenario:
    return next(s for s in saved if s.id == state.recall(PICKED))


def _opened(saved: list[Scenario]) -> None:
    scenario = _picked(saved)
    for name, values in _filters(scenario).items():
        state.set_choice(name, values)
    state.touch()
    ask_for(from_params(scenario.wish))


def _forgotten(saved: list[Scenario]) -> None:
    store.forget_scenario(_picked(saved), who=need("comment"))


def _pair(names: dict[int, str]) -> list[int]:
    """Two scenarios to hold against each other: the newest two until somebody chooses."""
    state.keep_known(PAIR, names)
    return st.multiselect(
        state.say("choice.pair"), list(names), default=list(names)[:2], key=PAIR,
        format_func=names.get, max_selections=2, placeholder=state.say("choice.pair"),
    )  # fmt: skip


def _differences(pair: list[Scenario]) -> None:
    told = _told(pair) | {"scenario_name": [_name(scenario) for scenario in pair]}
    asked = ask("choice/scenario_projects", told)
    with st.container(border=True, key="choice-differences"):
        answer = asked.answer()
        st.markdown(f"**{state.say('choice.differ', n=len(answer))}**")
        grid(answer, key="choice:differ")
        passport.downloads(answer)
