import { page } from "../features/one/page";
export const text = page;
