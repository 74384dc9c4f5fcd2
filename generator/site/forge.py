"""Addresses at the forge that keeps the repository, and the draft of a reader's words about a page.

They are plain links: nothing is sent before the reader sends it, and nobody learns that a link was seen.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit


@dataclass(frozen=True, slots=True)
class Forge:
    """Where readers can answer, as mkdocs.yml says; an empty text where it does not.

    Attributes:
        repo_url: page of the repository.
        edit_uri: what leads from there to the editor of a file.
        site_url: where the site is published.
        mailbox: e-mail address for feedback; it goes before the forge, which asks for an account.
    """

    repo_url: str = ""
    edit_uri: str = ""
    site_url: str = ""
    mailbox: str = ""

    def edit(self, path: str) -> str | None:
        """The editor of a file of the repository."""
        if not self.repo_url or not self.edit_uri:
            return None
        return f"{self.repo_url.rstrip('/')}/{self.edit_uri.strip('/')}/{path}"

    @property
    def new_file(self) -> str | None:
        """Where GitHub opens a new file from the query's `filename` and `value`; other forges take no text there."""
        branch = self.edit_uri.strip("/").removeprefix("edit/").split("/")[0]
        if urlsplit(self.repo_url).hostname != "github.com" or not branch:
            return None
        return f"{self.repo_url.rstrip('/')}/new/{branch}"

    def feedback(self, title: str, address: str) -> str | None:
        """A draft about the page `title` at `address`: an e-mail or an issue, None where there is nobody to ask."""
        subject, text = f"Masukan: {title}", f"Halaman: {self._published(address)}\n\n"
        if self.mailbox:
            return f"mailto:{quote(self.mailbox, safe='@')}?{_query({'subject': subject, 'body': text})}"
        if not self.repo_url:
            return None
        base = self.repo_url.rstrip("/")
        if self._is_gitlab:
            fields = {"issue[title]": subject, "issue[description]": text}
            return f"{base}/-/issues/new?{_query(fields)}"
        return f"{base}/issues/new?{_query({'title': subject, 'body': text})}"

    def _published(self, address: str) -> str:
        return f"{self.site_url.rstrip('/')}/{address}" if self.site_url else f"/{address}"

    @property
    def _is_gitlab(self) -> bool:
        """GitLab marks its own paths with `-/`; GitHub, Gitea and Forgejo share the other form.

        Source: docs.gitlab.com, "Create an issue using a URL with prefilled values"; docs.github.com, "Creating an
        issue from a URL query".
        """
        host = urlsplit(self.repo_url).hostname or ""
        return "gitlab" in host or self.edit_uri.lstrip("/").startswith("-/")


def _query(fields: Mapping[str, str]) -> str:
    """Fields as a query; a space is %20, which mail programs need."""
    return urlencode(fields, quote_via=quote)
