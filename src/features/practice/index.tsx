import { useEffect, useState } from "react";
import { useWords } from "#i18n/words.ts";
import type { Sources } from "#store/sources.ts";
import { Notice } from "#ui/notice.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { Conversation } from "./conversation.tsx";
import { type Opened, openConversation } from "./open-conversation.ts";
import { rehearse } from "./rehearse.ts";
import { Trouble, type TroubleCode } from "./trouble.tsx";

type Opening = Opened | { kind: "loading" } | { kind: "failed" } | { kind: "trouble"; code: TroubleCode };

/** `way`: begin after these choices, separated by commas. */
type Props = { id: string; way?: string } & Sources;

/** A conversation, from the address alone: the unfinished one goes on where it was, otherwise a new one begins. */
export function PracticeRoom({ id, way, fetchContent, fetchScenario }: Props) {
  const { t, locale } = useWords();
  const [opening, setOpening] = useState<Opening>({ kind: "loading" });
  const [attempt, setAttempt] = useState({ take: false, unkept: false });

  // Opened once an attempt; a change of language is the conversation's own matter.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let gone = false;
    let opened: Opened | undefined;
    const onStolen = () => setOpening({ kind: "trouble", code: "stolen" });
    const opening: Promise<Opening> =
      way === undefined
        ? openConversation({ id, locale, fetchScenario, ...attempt, onStolen })
        : fetchScenario(locale, id).then((content) => rehearse(content, locale, way.split(",")));
    opening.then(
      (result) => {
        if (result.kind === "open") opened = result;
        if (gone) opened?.release();
        else setOpening(result);
      },
      () => gone || setOpening({ kind: "failed" }),
    );
    return () => {
      gone = true;
      opened?.release();
    };
  }, [id, way, attempt]);

  const again = ({ take = false, unkept = false } = {}) => {
    setOpening({ kind: "loading" });
    setAttempt({ take, unkept });
  };
  if (opening.kind === "open") {
    return (
      <Conversation
        key={opening.content.hash}
        opened={opening}
        fetchContent={fetchContent}
        fetchScenario={fetchScenario}
        onEdited={setOpening}
        onTakeOver={() => again({ take: true })}
      />
    );
  }
  const bar = <TopBar back={{ href: "#/", label: t("app.back") }} title={t("app.name")} />;
  if (opening.kind === "trouble") {
    return (
      <main className="page">
        {bar}
        <Trouble
          code={opening.code}
          onRetry={() => again()}
          onGoOn={() => again({ unkept: true })}
          onTakeOver={() => again({ take: true })}
        />
      </main>
    );
  }
  if (opening.kind === "loading") {
    return (
      <p className="page" role="status">
        {t("app.loading")}
      </p>
    );
  }
  return (
    <main className="page">
      {bar}
      <Notice
        urgent
        title={t("app.fetchFailed")}
        actions={
          <>
            <button type="button" className="button main" onClick={() => again()}>
              {t("app.tryAgain")}
            </button>
            <a className="button" href="#/">
              {t("app.toLibrary")}
            </a>
          </>
        }
      >
        {t("app.fetchFailedHelp")}
      </Notice>
    </main>
  );
}
