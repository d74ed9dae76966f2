import { useChartApi } from "../chartContext";

/** A seat by its name, as a way to it. */
export function SeatLink({ id, name }: { id: string; name?: string }) {
  const { nameOf, show } = useChartApi();
  return (
    <button type="button" className="link-button" onClick={() => show(id)}>
      {name ?? nameOf(id)}
    </button>
  );
}
