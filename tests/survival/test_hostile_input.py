"""Input that is huge, empty or means harm: taken or rejected with a reason, and nothing of it runs anywhere."""

import gzip
import json
import re
import time

from rawi import warehouse
from tests.road import travel

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>'; drop table quotes; --"
TRAVERSAL = "../../../../../../tmp/evil"


def fetch(folder, query):
    with warehouse.open_published(folder) as connection:
        return connection.execute(query).fetchall()


def list_files(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_one_very_long_line_is_read_in_one_piece(tmp_path):
    sentence = 'قال الوزير سامي الكرخي إن "الجسر افتتح أمس" في بغداد. '
    text = sentence * (300_000 // len(sentence.encode()))
    (tmp_path / "long.txt").write_text(text, encoding="utf-8")
    began = time.process_time()
    summary = travel(tmp_path / "warehouse", tmp_path / "long.txt")
    assert (summary["status"], summary["loaded"]) == ("published", 1)
    assert fetch(tmp_path / "warehouse", "select char_count from articles") == [(len(text),)]
    assert time.process_time() - began < 30


def test_thousands_of_empty_files_are_rejected_one_by_one(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(1_000):
        (folder / f"{number}.txt").touch()
    (folder / "one.txt").write_text("قال الوزير سامي الكرخي إن الجسر افتتح.", encoding="utf-8")
    summary = travel(tmp_path / "warehouse", folder)
    assert (summary["status"], summary["received"], summary["rejected"]) == ("published", 1_001, 1_000)
    assert fetch(
        tmp_path / "warehouse", "select count(distinct reason), count(*) from documents where status = 'rejected'"
    ) == [(1, 1_000)]


def test_identifiers_that_climb_out_of_the_folder_stay_text(tmp_path):
    record = {"id": TRAVERSAL, "text": "قال الوزير سامي الكرخي إن الجسر افتتح أمس.", "title": TRAVERSAL, "url": f"file:///{TRAVERSAL}",
              "outlet": TRAVERSAL, "authors": [TRAVERSAL], "lang": TRAVERSAL, TRAVERSAL: 1}  # fmt: skip
    (tmp_path / "in.jsonl").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    assert travel(tmp_path / "deep" / "warehouse", tmp_path / "in.jsonl")["status"] == "published"
    assert {name.partition("/")[0] for name in list_files(tmp_path)} == {"in.jsonl", "deep"}
    assert not any("evil" in name for name in list_files(tmp_path))


def test_a_gzip_bomb_is_rejected_or_read_but_never_fills_the_memory(tmp_path):
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(bytes(100 << 20)))
    (tmp_path / "good.txt").write_text("قال الوزير سامي الكرخي إن الجسر افتتح أمس.", encoding="utf-8")
    summary = travel(tmp_path / "warehouse", tmp_path / "bomb.txt.gz", tmp_path / "good.txt")
    assert (summary["status"], summary["loaded"], summary["rejected"]) == ("published", 1, 1)


def test_markup_and_sql_in_every_field_are_shown_and_not_run(tmp_path):
    text = f'{EVIL}\n\nقال الوزير {EVIL} سامي الكرخي إن "الجسر {EVIL} افتتح أمس" في بغداد.'
    url = f"https://host.invalid/{EVIL}"
    record = {"id": EVIL, "text": text, "title": EVIL, "url": url, "outlet": EVIL, "authors": [EVIL]}
    lines = [json.dumps(record, ensure_ascii=False), f"{EVIL}", json.dumps({"title": EVIL})]
    source = tmp_path / f"{EVIL.replace('/', '_')}.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    summary = travel(tmp_path / "warehouse", source)
    assert (summary["status"], summary["loaded"], summary["rejected"]) == ("published", 1, 2)
    assert fetch(tmp_path / "warehouse", "select outlet from articles") == [(EVIL,)]
    page = (tmp_path / "warehouse" / "report" / "index.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)" in page
    assert not re.search(r"<script|<img|<[^>]*\sonerror\s*=", page)
    assert "default-src 'none'" in page, "and the browser is told to run nothing"


def test_names_of_files_are_only_names(tmp_path):
    names = ("a\nb.txt", "سطر.txt", "-rf.txt", "$(touch evil).txt", "a'b;drop table x.txt")
    folder = tmp_path / "in"
    folder.mkdir()
    for number, name in enumerate(names):
        (folder / name).write_text(f"قال الوزير سامي الكرخي إن الجسر رقم {number} افتتح أمس.", encoding="utf-8")
    assert travel(tmp_path / "warehouse", folder)["loaded"] == len(names)
    uris = [uri for (uri,) in fetch(tmp_path / "warehouse", "select source_uri from documents")]
    assert {uri.rpartition("/")[2] for uri in uris} == set(names)
