"""Sources as they are compiled: what Python looks up by name at each use becomes what C reaches by its address.

Machine code has to ask the module's dictionary for a constant that might be set again, and for a function behind a
decorator. In the copy that is compiled constants are therefore final, and what `once`, `by_word` and `functools`
remember is kept by native functions of the same name; where only so many answers are kept, all are forgotten then.
Tuples with names that are made most often, and never read but by name, are native classes there. The functions of
`tests/compiled/natives.py` stand in the place of those of the same name. Nothing else changes, nor do the numbers of
the lines.
"""

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_NATIVES = Path(__file__).with_name("natives.py")
_SEARCHING = "bisect"  # module whose functions are replaced where they are called with nothing but places
_SEARCH = "_search"  # the function that the ones in its place need
_CACHES = frozenset(("cache", "lru_cache"))
_FINAL = "Final"
# Whoever takes one of these apart as a tuple is told so by mypyc's types: then it has to leave this list.
_RECORDS = frozenset(
    ("Candidate", "Content", "Draft", "Frame", "Mention", "Opening", "Quote", "Reasons", "Scene", "Speaker", "_Turn")
)
_ONCE = """
class _Held_{name}:
    found: "{answer} | None" = None

_held_{name}: Final = _Held_{name}()

def {name}() -> "{answer}":
    found = _held_{name}.found
    if found is None:
        found = _held_{name}.found = _find_{name}()
    return found
"""
_BY_WORD = """
_told_{name}: Final["dict[str, {answer}]"] = {{}}

def {name}({word}: str) -> "{answer}":
    found = _told_{name}.get({word})
    if found is None:
        found = _told_{name}[{word}] = _find_{name}({word})
    return found
"""
_REMEMBERED = """
_told_{name}: Final["dict[object, {answer}]"] = {{}}

def {name}({parameters}) -> "{answer}":
    asked: object = ({names},)
    found = _told_{name}.get(asked)
    if found is None:
        if len(_told_{name}) >= {most}:
            _told_{name}.clear()
        found = _told_{name}[asked] = _find_{name}({names})
    return found
"""
_DECORATED = """
{name}: Final = {decorator}(_find_{name})
"""
_MOST = 1 << 60  # answers that `cache` keeps


def rewrite_source(source: str) -> str:
    """Return the source of a module as it is compiled."""
    tree, lines = ast.parse(source), source.splitlines()
    before, behind = len(lines), ""
    for node in _list_constants(tree):
        lines[node.lineno - 1 : node.end_lineno] = _fix_constant(node, source, lines)
    for record in tree.body:
        if isinstance(record, ast.ClassDef) and _is_record(record):
            _make_native(record, lines)
    for function in tree.body:
        if isinstance(function, ast.FunctionDef) and (text := _keep_answers(function, source)) is not None:
            lines[function.decorator_list[0].lineno - 1] = ""
            first = function.lineno - 1
            lines[first] = lines[first].replace(f"def {function.name}(", f"def _find_{function.name}(", 1)
            behind += text
    behind += _put_natives(tree, lines)
    assert len(lines) == before, "a line number has changed"
    first = next((node.lineno for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)), None)
    if first is None:
        return source
    lines[first - 1] = f"from typing import Any, {_FINAL}; {lines[first - 1]}"
    return "\n".join(lines) + "\n" + behind


@cache
def _read_natives() -> dict[str, str]:
    """Return the source of the functions that are compiled in place of others, by name."""
    source = _NATIVES.read_text(encoding="utf-8")
    functions = (node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef))
    return {node.name: f"\n\n{ast.get_source_segment(source, node)}\n" for node in functions}


def _put_natives(tree: ast.Module, lines: list[str]) -> str:
    """Rename functions, defined or imported, in whose place others are compiled; return those."""
    natives, behind = _read_natives(), ""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name))
    is_keyed = any(call.keywords for call in calls if ast.unparse(call.func) in natives)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name in natives:
            first = node.lineno - 1
            lines[first] = lines[first].replace(f"def {node.name}(", f"def _pure_{node.name}(", 1)
            behind += natives[node.name]
        elif isinstance(node, ast.ImportFrom) and node.module == _SEARCHING and not is_keyed:
            names = [each.name for each in node.names]
            imported = (f"{name} as _pure_{name}" if name in natives else name for name in names)
            lines[node.lineno - 1] = f"from {_SEARCHING} import {', '.join(imported)}"
            behind += natives[_SEARCH] + "".join(natives.get(name, "") for name in names)
    return behind


