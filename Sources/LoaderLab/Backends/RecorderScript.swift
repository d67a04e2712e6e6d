/// The Python script that records `torch.utils.data.DataLoader`: what `hone lab recorder` prints and the PyTorch back end runs.
public enum RecorderScript {
    /// The script, which needs torch only (and Pillow for images).
    public static let text = #"""
        #!/usr/bin/env python3
        """Records how torch.utils.data.DataLoader performs on this machine.

        One JSON line a record goes to standard output (or --output FILE): the host, what an item, a collation and a step cost alone, and each run with
        the times of each batch. `hone lab validate FILE` reads it. Progress goes to standard error. Needs torch; Pillow for --workload images.
        """
        import argparse, importlib, io, json, math, os, platform, random, signal, struct, sys, tempfile, time, zlib


        def arguments():
            p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
            p.add_argument("--workload", default="images", choices=["images", "records", "remote", "tensors", "tiny"])
            p.add_argument("--dataset", metavar="MODULE:CLASS", help="your own dataset: a class (or function) called without arguments, from this folder")
            p.add_argument("--images", metavar="FOLDER", help="JPEG files to read; otherwise some are made")
            p.add_argument("--items", type=int, default=4096)
            p.add_argument("--workers", default="0,1,2,4,8,16", help="numbers of workers, such as 0,2,4")
            p.add_argument("--repeats", type=int, default=2)
            p.add_argument("--batch-size", type=int, default=32)
            p.add_argument("--batches", type=int, default=100, help="batches of a run, at most")
            p.add_argument("--seconds", type=float, default=5.0, help="a run is stopped after so long")
            p.add_argument("--budget", type=float, default=0, help="no new round begins that would end later than this; 0 = no limit")
            p.add_argument("--step", default="20ms", help="time of an emulated step, such as 20ms; or a model of torchvision on the GPU, such as resnet18")
            p.add_argument("--no-sync", action="store_true", help="do not wait for the GPU after each step")
            for name in ["--pin-memory", "--persistent-workers", "--no-shuffle", "--drop-last", "--no-in-order"]:
                p.add_argument(name, action="store_true")
            p.add_argument("--prefetch-factor", type=int)
            p.add_argument("--start-method", choices=["fork", "spawn", "forkserver"])
            p.add_argument("--epochs", type=int, default=1)
            p.add_argument("--timeout", type=float, default=0)
            p.add_argument("--memory", action="store_true", help="record the memory of all processes once in a run")
            p.add_argument("--size", type=int, default=0, help="images: pixels of an item; records and tensors: KiB of an item")
            p.add_argument("--image-size", default="640x480", help="pixels of the pictures that are made")
            p.add_argument("--latency", type=float, default=0.03, help="remote: mean wait for an item in seconds")
            p.add_argument("--latency-spread", type=float, default=0.5, help="remote: standard deviation of the waits over their mean")
            p.add_argument("--group", help="the name of the runs")
            p.add_argument("--seed", type=int, default=0)
            p.add_argument("--output", metavar="FILE")
            p.add_argument("--end-with", type=int, metavar="PID", help="end when this process, the parent, has ended")
            return p.parse_args()


        def end_tidily(parent):
            """On SIGTERM, and when the parent has ended: removes what was made and stops the workers; whatever still runs some seconds later is killed."""
            own, asked = os.getpid(), []

            def end(*_):
                if os.getpid() != own:
                    os._exit(143)
                if asked:
                    os.killpg(0, signal.SIGKILL) if os.getpgrp() == own else os._exit(143)
                asked.append(True)
                # torch complains of ended workers from a handler of this signal, in the middle of the tidying.
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                signal.setitimer(signal.ITIMER_REAL, 5)
                sys.exit(143)

            signal.signal(signal.SIGTERM, end)
            signal.signal(signal.SIGALRM, lambda *_: end() if asked or os.getppid() != parent else None)
            if parent:
                signal.setitimer(signal.ITIMER_REAL, 0.5, 0.5)


        def fail(message, code=1):
            sys.stderr.write("recorder: %s\n" % message)
            sys.exit(code)


        try:
            import torch
            from torch.utils.data import DataLoader, Dataset
        except Exception as error:
            fail("torch cannot be imported: %s" % error, 3)


        class Images(Dataset):
            """JPEG files: read, decoded, randomly cropped, resized, flipped, normalised."""

