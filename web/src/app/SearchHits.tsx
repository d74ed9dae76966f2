import { useEffect, useRef } from "react";

import type { SearchHit } from "../api/types";
import { useTranslation } from "../i18n";
import { PersonName } from "../ui/PersonName";

interface Props {
  id: string;
  hits: SearchHit[];
  active: number;
  asked: string;
  onHover: (index: number) => void;
  onOpen: (hit: SearchHit) => void;
}

/** What was found, accounts before contacts before leads, as a list that the search field steers. */
export function SearchHits({ id, hits, active, asked, onHover, onOpen }: Props) {
  const { t } = useTranslation();
  const chosen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which React would take for a clean-up.
    chosen.current?.scrollIntoView({ block: "nearest" });
  });
  if (hits.length === 0) {
    return <div className="search-none">{asked ? t("shell.search_empty", { text: asked }) : t("shell.search_start")}</div>;
  }
  return (
    <div className="search-list" id={id} role="listbox" aria-label={t("common.search")}>
      {hits.map((hit, index) => (
        <div key={hit.id}>
          {hit.kind !== hits[index - 1]?.kind && (
            <div className="search-group">{t(`shell.search_${hit.kind}s`)}</div>
          )}
          <div
            ref={index === active ? chosen : null}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="search-hit"
            onMouseMove={() => onHover(index)}
            onClick={() => onOpen(hit)}
            onKeyDown={(event) => event.key === "Enter" && onOpen(hit)}
          >
            <span className="search-hit-name">
              <PersonName name={hit.name} uninsighted={hit.insighted === false} />
            </span>
            <span className="search-hit-more">{[hit.title, hit.account?.name, hit.where].filter(Boolean).join(" · ")}</span>
          </div>
        </div>
      ))}
    </div>
  );
}
