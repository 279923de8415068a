"""A module without a clock, for as long as a check of it is tried."""

import datetime as dt
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import NoReturn

_OF_TIME = (
    "time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "localtime",
    "gmtime", "ctime", "sleep",
)  # fmt: skip


class ClockError(RuntimeError):
    """Somebody looked at the clock who was not given one."""


@contextmanager
def clockless(kind: type) -> Iterator[None]:
    """Take the clock out of the module that a class stands in: looking at it raises."""
    module = sys.modules.get(kind.__module__)
    names = vars(module) if module is not None else {}
    replaced = {
        name: stand_in
        for name, value in names.items()
        if (stand_in := _stand_in(value)) is not None
    }
    kept = {name: names[name] for name in replaced}
    names.update(replaced)
    try:
        yield
    finally:
        names.update(kept)


def _stand_in(value: object) -> object | None:
    if value is dt:
        return _copied(dt, date=_DATE, datetime=_DATETIME)
    if value is time:
        return _copied(time, **{name: _refusing(f"time.{name}") for name in _OF_TIME})
    if value is dt.date:
        return _DATE
    if value is dt.datetime:
        return _DATETIME
    for name in _OF_TIME:
        if value is getattr(time, name):
            return _refusing(f"time.{name}")
    return None


def _copied(module: ModuleType, **changed: object) -> ModuleType:
    copy = ModuleType(module.__name__)
    vars(copy).update(vars(module) | changed)
    return copy


def _refusing(name: str) -> Callable[..., NoReturn]:
    def look(*_: object, **__: object) -> NoReturn:
        raise ClockError(name)

    return look


class _Kin(type):
    """Makes the stand-in of a class recognise what the class itself has made."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, cls.__mro__[1])


def _dateless(kind: type, *names: str) -> type:
    refused = {name: staticmethod(_refusing(f"{kind.__name__}.{name}")) for name in names}
    return _Kin(kind.__name__, (kind,), dict(refused))


_DATE = _dateless(dt.date, "today")
_DATETIME = _dateless(dt.datetime, "today", "now", "utcnow")
