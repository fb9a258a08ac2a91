"""Versions of the data: published whole, never changed, read by many; and the state beside them."""

from oneboard.store.accounts import (
    Account,
    accounts,
    add_account,
    change_account,
    find_account,
)
from oneboard.store.acknowledged import Acknowledgement, acknowledge, acknowledgements
from oneboard.store.agendas import Agenda, Item, agenda, agendas, drop_agenda, keep_agenda
from oneboard.store.answers import (
    KINDS,
    aliases,
    answer_uses,
    forget_alias,
    forget_answer,
    recall_answers,
    remember_alias,
    remember_answers,
    remembered_answers,
    use_answers,
)
from oneboard.store.audit import Entry, audit_is_whole, audit_log, note
from oneboard.store.backup import backup, restore
from oneboard.store.calendar import fiscal_start
from oneboard.store.changes import change_totals
from oneboard.store.comments import (
    Comment,
    comment,
    comments,
    open_comments,
    reopen,
    reply,
    resolve,
)
from oneboard.store.decided import CLOSED, OPEN, Decision, Ground, close, decide, decisions
from oneboard.store.delivery import AcceptedIssue, Delivery, Source, SourceCell, Upload
from oneboard.store.effect import Change, Count, Effect, Lack
from oneboard.store.explored import (
    KeptQuestion,
    forget_question,
    keep_question,
    kept_questions,
)
from oneboard.store.fold import Conflict
from oneboard.store.health import Health, health
from oneboard.store.integrity import deny_register, register, register_views
from oneboard.store.janitor import prune, tidy
from oneboard.store.matched import MatchDecision, decide_match, match_decisions
from oneboard.store.open import forget, open_version
from oneboard.store.paths import (
    OWN,
    SAMPLE,
    Board,
    boards,
    copies_folder,
    data_folder,
    screen_board,
)
from oneboard.store.preview import preview
from oneboard.store.publish import Plan, plan, planned, publish, rollback
from oneboard.store.retention import Gone, retire
from oneboard.store.saved import SavedView, forget_view, rename_view, save_view, views_of
from oneboard.store.scenarios import Scenario, forget_scenario, save_scenario, scenarios
from oneboard.store.scope import keep_scope, scope_of
from oneboard.store.sessions import (
    LASTS,
    Session,
    close_session,
    close_sessions,
    failed_try,
    find_session,
    may_try,
    open_session,
    open_sessions,
)
from oneboard.store.settings import (
    SettingChange,
    change_settings,
    currency,
    current_settings,
    setting_changes,
    settings_version,
)
from oneboard.store.shape import row_key
from oneboard.store.shapes import Shape, forget_mapping, remember_shapes, shapes
from oneboard.store.staged import Staged, set_status, stage, staged, unstage
from oneboard.store.staged_comments import StagedComment, comment_on_staged, staged_comments
from oneboard.store.state import now as utc_now
from oneboard.store.subject import Subject, choice_code
from oneboard.store.taken import taken
from oneboard.store.trouble import (
    BrokenVersion,
    Locked,
    NoSpace,
    NotWritable,
    NoVersion,
    Stale,
    StoreTrouble,
    Unsound,
)
from oneboard.store.uploads import hash_of, kept_file, upload_path
from oneboard.store.version import VersionInfo, numbers, version, versions
from oneboard.store.watched import Watched, unwatch, watch, watched

__all__ = [
    "Session",
    "LASTS",
    "Account",
    "AcceptedIssue",
    "Acknowledgement",
    "Agenda",
    "Board",
    "BrokenVersion",
    "CLOSED",
    "Change",
    "Comment",
    "Conflict",
    "Count",
    "Decision",
    "Delivery",
    "Effect",
    "Entry",
    "Gone",
    "Ground",
    "Health",
    "Item",
    "KINDS",
    "KeptQuestion",
    "Lack",
    "Locked",
    "MatchDecision",
    "NoSpace",
    "NoVersion",
    "NotWritable",
    "Plan",
    "OPEN",
    "OWN",
    "SAMPLE",
    "SavedView",
    "Scenario",
    "SettingChange",
    "Shape",
    "Source",
    "SourceCell",
    "Staged",
    "StagedComment",
    "Stale",
    "StoreTrouble",
    "Subject",
    "Unsound",
    "Upload",
    "VersionInfo",
    "Watched",
    "acknowledge",
    "utc_now",
    "open_sessions",
    "open_session",
    "may_try",
    "find_session",
    "failed_try",
    "close_sessions",
    "close_session",
    "find_account",
    "change_account",
    "add_account",
    "accounts",
    "acknowledgements",
    "agenda",
    "agendas",
    "aliases",
    "answer_uses",
    "audit_is_whole",
    "audit_log",
    "backup",
    "boards",
    "change_totals",
    "comment_on_staged",
    "change_settings",
    "choice_code",
    "close",
    "comment",
    "comments",
    "currency",
    "current_settings",
    "copies_folder",
    "data_folder",
    "decide",
    "decide_match",
    "decisions",
    "deny_register",
    "drop_agenda",
    "fiscal_start",
    "forget",
    "forget_alias",
    "forget_answer",
    "forget_mapping",
    "forget_scenario",
    "forget_view",
    "hash_of",
    "health",
    "forget_question",
    "keep_question",
    "kept_questions",
    "kept_file",
    "keep_agenda",
    "keep_scope",
    "match_decisions",
    "note",
    "numbers",
    "open_comments",
    "open_version",
    "plan",
    "planned",
    "preview",
    "prune",
    "publish",
    "recall_answers",
    "register",
    "register_views",
    "remember_alias",
    "remember_answers",
    "remember_shapes",
    "remembered_answers",
    "rename_view",
    "reopen",
    "reply",
    "resolve",
    "restore",
    "retire",
    "rollback",
    "row_key",
    "save_scenario",
    "save_view",
    "scenarios",
    "scope_of",
    "screen_board",
    "set_status",
    "shapes",
    "setting_changes",
    "settings_version",
    "stage",
    "staged",
    "staged_comments",
    "taken",
    "tidy",
    "unstage",
    "unwatch",
    "upload_path",
    "use_answers",
    "version",
    "versions",
    "views_of",
    "watch",
    "watched",
]
