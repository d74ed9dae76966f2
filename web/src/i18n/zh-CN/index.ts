import { audit } from "./audit";
import { chains } from "./chains";
import { changes } from "./changes";
import { common } from "./common";
import { decisions } from "./decisions";
import { directory } from "./directory";
import { fields } from "./fields";
import { handover } from "./handover";
import { identity } from "./identity";
import { imports } from "./imports";
import { insights } from "./insights";
import { interactions } from "./interactions";
import { joining } from "./joining";
import { opportunities } from "./opportunities";
import { orgchart } from "./orgchart";
import { privacy } from "./privacy";
import { problems } from "./problems";
import { shell } from "./shell";
import { stewardship } from "./stewardship";
import { staff } from "./staff";
import { workspaces } from "./workspaces";

export const zhCN = {
  audit,
  chains,
  changes,
  common,
  decisions,
  directory,
  fields,
  handover,
  identity,
  imports,
  insights,
  interactions,
  joining,
  opportunities,
  orgchart,
  privacy,
  problems,
  shell,
  stewardship,
  staff,
  workspaces,
} as const;