            def __init__(self, files, items, size):
                self.files, self.items, self.size = files, items, size

            def __len__(self):
                return self.items

            def __getitem__(self, index):
                from PIL import Image
                with open(self.files[index % len(self.files)], "rb") as file:
                    image = Image.open(io.BytesIO(file.read())).convert("RGB")
                width, height = image.size
                area = width * height * random.uniform(0.08, 1.0)
                ratio = math.exp(random.uniform(math.log(3 / 4), math.log(4 / 3)))
                w, h = min(width, int(math.sqrt(area * ratio)) or 1), min(height, int(math.sqrt(area / ratio)) or 1)
                x, y = random.randint(0, width - w), random.randint(0, height - h)
                image = image.resize((self.size, self.size), Image.BILINEAR, box=(x, y, x + w, y + h))
                data = torch.frombuffer(bytearray(image.tobytes()), dtype=torch.uint8).view(self.size, self.size, 3)
                if random.random() < 0.5:
                    data = data.flip(1)
                return data.permute(2, 0, 1).float().div_(127.5).sub_(1)


        class Records(Dataset):
            """Packed text records of named numbers: unpacked, parsed."""

            def __init__(self, items, kib):
                names = ["id", "user", "price", "weight", "age", "score", "rate", "label"]
                self.items, self.packed = items, []
                for seed in range(min(items, 256)):
                    r = random.Random(seed)
                    text = " ".join("%s=%.3f" % (names[i % 8], r.uniform(-20, 20)) for i in range(kib * 64))
                    self.packed.append(zlib.compress(text.encode(), 1))

            def __len__(self):
                return self.items

            def __getitem__(self, index):
                text = zlib.decompress(self.packed[index % len(self.packed)]).decode()
                return torch.tensor([float(field.split("=")[1]) for field in text.split(" ")])


        class Remote(Dataset):
            """An object store that takes its time (emulated: a lognormal wait), then a small array."""

            def __init__(self, items, mean, spread):
                self.items, self.sigma = items, math.sqrt(math.log(1 + spread * spread))
                self.mu = math.log(max(mean, 1e-9)) - self.sigma ** 2 / 2

            def __len__(self):
                return self.items

            def __getitem__(self, index):
                time.sleep(min(random.lognormvariate(self.mu, self.sigma), 10))
                return torch.full((1024,), float(index))


        class Tensors(Dataset):
            """Large arrays are taken out of a larger one, scaled and shifted."""

            def __init__(self, items, kib):
                self.items, self.count = items, kib * 256
                self.source = torch.rand(max(4 << 20, self.count * 2))

            def __len__(self):
                return self.items

            def __getitem__(self, index):
                start = index * 40503 % (len(self.source) - self.count)
                return self.source[start:start + self.count] * random.uniform(0.5, 1.5) + random.random()


        class Tiny(Dataset):
            """Items so cheap that workers only cost."""

            def __init__(self, items):
                self.items = items

            def __len__(self):
                return self.items

            def __getitem__(self, index):
                return torch.arange(index, index + 8, dtype=torch.float32)


        def pictures(folder, size):
            """Makes 128 pictures with edges and noise, about as hard to decode as photographs."""
            from PIL import Image, ImageDraw, ImageFilter
            width, height = (int(n) for n in size.split("x"))
            files = []
            for index in range(128):
                r = random.Random(index)
                image = Image.effect_noise((width, height), 40).convert("RGB").filter(ImageFilter.GaussianBlur(2))
                draw = ImageDraw.Draw(image)
                for _ in range(40):
                    x, y, s = r.randint(0, width), r.randint(0, height), r.randint(10, 120)
                    draw.ellipse([x, y, x + s, y + s], fill=(r.randint(0, 255), r.randint(0, 255), r.randint(0, 255)))
                files.append(os.path.join(folder, "%03d.jpg" % index))
                image.save(files[-1], quality=85)
            return files


