import { useImperativeHandle, useLayoutEffect, useRef, useState, type ReactNode, type Ref } from "react";
import { labelsFor, type ChartState, type ChartView, type Fact, type Labels } from "../../graph";
import type { Opening } from "../../graph/viewport";
import { Stage } from "./stage";
import type { ChartHandle, StageEvents } from "./types";
import "./chart.css";

export interface ChartCanvasProps extends StageEvents {
  state: ChartState;
  facts: readonly Fact[] | null;
  view: ChartView;
  selection: readonly string[];
  /** Cards can be dragged; usually `state.canEdit`. */
  editable?: boolean;
  minimap?: boolean;
  controls?: boolean;
  /** First view: everything, the readable top, or one seat. */
  opening?: Opening;
  /** Stands in the middle while the chart has no seat. */
  empty?: ReactNode;
  ref?: Ref<ChartHandle>;
}

/**
 * The customer's org chart: cards near, blocks and departments from afar.
 * It changes nothing itself; it tells what the reader does.
 */
export function ChartCanvas({ ref, empty, controls = true, ...props }: ChartCanvasProps) {
  const { stage, host } = useStage(props);
  const { state, view } = props;
  useImperativeHandle(ref, () => handleOf(stage), [stage]);
  return (
    <div className="gx-chart">
      <div ref={host} className="gx-stage" role="tree" tabIndex={0} aria-multiselectable />
      {state.positions.size === 0 && empty ? <div className="gx-blank">{empty}</div> : null}
      {controls && stage ? <Controls stage={stage} labels={labelsFor(view.lang, view.labels)} /> : null}
    </div>
  );
}

type StageProps = Omit<ChartCanvasProps, "ref" | "empty" | "controls">;

/** One stage for the life of the component; it is told whatever changes. */
function useStage(props: StageProps) {
  const { state, facts, view, selection, editable = state.canEdit, minimap = true, opening = "auto" } = props;
  const host = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const seat = typeof opening === "object" ? opening.seat : null;
  const first = typeof opening === "object" ? "auto" : opening;

  useLayoutEffect(() => {
    const made = new Stage(host.current!, { minimap, opening: seat === null ? first : { seat } });
    setStage(made);
    return () => made.destroy();
  }, [minimap, first, seat]);

  useLayoutEffect(() => {
    stage?.listen(props);
  });

  useLayoutEffect(() => {
    stage?.update({ state, facts, view, selection, editable });
  }, [stage, state, facts, view, selection, editable]);

  return { stage, host };
}

function handleOf(stage: Stage | null): ChartHandle {
  return {
    fit: () => stage?.fit(),
    zoomBy: (factor) => stage?.viewpoint.zoomBy(factor),
    zoomTo: (k) => stage?.viewpoint.zoomTo(k),
    flash: (id) => stage?.flashSeat(id),
    reveal: (id) => stage?.reveal(id),
    revealBoth: (id, other, floor) => stage?.revealBoth(id, other, floor),
    expect: (anchor, flash) => stage?.expectChange(anchor, flash),
    dragIn: (event, item) => stage?.dragIn(event, item),
  };
}

function Controls({ stage, labels }: { stage: Stage; labels: Labels }) {
  return (
    <div className="gx-controls">
      <ControlButton label={labels.zoom_in} sign="M8 3v10M3 8h10" press={() => stage.viewpoint.zoomBy(1.25)} />
      <ControlButton label={labels.zoom_out} sign="M3 8h10" press={() => stage.viewpoint.zoomBy(0.8)} />
      <ControlButton label={labels.fit} sign="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" press={() => stage.fit()} />
    </div>
  );
}

function ControlButton({ label, sign, press }: { label: string; sign: string; press: () => void }) {
  return (
    <button type="button" className="gx-control" title={label} aria-label={label} onClick={press}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={sign} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </button>
  );
}
