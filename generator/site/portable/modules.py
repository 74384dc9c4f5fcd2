"""JavaScript modules as functions of one classic script, since a browser loads no module from a file.

Reads only what our modules are written in: named imports and exports of their own. Anything else is refused,
not guessed at, so that a new way of writing fails the build instead of a page.
"""

import posixpath
import re

_IMPORT = re.compile(r'^import\s*\{([^}]*)\}\s*from\s*"(\.[^"]+)";', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const|let) (\w+))", re.MULTILINE)
_EXPORT_LIST = re.compile(r"(?:^|(?<=[;}]))export\s*\{([\w\s,]*)\};?", re.MULTILINE)
_LEFT = re.compile(r"^\s*(?:import\b(?!\()|export\b)", re.MULTILINE)


class UnknownModuleSyntaxError(ValueError):
    """A module is written in a way that this does not read."""


def as_function(path: str, text: str) -> str:
    """A call that hands the loader (`usb.js`) a module as a function.

    Args:
        path: of the module on the site; what it imports is named from there.
        text: the module.

    Raises:
        UnknownModuleSyntaxError: it imports or exports in another way than by names.
    """
    names = _EXPORT.findall(text)
    for group in _EXPORT_LIST.findall(text):
        names += [name.strip() for name in group.split(",") if name.strip()]
    text = _EXPORT_LIST.sub("", _EXPORT.sub("", text))
    text = _IMPORT.sub(lambda found: _need(path, found[1], found[2]), text)
    text = text.replace("import.meta.url", "alamat")
    text = re.sub(r"(?<![\w.])import\(", "impor(", text)
    if _LEFT.search(text):
        raise UnknownModuleSyntaxError(path)
    exports = ", ".join(names)
    return (
        f'asnHub.modul("{path}", function (perlu, impor, alamat, fetch) {{\n"use strict";\n'
        f"{text}\nreturn {{ {exports} }};\n}});\n"
    )


def _need(path: str, names: str, target: str) -> str:
    resolved = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    return f'const {{{names.replace(" as ", ": ")}}} = perlu("{resolved}");'
