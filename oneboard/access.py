"""Who is asking, and how far they may see. The query gate applies it; nothing else does."""

from dataclasses import dataclass

ROLES = ("executive", "department_head", "analyst", "integrity_officer", "administrator")


@dataclass(frozen=True)
class Viewer:
    """A person at the board. `departments` of None means every department."""

    name: str
    roles: frozenset[str] = frozenset()
    departments: tuple[str, ...] | None = None

    def may(self, *roles: str) -> bool:
        return bool(self.roles & set(roles))

    @property
    def scope(self) -> tuple[str, ...] | None:
        """Part of every cache key: two viewers of one scope may share an answer."""
        return self.departments

    @property
    def sees_people(self) -> bool:
        return self.may("analyst", "department_head")

    @property
    def rights(self) -> list[str]:
        """What the board may show this viewer beyond the figures."""
        open_to = {"people": self.sees_people, "integrity": self.may("integrity_officer")}
        return [right for right, is_open in open_to.items() if is_open]


def local() -> Viewer:
    """The one user of a board that listens on this machine only: every role, every department."""
    return Viewer(name="local", roles=frozenset(ROLES))
