import type { InnerNetwork } from "../../../api/innerNetwork";
import { useTranslation } from "../../../i18n";

/** What is not in the picture, and why. */
export function NetworkNotes({ network }: { network: InnerNetwork }) {
  const { t } = useTranslation();
  const notes = [
    network.left_out > 0 && t("inner_network.left_out", { count: network.left_out }),
    network.ties_left_out > 0 && t("inner_network.ties_left_out", { count: network.ties_left_out }),
    network.unnamed > 0 && t("inner_network.unnamed", { count: network.unnamed }),
    network.hidden > 0 && t("inner_network.hidden", { count: network.hidden }),
  ].filter(Boolean);
  return notes.length > 0 && <p className="web-notes quiet">{notes.join(" · ")}</p>;
}
