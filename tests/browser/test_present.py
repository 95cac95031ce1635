"""The shipped briefing, run by keyboard from first to last on the screens it is shown on."""

from typing import Any

import pytest

from core import loader
from tests.browser.charts import at_rest, click_row, open_page
from tests.browser.conftest import SEEDS
from tests.conftest import THOROUGH

NAMED = loader.load(SEEDS).briefings[0]
STEPS = NAMED.briefing.steps
COUNT, DIALOG = ".st-key-stage-count", "[role=dialog]"
BODY = ".st-key-stage-body [data-testid=stElementContainer]:not([data-retained])"
COMING = f"{BODY} :is(.chart, [data-testid=stSkeleton])"
PLOTTED = f"{BODY} .js-plotly-plot .main-svg"

CUT = """() => {
  const [wide, high] = [innerWidth, innerHeight];
  const stage = document.querySelector('.st-key-stage').getBoundingClientRect();
  const parts = [...document.querySelectorAll('.st-key-stage h1, .st-key-stage p, .st-key-stage li')];
  const drawn = [...document.querySelectorAll('.st-key-stage svg.main-svg text')];
  const outside = (box) => box.left < -0.5 || box.top < -0.5 || box.right > wide + 0.5 || box.bottom > high + 0.5;
  const found = [...parts, ...drawn].filter((each) => outside(each.getBoundingClientRect()));
  const boxes = ['head', 'body', 'foot'].map((name) =>
    document.querySelector('.st-key-stage-' + name).getBoundingClientRect());
  const told = (box) => ['left', 'top', 'right', 'bottom'].map((side) => Math.round(box[side])).join(' ');
  const over = boxes.some((box, at) => at && box.top < boxes[at - 1].bottom - 1);
  const charts = [...document.querySelectorAll('.st-key-stage-body .js-plotly-plot')]
    .filter((each) => !each.closest('[data-retained]'));
  const plots = charts.map((each) => each.getBoundingClientRect()).filter((box) => box.width);
  const [top, bottom] = [boxes[1].top - 1, boxes[1].bottom + 1];
  const spilt = plots.filter((box) => box.top < top || box.bottom > bottom || box.right > wide + 0.5);
  const page = document.documentElement;
  const left = charts.flatMap((each) => [...each.querySelectorAll('.shapelayer path')]
    .filter((line) => Number(line.dataset.index) >= (each.layout.shapes?.length ?? 0)));
  return [
    ...found.map((each) => 'outside: ' + each.textContent),
    ...(charts.length !== plots.length ? ['a chart is not seen'] : []),
    ...(left.length ? ['lines of another screen stay'] : []),
    ...(over ? ['the parts of the screen overlap'] : []),
    ...spilt.map((box) => `a chart at ${told(box)} stands out of its place at ${told(boxes[1])}`),
    ...(stage.width > wide + 1 || stage.height > high + 1 ? ['the screen is larger than the window'] : []),
    ...(page.scrollWidth > wide || page.scrollHeight > high ? ['the page scrolls'] : []),
  ];
}"""
"""Everything of the screen that is cut, or stands where something else does, in words."""

OVERLAP = """() => [...document.querySelectorAll('.st-key-stage-body .js-plotly-plot')].flatMap((plot) => {
  const words = [...plot.querySelectorAll('text')].filter((each) => each.textContent.trim());
  const tilted = (each) => each.closest('[transform*="rotate(-45"]');
  const boxes = words.map((each) => [each.textContent, each.getBoundingClientRect(), each]);
  const slack = 3 * innerWidth / 1280;
  const apart = (a, b) => Math.abs(a.left + a.bottom - b.left - b.bottom) / Math.SQRT2;
  const letters = (each) => parseFloat(getComputedStyle(each).fontSize) * innerWidth / 1280;
  return boxes.flatMap(([one, a, first], at) => boxes.slice(at + 1)
    .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack)
    .filter(([, b, second]) => !(tilted(first) && tilted(second)) || apart(a, b) < letters(first))
    .map(([other]) => one + ' | ' + other));
})"""
"""Words of a chart that run into others, but for the air around letters; tilted ones whose lines are too close."""

WORDS = """(body) => [...document.querySelectorAll(`${body} :is(li, text)`)].map((each) => each.textContent)"""
"""All words of the charts, the keys and the sentences on the screen."""

LOOK = """(() => {
  const every = window.setInterval;
  const looks = [];
  window.setInterval = (act, wait, ...rest) => {
    if (wait === 1000) looks.push(act);
    return every(act, wait, ...rest);
  };
  const lookNow = () => setTimeout(() => looks.forEach((look) => look()), 1);
  document.addEventListener('keydown', (event) => event.key === 'PageUp' && lookNow(), true);
})()"""
"""Has the page look at the corpus, as it does once a second, right after every turn back: what a turn takes away must
go, and no turn be lost."""

