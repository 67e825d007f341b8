"""A headless Chromium, spoken to by its DevTools protocol over a pipe: Python, and nothing besides."""
import base64
import fcntl
import json
import os
import shutil
import subprocess
import tempfile
import time

NAMES = ("chromium", "chromium-browser", "google-chrome")


class Chromium:
    """One browser with one page; use it in a `with` block."""

    def __init__(self):
        self.profile = tempfile.mkdtemp()
        program = next((name for name in NAMES if shutil.which(name)), None)
        if program is None:
            raise SystemExit("there is no chromium here")
        read_commands, self.commands = os.pipe()
        self.answers, write_answers = os.pipe()

        # Out of the way of the two numbers that the browser looks at.
        ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (read_commands, write_answers)]

        def doors():
            os.dup2(ends[0], 3)
            os.dup2(ends[1], 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--disable-dev-shm-usage", "--remote-debugging-pipe",
             f"--user-data-dir={self.profile}", "about:blank"],
            close_fds=False, preexec_fn=doors,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for end in (read_commands, write_answers, *ends):
            os.close(end)
        self.number, self.buffer, self.events = 0, b"", []
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call(
            "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "Accessibility"):
            self.call(f"{domain}.enable")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=20)
        shutil.rmtree(self.profile, ignore_errors=True)

    def call(self, method, **parameters):
        """Sends a command and waits for its answer; events on the way are kept."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.next()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def next(self):
        while b"\0" not in self.buffer:
            piece = os.read(self.answers, 1 << 20)
            if not piece:
                raise RuntimeError("the browser has gone")
            self.buffer += piece
        line, self.buffer = self.buffer.split(b"\0", 1)
        message = json.loads(line)
        if "method" in message:
            self.events.append(message)
        return message

    def open(self, path, width, height=900, dark=False, media=""):
        """Shows a file at a width, by day or in the dark."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=width < 600)
        self.call("Emulation.setEmulatedMedia", media=media, features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        self.events.clear()
        self.call("Page.navigate", url="file://" + os.path.abspath(path))
        limit = time.monotonic() + 60
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            if time.monotonic() > limit:
                raise RuntimeError(f"{path} does not load")
            self.next()

    def run(self, script):
        """The value of a script in the page."""
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"])
        return result["result"].get("value")

    def press(self, key):
        """Presses a key as a person does."""
        codes = {"Enter": 13, "Escape": 27, " ": 32, "Tab": 9}
        text = {"Enter": "\r", " ": " "}.get(key)
        extra = {"text": text} if text else {}
        facts = {"key": key, "windowsVirtualKeyCode": codes[key]}
        self.call("Input.dispatchKeyEvent", type="keyDown", **facts, **extra)
        self.call("Input.dispatchKeyEvent", type="keyUp", **facts)

    def click(self, x, y):
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left",
                      clickCount=1)

    def complaints(self):
        """What the page said on its console, failed at, or asked the network for."""
        found = []
        for event in self.events:
            method, facts = event["method"], event["params"]
            if method == "Runtime.exceptionThrown":
                found.append(facts["exceptionDetails"]["text"])
            elif method == "Runtime.consoleAPICalled":
                found.append(str(facts["args"]))
            elif method == "Log.entryAdded":
                found.append(facts["entry"]["text"])
            elif method == "Network.requestWillBeSent":
                url = facts["request"]["url"]
                if not url.startswith(("file:", "data:")):
                    found.append(f"asked for {url}")
        return found

    def picture(self, path, whole=False):
        facts = {"captureBeyondViewport": True} if whole else {}
        if whole:
            size = self.call("Page.getLayoutMetrics")["cssContentSize"]
            facts["clip"] = {"x": 0, "y": 0, "width": size["width"],
                             "height": min(size["height"], 6000), "scale": 1}
        data = self.call("Page.captureScreenshot", format="png", **facts)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def print(self, path, width, height):
        """Prints on paper of that size in millimetres, as a person does who picks it."""
        data = self.call("Page.printToPDF", paperWidth=width / 25.4, paperHeight=height / 25.4,
                         landscape=True, printBackground=True, preferCSSPageSize=False)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))
