"""Addresses and the relative links between them."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.site import addresses

SEGMENT = st.from_regex(r"[a-z0-9]{1,5}", fullmatch=True)
ADDRESS = st.lists(SEGMENT, max_size=3).map(lambda parts: "".join(f"{part}/" for part in parts))


@given(ADDRESS, ADDRESS)
def test_a_relative_link_leads_from_one_page_to_the_other(here: str, there: str) -> None:
    resolved = posixpath.normpath(posixpath.join("/", here, addresses.relative(here, there)))

    assert resolved == posixpath.normpath(f"/{there}")


@given(ADDRESS, ADDRESS)
def test_pages_of_one_vantage_have_the_same_links(here: str, there: str) -> None:
    assert addresses.relative(addresses.vantage(here), there) == addresses.relative(here, there)


def test_a_link_stays_within_a_folder_of_the_root() -> None:
    assert addresses.relative("unit/a/", "unit/b/") == "../b/"
    assert addresses.relative("unit/a/", "unitas/b/") == "../../unitas/b/"


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("pelatihan/a/index.md", "pelatihan/a/"),
        ("pelatihan/a/bab-01.md", "pelatihan/a/bab-01/"),
        ("mentoring/koe-1-ke-2.md", "mentoring/koe-1-ke-2/"),
        ("index.md", ""),
    ],
)
def test_documents_have_the_address_of_their_path(path: str, address: str) -> None:
    assert addresses.document(path) == address
