import { useEffect, useRef } from "react";
import type { Content } from "#domain/pack/content.ts";
import type { Session } from "#domain/session/session.ts";
import { carryOver } from "./carry-over.ts";
import type { Opened } from "./open-conversation.ts";

type Edited = {
  opened: Opened;
  session: Session;
  fetchScenario(locale: string, id: string): Promise<Content>;
  onEdited(opened: Opened): void;
};

/** While writing (`npm run dev`): a saved scenario is played on in place. Nothing of this is in the built app. */
export function useEdited(edited: Edited): void {
  const latest = useRef(edited);
  latest.current = edited;
  useEffect(() => {
    const hot = import.meta.hot;
    if (!hot) return;
    const reload = async () => {
      const { opened, session, fetchScenario, onEdited } = latest.current;
      const { id, locale } = opened.content.scenario;
      onEdited(carryOver(opened, session, await fetchScenario(locale, id)));
    };
    hot.on("duilian:content", reload);
    return () => hot.off("duilian:content", reload);
  }, []);
}
