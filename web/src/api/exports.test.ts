import { describe, expect, it } from "vitest";

import { fileName, listExportAddress } from "./exports";

describe("fileName", () => {
  it("reads a Chinese name", () => {
    expect(fileName("attachment; filename*=utf-8''%E5%8C%BB%E9%99%A2.pdf", "chart.pdf")).toBe("医院.pdf");
  });

  it("reads a plain name, else takes the other one", () => {
    expect(fileName('attachment; filename="chart.svg"', "x")).toBe("chart.svg");
    expect(fileName(null, "chart.png")).toBe("chart.png");
  });
});

describe("listExportAddress", () => {
  it("carries the filter and leaves the page behind", () => {
    const filter = { q: "zs", region: "华东", page: 3, sort: "name", tag: "", owner_id: null };
    const address = new URL(listExportAddress("contacts", "xlsx", "en", filter), "http://localhost");
    expect(address.pathname).toBe("/api/contacts/export");
    expect(Object.fromEntries(address.searchParams)).toEqual({ format: "xlsx", lang: "en", q: "zs", region: "华东" });
  });
});
