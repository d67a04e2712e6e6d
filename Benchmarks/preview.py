#!/usr/bin/env python3
"""How long `hone author preview` takes from a save to the new picture.

It opens the preview in a terminal of its own, writes the lesson's file again and again with another number in it, and waits until that number
stands in what the preview prints. Usage: Benchmarks/preview.py [HONE] [LESSON] [SAVES]; by default the release build and the shipped lesson.
"""
import fcntl, os, pathlib, pty, select, shutil, statistics, struct, sys, tempfile, termios, time

root = pathlib.Path(__file__).resolve().parent.parent
hone = sys.argv[1] if len(sys.argv) > 1 else str(root / ".build/release/hone")
lesson = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else root / "lessons/data-loading/num-workers.md")
saves = int(sys.argv[3]) if len(sys.argv) > 3 else 100


class Screen:
    """What the preview prints, read as far as it was looked at."""

    def __init__(self, fd):
        self.fd, self.seen = fd, b""

    def wait(self, text, limit=10.0):
        """Reads on until `text` was printed; the seconds it took."""
        begun = time.perf_counter()
        while text not in self.seen:
            left = limit - (time.perf_counter() - begun)
            if left < 0 or not select.select([self.fd], [], [], left)[0]:
                sys.exit(f"{text!r} was not shown within {limit} s")
            self.seen += os.read(self.fd, 65536)
        self.seen = self.seen[self.seen.index(text) + len(text) :]
        return time.perf_counter() - begun


with tempfile.TemporaryDirectory() as folder:
    course = pathlib.Path(folder) / "course"
    shutil.copytree(lesson.parent, course)
    path = course / lesson.name
    text = path.read_text(encoding="utf-8")
    head, title, rest = text.partition("\ntitle: ")
    old, end, rest = rest.partition("\n")
    child, fd = pty.fork()
    if child == 0:
        os.environ.update(HOME=folder, TERM="xterm-256color")
        os.execv(hone, [hone, "author", "preview", str(path)])
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    screen = Screen(fd)
    screen.wait(b"quit >")
    screen.wait(b"quit >")  # the second picture, once the keys are proved
    times, proved = [], []
    for number in range(saves):
        time.sleep(0.05 + (number * 7 % 40) / 1000)  # not in step with how often the preview looks
        mark = f"saved {number:04}"
        path.write_text(f"{head}{title}{mark}{end}{rest}", encoding="utf-8")
        begun = time.perf_counter()
        times.append(screen.wait(mark.encode()))
        screen.wait(b"quit >")
        screen.wait(b"quit >")
        proved.append(time.perf_counter() - begun)
    os.write(fd, b"q\n")
    os.waitpid(child, 0)

print(f"{lesson.name}, {len(text.encode())} bytes, {saves} saves; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
for name, values in (("new picture", times), ("keys proved", proved)):
    values.sort()
    print(
        f"{name}: median {statistics.median(values) * 1000:.0f} ms, 90th percentile {values[int(0.9 * (saves - 1))] * 1000:.0f} ms, "
        f"most {values[-1] * 1000:.0f} ms" + (" (target: 100 ms)" if values is times else "")
    )
