"""What the published site weighs: `python -m benchmarks.site`. What its readers wait: `.browser`."""

import gzip
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.servers import ROOT
from benchmarks.tables import show


def publish(folder: Path) -> None:
    """The site of the corpus that ships."""
    subprocess.run([sys.executable, "-m", "core", "publish", "seeds", str(folder)], cwd=ROOT, check=True)


def weights(folder: Path) -> list[dict[str, object]]:
    """How many bytes the whole site has, and what its pages with charts load, compressed."""
    sizes = {path.relative_to(folder).as_posix(): len(gzip.compress(path.read_bytes())) for path in _within(folder)}
    own = ("deployment.html", "data/site.js")
    loaded = [name for name in sizes if name in own or name.startswith("assets/")]
    told = {"whole site": sizes.values(), "deployment, first visit": [sizes[name] for name in loaded]}
    return [{"what": name, "kB_compressed": round(sum(each) / 1000)} for name, each in told.items()]


def _within(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def show_all() -> None:
    """Publish the site and weigh it."""
    with TemporaryDirectory() as folder:
        publish(Path(folder) / "site")
        show("What the published site weighs", weights(Path(folder) / "site"))


if __name__ == "__main__":
    show_all()
