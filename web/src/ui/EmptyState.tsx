import type { ReactNode } from "react";

import "./EmptyState.css";

interface Props {
  icon?: ReactNode;
  title: string;
  text?: string;
  /** What to do next. */
  action?: ReactNode;
}

/** Nothing here yet: says so, and what to do next. */
export function EmptyState({ icon, title, text, action }: Props) {
  return (
    <div className="empty-state">
      {icon && (
        <div className="empty-state-icon" aria-hidden>
          {icon}
        </div>
      )}
      <h3>{title}</h3>
      {text && <p>{text}</p>}
      {action && <div className="empty-state-action">{action}</div>}
    </div>
  );
}
