"""The page as a browser draws it: light and dark, wide and narrow."""

import re
import shutil
import struct
import subprocess
import zlib

import pytest

from rawi.reports import write_report
from tests.unit.quality.rows import RUN
from tests.unit.reports.conftest import check_all

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: install the package chromium"),
]
SCHEMES = {"light": 1, "dark": 0}
SIZES = {"wide": (1280, 3000), "narrow": (500, 3000)}


def run_chromium(page, *arguments):
    command = [
        CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND", *arguments, page.as_uri(),
    ]  # fmt: skip
    return subprocess.run(command, check=True, capture_output=True, timeout=120, text=True).stdout


def take_screenshot(page, target, size, scheme):
    width, height = size
    run_chromium(
        page,
        f"--screenshot={target}",
        f"--window-size={width},{height}",
        f"--blink-settings=preferredColorScheme={scheme}",
    )
    return target


def read_png(path):
    """Return width, height and the first pixel of a PNG as Chromium writes it: 8 bits, RGB or RGBA, not interlaced."""
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", data[16:24])
    place, packed = 8, b""
    while place < len(data):
        (length,) = struct.unpack(">I", data[place : place + 4])
        if data[place + 4 : place + 8] == b"IDAT":
            packed += data[place + 8 : place + 8 + length]
        place += 12 + length
    pixels = zlib.decompress(packed)
    # The first byte names the row's filter; every filter leaves the first pixel of the first row as it is.
    return width, height, tuple(pixels[1:4]), len(set(pixels))


@pytest.fixture(scope="module")
def page(small, tmp_path_factory):
    return write_report(small, tmp_path_factory.mktemp("screenshots"), RUN, check_all(small))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("size", SIZES)
def test_page_is_drawn_in_the_colours_that_the_reader_prefers(page, tmp_path, scheme, size):
    target = take_screenshot(page, tmp_path / f"{size}-{scheme}.png", SIZES[size], SCHEMES[scheme])
    width, height, corner, value_count = read_png(target)
    assert (width, height) == SIZES[size]
    assert min(corner) > 200 if scheme == "light" else max(corner) < 60
    assert value_count > 100, "the page is empty"


@pytest.mark.parametrize("width", [320, 500, 1280])
def test_page_is_never_wider_than_the_window(page, tmp_path, width):
    """A copy of the page that may run a script measures itself; the page proper may not run any."""
    html = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page.read_text(encoding="utf-8"))
    measure = "<script>document.title = 'width ' + document.documentElement.scrollWidth</script></body>"
    frame = tmp_path / "measured.html"
    frame.write_text(html.replace("</body>", measure), encoding="utf-8")
    # The window of a headless Chromium is never narrower than 500: a frame in it can be.
    outer = tmp_path / "outer.html"
    outer.write_text(
        f'<iframe id="page" src="{frame.name}" style="width:{width}px;height:900px;border:0"></iframe><script>'
        "onload = () => {{ document.title = document.getElementById('page').contentDocument.title }}</script>".replace(
            "{{", "{"
        ).replace("}}", "}"),
        encoding="utf-8",
    )
    dumped = run_chromium(outer, "--dump-dom", "--allow-file-access-from-files", "--virtual-time-budget=2000")
    measured = re.search(r"<title>width (\d+)</title>", dumped)
    assert measured is not None, dumped[:500]
    assert int(measured[1]) <= width


def test_page_forbids_scripts(page, tmp_path):
    attacked = tmp_path / "attacked.html"
    attack = "<script>document.title = 'attacked'</script></body>"
    attacked.write_text(page.read_text(encoding="utf-8").replace("</body>", attack), encoding="utf-8")
    assert "<title>attacked</title>" not in run_chromium(attacked, "--dump-dom")
