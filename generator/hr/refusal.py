"""RefusedError: what stops a command of HR's side once, with the problems to tell; nothing was written."""

from generator.checks.problem import Problem


class RefusedError(Exception):
    """The command cannot go on. Its own text is only codes: a traceback must not tell of a person."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(problem.code for problem in problems))
        self.problems = problems


def refuse(code: str, path: str, **facts: str) -> RefusedError:
    """The refusal with one problem; `path` is what the report begins with."""
    return RefusedError(Problem(code, path, facts=facts))
