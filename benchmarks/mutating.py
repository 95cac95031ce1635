"""Mutants of a module: copies that differ from it by one small mistake each. `mutants.py` says what they are for.

Left alone are docstrings, annotations, `__all__`, imports, the arguments of decorators, how many pairs are looked at in
one go, and the `strict` of a `zip`, which only speaks up where two columns of unlike length stand side by side.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

Change: TypeAlias = tuple[str, ast.AST]
"""What is done, in words, and the node that takes the place of the old one."""

SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}  # fmt: skip
UNCHANGED = ("annotation", "returns", "decorator_list", "bases", "ctx", "format_spec")
RENAMED = {"any": "all", "all": "any", "min": "max", "max": "min"}


class Mutant(NamedTuple):
    """One mistake: the line where it is made, what it is, and the tree of the whole module with it.

    The tree is the one that was given, changed in place: it is put right when the next mutant is asked for.
    """

    line: int
    change: str
    tree: ast.Module


def mutants(tree: ast.Module) -> Iterator[Mutant]:
    """Every mutant of a module, one at a time."""
    for parent, field, at, node in list(_places(tree)):
        for change, other in _changes(node):
            ast.fix_missing_locations(ast.copy_location(other, node))
            _put(parent, field, at, other)
            line = getattr(node, "lineno", getattr(parent, "lineno", 0))
            yield Mutant(line, change, tree)
            _put(parent, field, at, node)


def _places(node: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    """Every node below this one that may be changed, with where it hangs: its parent, field and index."""
    for field, value in ast.iter_fields(node):
        if _is_left_alone(node, field):
            continue
        for at, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(child, ast.AST) and not _is_text_alone(child) and not _names_all(child):
                yield node, field, at, child
                yield from _places(child)


def _is_left_alone(node: ast.AST, field: str) -> bool:
    imports = isinstance(node, ast.Import | ast.ImportFrom)
    given = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in ("Bands", "AT_ONCE")
    guards = isinstance(node, ast.keyword) and node.arg == "strict"
    return imports or given or guards or field in UNCHANGED


def _is_text_alone(node: ast.AST) -> bool:
    """A docstring, of a module, function or constant."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _names_all(node: ast.AST) -> bool:
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"


def _changes(node: ast.AST) -> Iterator[Change]:
    if other := SWAPPED.get(type(node)):
        yield f"{type(node).__name__} becomes {other.__name__}", other()
    elif isinstance(node, ast.Constant):
        yield from _constants(node)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.Invert):
        yield f"{ast.unparse(node)} loses its negation", node.operand
    elif isinstance(node, ast.If | ast.IfExp):
        yield f"if {ast.unparse(node.test)} is turned round", _turned(node)
    elif isinstance(node, ast.comprehension) and node.ifs:
        kept = ast.comprehension(node.target, node.iter, node.ifs[1:], node.is_async)
        yield f"if {ast.unparse(node.ifs[0])} is left out", kept
    elif isinstance(node, ast.Name) and node.id in RENAMED:
        yield f"{node.id} becomes {RENAMED[node.id]}", ast.Name(RENAMED[node.id], node.ctx)
    elif isinstance(node, ast.Expr):
        yield f"{ast.unparse(node)} is left out", ast.Pass()


def _constants(node: ast.Constant) -> Iterator[Change]:
    value = node.value
    if isinstance(value, bool):
        yield f"{value} becomes {not value}", ast.Constant(not value)
    elif isinstance(value, int | float):
        yield f"{value} becomes {value + 1}", ast.Constant(value + 1)
    elif isinstance(value, str):
        yield f"{value!r} becomes {value + 'X'!r}", ast.Constant(value + "X")


def _turned(node: ast.If | ast.IfExp) -> ast.AST:
    test = ast.copy_location(ast.UnaryOp(ast.Not(), node.test), node.test)
    if isinstance(node, ast.If):
        return ast.If(test, node.body, node.orelse)
    return ast.IfExp(test, node.body, node.orelse)


def _put(parent: ast.AST, field: str, at: int | None, node: ast.AST) -> None:
    if at is None:
        setattr(parent, field, node)
    else:
        getattr(parent, field)[at] = node
