"""Messages that go to the browser together: all of them, in order, and soon."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock, Thread
from typing import Any
from unittest.mock import MagicMock

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import websocket_session_manager
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue
from streamlit.runtime.script_data import ScriptData
from streamlit.runtime.scriptrunner import ScriptRunnerEvent
from streamlit.runtime.websocket_session_manager import WebsocketSessionManager

from oneboard.commands import _together
from oneboard.commands._together import PAUSE, Together

DRAWN, STARTED = ScriptRunnerEvent.ENQUEUE_FORWARD_MSG, ScriptRunnerEvent.SCRIPT_STARTED
STOPPED = ScriptRunnerEvent.SCRIPT_STOPPED_WITH_SUCCESS
RUN = object()


class Heard:
    """A session whose lifecycle is written down beside its messages."""

    def __init__(self) -> None:
        self.session = Together.__new__(Together)
        self.session._waiting, self.session._waiting_lock = [], Lock()
        self.session._event_loop = asyncio.get_running_loop()
        self.session._scriptrunner = RUN
        self.session._browser_queue = ForwardMsgQueue()
        self.session._message_enqueued_callback = self.wake
        self.session._handle_scriptrunner_event_on_event_loop = self.happened
        self.session.shutdown = lambda: None
        self.heard: list[str] = []
        self.wakes = 0

    def wake(self) -> None:
        self.wakes += 1
        self.heard += [message.hash for message in self.session._browser_queue.flush()]

    def happened(self, _sender: object, event: ScriptRunnerEvent, **_more: object) -> None:
        self.heard += [message.hash for message in self.session._browser_queue.flush()]
        self.heard.append(event.value)

    def say(self, event: ScriptRunnerEvent, name: str = "", sender: object = RUN) -> None:
        more = {"forward_msg": ForwardMsg(hash=name)} if name else {}
        self.session._on_scriptrunner_event(sender, event=event, **more)


def looped(work: Coroutine) -> Any:
    """Beside the thread of the tests, where the browser of others may keep a loop of its own."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def heard(script: Callable[[Heard], None], seconds: float = 5 * PAUSE) -> Heard:
    """What arrives while a thread says what the script has it say."""

    async def listen() -> Heard:
        listener = Heard()
        thread = Thread(target=script, args=(listener,))
        thread.start()
        while thread.is_alive():
            await asyncio.sleep(0)
        await asyncio.sleep(seconds)
        return listener

    return looped(listen())


def test_messages_and_what_happens_keep_their_order():
    names = [f"message {n}" for n in range(200)]

    def two_runs(listener: Heard) -> None:
        for part in (names[:120], names[120:]):
            listener.say(STARTED)
            for name in part:
                listener.say(DRAWN, name)
            listener.say(STOPPED)

    listener = heard(two_runs)
    start, stop = STARTED.value, STOPPED.value
    assert listener.heard == [start, *names[:120], stop, start, *names[120:], stop]
    assert listener.wakes < 20


def test_a_message_does_not_wait_for_the_end_of_the_run():
    listener = heard(lambda listener: listener.say(DRAWN, "alone"))
    assert listener.heard == ["alone"]


def test_a_run_that_was_replaced_says_nothing_more():
    def both(listener: Heard) -> None:
        listener.say(DRAWN, "stale", sender=object())
        listener.say(DRAWN, "fresh")

    assert heard(both).heard == ["fresh"]


def test_a_browser_that_connects_gets_such_a_session(monkeypatch):
    monkeypatch.setattr(websocket_session_manager, "AppSession", None)
    _together.deliver_together()
    manager = WebsocketSessionManager(MagicMock(), MagicMock(), MagicMock(), None)

    async def connect() -> object:
        script = ScriptData(str(Path(__file__)), is_hello=False)
        name = manager.connect_session(MagicMock(), script, {})
        session = manager._active_session_info_by_id[name].session
        session.shutdown = session._script_event_loop.close  # no server is there to do more
        session.shutdown()
        return session

    assert isinstance(looped(connect()), Together)
