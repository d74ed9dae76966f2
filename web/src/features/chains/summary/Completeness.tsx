import { Popover } from "antd";

import type { ChainInsights } from "../../../api/insights";
import { useTranslation } from "../../../i18n";
import { RagMark } from "../../../ui/warnings/RagMark";
import { useInsights } from "./useInsights";

/** How the chain stands and how much of it is filled in; a click shows what both follow from. */
export function Completeness({ chainId }: { chainId: string }) {
  const { t } = useTranslation();
  const insights = useInsights(chainId);
  if (!insights) return null;
  const { percent } = insights.completeness;
  return (
    <Popover trigger="click" placement="bottom" content={<Terms insights={insights} />}>
      <button type="button" className="warning-counts">
        <RagMark colour={insights.rag.colour} />
        {percent !== null && <span>{t("insights.percent", { percent })}</span>}
      </button>
    </Popover>
  );
}

function Terms({ insights }: { insights: ChainInsights }) {
  const { t } = useTranslation();
  const counted = insights.completeness.terms.filter((term) => term.of > 0);
  return (
    <div className="insight-terms">
      <h4>{t("insights.completeness.title")}</h4>
      <table>
        <tbody>
          {counted.map((term) => (
            <tr key={term.code}>
              <th scope="row">{t(`insights.completeness.terms.${term.code}`)}</th>
              <td>
                {term.have} / {term.of}
              </td>
              <td className="quiet">{t("insights.completeness.weight", { weight: term.weight })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{t("insights.completeness.formula")}</p>
      <h4>{t("insights.rag.title")}</h4>
      <ul>
        {insights.rag.terms.map((term) => (
          <li key={term.code}>
            {t(`insights.rag.terms.${term.code}`)} <RagMark colour={term.colour} />
          </li>
        ))}
      </ul>
      <p className="quiet">{t("insights.rag.formula")}</p>
    </div>
  );
}
