"""Drawing the upload page: from files to questions, to the effect, to a version."""

from oneboard.ui.upload.bring import bring
from oneboard.ui.upload.effect import effect
from oneboard.ui.upload.figures import figures
from oneboard.ui.upload.files import files
from oneboard.ui.upload.progress import progress
from oneboard.ui.upload.publishing import publishing, summary
from oneboard.ui.upload.questions import questions

__all__ = ["bring", "effect", "figures", "files", "progress", "publishing", "questions", "summary"]