SMALLEST = """() => Math.min(...[...document.querySelectorAll('.st-key-stage-body text, .st-key-stage p')]
  .filter((each) => each.textContent.trim())
  .map((each) => parseFloat(getComputedStyle(each).fontSize))) * innerWidth / 1280"""
"""The smallest type on the screen, in the window's pixels."""


def opened(page: Any, address: str, **size: int) -> None:
    """The briefing at its beginning, in a window of this size."""
    page.set_viewport_size(size)
    open_page(page, address)
    page.get_by_role("toolbar", name="Presentation").wait_for(state="attached", timeout=60_000)
    settled(page)


def settled(page: Any) -> None:
    """Wait until the screen stands, with its charts."""
    if page.query_selector(COMING):
        page.wait_for_selector(PLOTTED)
    at_rest(page)


def found(page: Any, script: str) -> list[str]:
    """What this script finds once the screen is whole: on a busy machine a chart may still be growing."""
    for _ in range(100):
        if not (wrong := page.evaluate(script)):
            break
        page.wait_for_timeout(100)
    return list(wrong)


def turned(page: Any, key: str) -> str:
    """Press a key that leads to another screen, and give the counter of that."""
    before = page.inner_text(COUNT)
    page.keyboard.press(key)
    page.wait_for_function(
        "([at, before]) => ![undefined, before].includes(document.querySelector(at)?.innerText)", arg=[COUNT, before]
    )
    settled(page)
    return str(page.inner_text(COUNT))


def press(page: Any, key: str, shown: str) -> None:
    """Press a key and wait for the screen with this counter."""
    page.keyboard.press(key)
    page.wait_for_function(
        "([at, shown]) => document.querySelector(at)?.innerText.startsWith(shown)", arg=[COUNT, shown]
    )
    settled(page)


def check(page: Any, width: int) -> None:
    """Nothing of the screen is cut, covered, too small to read, or missing."""
    at = page.inner_text(COUNT)
    assert (at, found(page, CUT), found(page, OVERLAP)) == (at, [], [])
    assert page.evaluate(SMALLEST) >= 13.9 * width / 1280, at
    foot = page.inner_text(".st-key-stage-foot")
    assert all(words in foot for words in ("y origin", "n: ", "Corpus: ")), at
    assert page.locator("[data-testid=stSidebar], [data-testid=stHeader]").filter(visible=True).count() == 0


def test_the_briefing_runs_by_keyboard_with_nothing_cut_and_every_caveat(new_page, address) -> None:
    page = new_page
    page.add_init_script(LOOK)
    opened(page, f"{address}/present?briefing={NAMED.name}", width=1920, height=1080)
    seen = [page.inner_text(COUNT)]
    check(page, 1920)
    bodies = {seen[0]: page.evaluate(WORDS, BODY)}
    while page.get_by_label("Next screen").get_attribute("aria-disabled") == "false":
        seen.append(turned(page, "PageDown"))
        check(page, 1920)
        bodies[seen[-1]] = page.evaluate(WORDS, BODY)
    steps = [int(each.removeprefix("Step ").split(" of ")[0]) for each in seen]
    assert sorted(set(steps)) == list(range(1, len(STEPS) + 1))
    assert steps == sorted(steps)
    page.set_viewport_size({"width": 1280, "height": 720})
    settled(page)
    check(page, 1280)
    for before in reversed(seen[:-1]):
        assert turned(page, "PageUp") == before
        if THOROUGH:
            check(page, 1280)
        assert page.evaluate(WORDS, BODY) == bodies[before]


def test_the_way_to_the_screen_and_back_keeps_the_briefing(page, address) -> None:
    open_page(page, f"{address}/briefings")
    page.get_by_role("link", name="Present", exact=False).last.click()
    page.wait_for_selector(COUNT)
    assert f"briefing={NAMED.name}" in page.url
    assert turned(page, "ArrowRight").startswith("Step 2 of ")
    page.mouse.move(600, 400)
    page.get_by_role("button", name="Leave the presentation").click()
    page.get_by_role("heading", name=NAMED.briefing.title).wait_for()
    open_page(page, f"{address}/present")  # the only briefing is opened at once
    page.wait_for_selector(COUNT)
    assert turned(page, "ArrowRight").startswith("Step 2 of ")
    assert f"briefing={NAMED.name}" in page.url


