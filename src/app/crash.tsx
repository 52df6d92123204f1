import { Component, type ReactNode } from "react";
import { t } from "#i18n/words.ts";
import { Notice } from "#ui/notice.tsx";
import { TopBar } from "#ui/top-bar.tsx";

/** Catches our own bugs in a room, and says what is safe and how to go on. */
export class Crash extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <main className="page">
        <TopBar back={{ href: "#/", label: t("app.back") }} title={t("app.name")} />
        <Notice
          urgent
          title={t("app.crashed")}
          actions={
            <>
              <button type="button" className="button main" onClick={() => window.location.reload()}>
                {t("app.reload")}
              </button>
              <a className="button" href="#/">
                {t("app.toLibrary")}
              </a>
            </>
          }
        >
          {t("app.crashedHelp")}
        </Notice>
      </main>
    );
  }
}
