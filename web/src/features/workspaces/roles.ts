import type { Member } from "../../api/types";

/** In the order in which they are offered: the commonest first. */
export const ROLES: readonly Member["role"][] = ["salesperson", "team_leader", "director", "administrator", "read_only", "auditor"];
