// @ts-check
// Runs in the measured page before its own code. Looks once an animation frame whether the wanted choice passes a hit
// test, has the browser click it as soon as it does, and waits for the answer. Tells everything through `benchDone`.

/**
 * @typedef {import("./visit.ts").Marks} Marks
 * @typedef {{readyAt: number, askedAt: number, clickAt: number, asked: number, clicks: number, touched: boolean}} Running
 */

/** How many ms after a click another one still counts as its double. */
const DOUBLE = 500;

(() => {
  const { benchPlan, benchVitals, benchClick, benchDone } = /** @type {any} */ (window);
  /** @type {import("./plan.ts").Plan} */
  const plan = benchPlan;
  /** @type {Omit<Marks, "lcp" | "cls" | "worstEvent">} */
  const marks = { steps: [], readyAt: 0, scrolls: 0, scripts: [] };
  /** @type {Running | undefined} */
  let step;
  let finished = false;

  new MutationObserver(() => {
    if (step?.clickAt) step.touched = true;
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  window.addEventListener(
    "click",
    (event) => {
      if (!step) return;
      step.clickAt ||= event.timeStamp;
      step.clicks += 1;
    },
    { capture: true },
  );
  requestAnimationFrame(look);

  function look() {
    if (finished) return;
    const now = performance.now();
    const current = plan.steps[marks.steps.length];
    if (step && current && document.body.textContent?.includes(current.shows) && clickable(wanted(1))) {
      marks.steps.push({ ...step, answeredAt: now });
      step = undefined;
    }
    const place = clickable(wanted(0));
    if (place && marks.readyAt === 0) markReady(now);
    if (marks.steps.length === plan.steps.length) {
      if (place) finish();
    } else if (place && !step) {
      step = { readyAt: now, askedAt: now, clickAt: 0, asked: 1, clicks: 0, touched: false };
      benchClick(JSON.stringify({ ...place, clickCount: 1 }));
    } else if (place && step && isIgnored(step, now)) {
      benchClick(JSON.stringify({ ...place, clickCount: now - step.askedAt < DOUBLE ? 2 : 1 }));
      step.askedAt = now;
      step.asked += 1;
    }
    requestAnimationFrame(look);
  }

  /**
   * A click that came through and moved nothing by the next frame: an impatient person clicks again, and makes it a
   * double click, as the browser counts; and once more when that did nothing for as long as a double click may last.
   * @param {Running} step
   * @param {number} now
   */
  function isIgnored({ clickAt, asked, clicks, touched, askedAt }, now) {
    if (asked > clicks || now <= clickAt) return false;
    const waited = now - askedAt;
    return touched ? waited > 3000 : clicks === 1 || waited >= DOUBLE;
  }

  /**
   * The choice to click now (0), or the one after it (1).
   * @param {number} ahead
   */
  function wanted(ahead) {
    const at = marks.steps.length + ahead;
    const text = at < plan.steps.length ? plan.steps[at]?.pick : plan.then;
    const all = document.querySelectorAll(plan.choices);
    return [...all].find((each) => each.textContent?.includes(text ?? ""));
  }

  /**
   * Where an element can be clicked: its centre, if a hit test there finds it; of a link on two lines, of the first.
   * @param {Element | undefined} element
   */
  function clickable(element) {
    const [box] = element?.getClientRects() ?? [];
    if (!element || !box) return undefined;
    const { left, top, width, height } = box;
    const [x, y] = [left + width / 2, top + height / 2];
    if (y < 0 || y > innerHeight) {
      marks.scrolls += 1;
      element.scrollIntoView({ block: "center", behavior: "instant" });
      return undefined;
    }
    const hit = document.elementFromPoint(x, y);
    return hit && element.contains(hit) ? { x, y } : undefined;
  }

  /** @param {number} now */
  function markReady(now) {
    marks.readyAt = now;
    marks.scripts = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType("resource"))
      .filter((each) => /\.js(\?|$)/.test(each.name) && each.responseEnd > 0)
      .map(({ name, encodedBodySize, startTime, responseEnd }) => ({
        ...{ address: name, bytes: encodedBodySize, startTime, responseEnd },
      }));
  }

  function finish() {
    finished = true;
    setTimeout(() => benchDone(JSON.stringify({ ...marks, ...benchVitals })), plan.settleMs ?? 100);
  }
})();
