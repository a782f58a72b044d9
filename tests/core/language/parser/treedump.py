# SPDX-FileCopyrightText: 2026 The Joinery authors
# SPDX-License-Identifier: MIT
"""CPython's side of the parser's tests.

Reads a JSON list of sources from standard input and answers with a JSON list: for each source
either {"tree": text}, in the form of treedump.cpp, or {"error": …, "sentence": …, "line": …,
"column": …}.
"""
import ast
import json
import struct
import symtable
import sys
import warnings

warnings.simplefilter("ignore")

UNARY = {ast.Not: "not", ast.USub: "-", ast.UAdd: "+", ast.Invert: "~"}
BINARY = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%",
    ast.Pow: "**", ast.LShift: "<<", ast.RShift: ">>", ast.BitAnd: "&", ast.BitOr: "|",
    ast.BitXor: "^",
}
COMPARISON = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
    ast.In: "in", ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not",
}
STATEMENTS = {
    ast.Expr: "Expression", ast.AugAssign: "AugmentedAssign", ast.AnnAssign: "AnnotatedAssign",
    ast.FunctionDef: "Function", ast.ClassDef: "Class",
}


def hexed(text):
    return "'" + text.encode("utf-8", "surrogatepass").hex() + "'"


class Dumper:
    def __init__(self, source):
        self.lines = [line.encode() for line in source.split("\n")]
        self.output = []
        self.indentation = 0
        self.locals = {}
        self.collect(symtable.symtable(source, "scenario.py", "exec"))

    def collect(self, table):
        if table.get_type() == "function":
            names = [s.get_name() for s in table.get_symbols() if s.is_local()]
            self.locals[table.get_name(), table.get_lineno()] = sorted(
                name for name in names if not name.startswith("."))
        for child in table.get_children():
            self.collect(child)

    def line(self, text):
        self.output.append(" " * self.indentation + text)

    def column(self, line, offset):
        text = self.lines[line - 1] if line <= len(self.lines) else b""
        return len(text[:offset].decode(errors="replace")) + 1

    def head(self, kind, node, rest=""):
        begin = f"{node.lineno}:{self.column(node.lineno, node.col_offset)}"
        end = f"{node.end_lineno}:{self.column(node.end_lineno, node.end_col_offset)}"
        self.line(f"{kind} {begin}-{end} {rest}".rstrip(" "))

    def child(self, what, node):
        if node is None:
            return
        self.line(what)
        self.indentation += 1
        self.expression(node)
        self.indentation -= 1

    def children(self, what, nodes):
        for node in nodes:
            self.child(what, node)

    def block(self, what, statements):
        if not statements:
            return
        self.line(what)
        self.indentation += 1
        for statement in statements:
            self.statement(statement)
        self.indentation -= 1

    def inner(self, *nodes):
        self.indentation += 1
        for node in nodes:
            self.expression(node)
        self.indentation -= 1

    def expression(self, node):
        getattr(self, "expr_" + type(node).__name__)(node)

    def expr_Constant(self, node):
        value = node.value
        if isinstance(value, str):
            shown = hexed(value)
        elif isinstance(value, float):
            shown = "f" + struct.pack(">d", value).hex()
        else:
            shown = "..." if value is ... else str(value)
        self.head("Constant", node, shown)

    def expr_Name(self, node):
        self.head("Name", node, node.id)

    def expr_JoinedStr(self, node):
        self.head("FormattedString", node)
        self.indentation += 1
        self.parts(node)
        self.indentation -= 1

    def parts(self, node):
        for part in node.values:
            if isinstance(part, ast.Constant):
                self.line("text " + hexed(part.value))
                continue
            self.line("field" if part.conversion == -1 else f"field !{chr(part.conversion)}")
            self.indentation += 1
            self.expression(part.value)
            if part.format_spec and part.format_spec.values:
                self.line("spec")
                self.indentation += 1
                self.parts(part.format_spec)
                self.indentation -= 1
            self.indentation -= 1

    def expr_UnaryOp(self, node):
        self.head("UnaryOperation", node, UNARY[type(node.op)])
        self.inner(node.operand)

    def expr_BinOp(self, node):
        self.head("BinaryOperation", node, BINARY[type(node.op)])
        self.inner(node.left, node.right)

    def expr_BoolOp(self, node):
        self.head("BooleanOperation", node, "and" if isinstance(node.op, ast.And) else "or")
        self.inner(*node.values)

    def expr_Compare(self, node):
        self.head("Comparison", node, " ".join(COMPARISON[type(op)] for op in node.ops))
        self.inner(node.left, *node.comparators)

    def expr_IfExp(self, node):
        self.head("Conditional", node)
        self.inner(node.test, node.body, node.orelse)

    def expr_Call(self, node):
        self.head("Call", node)
        self.inner(node.func)
        self.indentation += 1
        self.children("argument", node.args)
        for keyword in node.keywords:
            self.child((keyword.arg or "**") + "=", keyword.value)
        self.indentation -= 1

    def expr_Attribute(self, node):
        self.head("Attribute", node, node.attr)
        self.inner(node.value)

    def expr_Subscript(self, node):
        self.head("Subscript", node)
        self.inner(node.value, node.slice)

    def expr_Slice(self, node):
        self.head("Slice", node)
        self.indentation += 1
        self.child("lower", node.lower)
        self.child("upper", node.upper)
        self.child("step", node.step)
        self.indentation -= 1

    def expr_Starred(self, node):
        self.head("Starred", node)
        self.inner(node.value)

    def display(self, node):
        self.head(type(node).__name__, node)
        self.inner(*node.elts)

    expr_Tuple = expr_List = expr_Set = display

    def expr_Dict(self, node):
        self.head("Dict", node)
        self.indentation += 1
        for key, value in zip(node.keys, node.values):
            self.child("key", key)
            self.child("value" if key else "**", value)
        self.indentation -= 1

    def comprehension(self, node):
        kind = {"ListComp": "list", "SetComp": "set", "DictComp": "dict"}
        self.head("Comprehension", node, kind.get(type(node).__name__, "generator"))
        self.indentation += 1
        if isinstance(node, ast.DictComp):
            self.child("key", node.key)
            self.child("element", node.value)
        else:
            self.child("element", node.elt)
        for generator in node.generators:
            self.child("for", generator.target)
            self.child("in", generator.iter)
            self.children("if", generator.ifs)
        self.indentation -= 1

    expr_ListComp = expr_SetComp = expr_DictComp = expr_GeneratorExp = comprehension

    def expr_Lambda(self, node):
        self.head("Lambda", node)
        self.indentation += 1
        self.parameters(node.args)
        self.child("body", node.body)
        self.indentation -= 1

    def expr_NamedExpr(self, node):
        self.head("NamedExpression", node, node.target.id)
        self.inner(node.value)

    def parameters(self, args):
        missing = len(args.args) - len(args.defaults)
        for parameter, default in zip(args.args, [None] * missing + args.defaults):
            self.line("parameter normal " + parameter.arg)
            self.child("default", default)
        if args.vararg:
            self.line("parameter * " + args.vararg.arg)
        for parameter, default in zip(args.kwonlyargs, args.kw_defaults):
            self.line("parameter keyword " + parameter.arg)
            self.child("default", default)
        if args.kwarg:
            self.line("parameter ** " + args.kwarg.arg)

    def statement(self, node):
        kind = type(node)
        self.head(STATEMENTS.get(kind, kind.__name__), node)
        self.indentation += 1
        getattr(self, "stmt_" + kind.__name__, lambda _: None)(node)
        self.indentation -= 1

    def stmt_Expr(self, node):
        self.child("value", node.value)

    def stmt_Assign(self, node):
        self.children("target", node.targets)
        self.child("value", node.value)

    def stmt_AugAssign(self, node):
        self.child("target", node.target)
        self.line(BINARY[type(node.op)])
        self.child("value", node.value)

    def stmt_AnnAssign(self, node):
        self.child("target", node.target)
        self.child("value", node.value)

    def stmt_If(self, node):
        self.child("test", node.test)
        self.block("body", node.body)
        self.block("else", node.orelse)

    stmt_While = stmt_If

    def stmt_For(self, node):
        self.child("target", node.target)
        self.child("in", node.iter)
        self.block("body", node.body)
        self.block("else", node.orelse)

    def stmt_FunctionDef(self, node):
        self.line("called " + node.name)
        self.children("decorator", node.decorator_list)
        self.parameters(node.args)
        for name in self.locals[node.name, node.lineno]:
            self.line("local " + name)
        self.block("body", node.body)

    def stmt_ClassDef(self, node):
        self.line("called " + node.name)
        self.children("base", node.bases)
        self.block("body", node.body)

    def stmt_Return(self, node):
        self.child("value", node.value)

    def stmt_Raise(self, node):
        self.child("exception", node.exc)
        self.child("cause", node.cause)

    def stmt_Try(self, node):
        self.block("body", node.body)
        for handler in node.handlers:
            self.head("except", handler, handler.name or "-")
            self.indentation += 1
            self.child("type", handler.type)
            self.block("body", handler.body)
            self.indentation -= 1
        self.block("else", node.orelse)
        self.block("finally", node.finalbody)

    def stmt_With(self, node):
        for item in node.items:
            self.child("context", item.context_expr)
            self.child("as", item.optional_vars)
        self.block("body", node.body)

    def stmt_Global(self, node):
        for name in node.names:
            self.line("name " + name)

    stmt_Nonlocal = stmt_Global

    def aliases(self, node):
        for alias in node.names:
            self.head("alias", alias, f"{alias.name} {alias.asname or '-'}")

    stmt_Import = aliases

    def stmt_ImportFrom(self, node):
        self.line("module " + "." * node.level + (node.module or ""))
        self.aliases(node)

    def stmt_Assert(self, node):
        self.child("test", node.test)
        self.child("message", node.msg)

    def stmt_Delete(self, node):
        self.children("target", node.targets)


def answer(source):
    try:
        compile(source.encode(), "scenario.py", "exec")
        tree = ast.parse(source)
        dumper = Dumper(source)
        dumper.block("module", tree.body)
        return {"tree": "".join(line + "\n" for line in dumper.output)}
    except SyntaxError as error:
        return {
            "error": type(error).__name__,
            "sentence": error.msg,
            "line": error.lineno or 0,
            "column": error.offset or 0,
        }


json.dump([answer(source) for source in json.load(sys.stdin)], sys.stdout)
