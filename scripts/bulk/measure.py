"""Runs made-up questions through the program and says what that took, as one line of JSON.

    python3 scripts/bulk/measure.py 10000000 --threads 2 --every 100 --keep sample.ndjson

Questions come through a pipe and replies leave through one, so neither is ever a file. Every reply is counted and hashed, so that the
replies of one thread and of many can be compared whole; every hundredth is kept. Memory is read of the program alone, from the first
second to the last, and so is its time on the processor.
"""
import argparse
import hashlib
import json
import os
import subprocess
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILT = os.path.join(os.environ.get("CARGO_TARGET_DIR", os.path.join(ROOT, "target")), "bulk")


def resident_kib(pid):
    """Returns the memory that a process holds, or None once it has ended."""
    try:
        with open(f"/proc/{pid}/status", encoding="ascii") as status:
            return next((int(line.split()[1]) for line in status if line.startswith("VmRSS:")), None)
    except (FileNotFoundError, ProcessLookupError):
        return None


def watch(pid, began, seen, ended):
    """Reads a process's memory until it has ended: every 50 ms at first, then every second."""
    while not ended.is_set():
        now, kib = time.monotonic() - began, resident_kib(pid)
        if kib is not None:
            seen.append((round(now, 2), kib))
        ended.wait(0.05 if now < 5 else 1)


def take(replies, every, kept):
    """Reads replies to their end and keeps every so-many-th. Returns how many there were, their bytes and their hash."""
    lines, size, digest, cut = 0, 0, hashlib.sha256(), b""
    while block := replies.read1(1 << 20):
        digest.update(block)
        size += len(block)
        whole = (cut + block).split(b"\n")
        cut = whole.pop()
        if every:
            kept.writelines(line + b"\n" for line in whole[-lines % every :: every])
        lines += len(whole)
    return lines, size, digest.hexdigest()


def measure(count, call="check", threads=2, only=None, seed=1, every=None, keep=os.devnull, peer=None):
    """Returns what one run took: of the program, or of another command that answers line by line."""
    questions = subprocess.Popen([f"{BUILT}/questions", call, str(count), str(seed)], stdout=subprocess.PIPE)
    command = peer or [f"{BUILT}/gongji", call, "--threads", str(threads)] + (["--only", only] if only else [])
    began = time.monotonic()
    program = subprocess.Popen(command, stdin=questions.stdout, stdout=subprocess.PIPE)
    questions.stdout.close()
    seen, ended = [], threading.Event()
    watcher = threading.Thread(target=watch, args=(program.pid, began, seen, ended))
    watcher.start()
    with open(keep, "wb") as kept:
        answered, size, digest = take(program.stdout, every, kept)
    # Its ru_maxrss is no use: it counts the copy of this program that the other one began as.
    _, status, used = os.wait4(program.pid, 0)
    seconds = time.monotonic() - began
    ended.set()
    watcher.join()
    if status != 0 or questions.wait() != 0 or answered != count:
        raise SystemExit(f"measure: {answered} of {count} lines were answered, exit {status}")
    step = max(1, len(seen) // 60)
    return {
        "lines": count, "call": call, "threads": threads, "only": only, "seconds": round(seconds, 3),
        "cpu": round(used.ru_utime + used.ru_stime, 3), "peak_kib": max(kib for _, kib in seen), "memory": seen[::step],
        "bytes": size, "sha256": digest, "load": os.getloadavg()[0],
    }


def main():
    read = argparse.ArgumentParser()
    read.add_argument("count", type=int)
    read.add_argument("--call", default="check")
    read.add_argument("--threads", type=int, default=os.cpu_count())
    read.add_argument("--only")
    read.add_argument("--seed", type=int, default=1)
    read.add_argument("--every", type=int)
    read.add_argument("--keep", default=os.devnull)
    read.add_argument("--peer", nargs=argparse.REMAINDER, help="measure this command instead")
    print(json.dumps(measure(**vars(read.parse_args()))))


if __name__ == "__main__":
    main()
