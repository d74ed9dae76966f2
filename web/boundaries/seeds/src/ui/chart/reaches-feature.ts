import { page } from "../../features/one/page";
export const known = page;
