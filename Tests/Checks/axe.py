"""Runs axe-core on a local document in Chromium."""
import contextlib
import pathlib
import shutil

import axe_playwright_python
from playwright.sync_api import sync_playwright

SOURCE = next(pathlib.Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text()
DESKTOP = {"color_scheme": "light", "width": 1280, "height": 900}
LOOKS = [
    DESKTOP,
    {"color_scheme": "dark", "width": 1280, "height": 900},
    {"color_scheme": "light", "width": 390, "height": 844},
]
RUN = """async off => {
  const rules = Object.fromEntries(off.map(name => [name, {enabled: false}]));
  const result = await axe.run(document, {rules});
  return result.violations.map(v => v.id + ": " + v.help + " " + v.nodes[0].html.slice(0, 120));
}"""


@contextlib.contextmanager
def browser():
    path = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        context = chromium.new_context(bypass_csp=True)
        context.add_init_script(SOURCE)
        yield context.new_page()
        chromium.close()


def findings(page, document, off, look=DESKTOP):
    """Violations of axe's rules, and sideways scrolling at 320 pixels (WCAG 1.4.10)."""
    page.emulate_media(color_scheme=look["color_scheme"])
    page.set_viewport_size({"width": look["width"], "height": look["height"]})
    page.goto(pathlib.Path(document).absolute().as_uri())
    if page.evaluate("!!document.querySelector('parsererror')"):
        return ["does not parse"]
    found = page.evaluate(RUN, off)
    page.set_viewport_size({"width": 320, "height": 640})
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        found.append("scrolls sideways at 320 pixels")
    return found
