import { shell } from "../../app/shell";
export const up = shell;