def test_says_who_is_answered_without_leaving_the_screen(page, address) -> None:
    opened(page, f"{address}/present?briefing={NAMED.name}&step=2", width=1280, height=720)
    assert page.inner_text(".st-key-stage h1") == STEPS[1].headline
    page.keyboard.press("9")
    page.locator(".notice").get_by_text("There is no 9 here; this screen has 1 to 4.").wait_for()
    assert page.locator("[role=status]").first.inner_text() == page.inner_text(".notice")
    page.keyboard.press("b")
    page.locator(".notice").wait_for(state="hidden")
    page.keyboard.press("b")
    page.keyboard.press("f")
    page.wait_for_function("() => document.fullscreenElement")
    for closing in ("Backspace", "Escape"):
        page.keyboard.press("4")
        page.locator(DIALOG).get_by_text("the 11,000 soldiers").first.wait_for()
        assert "Western officials" in page.inner_text(DIALOG)
        at_rest(page)
        page.keyboard.press(closing)
        page.wait_for_selector(DIALOG, state="detached")
        at_rest(page)
    assert page.inner_text(COUNT).startswith("Step 2 of ")
    press(page, "End", f"Step {len(STEPS)} of ")
    press(page, "Home", "Step 1 of ")
    press(page, "n", "Step 2 of ")
    press(page, "p", "Step 1 of ")
    for key in ("ArrowRight", " ", "PageDown", "ArrowLeft", "ArrowDown"):
        page.keyboard.press(key)
    press(page, "ArrowUp", f"Step 2 of {len(STEPS)}, screen 2")
    press(page, "ArrowRight", "Step 3 of ")
    assert page.evaluate("() => Boolean(document.fullscreenElement)")
    assert "step=3" in page.url
    assert page.locator("[role=status]").first.inner_text() == f"Step 3 of {len(STEPS)}: {STEPS[2].headline}"
    at_rest(page)
    found = serious(page)
    assert not found, found


@pytest.mark.parametrize("share", [0.95, pytest.param(0.1, marks=pytest.mark.thorough)])
def test_a_row_opens_its_evidence_and_a_number_its_quote_in_sight(page, address, share) -> None:
    opened(page, f"{address}/present?briefing={NAMED.name}&step=3", width=1920, height=1080)
    click_row(page, "001-killed-nk-1000", share)
    page.locator(DIALOG).get_by_text("at least 1,000").first.wait_for()
    opened(page, f"{address}/present?briefing={NAMED.name}&step=9", width=1280, height=720)
    page.keyboard.press("3")
    chosen = page.locator(f"{DIALOG} .article .selected").first
    chosen.wait_for()
    at_rest(page)
    first = chosen.bounding_box()
    assert (first["y"] >= 0, first["y"] + first["height"] <= 720) == (True, True)


def test_the_screen_goes_blank_the_keys_are_told_and_words_have_evidence(page, address) -> None:
    opened(page, f"{address}/present?briefing={NAMED.name}&step=4", width=1280, height=720)
    black = page.get_by_label("The screen is blank")
    page.keyboard.press(".")
    black.wait_for()
    assert black.bounding_box() == {"x": 0, "y": 0, "width": 1280, "height": 720}
    page.keyboard.press("b")
    black.wait_for(state="hidden")
    page.keyboard.press("?")
    page.locator("dialog").get_by_text("blank the screen, and back").wait_for()
    page.keyboard.press("i")
    page.locator("dialog").get_by_text("an utterance that several articles carry counts once").wait_for()
    page.keyboard.press("Escape")
    page.locator("dialog").wait_for(state="hidden")
    for width, height in ((1024, 768), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        assert found(page, CUT) == []
        assert page.locator(".st-key-stage").bounding_box()["width"] == pytest.approx(width, abs=1)
        leaving = page.get_by_role("button", name="Leave").bounding_box()
        assert leaving["x"] + leaving["width"] <= width
    page.set_viewport_size({"width": 1280, "height": 720})
    page.keyboard.press("e")
    page.locator("dialog").get_by_role("button", name="noticeable losses").click()
    page.locator(DIALOG).get_by_text("noticeable losses").first.wait_for()
    at_rest(page)
    assert turned(page, "ArrowLeft") == f"Step 3 of {len(STEPS)}"
    page.wait_for_selector(DIALOG, state="detached")
    at_rest(page)
    page.keyboard.press("Escape")
    page.locator(".notice").get_by_text("Press Esc again to leave").wait_for()
    page.keyboard.press("Escape")
    page.wait_for_url("**/briefings*")  # the first briefing is the page's default, and needs no name in the address
    page.get_by_role("heading", name=NAMED.briefing.title).wait_for()


def serious(page: Any) -> list[Any]:
    """What axe finds that matters, where axe is installed."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    page.mouse.move(600, 300)
    page.evaluate("() => Promise.all(document.getAnimations().map((each) => each.finished))")  # what fades in, has
    violations = axe.Axe().run(page).response["violations"]
    grave = [rule for rule in violations if rule["impact"] in {"serious", "critical"}]
    return [(rule["id"], [node["html"][:160] for node in rule["nodes"]]) for rule in grave]