def _list_constants(tree: ast.Module) -> Iterator[ast.Assign | ast.AnnAssign]:
    """Yield the statements that set names in capitals which are set nowhere else."""
    stored = (node for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
    often = Counter(node.id for node in stored)
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            names = _list_targets(node)
            if names and all(name.isupper() and often[name] == 1 for name in names):
                yield node


def _list_targets(node: ast.Assign | ast.AnnAssign) -> list[str]:
    """Return the names that a statement sets, if it sets one, or as many as it gives values."""
    target = node.targets[0] if isinstance(node, ast.Assign) else node.target
    if isinstance(node, ast.Assign) and len(node.targets) > 1:
        return []  # one value for several names: these are looked up
    if isinstance(target, ast.Name):
        return [target.id]
    if not isinstance(target, ast.Tuple) or not isinstance(node.value, ast.Tuple):
        return []
    names = [each.id for each in target.elts if isinstance(each, ast.Name)]
    return names if len(names) == len(node.value.elts) else []


def _fix_constant(node: ast.Assign | ast.AnnAssign, source: str, lines: list[str]) -> list[str]:
    """Return the lines of a statement by which its names are final."""
    given = lines[node.lineno - 1 : node.end_lineno]
    if isinstance(node, ast.AnnAssign):
        kind = ast.get_source_segment(source, node.annotation)
        return [given[0].replace(f": {kind} =", f": {_FINAL}[{kind}] =", 1), *given[1:]]
    names = _list_targets(node)
    if isinstance(node.targets[0], ast.Name):
        kind = _FINAL + _find_kind(node.value)
        return [given[0].replace(f"{names[0]} =", f"{names[0]}: {kind} =", 1), *given[1:]]
    assert isinstance(node.value, ast.Tuple)
    pairs = zip(names, node.value.elts, strict=True)
    fixed = "; ".join(f"{name}: {_FINAL}{_find_kind(value)} = {ast.unparse(value)}" for name, value in pairs)
    return [fixed, *[""] * (len(given) - 1)]


def _find_kind(value: ast.expr) -> str:
    """Return the type that must be named of a value: a tuple of known length is copied at each use."""
    if not isinstance(value, ast.Tuple):
        return ""
    kinds = {type(each.value).__name__ if isinstance(each, ast.Constant) else "Any" for each in value.elts}
    return f"[tuple[{kinds.pop() if len(kinds) == 1 else 'Any'}, ...]]"


def _is_record(node: ast.ClassDef) -> bool:
    """Tell whether a class is a tuple with names that is to be native, or a dataclass that compares nothing."""
    if [ast.unparse(base) for base in node.bases] == ["NamedTuple"]:
        return node.name in _RECORDS
    return [ast.unparse(each) for each in node.decorator_list] == ["dataclass(slots=True, eq=False)"]


def _make_native(node: ast.ClassDef, lines: list[str]) -> None:
    """Write the fields of a class anew, with what makes and compares it, in place of them and of its docstring."""
    fields = [each for each in node.body if isinstance(each, ast.AnnAssign)]
    names = [ast.unparse(field.target) for field in fields]
    begin, end = node.body[0].lineno - 1, fields[-1].end_lineno
    assert end is not None
    set_all = "; ".join(
        f"self.{name}: {ast.unparse(field.annotation)} = {name}" for name, field in zip(names, fields, strict=True)
    )
    made = [f"def __init__(self, {', '.join(map(ast.unparse, fields))}) -> None: {set_all}"]
    if node.bases:
        made += _list_comparisons(node.name, names)
    lines[node.lineno - 1] = f"class {node.name}:"
    lines[begin:end] = [f"    {line}".rstrip() for line in [*made, *[""] * (end - begin - len(made))]]
    for decorator in node.decorator_list:
        lines[decorator.lineno - 1] = ""


def _list_comparisons(record: str, names: list[str]) -> list[str]:
    """Return the methods that a class needs to be as a tuple with names is where nobody takes it apart."""
    given = ", ".join(f'given.get("{name}", self.{name})' for name in names)
    equal = " and ".join(f"self.{name} == other.{name}" for name in names)
    return [
        f"def _replace(self, **given: Any) -> '{record}': return {record}({given})",
        f"def __eq__(self, other: object) -> bool: return isinstance(other, {record}) and {equal}",
        f"def __hash__(self) -> int: return hash(({', '.join(f'self.{name}' for name in names)},))",
    ]


def _keep_answers(function: ast.FunctionDef, source: str) -> str | None:
    """Return what keeps the answers of a function that a decorator remembers, or None where nothing does."""
    if len(function.decorator_list) != 1 or function.returns is None:
        return None
    decorator, answer = function.decorator_list[0], ast.unparse(function.returns)
    given = {"name": function.name, "answer": answer, "decorator": ast.unparse(decorator)}
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    if not isinstance(called, ast.Name) or called.id not in {"once", "by_word", *_CACHES}:
        return None
    names = [each.arg for each in function.args.args]
    if "None" in answer or function.args.vararg is not None:  # a kept None is not told from nothing kept
        return _DECORATED.format_map(given)
    if not names:
        return _ONCE.format_map(given)
    if called.id == "by_word":
        return _BY_WORD.format_map(given | {"word": names[0]})
    most = [ast.unparse(each) for each in _list_values(decorator)] or [str(_MOST)]
    given |= {"parameters": ast.unparse(function.args), "names": ", ".join(names), "most": most[0]}
    return _REMEMBERED.format_map(given)


def _list_values(decorator: ast.expr) -> list[ast.expr]:
    """Return what a decorator is called with."""
    return [*decorator.args, *(each.value for each in decorator.keywords)] if isinstance(decorator, ast.Call) else []
