"""JavaScript modules, joined: several as one, so that a browser need not ask for each, or as functions of a classic script.

Reads only what our modules are written in: named imports and exports of their own. Anything else is refused,
not guessed at, so that a new way of writing fails the build instead of a page.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

_IMPORT = re.compile(r'^import\s*\{([^}]*)\}\s*from\s*"(\.[^"]+)";', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const|let) (\w+))", re.MULTILINE)
_EXPORT_LIST = re.compile(r"(?:^|(?<=[;}]))export\s*\{([\w\s,]*)\};?", re.MULTILINE)
_LEFT = re.compile(r"^\s*(?:import\b(?!\()|export\b)", re.MULTILINE)
_DYNAMIC = re.compile(r"(?<![\w.])import\(")
_ADDRESS = "import.meta.url"


class UnknownModuleSyntaxError(ValueError):
    """A module is written in a way that this does not read."""


@dataclass(frozen=True, slots=True)
class _Module:
    """`needs` are the paths it imports from; its `body` takes from each what it exports."""

    exports: tuple[str, ...]
    needs: tuple[str, ...]
    body: str


def as_function(path: str, text: str) -> str:
    """A call that hands the loader of the portable edition (`usb.js`) a module as a function.

    Args:
        path: of the module on the site; what it imports is named from there.
        text: the module.

    Raises:
        UnknownModuleSyntaxError: it imports or exports in another way than by names.
    """
    module = _read(path, text, 'perlu("{}")')
    body = _DYNAMIC.sub("impor(", module.body.replace(_ADDRESS, "alamat"))
    return (
        f'asnHub.modul("{path}", function (perlu, impor, alamat, fetch) {{\n"use strict";\n'
        f"{body}\nreturn {{ {', '.join(module.exports)} }};\n}});\n"
    )


def joined(texts: Mapping[str, str]) -> str:
    """Modules as one module that exports all that each of them does.

    Args:
        texts: modules by their paths on the site; they import from each other alone.

    Raises:
        UnknownModuleSyntaxError: one imports from elsewhere, when it is running, or from one that imports it; two
            export the same name; one is written in another way than by names.
    """
    modules = {path: _read(path, text, 'modul["{}"]') for path, text in texts.items()}
    exports = [name for module in modules.values() for name in module.exports]
    if len(exports) > len(set(exports)):
        raise UnknownModuleSyntaxError(f"two export the same: {sorted(exports)}")
    return "".join((
        "const modul = {};\n",
        *(_as_part(path, modules[path]) for path in _in_order(modules)),
        f"const {{ {', '.join(exports)} }} = Object.assign({{}}, ...Object.values(modul));\n",
        f"export {{ {', '.join(exports)} }};\n",
    ))  # fmt: skip


def _as_part(path: str, module: _Module) -> str:
    if _ADDRESS in module.body or _DYNAMIC.search(module.body):
        raise UnknownModuleSyntaxError(path)
    exports = ", ".join(module.exports)
    return f'modul["{path}"] = (() => {{\n{module.body}\nreturn {{ {exports} }};\n}})();\n'


def _in_order(modules: Mapping[str, _Module]) -> Iterator[str]:
    """The paths, each after those it imports from."""
    sorter = TopologicalSorter({path: module.needs for path, module in modules.items()})
    try:
        for path in sorter.static_order():
            if path not in modules:
                raise UnknownModuleSyntaxError(path)
            yield path
    except CycleError as error:
        raise UnknownModuleSyntaxError(str(error)) from None


def _read(path: str, text: str, exports_of: str) -> _Module:
    """A module whose body gets what others export by the expression `exports_of` a path."""
    names = _EXPORT.findall(text)
    for group in _EXPORT_LIST.findall(text):
        names += [name.strip() for name in group.split(",") if name.strip()]
    body = _EXPORT_LIST.sub("", _EXPORT.sub("", text))
    needs = tuple(_resolved(path, target) for _, target in _IMPORT.findall(body))
    body = _IMPORT.sub(
        lambda found: _take(found[1], exports_of.format(_resolved(path, found[2]))), body
    )
    if _LEFT.search(body):
        raise UnknownModuleSyntaxError(path)
    return _Module(tuple(names), needs, body)


def _take(names: str, exports: str) -> str:
    return f"const {{{names.replace(' as ', ': ')}}} = {exports};"


def _resolved(path: str, target: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
