import type { ReactNode } from "react";
import { Link } from "react-router";

import type { Named } from "../../../api/types";

interface Props {
  /** Told where questions of several customers stand together. */
  account: Named | null;
  title: string;
  text?: string;
  more?: ReactNode;
}

/** What is asked. */
export function CardHead({ account, title, text, more }: Props) {
  return (
    <header className="suggest-head">
      {account && (
        <Link className="suggest-account" to={`/accounts/${account.id}/chart`}>
          {account.name}
        </Link>
      )}
      <h2>
        {title}
        {more}
      </h2>
      {text && <p className="quiet">{text}</p>}
    </header>
  );
}
