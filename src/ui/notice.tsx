import type { ReactNode } from "react";
import "./notice.css";

/** Something that stands in the way, said plainly: what happened, what it means, and what one can do. */
export function Notice(props: { title: string; children: ReactNode; actions?: ReactNode; urgent?: boolean }) {
  return (
    <section className="notice" role={props.urgent ? "alert" : undefined}>
      <h2 className="notice-title">{props.title}</h2>
      <p className="notice-text">{props.children}</p>
      {props.actions !== undefined && <div className="notice-actions">{props.actions}</div>}
    </section>
  );
}
