import { lazy, Suspense, useEffect } from "react";
import { Route, Router, Switch } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { PracticeRoom } from "#features/practice/index.tsx";
import { useWords } from "#i18n/words.ts";
import { Crash } from "./crash.tsx";
import { fetchContent, fetchScenario } from "./early.ts";
import { NotFound } from "./not-found.tsx";
import { UpdateNotice } from "./update-notice.tsx";

const DemoRoom = lazy(() => import("#features/practice/demo.tsx").then((m) => ({ default: m.DemoRoom })));
const HandbookRoom = lazy(() =>
  import("#features/handbook/index.tsx").then((m) => ({ default: m.HandbookRoom })),
);
const LibraryRoom = lazy(() =>
  import("#features/library/index.tsx").then((m) => ({ default: m.LibraryRoom })),
);
const BriefingRoom = lazy(() =>
  import("#features/library/briefing.tsx").then((m) => ({ default: m.BriefingRoom })),
);
const DebriefRoom = lazy(() =>
  import("#features/debrief/index.tsx").then((m) => ({ default: m.DebriefRoom })),
);
const ProgressRoom = lazy(() =>
  import("#features/progress/index.tsx").then((m) => ({ default: m.ProgressRoom })),
);
const SettingsRoom = lazy(() =>
  import("#features/settings/index.tsx").then((m) => ({ default: m.SettingsRoom })),
);

const sources = { fetchContent, fetchScenario };

/** The corridor: which address leads to which room. A crash in one room does not take the others with it. */
export function App() {
  const [location] = useHashLocation();
  useNewPageFocus(location);
  return (
    <Router hook={useHashLocation}>
      <Crash key={location}>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/">{() => <LibraryRoom {...sources} />}</Route>
            <Route path="/brief/:id">{({ id }) => <BriefingRoom id={id} {...sources} />}</Route>
            <Route path="/play/:id">{({ id }) => <PracticeRoom id={id} key={id} {...sources} />}</Route>
            <Route path="/play/:id/:way">
              {({ id, way }) => <PracticeRoom id={id} way={way} key={location} {...sources} />}
            </Route>
            <Route path="/demo/:id">{({ id }) => <DemoRoom id={id} key={id} {...sources} />}</Route>
            <Route path="/debrief/:attempt">
              {({ attempt }) => <DebriefRoom id={attempt} {...sources} />}
            </Route>
            <Route path="/handbook/:rule?">{({ rule }) => <HandbookRoom rule={rule} {...sources} />}</Route>
            <Route path="/me">{() => <ProgressRoom {...sources} />}</Route>
            <Route path="/settings">{() => <SettingsRoom {...sources} />}</Route>
            <Route>{() => <NotFound />}</Route>
          </Switch>
        </Suspense>
      </Crash>
      <UpdateNotice playing={location.startsWith("/play/")} />
    </Router>
  );
}

/** A new address is a new page: back to its top, and the focus on its heading, so that it is read out. */
function useNewPageFocus(location: string): void {
  useEffect(() => {
    if (location.startsWith("/play/")) return;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>("h1[tabindex]")?.focus({ preventScroll: true });
  }, [location]);
}

function Loading() {
  const { t } = useWords();
  return (
    <p className="page app-loading" role="status">
      {t("app.loading")}
    </p>
  );
}
