"""Trying other point rules: base, cap, role coefficient; kept in the address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from oneboard import dictionary
from oneboard.query import Row
from oneboard.ui import state
from oneboard.ui.ask import ask
from oneboard.ui.controls import one_of
from oneboard.ui.escape import plain

NAME = "change"  # of the address: CC-01=4=9 is a rule with its base and cap, *1.2=1.5 a coefficient
WRITTEN, PICKED = "rules:written", "rules:picked"
ROLE = "*"
MOST = 6
GROUPS = ("department", "title", "education", "track")


@dataclass(frozen=True)
class Change:
    """One thing to try: a rule with its base and cap (0 is none), or a coefficient with another."""

    what: str
    values: tuple[float, ...]

    @property
    def is_role(self) -> bool:
        return self.what.startswith(ROLE)

    def __str__(self) -> str:
        return "=".join([self.what, *(f"{value:g}" for value in self.values)])


def rules(period: str) -> dict[str, list]:
    """Draw the controls; what they say is what the questions of the page are asked with."""
    book = {row.rule_code: row for row in ask("point_rules/book").answer()}
    known = ask("point_rules/roles", period=period).answer().column("role")
    options = {code: f"{code} {row.item or ''}".strip() for code, row in book.items()}
    options |= {
        f"{ROLE}{role:g}": state.say("point_rules.role", role=f"{role:g}") for role in known
    }
    _read(options)
    with st.container(border=True, key="rules-controls", gap="small"):
        with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
            st.multiselect(
                state.say("point_rules.try"), list(options), key=PICKED, max_selections=MOST,
                format_func=options.get, placeholder=state.say("point_rules.try_hint"),
            )  # fmt: skip
            group = _group()
        picked = state.recall(PICKED) or []
        if picked:
            with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
                for what in picked:
                    _fields(what, book.get(what))
    changes = [_change(what) for what in picked]
    _write([str(change) for change in changes])
    return asked(changes) | {"group_by": [group]}


def asked(changes: Sequence[Change]) -> dict[str, list]:
    """The changes as the parameters of a question."""
    of_rules = [change for change in changes if not change.is_role]
    of_roles = [change for change in changes if change.is_role]
    return {
        "rules": [change.what for change in of_rules],
        "rule_points": [change.values[0] for change in of_rules],
        "rule_caps": [change.values[1] for change in of_rules],
        "roles": [float(change.what.removeprefix(ROLE)) for change in of_roles],
        "role_coefs": [change.values[0] for change in of_roles],
    }


def from_address(words: Sequence[str], known: Mapping[str, str]) -> list[Change]:
    """The changes of a link; parts that make no sense are left out."""
    found = []
    for word in words[:MOST]:
        what, *values = word.split("=")
        wanted = 1 if what.startswith(ROLE) else 2
        if what in known and len(values) == wanted and all(map(_is_number, values)):
            found.append(Change(what, tuple(map(float, values))))
    return found


def _is_number(text: str) -> bool:
    whole, _, part = text.removeprefix("-").partition(".")
    return whole.isdecimal() and (part.isdecimal() or not part)


def _group() -> str:
    word, lang = dictionary.vocabulary()["group_by"], state.lang()
    return one_of(
        "group", word.label(lang), GROUPS, GROUPS[0],
        lambda group: dictionary.choice_label("group_by", group, lang),
        help=word.means(lang) or "", label_visibility="visible",
    )  # fmt: skip


def _key(what: str, place: int) -> str:
    return f"rules:{what}:{place}"


def _fields(what: str, row: Row | None) -> None:
    """The numbers of one rule or coefficient; they begin with those in force."""
    if row is None:
        role = what.removeprefix(ROLE)
        _field(what, 0, state.say("point_rules.role_new", role=role), float(role), 0.05)
        return
    code = plain(what)
    _field(what, 0, state.say("point_rules.base", rule=code), row.base_points, 0.5)
    _field(what, 1, state.say("point_rules.cap", rule=code), row.cap or 0.0, 1.0)


def _field(what: str, place: int, label: str, now: float, step: float) -> None:
    key = _key(what, place)
    if state.recall(key) is None:
        state.remember(key, float(now))
    shown = state.say("point_rules.cap_help") if place else None
    st.number_input(label, key=key, step=step, format="%g", width=170, help=shown)


def _change(what: str) -> Change:
    places = range(1 if what.startswith(ROLE) else 2)
    return Change(what, tuple(state.recall(_key(what, place)) for place in places))


def _read(known: Mapping[str, str]) -> None:
    """The address fills the controls where it is newer than they are."""
    words = st.query_params.get_all(NAME)
    if words != state.recall(WRITTEN, []):
        changes = from_address(words, known)
        state.remember(PICKED, [change.what for change in changes])
        for change in changes:
            for place, value in enumerate(change.values):
                state.remember(_key(change.what, place), value)
    state.keep_known(PICKED, known)


def _write(words: list[str]) -> None:
    if words != st.query_params.get_all(NAME):
        st.query_params[NAME] = words
    state.remember(WRITTEN, words)
