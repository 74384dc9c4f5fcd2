"""One page of the portable edition: links name files, and modules are started by the one classic script."""

import re
from collections.abc import Sequence

from generator.site.addresses import relative

LOADER = "assets/hub/usb.js"
"""The script that holds all modules; its presence is also how the edition's folder is known."""

_LINK = re.compile(r'(<(?:a|form|link)\b[^>]*?\s(?:href|action)=")([^"]*)(")')
_MODULE = re.compile(r'<script type="module"(?: async)? src="([^"]*)"></script>\n?')
_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")')
_ONLINE_ONLY = re.compile(
    r'<link\b[^>]*\brel="(?:manifest|canonical|preload|modulepreload)"[^>]*>\n?'
)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def portable(html: str, address: str) -> str:
    """A page of the site as one of the portable edition.

    Args:
        html: the built page.
        address: its address on the site.
    """
    modules = list(dict.fromkeys(_from_root(src) for src in _MODULE.findall(html)))
    html = _MODULE.sub("", _ONLINE_ONLY.sub("", html))
    html = _LINK.sub(lambda found: found[1] + file_of(found[2]) + found[3], html)
    # To some browsers a file is not the `self` of another file in the same folder.
    html = _POLICY.sub(lambda found: found[1] + _with_files(found[2]) + found[3], html)
    return html.replace("</body>", f"{_start(address, modules)}\n</body>")


def file_of(link: str) -> str:
    """The link with the file that a server would answer with; links to elsewhere stay as they are.

    >>> file_of("../unit/?q=a#b"), file_of("./"), file_of("#b"), file_of("a.css")
    ('../unit/index.html?q=a#b', './index.html', '#b', 'a.css')
    """
    path = re.split(r"[?#]", link, maxsplit=1)[0]
    rest = link[len(path) :]
    if _SCHEME.match(link) or link.startswith("//") or not path:
        return link
    if path.endswith("/"):
        return f"{path}index.html{rest}"
    if path.rsplit("/", 1)[-1] in (".", ".."):
        return f"{path}/index.html{rest}"
    return link


def _from_root(src: str) -> str:
    return re.sub(r"^(?:\.\.?/)+", "", src)


def _with_files(policy: str) -> str:
    return policy.replace("'self'", "'self' file:")


def _start(address: str, modules: Sequence[str]) -> str:
    src = relative(address, LOADER)
    return f'<script defer src="{src}" data-modul="{" ".join(modules)}"></script>'
