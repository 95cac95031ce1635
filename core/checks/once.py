"""What was found of single files, kept from one load of a folder to the next, so that only edited files are checked."""

from collections.abc import Callable, Hashable, Mapping
from threading import Lock
from types import MappingProxyType
from typing import Any, TypeAlias, TypeVar

Found = TypeVar("Found")
Results: TypeAlias = Mapping[Hashable, Any]


class OneLoad:
    """One load: calls pure functions, and takes the result of the load before where all they are given is the same.

    Only give what is compared by content (texts), or is itself such a result; results are shared, so never change one.
    `found` are the results of this load and none other: of a file that was edited, what it was before is forgotten.
    """

    def __init__(self, before: Results) -> None:
        self._before = before
        self._found: dict[Hashable, Any] = {}

    def __call__(self, function: Callable[..., Found], *given: Hashable) -> Found:
        key = (function, *given)
        if key not in self._found:
            self._found[key] = self._before[key] if key in self._before else function(*given)
        found: Found = self._found[key]
        return found

    @property
    def found(self) -> Results:
        return MappingProxyType(self._found)


class Loads:
    """The results of the last load of each of the few folders loaded last; threads may share it."""

    def __init__(self, folders: int) -> None:
        self._folders = folders
        self._results: dict[str, Results] = {}
        self._lock = Lock()

    def of(self, folder: str) -> Results:
        """What the last load of this folder found; nothing where it is not kept."""
        with self._lock:
            return self._results.get(folder, {})

    def keep(self, folder: str, found: Results) -> None:
        """Put these results in the place of those of the load before."""
        with self._lock:
            self._results.pop(folder, None)
            self._results[folder] = found
            while len(self._results) > self._folders:
                del self._results[next(iter(self._results))]
