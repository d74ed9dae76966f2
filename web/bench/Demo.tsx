import { ConfigProvider, Button, Segmented, Select, Switch } from "antd";
import zhCN from "antd/locale/zh_CN";
import { useMemo, useRef, useState } from "react";
import {
  applyEvent,
  COLOR_BYS,
  decodeChart,
  DEFAULT_VIEW,
  factsById,
  buildForest,
  labelsFor,
  legend,
  unplacedContacts,
  collapsedFrom,
  type ChartView,
} from "../src/graph";
import { ChartCanvas, ChartLegend, type ChartHandle } from "../src/ui/chart";
import { moveEvent, placeEvent } from "./changes";
import { generate, OWNER_NAMES } from "./data/generate";
import "./demo.css";

const query = new URLSearchParams(location.search);
const NOW = "2024-11-01T00:00:00Z";

/** The chart by itself, with generated data, to be looked at. */
export function Demo() {
  const generated = useMemo(() => generate(Number(query.get("size") ?? 300)), []);
  const [state, setState] = useState(() => withUnplaced(decodeChart(generated.wire)));
  const [view, setView] = useState<ChartView>(() => firstView(state));
  const [selection, setSelection] = useState<string[]>(query.get("select")?.split(",") ?? []);
  const chart = useRef<ChartHandle>(null);
  const facts = generated.facts;
  const set = (change: Partial<ChartView>) => setView((old) => ({ ...old, ...change }));
  const subject = useMemo(
    () => ({ forest: buildForest(state), facts: factsById(facts), view, labels: labelsFor(view.lang) }),
    [state, facts, view],
  );
  return (
    <ConfigProvider locale={zhCN}>
      <div className="demo">
        <header>
          <b>{state.accountName}</b>
          <Segmented
            options={[
              { value: "top_down", label: "上下" },
              { value: "left_right", label: "左右" },
            ]}
            value={view.layout}
            onChange={(layout) => set({ layout: layout === "left_right" ? layout : "top_down" })}
          />
          <Select
            value={view.color_by}
            options={COLOR_BYS.map((value) => ({ value, label: value }))}
            onChange={(color_by) => set({ color_by })}
            style={{ width: 130 }}
          />
          <Switch checked={view.show_lines === "all"} onChange={(all) => set({ show_lines: all ? "all" : "selected" })} />
          <Button onClick={() => set({ collapsed: collapsedFrom(buildForest(state), 2) })}>折叠到二级</Button>
          <Button onClick={() => set({ collapsed: [] })}>全部展开</Button>
          <Button onClick={() => chart.current?.fit()}>适应画布</Button>
        </header>
        <div className="demo-legend">
          <ChartLegend entries={legend(subject)} />
        </div>
        <main>
          <aside>
            {unplacedContacts(state).map(({ id, name }) => (
              <div
                key={id}
                className="demo-contact"
                onPointerDown={(event) => chart.current?.dragIn(event.nativeEvent, { id, name })}
              >
                {name}
              </div>
            ))}
          </aside>
          <ChartCanvas
            ref={chart}
            state={state}
            facts={facts}
            view={view}
            selection={selection}
            opening={opening()}
            onSelect={setSelection}
            onToggle={(id) => set({ collapsed: flip(view.collapsed, id) })}
            onMove={({ positionId, managerId }) => setState(applyEvent(state, moveEvent(state, positionId, managerId)).state)}
            onPlace={({ contactId, managerId }) => setState(applyEvent(state, placeEvent(state, contactId, managerId)).state)}
          />
        </main>
      </div>
    </ConfigProvider>
  );
}

function opening(): "auto" | "fit" | "top" {
  const asked = query.get("opening");
  return asked === "fit" || asked === "top" ? asked : "auto";
}

function flip(list: readonly string[], id: string): string[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id];
}

function firstView(state: ReturnType<typeof decodeChart>): ChartView {
  const level = query.get("level");
  return {
    ...DEFAULT_VIEW,
    layout: query.get("layout") === "left_right" ? "left_right" : "top_down",
    color_by: COLOR_BYS.find((by) => by === query.get("color")) ?? "department",
    show_lines: query.get("lines") === "all" ? "all" : "selected",
    lang: query.get("lang") === "en" ? "en" : "zh-CN",
    ...(query.get("aspect") ? { aspect: Number(query.get("aspect")) } : {}),
    collapsed: level ? collapsedFrom(buildForest(state), Number(level)) : [],
    owners: OWNER_NAMES,
    now: NOW,
  };
}

/** Three people who work there and hold no seat yet. */
function withUnplaced(state: ReturnType<typeof decodeChart>): ReturnType<typeof decodeChart> {
  const contacts = new Map(state.contacts);
  const employments = new Map(state.employments);
  for (const [k, name] of ["欧阳修远", "单雪", "Michael Zhang"].entries()) {
    const id = `new${k}`;
    contacts.set(id, { id, name, owner_id: null });
    employments.set(id, { id, contact_id: id, account_id: state.accountId, title: "顾问", department_id: null });
  }
  return { ...state, contacts, employments };
}
