import type { ReactNode } from "react";

import "./settings.css";

interface Props {
  title: string;
  hint?: string;
  children: ReactNode;
}

/** A part of the settings with its own heading. */
export function Section({ title, hint, children }: Props) {
  return (
    <section className="panel panel-pad settings-section">
      <h2>{title}</h2>
      {hint && <p className="quiet">{hint}</p>}
      {children}
    </section>
  );
}
