import type { ReactNode } from "react";

import "./PageHead.css";

interface Props {
  title: ReactNode;
  /** Behind the title, smaller: a count, a state. */
  more?: ReactNode;
  intro?: ReactNode;
  actions?: ReactNode;
}

/** The first line of a page: what it is, and what can be done here. */
export function PageHead({ title, more, intro, actions }: Props) {
  return (
    <header className="page-head">
      <div className="page-head-words">
        <h1>
          {title}
          {more !== undefined && <span className="page-head-more">{more}</span>}
        </h1>
        {intro && <p>{intro}</p>}
      </div>
      {actions && <div className="page-head-actions">{actions}</div>}
    </header>
  );
}
