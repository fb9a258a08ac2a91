"""Upload: what do these files hold, what is unclear, what will they change? Then publish."""

from oneboard import ui
from oneboard.ui import upload

ui.page("upload")

upload.bring()
upload.progress()
upload.summary()
upload.questions()
upload.files()
upload.effect()
upload.figures()
upload.publishing()
