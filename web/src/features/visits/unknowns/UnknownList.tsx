import { Link } from "react-router";

import "../visits.css";

import type { Unknown } from "../../../api/visits";
import { useTranslation } from "../../../i18n";
import { mendAddress } from "./mending";

interface Props {
  items: readonly Unknown[];
  /** Several customers stand in one list: each question says whose it is. */
  withAccount?: boolean;
  onGo?: () => void;
}

/** Questions in words, each with why it matters, whom to ask, and where to fill it in. */
export function UnknownList({ items, withAccount = false, onGo }: Props) {
  return (
    <ul className="unknown-list">
      {items.map((item) => (
        <UnknownItem key={`${item.account.id}${item.key}`} item={item} withAccount={withAccount} {...(onGo ? { onGo } : {})} />
      ))}
    </ul>
  );
}

function UnknownItem({ item, withAccount, onGo }: { item: Unknown; withAccount: boolean; onGo?: () => void }) {
  const { t } = useTranslation();
  const [best] = item.ask;
  return (
    <li className="unknown">
      <span className="unknown-words">{item.question}</span>
      <span className="unknown-why">
        {withAccount && `${item.account.name} · `}
        {item.why}
        {best && (
          <>
            {" · "}
            {t("visits.unknowns.ask")} <b>{best.contact.name}</b>
            {best.why.length > 0 && t("common.marks.brackets", { text: best.why.slice(0, 2).join(t("common.marks.comma")) })}
          </>
        )}
      </span>
      <span className="unknown-mend">
        {best && (
          <Link to={`/accounts/${item.account.id}/visits?meet=${best.contact.id}`} onClick={onGo}>
            {t("visits.unknowns.meet")}
          </Link>
        )}
        <Link to={mendAddress(item.account.id, item.mend)} onClick={onGo}>
          {t(`visits.unknowns.mend.${item.mend.page}`)}
        </Link>
      </span>
    </li>
  );
}
