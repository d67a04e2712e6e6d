"""Hone's loader against torch.utils.data.DataLoader: the same JPEG files, the same output, equal workers.

    PYTHON Benchmarks/Torch/against_torch.py HONE [--workers 2] [--rounds 5]

PYTHON is a Python with torch and torchvision, HONE the release program. The two run alternately. Hone's workers are threads, torch's are
processes (fork). What torch's loader needs to start is left out, what Hone's needs is counted.
"""
import argparse
import json
import os
import subprocess
import tempfile
import time

import torch
import torchvision.io
import torchvision.transforms.v2.functional as F
from torch.utils.data import DataLoader, Dataset

BATCH = 16
MEAN = torch.tensor([0.485, 0.456, 0.406]).view(3, 1, 1)
DEVIATION = torch.tensor([0.229, 0.224, 0.225]).view(3, 1, 1)


class Images(Dataset):
    """Read, decode (libjpeg-turbo), crop 60-100 %, resize to 160 x 160 (bilinear), flip, normalise."""

    def __init__(self, folder):
        self.paths = sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".jpg"))

    def __len__(self):
        return 8 * len(self.paths)

    def __getitem__(self, index):
        picture = torchvision.io.decode_jpeg(torchvision.io.read_file(self.paths[index % len(self.paths)]))
        _, height, width = picture.shape
        h = height * int(torch.randint(60, 101, (1,))) // 100
        w = width * int(torch.randint(60, 101, (1,))) // 100
        y = int(torch.randint(0, height - h + 1, (1,)))
        x = int(torch.randint(0, width - w + 1, (1,)))
        picture = F.resized_crop(picture, y, x, h, w, [160, 160], antialias=False)
        if torch.rand(1) < 0.5:
            picture = picture.flip(-1)
        return (picture.float() / 255 - MEAN) / DEVIATION


class Tiny(Dataset):
    """Eight numbers an item."""

    def __len__(self):
        return 32_768

    def __getitem__(self, index):
        return torch.arange(index, index + 8, dtype=torch.float32)


def torch_rate(dataset, workers, batches):
    """Samples a second after the first window of batches, in one long epoch."""
    loader = DataLoader(dataset, batch_size=BATCH, shuffle=True, num_workers=workers, drop_last=True)
    skipped = 2 * workers + 1
    batch_iterator = iter(loader)
    for _ in range(skipped):
        next(batch_iterator)
    start = time.perf_counter()
    for _ in range(batches):
        next(batch_iterator)
    return BATCH * batches / (time.perf_counter() - start)


def hone_rate(hone, environment, workload, workers, batches):
    """Samples a second, from the start of the loader to the last batch."""
    command = [hone, "lab", "num-workers/epoch", "--workers", str(workers), "--step", "0s", "--batch-size", str(BATCH), "--rounds", "1",
               "--budget", "120s", "--json"]
    for setting in ["worker=thread", f"workload={workload}", f"items={256 if workload == 'images' else 4096}",
                    f"epoch_batches={batches}", "nice=0"]:
        command += ["--set", setting]
    document = json.loads(subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout)
    return BATCH / document["rows"][0]["metrics"]["iteration_time"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("hone")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    lessons = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "lessons")
    with tempfile.TemporaryDirectory() as home:
        environment = {"HOME": home, "HONE_LESSONS": lessons, "PATH": os.environ["PATH"]}
        hone_rate(options.hone, environment, "images", 1, 1)
        images = Images(os.path.join(home, ".cache", "hone", "images-v1-640x480-q85"))
        for name, dataset, batches in [("images", images, 100), ("tiny", Tiny(), 1000)]:
            pairs = []
            for _ in range(options.rounds):
                ours = hone_rate(options.hone, environment, name, options.workers, batches if name == "images" else 1000)
                theirs = torch_rate(dataset, options.workers, batches)
                pairs.append((ours, theirs))
            ratios = sorted(ours / theirs for ours, theirs in pairs)
            print(f"{name}, {options.workers} workers: hone " + ", ".join(f"{a:.0f}" for a, _ in pairs)
                  + "; torch " + ", ".join(f"{b:.0f}" for _, b in pairs) + " samples/s")
            print(f"  ratio hone/torch: median {ratios[len(ratios) // 2]:.2f}, worst {ratios[0]:.2f}  (torch {torch.__version__})")


if __name__ == "__main__":
    main()