        def dataset(a, folder):
            if a.dataset:
                module, _, name = a.dataset.partition(":")
                if not name:
                    fail("--dataset “%s” is not possible: expected module:Class" % a.dataset, 2)
                sys.path.insert(0, os.getcwd())
                try:
                    return getattr(importlib.import_module(module), name)()
                except Exception as error:
                    fail("the dataset %s cannot be made: %s: %s" % (a.dataset, type(error).__name__, error), 4)
            if a.workload == "images":
                files = []
                if a.images:
                    files = sorted(os.path.join(a.images, f) for f in os.listdir(a.images) if f.lower().endswith((".jpg", ".jpeg")))
                    if not files:
                        fail("there is no JPEG file in %s" % a.images)
                return Images(files or pictures(folder, a.image_size), a.items, a.size or 160)
            if a.workload == "records":
                return Records(a.items, a.size or 32)
            if a.workload == "remote":
                return Remote(a.items, a.latency, a.latency_spread)
            return Tensors(a.items, a.size or 1024) if a.workload == "tensors" else Tiny(a.items)


        class Step:
            """One training step: a model on the GPU, or a wait."""

            def __init__(self, text, sync):
                self.name, self.sync, self.model = text, sync, None
                for unit, factor in (("ms", 1e-3), ("us", 1e-6), ("s", 1)):
                    if text.endswith(unit) and text[:-len(unit)].replace(".", "", 1).isdigit():
                        self.seconds, self.name = float(text[:-len(unit)]) * factor, "sleep:%g" % (float(text[:-len(unit)]) * factor)
                        return
                if not torch.cuda.is_available():
                    fail("a step “%s” needs a GPU that torch can use; here is none. Take a time such as 20ms." % text, 2)
                import torchvision
                self.model = torchvision.models.get_model(text).cuda()
                self.optimiser = torch.optim.SGD(self.model.parameters(), lr=0.01)

            def __call__(self, batch):
                if self.model is None:
                    time.sleep(self.seconds)
                    return
                data = batch[0] if isinstance(batch, (list, tuple)) else batch
                with torch.autocast("cuda", dtype=torch.bfloat16):
                    loss = self.model(data.cuda(non_blocking=True)).square().mean()
                self.optimiser.zero_grad(set_to_none=True)
                loss.backward()
                self.optimiser.step()
                if self.sync:
                    torch.cuda.synchronize()


        def spread(times):
            s = sorted(times)
            mean = sum(s) / len(s)
            at = lambda share: s[min(len(s) - 1, int(share * len(s)))]
            return {"mean": mean, "std": math.sqrt(sum((t - mean) ** 2 for t in s) / len(s)), "p50": at(0.5), "p95": at(0.95), "p99": at(0.99), "n": len(s)}


        def timed(count, limit, work):
            times, began = [], time.perf_counter()
            for index in range(count):
                start = time.perf_counter()
                work(index)
                times.append(time.perf_counter() - start)
                if time.perf_counter() - began > limit and index >= 4:
                    break
            return times


        def calibration(a, data, step, group):
            from torch.utils.data import default_collate
            r = random.Random(a.seed)
            items = timed(400, 2.0, lambda _: data[r.randrange(len(data))])
            ready = [data[r.randrange(len(data))] for _ in range(a.batch_size)]
            collate = timed(5, 1.0, lambda _: default_collate(ready))
            batch = default_collate(ready)
            steps = timed(13, 2.0, lambda _: step(batch))[3:]
            return {"record": "calibration", "group": group, "workload": {"kind": a.dataset or a.workload, "items": len(data)}, "step": step.name,
                    "batch_size": a.batch_size, "item_seconds": spread(items), "collate_seconds": spread(collate), "step_seconds": spread(steps or [0.0]),
                    "batch_bytes": size(batch)}


        def size(value):
            if torch.is_tensor(value):
                return value.numel() * value.element_size()
            if isinstance(value, dict):
                return sum(size(v) for v in value.values())
            return sum(size(v) for v in value) if isinstance(value, (list, tuple)) else 0


        def memory():
            """Memory of this process, then of its children, in bytes (Linux)."""
            found = []
            try:
                children = open("/proc/self/task/%d/children" % os.getpid()).read().split()
                for pid in ["self"] + children:
                    fields = dict((l.split(":")[0], int(l.split()[1]) * 1024) for l in open("/proc/%s/smaps_rollup" % pid) if " kB" in l)
                    found.append({"rss": fields["Rss"], "pss": fields["Pss"], "uss": fields["Private_Clean"] + fields["Private_Dirty"]})
            except OSError:
                pass
            return found


