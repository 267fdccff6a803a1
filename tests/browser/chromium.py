"""The system's Chromium, with extensions loaded by the way of its "Load unpacked" button."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Playwright, Worker
from waiting import eventually

_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


class MissingBrowser(Exception):
    """No Chromium on this machine; the message names the command that brings one."""


def chromium_path() -> str:
    """The system's Chromium. Raises MissingBrowser."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        raise MissingBrowser(
            "The browser tests need Chromium, and none is on the PATH. "
            "On Debian or Ubuntu: sudo apt-get install chromium"
        )
    return found


class Browser:
    """Chromium with a profile of its own. Extensions come in by the way of "Load unpacked"."""

    def __init__(self, playwright: Playwright, profile: Path) -> None:
        self.context: BrowserContext = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=chromium_path(),
            args=["--enable-unsafe-extension-debugging"],
            ignore_default_args=["--disable-extensions"],
        )
        assert self.context.browser
        self._cdp = self.context.browser.new_browser_cdp_session()

    def load(self, folder: Path) -> "Extension":
        """Raises playwright.sync_api.Error with the browser's own words if it refuses."""
        answer = self._cdp.send("Extensions.loadUnpacked", {"path": str(folder)})
        return Extension(self, answer["id"])

    def press_toolbar_button(self, extension_id: str, page: Page) -> Page:
        """Presses an extension's button while `page` is in front; returns the popup."""
        page.bring_to_front()
        tabs = self._cdp.send("Target.getTargets", {"filter": [{"type": "tab"}]})["targetInfos"]
        tab = next(tab for tab in tabs if tab["url"] == page.url)
        with self.context.expect_page() as popup:
            self._cdp.send(
                "Extensions.triggerAction", {"id": extension_id, "targetId": tab["targetId"]}
            )
        return popup.value

    def stop_worker(self, extension_id: str) -> None:
        """Stops an extension's background, as the browser itself does when it is idle."""
        for target in self._workers(extension_id):
            self._cdp.send("Target.closeTarget", {"targetId": target})
        eventually(lambda: self._workers(extension_id), lambda n: n == [], "the worker to stop")

    def _workers(self, extension_id: str) -> list[str]:
        targets = self._cdp.send("Target.getTargets", {"filter": [{"type": "service_worker"}]})
        prefix = f"chrome-extension://{extension_id}/"
        return [t["targetId"] for t in targets["targetInfos"] if t["url"].startswith(prefix)]

    def close(self) -> None:
        self.context.close()


@dataclass(frozen=True)
class Extension:
    browser: Browser
    id: str

    @property
    def worker(self) -> Worker:
        """The background, whose `chrome` a test may use."""
        context = self.browser.context
        prefix = f"chrome-extension://{self.id}/"
        running = [worker for worker in context.service_workers if worker.url.startswith(prefix)]
        return running[0] if running else context.wait_for_event("serviceworker")

    @property
    def settings(self) -> dict[str, Any]:
        """What stands in storage: no key that was never set."""
        stored: dict[str, Any] = self.worker.evaluate("chrome.storage.local.get()")
        return stored.get("settings", {})

    def set_up(self, **settings: Any) -> None:
        """Makes these the settings, as if the popup had kept them; the rest are the defaults."""
        self.worker.evaluate("settings => chrome.storage.local.set({settings})", settings)

    def stop_worker(self) -> None:
        """Returns when the background is gone; the next message brings it back."""
        self.browser.stop_worker(self.id)

    def popup(self, page: Page) -> Page:
        """The real popup, opened over `page`, once it shows the settings and the server's state."""
        popup = self.browser.press_toolbar_button(self.id, page)
        popup.locator("#status:not([data-state=asking])").wait_for()
        return popup
