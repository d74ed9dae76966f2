import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { tieKindsQuery } from "../../../api/chart";
import type { ChainMember } from "../../../api/chains";
import { tieKindName, useTranslation } from "../../../i18n";
import { PersonName } from "../../../ui/PersonName";
import { useChainApi } from "../chainContext";
import { isRed } from "../model/stance";
import { relationsOf, type Relation } from "./relations";

/** How somebody is bound to the other people of the chain, by the org chart. */
export function Relations({ member }: { member: ChainMember }) {
  const { t } = useTranslation();
  const { chain, chart } = useChainApi();
  const relations = useMemo(() => (chart ? relationsOf(chain, chart, member) : []), [chain, chart, member]);
  if (relations.length === 0) return <p className="quiet details-none">{t("chains.relation.none")}</p>;
  return (
    <ul className="relations">
      {relations.map((relation) => (
        <RelationLine key={relation.key} relation={relation} />
      ))}
    </ul>
  );
}

function RelationLine({ relation }: { relation: Relation }) {
  const { other } = relation;
  const { t } = useTranslation();
  const { select } = useChainApi();
  const { data: kinds = [] } = useQuery(tieKindsQuery);
  return (
    <li className="relation">
      <span className="relation-words">
        <span className="quiet">{relation.word === null ? tieKindName(t, kinds, relation.tie) : t(`chains.relation.${relation.word}`)}</span>
        <button type="button" className="link-button" onClick={() => select(other.id)}>
          <PersonName name={other.name} uninsighted={isRed(other)} />
        </button>
      </span>
    </li>
  );
}
