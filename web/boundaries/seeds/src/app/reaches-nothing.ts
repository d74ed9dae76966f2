import { gone } from "./nowhere";
export const lost = gone;
