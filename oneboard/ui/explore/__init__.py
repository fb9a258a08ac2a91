"""Questions of one's own: what there is to ask for, the editor, the answer."""

from oneboard.ui.explore.editor import editor
from oneboard.ui.explore.shelf import shelf

__all__ = ["editor", "shelf"]
