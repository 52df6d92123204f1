import { lazy, Suspense, useState } from "react";
import type { Manifest } from "#domain/pack/content.ts";
import { useWords } from "#i18n/words.ts";
import type { Sources } from "#store/sources.ts";
import { useArrival } from "#ui/arrival.ts";
import { NotHere } from "#ui/not-here.tsx";
import { GoingOn } from "./going-on.tsx";
import { Header } from "./header.tsx";
import { Shelf } from "./shelf.tsx";
import { Trouble } from "./trouble.tsx";
import { usePractised } from "./use-practised.ts";
import { Who } from "./who.tsx";
import "./library.css";

// Comes after the page: it brings the library of spaced repetition.
const NextUp = lazy(() => import("./next-up.tsx").then((m) => ({ default: m.NextUp })));

/** The first page: what this is for, what was left unfinished, and every scenario. */
export function LibraryRoom({ fetchContent }: Sources) {
  const { locale } = useWords();
  const { arrival, again } = useArrival(locale, () => fetchContent<Manifest>(locale, "manifest"));
  const own = usePractised(fetchContent);
  const [now] = useState(() => new Date());
  const cards = arrival.kind === "here" ? arrival.value.cards : [];
  return (
    <div className="page library">
      <Header />
      <main>
        {own.trouble ? (
          <Trouble code={own.trouble} onAgain={own.again} />
        ) : (
          own.read && <Who person={own.person} />
        )}
        {own.practised && (
          <GoingOn
            open={[...own.practised.open.values()]}
            titleOf={(scenario) => cards.find((card) => card.id === scenario)?.title}
          />
        )}
        {arrival.kind === "here" && own.practised && (
          <Suspense fallback={null}>
            <NextUp manifest={arrival.value} practised={own.practised} person={own.person} now={now} />
          </Suspense>
        )}
        {arrival.kind === "here" ? (
          <Shelf manifest={arrival.value} practised={own.practised} />
        ) : (
          <NotHere
            failed={arrival.kind === "failed"}
            slow={arrival.kind === "waiting" && arrival.slow}
            onAgain={again}
            home={false}
          />
        )}
      </main>
    </div>
  );
}
