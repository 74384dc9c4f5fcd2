"""Modules become functions of one script, or one module; what is not understood is refused."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from generator.site.modules import UnknownModuleSyntaxError, as_function, joined


def test_imports_and_exports_go_by_name() -> None:
    text = 'import { a, b as c } from "../x.js";\nexport function f() {}\nexport const g = a;\n'
    made = as_function("assets/hub/cari/m.js", text)

    assert 'const { a, b: c } = perlu("assets/hub/x.js");' in made
    assert "return { f, g };" in made
    assert "export" not in made


def test_a_module_loaded_later_is_asked_of_the_loader() -> None:
    made = as_function("m.js", 'const later = import(new URL("x.js", import.meta.url));')

    assert 'impor(new URL("x.js", alamat))' in made


@pytest.mark.parametrize(
    "text",
    ['import x from "./x.js";', 'import "./x.js";', "export default 1;", 'export * from "./x.js";'],
)
def test_another_way_of_writing_is_refused(text: str) -> None:
    with pytest.raises(UnknownModuleSyntaxError):
        as_function("m.js", text)


PARTS = {
    "hub/a.js": 'import { b as other } from "./b.js";\nexport const a = () => other() + 1;\nconst own = 1;\n',
    "hub/b.js": "const own = 2;\nexport function b() {\n  return own;\n}\n",
}


@pytest.mark.browser
def test_joined_modules_export_what_each_does(browser: Browser) -> None:
    page = browser.new_page()
    script = "async (text) => { const all = await import(text); return [all.a(), all.b()]; }"

    assert page.evaluate(script, f"data:text/javascript,{quote(joined(PARTS))}") == [3, 2]
    page.close()


@pytest.mark.parametrize(
    "texts",
    [
        {"a.js": 'import { x } from "./tiada.js";'},
        {"a.js": 'import { b } from "./b.js";', "b.js": 'import { a } from "./a.js";'},
        {"a.js": "export const x = 1;", "b.js": "export const x = 2;"},
        {"a.js": 'const later = import("./b.js");', "b.js": ""},
        {"a.js": "const here = import.meta.url;"},
    ],
)
def test_modules_that_cannot_be_joined_are_refused(texts: dict[str, str]) -> None:
    with pytest.raises(UnknownModuleSyntaxError):
        joined(texts)
