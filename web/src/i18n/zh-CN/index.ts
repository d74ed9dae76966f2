import { audit } from "./audit";
import { changes } from "./changes";
import { common } from "./common";
import { decisions } from "./decisions";
import { directory } from "./directory";
import { fields } from "./fields";
import { identity } from "./identity";
import { imports } from "./imports";
import { interactions } from "./interactions";
import { joining } from "./joining";
import { orgchart } from "./orgchart";
import { privacy } from "./privacy";
import { problems } from "./problems";
import { shell } from "./shell";
import { stewardship } from "./stewardship";
import { workspaces } from "./workspaces";

export const zhCN = {
  audit,
  changes,
  common,
  decisions,
  directory,
  fields,
  identity,
  imports,
  interactions,
  joining,
  orgchart,
  privacy,
  problems,
  shell,
  stewardship,
  workspaces,
} as const;
