import { page } from "../one/page";
export const other = page;
