import { DownOutlined, UpOutlined } from "@ant-design/icons";
import { useState } from "react";
import { Link } from "react-router";

import "./evidence.css";

import type { Evidence, Suggestion } from "../../api/suggestions";
import { useFormat, useTranslation } from "../../i18n";
import { sentenceOf } from "./evidence";

interface Props {
  one: Suggestion;
  /** All of it at once, with nothing to unfold. */
  open?: boolean;
}

/** Why: the strongest reason in one line, and all of them on a press. */
export function EvidenceList({ one, open = false }: Props) {
  const { t } = useTranslation();
  const [unfolded, setUnfolded] = useState(open);
  const [first, ...more] = one.evidence;
  if (!first) return <p className="why-line quiet">{t("suggestions.no_evidence")}</p>;
  if (!unfolded) {
    return (
      <button type="button" className="why-line" aria-expanded={false} onClick={() => setUnfolded(true)}>
        <span className="why-first">
          <Told one={one} sign={first} />
        </span>
        <span className="why-more">
          {t("suggestions.more", { count: more.length + 1 })}
          <DownOutlined />
        </span>
      </button>
    );
  }
  return (
    <div className="why">
      <ul>
        {one.evidence.map((sign) => (
          <li key={sign.signal}>
            <Told one={one} sign={sign} />
            <Sources sign={sign} />
          </li>
        ))}
      </ul>
      {!open && (
        <button type="button" className="why-more" aria-expanded onClick={() => setUnfolded(false)}>
          {t("suggestions.less")}
          <UpOutlined />
        </button>
      )}
    </div>
  );
}

function Told({ one, sign }: { one: Suggestion; sign: Evidence }) {
  const { t } = useTranslation();
  const { text, against, period } = sentenceOf(t, useFormat(), one, sign);
  return (
    <>
      {against && <i className="why-against">{t("suggestions.against")}</i>}
      {text}
      {period && <small>{period}</small>}
    </>
  );
}

const FEW = 6;

/** The interactions it was counted from, as far as the reader may open them. */
function Sources({ sign: { sources, hidden } }: { sign: Evidence }) {
  const { t } = useTranslation();
  if (sources.length + hidden === 0) return null;
  return (
    <span className="why-sources">
      {sources.length > 0 && <span className="quiet">{t("suggestions.sources")}</span>}
      {sources.slice(0, FEW).map((id, at) => (
        <Link key={id} to={`/evidence/${id}`}>
          {t("suggestions.source", { count: at + 1 })}
        </Link>
      ))}
      {hidden > 0 && <small>{t("suggestions.hidden", { count: hidden })}</small>}
    </span>
  );
}
