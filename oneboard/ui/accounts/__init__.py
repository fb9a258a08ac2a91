"""Who may sign in, with which roles; and a look with other eyes."""

from oneboard.ui.accounts.eyes import eyes
from oneboard.ui.accounts.listed import listed
from oneboard.ui.accounts.one import added, changed

__all__ = ["added", "changed", "eyes", "listed"]
