import type { Manifest } from "#domain/pack/content.ts";
import { useWords } from "#i18n/words.ts";
import type { Sources } from "#store/sources.ts";
import { useArrival } from "#ui/arrival.ts";
import { NotHere } from "#ui/not-here.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { Brief } from "./brief.tsx";
import { usePractised } from "./use-practised.ts";
import "./library.css";
import "./briefing.css";

/** Before a conversation: who one is, what has happened, whom one faces, and the way in. */
export function BriefingRoom(props: { id: string } & Sources) {
  return <Briefing key={props.id} {...props} />;
}

function Briefing({ id, fetchContent, fetchScenario }: { id: string } & Sources) {
  const { t, locale } = useWords();
  const { arrival, again } = useArrival(locale, () =>
    Promise.all([fetchScenario(locale, id), fetchContent<Manifest>(locale, "manifest")]),
  );
  const own = usePractised(fetchContent);
  const title = arrival.kind === "here" ? arrival.value[0].scenario.title : t("library.briefing");
  return (
    <main className="page">
      <TopBar back={{ href: "#/", label: t("app.back") }} title={title} />
      {arrival.kind === "here" ? (
        <Brief content={arrival.value[0]} manifest={arrival.value[1]} own={own} fetchContent={fetchContent} />
      ) : (
        <NotHere
          failed={arrival.kind === "failed"}
          slow={arrival.kind === "waiting" && arrival.slow}
          onAgain={again}
          home
        />
      )}
    </main>
  );
}
