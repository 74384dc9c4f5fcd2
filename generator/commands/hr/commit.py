"""`asn-hub hr commit`: what was written since the last one, checked, summed up in words, committed, and kept in step."""

from datetime import date
from pathlib import Path

from generator.commands.hr.asking import agrees
from generator.hr.git.commit import Plan, check_plan, make_commit, plan_commit
from generator.hr.git.follow import fetch, follow, push, remote_of
from generator.hr.git.message import in_words
from generator.hr.git.repository import Repository, repository_of
from generator.hr.journal import clear_pending, read_pending, working
from generator.hr.merging import Side
from generator.hr.records import roots_of
from generator.hr.refusal import refuse


def run(
    repo: Path,
    branch: str | None,
    *,
    yes: bool,
    send: bool,
    prefer: Side | None = None,
    today: date | None = None,
) -> int:
    """Commit, and take the commit on top of what colleagues sent; 1 where the officer did not agree, or it was not sent.

    Args:
        repo: the folder that holds mkdocs.yml.
        branch: the branch to commit on; None for the one in git's setting `asnhub.cabang`, or the present one.
        yes: do not ask.
        send: push afterwards.
        prefer: whose record to take where two officers' contradict each other.
        today: the day after which nothing can have happened.

    Raises:
        RefusedError: something is in the way; what was written stays as it is.
    """
    today = today or date.today()
    roots = roots_of(repo)
    with working(roots), repository_of(roots) as repository:
        pending = read_pending(roots)
        plan = plan_commit(repository, pending)
        if plan.paths:
            check_plan(repository, plan.paths, today)
            print(f"Akan disimpan ke Git: {in_words(plan.counts)}.")
            print(f"Dari: {', '.join(dict.fromkeys(each.action for each in pending.done))}.")
            if not agrees("Simpan?", yes=yes):
                return 1
        _switch(repository, branch)
        _commit(repository, plan)
        clear_pending(roots)
        return _keep_in_step(repository, today, send=send, prefer=prefer)


def _switch(repository: Repository, wanted: str | None) -> None:
    """Go to the branch that was asked for, and make it where there is none."""
    branch = wanted or str(repository.git.config_reader().get_value("asnhub", "cabang", "") or "")
    if branch and branch != repository.branch:
        known = repository.succeeds("rev-parse", "--quiet", "--verify", f"refs/heads/{branch}")
        if not repository.succeeds("switch", "--quiet", *(() if known else ("--create",)), branch):
            raise refuse("ASN855", str(repository.top), cabang=branch)
        print(f"Cabang: {branch}")
    if repository.branch is None:
        raise refuse("ASN853", str(repository.top))


def _commit(repository: Repository, plan: Plan) -> None:
    if not plan.paths:
        print("Tidak ada tulisan baru untuk disimpan.")
        return
    commit = make_commit(repository, plan)
    print(f"Tersimpan sebagai commit {commit[:10]} di cabang {repository.branch}.")


def _keep_in_step(repository: Repository, today: date, *, send: bool, prefer: Side | None) -> int:
    remote = remote_of(repository)
    if remote is None:
        if send:
            print("Belum ada tujuan pengiriman: git remote add origin ALAMAT")
        return 1 if send else 0
    if not fetch(repository, remote):
        print(f"Tujuan {remote} tidak terjangkau; commit tersimpan di komputer ini. Ulangi nanti.")
        return 1 if send else 0
    if follow(repository, remote, today, prefer):
        print("Kiriman rekan sudah digabungkan; commit Anda berada di atasnya.")
    if send:
        push(repository, remote)
        print(f"Terkirim ke {remote}, cabang {repository.branch}.")
    return 0
