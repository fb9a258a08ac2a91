"""What a run draws goes to the browser together, many messages at once.

Left alone, Streamlit wakes the thread of the server for every single one: the run and the server
then wait for each other hundreds of times at a click. tests/launch/test_together.py shows at each
upgrade that nothing is lost, late or out of order.
"""

from functools import partial
from threading import Lock
from typing import Any

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import websocket_session_manager
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner import ScriptRunner, ScriptRunnerEvent

PAUSE = 0.01  # seconds: as long as Streamlit itself rests between two deliveries


class Together(AppSession):
    """A browser's session whose messages wait a moment for the ones after them."""

    def __init__(self, *args: Any, **more: Any) -> None:
        self._waiting: list[partial[None]] = []
        self._waiting_lock = Lock()
        super().__init__(*args, **more)

    def _on_scriptrunner_event(
        self, sender: ScriptRunner | None, event: ScriptRunnerEvent, *args: Any, **more: Any
    ) -> None:
        """What happens to a run is told at once, after all that was drawn before."""
        if event is ScriptRunnerEvent.ENQUEUE_FORWARD_MSG:
            told = partial(self._enqueue_of, sender, *args, **more)
            deliver = self._deliver_later
        else:
            handle = self._handle_scriptrunner_event_on_event_loop
            told, deliver = partial(handle, sender, event, *args, **more), self._deliver
        with self._waiting_lock:
            is_first = not self._waiting
            self._waiting.append(told)
        if is_first or deliver == self._deliver:
            self._call_soon_on_event_loop(deliver)

    def _enqueue_of(self, sender: ScriptRunner | None, forward_msg: ForwardMsg) -> None:
        if sender is self._scriptrunner:  # an earlier run has nothing more to say
            self._browser_queue.enqueue(forward_msg)

    def _deliver_later(self) -> None:
        self._event_loop.call_later(PAUSE, self._deliver)

    def _deliver(self) -> None:
        with self._waiting_lock:
            waiting, self._waiting = self._waiting, []
        for told in waiting:
            told()
        if waiting and self._message_enqueued_callback:
            self._message_enqueued_callback()


def deliver_together() -> None:
    """To be called before the server starts."""
    websocket_session_manager.AppSession = Together  # type: ignore[misc]
