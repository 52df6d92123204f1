import type { ReactNode } from "react";
import "./top-bar.css";

/** The bar at the top of a room: a way back, what this is, and a word of state. */
export function TopBar(props: {
  back?: { href: string; label: string };
  title: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <header className="top-bar">
      {props.back && (
        <a className="top-bar-back" href={props.back.href}>
          <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <path
              d="M15 5l-7 7 7 7"
              fill="none"
              stroke="currentColor"
              strokeWidth="2.2"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
          <span className="hidden-text">{props.back.label}</span>
        </a>
      )}
      <h1 className="top-bar-title" tabIndex={-1}>
        {props.title}
      </h1>
      {props.aside !== undefined && <div className="top-bar-aside">{props.aside}</div>}
    </header>
  );
}
