import { data } from "../../bench/data";
export const sample = data;
