"""Who is asking, how far they may see and what they may do. The query gate applies the first."""

from dataclasses import dataclass
from functools import lru_cache

ROLES = ("executive", "department_head", "analyst", "integrity_officer", "administrator")
WHOLE = frozenset({"executive", "analyst"})  # roles that see every department

RIGHTS = {
    "figures": ("executive", "department_head", "analyst"),
    "people": ("department_head", "analyst"),
    "integrity": ("integrity_officer",),
    "register": ("integrity_officer",),
    "pack": ("executive", "department_head", "analyst"),
    "present": ("executive", "analyst"),
    "decide": ("executive",),
    "comment": ("executive", "department_head", "analyst"),
    "publish": ("analyst",),
    "query": ("analyst",),
    "settings": ("administrator",),
    "administer": ("administrator",),
}
"""What each right asks for: one of these roles."""
BRINGING = {"open": "publish", "restricted": "register"}
"""The right that delivering the tables of a shelf asks for."""
SEEING = ("figures", "people", "integrity")  # those that decide which rows an answer has
LOOKING = ("figures", "people")  # what an administrator may do with another person's eyes


@dataclass(frozen=True)
class Viewer:
    """A person at the board. `departments` of None means every department.

    `behind`: the administrator who looks with this person's eyes; then nothing may be changed.
    """

    name: str
    roles: frozenset[str] = frozenset()
    departments: tuple[str, ...] | None = None
    behind: str = ""

    def may(self, right: str) -> bool:
        """Has this person the right? Who sees names as head of a department sees them there only:
        whoever heads one and sees every department by another role sees none."""
        if self.behind and right not in LOOKING:
            return False
        if right == "people" and "analyst" not in self.roles and self.departments is None:
            return False
        return bool(self.roles & set(RIGHTS[right]))

    @property
    def scope(self) -> tuple[str, ...] | None:
        """Part of every cache key: two viewers of one scope may share an answer. Whoever may see
        no figures sees no rows, whatever the account says of departments."""
        return self.departments if self.may("figures") else ()

    @property
    def sees_people(self) -> bool:
        return self.may("people")

    @property
    def seeing(self) -> tuple[str, ...]:
        """The other part: what else two viewers may do changes no answer."""
        return tuple(right for right in SEEING if self.may(right))

    @property
    def shelves(self) -> tuple[str, ...]:
        """Whose tables this person may deliver: those of the board, those of the register."""
        return tuple(shelf for shelf, right in BRINGING.items() if self.may(right))

    @property
    def rights(self) -> list[str]:
        return list(_rights(self))


@lru_cache
def _rights(who: Viewer) -> tuple[str, ...]:
    """Asked many times at every click."""
    return tuple(right for right in RIGHTS if who.may(right))


def viewer(name: str, roles: frozenset[str], departments: tuple[str, ...]) -> Viewer:
    """A person as the account says. Departments bind those who see no more by their roles."""
    return Viewer(name, roles, None if roles & WHOLE else departments)


def local() -> Viewer:
    """The one user of a board that listens on this machine only: every role, every department."""
    return Viewer(name="local", roles=frozenset(ROLES))
