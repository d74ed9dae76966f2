/** The same data drawn by d3-org-chart, with cards of the same size and content. */

import { OrgChart } from "d3-org-chart";
import { buildForest, decodeChart, type Face, type Labels } from "../src/graph";
import { labelsFor } from "../src/graph";
import { pictureOf, DEFAULT_VIEW } from "../src/graph";
import type { Generated } from "./data/generate";

interface Row {
  id: string;
  parentId: string | null;
  face: Face;
  _expanded: boolean;
}

export interface Rival {
  chart: OrgChart<Row>;
  rows: Row[];
}

/** Rows for the rival, made before its clock starts: its data preparation is not measured. */
export function rivalRows({ wire, facts }: Generated): Row[] {
  const state = decodeChart(wire);
  const picture = pictureOf(state, facts, DEFAULT_VIEW);
  const forest = buildForest(state);
  return forest.positions.map((position, node) => {
    const parent = forest.parent[node]!;
    return {
      id: position.id,
      parentId: parent >= 0 ? forest.positions[parent]!.id : null,
      face: picture.face(node),
      _expanded: true,
    };
  });
}

export function drawRival(host: HTMLElement, rows: Row[], view: "readable" | "fit"): Rival {
  const labels = labelsFor("zh-CN");
  const chart = new OrgChart<Row>()
    .container(host)
    .data(rows)
    .svgHeight(host.clientHeight)
    .duration(0)
    .nodeWidth(() => 208)
    .nodeHeight(() => 68)
    .childrenMargin(() => 46)
    .nodeContent(({ data }) => cardMarkup(data.face, labels))
    .render();
  if (view === "fit") chart.fit({ animate: false });
  return { chart, rows };
}

function cardMarkup(face: Face, labels: Labels): string {
  const role = face.role ? `<span style="border:1px solid #ccc;border-radius:4px;font-size:10px">${labels[face.role]}</span>` : "";
  return (
    `<div style="width:208px;height:68px;box-sizing:border-box;border:1px solid #dfe3ea;border-left:4px solid ${face.color};border-radius:8px;background:#fff;display:flex;padding:8px;gap:8px;font-family:sans-serif">` +
    `<div style="width:34px;height:34px;border-radius:50%;background:${face.color};color:#fff;line-height:34px;text-align:center">${face.avatar}</div>` +
    `<div><div style="font-size:15px;font-weight:600;color:${face.uninsighted ? "#d4232b" : "#1f2430"}">${face.name}</div>` +
    `<div style="font-size:12px;color:#5b6475">${face.title}</div>` +
    `<div style="font-size:11px;color:#8a93a3">${role} ${face.department}</div></div></div>`
  );
}
