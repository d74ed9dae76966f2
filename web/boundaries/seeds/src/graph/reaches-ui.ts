import { stage } from "../ui/chart/stage";
export const above = stage;
