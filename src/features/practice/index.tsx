import { useEffect, useState } from "react";
import { useWords } from "#i18n/words.ts";
import type { Sources } from "#store/sources.ts";
import { Notice } from "#ui/notice.tsx";
import { Conversation } from "./conversation.tsx";
import { type Opened, openConversation } from "./open-conversation.ts";
import { Trouble, type TroubleCode } from "./trouble.tsx";

type Opening = Opened | { kind: "loading" } | { kind: "failed" } | { kind: "trouble"; code: TroubleCode };

/** A conversation, from the address alone: the unfinished one goes on where it was, otherwise a new one begins. */
export function PracticeRoom({ id, fetchScenario }: { id: string } & Sources) {
  const { t, locale } = useWords();
  const [opening, setOpening] = useState<Opening>({ kind: "loading" });
  const [attempt, setAttempt] = useState<{ count: number; take: boolean }>({ count: 0, take: false });

  // Opened once an attempt; a change of language is the conversation's own matter.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let gone = false;
    let opened: Opened | undefined;
    const onStolen = () => setOpening({ kind: "trouble", code: "stolen" });
    openConversation({ id, locale, fetchScenario, take: attempt.take, onStolen }).then(
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
  }, [id, attempt]);

  const again = (take: boolean) => {
    setOpening({ kind: "loading" });
    setAttempt(({ count }) => ({ count: count + 1, take }));
  };
  if (opening.kind === "open") {
    return (
      <Conversation
        key={opening.content.hash}
        opened={opening}
        fetchScenario={fetchScenario}
        onEdited={setOpening}
      />
    );
  }
  if (opening.kind === "trouble") {
    return (
      <main className="page">
        <Trouble code={opening.code} onRetry={() => again(false)} onTakeOver={() => again(true)} />
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
      <Notice
        urgent
        title={t("app.fetchFailed")}
        actions={
          <>
            <button type="button" className="button main" onClick={() => again(false)}>
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
