import { useWords } from "#i18n/words.ts";
import type { Sources } from "#store/sources.ts";
import { TopBar } from "#ui/top-bar.tsx";
import { Data } from "./data.tsx";
import { Looks } from "./looks.tsx";
import { useChosen } from "./use-chosen.ts";
import { usePeople } from "./use-people.ts";
import { usePosts } from "./use-posts.ts";
import { Who } from "./who.tsx";
import "./settings.css";

/** Who one is, how the app looks and speaks, and what becomes of the records. */
export function SettingsRoom({ fetchContent }: Sources) {
  const { t } = useWords();
  const everybody = usePeople();
  const posts = usePosts(fetchContent);
  useChosen();
  return (
    <main className="page settings">
      <TopBar back={{ href: "#/", label: t("app.back") }} title={t("nav.settings")} />
      <Who everybody={everybody} posts={posts} />
      <Looks />
      <Data onChanged={everybody.reload} />
    </main>
  );
}
