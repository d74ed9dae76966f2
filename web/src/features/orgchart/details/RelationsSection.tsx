import { DeleteOutlined, EditOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Dropdown, Tag, Tooltip } from "antd";
import { useMemo } from "react";
import { Link } from "react-router";

import { linesQuery, removeLine, removeTie } from "../../../api/chart";
import { tieKindName, useFormat, useTranslation, type TFunction } from "../../../i18n";
import { useChartApi, type Question, type RelationDraft } from "../chartContext";
import { isGuess } from "../store/guesses";
import { relationsOf, type Relation } from "./relations";
import { SeatLink } from "./SeatLink";

const LINE_KINDS = ["dotted", "influence", "conflict"] as const;

/** Lines and ties of the selected seat, each with how sure we are of it and why. */
export function RelationsSection({ node }: { node: number }) {
  const { t } = useTranslation();
  const { state, forest, canEdit, ask, setDraft } = useChartApi();
  const position = forest.positions[node]!;
  const contact = forest.occupant[node];
  const relations = useMemo(() => relationsOf(state, position.id, contact?.id), [state, position.id, contact?.id]);
  const draw = (question: Question) => () => ask(question);
  return (
    <section className="details-section">
      <h3>
        {t("orgchart.relations")}
        {canEdit && (
          <Dropdown
            trigger={["click"]}
            menu={{
              items: [
                ...LINE_KINDS.map((kind) => ({
                  key: kind,
                  label: t(`orgchart.kind.${kind}`),
                  onClick: draw({ what: "line", kind, sourceId: position.id }),
                })),
                ...(contact
                  ? [{ key: "tie", label: t("orgchart.tie_form"), onClick: draw({ what: "tie", sourceId: position.id }) }]
                  : []),
              ],
            }}
          >
            <Button type="link" size="small" icon={<PlusOutlined />}>
              {t("orgchart.draw")}
            </Button>
          </Dropdown>
        )}
      </h3>
      {relations.length === 0 && <p className="quiet details-none">{t("orgchart.no_relations")}</p>}
      <ul className="relations">
        {relations.map((relation) => (
          <RelationRow
            key={relation.what === "line" ? relation.line.id : relation.tie.id}
            relation={relation}
            positionId={position.id}
            onEdit={setDraft}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  relation: Relation;
  positionId: string;
  onEdit: (draft: RelationDraft) => void;
}

function RelationRow({ relation, positionId, onEdit }: RowProps) {
  const { t } = useTranslation();
  const { writes, canEdit } = useChartApi();
  const row = relation.what === "line" ? relation.line : relation.tie;
  const remove = () =>
    writes.run(() => (relation.what === "line" ? removeLine(row.id) : removeTie(row.id)), { said: t("orgchart.line_removed") });
  const edit = () =>
    onEdit(relation.what === "line" ? { mode: "edit_line", line: relation.line } : { mode: "edit_tie", tie: relation.tie });
  return (
    <li className={row.certainty === "disproven" ? "relation relation-disproven" : "relation"}>
      <span className="relation-words">
        <RelationWords relation={relation} />
        {row.certainty !== "confirmed" && <Tag variant="filled">{t(`orgchart.certainty.${row.certainty}`)}</Tag>}
      </span>
      {canEdit && (
        <span className="nowrap">
          <Button type="text" size="small" icon={<EditOutlined />} aria-label={t("common.edit")} onClick={edit} />
          <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t("common.remove")} onClick={() => void remove()} />
        </span>
      )}
      {row.note && <p className="quiet relation-note">{row.note}</p>}
      {relation.what === "line" && <LineOrigin positionId={positionId} lineId={row.id} t={t} />}
    </li>
  );
}

/** "Influences 李四", the name as a way to the seat. */
function RelationWords({ relation }: { relation: Relation }) {
  const { t } = useTranslation();
  const { nameOf, state, tieKinds } = useChartApi();
  const name = relation.what === "line" ? nameOf(relation.otherId) : (state.contacts.get(relation.otherContactId)?.name ?? "?");
  const seat = relation.what === "line" ? relation.otherId : seatOf(relation.otherContactId, state.occupancies);
  const text =
    relation.what === "line"
      ? t(`orgchart.relation.${relation.word}`, { name: MARK })
      : t("orgchart.relation.tie", { name: MARK, kind: tieKindName(t, tieKinds, relation.tie.kind) });
  const [before, after] = text.split(MARK);
  return (
    <>
      {before}
      {seat ? <SeatLink id={seat} name={name} /> : name}
      {after}
    </>
  );
}

/** Stands for the name while the sentence is cut in two around it. */
const MARK = "\u0000";

function seatOf(contactId: string, occupancies: ReadonlyMap<string, { contact_id: string; position_id: string }>): string | undefined {
  for (const held of occupancies.values()) if (held.contact_id === contactId) return held.position_id;
  return undefined;
}

function LineOrigin({ positionId, lineId, t }: { positionId: string; lineId: string; t: TFunction }) {
  const { date } = useFormat();
  const { data } = useQuery({ ...linesQuery(positionId), enabled: !isGuess(positionId) });
  const line = data?.find((one) => one.id === lineId);
  if (!line) return null;
  const said = line.asserted_by_name && t("orgchart.asserted", { name: line.asserted_by_name, date: date(line.asserted_at) });
  return (
    <Tooltip title={said}>
      <p className="quiet relation-note">
        {[line.evidence, said].filter(Boolean).join(" · ")}
        {line.evidence_id && (
          <>
            {" · "}
            <Link to={`/evidence/${line.evidence_id}`}>{t("orgchart.heard_at")}</Link>
          </>
        )}
      </p>
    </Tooltip>
  );
}
