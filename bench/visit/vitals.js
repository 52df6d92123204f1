// @ts-check
// Runs in the measured page before its own code: keeps the largest paint, the layout shifts and the longest event.

(() => {
  const vitals = { lcp: 0, cls: 0, worstEvent: 0 };
  Object.assign(window, { benchVitals: vitals });
  observe("largest-contentful-paint", (entry) => {
    vitals.lcp = entry.startTime;
  });
  observe("layout-shift", (entry) => {
    if (!entry.hadRecentInput) vitals.cls += entry.value;
  });
  observe("event", (entry) => {
    if (entry.interactionId) vitals.worstEvent = Math.max(vitals.worstEvent, entry.duration);
  });

  /**
   * @param {string} type
   * @param {(entry: any) => void} each
   */
  function observe(type, each) {
    /** @type {PerformanceObserverInit & {durationThreshold: number}} */
    const asked = { type, buffered: true, durationThreshold: 16 };
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe(asked);
  }
})();
