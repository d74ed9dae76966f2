import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from "react";

import { useTranslation } from "../../../i18n";
import { stepOf, windowOf, type Grid, type HeatColumn, type HeatRow, type View } from "./model";
import { HeatHead } from "./HeatHead";
import { useFigure } from "./useFigure";
import { placed, type CellWays, type Place } from "./cellWays";

const ROW = 32;
const SPARE = 6;
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-10, 0], PageDown: [10, 0],
  Home: [0, -10_000], End: [0, 10_000],
};

interface Props {
  grid: Grid;
  view: View;
  /** Something was chosen: a cell, all of one of ours, all of one of theirs. */
  onOpen: (row: HeatRow | null, column: HeatColumn | null) => void;
}

/** Ours down, theirs across. Only what is on the screen is drawn, so that sixty by three hundred scroll as ten do. */
export function HeatGrid({ grid, view, onOpen }: Props) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ left: 0, top: 0, width: 1200, height: 600 });
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const width = view.byDepartment ? 88 : 54;
  const look = useCallback(() => {
    const { scrollLeft: left, scrollTop: top, clientWidth, clientHeight } = scroller.current!;
    setSeen({ left, top, width: clientWidth, height: clientHeight });
  }, []);
  useEffect(() => {
    const watch = new ResizeObserver(look);
    watch.observe(scroller.current!);
    return () => watch.disconnect();
  }, [look]);
  const { rows, columns } = grid;
  const [firstRow, lastRow] = windowOf(seen.top, seen.height, ROW, rows.length, SPARE);
  const [firstColumn, lastColumn] = windowOf(seen.left, seen.width, width, columns.length, SPARE);
  const shown = columns.slice(firstColumn, lastColumn).map((column, k) => ({ column, index: firstColumn + k }));
  const open = ({ row, column }: Place) => onOpen(rows[row] ?? null, columns[column] ?? null);
  const onKey = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = { row: within(place.row + move[0], rows.length), column: within(place.column + move[1], columns.length) };
    if (next.row < 0 && next.column < 0) return;
    setPlace(next);
    reveal(scroller.current!, next, width);
  };
  useFocus(scroller, place);
  const cell = { place, setPlace, open };
  return (
    <div
      ref={scroller}
      className="heat-scroll"
      role="grid"
      tabIndex={-1}
      aria-label={t("heat.title")}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      onScroll={look}
      onKeyDown={onKey}
    >
      <div className="heat-sheet" style={{ width: `calc(var(--heat-first) + ${columns.length * width}px)` }}>
        <HeatHead {...{ shown, view, width, most: grid.most, cell }} />
        <div className="heat-body" style={{ height: rows.length * ROW }}>
          {rows.slice(firstRow, lastRow).map((row, k) => (
            <div key={row.id} role="row" aria-rowindex={firstRow + k + 2} className="heat-row" style={{ top: (firstRow + k) * ROW }}>
              <RowHead row={row} index={firstRow + k} most={Math.max(...rows.map(({ total }) => total))} cell={cell} />
              {shown.map(({ column, index }) => (
                <Cell key={column.id} {...{ grid, view, row, column, cell }} at={{ row: firstRow + k, column: index }} left={index * width} width={width} />
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

const within = (value: number, count: number) => Math.max(-1, Math.min(count - 1, value));

/** Scroll so far that a place is not under the heads. */
function reveal(box: HTMLElement, { row, column }: Place, width: number): void {
  const first = box.querySelector<HTMLElement>(".heat-corner");
  const room = { left: box.clientWidth - (first?.offsetWidth ?? 0), top: box.clientHeight - (first?.offsetHeight ?? 0) };
  if (row >= 0) box.scrollTop = Math.max((row + 1) * ROW - room.top, Math.min(box.scrollTop, row * ROW));
  if (column >= 0) box.scrollLeft = Math.max((column + 1) * width - room.left, Math.min(box.scrollLeft, column * width));
}

/** Give the place the focus once it is drawn, where the grid has it already. */
function useFocus(scroller: React.RefObject<HTMLDivElement | null>, { row, column }: Place): void {
  useEffect(() => {
    const box = scroller.current;
    if (box?.contains(document.activeElement)) box.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus({ preventScroll: true });
  });
}

function RowHead({ row, index, most, cell }: { row: HeatRow; index: number; most: number; cell: CellWays }) {
  const { t } = useTranslation();
  const figure = useFigure();
  return (
    <div role="rowheader" aria-colindex={1} className="heat-row-head">
      <button {...placed(cell, { row: index, column: -1 })} title={[row.name, row.title].filter(Boolean).join(" · ")}>
        <span className={row.active ? "heat-name" : "heat-name heat-left"}>{row.name}</span>
        {!row.active && <small>{t("heat.left")}</small>}
        <span className="heat-total">
          <span style={{ width: most > 0 ? `${(100 * row.total) / most}%` : 0 }} />
        </span>
        <b>{row.total > 0 ? figure(row.total) : ""}</b>
      </button>
    </div>
  );
}

interface CellProps {
  grid: Grid;
  view: View;
  row: HeatRow;
  column: HeatColumn;
  cell: CellWays;
  at: Place;
  left: number;
  width: number;
}

function Cell({ grid, view, row, column, cell, at, left, width }: CellProps) {
  const { t } = useTranslation();
  const figure = useFigure();
  const value = grid.at(row.id, column.id);
  const text = t("heat.cell", {
    ours: row.name, theirs: column.name || t("heat.no_department"), value: value > 0 ? figure(value) : t("heat.nothing"), measure: t(`heat.measures.${view.measure}`),
  });
  return (
    <div role="gridcell" aria-colindex={at.column + 2} className="heat-place" style={{ insetInlineStart: `calc(var(--heat-first) + ${left}px)`, width }}>
      <button {...placed(cell, at)} className={`heat-cell heat-${stepOf(value, grid.most, view.measure)}`} aria-label={text} title={text}>
        {value > 0 ? figure(value) : ""}
      </button>
    </div>
  );
}
