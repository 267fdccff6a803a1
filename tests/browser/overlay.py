"""What Off Desk shows on a page.

It draws in closed shadow roots, which page scripts and Playwright's locators cannot enter: they
are read over the DevTools protocol and used with the real mouse.
"""

from typing import Any

from playwright.sync_api import CDPSession, Error, Page
from waiting import eventually


class Overlay:
    """What Off Desk shows on one page, in its closed shadow root."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._cdp = page.context.new_cdp_session(page)

    def all(self, selector: str) -> list["Shown"]:
        """The visible elements that match, in order."""
        try:
            return [shown for shown in self._matching(selector) if shown.visible]
        except Error as error:
            if "node with given id" not in str(error):
                raise
            return []  # redrawn meanwhile

    def _matching(self, selector: str) -> list["Shown"]:
        found: list[Shown] = []
        for root in self._roots():
            query = {"nodeId": root, "selector": selector}
            for node in self._cdp.send("DOM.querySelectorAll", query)["nodeIds"]:
                object_ = self._cdp.send("DOM.resolveNode", {"nodeId": node})["object"]
                found.append(Shown(self.page, self._cdp, object_["objectId"]))
        return found

    def one(self, selector: str) -> "Shown":
        """The element, as soon as it is shown."""
        return eventually(lambda: self.all(selector), len, f"{selector} to be shown")[0]

    def gone(self, selector: str) -> None:
        """Returns when no such element is shown."""
        eventually(lambda: len(self.all(selector)), lambda n: n == 0, f"{selector} to go away")

    @property
    def state(self) -> str | None:
        """What the badge says: clear, note, caution, stop, checking, offline or off."""
        badges = self.all("#badge")
        return badges[0].attribute("data-state") if badges else None

    def settles(self, state: str) -> None:
        """Returns when the badge says so."""
        eventually(lambda: self.state, lambda now: now == state, f"the badge to say {state}")

    def _roots(self) -> list[int]:
        document = self._cdp.send("DOM.getDocument", {"depth": -1, "pierce": True})["root"]
        waiting, roots = [document], []
        while waiting:
            node = waiting.pop()
            inner = node.get("shadowRoots", [])
            if node["localName"] == "off-desk":
                roots += [root["nodeId"] for root in inner]
            waiting += [*node.get("children", []), *inner]
        return roots


class Shown:
    """An element in a closed shadow root, used with the real mouse."""

    def __init__(self, page: Page, cdp: CDPSession, object_id: str) -> None:
        self._page = page
        self._cdp = cdp
        self._object = object_id

    @property
    def text(self) -> str:
        return self._call("function () { return this.innerText ?? this.textContent; }")

    @property
    def visible(self) -> bool:
        check = "function () { return this.checkVisibility({visibilityProperty: true}); }"
        return self._call(check)

    @property
    def focused(self) -> bool:
        return self._call("function () { return this.matches(':focus'); }")

    @property
    def box(self) -> dict[str, float]:
        """x, y, width and height in CSS pixels of the viewport."""
        return self._call("function () { return this.getBoundingClientRect().toJSON(); }")

    def attribute(self, name: str) -> str | None:
        return self._call("function (name) { return this.getAttribute(name); }", name)

    def hover(self) -> None:
        self._page.mouse.move(*self._centre())

    def click(self) -> None:
        self._page.mouse.click(*self._centre())

    def _centre(self) -> tuple[float, float]:
        self._cdp.send("DOM.scrollIntoViewIfNeeded", {"objectId": self._object})
        box = self.box
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def _call(self, function: str, *arguments: Any) -> Any:
        answer = self._cdp.send(
            "Runtime.callFunctionOn",
            {
                "objectId": self._object,
                "functionDeclaration": function,
                "arguments": [{"value": each} for each in arguments],
                "returnByValue": True,
            },
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")
