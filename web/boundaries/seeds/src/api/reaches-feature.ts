import { page } from "../features/one/page";
export const client = page;
