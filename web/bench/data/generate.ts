/** Charts of any size from a fixed seed, in the shape of the wire: departments, realistic spans, Chinese names. */

import type { Cell, Certainty, ChartWire, Fact, Grade, Role, WireTable } from "../../src/graph/wire";

/** A small random generator (mulberry32): the same seed gives the same chart everywhere. */
export function randomFrom(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SURNAMES = [..."王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"];
const GIVEN = [..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文斌宇浩凯思雨欣怡嘉诚志远建国庆海燕春梅晓东雪峰立新"];
const DEPARTMENTS = [
  "采购中心",
  "财务管理部",
  "信息技术部",
  "生产制造部",
  "市场营销部",
  "人力资源部",
  "研发中心",
  "质量管理部",
  "供应链管理部",
  "法务合规部",
  "战略发展部",
  "客户服务部",
];
const TEAMS = ["一处", "二处", "三处", "规划组", "运营组", "项目组", "综合组", "技术组"];
const HEADS = ["总监", "总经理", "部长"];
const MANAGERS = ["副总监", "高级经理", "经理", "主任", "处长"];
const LEADS = ["主管", "组长", "科长"];
const STAFF = ["专员", "高级专员", "工程师", "高级工程师", "分析师", "助理"];
const ROLES: Role[] = ["decision_maker", "influencer", "gatekeeper", "user", "opponent"];
const OWNERS = ["owner-1", "owner-2", "owner-3"];
const COLORS = ["red", "orange", "green", "blue", "purple"];

export const OWNER_NAMES: Record<string, string> = { "owner-1": "林晓", "owner-2": "赵晨", "owner-3": "周敏" };

export interface Generated {
  wire: ChartWire;
  facts: Fact[];
}

interface Seat {
  id: string;
  parent: string | null;
  department: string | null;
  title: string;
}

/** A company of `size` seats: a head, two deputies' worth of departments, teams, and stacks of staff. */
export function generate(size: number, seed = 20240501): Generated {
  const random = randomFrom(seed + size);
  const seats = growSeats(size, random);
  return { wire: toWire(seats, random), facts: toFacts(seats, random) };
}

function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

interface Unit {
  id: string;
  name: string;
  parent: string | null;
}

interface Company {
  seats: Seat[];
  units: Unit[];
}

function growSeats(size: number, random: () => number): Company {
  const company: Company = { seats: [], units: [] };
  const add = (parent: string | null, department: string | null, title: string) => {
    const id = `p${String(company.seats.length).padStart(6, "0")}`;
    company.seats.push({ id, parent, department, title });
    return id;
  };
  const head = add(null, null, "董事长兼总裁");
  add(head, null, "总裁助理");
  const departments = Math.max(5, Math.min(12, Math.round(Math.sqrt(size / 6))));
  const weights = Array.from({ length: departments }, () => 0.5 + random());
  const total = weights.reduce((a, b) => a + b, 0);
  for (let d = 0; d < departments; d++) {
    const quota = Math.round(((size - 2) * weights[d]!) / total);
    growDepartment(company, add, head, d, d === departments - 1 ? size - company.seats.length : quota, random);
    if (company.seats.length >= size) break;
  }
  while (company.seats.length < size) add(head, null, pick(random, STAFF));
  return company;
}

type Add = (parent: string | null, department: string | null, title: string) => string;

function growDepartment(company: Company, add: Add, head: string, d: number, quota: number, random: () => number): void {
  const unit = { id: `d${d}`, name: DEPARTMENTS[d % DEPARTMENTS.length]!, parent: null };
  company.units.push(unit);
  const end = Math.min(company.seats.length + quota, Number.MAX_SAFE_INTEGER);
  const chief = add(head, unit.id, unit.name.replace(/部$|中心$/u, "") + pick(random, HEADS));
  const managers: string[] = [];
  const wanted = Math.max(2, Math.min(9, Math.round(quota / 12)));
  for (let m = 0; m < wanted && company.seats.length < end; m++) managers.push(add(chief, unit.id, pick(random, MANAGERS)));
  const nested = quota > 150;
  const teams = managers.map((manager, m) => {
    if (!nested) return { manager, unit: unit.id };
    const team = { id: `${unit.id}t${m}`, name: unit.name.slice(0, 2) + TEAMS[m % TEAMS.length]!, parent: unit.id };
    company.units.push(team);
    return { manager, unit: team.id };
  });
  const leads: { id: string; unit: string }[] = teams.map(({ manager, unit: id }) => ({ id: manager, unit: id }));
  while (company.seats.length < end) {
    const lead = pick(random, leads);
    const grow = random() < 0.35 && leads.length < quota / 7;
    if (grow) leads.push({ id: add(pick(random, leads.slice(0, managers.length + 6)).id, lead.unit, pick(random, LEADS)), unit: lead.unit });
    const stack = 2 + Math.floor(random() * 7);
    const under = grow ? leads[leads.length - 1]! : lead;
    for (let k = 0; k < stack && company.seats.length < end; k++) add(under.id, under.unit, pick(random, STAFF));
  }
}

function table(columns: string[], rows: Cell[][]): WireTable {
  return { columns, rows };
}

function fullName(random: () => number): string {
  const given = random() < 0.25 ? 1 : 2;
  return pick(random, SURNAMES) + Array.from({ length: given }, () => pick(random, GIVEN)).join("");
}

function certaintyOf(random: () => number): Certainty {
  const r = random();
  return r < 0.8 ? "confirmed" : r < 0.9 ? "heard" : r < 0.98 ? "inferred" : "disproven";
}

function toWire({ seats, units }: Company, random: () => number): ChartWire {
  const taken = seats.map((_, i) => i === 0 || random() > 0.05);
  const positions = seats.map((seat, i): Cell[] => [
    seat.id,
    seat.title,
    seat.department,
    random() < 0.6 ? "vacant" : "unknown",
    random() < 0.03 ? pick(random, COLORS) : null,
    random() < 0.08 ? "年底换届，关注其去向" : "",
    i,
    1,
  ]);
  const held = seats.map((seat, i) => ({ seat, i })).filter(({ i }) => taken[i]);
  return {
    account_id: "a1",
    account_name: "华东智造集团",
    chart_id: "c1",
    version: 1,
    seq: 1,
    can: { edit: true },
    tables: {
      positions: table(["id", "title", "department_id", "empty_as", "color", "note", "rank", "version"], positions),
      occupancies: table(
        ["id", "position_id", "contact_id", "valid_from", "certainty"],
        held.map(({ seat, i }) => [`o${i}`, seat.id, `k${i}`, "2023-01-01", certaintyOf(random)]),
      ),
      lines: linesTable(seats, random),
      ties: tiesTable(held.map(({ i }) => i), random),
      ...groupTables(seats, random),
      departments: table(
        ["id", "name", "parent_id", "rank"],
        units.map((unit, k) => [unit.id, unit.name, unit.parent, k]),
      ),
      contacts: table(
        ["id", "name", "owner_id"],
        held.map(({ i }) => [`k${i}`, fullName(random), random() < 0.3 ? pick(random, OWNERS) : null]),
      ),
      employments: table(
        ["id", "contact_id", "account_id", "title", "department_id"],
        held.map(({ seat, i }) => [`e${i}`, `k${i}`, "a1", seat.title, seat.department]),
      ),
    },
  };
}

function linesTable(seats: Seat[], random: () => number): WireTable {
  const rows: Cell[][] = [];
  for (const seat of seats) {
    if (seat.parent) rows.push([`l${rows.length}`, "reports_to", seat.id, seat.parent, "", null, certaintyOf(random)]);
  }
  const kinds = ["dotted", "influence", "conflict"];
  for (let k = 0; k < seats.length / 25; k++) {
    const [a, b] = [pick(random, seats).id, pick(random, seats).id];
    if (a !== b) rows.push([`l${rows.length}`, pick(random, kinds), a, b, "", null, certaintyOf(random)]);
  }
  return table(["id", "kind", "source_id", "target_id", "note", "color", "certainty"], rows);
}

function tiesTable(held: number[], random: () => number): WireTable {
  const kinds = ["alumni", "ex_colleague", "fellow_townsman", "friend"];
  const rows = Array.from({ length: Math.ceil(held.length / 40) }, (_, k): Cell[] => {
    const [a, b] = [pick(random, held), pick(random, held)];
    return [`t${k}`, pick(random, kinds), `k${a}`, `k${b}`, "", certaintyOf(random)];
  });
  return table(["id", "kind", "contact_a_id", "contact_b_id", "note", "certainty"], rows);
}

function groupTables(seats: Seat[], random: () => number): Record<string, WireTable> {
  const members = Array.from({ length: Math.min(7, Math.ceil(seats.length / 40)) }, (_, k): Cell[] => [
    `m${k}`,
    "g1",
    pick(random, seats).id,
  ]);
  return {
    groups: table(["id", "name", "color", "note"], [["g1", "评标委员会", "purple", ""]]),
    group_members: table(["id", "group_id", "position_id"], members),
  };
}

function toFacts({ seats }: Company, random: () => number): Fact[] {
  const grade = (): Grade | null => (random() < 0.4 ? null : (Math.floor(random() * 5) - 2) as Grade);
  return seats.map((_, i) => {
    const known = random() < 0.62;
    return {
      contact_id: `k${i}`,
      stance: random() < 0.45 ? grade() : null,
      closeness: known ? ((Math.floor(random() * 5) - 2) as Grade) : null,
      approval: known ? ((Math.floor(random() * 5) - 2) as Grade) : grade(),
      insighted: known,
      role: random() < 0.3 ? pick(random, ROLES) : null,
      last_contact_at: random() < 0.6 ? new Date(Date.UTC(2024, 0, 1 + Math.floor(random() * 300))).toISOString() : null,
    };
  });
}
