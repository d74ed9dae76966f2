import { useUrlState } from "../../../ui/useUrlState";
import { MEASURES, ORDERS, SHOWN, type View } from "./model";

/** How the map is looked at, kept in the address. */
export function useView(): [View, (patch: Partial<View>) => void] {
  const [{ measure, order, shown, by }, setUrl] = useUrlState(["measure", "order", "shown", "by"] as const);
  const view: View = {
    measure: MEASURES.find((one) => one === measure) ?? "strength",
    order: ORDERS.find((one) => one === order) ?? "chart",
    shown: SHOWN.find((one) => one === shown) ?? "all",
    byDepartment: by === "department",
  };
  const change = (patch: Partial<View>) => {
    const next = { ...view, ...patch };
    setUrl({
      measure: next.measure === "strength" ? "" : next.measure,
      order: next.order === "chart" ? "" : next.order,
      shown: next.shown === "all" ? "" : next.shown,
      by: next.byDepartment ? "department" : "",
    });
  };
  return [view, change];
}