        def epoch(a, loader, step, workers):
            cpu, clock = os.times(), time.perf_counter
            began = clock()
            iterator = iter(loader)
            made = clock()
            waits, steps, iterations, found, first, mark = [], [], [], [], 0.0, made
            for index in range(a.batches):
                try:
                    batch = next(iterator)
                except StopIteration:
                    break
                got = clock()
                first = first or got - began
                step(batch)
                done = clock()
                waits.append(got - mark), steps.append(done - got), iterations.append(done - (began if index == 0 else mark))
                if a.memory and index == min(10, a.batches - 1):
                    found = memory()
                    done = clock()
                mark = done
                if done - began >= a.seconds:
                    break
            if step.model is not None:
                torch.cuda.synchronize()
            ended = clock()
            if not a.persistent_workers:
                del iterator
            stopped = clock()
            now = os.times()
            record = {"iter_call_seconds": made - began, "first_batch_seconds": first, "total_seconds": ended - began, "stop_seconds": stopped - ended,
                      "batches": len(waits), "wait_seconds": waits, "step_seconds": steps, "iteration_seconds": iterations,
                      "cpu_seconds": sum(now[:4]) - sum(cpu[:4])}
            if found:
                record["memory"] = found
            return record


        def run(a, data, step, group, workers, repeat):
            options = {"batch_size": a.batch_size, "num_workers": workers, "pin_memory": a.pin_memory, "shuffle": False if iterable(data) else not a.no_shuffle,
                       "drop_last": a.drop_last, "generator": torch.Generator().manual_seed(a.seed + repeat), "timeout": a.timeout if workers else 0}
            if workers:
                options["persistent_workers"] = a.persistent_workers
                if a.prefetch_factor:
                    options["prefetch_factor"] = a.prefetch_factor
                if a.start_method:
                    options["multiprocessing_context"] = a.start_method
                if a.no_in_order:
                    options["in_order"] = False
            config = {"num_workers": workers, "batch_size": a.batch_size, "pin_memory": a.pin_memory, "batches": a.batches, "repeat": repeat}
            if workers and a.prefetch_factor:
                config["prefetch_factor"] = a.prefetch_factor
            if workers and a.start_method:
                config["start_method"] = a.start_method
            if a.persistent_workers:
                config["persistent_workers"] = True
            if a.no_sync:
                config["sync"] = False
            loader = DataLoader(data, **options)
            return {"record": "run", "group": group, "config": config, "epochs": [epoch(a, loader, step, workers) for _ in range(a.epochs)]}


        def iterable(data):
            return isinstance(data, torch.utils.data.IterableDataset)


        def main():
            a = arguments()
            end_tidily(a.end_with)
            try:
                workers = [int(n) for n in a.workers.split(",")]
            except ValueError:
                fail("--workers “%s” is not possible: expected numbers such as 0,2,4" % a.workers, 2)
            out = open(a.output, "a") if a.output else os.fdopen(os.dup(1), "w")
            # What a dataset prints does not get between the records.
            os.dup2(2, 1)

            def write(record):
                out.write(json.dumps(record) + "\n")
                out.flush()

            cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
            gpu = torch.cuda.get_device_name() if torch.cuda.is_available() else None
            memory_bytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
            write({"record": "host", "cpu": processor(), "cores": cores, "memory_bytes": memory_bytes, "gpu": gpu, "torch": torch.__version__,
                   "python": platform.python_version(), "kernel": platform.release()})
            with tempfile.TemporaryDirectory() as folder:
                data = dataset(a, folder)
                step = Step(a.step, not a.no_sync)
                group = a.group or "%s-%s-b%d" % (a.dataset or a.workload, a.step, a.batch_size)
                if not iterable(data):
                    write(calibration(a, data, step, group))
                order, began = random.Random(a.seed), time.perf_counter()
                for repeat in range(a.repeats):
                    spent = time.perf_counter() - began
                    if a.budget and repeat and spent * (repeat + 1) / repeat > a.budget:
                        break
                    order.shuffle(workers)
                    for n in workers:
                        sys.stderr.write("round %d of %d: num_workers %d\n" % (repeat + 1, a.repeats, n))
                        write(run(a, data, step, group, n, repeat))


        def processor():
            try:
                return next(l.split(":")[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name"))
            except (OSError, StopIteration):
                return platform.processor()


        if __name__ == "__main__":
            main()
        """# + "\n"
}
