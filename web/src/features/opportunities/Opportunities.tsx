import { Segmented, Select } from "antd";
import type { ReactNode } from "react";

import "./opportunities.css";

import { STATES } from "../../api/opportunities";
import { useTranslation } from "../../i18n";
import { ListBar } from "../../ui/ListBar";
import { useIsPhone } from "../../ui/useIsPhone";
import { Board } from "./board/Board";
import { OpportunityList } from "./list/OpportunityList";
import { OpportunityFilters } from "./OpportunityFilters";
import { EVERY_STATE, type OpportunityListState } from "./useOpportunityQuery";

const GROUPS = ["stage", "owner", "account", "state"] as const;

/** All opportunities: on a board by stage, or in lines. */
export function Opportunities({ state, create, takeOut }: { state: OpportunityListState; create: ReactNode; takeOut: ReactNode }) {
  const { t } = useTranslation();
  const board = state.values.view !== "list";
  return (
    <>
      <ListBar
        text={state.values.q ?? ""}
        hint={t("opportunities.search")}
        onText={(q) => state.change({ q })}
        active={state.active}
        onReset={state.reset}
        extra={<Arrangement state={state} board={board} takeOut={takeOut} />}
      >
        <OpportunityFilters state={state} withStage={!board} />
      </ListBar>
      {board ? <Board state={state} create={create} /> : <OpportunityList state={state} create={create} />}
    </>
  );
}

function Arrangement({ state, board, takeOut }: { state: OpportunityListState; board: boolean; takeOut: ReactNode }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  return (
    <>
      <Select
        aria-label={t("opportunities.state")}
        value={state.values.state ?? "open"}
        options={[...STATES.map((value) => ({ value: value as string, label: t(`opportunities.states.${value}`) })), { value: EVERY_STATE, label: t("opportunities.every_state") }]}
        onChange={(value) => state.change({ state: value === "open" ? undefined : value })}
        popupMatchSelectWidth={false}
        style={{ minWidth: 96, flex: phone ? 1 : "none" }}
      />
      {!board && (
        <Select
          aria-label={t("directory.group_by")}
          value={state.values.group_by ?? ""}
          options={[{ value: "", label: t("directory.groups.none") }, ...GROUPS.map((value) => ({ value: value as string, label: t(`opportunities.groups.${value}`) }))]}
          onChange={(group_by) => state.change({ group_by })}
          popupMatchSelectWidth={false}
          style={{ minWidth: 110, flex: phone ? 1 : "none" }}
        />
      )}
      <Segmented
        value={board ? "board" : "list"}
        options={[
          { value: "board", label: t("opportunities.board") },
          { value: "list", label: t("opportunities.list") },
        ]}
        onChange={(view) => state.change({ view: view === "list" ? "list" : undefined })}
      />
      {takeOut}
    </>
  );
}
