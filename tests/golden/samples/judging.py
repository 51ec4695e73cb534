"""Whether one entry of `expected.yml` holds; each function returns null when it does, else what was found instead."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from rawi.arabic.folding import fold_text
from tests.golden.samples.warehouse import Samples

Entry = dict[str, Any]


def _same_name(name: str | None, accepted: list[str]) -> bool:
    folded = fold_text(name or "")
    for form in map(fold_text, accepted):
        longer, shorter = sorted((folded, form), key=len, reverse=True)
        if folded == form or (len(shorter.split()) > 1 and f" {shorter} " in f" {longer} "):
            return True
    return False


def _holds(text: str | None, words: str) -> bool:
    return fold_text(words) in fold_text(text or "")


def judge_totals(samples: Samples, entry: Entry) -> str | None:
    found = Counter(row["status"] for rows in samples.documents.values() for row in rows)
    found["received"] = found.total()
    wrong = {name: found[name] for name, count in entry.items() if name != "kind" and found[name] != count}
    return f"{wrong}" if wrong else None


def judge_document(samples: Samples, entry: Entry) -> str | None:
    rows = [row for row in samples.documents[entry["file"]] if entry.get("record") in (None, row["record_number"])]
    fitting = [
        row for row in rows if row["status"] == entry["status"] and _holds(row["reason"], entry.get("reason", ""))
    ]
    return None if fitting else f"{[(row['status'], row['reason']) for row in rows]}"


def judge_article(samples: Samples, entry: Entry) -> str | None:
    found = samples.list_rows("articles", entry)[0][entry["field"]]
    return None if found == entry["value"] else f"{found}"


def judge_published(samples: Samples, entry: Entry) -> str | None:
    row = samples.list_rows("articles", entry)[0]
    found = row["published_date"], row["published_basis"]
    return None if found == (entry["date"], entry["basis"]) else f"{found}"


def judge_segment(samples: Samples, entry: Entry) -> str | None:
    text = samples.list_rows("articles", entry)[0]["text"]
    segments = samples.list_rows("segments", entry)
    kinds = {row["kind"] for row in segments if _holds(text[row["segment_start"] : row["segment_end"]], entry["text"])}
    accepted = entry["is"] if isinstance(entry["is"], list) else [entry["is"]]
    return None if kinds & set(accepted) else f"{kinds}"


def judge_quote(samples: Samples, entry: Entry) -> str | None:
    quotes = [row for row in samples.list_rows("quotes", entry) if _holds(row["content_text"], entry["content"])]
    if not quotes:
        return "not found"
    faults = [_compare_quote(row, entry) for row in quotes]
    return None if None in faults else f"{faults[0]}"


def _compare_quote(row: dict[str, Any], entry: Entry) -> str | None:
    if not _same_name(row["speaker"], entry["speaker"]):
        return f"speaker {row['speaker']}"
    if "chain" in entry:
        names = [link["name"] for link in row["chain"] or []]
        levels = zip(names, entry["chain"], strict=False)
        if len(names) != len(entry["chain"]) or not all(_same_name(name, forms) for name, forms in levels):
            return f"chain {names}"
    expected = {"quote_type": "type", "speaker_kind": "speaker_kind", "channel": "channel", "is_balanced": "balanced"}
    for column, key in expected.items():
        if key in entry and row[column] != entry[key]:
            return f"{column} {row[column]}"
    return None


def judge_no_quote(samples: Samples, entry: Entry) -> str | None:
    whole = fold_text(entry["text"])
    found = [row for row in samples.list_rows("quotes", entry) if fold_text(row["content_text"]).strip(' ".') == whole]
    return f"{found[0]['rule']}" if found else None


def _find_in_sentence(samples: Samples, place: Entry, words: str) -> list[dict[str, Any]]:
    text = samples.list_rows("articles", place)[0]["text"]
    mentions = samples.list_rows("mentions", place)
    return [row for row in mentions if _holds(text[row["sentence_start"] : row["sentence_end"]], words)]


def _find_mentions(samples: Samples, entry: Entry) -> list[dict[str, Any]]:
    text = samples.list_rows("articles", entry)[0]["text"]
    found = _find_in_sentence(samples, entry, entry["evidence"])
    return [row for row in found if _holds(entry["evidence"], text[row["trigger_start"] : row["trigger_end"]])]


def judge_event(samples: Samples, entry: Entry) -> str | None:
    mentions = [row for row in _find_mentions(samples, entry) if row["event_type"] == entry["type"]]
    if not mentions:
        return "not found"
    faults = [_compare_mention(row, entry) for row in mentions]
    return None if None in faults else f"{faults[0]}"


def _compare_mention(row: dict[str, Any], entry: Entry) -> str | None:
    if "aux" in entry and (row["aux"] or "none") != entry["aux"]:
        return f"aux {row['aux']}"
    if "date" in entry and [row["date_start"], row["date_end"]] != entry["date"]:
        return f"date {row['date_start']}"
    for column, key in {"mode": "mode", "country_code": "country"}.items():
        if key in entry and row[column] != entry[key]:
            return f"{column} {row[column]}"
    for role in ("actors", "recipients"):
        if role in entry and not any(_same_name(name, entry[role]) for name in row[role] or []):
            return f"{role} {row[role]}"
    for count in entry.get("counts", []):
        if not any(
            found["kind"] == count["kind"] and count["low"] in (found["low"], found["best"]) for found in row["counts"]
        ):
            return f"counts {row['counts']}"
    return None


def judge_no_event(samples: Samples, entry: Entry) -> str | None:
    types = entry.get("types", [entry.get("type")])
    found = [row for row in _find_mentions(samples, entry) if row["event_type"] in types]
    wrong = [row["aux"] for row in found if row["aux"] not in entry.get("unless_aux", [])]
    return f"aux {wrong}" if wrong else None


def judge_event_count(samples: Samples, entry: Entry) -> str | None:
    events = {row["event_id"] for row in samples.list_rows("mentions", entry)}
    return None if len(events) <= entry["at_most"] else f"{len(events)}"


def judge_time(samples: Samples, entry: Entry) -> str | None:
    wanted = fold_text(entry["text"]).split()
    times = [row for row in samples.list_rows("times", entry) if fold_text(row["time_text"]).split() == wanted]
    if not times:
        return "not found"
    for row in times:
        if (row["date_start"], row["date_end"]) == (entry["start"], entry["end"]):
            return None if entry.get("mod") in (None, row["date_mod"]) else f"mod {row['date_mod']}"
    return f"{times[0]['date_start']}..{times[0]['date_end']}"


def judge_duplicate(samples: Samples, entry: Entry) -> str | None:
    first = samples.find_article(entry)
    second = samples.find_article({"file": entry["of"]} | ({"url": entry["of_url"]} if "of_url" in entry else {}))
    if entry["relation"] == "exact":
        return None if first == second else "two articles"
    rows = {key: samples.tables["articles"][key][0] for key in (first, second)}
    kinds = {rows[first]["duplicate_kind"], rows[second]["duplicate_kind"]} - {None}
    is_linked = rows[first]["cluster_id"] == rows[second]["cluster_id"]
    if entry["relation"] == "none":
        return "one cluster" if is_linked else None
    return None if is_linked and entry["relation"] in kinds else f"linked: {is_linked}, {kinds}"


def judge_shared_utterance(samples: Samples, entry: Entry) -> str | None:
    told = [
        {
            row["utterance_id"]
            for row in samples.list_rows("quotes", place)
            if _holds(row["content_text"], place["content"])
        }
        for place in entry["files"]
    ]
    return None if set.intersection(*told) else "apart"


def judge_conflict(samples: Samples, entry: Entry) -> str | None:
    told = []
    for place in entry["places"]:
        told.append({row["mention_id"] for row in _find_in_sentence(samples, place, place["content"])})
    for row in samples.conflicts:
        pair = {row["mention_a"]}, {row["mention_b"]}
        if (pair[0] & told[0] and pair[1] & told[1]) or (pair[0] & told[1] and pair[1] & told[0]):
            return None
    return "no such conflict"


JUDGES: dict[str, Callable[[Samples, Entry], str | None]] = {
    name.removeprefix("judge_"): judge for name, judge in list(globals().items()) if name.startswith("judge_")
}
