import { audit } from "./audit";
import { battle_map } from "./battle_map";
import { campaigns } from "./campaigns";
import { cases } from "./cases";
import { chains } from "./chains";
import { changes } from "./changes";
import { common } from "./common";
import { decisions } from "./decisions";
import { directory } from "./directory";
import { fields } from "./fields";
import { files } from "./files";
import { followups } from "./followups";
import { handover } from "./handover";
import { heat } from "./heat";
import { identity } from "./identity";
import { imports } from "./imports";
import { insights } from "./insights";
import { inner_network } from "./inner_network";
import { interactions } from "./interactions";
import { jobs } from "./jobs";
import { joining } from "./joining";
import { known } from "./known";
import { leads } from "./leads";
import { network } from "./network";
import { notices } from "./notices";
import { opportunities } from "./opportunities";
import { orgchart } from "./orgchart";
import { paths } from "./paths";
import { plans } from "./plans";
import { portability } from "./portability";
import { privacy } from "./privacy";
import { problems } from "./problems";
import { shell } from "./shell";
import { signals } from "./signals";
import { simulation } from "./simulation";
import { stewardship } from "./stewardship";
import { suggestions } from "./suggestions";
import { staff } from "./staff";
import { webhooks } from "./webhooks";
import { visits } from "./visits";
import { timeline } from "./timeline";
import { workspaces } from "./workspaces";

export const en = {
  audit,
  battle_map,
  campaigns,
  cases,
  chains,
  changes,
  common,
  decisions,
  directory,
  fields,
  files,
  followups,
  handover,
  heat,
  identity,
  imports,
  inner_network,
  insights,
  interactions,
  jobs,
  joining,
  known,
  leads,
  network,
  notices,
  opportunities,
  orgchart,
  paths,
  plans,
  portability,
  privacy,
  problems,
  shell,
  signals,
  simulation,
  stewardship,
  staff,
  suggestions,
  webhooks,
  visits,
  timeline,
  workspaces,
} as const;
