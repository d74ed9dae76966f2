import { describe, expect, it } from "vitest";

import type { Import } from "../../api/imports";
import { columnsOf, readAs } from "./columns";
import { cellsOf, looksLike } from "./pasted";

const job = {
  kind: "chart",
  shape: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ",",
    sheets: [],
    sheet: "",
    rows: 4,
    header: ["工号", "姓名", "汇报对象"],
    sample: [
      ["001", "郑远山", ""],
      ["002", "", "001"],
      ["003", "梁宇", "001"],
      ["004", "梁宇", "002"],
    ],
  },
  mapping: {
    columns: { identifier: "工号", name: "姓名" },
    superior_by: null,
    body: "",
    date: "",
    duplicates: "skip",
    sheet: "",
    format: null,
  },
} satisfies Pick<Import, "kind" | "shape" | "mapping">;

describe("columns", () => {
  it("show different values, and as what they are read", () => {
    expect(columnsOf(job)).toEqual([
      { header: "工号", samples: ["001", "002", "003"], fields: ["identifier"] },
      { header: "姓名", samples: ["郑远山", "梁宇"], fields: ["name"] },
      { header: "汇报对象", samples: ["001", "002"], fields: [] },
    ]);
  });
  it("are read as one thing at a time", () => {
    const [identifier, , superior] = columnsOf(job);
    expect(readAs(superior!, "superior")).toEqual({ columns: { superior: "汇报对象" } });
    expect(readAs(identifier!, "superior")).toEqual({ columns: { identifier: null, superior: "工号" } });
    expect(readAs(identifier!, null)).toEqual({ columns: { identifier: null } });
  });
});

describe("a pasted text", () => {
  const format = (text: string) => looksLike(text)?.format;

  it("is nothing while it is blank", () => expect(looksLike(" \n\t")).toBeNull());
  it("is a table when all its rows are equally wide", () => {
    expect(looksLike("姓名\t职务\n张三\t总经理\n李四\t采购总监\n")).toMatchObject({ format: "csv", rows: 2, columns: ["姓名", "职务"] });
    expect(looksLike('name,title\n"Lee, Ann",CEO')).toMatchObject({ format: "csv", rows: 1 });
    expect(format("姓名，职务\n张三，总经理")).toBe("csv");
  });
  it("is a list when they are not", () => {
    expect(looksLike("总经理 张三\n  采购总监：李四\n    采购经理 ?\n  财务总监（空缺）")).toMatchObject({ format: "outline", rows: 4, levels: 3 });
    expect(looksLike("总经理\n\t副总\n\t\t部长\n副总\n")).toMatchObject({ format: "outline", levels: 3 });
    expect(format("只有一行, 有逗号")).toBe("outline");
  });
  it("is a drawing or cards when it says so", () => {
    expect(format("graph TD\n  a --> b")).toBe("mermaid");
    expect(format("```mermaid\nflowchart LR\na-->b\n```")).toBe("mermaid");
    expect(looksLike("BEGIN:VCARD\nFN:Ann\nEND:VCARD\nBEGIN:VCARD\nFN:Bob\nEND:VCARD")).toMatchObject({ format: "vcard", rows: 2 });
  });
  it("keeps marks inside quotation marks", () => expect(cellsOf('"a,b",c', ",")).toEqual(["a,b", "c"]));
});
