import type { ReactNode } from "react";

/** Leads to a turn of the transcript, counted from 0, and puts the focus there. */
export function TurnLink({ turn, children }: { turn: number; children: ReactNode }) {
  const id = `turn-${turn + 1}`;
  return (
    <a
      className="link"
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        const row = document.getElementById(id);
        row?.scrollIntoView({ block: "start" });
        row?.focus({ preventScroll: true });
      }}
    >
      {children}
    </a>
  );
}
