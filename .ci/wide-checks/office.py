"""LibreOffice without a screen."""

import functools
import shutil
import subprocess

import cases

PROGRAM = shutil.which("soffice")
# All sheets, one file each; see "Filter Options for CSV" in the help of LibreOffice.
ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


@functools.cache
def convert(files, form):
    """Converts files at one go, as LibreOffice takes seconds to start; gives the folder of what was written."""
    extension = form.partition(":")[0]
    out = cases.SCRATCH / "office" / str(abs(hash(files))) / extension
    profile = cases.SCRATCH / "profile"
    command = [PROGRAM, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", form]
    done = subprocess.run(
        [*command, "--outdir", out, *files], capture_output=True, text=True, timeout=300, stdin=subprocess.DEVNULL
    )
    said = done.stdout + done.stderr
    assert done.returncode == 0 and "Error" not in said, said
    assert out.is_dir(), said
    return out
